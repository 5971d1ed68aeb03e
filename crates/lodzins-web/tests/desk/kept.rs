//! What was typed is never lost: wrong answers, an ended session, a full queue, a token of yesterday.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::{Centre, PASSWORD},
    support::{House, SentForm, Visitor},
};

const TEXT: &str = "Garš un rūpīgi rakstīts teksts ar <zīmēm> & “pēdiņām”.";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// An answer half written by a handler who has the case in hand.
fn writing<'h>(house: &'h House, cesis: &Centre) -> (Visitor<'h>, String, SentForm) {
    let (_, case) = cesis.case_in(house, "buvvalde");
    let mut handler = cesis.signed_in(house, Role::Handler, Language::Lv);
    let start = handler.get(&case).form_in("main .lz-actions form");
    assert_eq!(handler.send(&start).status, StatusCode::SEE_OTHER);
    let form = handler.get(&format!("{case}/answer")).form().with("text", TEXT);
    (handler, case, form)
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_session_that_ends_while_typing_keeps_the_text(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, case, form) = writing(&house, &cesis);
        clock.advance(SignedDuration::from_mins(31));
        let away = handler.send(&form);
        let to = away.location().expect("to the sign-in page");
        assert!(to.starts_with("/desk/sign-in?to=/desk/submissions/"), "{to}");
        let page = handler.get(&to);
        let form = page.form().with("user", "cesis.handler").with("password", PASSWORD);
        let back = handler.send_and_follow(&form);
        assert_eq!(back.heading(), "Atbilde pēc būtības");
        assert_eq!(back.form().value("text"), TEXT);
        assert!(back.text().contains("Šeit ir tas, ko rakstījāt"), "{}", back.text());
        let sent = handler.send_and_follow(&back.form());
        assert!(sent.text().contains("Atbilde ir nosūtīta"), "{}", sent.text());
        // Sent, it is no longer kept for the next form of that page.
        let late = handler.get(&format!("{case}/answer"));
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(!late.text().contains(TEXT), "{}", late.text());
    }

    fn a_rescued_button_leads_back_to_its_page(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let start = handler.get(&case).form_in("main .lz-actions form");
        clock.advance(SignedDuration::from_mins(31));
        let to = handler.send(&start).location().expect("to the sign-in page");
        let form = handler.get(&to).form().with("user", "cesis.handler").with("password", PASSWORD);
        let back = handler.send_and_follow(&form);
        assert_eq!(back.heading(), "Bedre Rīgas ielā");
    }

    fn a_full_queue_gives_the_form_back_and_it_can_be_sent_again(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, _, form) = writing(&house, &cesis);
        let full = house.with_queue_limit(0);
        let mut there = handler.at(&full);
        let busy = there.send(&form);
        assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(busy.header("retry-after"), "5");
        assert_eq!(busy.form().value("text"), TEXT);
        assert!(busy.text().contains("pagaidiet dažas sekundes"), "{}", busy.text());
        assert_eq!(busy.form().value("form_token"), form.value("form_token"), "the same request may come again");
        let sent = handler.send_and_follow(&busy.form());
        assert!(sent.text().contains("Atbilde ir nosūtīta"), "{}", sent.text());
    }

    fn a_token_of_another_form_gives_the_form_back_under_a_fresh_one(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, case, form) = writing(&house, &cesis);
        let foreign = handler.get(&format!("{case}/route")).form().value("form_token");
        let wrong = handler.send(&form.with("form_token", &foreign));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.form().value("text"), TEXT);
        let sent = handler.send_and_follow(&wrong.form());
        assert!(sent.text().contains("Atbilde ir nosūtīta"), "{}", sent.text());
    }

    fn a_form_that_cannot_even_be_rescued_is_shown_back_whole(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, _, form) = writing(&house, &cesis);
        clock.advance(SignedDuration::from_mins(31));
        // The other house has a clock of its own, which shows the same time.
        let full = house.with_queue_limit(0);
        let held = handler.at(&full).send(&form);
        assert_eq!(held.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(held.header("retry-after"), "5");
        assert!(held.text().contains(TEXT), "what was written can be read: {}", held.text());
        assert_eq!(held.form().value("text"), TEXT);
        // Sent again once there is room, it is rescued as ever.
        let away = handler.send(&held.form());
        assert!(away.location().is_some_and(|to| to.starts_with("/desk/sign-in?to=")), "{}", away.status);
    }

    fn a_button_pressed_while_the_queue_is_full_can_be_pressed_again(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let start = handler.get(&case).form_in("main .lz-actions form");
        let full = house.with_queue_limit(0);
        let held = handler.at(&full).send(&start);
        assert_eq!(held.status, StatusCode::SERVICE_UNAVAILABLE);
        let started = handler.send_and_follow(&held.form());
        assert!(started.text().contains("Izskatīšanā"), "{}", started.text());
    }

    fn good_files_stay_when_something_else_is_wrong(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, _, form) = writing(&house, &cesis);
        let form = form.with("text", "").with_file("files", "labs.pdf", PDF);
        let form = form.with_file("files", "viltots.pdf", b"MZ not a document").with_file("files", "tukss.pdf", b"");
        let wrong = handler.send(&form.with_file("files", "arhivs.zip", b"PK\x03\x04"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = wrong.text();
        for words in ["viltots.pdf", "tukss.pdf", "arhivs.zip", "labs.pdf", "Uzrakstiet atbildi"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        let sent = handler.send_and_follow(&wrong.form().with("text", TEXT));
        assert!(sent.text().contains("labs.pdf"), "{}", sent.text());
        assert!(!sent.text().contains("viltots.pdf"), "{}", sent.text());
    }

    fn a_file_can_be_taken_out_again(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, _, form) = writing(&house, &cesis);
        let wrong = handler.send(&form.with("text", "").with_file("files", "labs.pdf", PDF));
        let hash = wrong.attribute("main button[name=remove]", "value").expect("a button that takes it out");
        let without = handler.send(&wrong.form().with("text", TEXT).with("remove", &hash));
        assert_eq!((without.status, without.form().value("text").as_str()), (StatusCode::OK, TEXT));
        let sent = handler.send_and_follow(&without.form());
        assert!(!sent.text().contains("labs.pdf"), "{}", sent.text());
    }

    fn who_comes_second_is_told_and_keeps_the_text(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (mut handler, case, form) = writing(&house, &cesis);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let theirs = head.get(&format!("{case}/answer")).form().with("text", "Vadītājas atbilde.");
        assert_eq!(head.send(&theirs).status, StatusCode::SEE_OTHER);
        let late = handler.send(&form);
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.heading(), "Lieta pa šo laiku ir mainījusies");
        assert!(late.text().contains(TEXT), "{}", late.text());
        assert!(late.text().contains("Testa head cesis"), "by whom: {}", late.text());
        assert!(!handler.get(&case).text().contains(TEXT), "nothing was written");
    }
}

lodzins_testkit::both_engines! {
    migrations = MIGRATIONS;

    fn errors_name_their_fields(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let page = records.get(&format!("{case}/route"));
        let wrong = records.send(&page.form().with("note", "Steidzami"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute(".govuk-error-summary__list a", "href").as_deref(), Some("#unit"));
        assert!(wrong.attribute("main #unit", "name").is_some(), "the link finds its field");
        assert_eq!(wrong.form().value("note"), "Steidzami");
        let elsewhere = wrong.form().with("unit", &cesis.unit("kac")).with("person", &cesis.person(Role::Handler));
        let wrong = records.send(&elsewhere);
        assert_eq!(wrong.errors(), ["Šis cilvēks strādā citā nodaļā. Izvēlieties viņa nodaļu vai citu cilvēku."]);
        // A person alone brings their unit.
        let alone = wrong.form().with("unit", "");
        assert!(records.send_and_follow(&alone).text().contains("Būvvalde cesis, Testa handler cesis"));
    }
}
