//! Cases that belong together: which ones are answered jointly, and what was answered before.

use askama::Template;
use axum::http::Method;
use lodzins_core::{Moment, codes, id::SubmissionId, submission::Act};
use lodzins_db::Tx;
use lodzins_service::{
    Actor, Office,
    register::{
        RegisterError, Similar, SubmissionRow, submission_by_number, submission_case,
        submission_join, submission_leave_repeated, submission_part, submission_similar,
    },
};

use super::{
    At,
    act::{Deed, stopped},
    meanwhile, said,
};
use crate::{
    access::RELATED,
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Fieldset, Radio, Radios},
    words::{Message, Words},
};

const NAME: &str = "related";
/// The choice of a number that is typed.
const TYPED: &str = "typed";

codes! {
    /// What is done with two cases.
    pub enum Way("way of relating") {
        /// They are answered together.
        Joint = "joint",
        /// This one is closed, because the other one was answered.
        Repeated = "repeated",
        /// They are answered each by itself again.
        Part = "part",
    }
}

#[derive(Template)]
#[template(path = "register/related.html")]
pub(crate) struct RelatedView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) similar: Vec<Radio>,
    pub(super) ways: Vec<Way>,
}

impl RelatedView {
    fn of(deed: &Deed, form: Form, similar: &[Similar]) -> Self {
        let words = deed.page.asked.words;
        let mut radios: Vec<Radio> = similar.iter().map(|other| radio(words, other)).collect();
        let typed = form.input("number").label(words.t("casework-related-number"));
        let other = Radio::of(TYPED, words.t("casework-related-typed")).conditional(typed);
        radios.push(other);
        Self {
            page: deed.frame(&form),
            form,
            caption: deed.caption(),
            similar: radios,
            ways: ways(deed),
        }
    }

    /// The other case. Where nothing similar was found its number is asked for at once.
    fn others(&self) -> Radios {
        let asking = Fieldset::asking(self.page.t("casework-related-other"));
        let radios = self.form.radios("other").fieldset(asking).items(self.similar.clone());
        if self.similar.len() == 1 { radios.value(TYPED) } else { radios }
    }

    fn asks_way(&self) -> Fieldset {
        Fieldset::asking(self.page.t("casework-related-way"))
    }

    fn way_radios(&self) -> Vec<Radio> {
        let radio = |way: &Way| match way {
            Way::Joint => Radio::of(way.code(), self.page.t("casework-related-joint"))
                .hint(self.page.t("casework-related-joint-hint")),
            Way::Repeated => Radio::of(way.code(), self.page.t("casework-related-repeated"))
                .hint(self.page.t("casework-related-repeated-hint")),
            Way::Part => Radio::of(way.code(), self.page.t("casework-related-part"))
                .hint(self.page.t("casework-related-part-hint")),
        };
        self.ways.iter().map(radio).collect()
    }
}

fn radio(words: Words, other: &Similar) -> Radio {
    let line = &other.line;
    let whose = if other.same_submitter { words.t("casework-related-same") } else { String::new() };
    let about = [whose, said::status(words, line.status), words.date_short(line.received_on)];
    let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
    Radio::of(line.id.to_string(), format!("{} · {}", line.number, line.subject))
        .hint(about.join(" · "))
}

fn ways(deed: &Deed) -> Vec<Way> {
    let row = &deed.case.submission;
    let may = |act: Act| deed.page.may_in(act, row) && row.status.may(act);
    let joined = deed.joined_to().next().is_some();
    let open = |way: &Way| match way {
        Way::Joint => may(Act::Answer) && !joined,
        Way::Repeated => may(Act::LeaveUnexamined),
        Way::Part => may(Act::Answer) && joined,
    };
    Way::ALL.iter().copied().filter(open).collect()
}

