//! Step 2: what it says.

use askama::Template;

use super::{
    step::Sheet,
    writing::{SUBJECT_LIMIT, TEXT_LIMIT, Writing},
};
use crate::{
    form::Form,
    layout::Page,
    ui::{Button, CharacterCount, Content, Input},
    words::Message,
};

#[derive(Template)]
#[template(path = "pages/write/text.html")]
pub(super) struct TextView {
    page: Page,
    form: Form,
    caption: String,
}

pub(super) fn view(sheet: &Sheet<'_>, form: Form) -> TextView {
    TextView { page: sheet.page(&form), form, caption: sheet.caption() }
}

pub(super) fn take(form: &mut Form, writing: &mut Writing) {
    let subject = form.required("subject", Message::of("write-subject-missing"));
    form.at_most("subject", SUBJECT_LIMIT);
    let text = form.required("text", Message::of("write-text-missing"));
    form.at_most("text", TEXT_LIMIT);
    if !form.is_wrong() {
        // One line: it stands in lists and in the subject of letters.
        writing.set("subject", subject.split_whitespace().collect::<Vec<_>>().join(" "));
        writing.set("text", text);
    }
}

impl TextView {
    fn subject(&self) -> Input {
        self.form
            .input("subject")
            .label(self.page.t("write-subject"))
            .hint(self.page.t("write-subject-hint"))
    }

    fn text(&self) -> CharacterCount {
        self.form
            .counted("text", TEXT_LIMIT)
            .label(self.page.t("write-text"))
            .hint(self.page.t("write-text-hint"))
            .rows(12)
    }

    fn next(&self) -> Content {
        Button::saying(self.page.t("write-next")).into()
    }
}
