//! The longer term of the law: on which ground, until when, and what the submitter is told.

use askama::Template;
use axum::http::Method;
use lodzins_core::{
    WorkingCalendar,
    deadline::{ExtensionGround, NotExtended, longer_due},
    id::SubmissionId,
    submission::Act,
};
use lodzins_service::{
    institution::calendar,
    register::{RegisterError, submission_extend, term_of},
};

use super::{
    At,
    act::{Deed, stopped},
    meanwhile, said,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, due_story},
    stop::{PageResult, Stop},
    ui::{Attributes, Fieldset, Radio},
    words::{Message, Words},
};

const NAME: &str = "extend";
const ACTS: &[Act] = &[Act::Extend];
/// The longest explanation: it goes into the letter to the submitter.
const LONGEST: u32 = 1000;

#[derive(Template)]
#[template(path = "register/extend.html")]
pub(crate) struct ExtendView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) until_now: String,
    /// Why the term stays as it is; empty when it may be extended.
    pub(super) refused: String,
    pub(super) until_then: String,
    pub(super) story: Vec<String>,
    pub(super) grounds: &'static [ExtensionGround],
}

impl ExtendView {
    fn of(deed: &Deed, form: Form, calendar: &WorkingCalendar) -> Self {
        let words = deed.page.asked.words;
        let row = &deed.case.submission;
        let today = deed.page.asked.app.moment().date();
        let longer = longer_due(&term_of(row), today, calendar);
        let (refused, then, story, grounds) = match longer {
            Ok((rule, due)) => (
                String::new(),
                words.date_until(due.due_on),
                due_story::story(words, &due),
                ExtensionGround::of_law(rule.basis),
            ),
            Err(wrong) => (why_not(words, wrong), String::new(), Vec::new(), &[][..]),
        };
        Self {
            page: deed.frame(&form),
            form,
            caption: deed.caption(),
            until_now: words.date_until(row.due_on),
            refused,
            until_then: then,
            story,
            grounds,
        }
    }

    fn radios(&self) -> Vec<Radio> {
        let radio = |(n, ground): (usize, &ExtensionGround)| {
            Radio::of(ground.code(), said::ground(self.page.words(), *ground))
                .attributes(Attributes::none().nth(n))
        };
        (1..).zip(self.grounds).map(radio).collect()
    }

    fn question(&self) -> Fieldset {
        Fieldset::asking(self.page.t("casework-extend-ground"))
    }
}

fn why_not(words: Words, wrong: NotExtended) -> String {
    match wrong {
        NotExtended::NoLongerTerm => words.t("casework-extend-none"),
        NotExtended::ExtendedBefore => words.t("casework-extend-before"),
        NotExtended::TermOver => words.t("casework-extend-over"),
        NotExtended::NoLater => words.t("casework-extend-no-later"),
        NotExtended::NotAGround => words.t("casework-extend-ground-missing"),
    }
}

async fn working_days(page: &DeskPage) -> Result<WorkingCalendar, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| calendar(tx, institution)).await?)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, ACTS, &Method::GET).await?;
    if !deed.is_open_to(ACTS) {
        return meanwhile::show(&deed, None).await;
    }
    let calendar = working_days(&page).await?;
    let form = deed.form().await?;
    page.asked.show(&ExtendView::of(&deed, form, &calendar))
}

/// Extends the term and tells the submitter.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, ACTS, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let calendar = match working_days(&page).await {
        Ok(calendar) => calendar,
        Err(stop) => return stopped(&page, id, stop, form.fields()),
    };
    let ground = form.optional("ground").parse().ok();
    if ground.is_none() {
        form.wrong("ground", Message::of("casework-extend-ground-missing"));
    }
    if ground == Some(ExtensionGround::ObjectiveReasons) {
        form.required("why", Message::of("casework-extend-why-missing"));
    }
    form.at_most("why", LONGEST);
    let (Some(token), Some(ground), false) = (token, ground, form.is_wrong()) else {
        return page.asked.show_wrong(&ExtendView::of(&deed, deed.again(form), &calendar));
    };
    let notice = notice(Words::of(deed.case.submission.language), ground, &form.optional("why"));
    let (institution, by, office) =
        (page.institution.id, page.actor(), page.asked.app.office().clone());
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            submission_extend(tx, at, &office, institution, id, ground, &notice, by).map(drop)
        })
        .await;
    match done {
        Ok(()) => Ok(deed.to_case(Act::Extend.code())),
        Err(RegisterError::NotExtended(wrong)) => {
            tracing::info!(%wrong, "a term was not extended");
            form.wrong("", refusal(wrong));
            page.asked.show_wrong(&ExtendView::of(&deed, deed.again(form), &calendar))
        }
        Err(error) => {
            let show = |form| page.asked.show(&ExtendView::of(&deed, form, &calendar));
            deed.refused(form, error, show).await
        }
    }
}

fn refusal(wrong: NotExtended) -> Message {
    match wrong {
        NotExtended::NoLongerTerm => Message::of("casework-extend-none"),
        NotExtended::ExtendedBefore => Message::of("casework-extend-before"),
        NotExtended::TermOver => Message::of("casework-extend-over"),
        NotExtended::NoLater => Message::of("casework-extend-no-later"),
        NotExtended::NotAGround => Message::of("casework-extend-ground-missing"),
    }
}

/// What the submitter reads, in the submitter's language.
fn notice(words: Words, ground: ExtensionGround, why: &str) -> String {
    let reason =
        words.with("casework-extend-notice", &[("ground", said::ground(words, ground).into())]);
    if why.is_empty() { reason } else { format!("{reason}\n\n{why}") }
}
