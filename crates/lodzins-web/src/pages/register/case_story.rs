//! The story of a case: what was written, who was shown to be who, what was done, which letters left.

use lodzins_core::id::StaffId;
use lodzins_service::{
    outbox::LetterLine,
    register::{
        Case, CorrectedField, CorrectionLine, DueCause, DueMove, LinkKind, Linked, MessageKind,
        NoteLine,
    },
};

use super::{
    case_facts::{FileView, files, in_words},
    directory::Directory,
    said,
};
use crate::{ui::Tag, words::Words};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Told {
    /// What.
    pub what: String,
    /// Who did it, and when.
    pub by: String,
    /// What was said or noted.
    pub text: String,
    /// What came with it.
    pub files: Vec<FileView>,
}

/// A letter.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its subject line.
    pub subject: String,
    /// To whom, and when it was written.
    pub to: String,
    /// What became of it.
    pub status: Tag,
}

/// What was written back and forth.
pub fn messages(words: Words, case: &Case, directory: &Directory) -> Vec<Told> {
    let told = |message: &lodzins_service::register::MessageLine| Told {
        what: said::message(words, message.kind),
        by: by(words, directory, message.written_by, message.written_at),
        text: match message.kind {
            MessageKind::Notice => in_words(words, &message.text),
            _ => message.text.clone(),
        },
        files: files(words, case.submission.id, case.files_of(message.n)),
    };
    case.messages.iter().map(told).collect()
}

/// Who the submitter is, as far as was shown.
pub fn evidence(words: Words, case: &Case, directory: &Directory) -> Vec<Told> {
    let told = |line: &lodzins_service::register::EvidenceLine| Told {
        what: format!(
            "{} – {}",
            said::method(words, line.method),
            said::result(words, line.result)
        ),
        by: by(words, directory, line.checked_by, line.checked_at),
        text: line.note.clone(),
        files: Vec::new(),
    };
    case.evidence.iter().map(told).collect()
}

/// What was done, and by whom.
pub fn steps(words: Words, case: &Case, directory: &Directory) -> Vec<Told> {
    let told = |step: &lodzins_service::register::StepLine| {
        let holder = directory.holder(step.unit_id, step.handler_id, words.language());
        let routed = step.act == lodzins_core::submission::Act::Route && !holder.is_empty();
        let what = said::step(words, step.act);
        Told {
            what: if routed { format!("{what}: {holder}") } else { what },
            by: by(words, directory, step.done_by, step.done_at),
            text: step.note.as_deref().map(|note| in_words(words, note)).unwrap_or_default(),
            files: Vec::new(),
        }
    };
    case.steps.iter().map(told).collect()
}

/// How the due date moved since it was registered, and why.
pub fn due_moves(words: Words, moves: &[DueMove], directory: &Directory) -> Vec<Told> {
    let told = |moved: &DueMove| Told {
        what: words.with(
            "calendar-due-moved",
            &[
                ("was", words.date_short(moved.was_on).into()),
                ("now", words.date_short(moved.is_on).into()),
            ],
        ),
        by: by(words, directory, moved.changed_by, moved.changed_at),
        text: match moved.cause {
            DueCause::Extended => words.t("calendar-due-extended"),
            DueCause::Recounted if moved.was_rule == moved.is_rule => {
                words.t("calendar-due-by-calendar")
            }
            DueCause::Recounted => words.t("calendar-due-by-term"),
        },
        files: Vec::new(),
    };
    moves.iter().map(told).collect()
}

/// What was put right in the entry, and why.
pub fn corrected(words: Words, lines: &[CorrectionLine], directory: &Directory) -> Vec<Told> {
    let told = |line: &CorrectionLine| {
        let value = |text: &str| match (line.field, text.parse()) {
            (CorrectedField::Channel, Ok(channel)) => said::channel(words, channel),
            _ => text.to_owned(),
        };
        let facts = [
            ("field", corrected_field(words, line.field).into()),
            ("was", value(&line.was).into()),
            ("became", value(&line.became).into()),
        ];
        Told {
            what: words.with("intake-corrected-what", &facts),
            by: by(words, directory, line.corrected_by, line.corrected_at),
            text: line.reason.clone(),
            files: Vec::new(),
        }
    };
    lines.iter().map(told).collect()
}

fn corrected_field(words: Words, field: CorrectedField) -> String {
    match field {
        CorrectedField::Subject => words.t("register-subject"),
        CorrectedField::Channel => words.t("register-channel"),
        CorrectedField::Box => words.t("intake-box"),
        CorrectedField::Name => words.t("register-submitter"),
        CorrectedField::Email => words.t("register-email"),
        CorrectedField::Phone => words.t("register-phone"),
        CorrectedField::Address => words.t("register-address"),
    }
}

/// A case that belongs to this one, as the page links it.
#[derive(Debug, Clone)]
pub struct Related {
    /// How they belong together.
    pub how: String,
    /// Where it is.
    pub href: String,
    /// Its number and what it is about.
    pub title: String,
    /// Where it stands.
    pub status: Tag,
}

/// The cases that belong to this one: those it was linked to, then those that were linked to it.
pub fn links(words: Words, (to, from): &(Vec<Linked>, Vec<Linked>)) -> Vec<Related> {
    let related = |how: String, other: &Linked| Related {
        how,
        href: super::case::path(other.id),
        title: format!("{} · {}", other.number, other.subject),
        status: said::status_tag(words, other.status),
    };
    let to = to.iter().map(|other| match other.kind {
        LinkKind::Joint => related(words.t("casework-link-joint"), other),
        LinkKind::Repeated => related(words.t("casework-link-repeats"), other),
    });
    let from = from.iter().map(|other| match other.kind {
        LinkKind::Joint => related(words.t("casework-link-joint"), other),
        LinkKind::Repeated => related(words.t("casework-link-repeated"), other),
    });
    to.chain(from).collect()
}

/// What those who work on the case tell each other.
pub fn notes(words: Words, notes: &[NoteLine], directory: &Directory) -> Vec<Told> {
    let told = |note: &NoteLine| Told {
        what: directory.person(Some(note.written_by)),
        by: words.moment_short(note.written_at),
        text: note.text.clone(),
        files: Vec::new(),
    };
    notes.iter().map(told).collect()
}

/// Letters to the submitter.
pub fn letters(words: Words, letters: &[LetterLine]) -> Vec<Paper> {
    let paper = |letter: &LetterLine| Paper {
        subject: letter.subject.clone(),
        to: format!("{} · {}", letter.recipient, words.moment_short(letter.created_at)),
        status: said::letter_tag(words, &letter.status),
    };
    letters.iter().map(paper).collect()
}

fn by(words: Words, directory: &Directory, who: Option<StaffId>, at: jiff::Timestamp) -> String {
    let person = directory.person(who);
    let when = words.moment_short(at);
    if person.is_empty() { when } else { format!("{person} · {when}") }
}
