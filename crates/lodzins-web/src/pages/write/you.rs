//! Step 4: who writes, and how the answer gets there. Only what the wished way needs is asked for in earnest.

use askama::Template;
use lodzins_core::{AnswerMode, PersonalCode, Segment, personal_code::NotAPersonalCode};

use super::{
    step::Sheet,
    writing::{Writing, YOU_FIELDS},
};
use crate::{
    form::Form,
    layout::Page,
    ui::{Button, Content, Fieldset, Radio, Radios},
    words::Message,
};

/// The ways that are offered, the simplest first.
const MODES: [AnswerMode; 6] = [
    AnswerMode::Portal,
    AnswerMode::Email,
    AnswerMode::EAddress,
    AnswerMode::Post,
    AnswerMode::Phone,
    AnswerMode::InPerson,
];

/// Whom one may write for.
const SEGMENTS: [Segment; 3] = [Segment::Resident, Segment::Business, Segment::Institution];

#[derive(Template)]
#[template(path = "pages/write/you.html")]
pub(super) struct YouView {
    page: Page,
    form: Form,
    caption: String,
}

pub(super) fn view(sheet: &Sheet<'_>, form: Form) -> YouView {
    YouView { page: sheet.page(&form), form, caption: sheet.caption() }
}

pub(super) fn take(form: &mut Form, writing: &mut Writing) {
    check_lengths(form);
    check_email(form);
    check_phone(form);
    check_personal_code(form);
    let mode = form.required("answer_mode", Message::of("write-you-mode-missing"));
    match mode.parse::<AnswerMode>() {
        Ok(mode) => demand_what_it_needs(form, mode),
        Err(_) if mode.is_empty() => {}
        Err(_) => form.wrong("answer_mode", Message::of("write-you-mode-missing")),
    }
    if !form.is_wrong() {
        for name in YOU_FIELDS {
            writing.set(name, form.optional(name));
        }
    }
}

pub(in crate::pages) fn check_lengths(form: &mut Form) {
    for (name, limit) in [("name", 200), ("email", 254), ("phone", 40), ("address", 500)] {
        form.at_most(name, limit);
    }
}

/// Something, an at-sign, something with a dot: whether the letter arrives, only sending it tells.
pub(in crate::pages) fn check_email(form: &mut Form) {
    let email = form.optional("email");
    let right = email.split_once('@').is_some_and(|(who, host)| {
        let whole = !who.is_empty() && !email.chars().any(char::is_whitespace);
        whole
            && !host.contains('@')
            && host.split('.').count() > 1
            && host.split('.').all(|part| !part.is_empty())
    });
    if !email.is_empty() && !right {
        form.wrong("email", Message::of("write-you-email-wrong"));
    }
}

pub(in crate::pages) fn check_phone(form: &mut Form) {
    let phone = form.optional("phone");
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let plain = phone.chars().all(|sign| sign.is_ascii_digit() || " +()-–./".contains(sign));
    let right = plain && (5..=20).contains(&digits);
    if !phone.is_empty() && !right {
        form.wrong("phone", Message::of("write-you-phone-wrong"));
    }
}

/// What is no code at all is wrong; a checksum that does not hold is only mentioned, on the last page.
pub(in crate::pages) fn check_personal_code(form: &mut Form) {
    let text = form.optional("personal_code");
    if text.is_empty() {
        return;
    }
    match PersonalCode::parse(&text) {
        Ok(_) => {}
        Err(NotAPersonalCode::Shape) => {
            form.wrong("personal_code", Message::of("write-you-code-shape"));
        }
        Err(NotAPersonalCode::Date) => {
            form.wrong("personal_code", Message::of("write-you-code-date"));
        }
    }
}

pub(in crate::pages) fn demand_what_it_needs(form: &mut Form, mode: AnswerMode) {
    match mode {
        AnswerMode::Portal | AnswerMode::None => {}
        AnswerMode::Email => {
            form.required("email", Message::of("write-you-email-missing"));
        }
        AnswerMode::Post => {
            form.required("name", Message::of("write-you-name-missing"));
            form.required("address", Message::of("write-you-address-missing"));
        }
        AnswerMode::Phone => {
            form.required("phone", Message::of("write-you-phone-missing"));
        }
        AnswerMode::InPerson => {
            form.required("name", Message::of("write-you-name-missing"));
        }
        AnswerMode::EAddress => {
            form.required("name", Message::of("write-you-name-missing"));
            // A company's address is found by its name and number; a person's only by the personal code.
            let for_others =
                ["business", "institution"].contains(&form.optional("segment").as_str());
            if !for_others {
                form.required("personal_code", Message::of("write-you-code-missing"));
            }
        }
    }
}

impl YouView {
    fn segment(&self) -> Radios {
        let items = SEGMENTS.map(|segment| {
            Radio::of(
                segment.code(),
                self.page.with("write-you-segment", &[("segment", segment.code().into())]),
            )
        });
        let question = Fieldset::asking(self.page.t("write-you-segment-title"));
        self.form.radios("segment").fieldset(question).items(items)
    }

    fn mode(&self) -> Radios {
        let items = MODES.map(|mode| {
            let words = self.page.with("answer-mode", &[("mode", mode.code().into())]);
            let hint = self.page.with("write-you-mode-hint", &[("mode", mode.code().into())]);
            Radio::of(mode.code(), words).hint(hint)
        });
        let question = Fieldset::asking(self.page.t("write-you-mode-title"));
        self.form.radios("answer_mode").fieldset(question).items(items)
    }

    fn next(&self) -> Content {
        Button::saying(self.page.t("write-next")).into()
    }
}
