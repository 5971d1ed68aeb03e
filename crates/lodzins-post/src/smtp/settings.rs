//! How the mail server is reached.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lodzins_service::outbox::Sender;

use crate::message::address;

/// How the mail server is reached, and in whose name letters go when they name no sender of their own.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The server's name or address.
    pub host: String,
    /// 587 for STARTTLS, 465 for TLS, 25 for a relay in the house.
    pub port: u16,
    /// What protects the connection.
    pub security: Security,
    /// With what the server knows us, where it asks.
    pub sign_in: Option<SignIn>,
    /// How long one step of the conversation may take.
    pub timeout: Duration,
    /// The name that we greet with; without one, our address.
    pub hello: Option<String>,
    /// The sender of letters that name none.
    pub sender: Sender,
    /// One more authority (PEM) to trust, for a mail server with a certificate of the house.
    pub authority: Option<Vec<u8>>,
}

/// What protects the connection to the mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Nothing: for a relay on this machine or in the same closed network.
    Plain,
    /// STARTTLS (RFC 3207), required.
    StartTls,
    /// TLS from the first byte (RFC 8314).
    Tls,
}

/// User and password at the mail server.
#[derive(Clone)]
pub struct SignIn {
    /// The user's name.
    pub user: String,
    /// The password; never printed.
    pub password: String,
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").field("user", &self.user).finish_non_exhaustive()
    }
}

/// The settings cannot work or would give a secret away.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A password would cross the network for anybody to read.
    #[error("a password for {0} would go unprotected: use STARTTLS or TLS")]
    PasswordInTheClear(String),
    /// The sender's or the reply address is none.
    #[error("“{0}” is not an e-mail address to send from")]
    Sender(String),
    /// The TLS settings cannot be used.
    #[error("TLS to the mail server: {0}")]
    Tls(String),
}

impl Settings {
    /// The usual settings: STARTTLS on port 587, half a minute a step.
    pub fn new(host: impl Into<String>, sender: Sender) -> Self {
        Self {
            host: host.into(),
            port: 587,
            security: Security::StartTls,
            sign_in: None,
            timeout: Duration::from_secs(30),
            hello: None,
            sender,
            authority: None,
        }
    }

    pub(super) fn check(&self) -> Result<(), SettingsError> {
        if self.security == Security::Plain && self.sign_in.is_some() && !self.is_this_machine() {
            return Err(SettingsError::PasswordInTheClear(self.host.clone()));
        }
        for text in
            [Some(&self.sender.address), self.sender.reply_to.as_ref()].into_iter().flatten()
        {
            address(text).map_err(|_| SettingsError::Sender(text.clone()))?;
        }
        Ok(())
    }

    fn is_this_machine(&self) -> bool {
        self.host == "localhost"
            || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}
