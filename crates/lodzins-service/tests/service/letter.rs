//! Letters made again from the register, and the institution's own words through time.

use jiff::SignedDuration;
use lodzins_core::{Language, id::SubmissionId};
use lodzins_db::{Db, DbError, params};
use lodzins_document::{Template, plain};
use lodzins_service::{
    Actor,
    letter::{
        PLACEHOLDERS, case_letters, letter_template_at, letter_template_save, letter_templates,
        submission_letter,
    },
    outbox::Occasion,
    register::{RegisterError, follow_code},
};
use lodzins_testkit::{SetClock, both_engines};

use crate::house::{Deed, Desk, House};

const AUDITED: lodzins_db::Sql = lodzins_db::Sql {
    name: "test::AUDITED",
    text: "SELECT did, detail FROM audit WHERE institution_id = $1 AND did LIKE 'letter_template%' ORDER BY sequence",
};

fn said(
    db: &Db,
    house: &House,
    desk: Desk,
    id: SubmissionId,
    n: i64,
) -> Result<(String, String), RegisterError> {
    let office = house.office.clone();
    let (_, document) = db.read_now(move |tx| submission_letter(tx, &office, desk.id, id, n))?;
    Ok((document.title.clone(), plain::written(&document)))
}

fn save(db: &Db, desk: Desk, occasion: Occasion, text: Option<&'static str>) {
    let template = text.map(|text| Template::parse(text, PLACEHOLDERS).expect("a good template"));
    let saved: Result<(), DbError> = db.write_now(desk.id, move |tx, at| {
        let by = Actor::Staff(desk.clerk);
        letter_template_save(tx, at, desk.id, occasion, Language::Lv, template.as_ref(), by)
    });
    saved.expect("saved");
}

fn own(db: &Db, desk: Desk, occasion: Occasion) -> Option<String> {
    let now = db.moment().now();
    let found = db
        .read_now(move |tx| letter_template_at(tx, desk.id, occasion, Language::Lv, now))
        .map_err(|wrong: DbError| wrong);
    found.expect("a read").and_then(|saved| saved.text)
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_case_holds_a_letter_for_all_that_its_submitter_was_told(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Start).expect("started");
        house.act(db, id, &Deed::Ask("Kura māja?".to_owned())).expect("asked");
        house.act(db, id, &Deed::Reply("Piektā.".to_owned(), vec![])).expect("replied");
        house.act(db, id, &Deed::Forward).expect("forwarded");
        let letters = case_letters(&house.case(db, id));
        let told: Vec<_> = letters.iter().map(|letter| (letter.n, letter.occasion)).collect();
        assert_eq!(told, [(0, Occasion::Registered), (1, Occasion::Asked), (3, Occasion::Forwarded)]);
        let code = follow_code(&house.office.keys, id).to_string();
        let (title, receipt) = said(db, &house, house.here, id, 0).expect("the receipt");
        assert_eq!(title, "registered IES/2026/1 lv");
        assert!(receipt.contains(&code) && receipt.contains("message -"), "{receipt}");
        let (_, question) = said(db, &house, house.here, id, 1).expect("the question");
        assert!(question.contains("message Kura māja?") && question.contains("code -"), "{question}");
        for (desk, n) in [(house.here, 2), (house.here, 4), (house.there, 0)] {
            let none = said(db, &house, desk, id, n);
            assert!(matches!(none, Err(RegisterError::NotFound)), "{n}: {none:?}");
        }
    }

    fn a_letter_keeps_the_words_of_its_day(db: &Db, clock: &SetClock) {
        let house = House::found(db);
        let before = house.registered(db).id;
        clock.advance(SignedDuration::from_secs(1));
        save(db, house.here, Occasion::Registered, Some("# Savs {{ number }}"));
        let after = house.registered(db).id;
        clock.advance(SignedDuration::from_secs(1));
        save(db, house.here, Occasion::Registered, None);
        let last = house.registered(db).id;
        for (id, words) in [(before, "template -"), (after, "template # Savs"), (last, "template -")] {
            let (_, text) = said(db, &house, house.here, id, 0).expect("the receipt");
            assert!(text.contains(words), "{words}: {text}");
        }
    }

    fn own_words_are_one_institutions_and_saved_once(db: &Db) {
        let house = House::found(db);
        save(db, house.here, Occasion::Answered, None);
        save(db, house.here, Occasion::Answered, Some("# Viens"));
        save(db, house.here, Occasion::Answered, Some("# Viens"));
        assert_eq!(own(db, house.here, Occasion::Answered).as_deref(), Some("# Viens"));
        assert_eq!(own(db, house.there, Occasion::Answered), None);
        assert_eq!(own(db, house.here, Occasion::Asked), None);
        let (here, now) = (house.here, db.moment().now());
        let all = db.read_now(move |tx| letter_templates(tx, here.id, now)).expect("the list");
        assert_eq!(all.len(), Occasion::ALL.len() * Language::ALL.len());
        let changed: Vec<_> = all.iter().filter(|(_, _, since)| since.is_some()).map(|(o, l, _)| (*o, *l)).collect();
        assert_eq!(changed, [(Occasion::Answered, Language::Lv)]);
        let trail: Vec<(String, String)> =
            db.read_now(move |tx| tx.all(AUDITED, params![here.id])).map_err(|wrong: DbError| wrong).expect("the trail");
        let [(did, detail)] = trail.as_slice() else { panic!("one change: {trail:?}") };
        assert_eq!(did, "letter_template.saved");
        assert!(detail.starts_with("answered lv "), "{detail}");
    }
}
