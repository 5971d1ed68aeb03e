//! Where a submission stands, in words: what was done, by when the answer comes, what was written back and forth.

use askama::Template;
use axum::extract::Path;
use lodzins_core::{
    moment::date_in_latvia,
    submission::{Act, Status},
};
use lodzins_db::DbError;
use lodzins_service::{
    calendar::rule_book,
    institution::{Unit, units},
    register::{Case, DueCause, DueMove, FileLine, Leaving, MessageKind, MessageLine, due_moves},
};

use super::exchange::case_of;
use crate::{
    layout::Page,
    pages::{
        Asked, due_story,
        letter::{self, LetterLink},
        place::Place,
    },
    stop::PageResult,
    ui::{Button, Content, Tag},
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/follow/case.html")]
struct CaseView {
    page: Page,
    case: Case,
    units: Vec<Unit>,
    until: String,
    story: Vec<String>,
    /// How the date that the submitter knew became another one, where no letter said so.
    recounted: Vec<String>,
    /// A file that the page lists, with where it is.
    own_files: Vec<FileLink>,
    messages: Vec<Said>,
    papers: Vec<LetterLink>,
}

/// A message as the page shows it.
struct Said {
    title: String,
    when: String,
    text: String,
    files: Vec<FileLink>,
}

/// A file as the page links it.
struct FileLink {
    href: String,
    name: String,
    size: String,
}

/// A step as the page tells it.
struct Told {
    what: String,
    when: String,
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let (institution, case) = case_of(&asked, &id).await?;
    let institution_id = institution.id;
    let submission = case.submission.id;
    let (units, book, moves) = asked
        .read(move |tx| {
            let moves = due_moves(tx, institution_id, submission)?;
            Ok::<_, DbError>((units(tx, institution_id)?, rule_book(tx, institution_id)?, moves))
        })
        .await?;
    let words = asked.words;
    let row = &case.submission;
    let due = book.explain(&row.due_rule, row.received_on, row.due_on);
    let view = CaseView {
        page: Place::now(&asked, institution).await.page(&asked),
        units,
        until: due_story::until(words, case.submission.due_on),
        story: due.map(|due| due_story::story(words, &due)).unwrap_or_default(),
        recounted: recounted(words, &moves),
        own_files: links(words, &id, case.own_files()),
        messages: case.messages.iter().map(|message| said(words, &id, &case, message)).collect(),
        papers: letter::links(words, &case, &format!("/follow/{id}")),
        case,
    };
    asked.show(&view)
}

/// A longer term is told by letter; a recount by the calendar is not one, and stands here only.
fn recounted(words: Words, moves: &[DueMove]) -> Vec<String> {
    let told = |moved: &DueMove| {
        let days = [
            ("on", words.date_on(date_in_latvia(moved.changed_at)).into()),
            ("was", words.date(moved.was_on).into()),
            ("now", words.date(moved.is_on).into()),
        ];
        if moved.was_rule == moved.is_rule {
            words.with("calendar-follow-by-calendar", &days)
        } else {
            words.with("calendar-follow-by-term", &days)
        }
    };
    moves.iter().filter(|moved| moved.cause == DueCause::Recounted).map(told).collect()
}

fn links<'a>(words: Words, id: &str, files: impl Iterator<Item = &'a FileLine>) -> Vec<FileLink> {
    files
        .map(|file| FileLink {
            href: format!("/follow/{id}/files/{}/{}", file.message, file.n),
            name: file.name.clone(),
            size: words.file_size(u64::try_from(file.size).unwrap_or_default()),
        })
        .collect()
}

fn said(words: Words, id: &str, case: &Case, message: &MessageLine) -> Said {
    Said {
        title: words.with("follow-message", &[("kind", message.kind.code().into())]),
        when: words.moment(message.written_at),
        text: text_of(words, case, message),
        files: links(words, id, case.files_of(message.n)),
    }
}

/// What a message says. A notice of closing holds a reason, which stands in a sentence.
fn text_of(words: Words, case: &Case, message: &MessageLine) -> String {
    let (reason, status) = (message.text.as_str(), case.submission.status);
    // A notice before the last one is that of a longer term.
    if case.last(MessageKind::Notice).is_some_and(|last| last.n != message.n) {
        return reason.to_owned();
    }
    match (message.kind, status) {
        (MessageKind::Notice, Status::Forwarded) => {
            words.with("follow-notice-forwarded", &[("to", reason.into())])
        }
        // The notice of a repeated submission is a sentence with the earlier number, not a ground's code.
        (MessageKind::Notice, Status::LeftUnexamined) if reason.parse::<Leaving>().is_ok() => {
            words.with("follow-notice-left", &[("ground", reason.into())])
        }
        (MessageKind::Notice, Status::Withdrawn) if reason.is_empty() => {
            words.t("follow-notice-withdrawn")
        }
        _ => reason.to_owned(),
    }
}

impl CaseView {
    fn status(&self) -> Status {
        self.case.submission.status
    }

    fn id(&self) -> String {
        self.case.submission.id.to_string()
    }

    fn tag(&self) -> Tag {
        let colour = match self.status() {
            Status::WaitingForSubmitter => "orange",
            Status::Answered => "green",
            status if status.is_closed() => "grey",
            _ => "blue",
        };
        let status = self.status().code();
        Tag::coloured(colour, self.page.with("follow-status", &[("status", status.into())]))
    }

    fn standing(&self) -> String {
        self.page.with("follow-standing", &[("status", self.status().code().into())])
    }

    /// What may be done next by those who are not content, once the case is closed.
    fn after(&self) -> Option<String> {
        self.status()
            .is_closed()
            .then(|| self.page.with("follow-after", &[("status", self.status().code().into())]))
    }

    fn steps(&self) -> Vec<Told> {
        let language = self.page.words().language();
        let unit_name = |step: &lodzins_service::register::StepLine| {
            let unit = self.units.iter().find(|unit| Some(unit.id) == step.unit_id);
            unit.map(|unit| unit.name(language).to_owned())
        };
        self.case
            .steps
            .iter()
            .map(|step| {
                let what = match (step.act, unit_name(step)) {
                    (Act::Route, Some(unit)) => {
                        self.page.with("follow-step-routed", &[("unit", unit.into())])
                    }
                    (act, _) => self.page.with("follow-step", &[("act", act.code().into())]),
                };
                Told { what, when: self.page.words().moment(step.done_at) }
            })
            .collect()
    }

    fn reply(&self) -> Option<Content> {
        let href = format!("/follow/{}/reply", self.id());
        match self.status() {
            Status::WaitingForSubmitter => {
                Some(Button::saying(self.page.t("follow-reply")).href(href).into())
            }
            status if status.is_in_hand() => {
                Some(Button::saying(self.page.t("follow-add")).secondary().href(href).into())
            }
            _ => None,
        }
    }
}
