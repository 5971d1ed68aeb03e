//! What of a long table stands on other pages, and the way there. The sums on every page are of everything.

use std::ops::Range;

use fluent_bundle::FluentValue;
use lodzins_core::report::{Piece, Start};

use super::{
    answer::Shown,
    question::{self, COLUMN, LINE},
};
use crate::{
    form::Form,
    ui::{PageLink, Pagination},
    words::Words,
};

/// What of something long is shown, and the way to the rest.
pub(super) struct Rest {
    pub(super) told: String,
    pub(super) pages: Pagination,
}

/// After which line or column the page begins.
pub(super) fn start<'f>(form: &'f Form, name: &str) -> Option<&'f str> {
    form.fields().all(name).next()
}

/// Of the lines, and of the columns; nothing of what stands on this page with all that it has.
pub(super) fn rest(words: Words, form: &Form, part: &Shown) -> Vec<Rest> {
    [of_lines(words, form, &part.lines), of_columns(words, form, &part.columns)]
        .into_iter()
        .flatten()
        .collect()
}

fn of_lines(words: Words, form: &Form, lines: &Piece) -> Option<Rest> {
    let told = words.with("report-lines", &numbers(lines));
    let names = ["report-lines-pages", "report-lines-before", "report-lines-after"];
    let column = here(form, COLUMN);
    told_of(words, lines, told, names, |line| address(form, line, &column))
}

fn of_columns(words: Words, form: &Form, columns: &Piece) -> Option<Rest> {
    let told = words.with("report-columns-part", &numbers(columns));
    let names = ["report-columns-pages", "report-columns-before", "report-columns-after"];
    let line = here(form, LINE);
    told_of(words, columns, told, names, |column| address(form, &line, column))
}

/// Where this page begins.
fn here(form: &Form, name: &str) -> Start {
    start(form, name).map_or(Start::First, |code| Start::After(code.to_owned()))
}

/// From the first to the last, and of how many.
fn numbers(piece: &Piece) -> [(&'static str, FluentValue<'static>); 3] {
    let Range { start, end } = piece.range;
    [("first", (start + 1).into()), ("last", end.into()), ("all", piece.of.into())]
}

fn told_of(
    words: Words,
    piece: &Piece,
    told: String,
    [name, before, after]: [&'static str; 3],
    href: impl Fn(&Start) -> String,
) -> Option<Rest> {
    if piece.is_all() {
        return None;
    }
    let mut pages = Pagination::new().landmark_label(words.t(name));
    if let Some(back) = &piece.back {
        pages = pages.previous(PageLink::to(&href(back), words.t(before)));
    }
    if let Some(on) = &piece.on {
        pages = pages.next(PageLink::to(&href(on), words.t(after)));
    }
    Some(Rest { told, pages })
}

/// The address of the same answer with other lines and columns, at its table.
fn address(form: &Form, line: &Start, column: &Start) -> String {
    let after = |name: &str, start: &Start| match start {
        Start::First => String::new(),
        Start::After(code) => format!("&{name}={}", crate::layout::escaped(code)),
    };
    let question = question::address(form, "/desk/reports");
    format!("{question}{}{}#table", after(LINE, line), after(COLUMN, column))
}
