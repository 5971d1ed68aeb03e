//! Passwords: how they are kept, and which ones are too easily guessed.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use lodzins_core::Moment;

mod policy;

pub use policy::{LONGEST, SHORTEST, Weakness, weakness};

#[cfg(test)]
mod tests;

/// Memory in KiB, passes and lanes: the first choice of OWASP's Password Storage Cheat Sheet for Argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// A hash of bytes that nobody keeps, with the same cost as every other: what a password is checked against when
/// there is no such user, so that the answer takes as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGF0IGFsbCEhIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes a password with a fresh salt: Argon2id in the PHC string form, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
///
/// Takes tens of milliseconds and 19 MiB: call it outside transactions.
pub fn hash(at: &Moment, password: &str) -> String {
    let salt = at.secret();
    #[expect(clippy::expect_used, reason = "the cost and the lengths are constants that fit")]
    let hashed: PasswordHash = hasher()
        .hash_password_with_salt(password.as_bytes(), &salt[..16])
        .expect("a salt of 16 bytes and a constant cost");
    hashed.to_string()
}

/// Whether the password is the one that was hashed; with no hash, `false` after the same time.
///
/// Takes tens of milliseconds and 19 MiB: call it outside transactions.
pub fn verify(stored: Option<&str>, password: &str) -> bool {
    let right = PasswordHash::new(stored.unwrap_or(NOBODY))
        .is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok());
    right && stored.is_some()
}

/// A first password that nobody has to think up, made of a secret: four groups without look-alikes, some 70 bits.
pub fn first(secret: &[u8; 32]) -> String {
    const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let sign = |byte: &u8| char::from(SIGNS[usize::from(*byte) % SIGNS.len()]);
    let groups: Vec<String> =
        secret[..16].chunks(4).map(|group| group.iter().map(sign).collect()).collect();
    groups.join("-")
}

fn hasher() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    #[expect(clippy::expect_used, reason = "constants within Argon2's bounds")]
    let params = Params::new(memory, passes, lanes, None).expect("a cost within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}
