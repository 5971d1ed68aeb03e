//! The resident's receipt: proof in the resident's own hands that the register held the submission.

use std::fmt::Write as _;

use jiff::{Timestamp, civil::Date};
use lodzins_core::ledger::Hash;
use serde::{Deserialize, Serialize};

use super::Hex;
use crate::{
    Keys,
    register::{FileRef, Registered},
};

/// A receipt, signed when the submission is registered. It says nothing of what the submission says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The institution's code.
    pub institution: String,
    /// The submission's number.
    pub number: String,
    /// When it was received.
    pub received_at: Timestamp,
    /// By when it must be answered.
    pub due_on: Date,
    /// The row of the audit trail that registered it.
    pub sequence: i64,
    /// That row's hash.
    pub hash: Hash,
    /// The image of the submission's rows at registration, which the audit row carries.
    pub image: Hash,
    /// The SHA-256 of each file that came with it, in order.
    pub files: Vec<Hash>,
    /// The installation's signature (Ed25519) over [`Receipt::text`].
    pub signature: Hex<64>,
}

impl Receipt {
    /// The text that is signed: a name, then each field on a line of its own, then a line for each file.
    pub fn text(&self) -> String {
        let mut text = format!(
            "lodzins receipt 1\ninstitution {}\nnumber {}\nreceived_at {}\ndue_on {}\nsequence {}\nhash {}\n\
             image {}\n",
            self.institution,
            self.number,
            self.received_at,
            self.due_on,
            self.sequence,
            self.hash,
            self.image,
        );
        for file in &self.files {
            let _ = writeln!(text, "file {file}");
        }
        text
    }

    /// Whether this installation signed it, as it stands.
    pub fn is_signed_by(&self, keys: &Keys) -> bool {
        keys.signed(self.text().as_bytes(), &self.signature.0)
    }
}

/// Makes the receipt of a registration. The same registration again gives the same receipt, byte for byte.
pub fn receipt_sign(
    keys: &Keys,
    institution: &str,
    registered: &Registered,
    files: &[FileRef],
) -> Receipt {
    let mut receipt = Receipt {
        institution: institution.to_owned(),
        number: registered.number.clone(),
        received_at: registered.received_at,
        due_on: registered.due_on,
        sequence: registered.audit.sequence,
        hash: registered.audit.hash,
        image: registered.image,
        files: files.iter().map(|file| file.sha256).collect(),
        signature: Hex([0; 64]),
    };
    receipt.signature = Hex(keys.sign(receipt.text().as_bytes()));
    receipt
}
