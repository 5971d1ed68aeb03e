//! What is told of a period, in which order.

use jiff::civil::Date;
use lodzins_core::{
    fact::FactKind,
    id::{Id, UnitId},
    report::{LEAST_PUBLIC, Period},
};
use lodzins_service::statistics::{
    FactRow,
    digest::{Calls, Digest, Done},
};

use super::{
    clause::{Teller, calls_address, report_address},
    marked::sentence,
    submissions,
};

/// A heading with its paragraphs, whose numbers are marked.
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) paragraphs: Vec<String>,
}

/// Where a told figure belongs, by the code of what it is about; what is not named here is work done. The order is the
/// order in which they are told.
const VISITS: &[&str] = &["in_person_clients"];
const SUBMISSIONS: &[&str] = &[
    "documents_received",
    "electronic_submissions",
    "by_courier_or_in_person",
    "by_post",
    "paper_in_box",
    "paper_in_foyer",
    "paper_at_real_estate_board",
    "civil_registry_submission",
];
const CALLS: &[&str] = &[
    "calls_and_emails",
    "property_tax_additional",
    "social_service_calls",
    "remote_consultation",
];
const DONE: &[&str] = &[
    "council_meeting",
    "council_item",
    "commission",
    "commission_item",
    "conference",
    "document_received",
    "document_prepared",
    "decision",
    "building_permit",
    "property_statement",
    "inspection_opinion",
    "covid_certificate",
    "mailbox",
    "social_media_post",
];
/// So many parts are told in one sentence; more are a list that nobody can say aloud.
const MOST_IN_A_SENTENCE: usize = 4;

/// Everything that is told, without sections of which there is nothing.
pub(super) fn sections(teller: Teller<'_>, digest: &Digest) -> Vec<Section> {
    let words = teller.words;
    let told = |which: &dyn Fn(&FactRow) -> bool| {
        let mut facts: Vec<&FactRow> = digest.told.iter().filter(|fact| which(fact)).collect();
        facts.sort_by_key(|fact| in_order(fact));
        self::told(teller, &facts)
    };
    let is = |subjects: &'static [&'static str]| {
        move |fact: &FactRow| subjects.contains(&fact.subject.as_str())
    };
    let is_call = |fact: &FactRow| is(CALLS)(fact) || fact.subject.starts_with("calls_about_");
    let is_done = |fact: &FactRow| !(is(VISITS)(fact) || is(SUBMISSIONS)(fact) || is_call(fact));
    let all = [
        (words.t("press-visits"), visits(teller, digest), told(&is(VISITS))),
        (words.t("press-submissions"), submissions::counted(teller, digest), told(&is(SUBMISSIONS))),
        (words.t("press-calls"), calls(teller, digest), told(&is_call)),
        (words.t("press-done"), done(teller, digest), told(&is_done)),
    ];
    let section = |(heading, counted, told): (String, Vec<String>, Vec<String>)| {
        let paragraphs: Vec<String> = counted.into_iter().chain(told).collect();
        (!paragraphs.is_empty()).then_some(Section { heading, paragraphs })
    };
    all.into_iter().filter_map(section).collect()
}

/// What has to be known beside the text.
pub(super) fn notes(teller: Teller<'_>, digest: &Digest) -> Vec<String> {
    let words = teller.words;
    let mut notes = Vec::new();
    if digest.told.iter().any(|fact| fact.qualifier != lodzins_core::fact::Qualifier::Exact) {
        notes.push(words.t("press-note-told"));
    }
    if digest.calls.iter().any(|calls| calls.topics.folded) {
        notes.push(words.t("press-note-small"));
        debug_assert_eq!(LEAST_PUBLIC, 5, "the note says so in words");
    }
    let topics = |calls: &Calls| {
        calls.topics.told.iter().map(|(_, count)| count).sum::<i64>() + calls.topics.rest
    };
    if digest.calls.iter().any(|calls| topics(calls) > calls.all()) {
        notes.push(words.t("press-note-topics"));
    }
    notes
}

fn visits(teller: Teller<'_>, digest: &Digest) -> Vec<String> {
    let (now, before) = (digest.visits.now, digest.visits.before);
    if now == 0 {
        return Vec::new();
    }
    let asked = [("rows", "channel"), ("groups", "in_person+window"), ("subject", "in")];
    let address = report_address(FactKind::Contact, digest.period, &asked);
    let clause = teller.thing("in_person_clients", now, &address);
    let first = sentence(&teller.when(digest.period, clause));
    let compared = submissions::before(teller, now, before, &address);
    vec![[Some(first), compared].into_iter().flatten().collect::<Vec<_>>().join(" ")]
}

