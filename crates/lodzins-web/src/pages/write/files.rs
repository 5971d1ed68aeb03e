//! Step 3: what comes with it. Nothing need come.

use askama::Template;
use lodzins_service::register::FileRef;

use super::{step::Sheet, writing::Writing};
use crate::{
    form::Form,
    layout::Page,
    pages::{Asked, attached},
    stop::Stop,
    ui::{Button, Content, FileUpload},
};

#[derive(Template)]
#[template(path = "pages/write/files.html")]
pub(super) struct FilesView {
    page: Page,
    form: Form,
    caption: String,
    field: FileUpload,
    files: Vec<FileRef>,
}

pub(super) fn view(sheet: &Sheet<'_>, form: Form) -> FilesView {
    FilesView {
        page: sheet.page(&form),

        caption: sheet.caption(),
        field: attached::field(sheet.asked, &form),
        files: sheet.writing.draft.files.clone(),
        form,
    }
}

/// Takes files, or takes one off the list; answers whether the visitor wants to stay.
pub(super) async fn take(
    asked: &Asked,
    form: &mut Form,
    writing: &mut Writing,
) -> Result<bool, Stop> {
    let removed = attached::remove(form, &mut writing.draft.files);
    attached::take(asked, form, &mut writing.draft.files).await?;
    let stays = removed || form.optional("do") == "add";
    if !stays && !form.is_wrong() {
        writing.files_seen();
    }
    Ok(stays)
}

impl FilesView {
    fn list(&self) -> Content {
        attached::list(self.page.words(), &self.files)
    }

    fn add(&self) -> Content {
        Button::saying(self.page.t("files-add")).secondary().name("do").value("add").into()
    }

    fn next(&self) -> Content {
        let words = if self.files.is_empty() {
            self.page.t("write-files-next-none")
        } else {
            self.page.t("write-next")
        };
        Button::saying(words).name("do").value("next").into()
    }
}
