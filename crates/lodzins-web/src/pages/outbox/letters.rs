//! The institution's letters: first those that could not be delivered, then the latest.

use askama::Template;
use axum::extract::Query;
use lodzins_core::Role;
use lodzins_service::outbox::{LetterLine, letters_recent};
use serde::Deserialize;

use super::retry;
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::said},
    stop::PageResult,
    ui::{Cell, Content, NotificationBanner, Table},
};

const LETTERS: u32 = 100;

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "outbox/letters.html")]
struct LettersView {
    page: Page,
    form: Form,
    dead: Vec<Dead>,
    recent: Content,
    words_letters: bool,
    keeps_mail: bool,
}

/// A letter that will not go by itself.
struct Dead {
    subject: String,
    about: String,
    why: String,
    case: String,
    retry: String,
}

/// The page.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let institution = page.institution.id;
    let letters = page.asked.read(move |tx| letters_recent(tx, institution, LETTERS)).await?;
    let (dead, others): (Vec<&LetterLine>, Vec<&LetterLine>) =
        letters.iter().partition(|letter| letter.status == "dead");
    let words = page.asked.words;
    let mut frame = page.frame();
    if done.done == "retry" {
        frame = frame.banner(NotificationBanner::success(
            words.t("site-success"),
            words.t("letters-retried"),
        ));
    }
    let recent = if others.is_empty() { Content::default() } else { table(&page, &others) };
    page.asked.show(&LettersView {
        page: frame,
        form: page.asked.blank(retry::PURPOSE),
        dead: dead.iter().map(|letter| of_dead(&page, letter)).collect(),
        recent,
        words_letters: page.is_any(&[Role::Administrator, Role::Head]),
        keeps_mail: page.is_any(&[Role::Administrator]),
    })
}

fn of_dead(page: &DeskPage, letter: &LetterLine) -> Dead {
    let words = page.asked.words;
    Dead {
        subject: letter.subject.clone(),
        about: format!("{} · {}", letter.recipient, words.moment_short(letter.created_at)),
        why: letter.last_error.clone().unwrap_or_default(),
        case: case_of(page, letter),
        retry: format!("/desk/letters/{}/retry", letter.id),
    }
}

/// Where the case is, for those who may open it.
fn case_of(page: &DeskPage, letter: &LetterLine) -> String {
    let open = letter.submission.filter(|_| page.reads_the_register());
    open.map(|id| format!("/desk/submissions/{id}")).unwrap_or_default()
}

fn table(page: &DeskPage, letters: &[&LetterLine]) -> Content {
    let words = page.asked.words;
    let head = [
        words.t("letters-written"),
        words.t("letters-to"),
        words.t("letters-subject"),
        words.t("letters-status"),
    ];
    let rows = letters.iter().map(|letter| {
        let (case, subject) = (case_of(page, letter), Content::from(letter.subject.as_str()));
        let subject = if case.is_empty() {
            subject
        } else {
            Content::html(format_args!("<a class=\"govuk-link\" href=\"{case}\">{subject}</a>"))
        };
        vec![
            Cell::new().content(words.moment_short(letter.created_at)).classes("lz-number"),
            Cell::new().content(letter.recipient.as_str()),
            Cell::new().content(subject),
            Cell::new().content(status(page, letter)),
        ]
    });
    let title = words.t("letters-recent");
    Table::called(title).head(head).rows(rows).scrolling()
}

/// What became of it; for one that waits after a failure, why and when it is tried again.
fn status(page: &DeskPage, letter: &LetterLine) -> Content {
    let words = page.asked.words;
    let tag = said::letter_tag(words, &letter.status);
    match (&letter.last_error, letter.status.as_str()) {
        (Some(why), "waiting") => {
            let next =
                words.with("letters-next", &[("at", words.moment_short(letter.next_at).into())]);
            let (why, next) = (Content::from(why.as_str()), Content::from(next));
            Content::html(format_args!("{tag}<br>{why}<br>{next}"))
        }
        _ => tag.into(),
    }
}
