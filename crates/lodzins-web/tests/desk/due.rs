//! Due dates of the whole centre: numbers that lead to cases, and the word to the head.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role, id::InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    MIGRATIONS,
    outbox::letters_claim,
    register::{RegisterError, escalation_candidates, submissions_escalate},
};
use lodzins_testkit::{SetClock, both_engines};

use crate::{centre::Centre, support::House};

/// What the worker does.
fn look(house: &House, cesis: &Centre) -> usize {
    let (here, today, office) =
        (cesis.id, house.db().moment().date(), house.app().office().clone());
    let found: Result<_, DbError> =
        house.db().read_now(move |tx| escalation_candidates(tx, here, today));
    let found = found.expect("read");
    let said: Result<usize, RegisterError> = house
        .db()
        .write_now(here, move |tx, at| submissions_escalate(tx, at, &office, here, &found));
    said.expect("said")
}

both_engines! {
    migrations = MIGRATIONS;

    fn numbers_lead_to_the_cases_behind_them(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        clock.advance(SignedDuration::from_hours(24 * 30));
        cesis.case(&house);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        assert!(head.get("/desk/inbox?view=all").all("main .lz-views a").contains(&"Termiņi".to_owned()));
        let page = head.get("/desk/due");
        assert_eq!(page.heading(), "Termiņi");
        let numbers = page.all("main table:first-of-type tbody tr:first-child td");
        let numbers: Vec<String> = numbers.iter().map(|cell| cell.chars().take_while(char::is_ascii_digit).collect()).collect();
        assert_eq!(numbers[..4], ["1", "0", "0", "2"], "{}", page.html());
        let unit = cesis.unit("buvvalde");
        let late = head.get(&format!("/desk/due?holder={unit}&group=overdue"));
        assert_eq!(late.all("main h2")[0], "Nokavētās: Būvvalde cesis");
        assert_eq!(late.attribute("main .lz-inbox a", "href").expect("a case"), format!("{case}?view=all"));
        assert!(head.get("/desk/due?holder=unrouted&group=overdue").text().contains("Šajā sarakstā nav nevienas lietas."));
        let foreign = Centre::found(&house, "ogre").unit("buvvalde");
        assert!(head.get(&format!("/desk/due?holder={foreign}")).text().contains("Šajā sarakstā nav nevienas lietas."));
    }

    fn a_late_case_is_marked_and_the_head_gets_one_letter_in_two_faces(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/due");
        assert!(page.text().contains("Vēstules pašlaik nesaņem neviens"), "{}", page.text());
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let card = admin.get(&format!("/desk/admin/staff/{}", cesis.person(Role::Head)));
        admin.send(&card.form().with("email", "vaditaja@example.org"));
        assert!(head.get("/desk/due").text().contains("Vēstules saņem: vaditaja@example.org."));
        clock.advance(SignedDuration::from_hours(24 * 30));
        assert_eq!((look(&house, &cesis), look(&house, &cesis)), (1, 0));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let shown = head.get(&case);
        assert!(shown.text().contains("vadītājam nosūtīta vēstule: termiņš"), "{}", shown.text());
        let list = head.get("/desk/inbox?view=all");
        assert!(list.all("main tbody .govuk-tag").contains(&"Vadītāja uzmanībā".to_owned()), "{}", list.text());
        let letters: Result<Vec<_>, DbError> =
            db.write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, 50));
        let letter = letters.expect("letters").into_iter().find(|letter| letter.submission.is_none()).expect("a letter");
        assert_eq!(letter.subject, "Termiņi: nokavētas 1, drīz jāpabeidz 0");
        let (text, html) = (letter.text.expect("text"), letter.html.expect("HTML"));
        assert!(text.contains("IES/2026/1") && text.contains("Būvvalde cesis"), "{text}");
        assert!(html.contains("IES/2026/1</a>") && html.contains("border-top:8px solid #1f5f3f"), "{html}");
        assert!(!text.contains("Bedre") && !html.contains("Bedre"), "what it is about stays in the house");
    }

    fn the_head_says_how_many_days_before_and_a_wrong_number_is_kept(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/due");
        let form = page.form_in("main form");
        assert_eq!(form.value("days"), "2");
        for wrong in ["", "21", "divas", "-1"] {
            let again = head.send(&form.clone().with("days", wrong));
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert_eq!(again.errors(), ["Ierakstiet veselu skaitli no 0 līdz 20"]);
            assert_eq!(again.form_in("main form").value("days"), wrong);
        }
        let set = head.send_and_follow(&form.with("days", "5"));
        assert!(set.text().contains("Iestatījums ir saglabāts."), "{}", set.text());
        assert_eq!(set.form_in("main form").value("days"), "5");
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        assert_eq!(records.get("/desk/due").all("main form").len(), 0, "the setting is the head's");
    }
}
