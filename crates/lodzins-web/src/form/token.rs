//! The token in every form: proof that the page was ours and this session's, and the key by which a form that is
//! sent twice is taken once.
//!
//! `base64url(nonce[16] ‖ issued_at[8, milliseconds, big endian] ‖ mac[32])` with
//! `mac = HMAC-SHA256(key, purpose ‖ 0 ‖ SHA-256(session cookie) ‖ nonce ‖ issued_at)`. Nothing is stored: the server
//! recomputes it. It lies beneath the check of `Origin` and `Sec-Fetch-Site`, which stands before every form.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use lodzins_core::Moment;
use sha2::{Digest, Sha256};

const NONCE: usize = 16;
const ISSUED: usize = 8;
const MAC: usize = 32;
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
/// The clocks of two servers may differ by this much.
const AHEAD: SignedDuration = SignedDuration::from_mins(1);

/// The installation's key for form tokens.
#[derive(Clone)]
pub struct FormKey([u8; 32]);

impl FormKey {
    /// A key of 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn mac(&self, purpose: &str, session: &str, head: &[u8]) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any key length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(&Sha256::digest(session.as_bytes()));
        mac.update(head);
        mac
    }
}

impl std::fmt::Debug for FormKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FormKey(…)")
    }
}

/// Why a token is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Issued more than 24 hours ago.
    #[error("the form was open for more than 24 hours")]
    Expired,
    /// Issued for another session, another form, or with another key.
    #[error("the form belongs to another session")]
    OtherSession,
    /// Missing, or not a token.
    #[error("the form has no token")]
    Malformed,
}

/// A token that was issued by us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormToken {
    nonce: [u8; NONCE],
    issued_at: Timestamp,
}

impl FormToken {
    /// A fresh token for one page.
    ///
    /// `purpose` names the form (`submission-new`); `session` is the value of the session cookie, empty for a
    /// person who has none.
    pub fn issue(key: &FormKey, purpose: &str, session: &str, at: &Moment) -> String {
        let mut bytes = Vec::with_capacity(NONCE + ISSUED + MAC);
        bytes.extend_from_slice(&at.secret()[..NONCE]);
        bytes.extend_from_slice(&at.now().as_millisecond().to_be_bytes());
        let mac = key.mac(purpose, session, &bytes).finalize().into_bytes();
        bytes.extend_from_slice(&mac);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Takes a token back. Whose it is, is checked before how old it is.
    pub fn verify(
        key: &FormKey,
        purpose: &str,
        session: &str,
        token: &str,
        now: Timestamp,
    ) -> Result<Self, TokenError> {
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| TokenError::Malformed)?;
        if bytes.len() != NONCE + ISSUED + MAC {
            return Err(TokenError::Malformed);
        }
        let (head, mac) = bytes.split_at(NONCE + ISSUED);
        key.mac(purpose, session, head).verify_slice(mac).map_err(|_| TokenError::OtherSession)?;
        let mut nonce = [0; NONCE];
        let mut millis = [0; ISSUED];
        nonce.copy_from_slice(&head[..NONCE]);
        millis.copy_from_slice(&head[NONCE..]);
        let issued_at = Timestamp::from_millisecond(i64::from_be_bytes(millis))
            .map_err(|_| TokenError::Malformed)?;
        let age = now.duration_since(issued_at);
        if age > LIFETIME || age < -AHEAD {
            Err(TokenError::Expired)
        } else {
            Ok(Self { nonce, issued_at })
        }
    }

    /// The key under which the form's effect is remembered, so that a second press makes no second row.
    pub fn idempotency_key(&self) -> String {
        format!("form:{}", URL_SAFE_NO_PAD.encode(self.nonce))
    }

    /// When the page was made, for fields that a person cannot have filled within a second.
    pub fn issued_at(&self) -> Timestamp {
        self.issued_at
    }
}

impl TokenError {
    /// What the person is told, with the page and everything typed shown again under a fresh token.
    pub fn message(self) -> crate::words::Message {
        match self {
            Self::Expired => crate::words::Message::of("form-token-expired"),
            Self::OtherSession | Self::Malformed => crate::words::Message::of("form-token-wrong"),
        }
    }
}
