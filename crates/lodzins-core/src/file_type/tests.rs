use proptest::prelude::*;

use super::*;

/// An archive of stored entries, written by the rules of APPNOTE 4.3.
fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let offset = u32::try_from(bytes.len()).expect("small");
        let size = u32::try_from(content.len()).expect("small").to_le_bytes();
        let name_size = u16::try_from(name.len()).expect("small").to_le_bytes();
        let shared =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &size, &size, &name_size, &[0, 0]]
                .concat();
        bytes.extend([b"PK\x03\x04", &shared[..], name.as_bytes(), content.as_bytes()].concat());
        directory.extend(
            [b"PK\x01\x02\x14\x00", &shared[..], &[0; 10], &offset.to_le_bytes(), name.as_bytes()]
                .concat(),
        );
    }
    let count = u16::try_from(entries.len()).expect("small").to_le_bytes();
    let place =
        [directory.len(), bytes.len()].map(|n| u32::try_from(n).expect("small").to_le_bytes());
    bytes.extend(directory);
    bytes.extend(
        [b"PK\x05\x06\0\0\0\0", &count[..], &count, &place[0], &place[1], &[0, 0]].concat(),
    );
    bytes
}

fn office(folder: &str) -> Vec<u8> {
    let part = format!("{folder}/document2.xml");
    archive(&[("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<R/>"), (&part, "<x/>")])
}

fn open_document(kind: &str) -> Vec<u8> {
    let mimetype = format!("application/vnd.oasis.opendocument.{kind}");
    archive(&[
        ("mimetype", &mimetype),
        ("content.xml", "<x/>"),
        ("META-INF/documentsignatures.xml", "<x/>"),
    ])
}

fn asic_e() -> Vec<u8> {
    archive(&[
        ("mimetype", "application/vnd.etsi.asic-e+zip"),
        ("lēmums.docx", "PK\x03\x04"),
        ("META-INF/edoc-signatures-S1.xml", "<x/>"),
    ])
}

fn word_97(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// One small specimen of everything that is accepted, with the names under which it may come.
fn specimens() -> Vec<(FileType, &'static [&'static str], Vec<u8>)> {
    vec![
        (FileType::Pdf, &["plāns.pdf", "PLĀNS.PDF"], b"%PDF-1.7\n".to_vec()),
        (FileType::Doc, &["a.doc"], word_97("WordDocument")),
        (FileType::Docx, &["a.docx"], office("word")),
        (FileType::Odt, &["a.odt"], open_document("text")),
        (FileType::Ods, &["a.ods"], open_document("spreadsheet")),
        (FileType::Odp, &["a.odp"], open_document("presentation")),
        (FileType::Jpeg, &["a.jpeg", "a.jpg", "a.b.JPG"], vec![0xff, 0xd8, 0xff, 0xe0]),
        (FileType::Png, &["a.png"], b"\x89PNG\r\n\x1a\n".to_vec()),
        (FileType::Tiff, &["a.tiff", "a.tif"], b"II*\0".to_vec()),
        (FileType::Edoc, &["a.edoc"], asic_e()),
        (FileType::Asice, &["a.asice"], asic_e()),
        (FileType::Xlsx, &["a.xlsx"], office("xl")),
        (FileType::Pptx, &["a.pptx"], office("ppt")),
    ]
}

#[test]
fn every_accepted_type_is_taken_under_each_of_its_names() {
    let mut taken = Vec::new();
    for (expected, names, bytes) in specimens() {
        for name in names {
            assert_eq!(judge(name, &bytes), Ok(expected), "{name}");
        }
        taken.push(expected);
    }
    assert_eq!(taken, FileType::ALL);
}

#[test]
fn a_file_under_another_types_name_is_refused_with_both_named() {
    for (claimed, names, _) in specimens() {
        for (real, _, bytes) in specimens() {
            let both_signed =
                [claimed, real].iter().all(|t| matches!(t, FileType::Edoc | FileType::Asice));
            if claimed != real && !both_signed {
                let refusal = judge(names[0], &bytes).expect_err("not what it says");
                assert!(
                    matches!(refusal, Refusal::Mismatch { claimed: c, .. } if c == claimed),
                    "{refusal:?}"
                );
            }
        }
    }
    let refusal = judge("plāns.pdf", b"\xff\xd8\xff\xe0").expect_err("a photograph");
    assert_eq!(refusal.to_string(), "the name says pdf, the content is jpeg");
}

#[test]
fn what_is_not_on_the_list_is_refused_by_its_extension() {
    for (name, extension) in [
        ("plāns.dwg", Some("dwg")),
        ("a.zip", Some("zip")),
        ("a.txt", Some("txt")),
        ("a", None),
        ("a.", None),
        (".pdf", None),
        ("a/.pdf", None),
    ] {
        let refusal = Refusal::NotAccepted { extension: extension.map(str::to_owned) };
        assert_eq!(judge(name, b"anything"), Err(refusal), "{name}");
    }
    assert_eq!(judge("a.pdf", b""), Err(Refusal::Empty));
}

