//! Statements about things (RDF 1.1), and two ways to write them: Turtle and JSON-LD.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// Short names of vocabularies.
const PREFIXES: &[(&str, &str)] = &[
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
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
    /// A day.
    Day(jiff::civil::Date),
}

/// Things in order, each with what is said of it.
#[derive(Debug, Default)]
pub(super) struct Graph(Vec<(String, Vec<(&'static str, Object)>)>);

impl Graph {
    /// Adds a thing with what is said of it; what is said begins with its kind.
    pub(super) fn add(&mut self, thing: &str, said: Vec<(&'static str, Object)>) {
        self.0.push((address(thing), said));
    }

    /// As Turtle, <https://www.w3.org/TR/turtle/>.
    pub(super) fn turtle(&self) -> String {
        let mut text: String =
            PREFIXES.iter().map(|(short, long)| format!("@prefix {short}: <{long}> .\n")).collect();
        for (thing, said) in &self.0 {
            let said: Vec<String> =
                said.iter().map(|(what, object)| format!("{what} {}", in_turtle(object))).collect();
            // Writing to a String cannot fail.
            let _ = write!(text, "\n<{thing}>\n    {} .\n", said.join(" ;\n    "));
        }
        text
    }

    /// As JSON-LD 1.1, <https://www.w3.org/TR/json-ld11/>.
    pub(super) fn json_ld(&self) -> String {
        let context: Map<String, Value> =
            PREFIXES.iter().map(|(short, long)| ((*short).to_owned(), json!(long))).collect();
        let things: Vec<Value> = self.0.iter().map(in_json).collect();
        json!({"@context": context, "@graph": things}).to_string()
    }
}

fn in_turtle(object: &Object) -> String {
    match object {
        Object::Thing(thing) => format!("<{}>", address(thing)),
        Object::Kind(kind) => (*kind).to_owned(),
        Object::Words(words, language) => format!("\"{}\"@{language}", quoted(words)),
        Object::Plain(words) => format!("\"{}\"", quoted(words)),
        Object::Day(day) => format!("\"{day}\"^^xsd:date"),
    }
}

fn in_json((thing, said): &(String, Vec<(&'static str, Object)>)) -> Value {
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
            Object::Day(day) => (*what, json!({"@value": day.to_string(), "@type": "xsd:date"})),
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
