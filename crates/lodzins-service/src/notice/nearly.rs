//! Whoever waits at the centre is one of the next.
//!
//! The notice is written in the transaction that moves the line; nothing is worded there, so that a call costs no more
//! for it. The worker words it: a text message when it leaves, a letter by [`letter_word`] on the institution's lane.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    appointment::VisitStatus,
    id::{InstitutionId, VisitId},
    notice::{NoticeOccasion, NoticeState, NoticeWay},
};
use lodzins_db::{DbError, Tx, params};
use lodzins_document::{html, plain};

use super::{
    NoticeRow, sql, visit_language,
    words::with_facts,
    work::{changed, notices_of},
};
use crate::{
    Office,
    appointment::{AppointmentError, VisitRow, visit},
    outbox::{Worded, letter_enter},
};

impl NoticeRow {
    /// Is it still true of the visit?
    pub(super) fn still_holds(&self, visit: &VisitRow) -> bool {
        use VisitStatus::{Arrived, HandedOver, Held, Waiting};
        match self.occasion {
            NoticeOccasion::Nearly => matches!(visit.status, Arrived | Waiting | HandedOver),
            NoticeOccasion::Offered | NoticeOccasion::Drawn => {
                visit.status == Held && visit.starts_at == Some(self.starts_at)
            }
            _ => visit.starts_at == Some(self.starts_at),
        }
    }

    /// Of somebody whose turn is near: was it tried in vain? One that had nothing to tell any more was not tried.
    fn is_lost(&self) -> bool {
        let dead = self.state == NoticeState::GivenUp && self.letter_id.is_some();
        self.occasion == NoticeOccasion::Nearly
            && self.state != NoticeState::Told
            && (self.last_error.is_some() || dead)
    }

    /// Does it wait for its words?
    pub(super) fn is_unworded(&self) -> bool {
        self.occasion == NoticeOccasion::Nearly && self.letter_id.is_none()
    }
}

/// Tells a visitor who waits that their turn is near, by the way that they chose.
pub(crate) fn nearly_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    visit: VisitId,
    way: NoticeWay,
) -> Result<(), DbError> {
    let row = NoticeRow {
        institution_id: institution,
        id: at.id(),
        visit_id: visit,
        occasion: NoticeOccasion::Nearly,
        way,
        state: NoticeState::Waiting,
        language: visit_language(tx, institution, visit)?,
        // Who walked in has no time: it is about now.
        starts_at: at.now(),
        was_at: None,
        letter_id: None,
        attempts: 0,
        next_at: at.now(),
        last_error: None,
        made_at: at.now(),
        told_at: None,
        told_by: None,
    };
    tx.exec(sql::INSERT, &row.values())
}

/// Whether what should have told a visitor that their turn is near has not reached them: nobody took it, or not yet.
pub(crate) fn nearly_lost(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<bool, DbError> {
    Ok(notices_of(tx, institution, visit)?.iter().any(NoticeRow::is_lost))
}

/// E-mails that wait for their words, of any institution.
pub fn letters_to_word(
    tx: &mut Tx<'_>,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<NoticeRow>, DbError> {
    tx.all(sql::EMAILS_UNWORDED, params![now, limit])
}

/// Words one of them and puts it into the outbox; nothing leaves when the visitor has been called meanwhile. On the
/// institution's lane, where of several programs the second one finds it done.
pub fn letter_word(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    found: &NoticeRow,
) -> Result<(), AppointmentError> {
    let row: Option<NoticeRow> =
        tx.optional(sql::NOTICE, params![found.institution_id, found.id])?;
    let waits = |row: &NoticeRow| row.state == NoticeState::Waiting && row.is_unworded();
    let Some(row) = row.filter(waits) else { return Ok(()) };
    let about = visit(tx, row.institution_id, row.visit_id)?;
    let Some(address) = about.email.as_deref().filter(|_| row.still_holds(&about)) else {
        changed(tx, &NoticeRow { state: NoticeState::GivenUp, ..row })?;
        return Ok(());
    };
    let letter = with_facts(tx, office, &row, &about, |facts| office.wording.visit(facts))?;
    let words = Worded {
        subject: letter.title.clone(),
        text: plain::written(&letter),
        html: Some(html::mail(&letter)),
    };
    let id = letter_enter(tx, at, row.institution_id, address, &words, row.language)?;
    tx.exec(sql::WORDED, params![row.institution_id, row.id, id])?;
    Ok(())
}
