//! From the first page to the receipt, in every language.

use lodzins_core::Language;
use lodzins_db::{Db, params};
use lodzins_testkit::both_engines;

use super::{House, Typed, begun, checked, code_on, id_in, written};

const COUNT: lodzins_db::Sql =
    lodzins_db::Sql { name: "COUNT", text: "SELECT COUNT(*) FROM submission" };

pub(super) fn submissions(db: &Db) -> i64 {
    let (count,): (i64,) = db.read_now(|tx| tx.one(COUNT, params![])).expect("a count");
    count
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn the_whole_way_works_without_a_script_in_every_language(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        for (language, number, last_day) in [
            (Language::Lv, "Numurs", "4. decembrim"),
            (Language::Ru, "Номер", "4 декабря"),
            (Language::En, "Number", "4 December"),
        ] {
            let (mut visitor, page) = written(&house, language);
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(language.code()));
            assert!(page.first(".govuk-panel").contains(number), "{}", page.text());
            assert!(page.first(".govuk-body-l").contains(last_day), "{}", page.text());
            assert_eq!(code_on(&page).len(), "K7QX-3MPB-9TWD".len());
            assert!(page.all("script:not([src])").is_empty(), "no script inside the page");
            let followed = visitor.get(&format!("/follow/{}", id_in(&page.path)));
            assert_eq!(followed.heading(), "Bedres Dārza ielā");
        }
        assert_eq!(submissions(db), 3);
    }

    fn a_form_sent_twice_is_one_submission(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let check = checked(&mut visitor, &kind, &Typed::default());
        let first = visitor.send(&check.form()).location().expect("a receipt");
        let second = visitor.send(&check.form()).location().expect("the same receipt");
        assert_eq!(first, second);
        assert_eq!(submissions(db), 1);
    }

    fn what_was_typed_stands_on_the_last_page_and_can_be_changed_there(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        let check = checked(&mut visitor, &kind, &Typed::default());
        for part in ["Lūgums", "Bedres Dārza ielā", "Pie 5. mājas", "Anna Testa", "Šeit, ar kodu"] {
            assert!(check.text().contains(part), "“{part}” is missing:\n{}", check.text());
        }
        let text = visitor.get("/i/cesis/write/text");
        assert_eq!(text.form().value("subject"), "Bedres Dārza ielā");
        let again = visitor.send_and_follow(&text.form().with("subject", "Bedres Pils ielā"));
        assert_eq!(again.path, "/i/cesis/write/check", "the rest is filled in already");
        assert!(again.text().contains("Bedres Pils ielā"));
    }

    fn the_draft_is_gone_with_the_submission_and_shown_before_it(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, kind) = begun(&house, Language::Lv);
        visitor.send(&kind.form().with("kind", "proposal"));
        let start = visitor.get("/i/cesis/write");
        assert_eq!(start.attribute(".govuk-inset-text a", "href").as_deref(), Some("/i/cesis/write/text"));
        let check = checked(&mut visitor, &kind, &Typed::default());
        visitor.send(&check.form());
        assert!(visitor.get("/i/cesis/write").all(".govuk-inset-text").is_empty());
    }

    fn the_receipt_is_signed_and_the_same_each_time(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, page) = written(&house, Language::Lv);
        let path = page.attribute("a[href$='receipt.json']", "href").expect("a link to the receipt");
        let receipt = visitor.get(&path);
        assert_eq!(receipt.header("content-type"), "application/json");
        let told: lodzins_service::audit::Receipt =
            serde_json::from_slice(&receipt.bytes).expect("a receipt");
        assert!(told.is_signed_by(&house.app().office().keys));
        assert_eq!(told.institution, "cesis");
        assert!(page.text().contains(&told.number));
        assert_eq!(visitor.get(&path).bytes, receipt.bytes);
    }

    fn the_receipt_on_paper_is_for_the_one_who_follows(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (mut visitor, page) = written(&house, Language::Ru);
        let path = page.attribute("a[href$='/letters/0']", "href").expect("a link to the PDF");
        let receipt = visitor.get(&path);
        assert_eq!(receipt.header("content-type"), "application/pdf");
        assert_eq!(receipt.header("cache-control"), "no-store");
        assert!(receipt.bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(visitor.get(&path).bytes, receipt.bytes, "made again, it is the same file");
        let followed = visitor.get(path.trim_end_matches("/letters/0"));
        assert_eq!(followed.attribute("a[href*='/letters/']", "href").as_deref(), Some(path.as_str()));
        assert_eq!(visitor.get(&path.replace("/letters/0", "/letters/7")).status, 404);
        assert_eq!(house.visitor(Language::Lv).get(&path).status, 404, "to others there is no such case");
    }

    fn the_picture_leads_to_the_follow_page_and_holds_no_code(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let (_, page) = written(&house, Language::Lv);
        let source = page.attribute("img.lz-qr", "src").expect("a picture");
        assert!(source.starts_with("data:image/svg+xml;base64,"), "{source}");
        assert!(!page.path.contains(&code_on(&page)), "no code in an address");
    }

    fn somebody_else_finds_no_such_submission(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        house.found("ogre");
        let (mut visitor, page) = written(&house, Language::Lv);
        let id = id_in(&page.path);
        let mut other = house.visitor(Language::Lv);
        for path in [
            page.path.clone(),
            format!("{}/receipt.json", page.path),
            format!("/follow/{id}"),
            format!("/follow/{id}/reply"),
            format!("/follow/{id}/withdraw"),
            format!("/follow/{id}/files/0/1"),
        ] {
            assert_eq!(other.get(&path).status, 404, "{path}");
        }
        let elsewhere = page.path.replace("/i/cesis/", "/i/ogre/");
        assert_eq!(visitor.get(&elsewhere).status, 404, "another institution's address");
    }

    fn an_institution_that_has_ended_takes_nothing(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let mut amata = super::support::founding("amata");
        amata.valid_to = Some("2021-06-30".parse().expect("a date"));
        amata.successor = Some("cesis".to_owned());
        house.found_as(&amata);
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.visit("/i/amata/write");
        assert_eq!(page.path, "/i/amata");
        assert!(page.text().contains("Iestāde cesis") && page.text().contains("2021. gada 30. jūnij"));
        let mut sent = visitor.get("/follow").form();
        sent.action = String::from("/i/amata/write/kind");
        assert_eq!(visitor.send(&sent).location().as_deref(), Some("/i/amata"));
    }
}
