//! Files that come with a submission, and go out again as they came.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;
use serde_json::json;

use crate::{
    support::House,
    system::{Part, SUBMISSIONS, System, question, trail},
};

const PDF: &[u8] = b"%PDF-1.7\nsmall\r\n--between\r\nand binary \x00\xff";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

both_engines! {
    migrations = MIGRATIONS;

    fn files_go_out_as_they_came_in(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let system = System::of(&house, cesis, Role::Records);
        let text = question("Ar failiem").to_string();
        let parts = [Part::file("../Plāns “A” 1.pdf", PDF), Part::json(&text), Part::file("foto.png", PNG)];
        let answer = system.post_form(&parts, &[]);
        let registered = answer.registered();
        assert_eq!(registered["files"], json!([
            { "n": 1, "name": "Plāns “A” 1.pdf", "media_type": "application/pdf", "size": PDF.len(),
              "sha256": lodzins_core::ledger::Hash::of(PDF).to_string() },
            { "n": 2, "name": "foto.png", "media_type": "image/png", "size": PNG.len(),
              "sha256": lodzins_core::ledger::Hash::of(PNG).to_string() },
        ]));
        let path = answer.header("location").to_owned();
        assert_eq!(system.get(&path).json(), registered);
        assert_eq!(system.get(SUBMISSIONS).json()["items"], json!([registered]));

        let file = system.get(&format!("{path}/files/1"));
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").contains("sandbox"));
        assert_eq!(
            file.header("content-disposition"),
            "attachment; filename*=UTF-8''Pl%C4%81ns%20%E2%80%9CA%E2%80%9D%201.pdf"
        );
        assert_eq!(trail(db, cesis).last(), Some(&("api_key".into(), "file.read".into(), "0/1".into())));
        for n in ["0", "3", "-1", "x", "18446744073709551616"] {
            system.get(&format!("{path}/files/{n}")).problem(404);
        }
    }

    fn a_file_that_is_not_what_it_says_is_refused_with_its_place(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        let text = question("Ar failiem").to_string();
        let wrong: [(&str, &[u8]); 4] =
            [("a.exe", b"MZ"), ("a.pdf", PNG), ("a.pdf", b""), ("a.svg", b"<svg/>")];
        for (name, bytes) in wrong {
            let answer = system.post_form(&[Part::json(&text), Part::file("ok.pdf", PDF), Part::file(name, bytes)], &[]);
            assert_eq!(answer.mistakes(422), ["#/file/1"], "{name}");
        }
        assert_eq!(system.get(SUBMISSIONS).json()["items"], json!([]));
    }

    fn a_form_has_one_submission_and_files_with_names(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        let text = question("Forma").to_string();
        let json = Part::json(&text);
        let nameless = Part { name: "file", file: None, bytes: PDF };
        let other = Part { name: "other", file: None, bytes: b"x" };
        assert_eq!(system.post_form(&[Part::file("a.pdf", PDF)], &[]).mistakes(422), ["#/submission"]);
        assert_eq!(system.post_form(&[json, json], &[]).mistakes(422), ["#/submission"]);
        assert_eq!(system.post_form(&[json, nameless], &[]).mistakes(422), ["#/file/0"]);
        assert_eq!(system.post_form(&[json, other], &[]).mistakes(422), ["#/other"]);
        system.post_form(&[Part::json("{")], &[]).problem(400);
        system.post_form(&[json], &[]).registered();
    }

    fn too_much_is_refused_and_the_next_one_taken(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Records);
        let limits = house.app().limits();
        let text = question("Lieli faili").to_string();
        let mut large = PDF.to_vec();
        large.resize(limits.file + 1, b' ');
        let answer = system.post_form(&[Part::json(&text), Part::file("a.pdf", &large)], &[]);
        assert_eq!(answer.mistakes(413), ["#/file/0"]);
        let many = vec![Part::file("a.pdf", PDF); limits.count + 1];
        let answer = system.post_form(&[vec![Part::json(&text)], many].concat(), &[]);
        assert_eq!(answer.mistakes(422), [format!("#/file/{}", limits.count)]);
        large.truncate(limits.file);
        let answer = system.post_form(&[Part::json(&text), Part::file("a.pdf", &large)], &[]);
        assert_eq!(answer.registered()["files"][0]["size"], limits.file);
    }
}
