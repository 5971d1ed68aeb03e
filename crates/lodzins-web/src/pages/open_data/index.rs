//! The page for people: who publishes what, where it is, and what is hidden in it.

use askama::Template;
use axum::response::Response;
use lodzins_core::open_data::DataSet;
use lodzins_service::{institution::Institution, open_data::open_data_publishers};

use super::said;
use crate::{layout::Page, pages::Asked, stop::PageResult, words::Words};

#[derive(Template)]
#[template(path = "open_data/index.html")]
pub(crate) struct IndexView {
    page: Page,
    publishers: Vec<Line>,
}

/// An institution and its data sets.
struct Line {
    code: String,
    name: String,
    sets: Vec<(&'static str, String)>,
}

impl Line {
    fn of(words: Words, one: &Institution) -> Self {
        let set = |set: &DataSet| (set.code(), said::title(words, *set));
        Self {
            code: one.code.clone(),
            name: one.name(words.language()).to_owned(),
            sets: DataSet::ALL.iter().map(set).collect(),
        }
    }
}

/// The page.
pub(super) async fn get(asked: Asked) -> PageResult {
    let (words, today) = (asked.words, asked.app.moment().date());
    let all: Vec<Institution> = asked.read(move |tx| open_data_publishers(tx, today)).await?;
    let publishers = all.iter().map(|one| Line::of(words, one)).collect();
    asked.show(&IndexView { page: asked.page(), publishers })
}

/// The address without its last stroke.
pub(super) async fn slash(asked: Asked) -> Response {
    asked.see_other("/opendata/")
}

#[cfg(test)]
impl crate::gallery::Sample for IndexView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let one = crate::pages::made_up_institution();
        let page = || crate::gallery::resident(words, "/opendata/");
        vec![
            ("opendata", Self { page: page(), publishers: vec![Line::of(words, &one)] }),
            ("opendata-none", Self { page: page(), publishers: Vec::new() }),
        ]
    }
}
