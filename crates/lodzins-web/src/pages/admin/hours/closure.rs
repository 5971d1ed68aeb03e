//! A day, a time or a part of the day on which a place is closed.

use jiff::civil::Date;
use lodzins_core::hours::{Closure, HoursFault, Schedule, Span};
use lodzins_service::hours::{Exception, HoursError, PlaceHours, exception_add};

use super::{
    super::{
        fields::{name_fields, name_of, optional, period_fields, period_now},
        view::FormView,
    },
    other::told,
    path,
    planned::{Hand, Planned},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        hours_words::{fault, period},
    },
    words::{Message, Words},
};

impl Planned for Closure {
    const PURPOSE: &'static str = "hours-closure";
    const DONE: &'static str = "closure";

    /// Most closures last a day.
    fn now(_place: &PlaceHours, today: Date) -> Fields {
        period_now(Fields::default(), Some(today), Some(today))
    }

    fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView {
        let words = page.asked.words;
        FormView::of(page, &path(place.place.id), words.t("hours-closure-title"), form)
            .caption(place.place.name.said(words.language()))
            .told(words.t("hours-closure-text"))
            .send(words.t("hours-check"))
            .fields(|form| {
                let mut fields = name_fields(words, form);
                let (first, last) = (words.t("hours-first-day"), words.t("hours-last-day"));
                fields.extend(period_fields(words, form, first, last));
                let part = form.input("part").label(words.t("hours-part"));
                let part = part.hint(words.t("hours-part-hint"));
                fields.push(part.classes("govuk-input--width-10").into());
                fields
            })
    }

    fn typed(form: &mut Form) -> Option<Self> {
        let reason = told(name_of(form));
        let from = form.required_date("from", Message::of("hours-from-missing"));
        let to = form.date("to");
        form.at_most("part", 40);
        let part = match optional(form, "part").map(|text| text.parse::<Span>()) {
            None => None,
            Some(Ok(part)) => Some(part),
            Some(Err(wrong)) => {
                form.wrong("part", fault(&wrong));
                None
            }
        };
        Some(Self { from: from?, to, part, reason })
    }

    fn fault(&self) -> Option<HoursFault> {
        self.check().err()
    }

    fn from(&self) -> Date {
        self.from
    }

    fn line(&self, words: Words, place: String) -> String {
        let said = [
            ("place", place.into()),
            ("reason", self.reason.said(words.language()).to_owned().into()),
            ("period", period(words, self.from, self.to).into()),
        ];
        words.with("hours-said-closure", &said)
    }

    fn enter(&self, schedule: &mut Schedule) {
        schedule.closures.push(self.clone());
    }

    fn save(&self, hand: Hand<'_, '_>) -> Result<(), HoursError> {
        let Hand { tx, at, institution, place, by } = hand;
        let new = Exception::Closure(self.clone());
        exception_add(tx, at, institution, place, &new, by).map(drop)
    }
}
