//! A question from its arrival to its answer.

use axum::http::StatusCode;
use lodzins_core::{
    Language, Role,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::Db;
use lodzins_service::{Actor, MIGRATIONS, outbox::letters_recent, register::submission_reply};
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// What the trail must tell of the whole journey.
const ACTS: [&str; 6] = [
    "submission.route",
    "submission.start",
    "submission.ask_submitter",
    "submission.answer",
    "case.seen",
    "file.seen",
];

fn reply_comes(house: &House, institution: InstitutionId, id: SubmissionId, text: &'static str) {
    let by = Actor::Submitter;
    house
        .db()
        .write_now(institution, move |tx, at| {
            submission_reply(tx, at, institution, id, text, &[], by)
        })
        .expect("a reply");
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_question_is_routed_taken_up_asked_about_and_answered(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (id, case) = cesis.case(&house);

        // The records keeper finds it among those that nobody has, and gives it to a person of the building board.
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let inbox = records.visit("/desk");
        assert_eq!(inbox.heading(), "Vēl nevienam nenodotās");
        assert!(inbox.text().contains("Bedre Rīgas ielā"), "{}", inbox.text());
        assert!(inbox.text().contains("vēl 10 darba dienu"), "{}", inbox.text());
        let form = records.get(&format!("{case}/route")).form();
        let form = form.with("unit", &cesis.unit("buvvalde")).with("person", &cesis.person(Role::Handler));
        let routed = records.send_and_follow(&form.with("note", "Lūdzu atbildēt"));
        assert!(routed.text().contains("Lieta ir nodota."), "{}", routed.text());
        assert!(routed.text().contains("Lūdzu atbildēt"), "{}", routed.text());

        // The handler finds it in their own list, and takes it up.
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let mine = handler.visit("/desk");
        assert_eq!(mine.heading(), "Mani darbi");
        assert!(mine.text().contains("Bedre Rīgas ielā"), "{}", mine.text());
        let page = handler.get(&case);
        assert!(page.text().contains("Pie 12. nama ir <bedre>."), "the text stands as it was written");
        assert_eq!(page.first("main .lz-actions .govuk-button"), "Sākt izskatīšanu");
        let start = page.form_in("main .lz-actions form");
        let started = handler.send_and_follow(&start);
        assert!(started.text().contains("Izskatīšanā"), "{}", started.text());
        assert_eq!(started.first("main .lz-actions .govuk-button"), "Atbildēt");
        // A second press of the same button finds it done.
        assert_eq!(handler.send(&start).status, StatusCode::SEE_OTHER);

        // Asks; the reply comes.
        let form = handler.get(&format!("{case}/ask")).form().with("text", "Kurā pusē ielai?");
        let asked = handler.send_and_follow(&form);
        assert!(asked.text().contains("Gaida iesniedzēju"), "{}", asked.text());
        let again = handler.send_and_follow(&form);
        assert_eq!(again.text().matches("Kurā pusē ielai?").count(), 1, "sent twice, asked once");
        reply_comes(&house, cesis.id, id, "Kreisajā.");
        assert!(handler.get(&case).text().contains("Kreisajā."));

        // Answers with a file.
        let form = handler.get(&format!("{case}/answer")).form();
        let form = form.with("text", "Bedre ir salabota.").with_file("files", "Atbilde.pdf", PDF);
        let answered = handler.send_and_follow(&form);
        assert!(answered.text().contains("Atbilde ir nosūtīta"), "{}", answered.text());
        assert!(answered.text().contains("Atbildēts"), "{}", answered.text());
        let file = answered.attribute("main .lz-case-files a", "href").expect("the file is there to be taken");
        let saved = handler.get(&file);
        assert_eq!(saved.bytes, PDF);
        assert_eq!(saved.header("content-type"), "application/pdf");
        assert_eq!(saved.header("content-disposition"), "attachment; filename*=UTF-8''Atbilde.pdf");
        assert_eq!(saved.header("content-security-policy"), "sandbox; default-src 'none'");

        // The submitter's letters are on their way, and whoever comes too late is told what happened.
        let institution = cesis.id;
        let letters = db.read_now(move |tx| letters_recent(tx, institution, 10)).expect("letters");
        assert_eq!(letters.len(), 3, "{letters:?}");
        let late = records.get(&format!("{case}/close"));
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("Sniegta atbilde"), "{}", late.text());
        let shown = records.get("/desk/letters");
        assert!(shown.text().contains("Gaida nosūtīšanu"), "{}", shown.text());

        let did: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        for act in ACTS {
            assert!(did.iter().any(|known| known == act), "{act} stands in the trail: {did:?}");
        }
    }

    fn every_way_of_closing_says_why(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let ways = [
            ("forward", "to", "Ceļu pārvalde", "Pārsūtīts"),
            ("take_for_information", "note", "Paldies par ziņu", "Pieņemts zināšanai"),
            ("leave_unexamined", "ground", "illegible", "Teksts nav salasāms vai saprotams"),
            ("withdraw", "reason", "Piezvanīja un atsauca", "Atsaukts"),
        ];
        for (how, field, words, shown) in ways {
            let (_, case) = cesis.case(&house);
            let page = head.get(&format!("{case}/close"));
            let nothing = head.send(&page.form());
            assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(nothing.errors(), ["Izvēlieties, kāpēc lieta tiek slēgta"]);
            let without = head.send(&nothing.form().with("how", how));
            assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "{how} needs its words");
            let closed = head.send_and_follow(&without.form().with(field, words));
            assert!(closed.text().contains(shown), "{how}: {}", closed.text());
            assert!(closed.all("main .lz-actions .govuk-button").is_empty(), "nothing leads out of {how}");
        }
    }

    fn identity_is_added_and_never_a_number(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = desk.get(&format!("{case}/identity"));
        let form = page.form().with("method", "passport").with("result", "confirmed");
        let refused = desk.send(&form.clone().with("note", "LV1234567"));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.title().starts_with("Kļūda: "), "{}", refused.title());
        let form = refused.form().with("note", "derīga");
        let added = desk.send_and_follow(&form);
        assert!(added.text().contains("Uzrādīta pase – apstiprināts"), "{}", added.text());
        let again = desk.send_and_follow(&form);
        assert_eq!(again.text().matches("Uzrādīta pase").count(), 1, "sent twice, added once");
    }

    fn cases_are_found_by_word_and_number(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let number = cesis.register(&house, cesis.arrival()).number;
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        for words in ["bedres", "Rīgas iela", &number] {
            let found = crate::search::typed(&mut desk, words);
            assert!(found.text().contains(&number), "{words}: {}", found.text());
        }
        let nothing = crate::search::typed(&mut desk, "dzelzceļš");
        assert!(nothing.text().contains("Nekas nav atrasts"), "{}", nothing.text());
    }

    fn a_long_inbox_is_read_to_its_end(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        for _ in 0..53 {
            cesis.case(&house);
        }
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let first = desk.get("/desk/inbox?view=all");
        assert_eq!(first.all("main tbody tr").len(), 50);
        let next = first.attribute("main .govuk-pagination__next a", "href").expect("a next page");
        let second = desk.get(&next);
        assert_eq!(second.all("main tbody tr").len(), 3);
        assert!(second.attribute("main .govuk-pagination__next a", "href").is_none());
    }

    fn the_receipt_is_shown_again_and_that_is_recorded(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (id, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let receipt = desk.get(&format!("{case}/receipt"));
        let code = lodzins_service::register::follow_code(&house.app().office().keys, id).to_string();
        assert!(receipt.text().contains(&code), "{}", receipt.text());
        assert!(cesis.audit(db).iter().any(|(did, _)| did == "receipt.seen"));
    }
}
