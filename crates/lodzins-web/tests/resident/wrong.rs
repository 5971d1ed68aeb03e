//! What people type and attach wrongly: each is named in their language, and nothing is lost.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_testkit::{SetClock, both_engines};

use super::{Answer, House, Typed, Visitor, begun, checked, filled, journey::submissions};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";

/// A session at the step with the files.
fn at_files(house: &House, language: Language) -> (Visitor<'_>, Answer) {
    let (mut visitor, kind) = begun(house, language);
    let text = visitor.send_and_follow(&kind.form().with("kind", "request"));
    let typed = text.form().with("subject", "Ceļš").with("text", "Bedre.");
    let files = visitor.send_and_follow(&typed);
    assert_eq!(files.path, "/i/cesis/write/files");
    (visitor, files)
}

/// A session at the step with name and answer.
fn at_you(house: &House, language: Language) -> (Visitor<'_>, Answer) {
    let (mut visitor, files) = at_files(house, language);
    let you = visitor.send_and_follow(&files.form().with("do", "next"));
    assert_eq!(you.path, "/i/cesis/write/you");
    (visitor, you)
}

fn is_wrong(page: &Answer, about: &str) {
    assert_eq!(page.status, 422, "{about}: {}", page.text());
    assert!(!page.errors().is_empty(), "{about}: no error summary");
    let target = page.attribute(".govuk-error-summary__list a", "href");
    if let Some(target) = target {
        assert!(
            !page.all(&target).is_empty() || page.attribute(&target, "id").is_some(),
            "{about}: {target} leads nowhere"
        );
    }
    let title = page.title();
    assert!(
        ["Kļūda:", "Ошибка:", "Error:"].iter().any(|word| title.starts_with(word)),
        "{about}: {title}"
    );
}

