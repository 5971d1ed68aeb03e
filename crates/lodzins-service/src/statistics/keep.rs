//! The facts of submissions and contacts: written with them, corrected with them, and left alone when they go.

use jiff::civil::Date;
use lodzins_core::{
    Channel, Moment, Segment,
    fact::{FactKind, FactSource, Figure},
    id::{Id, InstitutionId, UnitId, VisitId},
    moment::hour_in_latvia,
};
use lodzins_db::{DbError, Tx, params};

use super::{FactRow, count::fact_count, sql, view::fact_of};
use crate::{
    catalogue::service_is_known, contact::ContactRow, feedback::FeedbackRow,
    register::SubmissionRow,
};

/// Counts a submission that has just been registered; `hour_known` says whether it came when it was entered.
pub(crate) fn submission_counted(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &SubmissionRow,
    hour_known: bool,
) -> Result<(), DbError> {
    let day = Figure::one(row.received_on);
    let kind = FactKind::Submission;
    let mut fact = FactRow::of(row.institution_id, drawn(at), kind, &day, FactSource::Live);
    fact.origin = Some(row.id.to_bytes());
    fact.hour = hour_known.then(|| hour_in_latvia(row.received_at));
    describe_submission(&mut fact, row);
    fact_enter(tx, &fact)
}

/// Brings a submission's fact up to what its row says now.
pub(crate) fn submission_recounted(tx: &mut Tx<'_>, row: &SubmissionRow) -> Result<(), DbError> {
    fact_change(tx, row.institution_id, row.id, |fact| describe_submission(fact, row))
}

fn describe_submission(fact: &mut FactRow, row: &SubmissionRow) {
    fact.unit_id = row.unit_id;
    fact.channel = Some(row.channel);
    fact.drop_box.clone_from(&row.drop_box);
    fact.topics = each_once(&row.topics);
    row.kind.code().clone_into(&mut fact.subject);
    fact.service.clone_from(&row.service);
    fact.segment = row.segment;
    // What turns out to be a letter from a box came at no hour that anybody knows. The other way round nothing is
    // learnt: at the moment of entering it was taken for a letter, which may have lain.
    if !row.channel.tells_the_hour() {
        fact.hour = None;
    }
}

/// Counts a contact that has just been entered.
pub(crate) fn contact_counted(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &ContactRow,
) -> Result<(), DbError> {
    let day = Figure::one(row.held_on);
    let kind = FactKind::Contact;
    let mut fact = FactRow::of(row.institution_id, drawn(at), kind, &day, FactSource::Live);
    fact.origin = Some(row.id.to_bytes());
    fact.hour = Some(hour_in_latvia(row.held_at));
    describe_contact(&mut fact, row, service_of(tx, row)?);
    fact_enter(tx, &fact)
}

/// Brings a contact's fact up to what its row says now.
pub(crate) fn contact_recounted(tx: &mut Tx<'_>, row: &ContactRow) -> Result<(), DbError> {
    let service = service_of(tx, row)?;
    fact_change(tx, row.institution_id, row.id, |fact| describe_contact(fact, row, service))
}

/// Counts what was said of visits. The fact knows neither whose nor which visit it was from the beginning.
pub(crate) fn feedback_counted(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &FeedbackRow,
    service: Option<&str>,
) -> Result<(), DbError> {
    let day = Figure::one(row.given_on);
    let kind = FactKind::Feedback;
    let mut fact = FactRow::of(row.institution_id, drawn(at), kind, &day, FactSource::Live);
    fact.quantity = row.quantity;
    row.answer.code().clone_into(&mut fact.subject);
    fact.service = service.map(str::to_owned);
    fact_enter(tx, &fact)
}

/// The contact's service, where it is one of the catalogue: words of somebody's own are not counted, for a name may
/// stand in them.
fn service_of(tx: &mut Tx<'_>, row: &ContactRow) -> Result<Option<String>, DbError> {
    match &row.service {
        Some(code) if service_is_known(tx, row.institution_id, code)? => Ok(Some(code.clone())),
        _ => Ok(None),
    }
}

fn describe_contact(fact: &mut FactRow, row: &ContactRow, service: Option<String>) {
    fact.unit_id = row.unit_id;
    fact.channel = Some(row.channel);
    fact.topics = each_once(&row.topics);
    row.direction.code().clone_into(&mut fact.subject);
    fact.service = service;
    fact.segment = Segment::Unknown;
}

