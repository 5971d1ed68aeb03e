//! Entering a contact, and correcting it on its day.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Channel, Moment,
    contact::{ContactResult, Direction},
    id::{CallBackId, ContactId, InstitutionId, SubmissionId, UnitId},
    moment::date_in_latvia,
};
use lodzins_db::{Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    ContactError, ContactRow, NewCallBack, call_back, count::contact_count, record, sql, view,
};
use crate::{
    Actor,
    idempotency::{RequestKey, once},
    institution, register,
    statistics::{contact_counted, contact_recounted},
};

/// What is known about a consultation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFacts {
    /// By which channel.
    pub channel: Channel,
    /// Who turned to whom.
    pub direction: Direction,
    /// Codes of topics; each counts once.
    pub topics: Vec<String>,
    /// Which service it was about, in words.
    pub service: Option<String>,
    /// The unit that consulted.
    pub unit: Option<UnitId>,
    /// How long it took, in seconds.
    pub seconds: Option<u32>,
    /// What it came to.
    pub result: ContactResult,
    /// What else is to be known.
    pub note: Option<String>,
    /// Who it was, if they said.
    pub name: Option<String>,
    /// Their telephone; without it nobody is called back.
    pub phone: Option<String>,
    /// The submission that it was about, or that came of it.
    pub submission: Option<SubmissionId>,
}

/// A consultation to be entered.
#[derive(Debug, Clone)]
pub struct NewContact {
    /// The request's key; without one the same contact twice is two.
    pub key: Option<RequestKey>,
    /// Whose.
    pub institution: InstitutionId,
    /// What is known about it.
    pub facts: ContactFacts,
    /// When it was, if that was before now.
    pub held_at: Option<Timestamp>,
    /// Who enters it.
    pub by: Actor,
}

/// What came of entering a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The contact.
    pub id: ContactId,
    /// The call back that was asked for in it.
    pub call_back: Option<CallBackId>,
}

/// Enters a contact, counts it under its topics, and puts who wants to be called back into that queue.
pub fn contact_enter(
    tx: &mut Tx<'_>,
    at: &Moment,
    new: &NewContact,
) -> Result<Entered, ContactError> {
    match &new.key {
        Some(key) => once(tx, at, new.institution, key, |tx| entered(tx, at, new)),
        None => entered(tx, at, new),
    }
}

fn entered(tx: &mut Tx<'_>, at: &Moment, new: &NewContact) -> Result<Entered, ContactError> {
    let held_at = new.held_at.unwrap_or_else(|| at.now());
    if held_at > at.now() {
        return Err(ContactError::InFuture);
    }
    // To the microsecond, as it is stored: the image must be of the row that is read back.
    let held_at = Timestamp::from_microsecond(held_at.as_microsecond()).unwrap_or(held_at);
    facts_are_ours(tx, new.institution, date_in_latvia(held_at), &new.facts)?;
    let row = row_of(at, new.institution, at.id(), &new.facts, held_at, new.by);
    tx.exec(sql::CONTACT_INSERT, &row.values())?;
    contact_count(tx, &row, 1)?;
    contact_counted(tx, at, &row)?;
    record::of_contact(tx, at, &row, new.by, "contact.entered")?;
    let call_back = wish_of(tx, at, &row, new.by)?;
    Ok(Entered { id: row.id, call_back })
}

/// Corrects a contact on the day that it was held; its counts follow.
pub fn contact_correct(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ContactId,
    facts: &ContactFacts,
    by: Actor,
) -> Result<(), ContactError> {
    let before = view::contact_view(tx, institution, id)?;
    if before.held_on != at.date() {
        return Err(ContactError::DayOver);
    }
    facts_are_ours(tx, institution, before.held_on, facts)?;
    let fresh = row_of(at, institution, id, facts, before.held_at, by);
    let row = ContactRow { entered_by: before.entered_by, salt: before.salt, ..fresh };
    tx.exec(
        sql::CONTACT_CORRECT,
        params![
            institution,
            id,
            row.channel,
            row.direction,
            row.topics,
            row.service,
            row.unit_id,
            row.seconds,
            row.result,
            row.note,
            row.person_name,
            row.person_phone,
            row.submission_id,
        ],
    )?;
    contact_count(tx, &before, -1)?;
    contact_count(tx, &row, 1)?;
    contact_recounted(tx, &row)?;
    record::of_contact(tx, at, &row, by, "contact.corrected")?;
    wish_of(tx, at, &row, by)?;
    Ok(())
}

/// Unit and submission must be the institution's own, and who is to be called back must have a number.
fn facts_are_ours(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    on: Date,
    facts: &ContactFacts,
) -> Result<(), ContactError> {
    if let Some(unit) = facts.unit {
        institution::unit_takes_work(tx, institution, unit, on)?
            .then_some(())
            .ok_or(ContactError::NoSuchUnit)?;
    }
    if let Some(submission) = facts.submission {
        register::submission_row(tx, institution, submission)?;
    }
    if facts.result == ContactResult::CallBack && facts.phone.is_none() {
        return Err(ContactError::PhoneMissing);
    }
    Ok(())
}

fn row_of(
    at: &Moment,
    institution: InstitutionId,
    id: ContactId,
    facts: &ContactFacts,
    held_at: Timestamp,
    by: Actor,
) -> ContactRow {
    let mut topics = facts.topics.clone();
    topics.sort_unstable();
    topics.dedup();
    ContactRow {
        institution_id: institution,
        id,
        channel: facts.channel,
        direction: facts.direction,
        topics: topics.join(" "),
        service: facts.service.clone(),
        unit_id: facts.unit,
        seconds: facts.seconds,
        result: facts.result,
        note: facts.note.clone(),
        person_name: facts.name.clone(),
        person_phone: facts.phone.clone(),
        submission_id: facts.submission,
        held_at,
        held_on: date_in_latvia(held_at),
        entered_by: by.staff(),
        salt: at.salt(),
    }
}

/// The call back that a contact asks for, unless it has been asked for already.
fn wish_of(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ContactRow,
    by: Actor,
) -> Result<Option<CallBackId>, ContactError> {
    let (ContactResult::CallBack, Some(phone)) = (row.result, &row.person_phone) else {
        return Ok(None);
    };
    let known: Option<(CallBackId,)> =
        tx.optional(sql::CALL_BACK_OF_CONTACT, params![row.institution_id, row.id])?;
    if let Some((known,)) = known {
        return Ok(Some(known));
    }
    let wish = NewCallBack {
        key: None,
        institution: row.institution_id,
        phone: phone.clone(),
        name: row.person_name.clone(),
        reason: reason_of(tx, row)?,
        due_at: None,
        unit: row.unit_id,
        taker: None,
        submission: row.submission_id,
        contact: Some(row.id),
        by,
    };
    call_back::call_back_ask(tx, at, &wish).map(Some)
}

/// Why they want to be called: the note, the service, or else what the contact was about.
fn reason_of(tx: &mut Tx<'_>, row: &ContactRow) -> Result<String, ContactError> {
    if let Some(said) = row.note.clone().or_else(|| row.service.clone()) {
        return Ok(said);
    }
    let known = institution::topics(tx, row.institution_id)?;
    let named = |code: &str| {
        known.iter().find(|topic| topic.code == code).map(|topic| topic.name_lv.clone())
    };
    Ok(row.topic_codes().filter_map(named).collect::<Vec<_>>().join(", "))
}
