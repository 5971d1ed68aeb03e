//! All of them, with what holds today in front.

use lodzins_service::regime::{KeptRegime, RegimeState, regimes};

use super::{
    super::{
        settle::news,
        view::{ListView, link},
    },
    LIST, path,
    view::tag,
};
use crate::{
    pages::{DeskPage, regime::said},
    stop::PageResult,
    ui::{Cell, Content, Table},
    words::Words,
};

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let today = page.asked.app.moment().date();
    let mut all = page.asked.read(move |tx| regimes(tx, institution)).await?;
    let order = [RegimeState::Holding, RegimeState::Coming, RegimeState::Draft, RegimeState::Over];
    all.sort_by_key(|one| order.iter().position(|state| *state == one.state_on(today)));
    let done = news(
        &page,
        [("dropped", words.t("regime-done-dropped")), ("ended", words.t("regime-done-ended"))],
    );
    let view = ListView::of(&page, words.t("regime-title"), words.t("regime-text"), done)
        .add(&format!("{LIST}/new"), words.t("regime-new"))
        .table(table(words, &all, today), words.t("regime-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[KeptRegime], today: jiff::civil::Date) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |one: &KeptRegime| {
        let name = one.regime.name.said(words.language()).text;
        vec![
            Cell::new().content(link(&path(one.id, ""), name)),
            Cell::new().content(said::period(words, &one.regime)),
            Cell::new().content(tag(words, one.state_on(today))),
        ]
    };
    Table::called(words.t("regime-title"))
        .head([words.t("admin-name"), words.t("regime-days"), words.t("admin-state")])
        .rows(all.iter().map(row))
        .scrolling()
}
