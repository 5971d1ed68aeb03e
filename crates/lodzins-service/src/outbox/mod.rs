//! The outbox: letters written in the transaction that causes them, delivered afterwards by a worker.
//!
//! A letter is delivered at least once: it is claimed, handed to the courier, and marked. Whoever dies in between
//! leaves it claimed, and it is tried again with the same Message-ID. What cannot be delivered stands as a dead
//! letter until somebody looks at it.

mod destroy; // what retention destroys
mod letter;
pub mod port;
mod sql;
mod trial;
mod work;

pub(crate) use destroy::{letter_destroy, letters_before, letters_gone};
pub use letter::{LetterError, Occasion, Worded, letter_enter, letter_worded, tell_submitter};
pub use port::{Courier, Enclosure, NotDelivered, Parcel, Sender};
pub use sql::STATEMENTS;
pub use trial::{Destination, MailFault, MailSecurity, TrialFailed, WayOut, mail_tried};
pub use work::{
    Claimed, LetterLine, LettersCounted, letter_dead, letter_later, letter_retry, letter_sent,
    letter_status, letters_claim, letters_counted, letters_of, letters_recent,
};
