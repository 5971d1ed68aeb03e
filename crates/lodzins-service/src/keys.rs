//! The installation's keys: what seals, what looks up without showing, what signs.
//!
//! Two files in `DIR/keys`, readable by the program's user only: `master` (32 random bytes, from which one key
//! for each purpose is derived) and `signing.pem` (Ed25519, PKCS #8). Whoever loses them loses sealed personal
//! codes and follow codes, so a backup holds them too.

use std::{
    fs, io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit as _, Payload},
};
use ed25519_dalek::{
    Signature, Signer, SigningKey, VerifyingKey,
    pkcs8::{DecodePrivateKey, EncodePrivateKey, spki::der::pem::LineEnding},
};
use hmac::{Hmac, Mac};
use lodzins_core::Moment;
use sha2::Sha256;

/// What a derived key is for. A key of one purpose is useless for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Sealing personal codes.
    PersonalCode,
    /// Finding a sealed personal code again.
    PersonalCodeLookup,
    /// Making follow codes.
    FollowCode,
    /// Finding a submission by its follow code.
    FollowLookup,
    /// Sealing half-written forms.
    Draft,
    /// Sealing second-factor secrets.
    SecondFactor,
    /// Counting failed attempts without keeping who failed.
    Attempts,
    /// Form tokens of the web pages.
    FormToken,
    /// Passwords and keys that are shown once: the same form sent twice shows the same one.
    ShownOnce,
    /// Sealing what was searched for.
    Search,
    /// Making the codes of visits.
    VisitCode,
    /// Finding a visit by its code.
    VisitLookup,
    /// Making the codes of holds.
    HoldCode,
    /// Finding a kiosk by the code with which its device is enrolled.
    KioskLookup,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::PersonalCode => b"personal code",
            Self::PersonalCodeLookup => b"personal code lookup",
            Self::FollowCode => b"follow code",
            Self::FollowLookup => b"follow lookup",
            Self::Draft => b"draft",
            Self::SecondFactor => b"second factor",
            Self::Attempts => b"attempts",
            Self::FormToken => b"form token",
            Self::ShownOnce => b"shown once",
            Self::Search => b"search",
            Self::VisitCode => b"visit code",
            Self::VisitLookup => b"visit lookup",
            Self::HoldCode => b"hold code",
            Self::KioskLookup => b"kiosk lookup",
        }
    }
}

/// The sealed bytes are not ours, or were changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("sealed with another key, or altered")]
pub struct NotOpened;

/// The installation's keys.
#[derive(Clone)]
pub struct Keys {
    master: [u8; 32],
    signing: SigningKey,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

const NONCE: usize = 24;

impl Keys {
    /// Fresh keys.
    pub fn draw(at: &Moment) -> Self {
        Self { master: at.secret(), signing: SigningKey::from_bytes(&at.secret()) }
    }

    /// Reads the keys of an installation, or makes them the first time.
    pub fn open(folder: &Path, at: &Moment) -> io::Result<Self> {
        let (master, signing) = (folder.join("master"), folder.join("signing.pem"));
        if !master.exists() && !signing.exists() {
            fs::create_dir_all(folder)?;
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
            let fresh = Self::draw(at);
            let pem = fresh.signing.to_pkcs8_pem(LineEnding::LF).map_err(io::Error::other)?;
            write_private(&master, &fresh.master)?;
            write_private(&signing, pem.as_bytes())?;
        }
        let wrong = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_owned());
        Ok(Self {
            master: fs::read(&master)?
                .try_into()
                .map_err(|_| wrong("keys/master is not 32 bytes"))?,
            signing: SigningKey::from_pkcs8_pem(&fs::read_to_string(&signing)?)
                .map_err(|_| wrong("keys/signing.pem is not an Ed25519 key in PKCS #8"))?,
        })
    }

    /// A keyed hash for one purpose: the same input gives the same 32 bytes, and nobody without the key can tell
    /// which input it was.
    pub fn mark(&self, purpose: Purpose, input: &[u8]) -> [u8; 32] {
        mac(&self.key(purpose), input)
    }

