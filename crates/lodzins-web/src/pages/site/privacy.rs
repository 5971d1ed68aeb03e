//! What is kept about a person who writes, why, and what they may ask for (GDPR, articles 13 and 15–21).

use askama::Template;

use crate::{layout::Page, pages::Asked, stop::PageResult};

#[derive(Template)]
#[template(path = "pages/site/privacy.html")]
struct PrivacyView {
    page: Page,
}

pub(super) async fn get(asked: Asked) -> PageResult {
    asked.show(&PrivacyView { page: asked.page() })
}
