use std::{collections::BTreeSet, path::Path};

use jiff::civil::date;
use lodzins_core::{Channel, catalogue::Help, hours::PlaceKind, id::Id};
use lodzins_service::{
    catalogue::{CentreService, Version},
    institution::{Institution, Topic, structure::Centre},
};
use oxrdf::{NamedOrBlankNode, Term, Triple};

use super::{
    super::{
        graph::{Graph, Writing},
        tests::{read_json, read_turtle},
    },
    Known, concepts, office,
    service::{self, Place},
};
use crate::{
    pages::{admin::hours::samples, catalogue::samples::card},
    words::Words,
};

/// An institution with a centre that has hours, a line, a topic, and a service with every part.
fn told() -> Graph {
    let words = Words::of(lodzins_core::Language::Lv);
    let institution: Institution = crate::pages::made_up_institution();
    let known = Known {
        base: "https://example.org".to_owned(),
        today: date(2026, 12, 22),
        institutions: [institution.code.clone()].into(),
    };
    let centre = Centre {
        id: Id::from_bytes([8; 16]),
        code: "centre".to_owned(),
        name_lv: "Centrs".to_owned(),
        name_ru: "Центр".to_owned(),
        name_en: "Centre".to_owned(),
        address: "Parauga iela 2".to_owned(),
        phone: Some("64100000".to_owned()),
        email: None,
        valid_from: None,
        valid_to: None,
    };
    let topic = Topic {
        code: "housing".to_owned(),
        name_lv: "Mājoklis".to_owned(),
        name_ru: "Жильё".to_owned(),
        name_en: "Housing".to_owned(),
        closed_from: None,
    };
    let help = CentreService {
        centre: centre.id,
        holder: institution.code.clone(),
        service: "land-lease".to_owned(),
        help: Help::Accept,
    };
    let mut card = card();
    card.provider = Some(institution.code.clone());
    card.in_person_only = true;
    let version = |code: &str| Version {
        code: code.to_owned(),
        number: 1,
        valid_from: date(2026, 1, 1),
        valid_to: None,
        card: card.clone(),
        published_by: None,
        published_at: samples::now(),
    };
    let hours = [PlaceKind::Centre, PlaceKind::PhoneLine].map(|kind| samples::place(words, kind));
    let centres = [centre.code.clone()].into();
    let mut graph = concepts::told(&known);
    office::told(&mut graph, &known, &institution, std::slice::from_ref(&topic));
    let all = (std::slice::from_ref(&centre), &hours[..]);
    office::places(&mut graph, &known, &institution, all);
    office::helps(&mut graph, &known, (&institution, &centre), &help);
    let place = Place { institution: &institution, centres: &centres };
    let related = ["tax".to_owned()];
    service::told(&mut graph, &known, place, (&version("land-lease"), &related));
    service::told(&mut graph, &known, place, (&version("tax"), &[]));
    graph
}

fn triples(graph: &Graph) -> Vec<Triple> {
    let text = graph.written(Writing::Turtle);
    let read = oxttl::TurtleParser::new().for_slice(text.as_bytes());
    read.map(|triple| triple.expect("Turtle")).collect()
}

#[test]
fn both_writings_say_the_same_and_nothing_is_without_a_name() {
    let graph = told();
    let turtle = graph.written(Writing::Turtle);
    assert_eq!(read_turtle(&turtle), read_json(&graph.written(Writing::JsonLd)));
    for triple in triples(&graph) {
        assert!(matches!(triple.subject, NamedOrBlankNode::NamedNode(_)), "{triple}");
        assert!(!matches!(triple.object, Term::BlankNode(_)), "{triple}");
    }
}

#[test]
fn pieces_say_what_the_whole_says() {
    let (first, second) = (concepts::told(&known_alone()), told());
    for writing in [Writing::Turtle, Writing::JsonLd] {
        let pieces = [
            writing.head(),
            writing.things(&first, true),
            writing.things(&Graph::default(), false),
            writing.things(&second, false),
            writing.tail().to_owned(),
        ];
        let read = |text: &str| match writing {
            Writing::Turtle => read_turtle(text),
            Writing::JsonLd => read_json(text),
        };
        let whole = &read(&first.written(writing)) | &read(&second.written(writing));
        assert_eq!(read(&pieces.concat()), whole);
    }
}

fn known_alone() -> Known {
    let (base, today) = ("https://example.org".to_owned(), date(2026, 12, 22));
    Known { base, today, institutions: ["cesis".to_owned()].into() }
}

