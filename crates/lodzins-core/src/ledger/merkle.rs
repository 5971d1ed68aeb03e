//! The Merkle tree of RFC 6962, section 2.1 (RFC 9162, section 2.1).

use sha2::{Digest, Sha256};

use super::Hash;

/// The hash of a leaf. The zero in front keeps a leaf from being taken for a node.
pub fn leaf(entry: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0x00]);
    hasher.update(entry);
    Hash::from_bytes(hasher.finalize().into())
}

fn node(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0x01]);
    hasher.update(left.to_bytes());
    hasher.update(right.to_bytes());
    Hash::from_bytes(hasher.finalize().into())
}

/// The largest power of two below `count`, which the left side of a tree of `count` leaves holds; `count` ≥ 2.
fn left_side(count: usize) -> usize {
    count.div_ceil(2).next_power_of_two()
}

/// The root over leaves that [`leaf`] made; over none, the hash of nothing.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of(&[]),
        [only] => *only,
        _ => {
            let (left, right) = leaves.split_at(left_side(leaves.len()));
            node(&root(left), &root(right))
        }
    }
}

/// The hashes that lead from leaf `index` (from 0) to the root, nearest first; nothing when there is no such leaf.
pub fn audit_path(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(left_side(leaves.len()));
    let (mut path, sibling) = match index.checked_sub(left.len()) {
        None => (audit_path(left, index)?, root(right)),
        Some(in_right) => (audit_path(right, in_right)?, root(left)),
    };
    path.push(sibling);
    Some(path)
}

/// Does the path lead from this leaf, the `index`th of `count`, to this root?
pub fn verify_path(leaf: Hash, index: usize, count: usize, path: &[Hash], root: Hash) -> bool {
    index < count && climb(leaf, index, count, path) == Some(root)
}

/// The root that a path leads to; nothing when its length does not fit the tree.
fn climb(leaf: Hash, index: usize, count: usize, path: &[Hash]) -> Option<Hash> {
    let Some((sibling, below)) = path.split_last() else {
        return (count == 1).then_some(leaf);
    };
    if count < 2 {
        return None;
    }
    let left = left_side(count);
    match index.checked_sub(left) {
        None => Some(node(&climb(leaf, index, left, below)?, sibling)),
        Some(in_right) => Some(node(sibling, &climb(leaf, in_right, count - left, below)?)),
    }
}