    /// Seals bytes for one purpose and context (XChaCha20-Poly1305): 24 bytes of nonce, then the ciphertext.
    pub fn seal(&self, at: &Moment, purpose: Purpose, context: &[u8], plain: &[u8]) -> Vec<u8> {
        let nonce = at.secret();
        let nonce = &nonce[..NONCE];
        #[expect(clippy::expect_used, reason = "sealing fails only above 256 GiB")]
        let sealed = self
            .cipher(purpose)
            .encrypt(&nonce_of(nonce), Payload { msg: plain, aad: context })
            .expect("the text is short");
        [nonce, &sealed].concat()
    }

    /// Opens what [`Keys::seal`] sealed for the same purpose and context.
    pub fn unseal(
        &self,
        purpose: Purpose,
        context: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, NotOpened> {
        let (nonce, body) = sealed.split_at_checked(NONCE).ok_or(NotOpened)?;
        self.cipher(purpose)
            .decrypt(&nonce_of(nonce), Payload { msg: body, aad: context })
            .map_err(|_| NotOpened)
    }

    /// Signs with the installation's key (Ed25519, RFC 8032).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Whether the installation's key signed this.
    pub fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let key: VerifyingKey = self.signing.verifying_key();
        key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }

    /// The key that others check our signatures with.
    pub fn public(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    fn cipher(&self, purpose: Purpose) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.key(purpose)))
    }

    fn key(&self, purpose: Purpose) -> [u8; 32] {
        mac(&self.master, purpose.label())
    }
}

fn nonce_of(bytes: &[u8]) -> XNonce {
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(bytes);
    XNonce::from(nonce)
}

fn mac(key: &[u8; 32], input: &[u8]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("any key length");
    mac.update(input);
    mac.finalize().into_bytes().into()
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use io::Write;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [7; 32]))
    }

    fn at() -> Moment {
        Moment::new(jiff::Timestamp::UNIX_EPOCH, [9; 32])
    }

    #[test]
    fn what_is_sealed_opens_only_for_its_purpose_and_context() {
        let sealed = keys().seal(&at(), Purpose::PersonalCode, b"case 1", b"320000-00000");
        assert_eq!(
            keys().unseal(Purpose::PersonalCode, b"case 1", &sealed).as_deref(),
            Ok(b"320000-00000".as_slice())
        );
        assert!(keys().unseal(Purpose::PersonalCode, b"case 2", &sealed).is_err());
        assert!(keys().unseal(Purpose::Draft, b"case 1", &sealed).is_err());
        assert!(keys().unseal(Purpose::PersonalCode, b"case 1", &sealed[..20]).is_err());
    }

    #[test]
    fn an_altered_byte_is_noticed() {
        let mut sealed = keys().seal(&at(), Purpose::Draft, b"", b"half a sentence");
        for byte in 0..sealed.len() {
            sealed[byte] ^= 1;
            assert!(keys().unseal(Purpose::Draft, b"", &sealed).is_err(), "byte {byte}");
            sealed[byte] ^= 1;
        }
    }

    #[test]
    fn keys_are_the_same_after_a_restart_and_private() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let place = folder.path().join("keys");
        let first = Keys::open(&place, &at())?;
        let second = Keys::open(&place, &Moment::new(jiff::Timestamp::UNIX_EPOCH, [1; 32]))?;
        assert_eq!(first.public(), second.public());
        assert_eq!(first.mark(Purpose::Attempts, b"x"), second.mark(Purpose::Attempts, b"x"));
        for name in ["master", "signing.pem"] {
            assert_eq!(
                fs::metadata(place.join(name))?.permissions().mode() & 0o777,
                0o600,
                "{name}"
            );
        }
        Ok(())
    }

    #[test]
    fn a_signature_is_of_this_installation_and_this_message() {
        let signature = keys().sign(b"head");
        assert!(keys().signed(b"head", &signature));
        assert!(!keys().signed(b"tail", &signature));
    }
}
