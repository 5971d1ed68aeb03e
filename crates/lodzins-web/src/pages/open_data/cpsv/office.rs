//! An institution, its centres and other places, each a channel with its hours.

use jiff::ToSpan;
use lodzins_core::{Channel, catalogue::Translated, hours::PlaceKind};
use lodzins_service::{
    catalogue::CentreService,
    hours::PlaceHours,
    institution::{Institution, Topic, structure::Centre},
};

use super::{
    super::{
        catalogue::in_each,
        graph::{Graph, Object},
    },
    Known,
    concepts::{CHANNEL, concept, latvia},
};
use crate::{
    pages::hours_words::{differing, kind, pattern, period, spans, whys},
    words::Words,
};

/// How far ahead days that differ are told.
const AHEAD_DAYS: i32 = 60;

/// What is said of one thing.
pub(super) type Said = Vec<(&'static str, Object)>;

/// A thing of a kind with its identifier, of which the profile wants exactly one.
pub(super) fn begun(kind: &'static str, identifier: String) -> Said {
    vec![("a", Object::Kind(kind)), ("dct:identifier", Object::Plain(identifier))]
}

/// An institution with its topics.
pub(super) fn told(graph: &mut Graph, known: &Known, institution: &Institution, topics: &[Topic]) {
    organisation(graph, known, institution);
    for topic in topics {
        let thing = known.topic(&institution.code, &topic.code);
        concept(graph, &thing, |words| topic.name(words.language()).to_owned());
    }
}

/// Centres of an institution and other places, with the hours of each as far as anybody has entered it.
pub(super) fn places(
    graph: &mut Graph,
    known: &Known,
    institution: &Institution,
    (centres, hours): (&[Centre], &[PlaceHours]),
) {
    for centre in centres {
        let own = |one: &&PlaceHours| {
            one.place.kind == PlaceKind::Centre && one.place.centre == Some(centre.id)
        };
        self::centre(graph, known, institution, (centre, hours.iter().find(own)));
    }
    for one in hours.iter().filter(|one| one.place.kind != PlaceKind::Centre) {
        place(graph, known, institution, one);
    }
}

/// A centre does something about a service, its own institution's or another's: the service can be had there.
pub(super) fn helps(
    graph: &mut Graph,
    known: &Known,
    (institution, centre): (&Institution, &Centre),
    help: &CentreService,
) {
    let there = Object::Thing(known.centre(&institution.code, &centre.code));
    graph.add(&known.service(&help.holder, &help.service), vec![("cv:hasChannel", there)]);
}

fn organisation(graph: &mut Graph, known: &Known, institution: &Institution) {
    let code = &institution.code;
    let (thing, home) = (known.organisation(code), known.of(code));
    let name = |words: Words| institution.name(words.language()).to_owned();
    let mut said = begun("cv:PublicOrganisation", code.clone());
    said.extend([("a", Object::Kind("org:Organization")), ("a", Object::Kind("foaf:Agent"))]);
    said.extend(in_each("skos:prefLabel", name));
    said.extend(in_each("dct:title", name));
    said.extend([("dct:spatial", latvia()), ("foaf:homepage", Object::Thing(home.clone()))]);
    let address = institution.address.as_deref().filter(|address| !address.is_empty());
    said.extend(address.map(|_| ("locn:address", Object::Thing(format!("{home}#address")))));
    said.push(("cv:contactPoint", Object::Thing(format!("{home}#contact"))));
    graph.add(&thing, said);
    self::address(graph, &format!("{home}#address"), address);
    let reached = (institution.phone.as_deref(), institution.email.as_deref());
    contact(graph, &format!("{home}#contact"), reached, &home, None);

    let mut said = vec![("a", Object::Kind("dcat:Dataset"))];
    let title = |words: Words| words.with("publish-catalogue", &[("name", name(words).into())]);
    said.extend(in_each("dct:title", title));
    said.extend(in_each("dct:description", |words| words.t("publish-catalogue-told")));
    let page = format!("{home}/services");
    said.extend([
        ("dct:publisher", Object::Thing(thing)),
        ("dcat:landingPage", Object::Thing(page.clone())),
    ]);
    graph.add(&format!("{home}#services"), said);
    graph.add(&page, vec![("a", Object::Kind("foaf:Document"))]);
}

fn address(graph: &mut Graph, thing: &str, text: Option<&str>) {
    let Some(text) = text else { return };
    let said = Object::Words(text.to_owned(), "lv");
    graph.add(thing, vec![("a", Object::Kind("locn:Address")), ("locn:fullAddress", said)]);
}

/// How something is reached.
pub(super) fn contact(
    graph: &mut Graph,
    thing: &str,
    (phone, email): (Option<&str>, Option<&str>),
    page: &str,
    hours: Option<&str>,
) {
    let mut said = vec![("a", Object::Kind("cv:ContactPoint"))];
    said.extend(phone.map(|it| ("cv:telephone", Object::Plain(it.to_owned()))));
    said.extend(email.map(|it| ("cv:email", Object::Plain(it.to_owned()))));
    said.extend(hours.map(|it| ("cv:openingHours", Object::Thing(it.to_owned()))));
    said.push(("cv:contactPage", Object::Thing(page.to_owned())));
    graph.add(thing, said);
    graph.add(page, vec![("a", Object::Kind("foaf:Document"))]);
}

fn centre(
    graph: &mut Graph,
    known: &Known,
    institution: &Institution,
    (centre, hours): (&Centre, Option<&PlaceHours>),
) {
    let thing = known.centre(&institution.code, &centre.code);
    let page = thing.trim_end_matches("#channel").to_owned();
    let name = |words: Words| centre.located(words.language());
    let identifier = format!("{}/{}", institution.code, centre.code);
    let mut said = channel(known, institution, Channel::InPerson, identifier);
    said.extend(in_each("dct:description", name));
    let when = hours.and_then(|hours| opening(graph, known, &mut said, &page, hours));
    said.push(("cv:contactPoint", Object::Thing(format!("{page}#contact"))));
    said.push(("locn:address", Object::Thing(format!("{page}#address"))));
    graph.add(&thing, said);
    address(graph, &format!("{page}#address"), Some(&centre.address));
    let reached = (centre.phone.as_deref(), centre.email.as_deref());
    contact(graph, &format!("{page}#contact"), reached, &page, when.as_deref());
}

/// A counter, a telephone line, a cash desk or a box.
fn place(graph: &mut Graph, known: &Known, institution: &Institution, hours: &PlaceHours) {
    let one = &hours.place;
    let by = match one.kind {
        PlaceKind::Centre | PlaceKind::CashDesk => Channel::InPerson,
        PlaceKind::Counter => Channel::Window,
        PlaceKind::PhoneLine => Channel::Phone,
        PlaceKind::Box => Channel::DropBox,
    };
    let page = format!("{}#{}-{}", known.of(&institution.code), one.kind, one.code);
    let identifier = format!("{}/{}/{}", institution.code, one.kind, one.code);
    let mut said = channel(known, institution, by, identifier);
    said.extend(in_each("dct:description", |words| described(words, hours)));
    opening(graph, known, &mut said, &page, hours);
    graph.add(&page, said);
}

fn described(words: Words, hours: &PlaceHours) -> String {
    let one = &hours.place;
    let name = one.name.said(words.language());
    let mut parts = vec![kind(words, one.kind), name.to_owned()];
    parts.extend(one.phone.clone());
    parts.extend(one.address.clone());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// A channel that the institution owns.
pub(super) fn channel(
    known: &Known,
    institution: &Institution,
    by: Channel,
    identifier: String,
) -> Said {
    let mut said = begun("cv:Channel", identifier);
    said.push(("dct:type", Object::Thing(known.concept(CHANNEL, by.code()))));
    said.push(("cv:ownedBy", Object::Thing(known.organisation(&institution.code))));
    said
}

/// Adds the week and the days that differ, regimes laid over them; answers where the week stands.
fn opening(
    graph: &mut Graph,
    known: &Known,
    said: &mut Said,
    page: &str,
    hours: &PlaceHours,
) -> Option<String> {
    let stem = if page.contains('#') { format!("{page}-") } else { format!("{page}#") };
    let last = known.today.saturating_add(AHEAD_DAYS.days());
    for run in differing(hours, known.today, last) {
        let thing = format!("{stem}from-{}", run.first.date);
        let words_of = |words: Words| {
            let when = period(words, run.first.date, Some(run.last));
            let arguments = [
                ("day", when.into()),
                ("hours", spans(words, &run.first.spans).into()),
                ("why", whys(words, &run.first).into()),
            ];
            words.with("hours-change-day", &arguments)
        };
        said.push(("cv:specialOpeningHoursSpecification", Object::Thing(thing.clone())));
        entity(graph, &thing, words_of);
    }
    let week = hours.schedule.pattern_on(known.today)?;
    let thing = format!("{stem}hours");
    entity(graph, &thing, |words| pattern(words, week));
    said.push(("cv:openingHours", Object::Thing(thing.clone())));
    Some(thing)
}

/// A time in words.
fn entity(graph: &mut Graph, thing: &str, said_in: impl Fn(Words) -> String) {
    let mut said = vec![("a", Object::Kind("time:TemporalEntity"))];
    said.extend(in_each("dct:description", said_in));
    graph.add(thing, said);
}

/// A text in the languages in which somebody wrote it.
pub(super) fn written<'t>(
    what: &'static str,
    text: &'t Translated,
) -> impl Iterator<Item = (&'static str, Object)> + 't {
    let own = lodzins_core::Language::ALL.iter().map(|one| (text.own(*one), one.code()));
    own.filter(|(text, _)| !text.is_empty())
        .map(move |(text, language)| (what, Object::Words(text.to_owned(), language)))
}
