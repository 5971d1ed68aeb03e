//! Reports that are ready: by their names everybody's, by somebody's choice a unit's or the institution's.

use jiff::civil::Date;
use lodzins_core::report::{Period, Question, Ready};
use lodzins_service::saved_search::SavedLine;

use super::{question, said};
use crate::{
    pages::{DeskPage, search::ViewLink},
    words::Words,
};

/// A link to a report.
pub(super) struct ReadyLink {
    pub(super) href: String,
    pub(super) name: String,
}

/// What a ready report is called.
pub fn ready_title(words: Words, ready: Ready) -> String {
    // Its days are no part of its name.
    said::title(words, &ready.question(Period::month_of(Date::ZERO)))
}

/// What everybody has, of this month.
pub(super) fn links(words: Words, today: Date) -> Vec<ReadyLink> {
    let month = Period::month_of(today);
    let link = |ready: &Ready| ReadyLink {
        name: ready_title(words, *ready),
        href: href(&ready.question(month)),
    };
    Ready::ALL.iter().map(link).collect()
}

/// The address of a question without its days: it asks about the month in which somebody follows it.
fn href(question: &Question) -> String {
    let mut pairs = vec![
        format!("{}={}", question::KIND, question.kind),
        format!("{}={}", question::ROWS, question.rows),
    ];
    pairs.extend(question.columns.map(|by| format!("{}={by}", question::COLUMNS)));
    if !question.groups.is_empty() {
        let groups = question.groups.to_string();
        pairs.push(format!("{}={}", question::GROUPS, crate::layout::escaped(&groups)));
    }
    format!("/desk/reports?{}", pairs.join("&"))
}

/// What was kept, as links.
pub(super) fn saved(page: &DeskPage, saved: &[SavedLine]) -> Vec<ViewLink> {
    let link = |line| ViewLink::to(page.asked.words, line, page.member.id, "/desk/reports/saved");
    saved.iter().map(link).collect()
}
