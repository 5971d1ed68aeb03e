//! A rule as a form, there and back.

use jiff::civil::Date;
use lodzins_core::{Channel, Segment, id::InstitutionId, routing::Conditions, submission::Kind};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    catalogue::ServiceLine,
    identity::Person,
    institution::{DropBox, Topic, Unit},
    routing::NewRule,
};

use super::reason::Names;
use crate::{
    form::{Fields, Form},
    pages::register::{directory::Directory, said},
    stop::Stop,
    ui::Choice,
    words::{Message, Words},
};

/// The longest list of words.
const LONGEST_WORDS: u32 = 500;

/// What can be chosen.
pub struct Offered {
    /// Names of units and people.
    pub directory: Directory,
    /// Names of topics and boxes.
    pub names: Names,
}

impl Offered {
    /// Reads it.
    pub fn of(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        Ok(Self { directory: Directory::of(tx, institution)?, names: Names::of(tx, institution)? })
    }
}

/// The lists of a form with conditions.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Kinds.
    pub kinds: Vec<Choice>,
    /// Channels.
    pub channels: Vec<Choice>,
    /// Drop boxes.
    pub boxes: Vec<Choice>,
    /// Topics.
    pub topics: Vec<Choice>,
    /// Services.
    pub services: Vec<Choice>,
    /// Segments.
    pub segments: Vec<Choice>,
}

impl Lists {
    /// The lists; each begins with `first`, which stands for nothing chosen.
    pub fn of(words: Words, names: &Names, first: &str) -> Self {
        let with_first = |choices: Vec<Choice>| {
            std::iter::once(Choice::of("", first)).chain(choices).collect::<Vec<_>>()
        };
        let kind = |kind: &Kind| Choice::of(kind.code(), said::kind(words, *kind));
        let channel =
            |channel: &Channel| Choice::of(channel.code(), said::channel(words, *channel));
        let segment =
            |segment: &Segment| Choice::of(segment.code(), said::segment(words, *segment));
        let drop_box = |known: &DropBox| Choice::of(known.code.as_str(), known.name.as_str());
        let service = |one: &ServiceLine| Choice::of(one.code.as_str(), one.title_lv.as_str());
        let topic = |topic: &Topic| Choice::of(topic.code.as_str(), topic.name(words.language()));
        Self {
            kinds: with_first(Kind::ALL.iter().map(kind).collect()),
            channels: with_first(Channel::ALL.iter().map(channel).collect()),
            boxes: with_first(names.boxes.iter().map(drop_box).collect()),
            topics: with_first(names.topics.iter().map(topic).collect()),
            services: with_first(names.services.iter().map(service).collect()),
            segments: with_first(Segment::ALL.iter().map(segment).collect()),
        }
    }
}

/// The units to choose from today.
pub fn units(words: Words, directory: &Directory, today: Date) -> Vec<Choice> {
    let first = Choice::of("", words.t("routing-unit-first"));
    let unit = |unit: &&Unit| Choice::of(unit.id.to_string(), unit.name(words.language()));
    let open = directory.units(words.language(), today);
    std::iter::once(first).chain(open.iter().map(unit)).collect()
}

/// The people to choose from.
pub fn people(words: Words, directory: &Directory) -> Vec<Choice> {
    let language = words.language();
    let first = Choice::of("", words.t("routing-person-first"));
    let person = |person: &&Person| {
        let unit = directory.unit(person.unit, language);
        let shown =
            if unit.is_empty() { person.name.clone() } else { format!("{unit}: {}", person.name) };
        Choice::of(person.id.to_string(), shown)
    };
    std::iter::once(first).chain(directory.handlers(language).iter().map(person)).collect()
}

/// The form that says what a rule says.
pub fn filled(words: Words, rule: &NewRule) -> Form {
    let asked = &rule.conditions;
    let mut fields = Fields::default()
        .and("kind", asked.kind.map_or("", Kind::code))
        .and("channel", asked.channel.map_or("", Channel::code))
        .and("box", asked.drop_box.as_deref().unwrap_or_default())
        .and("topic", asked.topic.as_deref().unwrap_or_default())
        .and("service", asked.service.as_deref().unwrap_or_default())
        .and("segment", asked.segment.map_or("", Segment::code))
        .and("words", asked.words.as_str())
        .and("unit", rule.unit.to_string())
        .and("person", rule.handler.map(|person| person.to_string()).unwrap_or_default());
    for (name, day) in [("from", Some(rule.valid_from)), ("to", rule.valid_to)] {
        if let Some(day) = day {
            fields = on_day(fields, name, day);
        }
    }
    Form::of(words, fields)
}

/// A day in its three fields.
pub fn on_day(fields: Fields, name: &str, day: jiff::civil::Date) -> Fields {
    fields
        .and(&format!("{name}-day"), day.day().to_string())
        .and(&format!("{name}-month"), day.month().to_string())
        .and(&format!("{name}-year"), day.year().to_string())
}

/// The conditions that were chosen. A code that the lists do not have is not ours.
pub fn conditions(form: &mut Form) -> Result<Conditions, Stop> {
    form.at_most("words", LONGEST_WORDS);
    Ok(Conditions {
        kind: chosen(form, "kind")?,
        channel: chosen(form, "channel")?,
        drop_box: Some(form.optional("box")).filter(|code| !code.is_empty()),
        topic: Some(form.optional("topic")).filter(|code| !code.is_empty()),
        service: Some(form.optional("service")).filter(|code| !code.is_empty()),
        segment: chosen(form, "segment")?,
        words: form.optional("words"),
    })
}

/// What was chosen from a list of ours; nothing when nothing was.
pub fn chosen<T: std::str::FromStr>(form: &Form, name: &str) -> Result<Option<T>, Stop> {
    match form.optional(name).as_str() {
        "" => Ok(None),
        code => code.parse().map(Some).map_err(|_| Stop::NotFound),
    }
}

/// The rule that the form asks for; nothing when something is missing.
pub fn asked_for(form: &mut Form) -> Result<Option<NewRule>, Stop> {
    let conditions = conditions(form)?;
    if conditions.is_empty() {
        form.wrong("words", Message::of("routing-no-condition"));
    }
    form.required("unit", Message::of("routing-unit-missing"));
    let (unit, handler) = (chosen(form, "unit")?, chosen(form, "person")?);
    let valid_from = form.required_date("from", Message::of("routing-from-missing"));
    let valid_to = form.date("to");
    Ok((|| Some(NewRule { conditions, unit: unit?, handler, valid_from: valid_from?, valid_to }))())
}
