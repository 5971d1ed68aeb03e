//! What a regime's preview lists is what the public pages say on its days, and nothing else.

use jiff::civil::date;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    hours::{HoursError, NewPlace, pattern_set, place_add},
    institution::structure::{CentreDetails, centre_add},
};
use lodzins_testkit::{SetClock, both_engines, clock::instant};

use crate::{
    centre::Centre,
    support::{House, SentForm, Visitor},
};

const SERVICES: &str = r#"[
  {"code": "declaration", "card": {
    "title": {"lv": "Gada deklarācija"}, "about": {"lv": "Ienākumu deklarācija."},
    "recipients": ["resident"],
    "steps": [
      {"stage": "request", "channels": ["in_person", "portal", "phone"], "text": {"lv": "Iesniedziet."}},
      {"stage": "receipt", "channels": ["in_person"], "text": {"lv": "Saņemiet."}}]}},
  {"code": "advice", "card": {
    "title": {"lv": "Konsultācija"}, "about": {"lv": "Padoms pa tālruni."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["phone"], "text": {"lv": "Zvaniet."}}]}}
]"#;

/// An office with a centre in Talejas iela and two services, on 8 June 2020.
fn office(house: &House, clock: &SetClock) -> Centre {
    clock.set(instant("2020-06-08T09:00:00+03:00"));
    let office = Centre::found(house, "vid");
    house.services(office.id, SERVICES);
    let id = office.id;
    let done: Result<(), HoursError> = house.db().write_now(id, move |tx, at| {
        let details = CentreDetails::plain("Talejas ielas centrs", "Talejas iela 1, Rīga");
        centre_add(tx, at, id, "talejas", &details, Actor::System)?;
        let new = NewPlace::centre("talejas");
        let place = place_add(tx, at, id, &new, Actor::System)?;
        let week = lodzins_core::hours::osm::read("Mo-Fr 09:00-17:00; PH off").expect("a week");
        pattern_set(tx, at, id, place, date(2019, 1, 1), &week.pattern, Actor::System)?;
        Ok(())
    });
    done.expect("a centre");
    office
}

/// Begins a regime from 10 June 2020; gives the form of what it changes.
fn begun(head: &mut Visitor<'_>) -> SentForm {
    let form = head.get("/desk/admin/regimes/new").form();
    let form = form.with("name_lv", "Jūnija kārtība").with("notice_lv", "Nāciet ar pierakstu.");
    let from = [("from-day", "10"), ("from-month", "6"), ("from-year", "2020")];
    let form = from.iter().fold(form, |form, (name, value)| form.with(name, value));
    head.send_and_follow(&form).form()
}

fn without_query(path: &str) -> &str {
    path.split('?').next().unwrap_or_default()
}

/// Writes the changes, reads the preview and switches on; gives the rows of the preview.
fn switched_on(head: &mut Visitor<'_>, changes: &SentForm) -> Vec<String> {
    let one = head.send_and_follow(changes);
    let preview = head.get(&format!("{}/consequences", without_query(&one.path)));
    let rows = preview.all("main tbody tr");
    let on = head.send_and_follow(&preview.form());
    assert!(on.text().contains("Režīms ir ieslēgts."), "{}", on.text());
    rows
}

/// The form with which a draft is switched on.
fn head_preview(head: &mut Visitor<'_>, path: &str) -> SentForm {
    head.get(&format!("{path}/consequences")).form()
}

/// What a card says to be otherwise.
fn otherwise(resident: &mut Visitor<'_>, service: &str) -> Vec<String> {
    resident.get(&format!("/i/vid/services/{service}")).all("main section.govuk-inset-text li")
}

const DOORS: &str = "Bez pieraksta ienāciet pa durvīm „1”, izejiet pa durvīm „2”; ar pierakstu ienāciet pa durvīm „2”";

