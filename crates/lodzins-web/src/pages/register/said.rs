//! Codes in words.

use lodzins_core::{
    AnswerMode, Channel, IdentityMethod, Role, Segment,
    deadline::ExtensionGround,
    moment::date_in_latvia,
    submission::{Act, Kind, Status},
};
use lodzins_service::register::{
    EscalationKind, EscalationLine, EvidenceResult, Leaving, MessageKind,
};

use crate::{ui::Tag, words::Words};

/// Where a case stands.
pub fn status(words: Words, status: Status) -> String {
    match status {
        Status::Received => words.t("register-status-received"),
        Status::Registered => words.t("register-status-registered"),
        Status::Routed => words.t("register-status-routed"),
        Status::InProgress => words.t("register-status-in-progress"),
        Status::WaitingForSubmitter => words.t("register-status-waiting"),
        Status::Answered => words.t("register-status-answered"),
        Status::Forwarded => words.t("register-status-forwarded"),
        Status::TakenForInformation => words.t("register-status-information"),
        Status::LeftUnexamined => words.t("register-status-left"),
        Status::Withdrawn => words.t("register-status-withdrawn"),
    }
}

/// The same as a tag: the colour repeats what the word says.
pub fn status_tag(words: Words, of: Status) -> Tag {
    let colour = match of {
        Status::Received | Status::Registered => "blue",
        Status::Routed => "teal",
        Status::InProgress => "purple",
        Status::WaitingForSubmitter => "yellow",
        Status::Answered => "green",
        Status::Forwarded
        | Status::TakenForInformation
        | Status::LeftUnexamined
        | Status::Withdrawn => "grey",
    };
    Tag::coloured(colour, status(words, of))
}

/// What it is.
pub fn kind(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Request => words.t("register-kind-request"),
        Kind::Complaint => words.t("register-kind-complaint"),
        Kind::Proposal => words.t("register-kind-proposal"),
        Kind::Question => words.t("register-kind-question"),
        Kind::Application => words.t("register-kind-application"),
        Kind::InformationRequest => words.t("register-kind-information"),
        Kind::PressEnquiry => words.t("register-kind-press"),
        Kind::Other => words.t("register-kind-other"),
    }
}

/// By which channel it came.
pub fn channel(words: Words, channel: Channel) -> String {
    match channel {
        Channel::InPerson => words.t("register-channel-in-person"),
        Channel::Window => words.t("register-channel-window"),
        Channel::Phone => words.t("register-channel-phone"),
        Channel::Email => words.t("register-channel-email"),
        Channel::Portal => words.t("register-channel-portal"),
        Channel::LatvijaLv => words.t("register-channel-latvija"),
        Channel::EpakalpojumiLv => words.t("register-channel-epakalpojumi"),
        Channel::Eds => words.t("register-channel-eds"),
        Channel::EAddress => words.t("register-channel-e-address"),
        Channel::Post => words.t("register-channel-post"),
        Channel::Courier => words.t("register-channel-courier"),
        Channel::DropBox => words.t("register-channel-drop-box"),
        Channel::SocialMedia => words.t("register-channel-social"),
        Channel::Video => words.t("register-channel-video"),
        Channel::OtherBody => words.t("register-channel-other-body"),
        Channel::Assistant => words.t("register-channel-assistant"),
        Channel::Api => words.t("register-channel-api"),
    }
}

/// How the submitter wants the answer.
pub fn answer_mode(words: Words, mode: AnswerMode) -> String {
    match mode {
        AnswerMode::Portal => words.t("register-mode-portal"),
        AnswerMode::Email => words.t("register-mode-email"),
        AnswerMode::Post => words.t("register-mode-post"),
        AnswerMode::EAddress => words.t("register-mode-e-address"),
        AnswerMode::InPerson => words.t("register-mode-in-person"),
        AnswerMode::Phone => words.t("register-mode-phone"),
        AnswerMode::None => words.t("register-mode-none"),
    }
}

/// Who comes.
pub fn segment(words: Words, segment: Segment) -> String {
    match segment {
        Segment::Resident => words.t("register-segment-resident"),
        Segment::Business => words.t("register-segment-business"),
        Segment::Institution => words.t("register-segment-institution"),
        Segment::Unknown => words.t("register-segment-unknown"),
    }
}

