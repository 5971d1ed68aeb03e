use proptest::prelude::*;

use super::*;

/// The entries of the certificate-transparency reference tests, as hexadecimal text.
const ENTRIES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];

/// Their published roots over the first one, two … eight.
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&hex[i..i + 2], 16).expect("hex"))
        .collect()
}

fn hash(hex: &str) -> Hash {
    hex.parse().expect("a hash")
}

fn published_leaves() -> Vec<Hash> {
    ENTRIES.iter().map(|entry| leaf(&bytes(entry))).collect()
}

#[test]
fn roots_are_those_of_the_certificate_transparency_reference() {
    let leaves = published_leaves();
    for (count, expected) in (1..).zip(ROOTS) {
        assert_eq!(root(&leaves[..count]), hash(expected), "{count} leaves");
    }
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(root(&[]), hash(nothing));
}

#[test]
fn an_audit_path_is_that_of_the_certificate_transparency_reference() {
    let leaves = published_leaves();
    let published = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(audit_path(&leaves, 5), Some(published.map(hash).to_vec()));
}

#[test]
fn a_chain_shows_a_changed_row_a_cut_row_and_a_moved_border() {
    let chain = |rows: &[&[u8]]| rows.iter().fold(Hash::BEFORE_ALL, |prev, row| link(&prev, row));
    let honest = chain(&[b"received", b"answered"]);
    assert_ne!(honest, chain(&[b"received", b"Answered"]));
    assert_ne!(honest, chain(&[b"answered"]));
    assert_ne!(honest, chain(&[b"receivedanswered"]));
    assert_ne!(honest, chain(&[b"receiveda", b"nswered"]));
}

#[test]
fn a_link_is_what_earlier_versions_computed() {
    // Printed by `printf 'lodzins audit row 1\0' ; 32 zero bytes ; 'row'` through sha256sum.
    let expected = "716afb566d7d52e5991557e6f8d06ef4dd47755a126d7fa11c842e1f134fc931";
    assert_eq!(link(&Hash::BEFORE_ALL, b"row").to_string(), expected);
}

#[test]
fn a_hash_is_read_in_either_case_and_not_from_other_text() {
    let text = ROOTS[0];
    assert_eq!(text.to_uppercase().parse(), Ok(hash(text)));
    for wrong in ["", &text[1..], &format!("+{}", &text[1..]), &format!("{text}0")] {
        assert_eq!(wrong.parse::<Hash>(), Err(NotAHash), "{wrong:?}");
    }
}

fn some_leaves() -> impl Strategy<Value = Vec<Hash>> {
    prop::collection::vec(any::<[u8; 8]>().prop_map(|entry| leaf(&entry)), 1..70)
}

proptest! {
    #[test]
    fn every_leafs_path_leads_to_the_root(leaves in some_leaves()) {
        let root = root(&leaves);
        for (index, leaf) in leaves.iter().enumerate() {
            let path = audit_path(&leaves, index).expect("there is such a leaf");
            prop_assert!(verify_path(*leaf, index, leaves.len(), &path, root), "leaf {}", index);
        }
        prop_assert_eq!(audit_path(&leaves, leaves.len()), None);
    }

    #[test]
    fn a_path_proves_no_other_leaf_place_or_root(
        leaves in some_leaves(), pick in any::<prop::sample::Index>(), flip in any::<prop::sample::Index>()
    ) {
        let (index, count, root) = (pick.index(leaves.len()), leaves.len(), root(&leaves));
        let path = audit_path(&leaves, index).expect("there is such a leaf");
        prop_assert!(!verify_path(leaf(b"another"), index, count, &path, root));
        prop_assert!(!verify_path(leaves[index], index, count, &path, leaf(b"another")));
        prop_assert!(!verify_path(leaves[index], count, count, &path, root));
        if !path.is_empty() {
            let mut wrong = path.clone();
            wrong[flip.index(path.len())] = leaf(b"another");
            prop_assert!(!verify_path(leaves[index], index, count, &wrong, root));
            prop_assert!(!verify_path(leaves[index], index, count, &path[1..], root));
        }
        let mut longer = path;
        longer.push(root);
        prop_assert!(!verify_path(leaves[index], index, count, &longer, root));
    }

    #[test]
    fn one_leaf_more_or_one_changed_gives_another_root(leaves in some_leaves(), pick in any::<prop::sample::Index>()) {
        let mut more = leaves.clone();
        more.push(leaf(b"one more"));
        prop_assert_ne!(root(&leaves), root(&more));
        let mut changed = leaves.clone();
        changed[pick.index(leaves.len())] = leaf(b"another");
        prop_assert_ne!(root(&leaves), root(&changed));
    }
}