async fn similar(deed: &Deed) -> Result<Vec<Similar>, Stop> {
    let row = deed.case.submission.clone();
    Ok(deed.page.asked.read(move |tx| submission_similar(tx, &row)).await?)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, RELATED, &Method::GET).await?;
    if !deed.is_open_to(RELATED) {
        return meanwhile::show(&deed, None).await;
    }
    let similar = similar(&deed).await?;
    let form = deed.form().await?;
    page.asked.show(&RelatedView::of(&deed, form, &similar))
}

/// Joins, parts, or closes as repeated.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, RELATED, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let similar = match similar(&deed).await {
        Ok(similar) => similar,
        Err(stop) => return stopped(&page, id, stop, form.fields()),
    };
    let way: Option<Way> =
        form.optional("how").parse().ok().filter(|way| ways(&deed).contains(way));
    if way.is_none() {
        form.wrong("how", Message::of("casework-related-way-missing"));
    }
    let other = if way == Some(Way::Part) { None } else { other(&deed, &mut form).await? };
    let (Some(token), Some(way), false) = (token, way, form.is_wrong()) else {
        return page.asked.show_wrong(&RelatedView::of(&deed, deed.again(form), &similar));
    };
    let notice = other.as_ref().map(|other| notice(&deed.case.submission, other));
    let (institution, by, office) =
        (page.institution.id, page.actor(), page.asked.app.office().clone());
    let with = other.map(|other| other.id).zip(notice);
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            way.done(tx, at, &office, (institution, id), with.as_ref(), by)
        })
        .await;
    match done {
        Ok(()) => Ok(deed.to_case(way.code())),
        Err(RegisterError::NotJoinable) => {
            form.wrong("other", Message::of("casework-related-not-joinable"));
            page.asked.show_wrong(&RelatedView::of(&deed, deed.again(form), &similar))
        }
        Err(RegisterError::NotAnswered) => {
            form.wrong("other", Message::of("casework-related-not-answered"));
            page.asked.show_wrong(&RelatedView::of(&deed, deed.again(form), &similar))
        }
        Err(error) => {
            let show = |form| page.asked.show(&RelatedView::of(&deed, form, &similar));
            deed.refused(form, error, show).await
        }
    }
}

/// The other case: one of those that were offered, or the one with the typed number. Another institution's is not
/// found.
async fn other(deed: &Deed, form: &mut Form) -> Result<Option<SubmissionRow>, Stop> {
    let institution = deed.page.institution.id;
    let chosen = form.optional("other");
    if chosen.is_empty() {
        form.wrong("other", Message::of("casework-related-other-missing"));
        return Ok(None);
    }
    let id = if chosen == TYPED {
        let number = form.required("number", Message::of("casework-related-number-missing"));
        if number.is_empty() {
            return Ok(None);
        }
        let found =
            deed.page.asked.read(move |tx| submission_by_number(tx, institution, &number)).await?;
        let Some(id) = found else {
            form.wrong("number", Message::of("casework-related-number-unknown"));
            return Ok(None);
        };
        id
    } else {
        chosen.parse().map_err(|_| Stop::NotFound)?
    };
    let case = deed.page.asked.read(move |tx| submission_case(tx, institution, id)).await?;
    Ok(Some(case.submission))
}

/// What the submitter of a repeated submission reads, in the submitter's language.
fn notice(row: &SubmissionRow, earlier: &SubmissionRow) -> String {
    let words = Words::of(row.language);
    words.with("casework-related-notice", &[("number", earlier.number.as_str().into())])
}

impl Way {
    fn done(
        self,
        tx: &mut Tx<'_>,
        at: &Moment,
        office: &Office,
        (institution, id): (lodzins_core::id::InstitutionId, SubmissionId),
        with: Option<&(SubmissionId, String)>,
        by: Actor,
    ) -> Result<(), RegisterError> {
        match (self, with) {
            (Self::Joint, Some((other, _))) => submission_join(tx, at, institution, id, *other, by),
            (Self::Repeated, Some((other, notice))) => {
                submission_leave_repeated(tx, at, office, institution, id, *other, notice, by)
            }
            (Self::Part, _) => submission_part(tx, at, institution, id, by),
            (_, None) => Err(RegisterError::NotFound),
        }
    }
}
