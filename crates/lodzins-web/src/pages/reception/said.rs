//! Codes of reception, and why it says no, in words.

use lodzins_core::{
    IdentityMethod, Language,
    appointment::VisitStatus,
    reception::{Outcome, Precedence, VisitResult},
};
use lodzins_service::reception::ReceptionError;

use super::line::clock;

use crate::{
    ui::Tag,
    words::{Message, Words},
};

/// Where a visit stands.
pub fn status(words: Words, status: VisitStatus) -> Tag {
    let (colour, word) = match status {
        VisitStatus::Held => ("grey", words.t("visit-status-held")),
        VisitStatus::Booked => ("grey", words.t("visit-status-booked")),
        VisitStatus::Arrived => ("yellow", words.t("visit-status-arrived")),
        VisitStatus::Waiting => ("blue", words.t("visit-status-waiting")),
        VisitStatus::Called => ("purple", words.t("visit-status-called")),
        VisitStatus::Serving => ("green", words.t("visit-status-serving")),
        VisitStatus::Parked => ("orange", words.t("visit-status-parked")),
        VisitStatus::HandedOver => ("teal", words.t("visit-status-handed-over")),
        VisitStatus::Served => ("green", words.t("visit-status-served")),
        VisitStatus::Cancelled => ("grey", words.t("visit-status-cancelled")),
        VisitStatus::NoShow => ("red", words.t("visit-status-no-show")),
        VisitStatus::Left => ("grey", words.t("visit-status-left")),
    };
    Tag::coloured(colour, word)
}

/// Why somebody goes first.
pub fn reason(words: Words, reason: Precedence) -> String {
    match reason {
        Precedence::Disability => words.t("visit-reason-disability"),
        Precedence::Pregnancy => words.t("visit-reason-pregnancy"),
        Precedence::SmallChild => words.t("visit-reason-small-child"),
        Precedence::Elderly => words.t("visit-reason-elderly"),
        Precedence::Urgent => words.t("visit-reason-urgent"),
    }
}

/// What a visit came to.
pub fn result(words: Words, result: VisitResult) -> String {
    match result {
        VisitResult::Answered => words.t("visit-result-answered"),
        VisitResult::Submission => words.t("visit-result-submission"),
        VisitResult::Issued => words.t("visit-result-issued"),
        VisitResult::PassedOn => words.t("visit-result-passed-on"),
        VisitResult::OtherInstitution => words.t("visit-result-other-institution"),
        VisitResult::NotPossible => words.t("visit-result-not-possible"),
        VisitResult::Closed => words.t("visit-result-closed"),
    }
}

/// How visits ended, in reports.
pub fn outcome(words: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Served => words.t("visit-status-served"),
        Outcome::NoShow => words.t("visit-status-no-show"),
        Outcome::Left => words.t("visit-status-left"),
    }
}

/// How somebody shows who they are at a counter.
pub const SHOWN: [IdentityMethod; 3] =
    [IdentityMethod::Passport, IdentityMethod::IdCard, IdentityMethod::EdsPassword];

/// How long somebody has waited, in whole minutes; whoever came within the last one has just come.
pub fn waits(words: Words, secs: u32) -> String {
    words.with("visit-waits", &[("minutes", i64::from(secs / 60).into())])
}

/// Why reception says no; what is no answer to a person is told as nothing.
pub fn refusal(error: &ReceptionError) -> Option<Message> {
    Some(match error {
        ReceptionError::NotNow(_) | ReceptionError::KeyReused(_) => Message::of("visit-no-not-now"),
        ReceptionError::CounterClosed => Message::of("visit-no-closed"),
        ReceptionError::Busy(_) => Message::of("visit-no-busy"),
        ReceptionError::Elsewhere => Message::of("visit-no-elsewhere"),
        ReceptionError::Full { inside, most } => {
            Message::of("visit-no-full").number("inside", *inside).number("most", *most)
        }
        ReceptionError::ByAppointmentOnly => Message::of("visit-no-by-appointment"),
        ReceptionError::Shut => Message::of("visit-no-shut"),
        ReceptionError::NotToday => Message::of("visit-no-not-today"),
        ReceptionError::ComesTooEarly(from) => Message::of("visit-no-comes-too-early")
            .text("time", clock(Words::of(Language::Lv), *from)),
        ReceptionError::TooEarly => Message::of("visit-no-too-early"),
        ReceptionError::TooFewCalls { made, needed } => {
            Message::of("visit-no-too-few-calls").number("made", *made).number("needed", *needed)
        }
        ReceptionError::TooSoon { minutes } => {
            Message::of("visit-no-too-soon").number("minutes", *minutes)
        }
        ReceptionError::IdentityMissing(_) => Message::of("visit-no-identity"),
        ReceptionError::NobodyThere => Message::of("visit-no-nobody-there"),
        ReceptionError::NoLetter => Message::of("visit-no-letter"),
        ReceptionError::NoMessages => Message::of("tell-no-mobile"),
        ReceptionError::NotThere
        | ReceptionError::NoSuchReason
        | ReceptionError::NoSuchService(_)
        | ReceptionError::NoSuchTopic(_)
        | ReceptionError::OutOfRange
        | ReceptionError::Structure(_)
        | ReceptionError::Client(_)
        | ReceptionError::Appointment(_)
        | ReceptionError::Db(_) => return None,
    })
}
