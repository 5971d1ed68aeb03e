//! One's own work: what is pressing, what waits, whose cases one has for a while, and more time for an answer.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{House, Visitor},
};

/// A case of the building board, taken up by its handler.
fn taken_up(house: &House, cesis: &Centre, handler: &mut Visitor<'_>) -> String {
    let (_, case) = cesis.case_in(house, "buvvalde");
    let start = handler.get(&case).form_in("main .lz-actions form");
    assert_eq!(handler.send(&start).status, StatusCode::SEE_OTHER);
    case
}

fn date(
    form: crate::support::SentForm,
    name: &str,
    day: jiff::civil::Date,
) -> crate::support::SentForm {
    form.with(&format!("{name}-day"), &day.day().to_string())
        .with(&format!("{name}-month"), &day.month().to_string())
        .with(&format!("{name}-year"), &day.year().to_string())
}

both_engines! {
    migrations = MIGRATIONS;

    fn work_stands_by_how_pressing_it_is_and_what_waits_stands_apart(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let nothing = handler.get("/desk");
        assert_eq!(nothing.heading(), "Mani darbi");
        assert!(nothing.text().contains("Jums pašlaik nav nevienas atvērtas lietas."), "{}", nothing.text());
        cesis.case_in(&house, "buvvalde");
        assert!(handler.get("/desk").text().contains("Jūsu nodaļā 1 lieta gaida, kad kāds to paņems"));
        taken_up(&house, &cesis, &mut handler);
        let asked = taken_up(&house, &cesis, &mut handler);
        let form = handler.get(&format!("{asked}/ask")).form().with("text", "Kurā pusē ielai?");
        handler.send(&form);
        let groups = handler.get("/desk").all("main h2");
        assert_eq!(groups, ["Vēlāk (1)", "Gaida iesniedzēja atbildi (1)"]);
        clock.advance(SignedDuration::from_hours(24 * 30));
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        assert_eq!(handler.get("/desk").all("main h2"), ["Nokavētās (1)", "Gaida iesniedzēja atbildi (1)"]);
    }

    fn a_unit_s_list_is_filtered_and_each_filter_says_how_many(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        for _ in 0..2 {
            cesis.case_in(&house, "buvvalde");
        }
        taken_up(&house, &cesis, &mut handler);
        let page = handler.get("/desk/inbox?view=unit");
        assert_eq!(
            page.all("main .lz-filters a"),
            ["Visas (3)", "Neviena nepaņemtās (2)", "Drīz termiņš (0)", "Nokavētās (0)"]
        );
        assert_eq!(page.all("main tbody tr").len(), 3);
        let untaken = handler.get("/desk/inbox?view=unit&filter=untaken");
        assert_eq!(untaken.all("main tbody tr").len(), 2);
        let soon = handler.get("/desk/inbox?view=unit&filter=soon");
        assert!(soon.text().contains("Tuvākajās trijās darba dienās"), "{}", soon.text());
        clock.advance(SignedDuration::from_hours(24 * 30));
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let late = handler.get("/desk/inbox?view=unit&filter=overdue");
        assert_eq!(late.all("main tbody tr").len(), 3);
        assert_eq!(late.first("main .lz-filters a[aria-current]"), "Nokavētās (3)");
    }

    fn a_term_is_extended_once_and_the_case_and_the_submitter_s_page_say_so(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let case = taken_up(&house, &cesis, &mut handler);
        let page = handler.get(&format!("{case}/extend"));
        assert_eq!(page.heading(), "Pagarināt atbildes termiņu");
        let wrong = handler.send(&page.form());
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Izvēlieties likumā noteiktu pamatu"]);
        let ground = wrong.attribute("input[name=ground]", "value").expect("a ground");
        let form = wrong.form().with("ground", &ground).with("why", "Jāsaņem ziņas no arhīva.");
        let extended = handler.send_and_follow(&form);
        assert!(extended.text().contains("Termiņš ir pagarināts, un iesniedzējs par to ir informēts."));
        assert!(extended.text().contains("Jāsaņem ziņas no arhīva."), "{}", extended.text());
        assert!(extended.text().contains("Izskatīšanā"), "it stands where it stood");
        assert!(!extended.text().contains("Pagarināt termiņu"), "not twice");
        let again = handler.get(&format!("{case}/extend"));
        assert!(again.text().contains("Otrreiz to pagarināt nevar."), "{}", again.text());
        let late = handler.send(&page.form().with("ground", &ground).with("why", "Vēlreiz."));
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.errors()[0].starts_with("Termiņš jau ir pagarināts."), "{:?}", late.errors());
    }

    fn a_note_is_for_those_who_work_here(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = desk.get(&format!("{case}/note"));
        assert_eq!(desk.send(&page.form()).errors(), ["Uzrakstiet piezīmi"]);
        let form = page.form().with("text", "Zvanīja, lūdz pasteigties.");
        let noted = desk.send_and_follow(&form);
        assert!(noted.text().contains("Piezīme ir pievienota."), "{}", noted.text());
        assert_eq!(desk.send_and_follow(&form).text().matches("Zvanīja, lūdz pasteigties.").count(), 1);
    }

    fn a_substitute_has_the_cases_of_the_absent_from_the_day_on_which_the_head_says_so(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let case = taken_up(&house, &cesis, &mut handler);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(desk.get(&format!("{case}/answer")).status, StatusCode::FORBIDDEN);

        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/substitutions");
        assert!(page.text().contains("Pašlaik neviens nevienu neaizvieto."), "{}", page.text());
        let today = db.moment().date();
        let form = page.form_in("main form.lz-substitution");
        assert_eq!(head.send(&form).errors().len(), 4);
        let (absent, substitute) = (cesis.person(Role::Handler), cesis.person(Role::Desk));
        let form = form.with("absent", &absent).with("substitute", &substitute);
        let form = date(date(form, "from", today), "to", today);
        let same = head.send(&form.clone().with("substitute", &absent));
        assert_eq!(same.errors(), ["Cilvēks nevar aizvietot pats sevi. Izvēlieties citu."]);
        let foreign = Centre::found(&house, "ogre").person(Role::Desk);
        assert_eq!(head.send(&form.clone().with("substitute", &foreign)).status, StatusCode::NOT_FOUND);
        let set = head.send_and_follow(&same.form_in("main form.lz-substitution").with("substitute", &substitute));
        assert!(set.text().contains("Aizvietošana ir saglabāta."), "{}", set.text());

        let mine = desk.get("/desk");
        assert!(mine.text().contains("Jūs aizvietojat: Testa handler cesis."), "{}", mine.text());
        assert!(mine.text().contains("Bedre Rīgas ielā"), "{}", mine.text());
        assert!(desk.get(&case).text().contains("Izpildītāju pašlaik aizvieto: Testa desk cesis."));
        assert_eq!(desk.get(&format!("{case}/answer")).status, StatusCode::OK);
        let ended = head.send_and_follow(&set.form_in("main .lz-told form"));
        assert!(ended.text().contains("Aizvietošana ir beigta."), "{}", ended.text());
        assert_eq!(desk.get(&format!("{case}/answer")).status, StatusCode::FORBIDDEN);
    }

    fn a_case_says_until_when_it_may_be_sent_on(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert!(desk.get(&case).text().contains("Pārsūtīt, ja nav piekritīgs, līdz"));
        let other = cesis.register(&house, Arrival {
            kind: lodzins_core::submission::Kind::PressEnquiry, ..cesis.arrival()
        });
        let page = desk.get(&format!("/desk/submissions/{}", other.id));
        assert!(!page.text().contains("Pārsūtīt, ja nav piekritīgs, līdz"), "no law says so");
    }

    fn joint_cases_get_one_answer_and_a_repeated_one_names_it(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let [first, second] = [(); 2].map(|()| cesis.register(&house, cesis.arrival()));
        let case = |id| format!("/desk/submissions/{id}");
        let page = head.get(&format!("{}/related", case(second.id)));
        assert_eq!(head.send(&page.form()).errors(), ["Izvēlieties, ko darīt", "Izvēlieties lietu"]);
        assert!(page.text().contains(&format!("{} · Bedre Rīgas ielā", first.number)), "{}", page.text());
        assert!(page.text().contains("tas pats iesniedzējs"), "{}", page.text());
        let form = page.form().with("how", "joint");
        let unknown = head.send(&form.clone().with("other", "typed").with("number", "IES/1999/7"));
        assert_eq!(unknown.errors(), ["Šāda numura reģistrā nav. Pārbaudiet to."]);
        let foreign = ogre.case(&house).0.to_string();
        assert_eq!(head.send(&form.clone().with("other", &foreign)).status, StatusCode::NOT_FOUND);
        let repeated = head.send(&form.clone().with("how", "repeated").with("other", &first.id.to_string()));
        assert!(repeated.errors()[0].contains("vēl nav atbildēts pēc būtības"), "{:?}", repeated.errors());
        let joined = head.send_and_follow(&repeated.form().with("how", "joint"));
        assert!(joined.text().contains("Lietas tagad izskata kopā"), "{}", joined.text());

        let answer = head.get(&format!("{}/answer", case(first.id)));
        assert!(answer.text().contains(&second.number), "who else gets it: {}", answer.text());
        head.send(&answer.form().with("text", "Bedre ir salabota."));
        for id in [first.id, second.id] {
            assert!(head.get(&case(id)).text().contains("Bedre ir salabota."));
        }
        let third = cesis.register(&house, cesis.arrival()).id;
        let page = head.get(&format!("{}/related", case(third)));
        let form = page.form().with("how", "repeated").with("other", "typed").with("number", &first.number);
        let closed = head.send_and_follow(&form);
        assert!(closed.text().contains("Atstāts bez izskatīšanas"), "{}", closed.text());
        assert!(closed.text().contains(&format!("tā numurs ir {}", first.number)), "{}", closed.text());
        assert!(head.get(&case(first.id)).text().contains("Atkārtots iesniegums"));
    }
}
