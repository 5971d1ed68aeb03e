//! The institution's services, with a filter by their words.

use axum::extract::Query;
use lodzins_core::text::fold;
use lodzins_service::catalogue::{ServiceLine, services};
use serde::Deserialize;

use super::{
    super::{
        settle::news,
        view::{ListView, link, link_below},
    },
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    layout::escaped,
    pages::DeskPage,
    stop::PageResult,
    ui::{Cell, Content, Table, Tag},
    words::Words,
};

/// So many services are on one page.
const PER_PAGE: usize = 100;

/// Which are asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    /// Those after this code.
    #[serde(default)]
    after: String,
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Asked>) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| services(tx, institution)).await?;
    let wanted = fold(asked.q.trim());
    let parts: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |one: &&ServiceLine| {
        let words = format!("{} {}", fold(&one.title_lv), one.code);
        parts.iter().all(|part| words.contains(part))
    };
    let those: Vec<_> = all.iter().filter(|one| one.code > asked.after).filter(fits).collect();
    let done = news(&page, [("dropped", words.t("catalogue-dropped"))]);
    let rest = those.get(PER_PAGE - 1).filter(|_| those.len() > PER_PAGE);
    let shown = &those[..those.len().min(PER_PAGE)];
    let empty = if all.is_empty() {
        words.t("catalogue-admin-empty")
    } else {
        words.t("catalogue-admin-none")
    };
    let view =
        ListView::of(&page, words.t("catalogue-admin"), words.t("catalogue-admin-text"), done)
            .add("/desk/admin/services/new", words.t("catalogue-add"))
            .before(if all.is_empty() { Content::default() } else { filter(words, &asked.q) })
            .table(table(words, shown), empty)
            .after(after(words, rest.map(|last| last.code.as_str()), &asked.q));
    page.asked.show(&view)
}

/// Where the list goes on, which cards are to be looked at, and where it is said what centres do.
fn after(words: Words, last: Option<&str>, typed: &str) -> Content {
    let more = last.map(|last| {
        let href = format!("{LIST}?q={}&after={last}", escaped(typed));
        link_below(&href, &words.t("catalogue-more"))
    });
    let centres = link_below("/desk/admin/service-centres", &words.t("catalogue-centres"));
    let check = link_below("/desk/admin/services/check", &words.t("currency-title"));
    Content::html(format_args!("{}{check}{centres}", more.unwrap_or_default()))
}

/// The filter: its words stand in the address, so that the list can be kept and sent.
fn filter(words: Words, typed: &str) -> Content {
    let form = Form::of(words, Fields::default().and("q", typed));
    let field =
        form.input("q").label(words.t("catalogue-filter")).kind("search").autocomplete("off");
    Content::html(format_args!(
        "<form method=\"get\" class=\"lz-find\" novalidate>{field}\
         <button type=\"submit\" class=\"govuk-button govuk-button--secondary\">{}</button></form>",
        Content::from(words.t("catalogue-filter-send")),
    ))
}

fn table(words: Words, those: &[&ServiceLine]) -> Content {
    if those.is_empty() {
        return Content::default();
    }
    let row = |one: &&ServiceLine| {
        vec![
            Cell::new().content(link(&path(&one.code), &one.title_lv)),
            Cell::new().content(one.code.as_str()),
            Cell::new().content(state(words, one)),
        ]
    };
    Table::called(words.t("catalogue-admin"))
        .head([words.t("catalogue-field-title"), words.t("admin-code"), words.t("admin-state")])
        .rows(those.iter().map(row))
        .scrolling()
}

fn state(words: Words, one: &ServiceLine) -> Content {
    match (one.last_version, one.drafted_at) {
        (0, _) => Tag::coloured("yellow", words.t("catalogue-state-draft")).into(),
        (_, Some(_)) => Tag::coloured("blue", words.t("catalogue-state-changed")).into(),
        _ => Tag::coloured("green", words.t("catalogue-state-published")).into(),
    }
}
