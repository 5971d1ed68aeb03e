//! The end: a draft is dropped, one that has not begun is taken back, one that holds gets its last day.

use lodzins_core::id::RegimeId;
use lodzins_service::regime::{
    RegimeError, RegimeState, regime_drop, regime_end, regime_take_back,
};

use super::{
    super::{
        fields::{day_field, day_now},
        settle::{filled, settle},
        view::FormView,
    },
    Around, LIST, around, path,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "admin-regime-stop";

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let state = around.kept.state_on(around.today);
    let (title, text, send) = match state {
        RegimeState::Draft => ("regime-drop", "regime-drop-text", "regime-drop"),
        RegimeState::Coming => ("regime-take-back", "regime-take-back-text", "regime-take-back"),
        _ => ("regime-end", "regime-end-text", "regime-end"),
    };
    let view = FormView::of(page, &path(around.kept.id, ""), words.t(title), form)
        .caption(around.kept.regime.name.lv.as_str())
        .told(words.t(text))
        .send(words.t(send));
    if state != RegimeState::Holding {
        return view;
    }
    view.fields(|form| {
        vec![day_field(form, "to", words.t("regime-to"), words.t("regime-end-hint"))]
    })
}

async fn open(page: &DeskPage, id: RegimeId) -> Result<Around, Stop> {
    let around = around(page, id).await?;
    let over = around.kept.state_on(around.today) == RegimeState::Over;
    if over { Err(Stop::Conflict) } else { Ok(around) }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let around = open(&page, id).await?;
    let now = day_now(Fields::default(), "to", Some(around.today));
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &around, form))
}

/// Does it.
pub async fn post(page: DeskPage, At(id): At<RegimeId>, fields: Fields) -> PageResult {
    let around = open(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let state = around.kept.state_on(around.today);
    let last_on = match state {
        RegimeState::Holding => form.required_date("to", Message::of("regime-to-missing")),
        _ => Some(around.today),
    };
    let (Some(token), Some(last_on), false) = (token, last_on, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &around, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), RegimeError> = page
        .once(&token, &form, move |tx, at| match state {
            RegimeState::Draft => regime_drop(tx, at, institution, id, by),
            RegimeState::Coming => regime_take_back(tx, at, institution, id, by),
            _ => regime_end(tx, at, institution, id, last_on, by),
        })
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| match state {
        RegimeState::Draft => format!("{LIST}?done=dropped"),
        RegimeState::Coming => path(id, "?done=back"),
        _ => format!("{LIST}?done=ended"),
    })
}
