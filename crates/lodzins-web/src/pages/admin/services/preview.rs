//! A card as people will see it, or saw it: in each language.

use askama::Template;
use axum::extract::{Path, Query};
use lodzins_core::{Language, catalogue::Card};
use lodzins_service::catalogue::service_versions;
use serde::Deserialize;

use super::{super::fields::days, path, service_of};
use crate::{
    layout::Page,
    pages::{DeskPage, catalogue, register::AtCode},
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

/// In which language.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    language: String,
}

#[derive(Template)]
#[template(path = "admin/service_preview.html")]
pub(crate) struct PreviewView {
    pub(super) page: Page,
    pub(super) title: String,
    pub(super) told: String,
    /// The languages, each with its address; without one where it is shown.
    pub(super) languages: Vec<(&'static str, &'static str, String)>,
    pub(super) shown: &'static str,
    pub(super) heading: Content,
    pub(super) latvian_only: String,
    pub(super) face: Content,
}

/// The draft, or what was published last.
pub async fn get(page: DeskPage, AtCode(code): AtCode, Query(shown): Query<Shown>) -> PageResult {
    let card = service_of(&page, &code).await?.card();
    let told = page.asked.words.t("catalogue-preview-told");
    show(&page, &code, &card, told, &shown).await
}

/// A version that was published.
pub async fn get_version(
    page: DeskPage,
    Path((code, number)): Path<(String, u32)>,
    Query(shown): Query<Shown>,
) -> PageResult {
    let (institution, which) = (page.institution.id, code.clone());
    let all = page.asked.read(move |tx| service_versions(tx, institution, &which)).await?;
    let version = all.into_iter().find(|one| one.number == number).ok_or(Stop::NotFound)?;
    let words = page.asked.words;
    let days = days(words, Some(version.valid_from), version.valid_to);
    let number = words.language().number(i64::from(number));
    let arguments = [("number", number.into()), ("days", days.into())];
    let told = words.with("catalogue-version-told", &arguments);
    show(&page, &code, &version.card, told, &shown).await
}

async fn show(page: &DeskPage, code: &str, card: &Card, told: String, shown: &Shown) -> PageResult {
    let language = shown.language.parse().unwrap_or(page.asked.words.language());
    let words = Words::of(language);
    let shelf = catalogue::shelf_of(&page.asked, page.institution.id).await?;
    let naming = catalogue::naming(&page.asked, &page.institution, &shelf, code, card).await?;
    let here = page.asked.path();
    let link = |one: &Language| {
        let href = if *one == language { String::new() } else { format!("{here}?language={one}") };
        (one.code(), Words::own_name(*one), href)
    };
    let partly = catalogue::is_partly_latvian(words, card);
    page.asked.show(&PreviewView {
        page: page.frame().back(&path(code)),
        title: card.title.lv.clone(),
        told,
        languages: Language::ALL.iter().map(link).collect(),
        shown: language.code(),
        heading: catalogue::title(words, &card.title),
        latvian_only: if partly { words.t("catalogue-latvian-only") } else { String::new() },
        face: catalogue::CardFace::of(words, card, &naming).drawn(),
    })
}