/// A bomb by its looks: the smallest archive that says it is a Word document.
fn docx_with(entry: &[u8]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    let mut offset = 0_u32;
    for (name, bytes) in
        [("[Content_Types].xml", b"<Types/>".as_slice()), ("word/document.xml", entry)]
    {
        let length = u32::try_from(bytes.len()).expect("short");
        let name_length = u16::try_from(name.len()).expect("short");
        let mut head = Vec::new();
        head.extend_from_slice(&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        head.extend_from_slice(&length.to_le_bytes());
        // What it would unfold to is nobody's business here: the table of contents may lie.
        head.extend_from_slice(&u32::MAX.to_le_bytes());
        head.extend_from_slice(&name_length.to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        zip.extend_from_slice(b"PK\x03\x04");
        zip.extend_from_slice(&head);
        zip.extend_from_slice(name.as_bytes());
        zip.extend_from_slice(bytes);
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&head);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
        offset = u32::try_from(zip.len()).expect("short");
    }
    let size = u32::try_from(directory.len()).expect("short");
    zip.extend_from_slice(&directory);
    zip.extend_from_slice(b"PK\x05\x06\0\0\0\0\x02\0\x02\0");
    zip.extend_from_slice(&size.to_le_bytes());
    zip.extend_from_slice(&offset.to_le_bytes());
    zip.extend_from_slice(&[0, 0]);
    zip
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_subject_or_text_that_is_too_long_is_kept_and_named(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        for (language, word) in [(Language::Lv, "garāks"), (Language::Ru, "длиннее"), (Language::En, "longer")] {
            let (mut visitor, kind) = begun(&house, language);
            let text = visitor.send_and_follow(&kind.form().with("kind", "question"));
            let long = "ā".repeat(201);
            let page = visitor.send(&text.form().with("subject", &long).with("text", "Kad?"));
            is_wrong(&page, "subject");
            assert!(page.errors()[0].contains(word), "{:?}", page.errors());
            assert_eq!(page.form().value("subject"), long);
            assert_eq!(page.form().value("text"), "Kad?");
            let long = "я".repeat(20_001);
            let page = visitor.send(&page.form().with("subject", "Ceļš").with("text", &long));
            is_wrong(&page, "text");
            assert_eq!(page.form().value("text").chars().count(), 20_001);
            let next = visitor.send(&page.form().with("text", &"я".repeat(20_000)));
            assert_eq!(next.location().as_deref(), Some("/i/cesis/write/files"));
        }
    }

    fn empty_steps_say_what_is_missing(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        is_wrong(&visitor.send(&kind.form()), "no kind");
        is_wrong(&visitor.send(&kind.form().with("kind", "press_enquiry")), "a kind that is not offered");
        let text = visitor.send_and_follow(&kind.form().with("kind", "request"));
        assert_eq!(visitor.send(&text.form()).errors().len(), 2);
    }

    fn broken_letters_are_shown_and_named(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let text = visitor.send_and_follow(&kind.form().with("kind", "request"));
        let form = text.form().with("subject", "Ceļš").with_bytes("text", b"Bedre \xff\xfe te");
        let page = visitor.send(&form);
        is_wrong(&page, "not UTF-8");
        assert_eq!(page.form().value("text"), "Bedre \u{fffd}\u{fffd} te");
    }

    fn each_wrong_file_is_named_and_the_right_ones_stay(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, files) = at_files(&house, Language::Lv);
        let form = files
            .form()
            .with("do", "next")
            .with_file("files", "plāns.pdf", PDF)
            .with_file("files", "tukšs.pdf", b"")
            .with_file("files", "bilde.png", b"not a picture")
            .with_file("files", "arhīvs.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")
            .with_file("files", "rasējums.dwg", b"AC1027");
        let page = visitor.send(&form);
        is_wrong(&page, "four wrong files");
        for name in ["tukšs.pdf", "bilde.png", "arhīvs.zip", "rasējums.dwg"] {
            assert!(page.errors()[0].contains(name), "{name}: {:?}", page.errors());
        }
        assert_eq!(page.all(".lz-files__line").len(), 1);
        assert!(page.first(".lz-files__line").contains("plāns.pdf"));
        let again = visitor.get("/i/cesis/write/files");
        assert!(again.first(".lz-files__line").contains("plāns.pdf"), "kept over the page");
    }

    fn a_file_can_be_taken_off_again(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, files) = at_files(&house, Language::En);
        let form = files.form().with("do", "add").with_file("files", "plan.pdf", PDF);
        let page = visitor.send_and_follow(&form);
        assert_eq!(page.path, "/i/cesis/write/files", "adding stays on the page");
        let hash = page.attribute("button[name=remove]", "value").expect("a button");
        let page = visitor.send_and_follow(&page.form().with("remove", &hash));
        assert!(page.all(".lz-files__line").is_empty());
    }

    fn the_eleventh_file_is_too_many(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, mut page) = at_files(&house, Language::Lv);
        for part in 0..2 {
            let mut form = page.form().with("do", "add");
            for n in 0..5 {
                let name = format!("lapa-{part}-{n}.pdf");
                form = form.with_file("files", &name, &[PDF, name.as_bytes()].concat());
            }
            page = visitor.send_and_follow(&form);
        }
        assert_eq!(page.all(".lz-files__line").len(), 10);
        let page = visitor.send(&page.form().with_file("files", "vēl.pdf", PDF));
        is_wrong(&page, "eleventh");
        assert!(page.errors()[0].contains("vēl.pdf") && page.errors()[0].contains("10"), "{:?}", page.errors());
        assert_eq!(page.all(".lz-files__line").len(), 10);
    }

    fn a_bomb_named_as_a_document_is_kept_as_it_came(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, files) = at_files(&house, Language::Lv);
        let bomb = docx_with(b"<w:document/>");
        let form = files.form().with("do", "next").with_file("files", "līgums.docx", &bomb);
        let you = visitor.send_and_follow(&form);
        assert_eq!(you.path, "/i/cesis/write/you", "{}", you.text());
        let check = visitor.send_and_follow(&you.form().with("answer_mode", "portal").with("name", "A"));
        let written = visitor.send_and_follow(&check.form());
        let file = visitor.get(&format!("/follow/{}/files/0/1", super::id_in(&written.path)));
        assert_eq!(file.bytes, bomb);
        assert_eq!(file.header("content-disposition"), "attachment; filename*=UTF-8''l%C4%ABgums.docx");
        assert_eq!(file.header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.header("cache-control"), "no-store");
    }

    fn each_way_of_answering_demands_what_it_needs(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, you) = at_you(&house, Language::Lv);
        is_wrong(&visitor.send(&you.form()), "no way chosen");
        for (mode, field) in [
            ("email", "email"),
            ("post", "address"),
            ("phone", "phone"),
            ("in_person", "name"),
            ("e_address", "personal_code"),
        ] {
            let page = visitor.send(&you.form().with("answer_mode", mode));
            is_wrong(&page, mode);
            let wrong = page.attribute(&format!("#{field}"), "aria-describedby").unwrap_or_default();
            assert!(wrong.contains(&format!("{field}-error")), "{mode}: {wrong}");
        }
        let page = visitor.send(&you.form().with("answer_mode", "portal"));
        assert_eq!(page.location().as_deref(), Some("/i/cesis/write/check"));
    }

    fn contacts_that_cannot_be_right_are_named(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, you) = at_you(&house, Language::Ru);
        for (field, value) in [
            ("email", "anna@"),
            ("email", "anna testa@piemers.lv"),
            ("phone", "zvaniet vakarā"),
            ("personal_code", "12345"),
            ("personal_code", "450190-12345"),
        ] {
            let page = visitor.send(&you.form().with("answer_mode", "portal").with(field, value));
            is_wrong(&page, value);
            assert_eq!(page.form().value(field), value);
        }
    }

    fn a_personal_code_with_a_wrong_checksum_warns_and_is_taken(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, you) = at_you(&house, Language::Lv);
        let form = filled(you.form(), &[("answer_mode", "portal"), ("name", "Anna Testa"), ("personal_code", "010190-12345")]);
        let check = visitor.send_and_follow(&form);
        assert!(check.first(".govuk-warning-text").contains("Personas koda"), "{}", check.text());
        assert_eq!(visitor.send_and_follow(&check.form()).status, 200);
        assert_eq!(submissions(db), 1);
    }

    fn without_a_name_it_is_taken_and_the_law_is_told(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let typed = Typed { you: &[("answer_mode", "portal")], ..Typed::default() };
        let check = checked(&mut visitor, &kind, &typed);
        assert!(check.first(".govuk-warning-text").contains("bez izskatīšanas"), "{}", check.text());
        assert_eq!(visitor.send_and_follow(&check.form()).status, 200);
    }

    fn when_the_session_is_gone_the_text_is_not(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let text = visitor.send_and_follow(&kind.form().with("kind", "complaint"));
        visitor.forget_session();
        let page = visitor.send(&text.form().with("subject", "Troksnis").with("text", "Naktīs."));
        assert_eq!(page.status, 422, "{}", page.text());
        assert_eq!(page.form().value("text"), "Naktīs.");
        let kind = visitor.send_and_follow(&page.form());
        assert_eq!(kind.path, "/i/cesis/write/kind?again=1");
        assert!(kind.first(".govuk-notification-banner").contains("ir saglabāts"), "{}", kind.text());
        let files = visitor.send_and_follow(&kind.form().with("kind", "complaint"));
        assert_eq!(files.path, "/i/cesis/write/files", "the text is there already");
    }

    fn a_page_open_for_longer_than_a_day_keeps_its_text(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let text = visitor.send_and_follow(&kind.form().with("kind", "complaint"));
        clock.advance(jiff::SignedDuration::from_hours(30));
        let page = visitor.send(&text.form().with("subject", "Troksnis").with("text", "Naktīs."));
        is_wrong(&page, "an old page");
        assert_eq!(page.form().value("text"), "Naktīs.");
        let next = visitor.send(&page.form());
        assert_eq!(next.location().as_deref(), Some("/i/cesis/write/files"));
    }

    fn what_is_not_a_form_is_refused_with_a_page(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let mut visitor = house.visitor(Language::Lv);
        let json = visitor.ask(axum::http::Method::POST, "/i/cesis/write/kind", "application/json", b"{}".to_vec());
        assert_eq!(json.status, 415);
        assert_eq!(visitor.get("/i/cesis/write/nowhere").status, 404);
        let skipped = visitor.get("/i/cesis/write/check");
        assert_eq!(skipped.location().as_deref(), Some("/i/cesis/write/kind"));
    }
}
