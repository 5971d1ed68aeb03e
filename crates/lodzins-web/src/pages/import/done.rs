//! What came of a table.

use askama::Template;
use lodzins_service::import::Imported;

use super::{
    BEGIN,
    check::told,
    kept::{self, Came},
    preview,
    said::Called,
};
use crate::{layout::Page, pages::DeskPage, stop::PageResult, ui::Content};

#[derive(Template)]
#[template(path = "import/done.html")]
pub(crate) struct DoneView {
    page: Page,
    sums: Vec<String>,
    counts: Vec<Content>,
    /// Where the rows can be seen, and in words; empty for who may not see them.
    link: (&'static str, String),
}

impl DoneView {
    pub(super) fn framed(page: Page, called: &Called, came: &Came, reads: bool) -> Self {
        let words = page.words();
        let summary = &came.summary;
        let mut sums = vec![told(words, came.rows, "now", summary.added)];
        if summary.known > 0 {
            sums.push(words.with("import-known", &[("count", summary.known.into())]));
        }
        let counts = if summary.added > 0 {
            sums.push(preview::span(words, &summary.days));
            preview::counted(words, called, summary)
        } else {
            Vec::new()
        };
        let link = match came.rows {
            _ if !reads => ("", String::new()),
            Imported::Contacts => ("/desk/contacts", words.t("desk-contacts")),
            Imported::Submissions => ("/desk/inbox", words.t("desk-inbox")),
        };
        Self { page, sums, counts, link }
    }
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let Some(came) = kept::came(&page.asked).await? else { return Ok(page.asked.see_other(BEGIN)) };
    let called = Called::read(&page).await?;
    page.asked.show(&DoneView::framed(page.frame(), &called, &came, page.reads_the_register()))
}
