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
        Self::at(day, 9 * 60 + dice.below(8 * 60), kind)
    }

    /// An event of a kind at a minute of a day.
    pub(super) fn at(day: Day, minute: u64, kind: &str) -> Self {
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
    Line::at(published, 17 * 60, "activity")
        .with("subject", subject)
        .with("from", from.to_string())
        .with("to", to.to_string())
        .with("qualifier", qualifier)
        .with("per", per)
        .with("quantity", quantity)
}

/// The file: in the order of time, with keys by that order. What happened in a hall has keys of its own and comes last, so
/// that a day more there leaves the others as they are.
pub(super) fn written(code: &str, lines: Vec<Line>) -> String {
    let is_of_hall = |line: &Line| {
        line.fields.get("kind").is_some_and(|kind| kind == "visit" || kind == "counter")
    };
    let (hall, others): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(is_of_hall);
    let mut text = String::new();
    for (series, mut lines) in [("", others), ("v", hall)] {
        // What happened in the same minute stays in the order in which it was told.
        lines.sort_by_key(|line| (line.day, line.minute));
        for (n, line) in (1..).zip(lines) {
            let at = line.day.at(line.minute);
            let key = format!("{code}-{series}{n}");
            let line = line.with("at", at).with("institution", code).with("key", key);
            text.push_str(&Value::Object(line.fields).to_string());
            text.push('\n');
        }
    }
    text
}
