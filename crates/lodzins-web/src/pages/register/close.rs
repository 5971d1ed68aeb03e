//! Closing without an answer on the merits: sent on, taken for information, left unexamined, withdrawn.

use askama::Template;
use axum::http::Method;
use lodzins_core::{Moment, id::SubmissionId, submission::Act};
use lodzins_db::Tx;
use lodzins_service::{
    Actor, Office,
    register::{
        Leaving, RegisterError, submission_forward, submission_leave_unexamined,
        submission_take_for_information, submission_withdraw,
    },
};

use super::{
    At,
    act::{Deed, stopped},
    meanwhile, said,
};
use crate::{
    access::CLOSINGS,
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Attributes, Content, Fieldset, Radio},
    words::Message,
};

const NAME: &str = "close";
/// The longest reason: it goes into the letter to the submitter.
const LONGEST: u32 = 1000;

#[derive(Template)]
#[template(path = "register/close.html")]
pub(crate) struct CloseView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) ways: Vec<Act>,
}

impl CloseView {
    fn of(deed: &Deed, form: Form) -> Self {
        Self { page: deed.frame(&form), form, caption: deed.caption(), ways: ways(deed) }
    }

    fn radios(&self) -> Vec<Radio> {
        let known = self.ways.iter().filter_map(|way| self.radio(*way));
        (1..).zip(known).map(|(n, radio)| radio.attributes(Attributes::none().nth(n))).collect()
    }

    fn radio(&self, way: Act) -> Option<Radio> {
        let (page, form) = (&self.page, &self.form);
        let (words, hint, more): (String, String, Content) = match way {
            Act::Forward => (
                page.t("register-close-forward"),
                page.t("register-close-forward-hint"),
                form.input("to").label(page.t("register-close-to")).into(),
            ),
            Act::TakeForInformation => (
                page.t("register-close-information"),
                page.t("register-close-information-hint"),
                form.textarea("note").label(page.t("register-close-note")).rows(3).into(),
            ),
            Act::LeaveUnexamined => {
                let grounds = Leaving::ALL
                    .iter()
                    .map(|ground| Radio::of(ground.code(), said::leaving(page.words(), *ground)));
                let legend = Fieldset::asking(page.t("register-close-ground"));
                (
                    page.t("register-close-left"),
                    page.t("register-close-left-hint"),
                    form.radios("ground").fieldset(legend).items(grounds).into(),
                )
            }
            Act::Withdraw => (
                page.t("register-close-withdrawn"),
                page.t("register-close-withdrawn-hint"),
                form.textarea("reason").label(page.t("register-close-reason")).rows(3).into(),
            ),
            _ => return None,
        };
        Some(Radio::of(way.code(), words).hint(hint).conditional(more))
    }

    fn question(&self) -> Fieldset {
        Fieldset::asking(self.page.t("register-close-how"))
    }
}

/// The ways that are open to the person, as the case stands.
fn ways(deed: &Deed) -> Vec<Act> {
    let row = &deed.case.submission;
    let open = |act: &Act| deed.page.may_in(*act, row) && row.status.may(*act);
    CLOSINGS.iter().copied().filter(open).collect()
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, CLOSINGS, &Method::GET).await?;
    if ways(&deed).is_empty() {
        return meanwhile::show(&deed, None).await;
    }
    let form = deed.form().await?;
    page.asked.show(&CloseView::of(&deed, form))
}

/// How it is closed, with its words.
#[derive(Debug, Clone)]
enum Closing {
    Forward(String),
    Information(String),
    Left(Leaving),
    Withdrawn(String),
}

/// Closes the case and tells the submitter.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, CLOSINGS, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let way: Option<Act> = form.optional("how").parse().ok().filter(|way| CLOSINGS.contains(way));
    if let Some(way) = way.filter(|way| !page.may_in(*way, &deed.case.submission)) {
        tracing::info!(%way, "a way of closing that is not theirs in this case");
        return Err(page.refuse(&Method::POST, "/desk/submissions/{id}/close").await);
    }
    let closing = way.map(|way| closing(&mut form, way));
    if closing.is_none() {
        form.wrong("how", Message::of("register-close-how-missing"));
    }
    let (Some(token), Some(Some(closing)), false) = (token, closing, form.is_wrong()) else {
        return page.asked.show_wrong(&CloseView::of(&deed, deed.again(form)));
    };
    let (institution, by, office) =
        (page.institution.id, page.actor(), page.asked.app.office().clone());
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            closing.done(tx, at, &office, (institution, id), by)
        })
        .await;
    match (done, way) {
        (Ok(()), way) => Ok(deed.to_case(way.map_or("", Act::code))),
        (Err(error), _) => {
            deed.refused(form, error, |form| page.asked.show(&CloseView::of(&deed, form))).await
        }
    }
}

fn closing(form: &mut Form, way: Act) -> Option<Closing> {
    match way {
        Act::Forward => {
            form.at_most("to", LONGEST);
            Some(Closing::Forward(form.required("to", Message::of("register-close-to-missing"))))
        }
        Act::TakeForInformation => {
            form.at_most("note", LONGEST);
            Some(Closing::Information(
                form.required("note", Message::of("register-close-note-missing")),
            ))
        }
        Act::LeaveUnexamined => {
            let ground = form.optional("ground").parse().ok();
            if ground.is_none() {
                form.wrong("ground", Message::of("register-close-ground-missing"));
            }
            ground.map(Closing::Left)
        }
        Act::Withdraw => {
            form.at_most("reason", LONGEST);
            Some(Closing::Withdrawn(
                form.required("reason", Message::of("register-close-reason-missing")),
            ))
        }
        _ => None,
    }
}

impl Closing {
    fn done(
        &self,
        tx: &mut Tx<'_>,
        at: &Moment,
        office: &Office,
        (institution, id): (lodzins_core::id::InstitutionId, SubmissionId),
        by: Actor,
    ) -> Result<(), RegisterError> {
        match self {
            Self::Forward(to) => submission_forward(tx, at, office, institution, id, to, by),
            Self::Information(note) => {
                submission_take_for_information(tx, at, office, institution, id, note, by)
            }
            Self::Left(ground) => {
                submission_leave_unexamined(tx, at, office, institution, id, *ground, by)
            }
            Self::Withdrawn(reason) => {
                submission_withdraw(tx, at, office, institution, id, reason, by)
            }
        }
    }
}
