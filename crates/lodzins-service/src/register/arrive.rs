//! The one way into the register, whatever the channel.

use jiff::Timestamp;
use lodzins_core::{
    Moment,
    deadline::Due,
    id::{Id, JournalId, SubmissionId},
    ledger::Hash,
    moment::date_in_latvia,
    number::SubmissionNumber,
    submission::{Act, Status},
};
use lodzins_db::{DbError, Tx};

use super::{
    Arrival, RegisterError, Registered, SubmissionRow, act,
    by_rule::route_by_rule,
    case::CaseImage,
    follow,
    journal::{self, Journal},
    search, sql,
};
use crate::{
    Office,
    audit::{self, Entry, Subject},
    calendar::rule_book,
    catalogue::service_is_known,
    idempotency, institution,
    keys::Purpose,
    outbox::{self, Occasion},
    statistics::submission_counted,
    workload::load_moved,
};

/// Enters a submission into its journal and gives it the next number of the year.
///
/// The same `arrival.key` again returns what the first call returned; the same key with another request is
/// [`RegisterError::KeyReused`].
pub fn submission_register(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
) -> Result<Registered, RegisterError> {
    if let Some(key) = &arrival.key
        && let Some(before) = idempotency::answer_for(tx, arrival.institution, key)?
    {
        return Ok(before?);
    }
    let mut row = row_for(tx, at, office, arrival)?;
    tx.exec(sql::SUBMISSION_INSERT, &row.values())?;
    load_moved(tx, None, &row)?;

    let mut image = CaseImage::of(&row);
    act::files_attach(tx, &row, 0, &arrival.files, Some(&mut image))?;
    super::evidence::enter(tx, at, &row, 1, &arrival.evidence, arrival.by, Some(&mut image))?;
    act::step_enter(tx, at, &row, 1, Act::Register, arrival.by, None, Some(&mut image))?;
    search::index::enter(tx, &row)?;

    let registered = recorded(tx, at, arrival, &row, image.finish())?;
    outbox::tell_submitter(tx, at, office, &row, None, Occasion::Registered)?;
    route_by_rule(tx, at, &mut row)?;
    // After the rule: a fact is counted once, for the unit that it came to.
    // Who names the time of receipt knows the day: of a paper nothing else is asked.
    let hour_known = arrival.received_at.is_none();
    submission_counted(tx, at, &row, hour_known)?;
    if let Some(key) = &arrival.key {
        idempotency::remember(tx, at, arrival.institution, key, &registered)?;
    }
    Ok(registered)
}

fn recorded(
    tx: &mut Tx<'_>,
    at: &Moment,
    arrival: &Arrival,
    row: &SubmissionRow,
    image: Hash,
) -> Result<Registered, DbError> {
    let audit = audit::record(
        tx,
        at,
        &Entry {
            institution: row.institution_id,
            actor: arrival.by,
            did: "submission.registered",
            subject: Subject::Submission(row.id),
            image: Some(image),
            detail: Some(&row.number),
        },
    )?;
    Ok(Registered {
        id: row.id,
        number: row.number.clone(),
        journal: row.number.split('/').next().unwrap_or_default().to_owned(),
        year: row.year,
        sequence: row.sequence,
        received_at: row.received_at,
        due_on: row.due_on,
        audit,
        image,
    })
}

fn row_for(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
) -> Result<SubmissionRow, RegisterError> {
    let received_on = date_in_latvia(received_at(at, arrival));
    institution::lives_on(tx, arrival.institution, received_on)?
        .map_err(|successor| RegisterError::InstitutionEnded { successor })?;
    if let Some(code) = &arrival.service
        && !service_is_known(tx, arrival.institution, code)?
    {
        return Err(RegisterError::NoSuchService);
    }
    let kind = arrival.kind;
    let journal: Journal = journal::journal_open_on(tx, arrival.institution, kind, received_on)?;
    let number = journal::next_number(tx, arrival.institution, &journal, received_on.year())?;
    let book = rule_book(tx, arrival.institution)?;
    let due = book.due_of(kind, received_on).ok_or(RegisterError::JournalClosed)?;
    Ok(row_of(at, office, arrival, journal.id, &number, due))
}

/// When it was received, to the microsecond, as it is stored: what is handed out now must equal what is read back
/// later.
pub(super) fn received_at(at: &Moment, arrival: &Arrival) -> Timestamp {
    let received_at = arrival.received_at.unwrap_or_else(|| at.now());
    Timestamp::from_microsecond(received_at.as_microsecond()).unwrap_or(received_at)
}

/// The row of what has just arrived, under its number.
pub(super) fn row_of(
    at: &Moment,
    office: &Office,
    arrival: &Arrival,
    journal: JournalId,
    number: &SubmissionNumber,
    due: Due,
) -> SubmissionRow {
    let id: SubmissionId = at.id();
    let received_at = received_at(at, arrival);
    let submitter = &arrival.submitter;
    let code = submitter.personal_code.as_ref();
    SubmissionRow {
        institution_id: arrival.institution,
        id,
        journal_id: journal,
        year: number.year(),
        sequence: number.sequence(),
        number: number.to_string(),
        channel: arrival.channel,
        drop_box: arrival.drop_box.clone(),
        kind: arrival.kind,
        subject: arrival.subject.clone(),
        text: arrival.text.clone(),
        topics: arrival.topics.join(" "),
        service: arrival.service.clone(),
        language: arrival.language,
        segment: arrival.segment,
        author_date: arrival.author_date,
        author_number: arrival.author_number.clone(),
        external_reference: arrival.external_reference.clone(),
        on_behalf: arrival.on_behalf.clone(),
        submitter_name: submitter.name.clone(),
        submitter_email: submitter.email.clone(),
        submitter_phone: submitter.phone.clone(),
        submitter_address: submitter.address.clone(),
        personal_code: code.map(|(code, _)| {
            office.keys.seal(at, Purpose::PersonalCode, &id.to_bytes(), code.digits().as_bytes())
        }),
        personal_code_key: code.map(|(code, _)| {
            office.keys.mark(Purpose::PersonalCodeLookup, code.digits().as_bytes())
        }),
        personal_code_for: code.map(|(_, purpose)| purpose.clone()),
        answer_mode: arrival.answer_mode,
        follow_key: follow::follow_key(&office.keys, &follow::follow_code(&office.keys, id)),
        received_at,
        received_on: date_in_latvia(received_at),
        registered_by: arrival.by.staff(),
        status: Status::Registered,
        due_on: due.due_on,
        due_rule: due.rule.into_owned(),
        unit_id: arrival.unit,
        handler_id: None,
        closed_at: None,
        closing_reason: None,
        salt: at.salt(),
        destroyed_at: None,
        destroyed_run: None,
    }
}
