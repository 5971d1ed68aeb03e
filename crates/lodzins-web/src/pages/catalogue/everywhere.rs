//! Services of all institutions by words: for those who do not know whose matter it is.

use askama::Template;
use axum::extract::Query;
use lodzins_core::catalogue::Shelved;
use lodzins_service::institution::{Institution, institutions};
use serde::Deserialize;

use super::{list::Line, said, shelf::shelf_of};
use crate::{
    form::{Fields, Form},
    layout::{Page, escaped},
    pages::Asked,
    stop::PageResult,
    ui::{Input, Label},
    words::Words,
};

/// So many services of one institution are shown; its own page has the rest.
const OF_ONE: usize = 5;

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Looked {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "pages/catalogue/everywhere.html")]
pub(crate) struct EverywhereView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) told: String,
    pub(super) groups: Vec<Group>,
}

/// What one institution has.
pub(crate) struct Group {
    pub(super) name: String,
    pub(super) lines: Vec<Line>,
    /// Where all that it has is, and in which words, when it has more than is shown.
    pub(super) more: Option<(String, String)>,
}

impl EverywhereView {
    fn field(&self) -> Input {
        field(&self.form, self.page.words())
    }
}

/// The field in which a service is looked for.
pub(in crate::pages) fn field(form: &Form, words: Words) -> Input {
    form.input("q")
        .label(Label::new().content(words.t("catalogue-search")))
        .hint(words.t("catalogue-search-hint"))
        .kind("search")
        .autocomplete("off")
}

/// The page.
pub(super) async fn get(asked: Asked, Query(looked): Query<Looked>) -> PageResult {
    let (query, today) = (looked.q.trim(), asked.app.moment().date());
    let all: Vec<Institution> =
        if query.is_empty() { Vec::new() } else { asked.read(institutions).await? };
    let (words, mut groups, mut count) = (asked.words, Vec::new(), 0);
    for one in all.iter().filter(|one| one.exists_on(today)) {
        let shelf = shelf_of(&asked, one.id).await?;
        let found = shelf.find(query, words.language());
        if found.is_empty() {
            continue;
        }
        count += found.len();
        let here = format!("/i/{}/services", one.code);
        let more = (found.len() > OF_ONE).then(|| {
            let number = i64::try_from(found.len()).unwrap_or(i64::MAX);
            let said = words.with("catalogue-all-here", &[("count", number.into())]);
            (format!("{here}?q={}", escaped(query)), said)
        });
        let line = |service: &&Shelved| Line {
            href: format!("{here}/{}", service.code),
            title: said::title(words, &service.card.title),
            about: said::title(words, &service.card.about),
        };
        let lines = found.iter().take(OF_ONE).map(line).collect();
        groups.push(Group { name: one.name(words.language()).to_owned(), lines, more });
    }
    groups.sort_by(|one, other| one.name.cmp(&other.name));
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let told = if query.is_empty() {
        String::new()
    } else {
        words.with("catalogue-found", &[("count", count.into())])
    };
    let form = Form::of(words, Fields::default().and("q", looked.q.clone()));
    asked.show(&EverywhereView { page: asked.page().back("/"), form, told, groups })
}
