use std::collections::BTreeSet;

use jiff::civil::date;
use lodzins_core::{
    Language,
    open_data::{DataSet, Published},
};
use lodzins_service::{institution::Institution, open_data::DataTable};
use oxrdf::{Term, Triple};

use super::{
    catalogue::catalogues,
    file,
    graph::{Graph, Object, Writing, address},
    metadata::described,
};

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCT: &str = "http://purl.org/dc/terms/";

/// What stands in a text of Turtle, by a reader that is not ours.
pub(super) fn read_turtle(text: &str) -> BTreeSet<String> {
    oxttl::TurtleParser::new()
        .for_slice(text.as_bytes())
        .map(|triple| triple.expect("Turtle").to_string())
        .collect()
}

pub(super) fn read_json(text: &str) -> BTreeSet<String> {
    oxjsonld::JsonLdParser::new()
        .for_slice(text.as_bytes())
        .map(|quad| Triple::from(quad.expect("JSON-LD")).to_string())
        .collect()
}

fn awkward() -> Institution {
    Institution {
        name_lv: "Iestāde “\\Ķēve\" \n\u{7}".to_owned(),
        email: Some("klienti <x>@example.org".to_owned()),
        ..crate::pages::made_up_institution()
    }
}

fn graph() -> Graph {
    let span = Some((date(2020, 3, 1), date(2026, 4, 30)));
    let sets = DataSet::ALL.iter().map(|set| (*set, span)).collect();
    catalogues("https://example.org", &[(awkward(), sets)])
}

#[test]
fn both_writings_say_the_same_and_can_be_read() {
    let (turtle, json) = (
        read_turtle(&graph().written(Writing::Turtle)),
        read_json(&graph().written(Writing::JsonLd)),
    );
    assert!(turtle.len() > 100, "{}", turtle.len());
    assert_eq!(turtle, json);
}

/// Writes the catalogue down where `cargo xtask opendata-check` wants it.
#[test]
#[expect(clippy::disallowed_methods, reason = "a command says where it wants the files")]
fn others_read_it_where_it_is_asked_for() {
    let Some(folder) = std::env::var_os("LODZINS_OPEN_DATA_CHECK") else { return };
    let folder = std::path::Path::new(&folder);
    for (name, text) in [
        ("catalog.ttl", graph().written(Writing::Turtle)),
        ("catalog.jsonld", graph().written(Writing::JsonLd)),
    ] {
        std::fs::write(folder.join(name), text).expect("written");
    }
}

#[test]
fn whatever_stands_in_a_name_comes_back_as_it_was() {
    let mut graph = Graph::default();
    let words = "\"'\\\n\r\t\u{1}\u{7f}āЖ💧 <a> @lv ^^xsd:date";
    graph.add("https://example.org/a b<c>", vec![("dct:title", Object::Plain(words.to_owned()))]);
    let read = |triple: Triple| match triple.object {
        Term::Literal(literal) => (triple.subject.to_string(), literal.value().to_owned()),
        other => panic!("{other}"),
    };
    let turtle = graph.written(Writing::Turtle);
    let mut triples = oxttl::TurtleParser::new().for_slice(turtle.as_bytes());
    let (subject, value) = read(triples.next().expect("a triple").expect("Turtle"));
    assert_eq!((subject.as_str(), value.as_str()), ("<https://example.org/a%20b%3Cc%3E>", words));
    assert_eq!(read_turtle(&turtle), read_json(&graph.written(Writing::JsonLd)));
    assert_eq!(address("mailto:a@b.lv"), "mailto:a@b.lv");
}

#[test]
fn everything_that_dcat_ap_wants_is_said_of_each_thing() {
    let all: Vec<Triple> = oxttl::TurtleParser::new()
        .for_slice(graph().written(Writing::Turtle).as_bytes())
        .map(|triple| triple.expect("Turtle"))
        .collect();
    let wanted: [(&str, &[String]); 3] = [
        (
            "Catalog",
            &[format!("{DCT}publisher"), format!("{DCT}description"), format!("{DCAT}dataset")],
        ),
        (
            "Dataset",
            &[
                format!("{DCT}description"),
                format!("{DCAT}contactPoint"),
                format!("{DCT}publisher"),
                format!("{DCAT}theme"),
                format!("{DCT}temporal"),
                format!("{DCT}spatial"),
                format!("{DCT}accrualPeriodicity"),
                format!("{DCAT}distribution"),
            ],
        ),
        (
            "Distribution",
            &[
                format!("{DCAT}accessURL"),
                format!("{DCAT}downloadURL"),
                format!("{DCT}license"),
                format!("{DCT}format"),
            ],
        ),
    ];
    for (kind, properties) in wanted {
        let kind = format!("<{DCAT}{kind}>");
        let things: Vec<_> =
            all.iter().filter(|it| it.object.to_string() == kind).map(|it| &it.subject).collect();
        assert!(!things.is_empty(), "{kind}");
        for thing in things {
            let said = |property: &str| -> Vec<String> {
                let of_thing = all.iter().filter(|it| it.subject == *thing);
                let these = of_thing.filter(|it| it.predicate.as_str() == property);
                these.map(|it| it.object.to_string()).collect()
            };
            for property in properties {
                assert!(!said(property).is_empty(), "{thing} has no {property}");
            }
            let titles = said(&format!("{DCT}title"));
            for language in Language::ALL {
                let end = format!("\"@{language}");
                assert!(titles.iter().any(|title| title.ends_with(&end)), "{thing}: {titles:?}");
            }
        }
    }
}

#[test]
fn a_hidden_count_is_empty_and_the_schema_knows_every_code() {
    let table = DataTable {
        columns: vec!["email".to_owned(), "phone".to_owned(), String::new()],
        months: vec![(
            "2020-03".to_owned(),
            Published { cells: vec![None, Some(40), Some(0)], sum: Some(60) },
        )],
    };
    let text = file::text(&table);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "month,code,count,hidden",
            "2020-03,email,,true",
            "2020-03,phone,40,false",
            "2020-03,none,0,false",
            "2020-03,total,60,false",
        ]
    );
    let schema = described(DataSet::ContactsByChannel, &table, &[], &awkward());
    let columns = schema["tableSchema"]["columns"].as_array().expect("columns");
    let names: Vec<_> = columns.iter().filter_map(|column| column["name"].as_str()).collect();
    assert_eq!(names.join(","), lines[0]);
    for code in ["email", "phone", "none", "total"] {
        for language in Language::ALL {
            let said = schema["notes"][0]["codes"][code][language.code()].as_str();
            assert!(said.is_some_and(|said| !said.is_empty()), "{code} in {language}");
        }
    }
}
