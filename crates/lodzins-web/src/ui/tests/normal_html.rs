//! HTML written one way: attributes sorted, white space where it is seen only.

use std::fmt::Write;

use scraper::{ElementRef, Html, Node};

/// The elements and texts of a fragment, one a line, indented by depth.
pub(super) fn of(html: &str) -> String {
    let parsed = Html::parse_fragment(html);
    let mut out = String::new();
    children(parsed.root_element(), 0, &mut out);
    out
}

// White space at the edge of one of these is not seen.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "span" | "strong" | "em" | "b" | "i" | "input" | "label" | "svg" | "button"
    )
}

fn children(element: ElementRef<'_>, depth: usize, out: &mut String) {
    let nodes: Vec<_> = element.children().collect();
    let keeps_all = element.value().name() == "textarea";
    let edge = |at: Option<usize>| {
        at.and_then(|at| nodes.get(at))
            .is_none_or(|next| next.value().as_element().is_some_and(|e| !is_inline(e.name())))
    };
    for (place, node) in nodes.iter().enumerate() {
        match node.value() {
            Node::Text(text) => {
                let mut shown = if keeps_all { text.to_string() } else { collapsed(text) };
                if !keeps_all && edge(place.checked_sub(1)) {
                    shown = shown.trim_start().to_owned();
                }
                if !keeps_all && edge(Some(place + 1)) {
                    shown = shown.trim_end().to_owned();
                }
                if !shown.trim().is_empty() {
                    let _ = writeln!(out, "{:depth$}{shown:?}", "");
                }
            }
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(*node) {
                    let _ = writeln!(
                        out,
                        "{:depth$}<{}{}>",
                        "",
                        child.value().name(),
                        attributes(child)
                    );
                    children(child, depth + 2, out);
                }
            }
            _ => {}
        }
    }
}

fn attributes(element: ElementRef<'_>) -> String {
    let mut all: Vec<_> = element
        .value()
        .attrs()
        .map(
            |(name, value)| {
                if name == "class" { (name, collapsed(value)) } else { (name, value.to_owned()) }
            },
        )
        .collect();
    all.sort();
    all.iter().fold(String::new(), |text, (name, value)| text + &format!(" {name}={value:?}"))
}

fn collapsed(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        let letter = if letter.is_ascii_whitespace() { ' ' } else { letter };
        if !(letter == ' ' && out.ends_with(' ')) {
            out.push(letter);
        }
    }
    out
}
