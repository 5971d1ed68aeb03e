//! At a counter, as a plain HTTP client uses it: who the visitor is, what they handed in, and where they are sent on to.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, reception::counters};
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{self, Answer, House, Visitor},
    visits::{press, set},
};

const RULES: &str = "/desk/admin/reception";
const CODE: &str = "320000-00031";

/// Somebody walks in, is called to the counter and sits down.
fn serve(desk: &mut Visitor<'_>, counter: &str) -> Answer {
    press(desk, "/desk/visits", "walk-in");
    if desk.get(counter).text().contains("Lodziņš ir slēgts") {
        press(desk, counter, "open");
    }
    press(desk, counter, "next");
    press(desk, counter, "start")
}

/// A client with a code, who has handed something in.
fn known(desk: &mut Visitor<'_>) -> String {
    let form = desk.get("/desk/clients/new").form().with("name", "Testa Persona 031");
    let form = form.with("code", CODE).with("code_for", "service").with("phone", "20007731");
    let card = desk.send(&form).location().expect("a card");
    let card = card.split('?').next().unwrap_or_default().to_owned();
    let id = card.rsplit('/').next().expect("an id");
    let paper = desk.get("/desk/register").form().with("subject", "Par nojumi");
    desk.send_and_follow(&paper.with("name", "Testa Persona 031").with("client", id));
    card
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_head_says_what_the_reception_goes_by(db: &Db) {
        let house = House::of(db);
        let (cesis, mut desk, _) = set(&house, db);
        assert_eq!(desk.visit(RULES).status, StatusCode::FORBIDDEN);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get(RULES);
        let form = page.form_in("main form");
        assert_eq!((form.value("calls"), form.value("late")), ("2".to_owned(), "15".to_owned()));
        assert_eq!(form.value("near"), "2", "the usual number of people ahead");
        let form = form.with("calls", "12").with("near", "99");
        let form = form.with("limit", "number").with("inside", "daudz");
        let wrong = head.send(&form);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), [
            "Ierakstiet izsaukumu skaitu no 1 līdz 9",
            "Ierakstiet skaitli no 0 līdz 20",
            "Ierakstiet skaitu no 1 līdz 10000",
        ]);
        let again = wrong.form_in("main form");
        assert_eq!(again.value("inside"), "daudz", "what was typed is still there");
        let saved = head.send_and_follow(&again.with("calls", "3").with("inside", "7").with("near", "5"));
        assert!(saved.text().contains("Pieņemšanas kārtība saglabāta"), "{}", saved.text());
        let kept = saved.form_in("main form");
        assert_eq!((kept.value("calls"), kept.value("near")), ("3".to_owned(), "5".to_owned()));
        assert!(head.get("/desk/visits").text().contains("Iekšā 0 no 7"));
        let form = head.get(RULES).form_in("main form").with("limit", "specialists");
        let saved = head.send_and_follow(&form);
        assert_eq!(saved.form_in("main form").value("limit"), "specialists");
        assert!(head.get("/desk/visits").text().contains("Iekšā 0 no 0"), "no counter is open");
    }

    fn a_visitor_who_shows_a_passport_is_known_by_it_and_each_look_is_kept(db: &Db) {
        let house = House::of(db);
        let (cesis, mut desk, counter) = set(&house, db);
        let card = known(&mut desk);
        let serving = serve(&mut desk, &counter);
        assert!(!serving.text().contains("Par nojumi"), "nobody has shown anything");
        let form = serving.form_in("form:has(button[value='identify'])").with("act", "identify");
        let wrong = desk.send(&form.with("personal_code", CODE));
        assert_eq!(wrong.errors(), ["Izvēlieties, ar ko apmeklētājs apliecināja savu identitāti"]);
        let form = wrong.form_in("form:has(button[value='identify'])").with("act", "identify");
        let told = desk.send_and_follow(&form.with("identity", "passport"));
        assert!(told.text().contains("Par nojumi"), "{}", told.text());
        assert_eq!(told.attribute("main a[href^='/desk/clients/']", "href"), Some(card.clone()));
        assert!(!told.html().contains("00031"), "the code stands nowhere");
        let audit = cesis.audit(db);
        for did in ["visit.identified", "client.opened", "client.seen"] {
            assert!(audit.iter().any(|(known, _)| known == did), "{did}: {audit:?}");
        }
        assert!(audit.iter().all(|(_, detail)| !detail.contains("00031")), "{audit:?}");
        let register = told.attribute("main a[href^='/desk/register']", "href").expect("a link");
        let form = desk.get(&register).form();
        assert_eq!((form.value("name"), form.value("phone")), ("Testa Persona 031".to_owned(), "+37120007731".to_owned()));
        let back = desk.send_and_follow(&form.with("subject", "Par žogu"));
        assert!(back.text().contains("Iesniegums reģistrēts"), "{}", back.text());
        assert!(back.text().contains("Par žogu"), "{}", back.text());
        let cases = back.values("main td a[href^='/desk/submissions/']", "href");
        let mut cases = cases.iter().map(|case| desk.get(case));
        let case = cases.find(|case| case.heading().contains("Par žogu")).expect("the new case");
        assert!(case.text().contains("Uzrādīta pase"), "what was shown came with it: {}", case.text());
        press(&mut desk, &counter, "finish");
        let gone = desk.get(&register).form();
        assert_eq!(gone.value("name"), "", "who has gone is carried nowhere");
    }

    fn an_application_is_taken_from_nobody_whose_identity_was_not_checked(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, counter) = set(&house, db);
        let serving = serve(&mut desk, &counter);
        let register = serving.attribute("main a[href^='/desk/register']", "href").expect("a link");
        let page = desk.get(&register);
        assert_eq!(page.attribute("main .govuk-inset-text a", "href").as_deref(), Some(counter.as_str()));
        let form = page.form().with("subject", "Par dzīvesvietu").with("name", "Testa Persona 031");
        let wrong = desk.send(&form.with("kind", "application"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Vispirms pārbaudiet apmeklētāja identitāti: bez tās pakalpojuma pieteikumu pieņemt nevar"]);
        let there = wrong.attribute("main .govuk-inset-text a", "href").expect("the counter");
        let taken = desk.send_and_follow(&wrong.form().with("kind", "request"));
        assert!(taken.text().contains("Iesniegums reģistrēts"), "{}", taken.text());
        let form = desk.get(&there).form_in("form:has(button[value='identify'])");
        desk.send_and_follow(&form.with("act", "identify").with("identity", "eds_password"));
        let page = desk.get(&register);
        assert_eq!(page.attribute("main .govuk-inset-text a", "href"), None, "{}", page.text());
        let form = page.form().with("subject", "Par dzīvesvietu").with("name", "Testa Persona 031");
        let taken = desk.send_and_follow(&form.with("kind", "application"));
        assert!(taken.text().contains("Iesniegums reģistrēts"), "{}", taken.text());
    }

    fn a_code_that_nobody_has_is_told_so(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, counter) = set(&house, db);
        let serving = serve(&mut desk, &counter);
        let form = serving.form_in("form:has(button[value='identify'])").with("act", "identify");
        let told = desk.send_and_follow(&form.with("identity", "id_card").with("personal_code", CODE));
        assert!(told.text().contains("Klienta ar šādu kodu vēl nav"), "{}", told.text());
    }

    fn a_visitor_is_sent_to_the_institution_next_door_with_a_word_why(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, counter) = set(&house, db);
        let ogre = Centre::found(&house, "ogre");
        support::centre::open(db, ogre.id, 1, 100);
        let mut head = ogre.signed_in(&house, Role::Head, Language::Lv);
        let form = head.get("/desk/admin/counters").form().with("centre", "kac").with("code", "9");
        head.send(&form.with("name", "9. lodziņš"));
        let id = ogre.id;
        let all: Result<_, lodzins_db::DbError> = db.read_now(move |tx| counters(tx, id));
        let there = format!("/desk/visits/counter/{}", all.expect("counters")[0].id);
        let mut other = ogre.signed_in(&house, Role::Desk, Language::Lv);
        press(&mut other, &there, "open");
        let serving = serve(&mut desk, &counter);
        let form = serving.form_in("form:has(button[value='hand-over'])").with("act", "hand-over");
        let wrong = desk.send(&form.with("to", "institution ogre"));
        assert_eq!(wrong.errors(), ["Ierakstiet piezīmē, kāpēc nosūtāt apmeklētāju uz citu iestādi"]);
        let form = wrong.form_in("form:has(button[value='hand-over'])").with("act", "hand-over");
        let sent = desk.send_and_follow(&form.with("note", "Jautājums par pensiju"));
        assert!(sent.text().contains("Talons: A1"), "{}", sent.text());
        let called = press(&mut other, &there, "next");
        assert!(called.text().contains("A1") && called.text().contains("Jautājums par pensiju"), "{}", called.text());
    }

    fn the_question_is_there_on_paper_in_each_language(db: &Db) {
        let house = House::of(db);
        let (_, mut desk, _) = set(&house, db);
        let page = desk.get("/desk/visits/feedback");
        let sheets = page.values("main a[download]", "href");
        assert_eq!(sheets.len(), 3, "{sheets:?}");
        for sheet in sheets {
            let paper = desk.get(&sheet);
            assert_eq!(paper.header("content-type"), "application/pdf", "{sheet}");
        }
        assert_eq!(desk.visit("/desk/visits/feedback/card.xx.pdf").status, StatusCode::NOT_FOUND);
    }
}
