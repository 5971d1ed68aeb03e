//! A notice is written.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    id::{InstitutionId, VisitId},
    notice::{NoticeOccasion, NoticeState, NoticeWay, next_civil_hour},
    phone,
};
use lodzins_db::{DbError, Tx, params};
use lodzins_document::{html, plain};

use super::{NoticeRow, sql, visit_language, words::with_facts};
use crate::{
    Office,
    appointment::VisitRow,
    outbox::{Worded, letter_enter},
};

/// Tells a visitor something about a visit as it stands now: by a letter when there is an e-mail address, by a text message
/// when there is a number that takes one, else by a call. What can only be agreed upon is said by a person.
///
/// `was_at` is when a moved visit was to be before, and until when one that is offered or drawn is kept. Nothing is told
/// of a visit without a time.
pub fn notice_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    visit: &VisitRow,
    occasion: NoticeOccasion,
    was_at: Option<Timestamp>,
) -> Result<(), DbError> {
    let Some(starts_at) = visit.starts_at else { return Ok(()) };
    let Some(way) = way_of(occasion, visit) else { return Ok(()) };
    let mut row = NoticeRow {
        institution_id: visit.institution_id,
        id: at.id(),
        visit_id: visit.id,
        occasion,
        way,
        state: NoticeState::Waiting,
        language: visit_language(tx, visit.institution_id, visit.id)?,
        starts_at,
        was_at,
        letter_id: None,
        attempts: 0,
        next_at: at.now(),
        last_error: None,
        made_at: at.now(),
        told_at: None,
        told_by: None,
    };
    match way {
        NoticeWay::Call => row.next_at = row.call_by(),
        // A place may become free at night, or a draw be held; the telephone rings in the morning.
        NoticeWay::Sms if matches!(occasion, NoticeOccasion::Offered | NoticeOccasion::Drawn) => {
            row.next_at = next_civil_hour(at.now());
        }
        _ => {}
    }
    if let (NoticeWay::Email, Some(address)) = (way, &visit.email) {
        let letter = with_facts(tx, office, &row, visit, |facts| office.wording.visit(facts))?;
        let words = Worded {
            subject: letter.title.clone(),
            text: plain::written(&letter),
            html: Some(html::mail(&letter)),
        };
        let institution = visit.institution_id;
        row.letter_id = Some(letter_enter(tx, at, institution, address, &words, row.language)?);
    }
    tx.exec(sql::INSERT, &row.values())
}

/// How somebody is told; nothing where they need not be.
fn way_of(occasion: NoticeOccasion, visit: &VisitRow) -> Option<NoticeWay> {
    match (occasion, &visit.email, &visit.phone) {
        (NoticeOccasion::Stranded, ..) => Some(NoticeWay::Call),
        (_, Some(_), _) => Some(NoticeWay::Email),
        (_, None, Some(number)) if phone::takes_messages(number) => Some(NoticeWay::Sms),
        // A line in a house. Whom a text message would have reached is not called where a clerk calls them anyhow.
        (_, None, Some(_)) => occasion.may_be_called(NoticeWay::Sms).then_some(NoticeWay::Call),
        // Nobody reaches them: somebody is to know what has changed, and there is nothing to be reminded of.
        (NoticeOccasion::Reminder, None, None) => None,
        (_, None, None) => Some(NoticeWay::Call),
    }
}

impl NoticeRow {
    /// By when a person has to be called: before they set out for nothing, or to a time of which they know nothing.
    pub(super) fn call_by(&self) -> Timestamp {
        self.was_at.map_or(self.starts_at, |was| was.min(self.starts_at))
    }
}

/// A time was found for a visit that could not be kept: nobody has to be called to agree on one.
pub(crate) fn stranded_settled(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<(), DbError> {
    // The words are parameters, so that PostgreSQL goes by the visit and not through everything that waits.
    let (occasion, state) = (NoticeOccasion::Stranded, NoticeState::Waiting);
    let values = params![institution, visit, occasion, state];
    tx.exec(sql::STRANDED_SETTLED, values)
}

/// The visitor is to be forgotten: what a gateway said of an attempt may name their number.
pub(crate) fn notice_errors_forget(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<(), DbError> {
    tx.exec(sql::ERRORS_FORGET, params![institution, visit])
}
