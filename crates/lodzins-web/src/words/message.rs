//! A message before its language is known: what is wrong with a field, why a thing was refused.

use fluent_bundle::FluentValue;

/// A key with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    key: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Argument {
    Text(String),
    Number(i64),
}

impl Message {
    /// The message `key`; written out, so that its translations can be checked.
    pub fn of(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// With words of the person's own or of another message.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Text(value.into())));
        self
    }

    /// With a number, which also chooses the plural.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl Into<i64>) -> Self {
        self.arguments.push((name, Argument::Number(value.into())));
        self
    }

    /// With `minutes`, in which a wait of so many seconds is over for certain.
    #[must_use]
    pub fn wait(self, secs: u32) -> Self {
        self.number("minutes", i64::from(secs).div_euclid(60) + 1)
    }

    /// Its key.
    pub fn key(&self) -> &'static str {
        self.key
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, FluentValue<'_>)> {
        let value = |argument: &'_ Argument| match argument {
            Argument::Text(text) => FluentValue::from(text.clone()),
            Argument::Number(number) => FluentValue::from(*number),
        };
        self.arguments.iter().map(|(name, argument)| (*name, value(argument))).collect()
    }
}
