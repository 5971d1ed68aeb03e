//! Somebody else was faster: what happened to the case meanwhile, and what was typed, so that it is not lost.

use askama::Template;
use axum::http::StatusCode;
use lodzins_service::register::{RegisterError, submission_case};

use super::{act::Deed, case, case_story, case_story::Told, said};
use crate::{
    form::{Fields, Form, TOKEN_FIELD},
    layout::Page,
    stop::PageResult,
    ui::Tag,
};

#[derive(Template)]
#[template(path = "register/meanwhile.html")]
struct MeanwhileView {
    page: Page,
    caption: String,
    status: Tag,
    last: Option<Told>,
    typed: Vec<String>,
    case: String,
}

/// The page: 409, with the case as it stands now.
pub async fn show(deed: &Deed, form: Option<&Form>) -> PageResult {
    let (page, id) = (&deed.page, deed.id);
    let institution = page.institution.id;
    let now = page.asked.read(move |tx| submission_case(tx, institution, id)).await;
    let now = now.map_err(|error: RegisterError| crate::stop::Stop::from(error))?;
    let words = page.asked.words;
    let view = MeanwhileView {
        page: page.frame().back(&case::path(id)),
        caption: deed.caption(),
        status: said::status_tag(words, now.submission.status),
        last: case_story::steps(words, &now, &deed.directory).pop(),
        typed: form.into_iter().flat_map(|form| typed(form.fields())).collect(),
        case: case::path(id),
    };
    page.asked.show_with(StatusCode::CONFLICT, &view)
}

/// What somebody has written in a form, apart from choices and numbers that are soon made again.
pub fn typed(fields: &Fields) -> impl Iterator<Item = String> {
    let is_text =
        |(name, value): &&(String, String)| *name != TOKEN_FIELD && value.chars().count() > 20;
    fields.values().iter().filter(is_text).map(|(_, value)| value.clone())
}
