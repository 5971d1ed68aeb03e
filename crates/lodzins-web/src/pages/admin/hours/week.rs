//! The weekly pattern of a place, from a day.

use lodzins_core::{
    hours::{DatedPattern, Pattern},
    id::PlaceId,
};
use lodzins_service::hours::{HoursError, PlaceHours, pattern_set};

use super::{
    super::{
        fields::{day_field, day_now},
        settle::{filled, settle},
        view::FormView,
    },
    check::{CheckView, Step},
    done, moment, path, place_of,
    typed::{week_fields, week_now, week_typed},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, hours_words::pattern, register::At},
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "hours-week";

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

/// The pattern as it is, from today.
pub async fn get(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let place = place_of(&page, id).await?;
    let today = moment(&page).date();
    let last = place.schedule.patterns.last().map(|dated| &dated.pattern);
    let known = place.schedule.pattern_on(today).or(last).cloned().unwrap_or_default();
    let now = day_now(week_now(Fields::default(), &known), "from", Some(today));
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &place, form))
}

/// Shows what would change, or saves it.
pub async fn post(page: DeskPage, At(id): At<PlaceId>, fields: Fields) -> PageResult {
    let place = place_of(&page, id).await?;
    let step = Step::of(&fields);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    if step == Step::Change {
        return page.asked.show(&view(&page, &place, page.asked.again(PURPOSE, form)));
    }
    let typed = week_typed(&mut form);
    let from = form.required_date("from", Message::of("hours-from-missing"));
    let (Some(token), Some(new), Some(from), false) = (token, typed, from, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &place, page.asked.again(PURPOSE, form)));
    };
    if step == Step::Check {
        let words = page.asked.words;
        let line = [
            ("place", place.place.name.said(words.language()).to_owned().into()),
            ("day", words.date_short(from).into()),
            ("hours", pattern(words, &new).into()),
        ];
        let line = words.with("hours-said-week", &line);
        let mut schedule = place.schedule.clone();
        schedule.patterns.retain(|dated| dated.from != from);
        schedule.patterns.push(DatedPattern { from, pattern: new });
        let first = from.max(moment(&page).date());
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show(&CheckView::of(&page, &place, &schedule, (first, line), form));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let saved: Result<(), HoursError> = page
        .once(&token, &form, move |tx, at| {
            pattern_set(tx, at, institution, id, from, &new as &Pattern, by)
        })
        .await;
    settle(&page, PURPOSE, form, saved, |form| view(&page, &place, form), |()| done(id, "week"))
}
