//! A form while it is worked on: its values, and what is wrong with them.

use jiff::civil::Date;
use lodzins_core::calendar::day_typed;

use super::Fields;
use crate::{
    stop::Stop,
    ui::{Content, ErrorLine, ErrorSummary},
    words::{Message, Words},
};

/// The hidden field that carries the form's token.
pub const TOKEN_FIELD: &str = "form_token";

/// A form with what was entered so far; drawn by the methods of `draw.rs`, field by field.
#[derive(Debug, Clone)]
pub struct Form {
    pub(super) words: Words,
    pub(super) fields: Fields,
    pub(super) errors: Vec<(String, Message)>,
    pub(super) token: String,
}

impl Form {
    /// An empty form.
    pub fn blank(words: Words) -> Self {
        Self::of(words, Fields::default())
    }

    /// A form that was sent, with what was already found wrong while reading it.
    pub fn of(words: Words, fields: Fields) -> Self {
        let errors = fields.wrong().to_vec();
        Self { words, fields, errors, token: String::new() }
    }

    /// The token that the page will carry.
    #[must_use]
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.token = token.into();
        self
    }

    /// The token that came with the form.
    pub fn token(&self) -> &str {
        self.fields.text(TOKEN_FIELD)
    }

    /// What was sent.
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The field's text without white space around it; empty when it was not filled.
    pub fn optional(&self, name: &str) -> String {
        self.fields.text(name).trim().to_owned()
    }

    /// The same, and wrong with `missing` when it is empty.
    pub fn required(&mut self, name: &str, missing: Message) -> String {
        let value = self.optional(name);
        if value.is_empty() {
            self.wrong(name, missing);
        }
        value
    }

    /// The field's text as a value of another type; wrong with `message` when it is none.
    ///
    /// An empty field is nothing, and not wrong.
    pub fn parsed<T: std::str::FromStr>(&mut self, name: &str, message: Message) -> Option<T> {
        let value = self.optional(name);
        if value.is_empty() {
            return None;
        }
        let parsed = value.parse().ok();
        if parsed.is_none() {
            self.wrong(name, message);
        }
        parsed
    }

    /// Wrong when the text has more characters than `limit`.
    pub fn at_most(&mut self, name: &str, limit: u32) {
        let length = self.fields.text(name).chars().count();
        if length > usize::try_from(limit).unwrap_or(usize::MAX) {
            self.wrong(name, Message::of("form-too-long").number("limit", limit));
        }
    }

    /// The day of one field, as people write it or as addresses have it; wrong when there is no such day.
    ///
    /// An empty field is nothing, and not wrong.
    pub fn day(&mut self, name: &str) -> Option<Date> {
        let typed = self.optional(name);
        let day = day_typed(&typed);
        if day.is_none() && !typed.is_empty() {
            self.wrong(name, Message::of("form-day-wrong"));
        }
        day
    }

    /// The day of the three fields `{name}-day`, `-month`, `-year`; wrong when some are empty or there is no such day.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let part = |form: &Self, part: &str| form.optional(&format!("{name}-{part}"));
        let [day, month, year] = ["day", "month", "year"].map(|which| part(self, which));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return None;
        }
        if day.is_empty() || month.is_empty() || year.is_empty() {
            self.wrong(name, Message::of("form-date-missing"));
            return None;
        }
        let real = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        let date = real().filter(|date| date.year() >= 1000);
        if date.is_none() {
            self.wrong(name, Message::of("form-date-not-real"));
        }
        date
    }

    /// The same, and wrong with `missing` when all three are empty.
    pub fn required_date(&mut self, name: &str, missing: Message) -> Option<Date> {
        let date = self.date(name);
        if date.is_none() && self.error_of(name).is_none() {
            self.wrong(name, missing);
        }
        date
    }

    /// Notes what is wrong with a field; a field shows its first error only. An empty name means the whole form.
    pub fn wrong(&mut self, name: &str, message: Message) {
        self.errors.push((name.to_owned(), message));
    }

    /// Notes that the same form can come again, if that is all that stopped it; any other reason ends the page.
    pub fn busy(&mut self, why: impl Into<Stop>, message: Message) -> Result<(), Stop> {
        match why.into() {
            Stop::Busy => {
                self.wrong("", message);
                Ok(())
            }
            stop => Err(stop),
        }
    }

    /// What was asked for, to tell a second press of the same form from another request under its token.
    pub fn fingerprint(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (name, value) in self.fields.values().iter().filter(|(name, _)| name != TOKEN_FIELD) {
            for part in [name.as_str(), value.as_str()] {
                bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
                bytes.extend_from_slice(part.as_bytes());
            }
        }
        bytes
    }

    /// Lets the sent files go, once they are kept elsewhere: the page need not ask for them again.
    pub fn forget_uploads(&mut self) {
        self.fields.drop_uploads();
    }

    /// The form under the token that it came with: for a second try of the same request.
    #[must_use]
    pub fn under_its_own_token(self) -> Self {
        let token = self.token().to_owned();
        self.with_token(token)
    }

    /// Whether the page must be shown again.
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    pub(super) fn error_of(&self, name: &str) -> Option<&Message> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, message)| message)
    }

    /// All errors, each linked to its field, or nothing.
    pub fn summary(&self) -> Content {
        if self.errors.is_empty() {
            return Content::default();
        }
        let mut shown: Vec<&str> = Vec::new();
        let mut lines = Vec::new();
        for (name, message) in &self.errors {
            if shown.contains(&name.as_str()) && !name.is_empty() {
                continue;
            }
            shown.push(name);
            let line = ErrorLine::new().content(self.words.say(message));
            lines.push(if name.is_empty() { line } else { line.href(format!("#{name}")) });
        }
        ErrorSummary::new().title(self.words.t("form-error-summary")).error_list(lines).into()
    }
}
