//! The weekly pattern of a place, from a day.

use jiff::civil::Date;
use lodzins_core::hours::{DatedPattern, HoursFault, Schedule};
use lodzins_service::hours::{HoursError, PlaceHours, pattern_set};

use super::{
    super::{
        fields::{day_field, day_now},
        view::FormView,
    },
    path,
    planned::{Hand, Planned},
    typed::{week_fields, week_now, week_typed},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, hours_words::pattern},
    words::{Message, Words},
};

impl Planned for DatedPattern {
    const PURPOSE: &'static str = "hours-week";
    const DONE: &'static str = "week";

    /// The pattern as it is, from today.
    fn now(place: &PlaceHours, today: Date) -> Fields {
        let last = place.schedule.patterns.last().map(|dated| &dated.pattern);
        let known = place.schedule.pattern_on(today).or(last).cloned().unwrap_or_default();
        day_now(week_now(Fields::default(), &known), "from", Some(today))
    }

    fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView {
        let words = page.asked.words;
        FormView::of(page, &path(place.place.id), words.t("hours-week-title"), form)
            .caption(place.place.name.said(words.language()))
            .send(words.t("hours-check"))
            .fields(|form| {
                let mut fields = week_fields(words, form);
                let hint = words.t("hours-from-hint");
                fields.push(day_field(form, "from", words.t("hours-from"), hint));
                fields
            })
    }

    fn typed(form: &mut Form) -> Option<Self> {
        let pattern = week_typed(form);
        let from = form.required_date("from", Message::of("hours-from-missing"));
        Some(Self { from: from?, pattern: pattern? })
    }

    fn fault(&self) -> Option<HoursFault> {
        None
    }

    fn from(&self) -> Date {
        self.from
    }

    fn line(&self, words: Words, place: String) -> String {
        let said = [
            ("place", place.into()),
            ("day", words.date_short(self.from).into()),
            ("hours", pattern(words, &self.pattern).into()),
        ];
        words.with("hours-said-week", &said)
    }

    fn enter(&self, schedule: &mut Schedule) {
        schedule.patterns.retain(|dated| dated.from != self.from);
        schedule.patterns.push(self.clone());
    }

    fn save(&self, hand: Hand<'_, '_>) -> Result<(), HoursError> {
        let Hand { tx, at, institution, place, by } = hand;
        pattern_set(tx, at, institution, place, self.from, &self.pattern, by)
    }
}
