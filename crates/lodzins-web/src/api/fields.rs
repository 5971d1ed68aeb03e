//! Reading a JSON object field by field. Every mistake is noted with its place; what nobody asked for is one, too.

use std::str::FromStr;

use jiff::{Timestamp, civil::Date};
use lodzins_core::code::UnknownCode;
use serde_json::{Map, Value};

use super::{
    problem::{Mistake, Problem},
    taken::Taken,
};

/// The fields of a JSON object that nobody has read yet, and the mistakes found so far.
pub struct Fields {
    at: String,
    left: Map<String, Value>,
    mistakes: Vec<Mistake>,
}

/// Reads JSON; a syntax error is told with its line and column.
pub fn json(bytes: &[u8]) -> Result<Value, Problem> {
    serde_json::from_slice(bytes).map_err(|wrong| {
        let (line, column) = (wrong.line(), wrong.column());
        Problem::unreadable(format!("The JSON is broken at line {line}, column {column}."))
    })
}

impl Fields {
    /// The fields of the whole body.
    pub fn of(value: Value) -> Self {
        Self::at(String::from("#"), value)
    }

    fn at(at: String, value: Value) -> Self {
        if let Value::Object(left) = value {
            return Self { at, left, mistakes: Vec::new() };
        }
        let mistakes = vec![Mistake::new(at.clone(), "is not an object")];
        Self { at, left: Map::new(), mistakes }
    }

    /// Notes a mistake in a field.
    pub fn mistake(&mut self, name: &str, detail: impl Into<String>) {
        let pointer = format!("{}/{name}", self.at);
        self.mistakes.push(Mistake::new(pointer, detail));
    }

    /// A field's value; `null` is as good as absent.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.left.remove(name).filter(|value| !value.is_null())
    }

    /// A field that must be there. When it is not, the mistake is noted and `fallback` read instead.
    pub fn needed<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Self, &str) -> Option<T>,
        fallback: T,
    ) -> T {
        if self.left.get(name).is_none_or(Value::is_null) {
            self.left.remove(name);
            self.mistake(name, "is missing");
            return fallback;
        }
        read(self, name).unwrap_or(fallback)
    }

    /// A text.
    pub fn text(&mut self, name: &str, taken: Taken) -> Option<String> {
        let text = self.string(name)?;
        match taken.mistake_in(&text) {
            None => Some(text),
            Some(mistake) => {
                self.mistake(name, mistake);
                None
            }
        }
    }

    /// A code.
    pub fn code<C: FromStr<Err = UnknownCode>>(&mut self, name: &str) -> Option<C> {
        let text = self.string(name)?;
        match text.parse() {
            Ok(code) => Some(code),
            // What was sent is not said again: it may be anything.
            Err(wrong) => {
                self.mistake(name, format!("is not one of: {}", wrong.expected));
                None
            }
        }
    }

    /// A date, `2026-11-20`.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let text = self.string(name)?;
        let date = Some(&text).filter(|text| text.len() == 10).and_then(|text| text.parse().ok());
        if date.is_none() {
            self.mistake(name, "is not a date like 2026-11-20");
        }
        date
    }

    /// A whole number from 0.
    pub fn number(&mut self, name: &str, most: u32) -> Option<u32> {
        let value = self.take(name)?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| *number <= most);
        if number.is_none() {
            self.mistake(name, format!("is not a whole number from 0 to {most}"));
        }
        number
    }

    /// An instant, `2026-11-20T09:30:00Z` (RFC 3339).
    pub fn instant(&mut self, name: &str) -> Option<Timestamp> {
        let text = self.string(name)?;
        let instant = text.parse().ok();
        if instant.is_none() {
            self.mistake(name, "is not an instant like 2026-11-20T09:30:00Z");
        }
        instant
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &str, taken: Taken, most: usize) -> Vec<String> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Value::Array(items) = value else {
            self.mistake(name, "is not a list");
            return Vec::new();
        };
        if items.len() > most {
            self.mistake(name, format!("has {} items; at most {most} are taken", items.len()));
            return Vec::new();
        }
        let mut texts = Vec::with_capacity(items.len());
        for (place, item) in items.into_iter().enumerate() {
            let place = format!("{name}/{place}");
            match item {
                Value::String(text) => match taken.mistake_in(&text) {
                    Some(mistake) => self.mistake(&place, mistake),
                    None => texts.push(text),
                },
                _ => self.mistake(&place, "is not a text"),
            }
        }
        texts
    }

    /// A field that is an object itself.
    pub fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let value = self.take(name)?;
        let mut inner = Self::at(format!("{}/{name}", self.at), value);
        let read = read(&mut inner);
        self.mistakes.extend(inner.end());
        Some(read)
    }

    /// All mistakes. Call it when every known field was read.
    pub fn end(mut self) -> Vec<Mistake> {
        let unknown: Vec<String> = self.left.keys().map(|name| escaped(name)).collect();
        for name in unknown {
            self.mistake(&name, "is not a field that is known here");
        }
        self.mistakes
    }

    fn string(&mut self, name: &str) -> Option<String> {
        let value = self.take(name)?;
        if let Value::String(text) = value {
            return Some(text);
        }
        self.mistake(name, "is not a text");
        None
    }
}

/// A name within a JSON pointer (RFC 6901, section 3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
