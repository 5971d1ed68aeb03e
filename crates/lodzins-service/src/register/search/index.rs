//! What the word index holds of a submission: its words, and its marks as it stands now.

use lodzins_core::{id::Id, text};
use lodzins_db::{DbError, Tx, words};

use super::mark::{self, Side};
use crate::register::SubmissionRow;

/// Enters a submission, or enters it anew after its words were put right.
pub(in crate::register) fn enter(tx: &mut Tx<'_>, row: &SubmissionRow) -> Result<(), DbError> {
    let (institution, id) = (row.institution_id.to_bytes(), row.id.to_bytes());
    words::enter(tx, institution, id, &marks(row), text::terms(&searchable(row)))
}

/// Enters it anew if it stands otherwise than before.
pub(in crate::register) fn moved(tx: &mut Tx<'_>, row: &SubmissionRow) -> Result<(), DbError> {
    let (institution, id) = (row.institution_id.to_bytes(), row.id.to_bytes());
    let words = || text::terms(&searchable(row)).collect::<Vec<_>>();
    words::enter_marked(tx, institution, id, &marks(row), words)
}

/// By what people look for it.
fn searchable(row: &SubmissionRow) -> String {
    let name = row.submitter_name.as_deref().unwrap_or_default();
    [&row.number, &row.subject, &row.text, name].join("\n")
}

fn marks(row: &SubmissionRow) -> String {
    let mut marks = vec![
        mark::of(Side::Kind, row.kind.code()),
        mark::of(Side::Channel, row.channel.code()),
        mark::of(Side::Segment, row.segment.code()),
        mark::of(Side::Status, row.status.code()),
        mark::of_id(Side::Unit, row.unit_id),
        mark::of_id(Side::Handler, row.handler_id),
    ];
    marks.extend(row.topics.split_whitespace().map(|topic| mark::of(Side::Topic, topic)));
    marks.extend(row.service.as_deref().map(|service| mark::of(Side::Service, service)));
    marks.extend(mark::of_day(Side::Received, row.received_on));
    marks.extend(mark::of_day(Side::Due, row.due_on));
    if !row.status.is_closed() {
        marks.extend([
            mark::of_open(),
            mark::of_id(Side::OpenUnit, row.unit_id),
            mark::of_id(Side::OpenHandler, row.handler_id),
        ]);
        marks.extend(mark::of_day(Side::OpenDue, row.due_on));
    }
    marks.join(" ")
}
