//! The rows of each submission and of each member of staff against the last image that the trail has of them.

use lodzins_core::{
    id::{ClientId, Id, InstitutionId, StaffId, SubmissionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx, params};

use super::{Chain, Check, Finding, FindingKind, Round, VerifyError};
use crate::{
    audit::{Subject, sql},
    identity::{self, client},
    register::{self, RegisterError},
};

/// Subjects read in one go.
pub(super) const PAGE: u32 = 200;

/// How a subject's rows stand to the trail, when they do not stand as they should.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Oddity {
    Unrecorded,
    Altered,
    Unreadable,
}

/// A subject whose rows are not as the trail has them.
pub(super) struct Odd {
    pub(super) oddity: Oddity,
    /// A submission's number, or another subject's id.
    pub(super) name: String,
    /// The row of the trail that saw it last.
    pub(super) sequence: Option<i64>,
}

/// What is found of a kind of subject, and what is said of each.
pub(super) struct Said {
    pub(super) unrecorded: (FindingKind, &'static str),
    pub(super) altered: (FindingKind, &'static str),
    pub(super) unreadable: (FindingKind, &'static str),
    pub(super) about: fn(Finding, String) -> Finding,
}

const SUBMISSION: Said = Said {
    unrecorded: (
        FindingKind::SubmissionUnrecorded,
        "the register has a submission that the trail does not know",
    ),
    altered: (
        FindingKind::SubmissionAltered,
        "the submission's rows are not those that the trail has seen last",
    ),
    unreadable: (FindingKind::SubmissionUnreadable, "the submission's rows cannot be read"),
    about: Finding::submission,
};

const STAFF: Said = Said {
    unrecorded: (
        FindingKind::StaffUnrecorded,
        "somebody is among the staff and the trail does not know since when",
    ),
    altered: (
        FindingKind::StaffAltered,
        "the member's rows or roles are not those that the trail has seen last",
    ),
    unreadable: (FindingKind::StaffUnreadable, "the member's rows cannot be read"),
    about: Finding::staff,
};

const CLIENT: Said = Said {
    unrecorded: (
        FindingKind::ClientUnrecorded,
        "a client is there and the trail does not know since when",
    ),
    altered: (
        FindingKind::ClientAltered,
        "the client's rows are not those that the trail has seen last",
    ),
    unreadable: (FindingKind::ClientUnreadable, "the client's rows cannot be read"),
    about: Finding::client,
};

impl Round<'_> {
    pub(super) fn images(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        let done =
            self.walked(whose, SubmissionId::from_bytes([0; 16]), submissions, &SUBMISSION)?;
        if let Some(examined) = self.examined(&whose.code) {
            examined.submissions = done;
        }
        Ok(())
    }

    pub(super) fn staff_images(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        let done = self.walked(whose, StaffId::from_bytes([0; 16]), staff, &STAFF)?;
        if let Some(examined) = self.examined(&whose.code) {
            examined.staff = done;
        }
        Ok(())
    }

    pub(super) fn client_images(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        self.walked(whose, ClientId::from_bytes([0; 16]), clients, &CLIENT).map(drop)
    }

    /// Holds all subjects of a kind against the trail, page by page; answers how many there are.
    pub(super) fn walked<I: Copy + Send + 'static>(
        &mut self,
        whose: &Chain,
        first: I,
        page: impl Fn(&mut Tx<'_>, InstitutionId, I) -> Result<(Vec<I>, Vec<Odd>), DbError>
        + Copy
        + Send
        + 'static,
        said: &Said,
    ) -> Result<u64, VerifyError> {
        let institution = whose.institution;
        let (mut place, mut done) = (first, 0);
        loop {
            let (ids, odd) = self.db.read_now(move |tx| page(tx, institution, place))?;
            let Some(last) = ids.last() else { return Ok(done) };
            place = *last;
            done += ids.len() as u64;
            for Odd { oddity, name, sequence } in odd {
                let (kind, what) = match oddity {
                    Oddity::Unrecorded => said.unrecorded,
                    Oddity::Altered => said.altered,
                    Oddity::Unreadable => said.unreadable,
                };
                let mut finding = (said.about)(Finding::new(kind, &whose.code, what), name);
                finding.sequence = sequence;
                self.report.add(finding);
            }
            self.tell(whose, Check::Images, done);
        }
    }
}

/// A page of clients, likewise.
fn clients(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: ClientId,
) -> Result<(Vec<ClientId>, Vec<Odd>), DbError> {
    let ids = client::clients_after(tx, institution, after, PAGE)?;
    let mut odd = Vec::new();
    for id in &ids {
        let stands = readable(client::client_image(tx, institution, *id))?.flatten();
        if let Some((oddity, sequence)) =
            hold(tx, institution, subject(Subject::Client(*id)), stands)?
        {
            odd.push(Odd { oddity, name: id.to_string(), sequence });
        }
    }
    Ok((ids, odd))
}

/// A page of submissions, each held against its last image, both of the same snapshot.
fn submissions(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: SubmissionId,
) -> Result<(Vec<SubmissionId>, Vec<Odd>), DbError> {
    let ids = register::verify::ids_after(tx, institution, after, PAGE)?;
    let mut odd = Vec::new();
    for id in &ids {
        let stands = match register::verify::image_now(tx, institution, *id) {
            Err(RegisterError::Db(wrong)) => readable(Err(wrong))?,
            // Not found, in the snapshot that has just named it: its row is not what its key says.
            other => other.ok(),
        };
        if let Some((oddity, sequence)) =
            hold(tx, institution, subject(Subject::Submission(*id)), stands)?
        {
            let number = register::verify::row_now(tx, institution, *id).map(|row| row.number);
            let name = number.unwrap_or_else(|_| id.to_string());
            odd.push(Odd { oddity, name, sequence });
        }
    }
    Ok((ids, odd))
}

/// A page of the staff, likewise.
fn staff(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: StaffId,
) -> Result<(Vec<StaffId>, Vec<Odd>), DbError> {
    let ids = identity::verify::staff_after(tx, institution, after, PAGE)?;
    let mut odd = Vec::new();
    for id in &ids {
        let stands = readable(identity::staff_image(tx, institution, *id))?.flatten();
        if let Some((oddity, sequence)) =
            hold(tx, institution, subject(Subject::Staff(*id)), stands)?
        {
            odd.push(Odd { oddity, name: id.to_string(), sequence });
        }
    }
    Ok((ids, odd))
}

/// A subject as the trail keeps it: its kind and its id.
fn subject(subject: Subject) -> (&'static str, [u8; 16]) {
    (subject.kind(), subject.id())
}

/// Nothing for what is stored and cannot be read; that the database does not answer stays an error.
pub(super) fn readable<T>(read: Result<T, DbError>) -> Result<Option<T>, DbError> {
    match read {
        Err(DbError::Decode(_)) => Ok(None),
        other => other.map(Some),
    }
}

/// Holds the image of a subject's rows as they stand against the last one in the trail.
pub(super) fn hold(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (kind, id): (&str, [u8; 16]),
    stands: Option<Hash>,
) -> Result<Option<(Oddity, Option<i64>)>, DbError> {
    let seen: Option<(i64, Vec<u8>)> =
        tx.optional(sql::LAST_IMAGE, params![institution, id, kind])?;
    Ok(match (seen, stands) {
        (Some((_, image)), Some(stands)) if image == stands.to_bytes() => None,
        (Some((sequence, _)), Some(_)) => Some((Oddity::Altered, Some(sequence))),
        (seen, None) => Some((Oddity::Unreadable, seen.map(|(sequence, _)| sequence))),
        (None, Some(_)) => Some((Oddity::Unrecorded, None)),
    })
}
