//! A day, a time or a part of the day on which a place is closed.

use lodzins_core::{
    hours::{Closure, Span},
    id::{HoursExceptionId, PlaceId},
};
use lodzins_service::hours::{Exception, HoursError, PlaceHours, exception_add};

use super::{
    super::{
        fields::{day_field, day_now, name_fields, name_of, optional},
        settle::{filled, settle},
        view::FormView,
    },
    check::{CheckView, Step},
    done, moment,
    other::told,
    path, place_of,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        hours_words::{fault, period},
        register::At,
    },
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "hours-closure";

fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, &path(place.place.id), words.t("hours-closure-title"), form)
        .caption(place.place.name.said(words.language()))
        .told(words.t("hours-closure-text"))
        .send(words.t("hours-check"))
        .fields(|form| {
            let mut fields = name_fields(words, form);
            fields.push(day_field(form, "from", words.t("hours-first-day"), String::new()));
            let hint = words.t("admin-days-hint");
            fields.push(day_field(form, "to", words.t("hours-last-day"), hint));
            let part = form.input("part").label(words.t("hours-part"));
            let part = part.hint(words.t("hours-part-hint"));
            fields.push(part.classes("govuk-input--width-10").into());
            fields
        })
}

/// An empty form; most closures last a day.
pub async fn get(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let place = place_of(&page, id).await?;
    let today = Some(moment(&page).date());
    let now = day_now(day_now(Fields::default(), "from", today), "to", today);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &place, form))
}

fn typed(form: &mut Form) -> Option<Closure> {
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
    Some(Closure { from: from?, to, part, reason })
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
            ("reason", new.reason.said(words.language()).to_owned().into()),
            ("period", period(words, new.from, new.to).into()),
        ];
        let line = words.with("hours-said-closure", &line);
        let first = new.from.max(moment(&page).date());
        let mut schedule = place.schedule.clone();
        schedule.closures.push(new);
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show(&CheckView::of(&page, &place, &schedule, (first, line), form));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let new = Exception::Closure(new);
    let saved: Result<HoursExceptionId, HoursError> = page
        .once(&token, &form, move |tx, at| exception_add(tx, at, institution, id, &new, by))
        .await;
    settle(&page, PURPOSE, form, saved, |form| view(&page, &place, form), |_| done(id, "closure"))
}
