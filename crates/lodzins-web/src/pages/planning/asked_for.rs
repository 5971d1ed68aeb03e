//! What the address asks: how many specialists on which day, how many people, which promise.

use jiff::civil::Weekday;
use lodzins_core::planning::{Hours, MOST_SPECIALISTS, Promise};

use crate::{
    form::{Fields, Form},
    words::{Message, Words},
};

/// What is asked of the simulation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question {
    pub(super) weekday: Weekday,
    pub(super) specialists: u16,
    /// From the full hour, up to the full hour.
    pub(super) hours: (u8, u8),
    pub(super) more_percent: i16,
    pub(super) missed_percent: Option<u8>,
    pub(super) promise: Promise,
}

impl Question {
    /// So many specialists in each hour of the question.
    pub(super) fn with(&self, specialists: u16) -> Hours {
        let mut hours = [0; 24];
        hours[usize::from(self.hours.0)..usize::from(self.hours.1)].fill(specialists);
        hours
    }
}

/// What is asked when nothing is: so many specialists as there are counters, in the hours in which the centre is open.
pub(super) fn usual(
    weekday: Weekday,
    specialists: usize,
    hours: (u8, u8),
) -> Vec<(String, String)> {
    let pairs = [
        ("weekday", weekday.to_monday_one_offset().to_string()),
        ("specialists", specialists.clamp(1, usize::from(MOST_SPECIALISTS)).to_string()),
        ("from", hours.0.to_string()),
        ("to", hours.1.to_string()),
        ("more", "0".to_owned()),
        ("percent", "90".to_owned()),
        ("minutes", "15".to_owned()),
    ];
    pairs.map(|(name, value)| (name.to_owned(), value)).into()
}

/// The form of the address.
pub(super) fn form(words: Words, pairs: impl IntoIterator<Item = (String, String)>) -> Form {
    let fields =
        pairs.into_iter().fold(Fields::default(), |fields, (name, value)| fields.and(&name, value));
    Form::of(words, fields)
}

/// The question; nothing, and the form says why, where it makes no sense.
pub(super) fn read(form: &mut Form) -> Option<Question> {
    let weekday = within(form, "weekday", 1, 7)?;
    let specialists = within(form, "specialists", 0, i64::from(MOST_SPECIALISTS));
    let from = within(form, "from", 0, 23);
    let to = within(form, "to", 1, 24);
    let more = within(form, "more", -90, 300);
    let missed = if form.optional("missed").is_empty() {
        Some(None)
    } else {
        within(form, "missed", 0, 100).map(Some)
    };
    let percent = within(form, "percent", 50, 99);
    let minutes = within(form, "minutes", 0, 240);
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        form.wrong("to", Message::of("planning-hours-wrong"));
    }
    if form.is_wrong() {
        return None;
    }
    Some(Question {
        weekday: Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()?,
        specialists: u16::try_from(specialists?).ok()?,
        hours: (u8::try_from(from?).ok()?, u8::try_from(to?).ok()?),
        more_percent: i16::try_from(more?).ok()?,
        missed_percent: missed?.map(u8::try_from).transpose().ok()?,
        promise: Promise {
            percent: u8::try_from(percent?).ok()?,
            minutes: u16::try_from(minutes?).ok()?,
        },
    })
}

/// A whole number from – to.
fn within(form: &mut Form, name: &str, from: i64, to: i64) -> Option<i64> {
    let typed: Option<i64> = form.optional(name).replace('−', "-").parse().ok();
    let found = typed.filter(|number| (from..=to).contains(number));
    if found.is_none() {
        let message = Message::of("planning-number").number("from", from).number("to", to);
        form.wrong(name, message);
    }
    found
}
