//! The way out for letters: what a courier is given, and what it may answer. Couriers are in `lodzins-post`.

use lodzins_core::{id::LetterId, language::Language};

use super::trial::{Destination, TrialFailed};

/// A letter made ready to leave: everything a courier needs, and nothing that it must ask the database for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The letter; the same at each attempt.
    pub letter: LetterId,
    /// In whose name it goes; `None` = the installation's own sender.
    pub sender: Option<Sender>,
    /// One address, for example `persona.017@example.org`.
    pub to: String,
    /// The subject, in any letters.
    pub subject: String,
    /// The text, in any letters, with line feeds.
    pub text: String,
    /// The same text as a whole file of HTML, for mail programs that show it.
    pub html: Option<String>,
    /// The language of subject and text.
    pub language: Language,
    /// `id@domain` without angle brackets (RFC 5322 3.6.4); the same at each attempt, so that a receiver who got
    /// the letter twice can see that it is one.
    pub message_id: String,
    /// The message that this one answers, `id@domain`.
    pub in_reply_to: Option<String>,
    /// Files that go with it.
    pub attachments: Vec<Enclosure>,
}

/// In whose name a letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// For example `Paraugu novada pašvaldība`.
    pub name: String,
    /// For example `kac@example.org`.
    pub address: String,
    /// Where replies should go, when not to `address`.
    pub reply_to: Option<String>,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// The name that the receiver sees, in any letters.
    pub name: String,
    /// For example `application/pdf`; what is no media type goes as `application/octet-stream`.
    pub media_type: String,
    /// The bytes, which arrive unchanged.
    pub bytes: Vec<u8>,
}

/// Takes letters out of the house.
pub trait Courier: Send + Sync {
    /// Hands the parcel over and waits for the answer, for seconds at worst. Never called inside a transaction.
    ///
    /// `Ok` means that the next hop has taken the letter on itself, not that a person has read it.
    fn deliver(&self, parcel: &Parcel) -> Result<(), NotDelivered>;

    /// Where letters are taken, for whoever looks after that.
    fn destination(&self) -> Destination;

    /// Hands a test letter over as [`Courier::deliver`] does, and tells what kind of thing went wrong. Without a letter
    /// it only asks whether one would be taken: connection, protection, sign-in.
    fn try_out(&self, parcel: Option<&Parcel>) -> Result<(), TrialFailed>;

    /// What the audit trail calls this courier, for example `smtp`.
    fn name(&self) -> &'static str;
}

/// Why a parcel is still here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDelivered {
    /// It may go another time: no connection, a busy server (4xx), a sign-in that the administrator must mend, an
    /// answer that never came. After a lost answer the letter may have gone all the same.
    #[error("not delivered yet: {0}")]
    Later(String),
    /// It will not go however often it is tried: a refused address or letter (5xx), or no address at all.
    #[error("cannot be delivered: {0}")]
    Never(String),
}
