//! A submission while it is written: the draft, read and filled step by step.
//!
//! Only what was found right goes into the draft; what is wrong stands on its page until it is right.

use lodzins_core::{
    AnswerMode, Channel, Language, PersonalCode, Segment, codes, id::InstitutionId,
    submission::Kind,
};
use lodzins_service::{
    Actor,
    draft::Draft,
    idempotency::RequestKey,
    register::{Arrival, Evidence, Submitter},
};

use crate::words::Words;

codes! {
    /// The steps, in their order.
    pub enum Step("step") {
        /// What it is.
        Kind = "kind",
        /// What it says.
        Text = "text",
        /// What comes with it.
        Files = "files",
        /// Who writes, and how the answer gets there.
        You = "you",
        /// Everything once more.
        Check = "check",
    }
}

/// The kinds that can be written here without a service. The press has its own address.
const KINDS: [Kind; 5] =
    [Kind::Request, Kind::Complaint, Kind::Proposal, Kind::Question, Kind::InformationRequest];

/// Most characters of the subject.
pub(super) const SUBJECT_LIMIT: u32 = 200;
/// Most characters of the text.
pub(super) const TEXT_LIMIT: u32 = 20_000;

/// The fields of the step “you” that are kept.
pub(super) const YOU_FIELDS: [&str; 7] =
    ["name", "email", "phone", "address", "personal_code", "segment", "answer_mode"];

/// The mark that the files have been seen to: there need not be any.
const FILES_SEEN: &str = "files_seen";

/// A submission while it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Writing {
    /// What is kept of it.
    pub draft: Draft,
}

impl Writing {
    /// The name of its draft: a visitor may write to two institutions at once.
    pub fn form_name(code: &str) -> String {
        format!("write {code}")
    }

    /// What stands in a field.
    pub fn text(&self, name: &str) -> &str {
        self.draft.field(name).unwrap_or_default()
    }

    /// What stands in a field, if something does.
    pub fn filled(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Puts a value into a field.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.draft.fields.retain(|(known, _)| known != name);
        self.draft.fields.push((name.to_owned(), value.into()));
    }

    /// Notes that the files have been seen to.
    pub fn files_seen(&mut self) {
        self.set(FILES_SEEN, "yes");
    }

    /// What it may be: with a service, first of all an application for it.
    pub fn kinds(&self) -> Vec<Kind> {
        let application = self.filled("service").map(|_| Kind::Application);
        application.into_iter().chain(KINDS).collect()
    }

    /// What it is, once that was said.
    pub fn kind(&self) -> Option<Kind> {
        self.text("kind").parse().ok()
    }

    /// How the answer gets there, once that was said.
    pub fn answer_mode(&self) -> Option<AnswerMode> {
        self.text("answer_mode").parse().ok()
    }

    /// The personal code, if one was given.
    pub fn personal_code(&self) -> Option<PersonalCode> {
        PersonalCode::parse(self.text("personal_code")).ok()
    }

    /// Whether the step has what it asks for.
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Kind => self.kind().is_some(),
            Step::Text => !self.text("subject").is_empty() && !self.text("text").is_empty(),
            Step::Files => !self.text(FILES_SEEN).is_empty(),
            Step::You => self.answer_mode().is_some(),
            Step::Check => false,
        }
    }

    /// The first step that is still to do; the check when nothing is missing.
    pub fn next(&self) -> Step {
        Step::ALL.iter().copied().find(|step| !self.has(*step)).unwrap_or(Step::Check)
    }

    /// What the register gets; nothing while a step is missing.
    pub fn arrival(
        &self,
        institution: InstitutionId,
        language: Language,
        key: RequestKey,
    ) -> Option<Arrival> {
        // The purpose is for the register, so it is said in the state language.
        let purpose = Words::of(Language::Lv).t("write-you-code-purpose");
        Some(Arrival {
            key: Some(key),
            institution,
            channel: Channel::Portal,
            drop_box: None,
            kind: self.kind()?,
            subject: self.filled("subject")?,
            text: self.filled("text")?,
            topics: Vec::new(),
            service: self.filled("service"),
            language,
            segment: self.text("segment").parse().unwrap_or(Segment::Unknown),
            submitter: Submitter {
                name: self.filled("name"),
                email: self.filled("email"),
                phone: self.filled("phone"),
                address: self.filled("address"),
                personal_code: self.personal_code().map(|code| (code, purpose)),
            },
            on_behalf: None,
            author_date: None,
            author_number: None,
            external_reference: None,
            unit: None,
            answer_mode: self.answer_mode()?,
            files: self.draft.files.clone(),
            evidence: Evidence::none(),
            by: Actor::Submitter,
            received_at: None,
        })
    }
}
