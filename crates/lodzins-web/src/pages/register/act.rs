//! What every page of an act has in common: the case at its head, who may, and what happens when it does not work.

use axum::{http::Method, response::Response};
use lodzins_core::{Moment, id::SubmissionId, submission::Act};
use lodzins_db::Tx;
use lodzins_service::{
    draft::draft_forget,
    idempotency::{RequestKey, once},
    register::{Case, LinkKind, Linked, RegisterError, links, submission_case},
};

use super::{case, directory::Directory, elsewhere, meanwhile};
use crate::{
    access::rescued,
    form::{Fields, Form, FormToken},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::NotificationBanner,
    words::Message,
};

/// A case on which something is about to be done, and the one who is about to.
pub struct Deed {
    /// The page.
    pub page: DeskPage,
    /// The submission.
    pub id: SubmissionId,
    /// The case as it stands.
    pub case: Case,
    /// Names.
    pub directory: Directory,
    /// The cases that this one was linked to, and those that were linked to it.
    pub links: (Vec<Linked>, Vec<Linked>),
    route: String,
    purpose: String,
}

impl Deed {
    /// Reads the case, if one of these acts is the person's to do in it; a refusal is put into the audit trail.
    pub async fn of(
        page: &DeskPage,
        id: SubmissionId,
        name: &str,
        acts: &[Act],
        method: &Method,
    ) -> Result<Self, Stop> {
        let route = format!("/desk/submissions/{{id}}/{name}");
        if !acts.iter().any(|act| page.may(*act)) {
            return Err(page.refuse(method, &route).await);
        }
        let institution = page.institution.id;
        let (case, directory, links) = page
            .asked
            .read(move |tx| {
                Ok::<_, RegisterError>((
                    submission_case(tx, institution, id)?,
                    Directory::of(tx, institution)?,
                    links(tx, institution, id)?,
                ))
            })
            .await?;
        if !acts.iter().any(|act| page.may_in(*act, &case.submission)) {
            page.refuse(method, &route).await;
            return Err(Stop::Elsewhere);
        }
        Ok(Self {
            page: page.clone(),
            id,
            case,
            directory,
            links,
            route,
            purpose: format!("{name} {id}"),
        })
    }

    /// Whether one of these acts may be done to the case as it stands.
    pub fn is_open_to(&self, acts: &[Act]) -> bool {
        acts.iter().any(|act| self.case.submission.status.may(*act))
    }

    /// The case that this one is answered together with.
    pub fn joined_to(&self) -> impl Iterator<Item = &Linked> {
        self.links.0.iter().filter(|other| other.kind == LinkKind::Joint)
    }

    /// The open cases that are answered together with this one.
    pub fn answered_too(&self) -> impl Iterator<Item = &Linked> {
        let waits = |other: &&Linked| other.kind == LinkKind::Joint && !other.status.is_closed();
        self.links.1.iter().filter(waits)
    }

    /// “IES/2026/12 · Par ceļu”: what the page is about.
    pub fn caption(&self) -> String {
        format!("{} · {}", self.case.submission.number, self.case.submission.subject)
    }

    /// The page's frame, with the way back to the case; says so when the form holds what was rescued.
    pub fn frame(&self, form: &Form) -> Page {
        let words = self.page.asked.words;
        let frame = self.page.frame().typed_into();
        let frame = frame.wrong(form.is_wrong()).back(&case::path(self.id));
        if form.is_wrong() || form.fields().values().is_empty() {
            return frame;
        }
        let news = NotificationBanner::new().title(words.t("site-important"));
        frame.banner(news.content(words.t("register-rescued")))
    }

    /// The form, empty or with what was typed when the session ended.
    pub async fn form(&self) -> Result<Form, Stop> {
        self.page.form(&self.purpose).await
    }

    /// The form that was sent.
    pub fn sent(&self, fields: Fields) -> (Form, Option<FormToken>) {
        self.page.asked.sent(&self.purpose, fields)
    }

    /// The same form again, under a fresh token.
    pub fn again(&self, form: Form) -> Form {
        self.page.asked.again(&self.purpose, form)
    }

    /// Does the act, once for each form: the second press of a button finds it done.
    pub async fn done<F>(
        &self,
        token: &FormToken,
        form: &Form,
        files: &[String],
        work: F,
    ) -> Result<(), RegisterError>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<(), RegisterError> + Send + 'static,
    {
        let institution = self.page.institution.id;
        let key = RequestKey::new(&token.idempotency_key(), &request(form, files));
        let (session, rescued) = (self.page.asked.visitor.hash(), rescued(self.page.asked.path()));
        let attached = attached_to(self.page.asked.path());
        self.page
            .asked
            .write(institution, move |tx, at| {
                once(tx, at, institution, &key, |tx| work(tx, at))?;
                draft_forget(tx, &session, &rescued)?;
                draft_forget(tx, &session, &attached)?;
                Ok(())
            })
            .await
    }

    /// On to the case, which says what was done.
    pub fn to_case(&self, done: &str) -> Response {
        self.page.asked.see_other(&format!("{}?done={done}", case::path(self.id)))
    }

    /// What the register said no to: the form again while it is busy, or what happened meanwhile.
    pub async fn refused(
        &self,
        mut form: Form,
        error: RegisterError,
        view: impl FnOnce(Form) -> PageResult,
    ) -> PageResult {
        match error {
            RegisterError::NotNow { .. } | RegisterError::KeyReused(_) => {
                meanwhile::show(self, Some(&form)).await
            }
            RegisterError::NotTheirs { .. } => {
                self.page.refuse(&Method::POST, &self.route).await;
                elsewhere::show(&self.page, self.id, form.fields())
            }
            error => {
                form.busy(error, Message::of("register-busy"))?;
                Ok(Stop::Busy.on(view(form.under_its_own_token())?))
            }
        }
    }
}

/// What is shown when a sent form does not even reach its case: nothing of what was typed is lost.
pub fn stopped(page: &DeskPage, id: SubmissionId, stop: Stop, fields: &Fields) -> PageResult {
    match stop {
        Stop::Elsewhere => elsewhere::show(page, id, fields),
        stop => page.busy(stop, fields),
    }
}

/// The name under which files wait for the form around them.
pub fn attached_to(path: &str) -> String {
    format!("attached {path}")
}

/// What was asked for, to tell a second press of a button from another request under the same token.
pub(in crate::pages) fn request(form: &Form, files: &[String]) -> Vec<u8> {
    let mut bytes = form.fingerprint();
    bytes.extend(files.iter().flat_map(|file| file.bytes()));
    bytes
}
