//! Journals: what goes into each, and the number that it gives next.

use lodzins_service::institution::structure::{Journal, journals};

use super::{
    fields::days,
    settle::news,
    view::{ListView, link},
};
use crate::{
    pages::{DeskPage, register::said},
    stop::PageResult,
    ui::{Cell, Content, Table},
    words::Words,
};

pub(super) const LIST: &str = "/desk/admin/journals";

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| journals(tx, institution)).await?;
    let done = news(
        &page,
        [
            ("saved", words.t("admin-journal-saved")),
            ("closed", words.t("admin-journal-closed-done")),
        ],
    );
    let year = page.asked.app.moment().date().year();
    let view = ListView::of(&page, words.t("admin-journals"), words.t("admin-journals-text"), done)
        .add("/desk/admin/journals/new", words.t("admin-journal-add"))
        .table(table(words, &all, year), words.t("admin-journals-text"));
    page.asked.show(&view)
}

/// The kinds that go into it, in words.
pub(super) fn kinds(words: Words, journal: &Journal) -> String {
    if journal.kinds.is_empty() {
        return words.t("admin-journal-every-kind");
    }
    let kinds: Vec<String> = journal.kinds.iter().map(|kind| said::kind(words, *kind)).collect();
    words.list(&kinds)
}

fn table(words: Words, all: &[Journal], this_year: i16) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |journal: &Journal| {
        let mut years: Vec<i16> = journal.years.iter().map(|year| year.year).collect();
        if !years.contains(&this_year) {
            years.push(this_year);
        }
        years.sort_unstable_by(|one, other| other.cmp(one));
        let next: Vec<String> = years
            .iter()
            .take(3)
            .map(|year| format!("{}/{year}/{}", journal.code, journal.next_in(*year)))
            .collect();
        vec![
            Cell::new().content(link(&format!("{LIST}/{}", journal.id), &journal.name)),
            Cell::new().content(journal.code.as_str()),
            Cell::new().content(kinds(words, journal)),
            Cell::new().content(next.join(", ")),
            Cell::new().content(days(words, Some(journal.valid_from), journal.valid_to)),
        ]
    };
    Table::called(words.t("admin-journals"))
        .head([
            words.t("admin-name"),
            words.t("admin-journal-code"),
            words.t("admin-journal-kinds"),
            words.t("admin-journal-next"),
            words.t("admin-journal-open"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}
