//! The days on which somebody could come, and the part of the day, as fields of a form.

use jiff::{ToSpan, civil::Date};
use lodzins_core::waiting_list::{DayPart, Wish, WishFault};

use crate::{
    form::{Fields, Form},
    ui::{Fieldset, Radio, Radios},
    words::{Message, Words},
};

/// So many days are meant when nobody says otherwise.
const USUAL_DAYS: i32 = 30;

/// From today on for a month, at any time of the day.
pub fn usual(today: Date) -> Fields {
    let last = today.saturating_add(USUAL_DAYS.days());
    let day = |fields: Fields, name: &str, day: Date| {
        fields
            .and(&format!("{name}-day"), day.day().to_string())
            .and(&format!("{name}-month"), day.month().to_string())
            .and(&format!("{name}-year"), day.year().to_string())
    };
    day(day(Fields::default(), "from", today), "to", last).and("part", DayPart::Any.code())
}

/// What was typed, and what is wrong with it.
pub fn read(form: &mut Form, today: Date) -> Option<Wish> {
    let from = form.required_date("from", Message::of("wait-from-missing"));
    let to = form.required_date("to", Message::of("wait-to-missing"));
    let part = form.optional("part").parse().unwrap_or(DayPart::Any);
    let wish = Wish { from: from?, to: to?, part };
    let fault = wish.check(today).err().map(|fault| match fault {
        WishFault::Backwards => "wait-days-backwards",
        WishFault::Over => "wait-days-over",
        WishFault::TooFar => "wait-days-far",
    });
    if let Some(fault) = fault {
        form.wrong("to", Message::of(fault));
    }
    fault.is_none().then_some(wish)
}

/// The question for the first day.
pub fn asks_from(words: Words) -> Fieldset {
    Fieldset::asking(words.t("wait-from"))
}

/// The question for the last day.
pub fn asks_to(words: Words) -> Fieldset {
    Fieldset::asking(words.t("wait-to"))
}

/// The question for the part of the day.
pub fn asks_part(words: Words, form: &Form) -> Radios {
    let part = |part: &DayPart| Radio::of(part.code(), self::part(words, *part));
    let radios = form.radios("part").fieldset(Fieldset::asking(words.t("wait-part")));
    radios.classes("govuk-radios--small").items(DayPart::ALL.iter().map(part))
}

/// A part of the day in words.
pub fn part(words: Words, part: DayPart) -> String {
    words.with("wait-part-of-day", &[("part", part.code().into())])
}

/// “23.11.2026.–27.11.2026., priekšpusdienā”.
pub fn said(words: Words, wish: &Wish) -> String {
    let (from, to) = (words.date_short(wish.from), words.date_short(wish.to));
    let days = if wish.from == wish.to { from } else { format!("{from}–{to}") };
    match wish.part {
        DayPart::Any => days,
        part => format!("{days}, {}", self::part(words, part)),
    }
}