fn calls(teller: Teller<'_>, digest: &Digest) -> Vec<String> {
    let all: i64 = digest.calls.iter().map(Calls::all).sum();
    let mut paragraphs = Vec::new();
    if all > 0 {
        let address = calls_address(digest.period, "");
        let clause = teller.thing("calls_and_emails", all, &address);
        let first = sentence(&teller.when(digest.period, clause));
        let compared = submissions::before(teller, all, digest.calls_before, &address);
        paragraphs.push([Some(first), compared].into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    paragraphs.extend(digest.calls.iter().map(|calls| of_unit(teller, digest.period, calls)));
    paragraphs
}

/// What a unit was asked, and about what.
fn of_unit(teller: Teller<'_>, period: Period, calls: &Calls) -> String {
    let words = teller.words;
    let address = calls_address(period, &calls.unit);
    let mut what = teller.thing("calls_and_emails", calls.all(), &address);
    if calls.phone > 0 && calls.email > 0 {
        let parts = [
            ("what", what.into()),
            ("phone", teller.counted(calls.phone, &address).into()),
            ("email", teller.counted(calls.email, &address).into()),
        ];
        what = words.with("press-both", &parts);
    } else if calls.email == 0 {
        what = teller.thing("social_service_calls", calls.phone, &address);
    }
    let units = &teller.names.units;
    let unit = units.iter().find(|unit| unit.code == calls.unit);
    let unit = unit.map_or_else(
        || words.t("press-no-unit"),
        |unit| unit.name(words.language()).to_owned(),
    );
    let parts = [("unit", unit.into()), ("what", what.into())];
    let first = sentence(&words.with("press-of-unit", &parts));
    if calls.topics.told.is_empty() {
        return first;
    }
    let mut list: Vec<String> = calls.topics.told.iter().map(|(code, count)| {
        let number = teller.counted(*count, &address);
        words.with("press-part", &[("name", teller.topic(code).into()), ("number", number.into())])
    }).collect();
    if calls.topics.rest > 0 {
        let number = teller.counted(calls.topics.rest, &address);
        list.push(words.with("press-topics-rest", &[("number", number.into())]));
    }
    let topics = words.with("press-topics", &[("list", words.list(&list).into())]);
    format!("{first} {topics}")
}

/// What else was counted, a paragraph for each unit.
fn done(teller: Teller<'_>, digest: &Digest) -> Vec<String> {
    let same = |one: &Done, other: &Done| one.unit == other.unit;
    let clause = |done: &Done| {
        let asked = [("rows", "subject")];
        let address = report_address(done.kind, digest.period, &asked);
        let thing = if done.subject.is_empty() { done.kind.code() } else { &done.subject };
        teller.thing(thing, done.quantity, &address)
    };
    digest
        .done
        .chunk_by(same)
        .map(|of_unit| {
            let clauses: Vec<String> = of_unit.iter().map(clause).collect();
            in_sentences(teller, of_unit[0].unit, digest.period, &clauses)
        })
        .collect()
}

/// What the institution told, a paragraph for each unit.
fn told(teller: Teller<'_>, facts: &[&FactRow]) -> Vec<String> {
    let days = |fact: &FactRow| (fact.from_on, fact.to_on);
    let of_unit = |facts: &[&FactRow]| {
        let alike = facts.chunk_by(|one, other| days(one) == days(other));
        let sentences = alike.filter_map(|alike| {
            let (from, to) = days(alike[0]);
            let period = Period::new(from, to).ok()?;
            let clauses: Vec<String> = alike.iter().map(|fact| teller.told(fact)).collect();
            Some(in_sentences(teller, alike[0].unit_id, period, &clauses))
        });
        sentences.collect::<Vec<_>>().join(" ")
    };
    facts.chunk_by(|one, other| one.unit_id == other.unit_id).map(of_unit).collect()
}

/// The parts of one time as sentences: the first says when, and whose.
fn in_sentences(
    teller: Teller<'_>,
    unit: Option<UnitId>,
    period: Period,
    clauses: &[String],
) -> String {
    let words = teller.words;
    let mut sentences = Vec::new();
    for (n, some) in clauses.chunks(MOST_IN_A_SENTENCE).enumerate() {
        let mut said = words.list(some);
        if n == 0 {
            said = teller.when(period, said);
            let unit = teller.names.units.iter().find(|it| Some(it.id) == unit);
            if let Some(unit) = unit {
                let name = unit.name(words.language()).to_owned();
                let parts = [("unit", name.into()), ("what", said.into())];
                said = words.with("press-of-unit", &parts);
            }
        }
        sentences.push(sentence(&said));
    }
    sentences.join(" ")
}

/// The order in which told figures are said: whose they are, then when, then what.
fn in_order(fact: &FactRow) -> (Option<[u8; 16]>, Date, Date, usize, String) {
    let order = [VISITS, SUBMISSIONS, CALLS, DONE].concat();
    let place = order.iter().position(|subject| *subject == fact.subject);
    let unit = fact.unit_id.map(Id::to_bytes);
    (unit, fact.from_on, fact.to_on, place.unwrap_or(order.len()), fact.subject.clone())
}
