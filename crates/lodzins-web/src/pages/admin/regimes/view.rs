//! A regime as its editors see it: what is known, and the one thing to do next.

use askama::Template;
use lodzins_core::regime::Regime;
use lodzins_service::regime::RegimeState;

use crate::{
    form::Form,
    layout::Page,
    pages::regime::said::{self, Names},
    ui::{Content, SummaryList, SummaryRow, Tag},
    words::Words,
};

/// The page.
#[derive(Template)]
#[template(path = "admin/regime.html")]
pub(crate) struct RegimeView {
    pub(super) page: Page,
    pub(super) title: String,
    pub(super) caption: String,
    pub(super) state: Content,
    pub(super) parts: Vec<Content>,
    /// A form without fields, and the words of its button.
    pub(super) act: Option<(Form, String)>,
    pub(super) links: Vec<(String, String)>,
}

/// How far it has come, as a word on a coloured ground.
pub(super) fn tag(words: Words, state: RegimeState) -> Content {
    let word = words.with("regime-state", &[("state", state.code().into())]);
    let colour = match state {
        RegimeState::Draft => "grey",
        RegimeState::Coming => "blue",
        RegimeState::Holding => "green",
        RegimeState::Over => "yellow",
    };
    Tag::coloured(colour, word).into()
}

/// Everything that a regime says; `under` is its address while it can be changed.
pub(super) fn summary(
    words: Words,
    names: &Names,
    regime: &Regime,
    under: Option<&str>,
) -> Content {
    let changes: Vec<String> =
        regime.changes.iter().map(|one| said::change(words, names, one)).collect();
    let in_all = |text: &lodzins_core::catalogue::Translated| {
        let each = [&text.lv, &text.ru, &text.en];
        let each: Vec<&str> =
            each.into_iter().map(String::as_str).filter(|one| !one.is_empty()).collect();
        lines(&each)
    };
    let row = |key: String, value: Content, page: &str| {
        let row = SummaryRow::of(key.clone(), value);
        match under {
            Some(under) => row.change(&format!("{under}{page}"), words.t("regime-change"), key),
            None => row,
        }
    };
    let said: Vec<&str> = changes.iter().map(String::as_str).collect();
    let mut rows = vec![
        row(words.t("admin-name"), in_all(&regime.name), "/told"),
        row(words.t("regime-days"), said::period(words, regime).into(), "/told"),
        row(words.t("regime-notice"), in_all(&regime.notice), "/told"),
        row(words.t("regime-scope"), said::scope(words, names, &regime.scope).into(), "/reach"),
        row(words.t("regime-changes"), lines(&said), "/changes"),
    ];
    if let Some(ground) = &regime.foreign_ground {
        rows.insert(3, row(words.t("regime-ground"), ground.as_str().into(), "/told"));
    }
    SummaryList::new().rows(rows).into()
}

/// Lines under each other; a dash when there is none.
fn lines(all: &[&str]) -> Content {
    if all.is_empty() {
        return "–".into();
    }
    let each: Vec<String> = all.iter().map(|one| Content::from(*one).to_string()).collect();
    Content::html(format_args!("<span class=\"lz-prose\">{}</span>", each.join("\n")))
}

#[cfg(test)]
mod samples;
