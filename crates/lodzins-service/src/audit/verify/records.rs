//! What else the trail covers beside submissions and staff: each capability's own records against the last image that
//! the trail has of them.

use lodzins_core::{
    id::{ContactId, Id, InstitutionId},
    ledger::Hash,
};
use lodzins_db::{DbError, Tx};

use super::{
    Chain, Finding, FindingKind, Round, VerifyError,
    images::{Odd, PAGE, Said, hold, readable},
};
use crate::{appointment, contact, feedback, wait_list};

type IdsAfter = fn(&mut Tx<'_>, InstitutionId, [u8; 16], u32) -> Result<Vec<[u8; 16]>, DbError>;
type ImageNow = fn(&mut Tx<'_>, InstitutionId, [u8; 16]) -> Result<Option<Hash>, DbError>;

/// A kind of record.
pub(super) struct Records {
    /// As the trail calls its subjects.
    pub(super) kind: &'static str,
    ids_after: IdsAfter,
    pub(super) image_now: ImageNow,
}

/// Every kind of record.
pub(super) const RECORDS: &[Records] = &[
    Records {
        kind: "contact",
        ids_after: contact::verify::contacts_after,
        image_now: contact::verify::contact_image_now,
    },
    Records {
        kind: "call_back",
        ids_after: contact::verify::call_backs_after,
        image_now: contact::verify::call_back_image_now,
    },
    Records {
        kind: "visit",
        ids_after: appointment::verify::visits_after,
        image_now: appointment::verify::visit_image_now,
    },
    Records {
        kind: "feedback",
        ids_after: feedback::verify::feedback_after,
        image_now: feedback::verify::feedback_image_now,
    },
    Records {
        kind: "wait",
        ids_after: wait_list::verify::waits_after,
        image_now: wait_list::verify::wait_image_now,
    },
];

/// The kind of record that the trail calls so.
pub(super) fn records_called(kind: &str) -> Option<&'static Records> {
    RECORDS.iter().find(|records| records.kind == kind)
}

/// “contact 0190…”: how a finding names a record.
pub(super) fn named(kind: &str, id: [u8; 16]) -> String {
    // All ids are written alike.
    format!("{kind} {}", ContactId::from_bytes(id))
}

const RECORD: Said = Said {
    unrecorded: (FindingKind::RecordUnrecorded, "there is a record that the trail does not know"),
    altered: (
        FindingKind::RecordAltered,
        "the record's rows are not those that the trail has seen last",
    ),
    unreadable: (FindingKind::RecordUnreadable, "the record's rows cannot be read"),
    about: Finding::record,
};

impl Round<'_> {
    pub(super) fn record_images(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        let mut done = 0;
        for records in RECORDS {
            let page = move |tx: &mut Tx<'_>, institution: InstitutionId, after: [u8; 16]| {
                page(tx, institution, records, after)
            };
            done += self.walked(whose, [0; 16], page, &RECORD)?;
        }
        if let Some(examined) = self.examined(&whose.code) {
            examined.records = done;
        }
        Ok(())
    }
}

/// A page of records, each held against its last image, both of the same snapshot.
fn page(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    records: &Records,
    after: [u8; 16],
) -> Result<(Vec<[u8; 16]>, Vec<Odd>), DbError> {
    let ids = (records.ids_after)(tx, institution, after, PAGE)?;
    let mut odd = Vec::new();
    for id in &ids {
        let stands = readable((records.image_now)(tx, institution, *id))?.flatten();
        if let Some((oddity, sequence)) = hold(tx, institution, (records.kind, *id), stands)? {
            odd.push(Odd { oddity, name: named(records.kind, *id), sequence });
        }
    }
    Ok((ids, odd))
}