#[test]
fn programs_pages_messages_and_bare_archives_do_not_pass_under_an_accepted_name() {
    for (name, bytes, found) in [
        ("a.pdf", b"MZ\x90\0".to_vec(), Content::Program),
        ("a.png", b"<svg onload='x'>".to_vec(), Content::Markup),
        ("a.doc", b"{\\rtf1 }".to_vec(), Content::Rtf),
        ("a.doc", word_97("Workbook"), Content::OtherOle),
        ("a.docx", archive(&[("word/document.xml", "<x/>")]), Content::Zip),
        ("a.edoc", archive(&[("virus.exe", "MZ")]), Content::Zip),
        ("a.docx", archive(&[]), Content::Zip),
        ("a.jpg", b"just text".to_vec(), Content::Unknown),
    ] {
        assert_eq!(Content::of(&bytes), found, "{name}");
        assert!(judge(name, &bytes).is_err(), "{name} with {found} must not pass");
    }
}

#[test]
fn the_first_edoc_and_a_container_without_its_mimetype_are_known() {
    let first =
        archive(&[("[Content_Types].xml", "<x/>"), ("_rels/.rels", "<x/>"), ("vēstule.txt", "…")]);
    assert_eq!(judge("a.edoc", &first), Ok(FileType::Edoc));
    assert!(judge("a.asice", &first).is_err());
    let bare = archive(&[("vēstule.pdf", "%PDF-"), ("META-INF/signatures0.xml", "<x/>")]);
    assert_eq!(judge("a.asice", &bare), Ok(FileType::Asice));
}

#[test]
fn an_archive_is_judged_by_its_contents_however_much_it_claims_to_unfold_to() {
    let mut bomb = office("word");
    // Every size in the central directory says four gigabytes.
    let places: Vec<usize> =
        (0..bomb.len() - 4).filter(|at| bomb[*at..].starts_with(b"PK\x01\x02")).collect();
    for at in places {
        bomb[at + 20..at + 28].fill(0xff);
    }
    assert_eq!(judge("a.docx", &bomb), Ok(FileType::Docx));
}

#[test]
fn an_archive_cut_short_is_judged_by_what_is_left() {
    let whole = office("word");
    let without_directory = &whole[..whole.len() - 60];
    assert_eq!(judge("a.docx", without_directory), Ok(FileType::Docx));
}

#[test]
fn a_name_loses_its_folders_controls_and_direction_tricks() {
    for (given, safe) in [
        ("C:\\Dokumenti\\plāns.pdf", "plāns.pdf"),
        ("../../etc/passwd", "passwd"),
        ("rēķins\u{202e}fdp.exe", "rēķinsfdp.exe"),
        ("a\0b\n c\u{7}.pdf", "ab c.pdf"),
        ("Ga\u{304}rs.pdf", "Gārs.pdf"),
        ("kas? tas: \"ir\".pdf", "kas_ tas_ _ir_.pdf"),
        (" . pdf . ", "pdf"),
        (" .pdf", "pdf"),
        ("\u{1d1aa}\0\u{c55}", "\u{c55}\u{1d1aa}"),
        ("...", "dokuments"),
        ("", "dokuments"),
        ("dir/", "dokuments"),
    ] {
        assert_eq!(safe_name(given), safe, "{given:?}");
    }
}

#[test]
fn a_long_name_is_shortened_before_its_extension() {
    let safe = safe_name(&format!("{}.Docx", "ā".repeat(300)));
    assert_eq!((safe.chars().count(), safe.ends_with("ā.Docx")), (150, true));
}

proptest! {
    #[test]
    fn a_safe_name_is_short_not_empty_and_safe_again(name in "(\\PC|[\u{202e}\u{0}./\\\\ \u{304}]){0,200}") {
        let safe = safe_name(&name);
        prop_assert!(!safe.is_empty() && safe.chars().count() <= 150, "{:?}", safe);
        prop_assert!(!safe.contains(['/', '\\', '\0', '\u{202e}']) && !safe.starts_with('.'), "{:?}", safe);
        prop_assert_eq!(safe_name(&safe), safe);
    }

    #[test]
    fn an_extension_outlives_safety(name in "[a-zā ]{1,200}\\.(pdf|DOCX|edoc)") {
        prop_assert_eq!(extension(&safe_name(&name)), extension(&name));
    }

    #[test]
    fn whatever_bytes_come_they_are_judged(
        start in prop::sample::select(vec![&b"PK\x03\x04"[..], b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""]),
        bytes in prop::collection::vec(any::<u8>(), 0..200)
    ) {
        let _ = judge("a.docx", &[start, &bytes].concat());
    }

    #[test]
    fn a_damaged_archive_is_judged(at in any::<prop::sample::Index>(), byte: u8, cut in any::<prop::sample::Index>()) {
        let mut bytes = asic_e();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let cut = cut.index(bytes.len() + 1);
        let _ = judge("a.asice", &bytes[..cut]);
    }
}
