//! What can be said about a template before it is filled, with the line where it stands.

use minijinja::Environment;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{Fault, Foreign, LENGTH_MAX, TemplateError};
use crate::html::leads_out;

pub(super) fn check(source: &str, placeholders: &[&str]) -> Result<(), TemplateError> {
    let at = |byte: usize, fault| TemplateError {
        line: source[..byte].matches('\n').count() + 1,
        fault,
    };
    if source.chars().count() > LENGTH_MAX {
        return Err(TemplateError { line: 0, fault: Fault::TooLong });
    }
    if let Some((byte, sign)) = foreign_sign(source) {
        return Err(at(byte, Fault::Sign(sign)));
    }
    let environment = Environment::empty();
    let template = environment.template_from_str(source).map_err(|error| TemplateError {
        line: error.line().unwrap_or_default(),
        fault: Fault::Syntax,
    })?;
    let mut unknown: Vec<String> = template
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| !placeholders.contains(&name.as_str()))
        .collect();
    // The set has no order of its own, and the same template must give the same complaint.
    unknown.sort_by_key(|name| source.find(name.as_str()));
    if let Some(name) = unknown.into_iter().next() {
        return Err(at(source.find(&name).unwrap_or_default(), Fault::Unknown(name)));
    }
    match foreign_kind(source) {
        Some((byte, kind)) => Err(at(byte, Fault::Kind(kind))),
        None => Ok(()),
    }
}

/// The first sign between the brackets of placeholders and conditions that belongs to no name.
///
/// Without operators, quotes and dots a template can neither make text grow nor reach into anything.
fn foreign_sign(source: &str) -> Option<(usize, char)> {
    let mut from = 0;
    while let Some(open) = source[from..].find(['{']).map(|at| from + at) {
        let inside = open + 2;
        let close = match source[open..].get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            _ => {
                from = open + 1;
                continue;
            }
        };
        let end = source[inside..].find(close).map_or(source.len(), |at| inside + at);
        let fits =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | ' ');
        if let Some((at, sign)) = source[inside..end].char_indices().find(|(_, sign)| !fits(*sign))
        {
            return Some((inside + at, sign));
        }
        from = end;
    }
    None
}

fn foreign_kind(source: &str) -> Option<(usize, Foreign)> {
    let mut in_item = 0;
    for (event, range) in Parser::new(source).into_offset_iter() {
        let foreign = match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => Foreign::Html,
            Event::Start(Tag::Image { .. }) => Foreign::Picture,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_))) => {
                Foreign::Code
            }
            Event::Start(Tag::BlockQuote(_)) => Foreign::Quotation,
            Event::Rule => Foreign::Rule,
            Event::Start(Tag::List(_) | Tag::Heading { .. }) if in_item > 0 => Foreign::Nested,
            // A link that is a placeholder is judged when it is drawn.
            Event::Start(Tag::Link { dest_url, .. })
                if !leads_out(&dest_url) && !dest_url.starts_with("{{") =>
            {
                Foreign::Link
            }
            Event::Start(Tag::Item) => {
                in_item += 1;
                continue;
            }
            Event::End(TagEnd::Item) => {
                in_item -= 1;
                continue;
            }
            _ => continue,
        };
        return Some((range.start, foreign));
    }
    None
}
