//! Other hours for a time.

use jiff::civil::Date;
use lodzins_core::hours::{HoursFault, Override, Schedule, Told};
use lodzins_service::{
    hours::{Exception, HoursError, PlaceHours, exception_add},
    institution::Named,
};

use super::{
    super::{
        fields::{day_now, name_fields, name_of, period_fields},
        view::FormView,
    },
    path,
    planned::{Hand, Planned},
    typed::{week_fields, week_now, week_typed},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        hours_words::{pattern, period},
    },
    words::{Message, Words},
};

/// A name as the hours keep it.
pub(super) fn told(name: Named) -> Told {
    Told { lv: name.lv, ru: name.ru.unwrap_or_default(), en: name.en.unwrap_or_default() }
}

impl Planned for Override {
    const PURPOSE: &'static str = "hours-override";
    const DONE: &'static str = "override";

    /// The week as it is, to be changed for a time.
    fn now(place: &PlaceHours, today: Date) -> Fields {
        let usual = place.schedule.pattern_on(today).cloned().unwrap_or_default();
        day_now(week_now(Fields::default(), &usual), "from", Some(today))
    }

    fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView {
        let words = page.asked.words;
        FormView::of(page, &path(place.place.id), words.t("hours-override-title"), form)
            .caption(place.place.name.said(words.language()))
            .told(words.t("hours-override-text"))
            .send(words.t("hours-check"))
            .fields(|form| {
                let mut fields = name_fields(words, form);
                let (first, last) = (words.t("hours-first-day"), words.t("hours-last-day"));
                fields.extend(period_fields(words, form, first, last));
                fields.extend(week_fields(words, form));
                fields
            })
    }

    fn typed(form: &mut Form) -> Option<Self> {
        let name = told(name_of(form));
        let from = form.required_date("from", Message::of("hours-from-missing"));
        let to = form.date("to");
        let pattern = week_typed(form);
        Some(Self { from: from?, to, name, pattern: pattern? })
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
            ("name", self.name.said(words.language()).to_owned().into()),
            ("period", period(words, self.from, self.to).into()),
            ("hours", pattern(words, &self.pattern).into()),
        ];
        words.with("hours-said-override", &said)
    }

    fn enter(&self, schedule: &mut Schedule) {
        schedule.overrides.push(self.clone());
    }

    fn save(&self, hand: Hand<'_, '_>) -> Result<(), HoursError> {
        let Hand { tx, at, institution, place, by } = hand;
        let new = Exception::Override(self.clone());
        exception_add(tx, at, institution, place, &new, by).map(drop)
    }
}