both_engines! {
    migrations = MIGRATIONS;

    fn june_2020_changes_on_every_page_what_its_preview_lists(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let office = office(&house, clock);
        let mut head = office.signed_in(&house, Role::Head, Language::Lv);
        let changes = begun(&mut head).with("reception", "by_appointment");
        let changes = changes.with("people", "specialists").with("also", "shops");
        let changes = changes.with("walk_in", "1").with("walk_out", "2").with("booked", "2");
        let rows = switched_on(&mut head, &changes);
        assert_eq!(rows.len(), 3, "hours stay; one service is asked for and received otherwise: {rows:?}");
        for row in &rows[..2] {
            for part in ["klātienē", "Talejas ielas centrs", "bez pieraksta", "pēc pieraksta", "Gada deklarācija"] {
                assert!(row.to_lowercase().contains(&part.to_lowercase()), "{part}: {row}");
            }
        }
        for part in ["Visā iestādē; Talejas ielas centrs", "Kā parasti", "pēc iepriekšēja pieraksta", DOORS] {
            assert!(rows[2].contains(part), "{part}: {}", rows[2]);
        }

        let mut resident = house.visitor(Language::Lv);
        assert_eq!(otherwise(&mut resident, "declaration"), [""; 0], "it has not begun");
        assert!(!resident.get("/i/vid").text().contains("iepriekšēja pieraksta"));

        clock.set(instant("2020-06-10T09:00:00+03:00"));
        let said = otherwise(&mut resident, "declaration");
        assert_eq!(said[0], "klātienē – tikai pēc pieraksta");
        assert!(said.contains(&DOORS.to_owned()), "{said:?}");
        assert!(said.iter().any(|one| one.contains("tik apmeklētāju, cik ir speciālistu")), "{said:?}");
        assert_eq!(said.len(), 4, "a way, people, doors, shops: {said:?}");
        assert_eq!(otherwise(&mut resident, "advice"), [""; 0], "not in the preview, not on the card");
        let card = resident.get("/i/vid/services/declaration");
        let steps = card.all(".lz-way__how");
        assert_eq!(steps, [
            "klātienē (tikai pēc pieraksta), šajā vietnē, pa tālruni",
            "klātienē (tikai pēc pieraksta)",
        ]);
        assert!(!card.all("main a.govuk-button").is_empty(), "these pages still take it");
        for page in ["/i/vid", "/i/vid/centres/talejas", "/i/vid/write"] {
            let text = resident.get(page).text();
            assert!(text.contains("tikai pēc iepriekšēja pieraksta"), "{page}: {text}");
            assert!(text.contains(DOORS), "{page}: {text}");
        }
    }

    fn phone_and_email_only_shuts_the_other_ways_on_every_page(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let office = office(&house, clock);
        let mut head = office.signed_in(&house, Role::Head, Language::Lv);
        let mut changes = begun(&mut head).with("only", "phone");
        changes.fields.push(("only".to_owned(), b"email".to_vec()));
        let rows = switched_on(&mut head, &changes);
        let ways: Vec<&String> = rows.iter().filter(|row| row.contains("Gada deklarācija")).collect();
        assert_eq!(ways.len(), 3, "asked for in person and on these pages, received in person: {rows:?}");
        assert!(rows.iter().all(|row| !row.contains("Konsultācija")), "{rows:?}");

        clock.set(instant("2020-06-10T09:00:00+03:00"));
        let mut resident = house.visitor(Language::Lv);
        let said = otherwise(&mut resident, "declaration");
        assert_eq!(said, ["klātienē – pagaidām nevar", "šajā vietnē – pagaidām nevar"]);
        let card = resident.get("/i/vid/services/declaration");
        assert!(card.all("main a.govuk-button").is_empty(), "{}", card.text());
        assert_eq!(otherwise(&mut resident, "advice"), [""; 0]);

        let front = resident.get("/i/vid");
        assert!(front.all("main a.govuk-button").is_empty(), "{}", front.text());
        assert!(front.text().contains("Sazināties var tikai šādi:"), "{}", front.text());
        let phone = front.values("main a[href^='tel:']", "href");
        assert!(!phone.is_empty(), "the telephone stays: {}", front.text());
        let shut = front.all("main dd").iter().filter(|dd| dd.contains("Pagaidām nav pieejams.")).count();
        assert_eq!(shut, 3, "in person, post, box: {}", front.text());
        let centre = resident.get("/i/vid/centres/talejas");
        assert!(centre.text().contains("Sazināties var tikai"), "{}", centre.text());
        assert!(centre.all("main tbody tr").iter().all(|row| row.contains("slēgts")));
    }

    fn a_regime_is_judged_after_a_month_by_those_who_read_the_figures(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let office = office(&house, clock);
        let mut head = office.signed_in(&house, Role::Head, Language::Lv);
        let changes = begun(&mut head).with("reception", "by_appointment");
        let path = without_query(&head.send_and_follow(&changes).path).to_owned();
        let form = head_preview(&mut head, &path);
        let on = head.send_and_follow(&form);
        assert!(!on.html().contains("before-after"), "it has not begun");
        clock.set(instant("2020-07-10T09:00:00+03:00"));
        let mut head = office.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get(&path);
        assert!(page.text().contains("ir spēkā jau mēnesi"), "{}", page.text());
        let href = page.values("main .govuk-inset-text a", "href").remove(0);
        assert_eq!(href, "/desk/reports/before-after?day=2020-06-10&weeks=4");
        let report = head.get(&href);
        assert_eq!(report.status, 200, "{}", report.text());
        let mut editor = office.signed_in(&house, Role::Editor, Language::Lv);
        assert!(!editor.get(&path).html().contains("before-after"), "an editor reads no figures");
    }
}
