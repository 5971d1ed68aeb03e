//! How the submitter's identity was shown: at the counter, by a call back. Never a document's number.

use askama::Template;
use axum::http::Method;
use lodzins_core::{IdentityMethod, id::SubmissionId};
use lodzins_service::register::{Evidence, EvidenceResult, evidence_add};

use super::{
    At,
    act::{Deed, stopped},
    case_story::{self, Told},
    said,
};
use crate::{
    access::BROUGHT,
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Fieldset, Radio},
    words::Message,
};

const NAME: &str = "identity";
const LONGEST_NOTE: u32 = 200;
/// So many digits in a row are a number of a document or a person.
const DIGITS_OF_A_NUMBER: usize = 5;

#[derive(Template)]
#[template(path = "register/identity.html")]
struct IdentityView {
    page: Page,
    form: Form,
    caption: String,
    known: Vec<Told>,
}

impl IdentityView {
    fn of(deed: &Deed, form: Form) -> Self {
        Self {
            page: deed.frame(&form),
            form,
            caption: deed.caption(),
            known: case_story::evidence(deed.page.asked.words, &deed.case, &deed.directory),
        }
    }

    fn methods(&self) -> Vec<Radio> {
        let words = self.page.words();
        let shown = IdentityMethod::ALL.iter().filter(|method| **method != IdentityMethod::None);
        shown.map(|method| Radio::of(method.code(), said::method(words, *method))).collect()
    }

    fn results(&self) -> Vec<Radio> {
        let page = &self.page;
        vec![
            Radio::of(EvidenceResult::Confirmed.code(), page.t("register-identity-yes")),
            Radio::of(EvidenceResult::Refuted.code(), page.t("register-identity-no")),
        ]
    }

    fn asks_method(&self) -> Fieldset {
        Fieldset::asking(self.page.t("register-identity-method"))
    }

    fn asks_result(&self) -> Fieldset {
        Fieldset::asking(self.page.t("register-identity-result"))
    }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, BROUGHT, &Method::GET).await?;
    let form = deed.form().await?;
    page.asked.show(&IdentityView::of(&deed, form))
}

/// Adds it to what is known.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, BROUGHT, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let evidence = evidence(&mut form);
    let (Some(token), Some(evidence), false) = (token, evidence, form.is_wrong()) else {
        return page.asked.show_wrong(&IdentityView::of(&deed, deed.again(form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            evidence_add(tx, at, institution, id, &evidence, by)
        })
        .await;
    match done {
        Ok(()) => Ok(deed.to_case("identity")),
        Err(error) => {
            deed.refused(form, error, |form| page.asked.show(&IdentityView::of(&deed, form))).await
        }
    }
}

fn evidence(form: &mut Form) -> Option<Evidence> {
    let method =
        form.optional("method").parse().ok().filter(|method| *method != IdentityMethod::None);
    if method.is_none() {
        form.wrong("method", Message::of("register-identity-method-missing"));
    }
    let is_checked = |result: &EvidenceResult| *result != EvidenceResult::Claimed;
    let result = form.optional("result").parse().ok().filter(is_checked);
    if result.is_none() {
        form.wrong("result", Message::of("register-identity-result-missing"));
    }
    let note = form.optional("note");
    form.at_most("note", LONGEST_NOTE);
    if holds_a_number(&note) {
        form.wrong("note", Message::of("register-identity-note-number"));
    }
    Some(Evidence { method: method?, result: result?, note })
}

/// A number, even when it is written in groups.
fn holds_a_number(note: &str) -> bool {
    let joined = note.chars().filter(|sign| !matches!(sign, ' ' | '-' | '.' | '/' | '\u{a0}'));
    let mut row = 0;
    for sign in joined {
        row = if sign.is_numeric() { row + 1 } else { 0 };
        if row >= DIGITS_OF_A_NUMBER {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::holds_a_number;

    #[test]
    fn numbers_of_documents_are_seen_and_short_ones_are_not() {
        for number in ["LV1234567", "PA 12 34 567", "010203-12345", "nr. 12345"] {
            assert!(holds_a_number(number), "{number}");
        }
        for note in ["", "derīga līdz 2031", "2. lodziņš", "rāda eID karti, derīga vēl 3 gadus"]
        {
            assert!(!holds_a_number(note), "{note}");
        }
    }
}
