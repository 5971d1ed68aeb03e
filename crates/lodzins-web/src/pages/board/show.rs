//! The page.

use askama::Template;
use axum::extract::Path;
use lodzins_core::Language;

use crate::{
    boards::{Boards, Calls},
    layout::Page,
    pages::{
        Asked,
        hall_of::{Whose, hall_of},
    },
    stop::{PageResult, Stop},
    words::Words,
};

#[derive(Template)]
#[template(path = "board/board.html")]
pub(crate) struct BoardView {
    page: Page,
    centre: String,
    /// Where the stream is.
    stream: String,
    calls: CallsView,
}

/// The list, on the page and in each event of the stream.
#[derive(Template)]
#[template(path = "board/calls.html")]
pub(crate) struct CallsView {
    calls: Vec<Line>,
    waiting: usize,
}

/// A call as it is shown.
struct Line {
    ticket: String,
    counter: String,
    /// Says which call it was: a second call of the same ticket rings again.
    call: String,
    now: bool,
}

/// The most lines that are read from ten metres.
const MOST_LINES: usize = 6;

impl CallsView {
    pub(super) fn of(calls: &Calls) -> Self {
        let line = |one: &crate::boards::Call| Line {
            ticket: one.ticket.clone(),
            counter: one.counter.clone(),
            call: one.called.map(|at| format!("{}-{at}", one.ticket)).unwrap_or_default(),
            now: one.called.is_some(),
        };
        Self {
            calls: calls.calls.iter().take(MOST_LINES).map(line).collect(),
            waiting: calls.waiting,
        }
    }

    /// A call as a voice says it, in each language: the letter apart from the number.
    fn spoken(line: &Line) -> Vec<(&'static str, String)> {
        let letters = line.ticket.chars().take_while(|sign| sign.is_alphabetic()).count();
        let (letter, number) = line.ticket.split_at_checked(letters).unwrap_or(("", &line.ticket));
        let ticket = format!("{letter} {number}");
        let said = |language: &Language| {
            let told =
                [("ticket", ticket.as_str().into()), ("counter", line.counter.as_str().into())];
            (language.code(), Words::of(*language).with("board-say", &told))
        };
        Language::ALL.iter().map(said).collect()
    }

    /// The same in each language, Latvian first: whoever reads one of them is helped.
    fn each(&self, key: &str) -> Vec<(&'static str, String)> {
        let said = |language: &Language| {
            let count = i64::try_from(self.waiting).unwrap_or_default();
            (language.code(), Words::of(*language).with(key, &[("count", count.into())]))
        };
        Language::ALL.iter().map(said).collect()
    }
}

pub(super) async fn get(
    asked: Asked,
    Path(code): Path<String>,
    axum::extract::OriginalUri(uri): axum::extract::OriginalUri,
    of: Whose,
) -> PageResult {
    let (institution, centre) = hall_of(&asked, &code, &of).await?;
    let place = (institution.id, centre.id);
    let calls = Boards::now(asked.app.db(), place).await.map_err(Stop::from)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    asked.show(&BoardView {
        page: asked.page_of(&institution),
        centre: centre.name(asked.words.language()).to_owned(),
        stream: format!("/board/{code}/calls{query}"),
        calls: CallsView::of(&calls),
    })
}

#[cfg(test)]
impl crate::gallery::Sample for BoardView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |calls: Vec<(&str, &str, bool)>, waiting| {
            let line = |(ticket, counter, now): (&str, &str, bool)| Line {
                ticket: ticket.to_owned(),
                counter: counter.to_owned(),
                call: ticket.to_owned(),
                now,
            };
            Self {
                page: crate::gallery::resident(words, "/board/kac"),
                centre: "Klientu apkalpošanas centrs".to_owned(),
                stream: "/board/kac/calls".to_owned(),
                calls: CallsView { calls: calls.into_iter().map(line).collect(), waiting },
            }
        };
        let called = vec![("A12", "3", true), ("B7", "foto", true), ("A9", "1", false)];
        vec![("board", sample(called, 4)), ("board-quiet", sample(Vec::new(), 0))]
    }
}