/// How identity was shown.
pub fn method(words: Words, method: IdentityMethod) -> String {
    match method {
        IdentityMethod::QualifiedEid => words.t("register-method-eid"),
        IdentityMethod::QualifiedSignature => words.t("register-method-signature"),
        IdentityMethod::WrittenAgreement => words.t("register-method-agreement"),
        IdentityMethod::BankLogin => words.t("register-method-bank"),
        IdentityMethod::EdsPassword => words.t("register-method-eds"),
        IdentityMethod::Passport => words.t("register-method-passport"),
        IdentityMethod::IdCard => words.t("register-method-id-card"),
        IdentityMethod::CallbackQuestion => words.t("register-method-callback"),
        IdentityMethod::None => words.t("register-method-none"),
    }
}

/// What came of it.
pub fn result(words: Words, result: EvidenceResult) -> String {
    match result {
        EvidenceResult::Confirmed => words.t("register-result-confirmed"),
        EvidenceResult::Refuted => words.t("register-result-refuted"),
        EvidenceResult::Claimed => words.t("register-result-claimed"),
    }
}

/// What was done, in the past.
pub fn step(words: Words, act: Act) -> String {
    match act {
        Act::Register => words.t("register-step-register"),
        Act::Route => words.t("register-step-route"),
        Act::Start => words.t("register-step-start"),
        Act::AskSubmitter => words.t("register-step-ask"),
        Act::SubmitterReplied => words.t("register-step-replied"),
        Act::Extend => words.t("casework-step-extend"),
        Act::Answer => words.t("register-step-answer"),
        Act::Forward => words.t("register-step-forward"),
        Act::TakeForInformation => words.t("register-step-information"),
        Act::LeaveUnexamined => words.t("register-step-left"),
        Act::Withdraw => words.t("register-step-withdraw"),
    }
}

/// What was written.
pub fn message(words: Words, kind: MessageKind) -> String {
    match kind {
        MessageKind::Question => words.t("register-message-question"),
        MessageKind::Reply => words.t("register-message-reply"),
        MessageKind::Answer => words.t("register-message-answer"),
        MessageKind::Notice => words.t("register-message-notice"),
    }
}

/// The ground for leaving a submission unexamined.
pub fn leaving(words: Words, ground: Leaving) -> String {
    match ground {
        Leaving::Anonymous => words.t("register-leaving-anonymous"),
        Leaving::Illegible => words.t("register-leaving-illegible"),
        Leaving::Offensive => words.t("register-leaving-offensive"),
        Leaving::AnsweredBefore => words.t("register-leaving-answered"),
    }
}

/// Why an answer takes longer.
pub fn ground(words: Words, ground: ExtensionGround) -> String {
    match ground {
        ExtensionGround::MoreData => words.t("casework-ground-data"),
        ExtensionGround::OtherInstitutions => words.t("casework-ground-others"),
        ExtensionGround::LargeVolume => words.t("casework-ground-volume"),
        ExtensionGround::ObjectiveReasons => words.t("casework-ground-objective"),
    }
}

/// What a person is trusted with.
pub fn role(words: Words, role: Role) -> String {
    match role {
        Role::Administrator => words.t("register-role-administrator"),
        Role::Head => words.t("register-role-head"),
        Role::Desk => words.t("register-role-desk"),
        Role::Records => words.t("register-role-records"),
        Role::Handler => words.t("register-role-handler"),
        Role::Auditor => words.t("register-role-auditor"),
        Role::Secretary => words.t("register-role-secretary"),
        Role::Editor => words.t("register-role-editor"),
    }
}

/// That the head was told of a due date, as a tag.
pub fn escalation_tag(words: Words, kind: EscalationKind) -> Tag {
    match kind {
        EscalationKind::Overdue => Tag::coloured("red", words.t("escalation-tag")),
        EscalationKind::Soon => Tag::coloured("orange", words.t("escalation-tag")),
    }
}

/// What the head was told of a due date, and when.
pub fn escalation(words: Words, line: &EscalationLine) -> String {
    let facts = [
        ("kind", line.kind.code().into()),
        ("at", words.date_short(date_in_latvia(line.noted_at)).into()),
        ("due", words.date_short(line.due_on).into()),
    ];
    if line.told == 0 {
        words.with("escalation-untold", &facts)
    } else {
        words.with("escalation-told", &facts)
    }
}

/// What became of a letter, as a tag.
pub fn letter_tag(words: Words, status: &str) -> Tag {
    match status {
        "sent" => Tag::coloured("green", words.t("letters-sent")),
        "dead" => Tag::coloured("red", words.t("letters-dead")),
        _ => Tag::coloured("yellow", words.t("letters-waiting")),
    }
}
