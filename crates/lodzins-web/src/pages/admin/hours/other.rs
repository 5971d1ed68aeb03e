//! Other hours for a time.

use lodzins_core::{
    hours::{Override, Told},
    id::{HoursExceptionId, PlaceId},
};
use lodzins_service::{
    hours::{Exception, HoursError, PlaceHours, exception_add},
    institution::Named,
};

use super::{
    super::{
        fields::{day_field, day_now, name_fields, name_of},
        settle::{filled, settle},
        view::FormView,
    },
    check::{CheckView, Step},
    done, moment, path, place_of,
    typed::{week_fields, week_now, week_typed},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        hours_words::{pattern, period},
        register::At,
    },
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "hours-override";

/// A name as the hours keep it.
pub(super) fn told(name: Named) -> Told {
    Told { lv: name.lv, ru: name.ru.unwrap_or_default(), en: name.en.unwrap_or_default() }
}

fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, &path(place.place.id), words.t("hours-override-title"), form)
        .caption(place.place.name.said(words.language()))
        .told(words.t("hours-override-text"))
        .send(words.t("hours-check"))
        .fields(|form| {
            let mut fields = name_fields(words, form);
            fields.push(day_field(form, "from", words.t("hours-first-day"), String::new()));
            let hint = words.t("admin-days-hint");
            fields.push(day_field(form, "to", words.t("hours-last-day"), hint));
            fields.extend(week_fields(words, form));
            fields
        })
}

/// An empty form, with holidays as they are in every week.
pub async fn get(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let place = place_of(&page, id).await?;
    let today = moment(&page).date();
    let usual = place.schedule.pattern_on(today).cloned().unwrap_or_default();
    let now = day_now(week_now(Fields::default(), &usual), "from", Some(today));
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &place, form))
}

fn typed(form: &mut Form) -> Option<Override> {
    let name = told(name_of(form));
    let from = form.required_date("from", Message::of("hours-from-missing"));
    let to = form.date("to");
    let pattern = week_typed(form)?;
    Some(Override { from: from?, to, name, pattern })
}

/// Shows what would change, or saves it.
pub async fn post(page: DeskPage, At(id): At<PlaceId>, fields: Fields) -> PageResult {
    let place = place_of(&page, id).await?;
    let step = Step::of(&fields);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    if step == Step::Change {
        return page.asked.show(&view(&page, &place, page.asked.again(PURPOSE, form)));
    }
    let typed = typed(&mut form);
    if let Some(fault) = typed.as_ref().and_then(|new| new.check().err()) {
        super::refuse(&mut form, &fault);
    }
    let (Some(token), Some(new), false) = (token, typed, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &place, page.asked.again(PURPOSE, form)));
    };
    if step == Step::Check {
        let words = page.asked.words;
        let line = [
            ("place", place.place.name.said(words.language()).to_owned().into()),
            ("name", new.name.said(words.language()).to_owned().into()),
            ("period", period(words, new.from, new.to).into()),
            ("hours", pattern(words, &new.pattern).into()),
        ];
        let line = words.with("hours-said-override", &line);
        let first = new.from.max(moment(&page).date());
        let mut schedule = place.schedule.clone();
        schedule.overrides.push(new);
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show(&CheckView::of(&page, &place, &schedule, (first, line), form));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let new = Exception::Override(new);
    let saved: Result<HoursExceptionId, HoursError> = page
        .once(&token, &form, move |tx, at| exception_add(tx, at, institution, id, &new, by))
        .await;
    settle(&page, PURPOSE, form, saved, |form| view(&page, &place, form), |_| done(id, "override"))
}
