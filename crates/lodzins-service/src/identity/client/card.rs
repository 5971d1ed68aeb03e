//! A client's card: what they have handed in, and who looked at it. Looking at the code needs a reason.

use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Moment, codes,
    id::{ClientId, Id, InstitutionId, StaffId, SubmissionId},
};
use lodzins_db::{DbError, Tx, params};

use super::{ClientError, client, client_merged, row::Link, sql};
use crate::{
    Actor, Keys,
    audit::{self, Entry, Subject},
    keys::Purpose,
    register::{SubmissionRow, submission_row},
};

codes! {
    /// Why somebody looks at a code.
    pub enum RevealFor("reason to look at a code") {
        /// To compare it with a document that lies on the counter.
        Identify = "identify",
        /// To send the answer to the e-address.
        Answer = "answer",
        /// To look the person up in another register.
        OtherRegister = "other_register",
        /// The person themselves asks what is kept.
        OwnRequest = "own_request",
    }
}

codes! {
    /// Why somebody opens a client's file.
    pub enum OpenFor("reason to open a client's file") {
        /// The person is at the counter or on the line.
        Visit = "visit",
        /// Their submission is being worked on.
        Case = "case",
        /// Something in the entry is to be put right.
        Correct = "correct",
        /// The person asks what is kept and who looked.
        OwnRequest = "own_request",
        /// A complaint, an audit or another check.
        Check = "check",
    }
}

/// How long a reason holds for the one who gave it: a working day.
const REASON_HOLDS: SignedDuration = SignedDuration::from_hours(10);

/// A submission on a card.
pub type CardLine = SubmissionRow;

/// Where a page of a card ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardPlace {
    /// When the last one was received.
    pub received_at: Timestamp,
    /// Its id.
    pub id: SubmissionId,
}

/// What a client has handed in, latest first, before a place; with all entries that are held to be this one.
///
/// Each entry gives at most a page, by index; the pages are merged here and the latest kept.
pub fn client_submissions(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
    before: Option<CardPlace>,
    limit: u32,
) -> Result<Vec<CardLine>, ClientError> {
    let last = SubmissionId::from_bytes([0xff; 16]);
    let (received_at, submission) =
        before.map_or((i64::MAX, last), |at| (at.received_at.as_microsecond(), at.id));
    let merged = client_merged(tx, institution, id)?;
    let mut links: Vec<Link> = Vec::new();
    for whose in std::iter::once(id).chain(merged.into_iter().map(|row| row.id)) {
        let values = params![institution, whose, received_at, submission, limit];
        links.extend(tx.all::<Link>(sql::LINKS_OF_CLIENT, values)?);
    }
    links.sort_unstable_by(|one, other| other.cmp(one));
    links.truncate(limit as usize);
    let mut shown = Vec::with_capacity(links.len());
    for (_, submission) in links {
        shown.push(submission_row(tx, institution, submission)?);
    }
    Ok(shown)
}

/// Records that somebody looked at a client's card.
pub fn client_seen(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ClientId,
    by: Actor,
) -> Result<(), ClientError> {
    client(tx, institution, id)?;
    looked(tx, at, institution, id, "client.seen", None, by)?;
    Ok(())
}

/// Records why somebody opens a client's file; `note` is what they wrote beside the reason.
pub fn client_open(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ClientId,
    (reason, note): (OpenFor, &str),
    by: Actor,
) -> Result<(), ClientError> {
    client(tx, institution, id)?;
    let detail =
        if note.is_empty() { reason.code().to_owned() } else { format!("{reason}: {note}") };
    looked(tx, at, institution, id, "client.opened", Some(&detail), by)?;
    Ok(())
}

/// Whether this person has said today why they open the file. Whoever entered the client knows all that is in it.
pub fn client_is_open(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: ClientId,
    by: StaffId,
    now: Timestamp,
) -> Result<bool, ClientError> {
    client(tx, institution, id)?;
    let acts = ("client.opened", "client.created");
    let since = now - REASON_HOLDS;
    Ok(audit::done_since(tx, institution, Subject::Client(id), by, since, acts)?)
}

/// The code in the clear, for a reason that stands in the audit trail with the one who looked. The code does not.
pub fn client_code(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    id: ClientId,
    reason: RevealFor,
    by: Actor,
) -> Result<String, ClientError> {
    let row = client(tx, institution, id)?;
    let sealed = row.code.ok_or(ClientError::NoCode)?;
    let code = keys
        .unseal(Purpose::PersonalCode, &id.to_bytes(), &sealed)
        .ok()
        .and_then(|code| String::from_utf8(code).ok())
        .ok_or_else(|| DbError::Decode("a code was sealed with another key".to_owned()))?;
    looked(tx, at, institution, id, "client.code_seen", Some(reason.code()), by)?;
    Ok(code)
}

fn looked(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    id: ClientId,
    did: &str,
    detail: Option<&str>,
    by: Actor,
) -> Result<(), DbError> {
    let subject = Subject::Client(id);
    let entry = Entry { institution, actor: by, did, subject, image: None, detail };
    audit::record(tx, at, &entry).map(drop)
}
