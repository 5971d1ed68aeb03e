//! A case that never was, with plainly made-up people, to show what a letter will look like.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    AnswerMode, Channel, Language, Segment, WorkingCalendar,
    deadline::RuleBook,
    id::{Id, InstitutionId, JournalId, SubmissionId},
    submission::{Kind, Status},
};
use lodzins_document::Document;
use lodzins_service::{
    institution::Institution,
    letter::{LetterFacts, Wording},
    outbox::Occasion,
    register::{Leaving, SubmissionRow},
};

use crate::{Letters, words::Words};

/// The letter that a template makes of the made-up case.
pub fn letter(
    institution: &Institution,
    occasion: Occasion,
    language: Language,
    template: &str,
    (now, today): (Timestamp, Date),
    follow_url: &str,
) -> Document {
    let words = Words::of(language);
    let due = RuleBook::of_law(WorkingCalendar::latvia()).due_of(Kind::Complaint, today);
    let due_on = due.as_ref().map_or(today, |due| due.due_on);
    let submission = SubmissionRow { due_on, ..row(words, institution.id, now, today) };
    let message = match occasion {
        Occasion::Registered | Occasion::Withdrawn => String::new(),
        Occasion::LeftUnexamined => Leaving::Illegible.code().to_owned(),
        Occasion::Forwarded => words.t("letter-sample-receiver"),
        Occasion::Asked
        | Occasion::Extended
        | Occasion::Answered
        | Occasion::TakenForInformation => words.t("letter-sample-message"),
    };
    Letters.letter(&LetterFacts {
        occasion,
        institution,
        submission: &submission,
        due,
        written_on: today,
        follow_url,
        follow_code: (occasion == Occasion::Registered).then_some("AAAA-BBBB-CCCC"),
        message: Some(message.as_str()).filter(|message| !message.is_empty()),
        template: Some(template),
    })
}

fn row(words: Words, institution: InstitutionId, now: Timestamp, today: Date) -> SubmissionRow {
    SubmissionRow {
        institution_id: institution,
        id: SubmissionId::from_bytes([0; 16]),
        journal_id: JournalId::from_bytes([0; 16]),
        year: today.year(),
        sequence: 1,
        number: format!("IES/{}/1", today.year()),
        channel: Channel::Portal,
        drop_box: None,
        kind: Kind::Complaint,
        subject: words.t("letter-sample-subject"),
        text: String::new(),
        topics: String::new(),
        service: None,
        language: words.language(),
        segment: Segment::Resident,
        author_date: None,
        author_number: None,
        external_reference: None,
        on_behalf: None,
        submitter_name: Some("Testa Persona 001".to_owned()),
        submitter_email: None,
        submitter_phone: None,
        submitter_address: Some(words.t("letter-sample-address")),
        personal_code: None,
        personal_code_key: None,
        personal_code_for: None,
        answer_mode: AnswerMode::Email,
        follow_key: [0; 32],
        received_at: now,
        received_on: today,
        registered_by: None,
        status: Status::Registered,
        due_on: today,
        due_rule: String::new(),
        unit_id: None,
        handler_id: None,
        closed_at: None,
        closing_reason: None,
        salt: [0; 16],
        destroyed_at: None,
        destroyed_run: None,
    }
}

/// An institution that never was.
#[cfg(test)]
pub(crate) fn institution() -> Institution {
    Institution {
        id: InstitutionId::from_bytes([1; 16]),
        code: "paraugi".to_owned(),
        name_lv: "Paraugu novada pašvaldība".to_owned(),
        name_ru: "Самоуправление Парауги".to_owned(),
        name_en: "Paraugi Municipality".to_owned(),
        phone: Some("67000000".to_owned()),
        email: Some("kac@example.org".to_owned()),
        address: Some("Rīgas iela 1, Paraugi".to_owned()),
        brand_colour: "#14508c".to_owned(),
        state_calendar: false,
        valid_from: None,
        valid_to: None,
        successor_code: None,
    }
}

/// The letter of the made-up institution.
#[cfg(test)]
pub(super) fn made_up(words: Words, occasion: Occasion, template: &str) -> Document {
    let at = ("2026-11-20T08:00:00Z".parse().expect("an instant"), jiff::civil::date(2026, 11, 20));
    let url = "https://kac.example.org/follow";
    letter(&institution(), occasion, words.language(), template, at, url)
}
