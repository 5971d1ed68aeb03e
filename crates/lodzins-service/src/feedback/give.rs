//! Saying how it was: by the visit's code, or on cards that the desk has counted.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    feedback::{Feedback, FeedbackWay, may_be_given},
    id::{CentreId, InstitutionId, VisitId},
    moment::date_in_latvia,
};
use lodzins_db::{Tx, params};

use super::{FeedbackError, FeedbackRow, feedback_of_visit, record, sql};
use crate::{
    Actor,
    appointment::visit,
    idempotency::{RequestKey, once},
    institution::structure::centres,
    statistics::feedback_counted,
};

/// The most cards of an answer that are entered at once.
const MOST_CARDS: u16 = 999;

/// Says how a visit was. Saying the same twice is saying it once; something else afterwards is refused.
#[doc(alias = "novērtēt apmeklējumu")]
pub fn feedback_give(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: VisitId,
    answer: Feedback,
) -> Result<(), FeedbackError> {
    let visit = visit(tx, institution, id)?;
    match feedback_of_visit(tx, institution, id)? {
        Some(before) if before == answer => return Ok(()),
        Some(before) => return Err(FeedbackError::Given(before)),
        None => {}
    }
    let visited_on = date_in_latvia(visit.starts_at.unwrap_or(visit.made_at));
    if !may_be_given(visit.status, visited_on, at.date()) {
        return Err(FeedbackError::NotNow);
    }
    let row = FeedbackRow {
        institution_id: institution,
        id: at.id(),
        centre_id: visit.centre_id,
        visit_id: Some(id),
        given_on: visited_on,
        way: FeedbackWay::Page,
        answer,
        quantity: 1,
        given_at: at.now(),
        entered_by: None,
    };
    // Whoever came for two things judges the visit, not each of them: such an answer counts for no service.
    let service = Some(visit.services.as_str())
        .filter(|code| visit.service_codes().count() == 1 && !code.is_empty());
    entered(tx, at, &row, service, Actor::Submitter, "feedback.given")
}

/// Cards that were counted: how many said what.
#[derive(Debug, Clone)]
pub struct Cards {
    /// The request's key.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// Where they were handed in.
    pub centre: CentreId,
    /// On which day.
    pub given_on: Date,
    /// How many of each, in the order of [`Feedback::ALL`].
    pub counted: [u16; Feedback::ALL.len()],
    /// Who enters them.
    pub by: Actor,
}

/// Enters cards.
pub fn feedback_enter(tx: &mut Tx<'_>, at: &Moment, cards: &Cards) -> Result<(), FeedbackError> {
    match &cards.key {
        Some(key) => once(tx, at, cards.institution, key, |tx| cards_entered(tx, at, cards)),
        None => cards_entered(tx, at, cards),
    }
}

fn cards_entered(tx: &mut Tx<'_>, at: &Moment, cards: &Cards) -> Result<(), FeedbackError> {
    if !centres(tx, cards.institution)?.iter().any(|centre| centre.id == cards.centre) {
        return Err(FeedbackError::NotThere);
    }
    if cards.given_on > at.date() {
        return Err(FeedbackError::InFuture);
    }
    if cards.counted.iter().any(|count| *count > MOST_CARDS) {
        return Err(FeedbackError::TooMany(MOST_CARDS));
    }
    let said: Vec<(Feedback, u16)> =
        Feedback::ALL.iter().copied().zip(cards.counted).filter(|(_, count)| *count > 0).collect();
    if said.is_empty() {
        return Err(FeedbackError::Empty);
    }
    for (answer, count) in said {
        let row = FeedbackRow {
            institution_id: cards.institution,
            id: at.id(),
            centre_id: cards.centre,
            visit_id: None,
            given_on: cards.given_on,
            way: FeedbackWay::Paper,
            answer,
            quantity: count.into(),
            given_at: at.now(),
            entered_by: cards.by.staff(),
        };
        entered(tx, at, &row, None, cards.by, "feedback.entered")?;
    }
    Ok(())
}

fn entered(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &FeedbackRow,
    service: Option<&str>,
    by: Actor,
    did: &str,
) -> Result<(), FeedbackError> {
    tx.exec(sql::FEEDBACK_INSERT, &row.values())?;
    let FeedbackRow { institution_id, centre_id, given_on, way, answer, quantity, .. } = row;
    let values = params![institution_id, centre_id, given_on, way, answer, quantity];
    tx.exec(sql::DAY_COUNT, values)?;
    feedback_counted(tx, at, row, service)?;
    Ok(record::of_feedback(tx, at, row, by, did)?)
}
