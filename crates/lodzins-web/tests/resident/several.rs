//! A resident settles two things in one visit, as a plain HTTP client does.

use axum::http::StatusCode;
use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_testkit::both_engines;

use super::{Answer, House, Visitor, support::centre};

const TEXTS: Sql = Sql {
    name: "test::TEXTS",
    text: "SELECT text FROM letter WHERE institution_id = $1 AND text IS NOT NULL ORDER BY created_at, id",
};

const TIMES: &str = "/i/ogre/book/kac/card";
const BOTH: &str = "/i/ogre/book/kac/card,passport";

fn ready(db: &Db) -> (House, InstitutionId) {
    let house = House::of(db);
    let ogre = house.found("ogre");
    centre::open(db, ogre, 1, 100);
    (house, ogre)
}

fn letter(db: &Db, institution: InstitutionId) -> String {
    let all: Result<Vec<(String,)>, DbError> =
        db.read_now(move |tx| tx.all(TEXTS, params![institution]));
    all.expect("letters").pop().expect("a letter").0
}

/// From one service to the times for two.
fn chosen(visitor: &mut Visitor<'_>) -> Answer {
    let link = visitor.get(TIMES).attribute("main a[href$='/more']", "href").expect("more");
    let page = visitor.get(&link);
    assert_eq!(page.heading(), "Ko vēl vēlaties nokārtot šajā apmeklējumā?");
    assert_eq!(page.all(".govuk-checkboxes__label"), ["Ceļošanas apliecība"]);
    let sent = visitor.send(&page.form().and("also", "passport"));
    assert_eq!(sent.location().as_deref(), Some(BOTH));
    visitor.get(BOTH)
}

/// Presses the nearest time and says who comes; the page that asks for the code, and the code.
fn entered(
    db: &Db,
    ogre: InstitutionId,
    visitor: &mut Visitor<'_>,
    times: &Answer,
) -> (Answer, String) {
    let start = times.attribute("main button[name=start]", "value").expect("a time");
    let details = visitor.send_and_follow(&times.form().with("start", &start));
    let form = details.form().with("name", "Testa Persona 001").with("email", "testa@example.org");
    let asked = visitor.send_and_follow(&form);
    let text = letter(db, ogre);
    let is_code = |word: &&str| word.len() == 9 && word.as_bytes()[4] == b'-';
    let code = text.split_whitespace().find(is_code).unwrap_or_else(|| panic!("no code in {text}"));
    (asked, code.to_owned())
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn two_things_are_settled_in_one_visit_and_stay_together(db: &Db) {
        let (house, ogre) = ready(db);
        let mut visitor = house.visitor(Language::Lv);
        let times = chosen(&mut visitor);
        assert!(times.text().contains("45 minūtes"), "{}", times.text());
        assert!(times.text().contains("Novadnieka karte un Ceļošanas apliecība"), "{}", times.text());
        let day = times.values(".lz-days__one a", "href")[1].clone();
        assert!(day.starts_with(BOTH), "{day}");
        assert_eq!(visitor.get(&day).all(".lz-times button").len(), 10, "the last one begins at 11:15");
        let (asked, code) = entered(db, ogre, &mut visitor, &times);
        let text = letter(db, ogre);
        for said in ["Novadnieka karte", "Derīga pase", "Ceļošanas apliecība", "Divas fotogrāfijas"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let done = visitor.send_and_follow(&asked.form().with("code", &code));
        assert_eq!(done.heading(), "Apmeklējums pieteikts", "{}", done.text());
        assert_eq!(done.all("main h3"), ["Novadnieka karte", "Ceļošanas apliecība"], "what to bring for each");
        assert!(done.text().contains("45 minūtes"), "{}", done.text());
        let files = done.values("main a[download]", "href");
        let calendar = visitor.get(&files[0]).html().replace("\r\n ", "");
        for said in ["SUMMARY:Novadnieka karte un Ceļošanas apliecība", "– Derīga pase", "– Divas fotogrāfijas"] {
            assert!(calendar.contains(said), "{said}: {calendar}");
        }
        let moving = visitor.get(&done.attribute("main a[href$='/move']", "href").expect("a link"));
        let start = moving.attribute("main button[name=start]", "value").expect("a time");
        let moved = visitor.send_and_follow(&moving.form().with("start", &start));
        assert!(moved.text().contains("Apmeklējums ir pārcelts"), "{}", moved.text());
        assert_eq!(moved.all("main h3"), ["Novadnieka karte", "Ceļošanas apliecība"]);
    }

    fn who_needs_one_thing_only_ticks_nothing(db: &Db) {
        let (house, ogre) = ready(db);
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.get(&format!("{TIMES}/more"));
        assert_eq!(visitor.send(&page.form()).location().as_deref(), Some(TIMES));
        // From both back to one.
        let page = visitor.get(&format!("{BOTH}/more"));
        let form = page.form();
        assert_eq!(form.value("also"), "passport", "what was ticked is ticked");
        let none = form.with("also", "");
        assert_eq!(visitor.send(&none).location().as_deref(), Some(TIMES));
        // Where one at a time is taken nothing is asked.
        centre::changed(db, ogre, |pool| pool.rules.most_services = 1);
        assert_eq!(visitor.get(TIMES).attribute("main a[href$='/more']", "href"), None);
        assert_eq!(visitor.get(&format!("{TIMES}/more")).location().as_deref(), Some(TIMES));
        assert_eq!(visitor.get(BOTH).status, StatusCode::NOT_FOUND);
        let sent = visitor.send(&page.form());
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{}", sent.text());
    }

    fn too_much_for_one_visit_is_said_and_what_was_ticked_stays(db: &Db) {
        let (house, ogre) = ready(db);
        let mut visitor = house.visitor(Language::En);
        let page = visitor.get(&format!("{TIMES}/more"));
        centre::changed(db, ogre, |pool| pool.services[1].minutes = 710);
        let wrong = visitor.send(&page.form().and("also", "passport"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("cannot be settled in one visit"), "{:?}", wrong.errors());
        assert_eq!(wrong.form().value("also"), "passport");
        // A service that nobody here provides is not taken from a form either.
        let other = visitor.send(&page.form().and("also", "tax"));
        assert_eq!(other.location().as_deref(), Some(TIMES));
        for path in ["card,tax", "card,,passport", "tax", "card,passport,a,b,c,d"] {
            let path = format!("/i/ogre/book/kac/{path}");
            assert_eq!(visitor.get(&path).status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    fn whoever_finds_no_time_for_both_waits_for_both(db: &Db) {
        let (house, _) = ready(db);
        let mut visitor = house.visitor(Language::Lv);
        let times = chosen(&mut visitor);
        let link = times.attribute("main a[href$='/wait']", "href").expect("a link to the list");
        let form = visitor.get(&link).form_in("main form");
        let sent = visitor.send_and_follow(&form.with("name", "Testa Persona 001").with("email", "testa@example.org"));
        assert!(sent.text().contains("Novadnieka karte un Ceļošanas apliecība"), "{}", sent.text());
    }
}
