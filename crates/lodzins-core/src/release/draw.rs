//! The order in which claims are drawn.

use sha2::{Digest, Sha256};

use crate::ledger::Hash;

/// The seed as it is published and hashed: 64 hexadecimal digits in small letters.
pub fn seed_text(seed: &[u8; 32]) -> String {
    Hash::from_bytes(*seed).to_string()
}

/// What is published before the claims are made: the SHA-256 of the seed's text.
///
/// `printf %s SEED | sha256sum` computes the same.
pub fn seed_hash(seed: &[u8; 32]) -> Hash {
    Hash::of(seed_text(seed).as_bytes())
}

/// The numbers of so many claims, from 1, in the order in which they are drawn: by the SHA-256 of the seed's text followed
/// by the number in decimal digits, the smallest first.
///
/// `printf %s%s SEED NUMBER | sha256sum` computes the same.
pub fn draw_order(seed: &[u8; 32], claims: u32) -> Vec<u32> {
    let begun = Sha256::new_with_prefix(seed_text(seed));
    let mut drawn: Vec<([u8; 32], u32)> = (1..=claims)
        .map(|number| {
            let mut hasher = begun.clone();
            hasher.update(number.to_string());
            (hasher.finalize().into(), number)
        })
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, number)| number).collect()
}
