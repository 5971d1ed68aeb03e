//! Cards that nobody has looked at for too long: looked at and found right, or changed.

use axum::extract::Query;
use lodzins_db::DbError;
use lodzins_service::catalogue::{
    CHECK_DAYS, CatalogueError, Unchecked, check_days, check_days_set, service_checked,
    services_unchecked,
};
use serde::Deserialize;

use super::{
    super::{
        order,
        settle::{Refused, filled, news, settle},
        view::{FormView, link, link_below},
    },
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-service-check";
const HERE: &str = "/desk/admin/services/check";
/// So many cards are on one page.
const PER_PAGE: u32 = 50;

/// Which are asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Those after this code.
    #[serde(default)]
    after: String,
}

/// What is to be looked at, and after how many days that is so.
struct Looked {
    cards: Vec<Unchecked>,
    days: i64,
}

async fn looked(page: &DeskPage, after: String) -> Result<Looked, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let read = page.asked.read(move |tx| {
        let cards = services_unchecked(tx, institution, today, &after, PER_PAGE)?;
        Ok::<_, DbError>(Looked { cards, days: check_days(tx, institution)? })
    });
    Ok(read.await?)
}

fn view(page: &DeskPage, looked: &Looked, form: Form) -> FormView {
    let words = page.asked.words;
    let done = [("saved", words.t("currency-days-saved")), ("checked", words.t("currency-done"))];
    FormView::of(page, LIST, words.t("currency-title"), form)
        .told(words.t("currency-text"))
        .news(news(page, done))
        .before(table(page, &looked.cards))
        .fields(|form| {
            let days = form.input("days").label(words.t("currency-days"));
            let days = days.hint(words.t("currency-days-hint")).kind("number");
            vec![days.classes("govuk-input--width-4").into()]
        })
}

fn table(page: &DeskPage, cards: &[Unchecked]) -> Content {
    let words = page.asked.words;
    let Some(last) = cards.last() else {
        let empty = Content::from(words.t("currency-none"));
        return Content::html(format_args!("<p class=\"lz-empty\">{empty}</p>"));
    };
    let row = |card: &Unchecked| {
        let form = page.asked.blank(&purpose(&card.code));
        vec![
            Cell::new().content(link(&path(&card.code), &card.title_lv)),
            Cell::new().content(words.date_short(card.checked_on())),
            Cell::new().content(button(words, &form, card)),
        ]
    };
    let table = Table::called(words.t("currency-title"))
        .head([
            words.t("catalogue-field-title"),
            words.t("currency-checked-on"),
            words.t("currency-act"),
        ])
        .rows(cards.iter().map(row))
        .scrolling();
    if cards.len() < PER_PAGE as usize {
        return table;
    }
    let more = link_below(&format!("{HERE}?after={}", last.code), &words.t("catalogue-more"));
    Content::html(format_args!("{table}{more}"))
}

/// A form of one button. Its purpose names the card, so that a press for one is never a second press for another.
fn button(words: Words, form: &Form, card: &Unchecked) -> Content {
    Content::html(format_args!(
        "<form method=\"post\" action=\"{}/checked\" novalidate>{}\
         <button type=\"submit\" class=\"govuk-button govuk-button--secondary\">{}\
         <span class=\"govuk-visually-hidden\"> {}</span></button></form>",
        path(&card.code),
        form.token_field(),
        Content::from(words.t("currency-right")),
        Content::from(card.title_lv.as_str()),
    ))
}

fn purpose(code: &str) -> String {
    format!("{PURPOSE} {code}")
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Asked>) -> PageResult {
    let looked = looked(&page, asked.after).await?;
    let form =
        filled(&page, PURPOSE, Fields::default().and("days", looked.days.to_string())).await?;
    page.asked.show(&view(&page, &looked, form))
}

/// Says after how many days cards are to be looked at again.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let looked = looked(&page, String::new()).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.required("days", Message::of("currency-days-wrong"));
    let days = form.parsed::<i64>("days", Message::of("currency-days-wrong"));
    if days.is_some_and(|days| !CHECK_DAYS.contains(&days)) {
        form.wrong("days", Message::of("currency-days-wrong"));
    }
    let (Some(token), Some(days), false) = (token, days, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &looked, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), CatalogueError> =
        page.once(&token, &form, move |tx, at| check_days_set(tx, at, institution, days, by)).await;
    let next = |()| format!("{HERE}?done=saved");
    settle(&page, PURPOSE, form, done, |form| view(&page, &looked, form), next)
}

/// Somebody has looked at a card and finds it right.
pub async fn checked(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(&purpose(&code), fields);
    // A button of a list that stood open too long: shown again, it has a fresh token.
    let Some(token) = token else { return Ok(page.asked.see_other(HERE)) };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), CatalogueError> = page
        .once(&token, &form, move |tx, at| service_checked(tx, at, institution, &code, by))
        .await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&format!("{HERE}?done=checked"))),
        Err(refused) => order::refused(&refused),
    }
}
