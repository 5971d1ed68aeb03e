//! All places of the institution: open or closed now, and the week. Centres and boxes without hours are there too.

use jiff::Timestamp;
use lodzins_core::hours::PlaceKind;
use lodzins_service::{
    hours::PlaceHours,
    institution::{drop_boxes, structure::centres},
};

use super::{
    super::{
        settle::news,
        view::{ListView, link},
    },
    all_of, begin, moment, path,
};
use crate::{
    form::Form,
    pages::{
        DeskPage,
        hours_words::{kind, state, week},
    },
    stop::{PageResult, Stop},
    ui::{Button, Cell, Content, Table},
    words::Words,
};

/// A centre or a box that has no hours yet.
pub(super) struct Without {
    pub(super) kind: PlaceKind,
    pub(super) code: String,
    pub(super) name: String,
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let words = page.asked.words;
    let all = all_of(&page).await?;
    let without = without(&page, &all).await?;
    let form = page.asked.blank(begin::PURPOSE);
    let done = news(&page, [("place", words.t("hours-place-saved"))]);
    let view = ListView::of(&page, words.t("hours-title"), words.t("hours-text"), done)
        .add("/desk/admin/hours/new", words.t("hours-add"))
        .table(table(words, &all, moment(&page).now()), words.t("hours-empty"))
        .after(to_begin(words, &without, &form));
    page.asked.show(&view)
}

async fn without(page: &DeskPage, all: &[PlaceHours]) -> Result<Vec<Without>, Stop> {
    let institution = page.institution.id;
    let (centres, boxes) = page
        .asked
        .read(move |tx| {
            Ok::<_, lodzins_db::DbError>((centres(tx, institution)?, drop_boxes(tx, institution)?))
        })
        .await?;
    let (language, today) = (page.asked.words.language(), moment(page).date());
    let centres =
        centres.into_iter().filter(|one| one.valid_to.is_none_or(|to| today <= to)).map(|one| {
            Without { kind: PlaceKind::Centre, name: one.name(language).to_owned(), code: one.code }
        });
    let boxes = boxes
        .into_iter()
        .filter(|one| one.used_to.is_none_or(|to| today <= to))
        .map(|one| Without { kind: PlaceKind::Box, code: one.code, name: one.name });
    let known = |one: &Without| {
        all.iter().any(|has| (has.place.kind, &has.place.code) == (one.kind, &one.code))
    };
    Ok(centres.chain(boxes).filter(|one| !known(one)).collect())
}

pub(super) fn table(words: Words, all: &[PlaceHours], now: Timestamp) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let today = lodzins_core::moment::date_in_latvia(now);
    let row = |one: &PlaceHours| {
        let usual = one.schedule.pattern_on(today).map(|pattern| week(words, &pattern.week));
        vec![
            Cell::new().content(link(&path(one.place.id), one.place.name.said(words.language()))),
            Cell::new().content(kind(words, one.place.kind)),
            Cell::new().content(state(words, one, now)),
            Cell::new().content(usual.unwrap_or_default()),
        ]
    };
    Table::called(words.t("hours-title"))
        .head([
            words.t("hours-place"),
            words.t("hours-kind-head"),
            words.t("hours-now"),
            words.t("hours-week"),
        ])
        .rows(all.iter().map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}

/// A button for each centre and box that has no hours yet.
pub(super) fn to_begin(words: Words, without: &[Without], form: &Form) -> Content {
    if without.is_empty() {
        return Content::default();
    }
    let line = |one: &Without| {
        let (code, name) = (Content::from(one.code.as_str()), Content::from(one.name.as_str()));
        let hidden = Content::from(format!(": {}", one.name));
        let button = words.t("hours-begin");
        let button = Content::html(format_args!(
            "{}<span class=\"govuk-visually-hidden\">{hidden}</span>",
            Content::from(button)
        ));
        let button = Content::from(Button::saying(button).secondary());
        let (token, place) = (form.token_field(), kind(words, one.kind));
        let place = Content::from(place);
        format!(
            "<li class=\"lz-told__item\"><strong>{name}</strong>\
             <div class=\"lz-told__by\">{place}</div>\
             <form method=\"post\" action=\"/desk/admin/hours/begin\" novalidate>{token}\
             <input type=\"hidden\" name=\"kind\" value=\"{}\">\
             <input type=\"hidden\" name=\"code\" value=\"{code}\">{button}</form></li>",
            one.kind
        )
    };
    let title = Content::from(words.t("hours-without"));
    let lines: String = without.iter().map(line).collect();
    Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2><ul class=\"lz-told\">{lines}</ul>"
    ))
}
