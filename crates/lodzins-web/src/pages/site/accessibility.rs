//! The accessibility statement (MK 445/2020; directive (EU) 2016/2102): what standard, how checked, whom to tell.

use askama::Template;
use lodzins_service::institution::{Institution, institutions};

use super::checked::Checked;
use crate::{layout::Page, pages::Asked, phones, stop::PageResult};

#[derive(Template)]
#[template(path = "pages/site/accessibility.html")]
struct AccessibilityView {
    page: Page,
    contacts: Vec<Contact>,
    /// When the pages were checked last, and what came of it.
    checked: String,
}

/// Whom to tell about an obstacle.
struct Contact {
    name: String,
    phones: Vec<(String, String)>,
    email: String,
}

pub(super) async fn get(asked: Asked) -> PageResult {
    let today = asked.app.moment().date();
    let all: Vec<Institution> = asked.read(institutions).await?;
    let contacts = all
        .into_iter()
        .filter(|one| one.exists_on(today) && (one.phone.is_some() || one.email.is_some()))
        .map(|one| Contact {
            name: one.name(asked.words.language()).to_owned(),
            phones: phones::each(&one.phone.unwrap_or_default()),
            email: one.email.unwrap_or_default(),
        })
        .collect();
    let checked = Checked::last().map(|last| last.said(asked.words)).unwrap_or_default();
    asked.show(&AccessibilityView { page: asked.page(), contacts, checked })
}
