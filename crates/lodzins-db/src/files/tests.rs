use std::io::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::sync::Barrier;

use super::*;

fn store() -> (tempfile::TempDir, FileStore) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = FileStore::open(folder.path().join("files")).expect("a store");
    (folder, store)
}

fn waiting(store: &FileStore) -> usize {
    fs::read_dir(store.folder.join(INCOMING)).expect("the folder").count()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

#[test]
fn what_is_put_is_read_back_byte_for_byte() {
    let (_folder, store) = store();
    for bytes in
        [&b""[..], b"abc", "Iesniegums № 1: ēkas siltināšana".as_bytes(), &[0, 255, 13, 10, 26]]
    {
        let stored = store.put(bytes).expect("stored");
        assert_eq!(stored.size, bytes.len() as u64);
        assert_eq!(stored.sha256, Hash::of(bytes));
        assert_eq!(store.read(&stored.sha256).expect("read"), bytes);
        assert_eq!(store.check(&stored.sha256).expect("a look"), Check::Intact);
    }
}

#[test]
fn a_file_stands_under_its_published_hash() {
    let (_folder, store) = store();
    // FIPS 180-4, the example of one block.
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(store.put(b"abc").expect("stored").sha256.to_string(), hex);
    assert_eq!(fs::read(store.folder.join("ba").join(&hex[2..])).expect("its place"), b"abc");
}

#[test]
fn pieces_make_the_same_file_as_the_whole() {
    let (_folder, store) = store();
    let whole: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let mut incoming = store.incoming().expect("begun");
    for piece in whole.chunks(7_001) {
        incoming.write_all(piece).expect("written");
    }
    assert_eq!(incoming.size(), 300_000);
    let stored = incoming.keep().expect("kept");
    assert_eq!(stored, store.put(&whole).expect("stored"));
    assert_eq!(store.all().expect("a list"), [stored.sha256]);
}

#[test]
fn a_half_written_file_is_not_seen_and_goes_when_it_is_given_up() {
    let (_folder, store) = store();
    let mut incoming = store.incoming().expect("begun");
    incoming.write_all(b"half of").expect("written");
    assert_eq!(store.all().expect("a list"), []);
    assert_eq!(waiting(&store), 1);
    drop(incoming);
    assert_eq!(waiting(&store), 0);
}

#[test]
fn what_a_crash_left_half_written_is_removed_and_what_was_kept_stays() {
    let (_folder, store) = store();
    let kept = store.put(b"kept before the crash").expect("stored").sha256;
    // A program that died has closed its files and removed none.
    fs::write(store.folder.join(INCOMING).join("1-0"), b"written when the power went")
        .expect("left");

    let again = FileStore::open(&store.folder).expect("opened again");
    assert_eq!(waiting(&again), 0);
    assert_eq!(again.all().expect("a list"), [kept]);
}

#[test]
fn a_program_that_opens_the_store_takes_nothing_from_one_that_writes() {
    let (_folder, store) = store();
    let mut incoming = store.incoming().expect("begun");
    incoming.write_all(b"first half, ").expect("written");
    FileStore::open(&store.folder).expect("opened beside it");
    incoming.write_all(b"second half").expect("written");
    let stored = incoming.keep().expect("kept");
    assert_eq!(store.read(&stored.sha256).expect("read"), b"first half, second half");
}

#[test]
fn the_same_content_from_many_at_once_is_one_file() {
    let (_folder, store) = store();
    let start = Barrier::new(8);
    let hashes: Vec<_> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    (0..20)
                        .map(|n: u8| store.put(&[n; 4_000]).expect("stored").sha256)
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().expect("no panic")).collect()
    });
    assert!(hashes.windows(2).all(|pair| pair[0] == pair[1]), "every writer got the same names");
    assert_eq!(store.all().expect("a list").len(), 20);
    for sha256 in &hashes[0] {
        assert_eq!(store.check(sha256).expect("a look"), Check::Intact);
    }
    assert_eq!(waiting(&store), 0);
}

#[test]
fn a_changed_byte_and_a_lost_file_are_noticed() {
    let (_folder, store) = store();
    let sha256 = store.put(b"lemums").expect("stored").sha256;
    fs::write(place(&store.folder, &sha256), b"lemumS").expect("altered");
    assert_eq!(store.check(&sha256).expect("a look"), Check::Altered);

    fs::remove_file(place(&store.folder, &sha256)).expect("removed");
    assert_eq!(store.check(&sha256).expect("a look"), Check::Missing);
    assert_eq!(store.read(&sha256).expect_err("gone").kind(), io::ErrorKind::NotFound);
}

#[test]
fn putting_the_true_bytes_again_mends_an_altered_file() {
    let (_folder, store) = store();
    let sha256 = store.put(b"lemums").expect("stored").sha256;
    fs::write(place(&store.folder, &sha256), b"cits").expect("altered");
    store.put(b"lemums").expect("stored again");
    assert_eq!(store.check(&sha256).expect("a look"), Check::Intact);
}

#[test]
fn nobody_else_may_read() {
    let (_folder, store) = store();
    let sha256 = store.put(b"personas kods").expect("stored").sha256;
    let place = place(&store.folder, &sha256);
    assert_eq!(mode(&place), 0o600);
    assert_eq!(mode(place.parent().expect("a shelf")), 0o700);
    assert_eq!(mode(&store.folder), 0o700);
    assert_eq!(mode(&store.folder.join(INCOMING)), 0o700);
}

#[test]
fn strange_files_in_the_folder_are_passed_over() {
    let (_folder, store) = store();
    let sha256 = store.put(b"x").expect("stored").sha256;
    fs::create_dir(store.folder.join("zz")).expect("a folder");
    fs::write(store.folder.join("zz").join("notes.txt"), b"?").expect("a file");
    fs::write(store.folder.join("README"), b"?").expect("a file");
    assert_eq!(store.all().expect("a list"), [sha256]);
}
