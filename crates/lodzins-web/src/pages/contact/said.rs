//! Codes of contacts and calls back in words.

use lodzins_core::contact::{CallBackStatus, CallOutcome, ContactResult, Direction};
use lodzins_service::{contact::ContactRow, institution::Topic};

use crate::{ui::Tag, words::Words};

/// Who turned to whom.
pub fn direction(words: Words, direction: Direction) -> String {
    match direction {
        Direction::In => words.t("contact-direction-in"),
        Direction::Out => words.t("contact-direction-out"),
    }
}

/// What a contact came to.
pub fn result(words: Words, result: ContactResult) -> String {
    match result {
        ContactResult::Answered => words.t("contact-result-answered"),
        ContactResult::PassedOn => words.t("contact-result-passed-on"),
        ContactResult::CallBack => words.t("contact-result-call-back"),
        ContactResult::Submission => words.t("contact-result-submission"),
        ContactResult::NoAnswer => words.t("contact-result-no-answer"),
        ContactResult::BrokenOff => words.t("contact-result-broken-off"),
    }
}

/// What came of a call.
pub fn outcome(words: Words, outcome: CallOutcome) -> String {
    match outcome {
        CallOutcome::Reached => words.t("call-outcome-reached"),
        CallOutcome::NotReached => words.t("call-outcome-not-reached"),
        CallOutcome::WrongNumber => words.t("call-outcome-wrong-number"),
    }
}

/// Where a call back stands; the colour repeats what the word says.
pub fn call_status(words: Words, status: CallBackStatus) -> Tag {
    match status {
        CallBackStatus::Waiting => Tag::coloured("blue", words.t("call-status-waiting")),
        CallBackStatus::Reached => Tag::coloured("green", words.t("call-status-reached")),
        CallBackStatus::GivenUp => Tag::coloured("grey", words.t("call-status-given-up")),
    }
}

/// The name of a topic; its code when the institution has none of this name (another system may send any).
pub fn topic(words: Words, topics: &[Topic], code: &str) -> String {
    let known = topics.iter().find(|topic| topic.code == code);
    known.map_or(code, |topic| topic.name(words.language())).to_owned()
}

/// “Mājoklis, Būvniecība”: what a contact was about.
pub fn topics_of(words: Words, topics: &[Topic], contact: &ContactRow) -> String {
    contact.topic_codes().map(|code| topic(words, topics, code)).collect::<Vec<_>>().join(", ")
}

/// “4:05”: minutes and seconds.
pub fn duration(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
