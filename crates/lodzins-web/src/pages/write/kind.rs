//! Step 1: what it is.

use askama::Template;
use lodzins_core::submission::Kind;

use super::{step::Sheet, writing::Writing};
use crate::{
    form::Form,
    layout::Page,
    ui::{Button, Content, Fieldset, Legend, Radio, Radios},
    words::Message,
};

#[derive(Template)]
#[template(path = "pages/write/kind.html")]
pub(super) struct KindView {
    page: Page,
    form: Form,
    caption: String,
    kinds: Vec<Kind>,
}

pub(super) fn view(sheet: &Sheet<'_>, form: Form) -> KindView {
    let kinds = sheet.writing.kinds();
    KindView { page: sheet.page(&form), form, caption: sheet.caption(), kinds }
}

pub(super) fn take(form: &mut Form, writing: &mut Writing) {
    let kind = form.required("kind", Message::of("write-kind-missing"));
    if kind.is_empty() {
        return;
    }
    if writing.kinds().iter().any(|known| known.code() == kind) {
        writing.set("kind", kind);
    } else {
        form.wrong("kind", Message::of("write-kind-missing"));
    }
}

impl KindView {
    fn question(&self) -> Radios {
        let items = self.kinds.iter().map(|kind| {
            let words = self.page.with("kind-name", &[("kind", kind.code().into())]);
            let hint = self.page.with("write-kind-hint", &[("kind", kind.code().into())]);
            Radio::of(kind.code(), words).hint(hint)
        });
        let legend = Legend::heading(self.page.t("write-kind-title"));
        self.form.radios("kind").fieldset(Fieldset::asking(legend)).items(items)
    }

    fn next(&self) -> Content {
        Button::saying(self.page.t("write-next")).into()
    }
}
