//! What narrows a search, as a form.

use lodzins_core::{
    Channel, Segment,
    submission::{Act, Kind, Status},
};
use lodzins_service::{
    identity::Person,
    institution::{Topic, Unit},
    register::{DuePeriod, Filters, Received},
};

use crate::{
    form::{Fields, Form},
    pages::register::{directory::Directory, said},
    ui::{Choice, Input, Select},
    words::Words,
};

/// The longest search; more words than that find nothing that fewer would not.
pub const LONGEST: u32 = 200;

/// A form with what an address says in it.
pub fn filled(typed: &str, filters: &Filters) -> Fields {
    let fields = Fields::default().and("q", typed);
    filters.pairs().into_iter().fold(fields, |fields, (name, value)| fields.and(name, value))
}

/// What was typed and chosen; the form notes what cannot be read.
pub fn sought(form: &mut Form) -> (String, Filters) {
    form.at_most("q", LONGEST);
    let mut filters = Filters::read(|name| form.fields().text(name));
    for (name, place) in [
        ("received-from", &mut filters.received_from),
        ("received-until", &mut filters.received_until),
        ("due-from", &mut filters.due_from),
        ("due-until", &mut filters.due_until),
    ] {
        *place = form.day(name);
    }
    (form.optional("q"), filters)
}

/// The lists to choose from, in the order of the page.
pub fn lists(
    form: &Form,
    words: Words,
    directory: &Directory,
    topics: &[Topic],
    services: &[Choice],
) -> Vec<Select> {
    let language = words.language();
    let topic = |topic: &Topic| Choice::of(topic.code.as_str(), topic.name(language));
    let unit = |unit: &&Unit| Choice::of(unit.id.to_string(), unit.name(language));
    let person = |person: &&Person| Choice::of(person.id.to_string(), person.name.as_str());
    let topics: Vec<Choice> = topics.iter().map(topic).collect();
    let units: Vec<Choice> = directory.units_ever(language).iter().map(unit).collect();
    let people: Vec<Choice> = directory.able(Act::Start).iter().map(person).collect();
    lists_of(form, words, (&topics, services), &units, &people)
}

/// The lists, with the institution's own topics, units and people.
pub(super) fn lists_of(
    form: &Form,
    words: Words,
    (topics, services): (&[Choice], &[Choice]),
    units: &[Choice],
    people: &[Choice],
) -> Vec<Select> {
    let list = |name: &str, label: String, first: Vec<Choice>, others: Vec<Choice>| {
        let any = Choice::of("", words.t("search-any"));
        let choices = std::iter::once(any).chain(first).chain(others);
        form.select(name).label(label).items(choices)
    };
    let standing = vec![
        Choice::of("open", words.t("search-status-open")),
        Choice::of("closed", words.t("search-status-closed")),
    ];
    let unit = vec![
        Choice::of("mine", words.t("search-unit-mine")),
        Choice::of("none", words.t("search-unit-none")),
    ];
    let person = vec![
        Choice::of("me", words.t("search-handler-me")),
        Choice::of("none", words.t("search-handler-none")),
    ];
    let status = |one: &Status| Choice::of(one.code(), said::status(words, *one));
    let kind = |one: &Kind| Choice::of(one.code(), said::kind(words, *one));
    let channel = |one: &Channel| Choice::of(one.code(), said::channel(words, *one));
    let segment = |one: &Segment| Choice::of(one.code(), said::segment(words, *one));
    let none = Vec::new;
    vec![
        list(
            "status",
            words.t("register-status"),
            standing,
            Status::ALL.iter().map(status).collect(),
        ),
        list("kind", words.t("search-kind"), none(), Kind::ALL.iter().map(kind).collect()),
        list("topic", words.t("search-topic"), none(), topics.to_vec()),
        list("service", words.t("contact-service"), none(), services.to_vec()),
        list(
            "channel",
            words.t("register-channel"),
            none(),
            Channel::ALL.iter().map(channel).collect(),
        ),
        list(
            "segment",
            words.t("search-segment"),
            none(),
            Segment::ALL.iter().map(segment).collect(),
        ),
        list("unit", words.t("search-unit"), unit, units.to_vec()),
        list("handler", words.t("search-handler"), person, people.to_vec()),
    ]
}

/// A period: how it is seen from today, and its days.
pub struct Period {
    /// Seen from today.
    pub relative: Select,
    /// The first day.
    pub from: Input,
    /// The last day.
    pub until: Input,
}

/// The periods of receipt and of the due date.
pub fn periods(form: &Form, words: Words) -> [Period; 2] {
    let any = || Choice::of("", words.t("search-any"));
    let day = |name: &str, label: String| form.day_input(name).label(label);
    let received =
        |received: &Received| Choice::of(received.code(), said_received(words, *received));
    let due = |due: &DuePeriod| Choice::of(due.code(), said_due(words, *due));
    [
        Period {
            relative: form
                .select("received")
                .label(words.t("search-received"))
                .items(std::iter::once(any()).chain(Received::ALL.iter().map(received))),
            from: day("received-from", words.t("search-received-from")),
            until: day("received-until", words.t("search-received-until")),
        },
        Period {
            relative: form
                .select("due")
                .label(words.t("search-due"))
                .items(std::iter::once(any()).chain(DuePeriod::ALL.iter().map(due))),
            from: day("due-from", words.t("search-due-from")),
            until: day("due-until", words.t("search-due-until")),
        },
    ]
}

fn said_received(words: Words, received: Received) -> String {
    match received {
        Received::Today => words.t("search-received-today"),
        Received::Week => words.t("search-received-week"),
        Received::Month => words.t("search-received-month"),
        Received::Year => words.t("search-received-year"),
    }
}

fn said_due(words: Words, due: DuePeriod) -> String {
    match due {
        DuePeriod::Overdue => words.t("search-due-overdue"),
        DuePeriod::Today => words.t("search-due-today"),
        DuePeriod::Week => words.t("search-due-week"),
    }
}
