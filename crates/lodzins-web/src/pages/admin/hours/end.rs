//! Something that differs for a time is ended earlier, or taken back before it begins.

use lodzins_core::id::{HoursExceptionId, PlaceId};
use lodzins_service::hours::{
    HoursError, KeptException, PlaceHours, exception_end, exception_withdraw,
};

use super::{
    super::{
        fields::{day_field, day_now},
        settle::{filled, settle},
        view::FormView,
    },
    all_of, done, moment, path,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, hours_words::period, register::At},
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "hours-end";

async fn find(page: &DeskPage, id: HoursExceptionId) -> Result<(PlaceHours, KeptException), Stop> {
    let all = all_of(page).await?;
    let found = all.into_iter().find_map(|place| {
        let kept = place.exceptions.iter().find(|kept| kept.id == id).cloned()?;
        Some((place, kept))
    });
    found.ok_or(Stop::NotFound)
}

/// One that has not begun is taken back; another one gets a last day.
fn begun(page: &DeskPage, kept: &KeptException) -> bool {
    kept.what.from() <= moment(page).date()
}

fn view(page: &DeskPage, place: &PlaceHours, kept: &KeptException, form: Form) -> FormView {
    let words = page.asked.words;
    let reason = kept.what.reason().said(words.language()).to_owned();
    let when = period(words, kept.what.from(), kept.what.to());
    let view = FormView::of(page, &path(place.place.id), reason, form)
        .caption(place.place.name.said(words.language()))
        .told(when);
    if begun(page, kept) {
        view.send(words.t("hours-end-send")).fields(|form| {
            let hint = words.t("hours-end-hint");
            vec![day_field(form, "to", words.t("hours-last-day"), hint)]
        })
    } else {
        view.told(words.t("hours-withdraw-text")).send(words.t("hours-withdraw-send"))
    }
}

/// Asks for the last day, or whether to take it back.
pub async fn get(page: DeskPage, At(id): At<HoursExceptionId>) -> PageResult {
    let (place, kept) = find(&page, id).await?;
    let now = if begun(&page, &kept) {
        day_now(Fields::default(), "to", Some(moment(&page).date()))
    } else {
        Fields::default()
    };
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &place, &kept, form))
}

/// Ends it, or takes it back.
pub async fn post(page: DeskPage, At(id): At<HoursExceptionId>, fields: Fields) -> PageResult {
    let (place, kept) = find(&page, id).await?;
    let begun = begun(&page, &kept);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let last =
        if begun { form.required_date("to", Message::of("hours-end-missing")) } else { None };
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &place, &kept, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let of: PlaceId = place.place.id;
    let ended: Result<(), HoursError> = page
        .once(&token, &form, move |tx, at| match last {
            Some(last) => exception_end(tx, at, institution, of, id, last, by),
            None => exception_withdraw(tx, at, institution, of, id, by),
        })
        .await;
    let again = |form| view(&page, &place, &kept, form);
    let what = if begun { "ended" } else { "withdrawn" };
    settle(&page, PURPOSE, form, ended, again, |()| done(of, what))
}
