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
    clause::{Teller, calls_address},
    marked::{sentence, small},
    submissions,
};
use crate::pages::report::question::report_address;

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
const CALLS: &[&str] =
    &["calls_and_emails", "property_tax_additional", "social_service_calls", "remote_consultation"];
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

/// What is told of a unit, or of the whole institution.
struct Paragraph {
    unit: Option<String>,
    text: String,
}

/// Everything that is told, without sections of which there is nothing.
pub(super) fn sections(teller: Teller<'_>, digest: &Digest) -> Vec<Section> {
    let words = teller.words;
    let told = |which: &dyn Fn(&FactRow) -> bool| {
        let mut facts: Vec<&FactRow> = digest.told.iter().filter(|fact| which(fact)).collect();
        facts.sort_by_key(|fact| in_order(fact));
        self::told(teller, digest.period, &facts)
    };
    let is = |subjects: &'static [&'static str]| {
        move |fact: &FactRow| subjects.contains(&fact.subject.as_str())
    };
    let is_call = |fact: &FactRow| is(CALLS)(fact) || fact.subject.starts_with("calls_about_");
    let is_done = |fact: &FactRow| !(is(VISITS)(fact) || is(SUBMISSIONS)(fact) || is_call(fact));
    let of_all = |texts: Vec<String>| {
        texts.into_iter().map(|text| Paragraph { unit: None, text }).collect::<Vec<_>>()
    };
    let submissions = of_all(submissions::counted(teller, digest));
    let all = [
        (words.t("press-visits"), of_all(visits(teller, digest)), told(&is(VISITS))),
        (words.t("press-submissions"), submissions, told(&is(SUBMISSIONS))),
        (words.t("press-calls"), calls(teller, digest), told(&is_call)),
        (words.t("press-done"), done(teller, digest), told(&is_done)),
    ];
    let section = |(heading, counted, told)| {
        let paragraphs = said(teller, together(counted, told));
        (!paragraphs.is_empty()).then_some(Section { heading, paragraphs })
    };
    all.into_iter().filter_map(section).collect()
}

/// What a unit told joins what was counted of it.
fn together(mut counted: Vec<Paragraph>, told: Vec<Paragraph>) -> Vec<Paragraph> {
    for paragraph in told {
        let same = |it: &&mut Paragraph| it.unit.is_some() && it.unit == paragraph.unit;
        match counted.iter_mut().find(same) {
            Some(found) => found.text = format!("{} {}", found.text, paragraph.text),
            None => counted.push(paragraph),
        }
    }
    counted
}

/// Paragraphs in words: each unit's begins with its name.
fn said(teller: Teller<'_>, paragraphs: Vec<Paragraph>) -> Vec<String> {
    let words = teller.words;
    let said = |paragraph: Paragraph| match paragraph.unit {
        None => paragraph.text,
        Some(code) => {
            let unit = teller.names.units.iter().find(|unit| unit.code == code);
            let unit = unit.map(|unit| unit.name(words.language()).to_owned());
            let unit = unit.unwrap_or_else(|| words.t("press-no-unit"));
            let what = small(&paragraph.text);
            words.with("press-of-unit", &[("unit", unit.into()), ("what", what.into())])
        }
    };
    paragraphs.into_iter().map(said).collect()
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

fn calls(teller: Teller<'_>, digest: &Digest) -> Vec<Paragraph> {
    let all: i64 = digest.calls.iter().map(Calls::all).sum();
    let mut paragraphs = Vec::new();
    if all > 0 {
        let address = calls_address(digest.period, "");
        let clause = teller.thing("calls_and_emails", all, &address);
        let first = sentence(&teller.when(digest.period, clause));
        let compared = submissions::before(teller, all, digest.calls_before, &address);
        let text = [Some(first), compared].into_iter().flatten().collect::<Vec<_>>().join(" ");
        paragraphs.push(Paragraph { unit: None, text });
    }
    paragraphs.extend(digest.calls.iter().map(|calls| of_unit(teller, digest.period, calls)));
    paragraphs
}

/// What a unit was asked, and about what.
fn of_unit(teller: Teller<'_>, period: Period, calls: &Calls) -> Paragraph {
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
    let mut sentences = vec![sentence(&what)];
    sentences.extend(topics(teller, calls, &address));
    Paragraph { unit: Some(calls.unit.clone()), text: sentences.join(" ") }
}

/// About what; nothing where so few asked that no topic is told.
fn topics(teller: Teller<'_>, calls: &Calls, address: &str) -> Option<String> {
    let (words, rest) = (teller.words, calls.topics.rest);
    if let ([(only, count)], 0) = (calls.topics.told.as_slice(), rest)
        && *count == calls.all()
    {
        return Some(words.with("press-topic-only", &[("name", teller.topic(only).into())]));
    }
    let part = |(code, count): &(String, i64)| {
        let number = teller.counted(*count, address);
        words.with("press-part", &[("name", teller.topic(code).into()), ("number", number.into())])
    };
    let mut list: Vec<String> = calls.topics.told.iter().map(part).collect();
    if list.is_empty() {
        return None;
    }
    if rest > 0 {
        let number = teller.counted(rest, address);
        list.push(words.with("press-topics-rest", &[("number", number.into())]));
    }
    Some(words.with("press-topics", &[("list", words.list(&list).into())]))
}

/// What else was counted, a paragraph for each unit.
fn done(teller: Teller<'_>, digest: &Digest) -> Vec<Paragraph> {
    let clause = |done: &Done| {
        let asked = [("rows", "subject")];
        let address = report_address(done.kind, digest.period, &asked);
        let thing = if done.subject.is_empty() { done.kind.code() } else { &done.subject };
        teller.thing(thing, done.quantity, &address)
    };
    let of_unit = |all: &[Done]| {
        let clauses: Vec<String> = all.iter().map(clause).collect();
        Paragraph { unit: code(teller, all[0].unit), text: in_sentences(teller, None, &clauses) }
    };
    digest.done.chunk_by(|one, other| one.unit == other.unit).map(of_unit).collect()
}

fn code(teller: Teller<'_>, unit: Option<UnitId>) -> Option<String> {
    let known = teller.names.units.iter().find(|known| Some(known.id) == unit);
    known.map(|known| known.code.clone())
}

/// What the institution told, a paragraph for each unit; days are said where they are not those of the whole digest.
fn told(teller: Teller<'_>, whole: Period, facts: &[&FactRow]) -> Vec<Paragraph> {
    let days = |fact: &FactRow| (fact.from_on, fact.to_on);
    let of_unit = |facts: &[&FactRow]| {
        let alike = facts.chunk_by(|one, other| days(one) == days(other));
        let sentences = alike.map(|alike| {
            let (from, to) = days(alike[0]);
            let when = Period::new(from, to).ok().filter(|period| *period != whole);
            let clauses: Vec<String> = alike.iter().map(|fact| teller.told(fact)).collect();
            in_sentences(teller, when, &clauses)
        });
        let text = sentences.collect::<Vec<_>>().join(" ");
        Paragraph { unit: code(teller, facts[0].unit_id), text }
    };
    facts.chunk_by(|one, other| one.unit_id == other.unit_id).map(of_unit).collect()
}

/// The parts of one time as sentences, the first of which says when.
fn in_sentences(teller: Teller<'_>, when: Option<Period>, clauses: &[String]) -> String {
    let mut sentences = Vec::new();
    for (n, some) in clauses.chunks(MOST_IN_A_SENTENCE).enumerate() {
        let said = teller.words.list(some);
        sentences.push(sentence(&match when.filter(|_| n == 0) {
            Some(period) => teller.when(period, said),
            None => said,
        }));
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
