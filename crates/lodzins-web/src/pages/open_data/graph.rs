//! Statements about things (RDF 1.1), and two ways to write them: Turtle and JSON-LD.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// Short names of vocabularies.
const PREFIXES: &[(&str, &str)] = &[
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What a statement says of its thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    /// Another thing, by its address.
    Thing(String),
    /// What kind of thing it is, by a short name.
    Kind(&'static str),
    /// Words in a language.
    Words(String, &'static str),
    /// Words in none.
    Plain(String),
    /// A value with the short name of its type.
    Typed(String, &'static str),
}

/// A way to write statements down, whole or piece by piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// <https://www.w3.org/TR/turtle/>.
    Turtle,
    /// <https://www.w3.org/TR/json-ld11/>.
    JsonLd,
}

/// Things in order, each with what is said of it.
#[derive(Debug, Default)]
pub(super) struct Graph(Vec<(String, Vec<(&'static str, Object)>)>);

impl Graph {
    /// Adds a thing with what is said of it; at its first time what is said begins with its kind.
    pub(super) fn add(&mut self, thing: &str, said: Vec<(&'static str, Object)>) {
        self.0.push((address(thing), said));
    }

    /// All of it.
    pub(super) fn written(&self, writing: Writing) -> String {
        writing.head() + &writing.things(self, true) + writing.tail()
    }
}

impl Writing {
    /// What the file is.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle; charset=utf-8",
            Self::JsonLd => "application/ld+json",
        }
    }

    /// What stands before the first thing.
    pub(super) fn head(self) -> String {
        match self {
            Self::Turtle => {
                let line = |(short, long): &(&str, &str)| format!("@prefix {short}: <{long}> .\n");
                PREFIXES.iter().map(line).collect()
            }
            Self::JsonLd => {
                let names = PREFIXES.iter().map(|(short, long)| ((*short).to_owned(), json!(long)));
                let context: Map<String, Value> = names.collect();
                format!("{{\"@context\":{},\"@graph\":[", Value::Object(context))
            }
        }
    }

    /// Things in the middle; `is_first` when none was written before them.
    pub(super) fn things(self, graph: &Graph, is_first: bool) -> String {
        let mut text = String::new();
        for (n, (thing, said)) in graph.0.iter().enumerate() {
            match self {
                Self::Turtle => {
                    let said: Vec<String> = said
                        .iter()
                        .map(|(what, object)| format!("{what} {}", in_turtle(object)))
                        .collect();
                    // Writing to a String cannot fail.
                    let _ = write!(text, "\n<{thing}>\n    {} .\n", said.join(" ;\n    "));
                }
                Self::JsonLd => {
                    let comma = if is_first && n == 0 { "" } else { "," };
                    let _ = write!(text, "{comma}{}", in_json((thing.as_str(), said.as_slice())));
                }
            }
        }
        text
    }

    /// What stands after the last thing.
    pub(super) fn tail(self) -> &'static str {
        match self {
            Self::Turtle => "",
            Self::JsonLd => "]}",
        }
    }
}

fn in_turtle(object: &Object) -> String {
    match object {
        Object::Thing(thing) => format!("<{}>", address(thing)),
        Object::Kind(kind) => (*kind).to_owned(),
        Object::Words(words, language) => format!("\"{}\"@{language}", quoted(words)),
        Object::Plain(words) => format!("\"{}\"", quoted(words)),
        Object::Typed(value, kind) => format!("\"{}\"^^{kind}", quoted(value)),
    }
}

fn in_json((thing, said): (&str, &[(&'static str, Object)])) -> Value {
    let mut node: Map<String, Value> = Map::new();
    node.insert("@id".into(), json!(thing));
    for (what, object) in said {
        let (what, value) = match object {
            Object::Kind(kind) => ("@type", json!(kind)),
            Object::Thing(thing) => (*what, json!({"@id": address(thing)})),
            Object::Words(words, language) => {
                (*what, json!({"@value": words, "@language": language}))
            }
            Object::Plain(words) => (*what, json!(words)),
            Object::Typed(value, kind) => (*what, json!({"@value": value, "@type": kind})),
        };
        let all = node.entry(what).or_insert_with(|| json!([]));
        if let Value::Array(all) = all {
            all.push(value);
        }
    }
    Value::Object(node)
}

/// An address without the signs that no address may have (RFC 3987, Turtle's IRIREF).
pub(super) fn address(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter <= ' ' || matches!(letter, '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\') {
            let _ = write!(safe, "%{:02X}", u32::from(letter));
        } else {
            safe.push(letter);
        }
    }
    safe
}

/// Words between quotation marks (Turtle's ECHAR and UCHAR).
fn quoted(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '"' | '\\' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            '\r' => safe.push_str("\\r"),
            '\t' => safe.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(safe, "\\u{:04X}", u32::from(control));
            }
            other => safe.push(other),
        }
    }
    safe
}
