//! Trying the way out: what an administrator is shown of it, and what came of a test letter.

use std::sync::Arc;

use lodzins_core::{Moment, codes, id::InstitutionId};
use lodzins_db::{DbError, Tx};

use super::{Courier, Sender};
use crate::{Actor, institution::structure::noted};

/// By whom letters leave, and in whose name.
#[derive(Clone)]
pub struct WayOut {
    /// Takes them out of the house.
    pub courier: Arc<dyn Courier>,
    /// The address that they come from.
    pub sender: Sender,
}

/// Where a courier takes letters. Never a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A mail server.
    Server {
        /// Its name or address.
        host: String,
        /// Its port.
        port: u16,
        /// What protects the connection.
        security: MailSecurity,
        /// With what it knows us, where it asks.
        user: Option<String>,
    },
    /// A folder of this machine.
    Folder(String),
}

codes! {
    /// What protects the connection to the mail server.
    pub enum MailSecurity("security of a mail connection") {
        /// STARTTLS, required.
        StartTls = "starttls",
        /// TLS from the first byte.
        Tls = "tls",
        /// Nothing.
        Plain = "plain",
    }
}

codes! {
    /// Why a test letter did not go.
    pub enum MailFault("fault of the way out") {
        /// No machine has the server's name.
        NameNotFound = "name_not_found",
        /// The machine takes no connection on the port.
        Refused = "refused",
        /// Nothing came in time.
        Silent = "silent",
        /// No protected connection: a certificate that nobody vouches for, or none offered.
        Tls = "tls",
        /// The server does not know the user or the password.
        SignIn = "sign_in",
        /// The server does not take this letter for this address.
        NotTaken = "not_taken",
        /// The server asks to come another time.
        Busy = "busy",
        /// Something else; the words tell.
        Other = "other",
    }
}

/// What came of a trial that failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{fault}: {said}")]
pub struct TrialFailed {
    /// What is wrong.
    pub fault: MailFault,
    /// What the server, or the machine, said.
    pub said: String,
}

/// Records that somebody tried the way out, and what came of it. To which address stands nowhere.
pub fn mail_tried(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    came_to: Option<MailFault>,
    by: Actor,
) -> Result<(), DbError> {
    noted(tx, at, institution, by, "mail.tried", came_to.map_or("sent", MailFault::code))
}
