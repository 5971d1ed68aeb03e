//! Each chain: no row missing, each hash as it must be, and what it speaks of still there.

use lodzins_core::{
    id::{
        CallBackId, ClientId, ContactId, FeedbackId, Id, InstitutionId, StaffId, SubmissionId,
        VisitId, WaitId,
    },
    ledger::Hash,
};
use lodzins_db::{DbError, FromRow, Tx, params};

use super::{
    Chain, Check, Finding, FindingKind, Round, VerifyError,
    records::{named, records_called},
};
use crate::{
    audit::{AuditRow, Image, Subject, sql},
    identity,
    register::{self, RegisterError},
};

/// Rows read in one go.
const PAGE: u32 = 500;

/// A subject of the trail that is not there.
struct Gone {
    sequence: i64,
    subject: Subject,
    /// A submission's number.
    number: Option<String>,
}

/// A page of a chain, with the subjects that it speaks of and nobody has.
struct Page {
    rows: Vec<Result<AuditRow, String>>,
    gone: Vec<Gone>,
}

impl Round<'_> {
    /// Follows a chain from its beginning to where it ended when the verification began.
    pub(super) fn chain(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        if whose.code == whose.institution.to_string() {
            let what = "the trail has rows of an institution that is not there";
            self.report.add(Finding::new(FindingKind::InstitutionUnknown, &whose.code, what));
        }
        let (institution, end) = (whose.institution, whose.end);
        let (mut place, mut before) = (0, Hash::BEFORE_ALL);
        let mut done = 0;
        while place < end {
            let page = self.db.read_now(move |tx| page(tx, institution, place, end))?;
            if page.rows.is_empty() {
                break;
            }
            done += page.rows.len() as u64;
            for row in &page.rows {
                self.link(whose, row, &mut place, &mut before);
            }
            for gone in page.gone {
                self.gone(whose, gone);
            }
            self.tell(whose, Check::Chain, done);
        }
        if let Some(examined) = self.examined(&whose.code) {
            examined.rows = done;
        }
        Ok(())
    }

    fn gone(&mut self, whose: &Chain, gone: Gone) {
        let finding = match gone.subject {
            Subject::Staff(id) => {
                let what = "the trail speaks of a member of staff who is not there";
                Finding::new(FindingKind::StaffGone, &whose.code, what).staff(id.to_string())
            }
            Subject::Client(id) => {
                let what = "the trail speaks of a client who is not there";
                Finding::new(FindingKind::ClientGone, &whose.code, what).client(id.to_string())
            }
            Subject::Submission(id) => {
                let what = "the trail speaks of a submission that the register does not have";
                Finding::new(FindingKind::SubmissionGone, &whose.code, what)
                    .submission(gone.number.unwrap_or_else(|| id.to_string()))
            }
            Subject::Contact(_)
            | Subject::CallBack(_)
            | Subject::Visit(_)
            | Subject::Feedback(_)
            | Subject::Wait(_) => {
                let what = "the trail speaks of a record that is not there";
                let (kind, id) = (gone.subject.kind(), gone.subject.id());
                Finding::new(FindingKind::RecordGone, &whose.code, what).record(named(kind, id))
            }
            // Institutions have no image: nothing says that one is gone but its whole chain.
            Subject::Institution(_) => return,
        };
        self.report.add(finding.row(gone.sequence));
    }

    /// Holds a row against the place and the hash before it.
    fn link(
        &mut self,
        whose: &Chain,
        row: &Result<AuditRow, String>,
        place: &mut i64,
        before: &mut Hash,
    ) {
        let row = match row {
            Ok(row) => row,
            Err(what) => {
                *place += 1;
                let unreadable = Finding::new(FindingKind::ChainHash, &whose.code, what.clone());
                return self.report.add(unreadable.row(*place));
            }
        };
        if row.sequence != *place + 1 {
            let what = format!("rows {} to {} are missing", *place + 1, row.sequence - 1);
            let gap = Finding::new(FindingKind::ChainGap, &whose.code, what);
            self.report.add(gap.row(row.sequence));
        }
        if row.hash != row.expected_hash(whose.institution, before).to_bytes() {
            let what = "the row's hash is not the one that it and the row before it give";
            let broken = Finding::new(FindingKind::ChainHash, &whose.code, what);
            self.report.add(broken.row(row.sequence));
        }
        // Going on from the hash as it stands, one changed row is one finding and not all that follow it.
        (*place, *before) = (row.sequence, Hash::from_bytes(row.hash));
    }
}

fn page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    after: i64,
    end: i64,
) -> Result<Page, DbError> {
    let mut page = Page { rows: Vec::new(), gone: Vec::new() };
    tx.each(sql::ROWS_AFTER, params![institution, after, end, PAGE], |row| {
        page.rows.push(match AuditRow::from_row(row) {
            Err(DbError::Decode(what)) => Err(what),
            read => Ok(read?),
        });
        Ok(())
    })?;
    for row in page.rows.iter().flatten().filter(|row| row.image.is_some()) {
        let subject = match row.subject_kind.as_str() {
            "submission" => Subject::Submission(SubmissionId::from_bytes(row.subject)),
            "staff" => Subject::Staff(StaffId::from_bytes(row.subject)),
            "contact" => Subject::Contact(ContactId::from_bytes(row.subject)),
            "call_back" => Subject::CallBack(CallBackId::from_bytes(row.subject)),
            "visit" => Subject::Visit(VisitId::from_bytes(row.subject)),
            "feedback" => Subject::Feedback(FeedbackId::from_bytes(row.subject)),
            "wait" => Subject::Wait(WaitId::from_bytes(row.subject)),
            "client" => Subject::Client(ClientId::from_bytes(row.subject)),
            _ => continue,
        };
        if is_gone(tx, institution, subject)? && !is_destroyed(tx, institution, subject)? {
            let (sequence, number) = (row.sequence, row.detail.clone());
            page.gone.push(Gone { sequence, subject, number });
        }
    }
    Ok(page)
}

/// Whether the trail itself says that nothing is left of a subject.
fn is_destroyed(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    subject: Subject,
) -> Result<bool, DbError> {
    let values = params![institution, subject.id(), subject.kind()];
    let seen: Option<(i64, Vec<u8>)> = tx.optional(sql::LAST_IMAGE, values)?;
    Ok(seen.is_some_and(|(_, image)| image == Image::of_nothing().to_bytes()))
}

fn is_gone(tx: &mut Tx<'_>, institution: InstitutionId, subject: Subject) -> Result<bool, DbError> {
    // A row that is there and cannot be read is for the check of its image to tell.
    let unreadable = |wrong: DbError| match wrong {
        DbError::Decode(_) => Ok(false),
        other => Err(other),
    };
    match subject {
        Subject::Submission(id) => match register::verify::row_now(tx, institution, id) {
            Ok(_) => Ok(false),
            Err(RegisterError::Db(wrong)) => unreadable(wrong),
            Err(_) => Ok(true),
        },
        Subject::Staff(id) => identity::staff_image(tx, institution, id)
            .map(|image| image.is_none())
            .or_else(unreadable),
        Subject::Contact(_)
        | Subject::CallBack(_)
        | Subject::Visit(_)
        | Subject::Feedback(_)
        | Subject::Wait(_) => match records_called(subject.kind()) {
            Some(records) => (records.image_now)(tx, institution, subject.id())
                .map(|image| image.is_none())
                .or_else(unreadable),
            None => Ok(false),
        },
        Subject::Client(id) => identity::client::client_image(tx, institution, id)
            .map(|image| image.is_none())
            .or_else(unreadable),
        Subject::Institution(_) => Ok(false),
    }
}
