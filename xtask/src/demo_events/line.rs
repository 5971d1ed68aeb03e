//! Events as lines of the file.

use serde_json::{Map, Value};

use super::{civil::Day, dice::Dice};

/// An event without its key, which follows from its place in the file.
pub(super) struct Line {
    day: Day,
    minute: u64,
    fields: Map<String, Value>,
}

impl Line {
    /// An event of a kind, at an hour when the counters are open.
    pub(super) fn new(dice: &mut Dice, kind: &str, day: Day) -> Self {
        let minute = 9 * 60 + dice.below(8 * 60);
        Self { day, minute, fields: Map::new() }.with("kind", kind)
    }

    /// The same with a field.
    #[must_use]
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    /// A submission that was answered some working days later.
    #[must_use]
    pub(super) fn answered(self, dice: &mut Dice) -> Self {
        let day = self.day.working_days_later(1 + dice.below(7));
        let at = day.at(9 * 60 + dice.below(8 * 60));
        self.with("answered_at", at).with("answer", "Uz iesniegumu atbildēts pēc būtības.")
    }
}

/// What was published about days, as it was told.
pub(super) fn told(
    (published, from, to): (Day, Day, Day),
    subject: &str,
    qualifier: &str,
    per: &str,
    quantity: u64,
) -> Line {
    Line { day: published, minute: 17 * 60, fields: Map::new() }
        .with("kind", "activity")
        .with("subject", subject)
        .with("from", from.to_string())
        .with("to", to.to_string())
        .with("qualifier", qualifier)
        .with("per", per)
        .with("quantity", quantity)
}

/// The file: in the order of time, with keys by that order.
pub(super) fn written(code: &str, mut lines: Vec<Line>) -> String {
    // What happened in the same minute stays in the order in which it was told.
    lines.sort_by_key(|line| (line.day, line.minute));
    let mut text = String::new();
    for (n, line) in (1..).zip(lines) {
        let at = line.day.at(line.minute);
        let line = line.with("at", at).with("institution", code).with("key", format!("{code}-{n}"));
        text.push_str(&Value::Object(line.fields).to_string());
        text.push('\n');
    }
    text
}