/// A visit that is over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VisitFact<'v> {
    /// Whose.
    pub(crate) institution: InstitutionId,
    /// The visit.
    pub(crate) visit: VisitId,
    /// The day of it.
    pub(crate) day: Date,
    /// In which hour they came; nothing when they did not.
    pub(crate) hour: Option<u32>,
    /// How it ended, by code.
    pub(crate) outcome: &'v str,
    /// Codes of topics, separated by spaces.
    pub(crate) topics: &'v str,
    /// Which service of the catalogue it was for.
    pub(crate) service: Option<&'v str>,
    /// The unit whose counter it was.
    pub(crate) unit: Option<UnitId>,
}

/// Counts a visit that is over, or puts right what was counted when they came after all.
pub(crate) fn visit_counted(
    tx: &mut Tx<'_>,
    at: &Moment,
    visit: &VisitFact<'_>,
) -> Result<(), DbError> {
    let describe = |fact: &mut FactRow| {
        fact.unit_id = visit.unit;
        fact.channel = Some(Channel::InPerson);
        fact.topics = each_once(visit.topics);
        visit.outcome.clone_into(&mut fact.subject);
        fact.service = visit.service.map(str::to_owned);
        fact.hour = visit.hour;
    };
    if fact_of(tx, visit.institution, visit.visit)?.is_some() {
        return fact_change(tx, visit.institution, visit.visit, describe);
    }
    let day = Figure::one(visit.day);
    let mut fact =
        FactRow::of(visit.institution, drawn(at), FactKind::Visit, &day, FactSource::Live);
    fact.origin = Some(visit.visit.to_bytes());
    describe(&mut fact);
    fact_enter(tx, &fact)
}

/// Where a fact comes from, when it is not of today and of here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// Where it comes from.
    pub source: FactSource,
    /// Is its day a guess within a period that is known?
    pub date_assumed: bool,
}

/// Notes where the fact of a submission or a contact comes from.
pub fn fact_provenance(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: impl Id,
    provenance: Provenance,
) -> Result<(), DbError> {
    fact_change(tx, institution, of, |fact| {
        fact.source = provenance.source;
        fact.date_assumed = provenance.date_assumed;
        // Of a day that is a guess no hour is known.
        fact.hour = fact.hour.filter(|_| !provenance.date_assumed);
    })
}

/// Parts the fact from the submission or contact that it was counted for: called when that is destroyed.
///
/// The figures stay what they were: a fact holds codes and days, and no word that somebody chose.
#[doc(alias = "iznīcināšana")]
pub fn facts_release(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: impl Id,
) -> Result<(), DbError> {
    tx.exec(sql::FACT_RELEASE, params![institution, of.to_bytes()])
}

/// Enters a fact and counts it.
pub(super) fn fact_enter(tx: &mut Tx<'_>, fact: &FactRow) -> Result<(), DbError> {
    tx.exec(sql::FACT_INSERT, &fact.values())?;
    fact_count(tx, fact, 1)
}

/// A key that tells nothing. Ids of the moment would tell the millisecond, and with it which case it was.
pub(super) fn drawn(at: &Moment) -> [u8; 16] {
    at.salt()
}

/// Changes the fact of something, and its counts with it; nothing happens where the two were parted.
fn fact_change(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    of: impl Id,
    change: impl FnOnce(&mut FactRow),
) -> Result<(), DbError> {
    let Some(before) = fact_of(tx, institution, of)? else { return Ok(()) };
    let mut fact = before.clone();
    change(&mut fact);
    if fact == before {
        return Ok(());
    }
    let values = params![
        institution,
        fact.from_on,
        fact.id,
        fact.source,
        fact.date_assumed,
        fact.unit_id,
        fact.channel,
        fact.drop_box,
        fact.topics,
        fact.subject,
        fact.service,
        fact.segment,
        fact.hour,
    ];
    tx.exec(sql::FACT_CHANGE, values)?;
    fact_count(tx, &before, -1)?;
    fact_count(tx, &fact, 1)
}

/// Topics in order, each once: one that was named twice is still one.
fn each_once(topics: &str) -> String {
    let mut codes: Vec<&str> = topics.split_whitespace().collect();
    codes.sort_unstable();
    codes.dedup();
    codes.join(" ")
}
