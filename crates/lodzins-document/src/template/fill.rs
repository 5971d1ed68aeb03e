//! Decides the conditions, and leaves a mark for each value.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use minijinja::{Environment, UndefinedBehavior, Value};

use super::{Fault, TemplateError};

/// The marks around a value's number: of the area for private use, and taken out of everything that comes in.
pub(super) const OPEN: char = '\u{e000}';
pub(super) const CLOSE: char = '\u{e001}';

/// Steps that a template may take; the longest one that is allowed takes a tenth.
const STEPS: u64 = 20_000;

/// Text with marks, and the values that they stand for.
pub(super) struct Filled {
    pub(super) text: String,
    values: Vec<String>,
}

/// A part of such a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Words(&'a str),
    Value(&'a str),
}

impl Filled {
    /// Parts a piece of the text at its marks.
    pub(super) fn parts<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Part<'a>> {
        text.split(OPEN).enumerate().flat_map(move |(n, piece)| {
            let (value, words) = match piece.split_once(CLOSE) {
                Some((number, words)) if n > 0 => (number.parse::<usize>().ok(), words),
                _ => (None, piece),
            };
            let value = value.and_then(|number| self.values.get(number)).map(|v| Part::Value(v));
            value.into_iter().chain((!words.is_empty()).then_some(Part::Words(words)))
        })
    }

    /// A piece of the text with its values put in.
    pub(super) fn put_in(&self, text: &str) -> String {
        self.parts(text)
            .map(|part| match part {
                Part::Words(words) | Part::Value(words) => words,
            })
            .collect()
    }
}

/// Decides the conditions of a template and marks the places of its values.
pub(super) fn filled(source: &str, values: &[(&str, &str)]) -> Result<Filled, TemplateError> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(STEPS));
    let kept = Arc::clone(&found);
    environment.set_formatter(move |out, _, value| {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let number = kept.len();
        kept.push(value.as_str().unwrap_or_default().replace([OPEN, CLOSE], ""));
        Ok(write!(out, "{OPEN}{number}{CLOSE}")?)
    });
    let named = values.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
    let context: BTreeMap<String, Value> = named.collect();
    let wrong = |error: minijinja::Error| TemplateError {
        line: error.line().unwrap_or_default(),
        fault: Fault::Syntax,
    };
    let text =
        environment.template_from_str(source).map_err(wrong)?.render(context).map_err(wrong)?;
    let values = std::mem::take(&mut *found.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Filled { text, values })
}
