//! Letters on paper, and the institution's own words for them.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, letter::submission_letter};
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

both_engines! {
    migrations = MIGRATIONS;

    fn a_letter_is_given_out_as_a_pdf_and_stands_in_the_trail(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let (_, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let href = desk.get(&case).attribute("main a[href$='/letters/0']", "href").expect("a link");
        let receipt = desk.get(&href);
        assert_eq!(receipt.status, StatusCode::OK);
        assert_eq!(receipt.header("content-type"), "application/pdf");
        assert_eq!(receipt.header("cache-control"), "no-store");
        let named = receipt.header("content-disposition");
        assert!(named.contains("apliecin%C4%81jums%20IES-2026-1.pdf"), "{named}");
        assert!(receipt.bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(cesis.audit(db).iter().filter(|(did, _)| did == "receipt.seen").count(), 1);
        assert_eq!(desk.get(&format!("{case}/letters/1")).status, StatusCode::NOT_FOUND);
        let mut stranger = ogre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(stranger.get(&href).status, StatusCode::NOT_FOUND);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        assert_eq!(auditor.get(&href).status, StatusCode::FORBIDDEN, "the receipt opens the case");
        assert!(!auditor.get(&case).html().contains("/letters/0"));
    }

    fn the_institution_words_a_letter_sees_it_and_takes_it_back(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let place = "/desk/letters/templates/registered/lv";
        let list = head.get("/desk/letters/templates");
        assert_eq!(list.all("main td a").len(), 24, "eight letters in three languages");
        let page = head.get(place);
        assert!(page.form().value("text").starts_with("# Iesniegums {{ number }}"), "ours to begin with");
        assert!(page.first(".lz-sheet h2").starts_with("Iesniegums IES/"), "{}", page.html());

        let wrong = head.send(&page.form().with("text", "# Savs\n\n{{ numurs }}").with("do", "save"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("3. rinda: „numurs” nav zināms"), "{:?}", wrong.errors());
        assert_eq!(wrong.form().value("text"), "# Savs\n\n{{ numurs }}", "what was typed is kept");

        let own = wrong.form().with("text", "# Savs <b> {{ number }}\n\nSveiki, {{ submitter }}!");
        let html = head.send(&own.clone().with("do", "save"));
        assert!(html.errors()[0].contains("1. rinda: HTML"), "{:?}", html.errors());
        let own = own.with("text", "# Savs {{ number }}\n\nSveiki, {{ submitter }}!");
        let shown = head.send(&own.clone().with("do", "preview"));
        assert!(shown.first(".lz-sheet").contains("Sveiki, Testa Persona 001!"), "{}", shown.html());
        let pdf = head.send(&own.clone().with("do", "pdf"));
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(!head.get("/desk/letters/templates").text().contains("Savs teksts"), "looking saves nothing");

        let saved = head.send_and_follow(&own.with("do", "save"));
        assert!(saved.text().contains("Savs teksts kopš"), "{}", saved.text());
        let (id, _) = cesis.case(&house);
        let (institution, office) = (cesis.id, house.app().office().clone());
        let (_, document) = db
            .read_now(move |tx| submission_letter(tx, &office, institution, id, 0))
            .expect("the receipt");
        assert_eq!(document.title, "Savs IES/2026/1");

        let reset = head.get(place).form().with("do", "reset");
        let back = head.send_and_follow(&reset);
        assert!(!back.text().contains("Savs teksts kopš"), "{}", back.text());
        let did: Vec<_> = cesis.audit(db).into_iter().map(|(did, _)| did).filter(|did| did.starts_with("letter_template")).collect();
        assert_eq!(did, ["letter_template.saved", "letter_template.reset"]);
    }

    fn what_is_no_letter_is_not_found(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        for path in ["nothing/lv", "registered/de"] {
            let answer = head.get(&format!("/desk/letters/templates/{path}"));
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
