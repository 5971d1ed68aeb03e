//! A case in other hands: who has it, and what was typed, so that it is not lost.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::id::SubmissionId;

use super::{case, meanwhile};
use crate::{form::Fields, layout::Page, pages::DeskPage, stop::PageResult};

#[derive(Template)]
#[template(path = "register/elsewhere.html")]
struct ElsewhereView {
    page: Page,
    typed: Vec<String>,
    case: String,
}

/// The page: 403, with the way to the case, which may be seen.
pub fn show(page: &DeskPage, id: SubmissionId, fields: &Fields) -> PageResult {
    let view = ElsewhereView {
        page: page.frame().back(&case::path(id)),
        typed: meanwhile::typed(fields).collect(),
        case: case::path(id),
    };
    page.asked.show_with(StatusCode::FORBIDDEN, &view)
}