#[test]
fn a_service_is_had_by_its_channels_where_the_centre_is_and_for_what_it_costs() {
    let said: BTreeSet<String> = triples(&told()).iter().map(ToString::to_string).collect();
    let code = crate::pages::made_up_institution().code;
    let service = format!("<https://example.org/i/{code}/services/land-lease#service>");
    let one = |what: &str, object: &str| {
        let triple = format!("{service} <{what}> {object}");
        assert!(said.contains(&triple), "{triple}\n{said:#?}");
    };
    let m8g = |name: &str| format!("http://data.europa.eu/m8g/{name}");
    let centre = format!("<https://example.org/i/{code}/centres/centre#channel>");
    one(&m8g("hasChannel"), &centre);
    one(&m8g("hasChannel"), &service.replace("#service", "#channel-portal"));
    one(&m8g("hasCost"), &service.replace("#service", "#cost-in-person"));
    one(&m8g("hasCompetentAuthority"), &format!("<https://example.org/i/{code}#organisation>"));
    let month = "\"P1M\"^^<http://www.w3.org/2001/XMLSchema#duration>";
    one(&m8g("processingTime"), month);
    let euro = "\"15.50\"^^<http://www.w3.org/2001/XMLSchema#double>";
    assert!(said.iter().any(|triple| triple.ends_with(euro)), "{said:#?}");
    let hours = format!("{centre} <{}>", m8g("openingHours"));
    assert!(said.iter().any(|triple| triple.starts_with(&hours)), "{said:#?}");
    assert!(said.iter().any(|it| it.contains(&format!("channel-{}>", Channel::InPerson))));
}

/// What the profile's official shapes say of a property.
struct Demand {
    target: Term,
    path: Term,
    least: usize,
    most: usize,
    class: Option<Term>,
    datatype: Option<Term>,
}

const SHACL: &str = "http://www.w3.org/ns/shacl#";
const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

fn demands(shapes: &str) -> Vec<Demand> {
    let all: Vec<Triple> = oxttl::TurtleParser::new()
        .for_slice(shapes.as_bytes())
        .map(|it| it.expect("read"))
        .collect();
    let of = |subject: &Term, name: &str| -> Vec<Term> {
        let name = format!("{SHACL}{name}");
        let said = all.iter().filter(|it| Term::from(it.subject.clone()) == *subject);
        said.filter(|it| it.predicate.as_str() == name).map(|it| it.object.clone()).collect()
    };
    let number = |shape: &Term, name: &str, otherwise: usize| match of(shape, name).first() {
        Some(Term::Literal(number)) => number.value().parse().expect("a count"),
        _ => otherwise,
    };
    let mut found = Vec::new();
    for one in all.iter().filter(|it| it.predicate.as_str() == format!("{SHACL}targetClass")) {
        for shape in of(&one.subject.clone().into(), "property") {
            found.push(Demand {
                target: one.object.clone(),
                path: of(&shape, "path").remove(0),
                least: number(&shape, "minCount", 0),
                most: number(&shape, "maxCount", usize::MAX),
                class: of(&shape, "class").pop(),
                datatype: of(&shape, "datatype").pop(),
            });
        }
    }
    found
}

/// What of a graph is not as the shapes demand.
fn unmet(demands: &[Demand], all: &[Triple]) -> Vec<String> {
    let is_a = |thing: &Term, class: &Term| {
        let mut types =
            all.iter().filter(|it| it.predicate.as_str() == TYPE && it.object == *class);
        types.any(|it| Term::from(it.subject.clone()) == *thing)
    };
    let mut wrong = Vec::new();
    for demand in demands {
        let things =
            all.iter().filter(|it| it.predicate.as_str() == TYPE && it.object == demand.target);
        for thing in things.map(|it| &it.subject) {
            let objects: Vec<&Term> = all
                .iter()
                .filter(|it| it.subject == *thing)
                .filter(|it| Term::from(it.predicate.clone()) == demand.path)
                .map(|it| &it.object)
                .collect();
            let values: BTreeSet<String> = objects.iter().map(ToString::to_string).collect();
            let datatype = |value: &Term| match value {
                Term::Literal(value) => Some(Term::from(value.datatype().into_owned())),
                _ => None,
            };
            if values.len() < demand.least || values.len() > demand.most {
                wrong.push(format!("{thing} has {} of {}", values.len(), demand.path));
            }
            let untyped = |class: &Term| objects.iter().any(|value| !is_a(value, class));
            if demand.class.as_ref().is_some_and(untyped) {
                wrong.push(format!("{thing} {}: {:?} of another class", demand.path, values));
            }
            let other =
                |wanted: &Term| objects.iter().any(|it| datatype(it).as_ref() != Some(wanted));
            if demand.datatype.as_ref().is_some_and(other) {
                wrong.push(format!("{thing} {}: {:?} of another type", demand.path, values));
            }
        }
    }
    wrong
}

/// The profile's own shapes may lie in a folder beside the checkout: they are others' work, and not ours to carry along.
#[test]
fn the_official_shapes_find_nothing_where_they_are_at_hand() {
    let beside = "../../../shared/data/cpsv-ap/cpsv-ap-SHACL.ttl";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(beside);
    let Ok(shapes) = std::fs::read_to_string(path) else { return };
    let demands = demands(&shapes);
    assert!(demands.len() > 100, "{} demands were read", demands.len());
    let all = triples(&told());
    assert_eq!(unmet(&demands, &all), Vec::<String>::new());
    // A check that nothing could fail is none.
    for name in ["title", "identifier"] {
        let without: Vec<Triple> =
            all.iter().filter(|it| !it.predicate.as_str().ends_with(name)).cloned().collect();
        assert!(!unmet(&demands, &without).is_empty(), "{name}");
    }
    let untyped: Vec<Triple> = all
        .iter()
        .filter(|it| !it.object.to_string().contains("skos/core#Concept"))
        .cloned()
        .collect();
    assert!(!unmet(&demands, &untyped).is_empty(), "concepts without their type");
}
