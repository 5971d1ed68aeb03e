//! The workers' side: text messages claimed, sent and marked, and letters that went or did not.

use jiff::SignedDuration;
use lodzins_core::{
    Moment,
    id::{InstitutionId, VisitId},
    notice::{NoticeState, NoticeWay},
};
use lodzins_db::{DbError, Tx, params};

use super::{NoticeRow, port::Sms, sql, words::with_facts};
use crate::{
    Office,
    appointment::{AppointmentError, visit},
    institution::institution_by_id,
    outbox::letter_status,
};

/// How long a claimed message is left to the one who claimed it, and how often a letter is looked at.
const CLAIM: SignedDuration = SignedDuration::from_mins(5);
/// Pauses between attempts; after the last one the person is called.
const PAUSES: [SignedDuration; 4] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_mins(60),
];

/// What a visitor was told, in order.
pub fn notices_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<Vec<NoticeRow>, DbError> {
    tx.all(sql::OF_VISIT, params![institution, visit])
}

/// Claims text messages that are due, for some minutes: nobody else gets them meanwhile. Run it on the installation's
/// lane, so that several programs claim one after the other.
pub fn sms_claim(tx: &mut Tx<'_>, at: &Moment, limit: u32) -> Result<Vec<NoticeRow>, DbError> {
    let due: Vec<NoticeRow> = tx.all(sql::SMS_DUE, params![at.now(), limit])?;
    for row in &due {
        changed(tx, &NoticeRow { next_at: at.now() + CLAIM, ..row.clone() })?;
    }
    Ok(due)
}

/// What a claimed message says; nothing when the visit has changed since and there is nothing to be told any more.
pub fn sms_worded(
    tx: &mut Tx<'_>,
    office: &Office,
    row: &NoticeRow,
) -> Result<Option<Sms>, AppointmentError> {
    let about = visit(tx, row.institution_id, row.visit_id)?;
    let (Some(to), true) = (about.phone.clone(), row.still_holds(&about)) else {
        return Ok(None);
    };
    let from = institution_by_id(tx, row.institution_id)?.name(row.language).to_owned();
    let text = with_facts(tx, office, row, &about, |facts| office.wording.visit_sms(facts))?;
    Ok(Some(Sms { id: row.id, from, to, text }))
}

/// The gateway has taken it, or there was nothing to be told any more.
pub fn sms_sent(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &NoticeRow,
    was_told: bool,
) -> Result<(), DbError> {
    let state = if was_told { NoticeState::Told } else { NoticeState::GivenUp };
    let told_at = was_told.then(|| at.now());
    changed(tx, &NoticeRow { state, told_at, attempts: row.attempts + 1, ..row.clone() })
}

/// It did not go: tried again after a pause, or a call when it will not go or the last attempt is over.
pub fn sms_not_sent(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &NoticeRow,
    may_pass: bool,
    why: &str,
) -> Result<(), DbError> {
    let next = PAUSES.get(row.attempts as usize).filter(|_| may_pass);
    let mut row = NoticeRow { attempts: row.attempts + 1, ..row.clone() };
    row.last_error = Some(why.to_owned());
    match next {
        Some(pause) => row.next_at = at.now() + *pause,
        None => row = to_be_called(row),
    }
    changed(tx, &row)
}

/// Looks what became of letters: one that cannot be delivered becomes a call. Answers how many were looked at.
pub fn letters_settle(tx: &mut Tx<'_>, at: &Moment, limit: u32) -> Result<usize, DbError> {
    let due: Vec<NoticeRow> = tx.all(sql::EMAILS_DUE, params![at.now(), limit])?;
    let count = due.len();
    for row in due {
        if row.is_unworded() {
            continue;
        }
        let status = match row.letter_id {
            Some(letter) => letter_status(tx, row.institution_id, letter)?,
            None => None,
        };
        let after = match status.as_deref() {
            Some("waiting") => NoticeRow { next_at: at.now() + CLAIM, ..row },
            Some("dead") => to_be_called(row),
            // Sent, or sent so long ago that retention has destroyed it.
            _ => NoticeRow { state: NoticeState::Told, told_at: Some(at.now()), ..row },
        };
        changed(tx, &after)?;
    }
    Ok(count)
}

fn to_be_called(mut row: NoticeRow) -> NoticeRow {
    if !row.occasion.may_be_called(row.way) {
        row.state = NoticeState::GivenUp;
        return row;
    }
    (row.way, row.attempts, row.next_at) = (NoticeWay::Call, 0, row.call_by());
    row
}

/// Writes down how far a notice has come.
pub(super) fn changed(tx: &mut Tx<'_>, row: &NoticeRow) -> Result<(), DbError> {
    let values = params![
        row.institution_id,
        row.id,
        row.way,
        row.state,
        row.attempts,
        row.next_at,
        row.last_error,
        row.told_at,
        row.told_by,
    ];
    tx.exec(sql::CHANGE, values)
}
