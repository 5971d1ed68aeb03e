//! The clerk books for a caller, finds, moves and cancels; the administrator says who is received by appointment.

use axum::http::StatusCode;
use jiff::{SignedDuration, ToSpan, civil::Date};
use lodzins_core::{Language, Role, calendar::day_typed};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::{AppointmentError, booking::booking_by_phone_set},
};
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{
        Answer, House, Visitor,
        centre::{changed, open},
        post::letters,
    },
};

const BOOK: &str = "/desk/visits/book?what=kac+card";

fn ready(db: &Db) -> (House, Centre) {
    let house = House::of(db);
    let cesis = Centre::found(&house, "cesis");
    open(db, cesis.id, 2, 50);
    (house, cesis)
}

fn booked(desk: &mut Visitor<'_>) -> String {
    let page = desk.get(BOOK);
    let start =
        page.attribute("input[name=start][data-key='1']", "value").expect("a numbered time");
    let form = page.form_in("main form[method=post]");
    let form = form.with("start", &start).with("name", "Ģertrūde Testa").with("phone", "20000001");
    let answer = desk.send(&form);
    answer.location().unwrap_or_else(|| panic!("on to the visit: {}", answer.text()))
}

/// The days of the times that are offered: “pirmdiena, 23.11.2026. 09:00”.
fn days(page: &Answer) -> Vec<Date> {
    let labels = page.all("main form[method=post] .govuk-radios--small label");
    let day = |label: &String| label.split_whitespace().nth(1).and_then(day_typed);
    labels.iter().map(|label| day(label).unwrap_or_else(|| panic!("no day in {label}"))).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_caller_is_booked_found_moved_and_called_off(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let path = booked(&mut desk);
        let one = desk.get(&path);
        assert!(one.text().contains("Nosauciet kodu"), "{}", one.text());
        let code = one.first(".lz-code");
        assert!(one.text().contains(&format!("{} – ", code.chars().next().expect("a sign")))
            || code.starts_with(|sign: char| sign.is_ascii_digit()), "it is spelled: {}", one.text());
        let list = desk.get("/desk/visits/bookings");
        let found = desk.send(&list.form_in("main form").with("person", "gertrude testa"));
        assert_eq!(found.values(".lz-rows a", "href").len(), 1, "{}", found.text());
        let bare = path.split('?').next().expect("a path").to_owned();
        let moving = desk.get(&format!("{bare}/move"));
        let later = moving.attribute("input[name=start][data-key='3']", "value").expect("a time");
        let form = moving.form_in("main form[method=post]");
        let moved = desk.send_and_follow(&form.with("start", &later));
        assert!(moved.text().contains("Apmeklējums ir pārcelts"), "{}", moved.text());
        let cancel = moved.attribute("main a[href$='/cancel']", "href").expect("a link");
        let asked = desk.get(&cancel);
        assert!(asked.text().contains("Vai atcelt apmeklējumu?"), "{}", asked.text());
        assert!(desk.get(&bare).text().contains("Pārcelt"), "asking has not called it off");
        let gone = desk.send_and_follow(&asked.form_in("main form"));
        assert!(gone.text().contains("Apmeklējums ir atcelts"), "{}", gone.text());
        let did: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        for act in ["visit.booked", "visit.moved", "visit.cancelled"] {
            assert!(did.contains(&act.to_owned()), "{act}: {did:?}");
        }
    }

    fn whom_a_clerk_books_is_written_to_in_their_own_language(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = desk.get(BOOK);
        let start = page.attribute("input[name=start][data-key='1']", "value").expect("a time");
        let form = page.form_in("main form[method=post]").with("start", &start);
        let form = form.with("name", "Testa Persona 001").with("email", "testa@example.org");
        let one = desk.send(&form.with("language", "ru")).location().expect("on to the visit");
        let bare = one.split('?').next().expect("a path").to_owned();
        let moving = desk.get(&format!("{bare}/move"));
        let later = moving.attribute("input[name=start][data-key='3']", "value").expect("a time");
        desk.send(&moving.form_in("main form[method=post]").with("start", &later));
        let told: Vec<String> = letters(db, cesis.id).into_iter().map(|one| one.1).collect();
        assert_eq!(told.len(), 2);
        for about in ["Ваше посещение", "Посещение перенесено"] {
            assert!(told.contains(&about.to_owned()), "{about}: {told:?}");
        }
    }

    fn nobody_is_forgotten_whom_nobody_called_in_time(db: &Db, clock: &SetClock) {
        let (house, cesis) = ready(db);
        let institution = cesis.id;
        let set = db.write_now(institution, move |tx, at| {
            booking_by_phone_set(tx, at, institution, true, Actor::System)
        });
        set.map_err(|wrong: AppointmentError| wrong).expect("by phone");
        let mut visitor = house.visitor(Language::Lv);
        let times = visitor.get("/i/cesis/book/kac/card");
        let far = times.values(".lz-days__one a", "href").pop().expect("a day far off");
        let times = visitor.get(&far);
        let start = times.attribute("main button[name=start]", "value").expect("a time");
        let details = visitor.send_and_follow(&times.form().with("start", &start));
        let form = details.form().with("name", "Testa Persona 001").with("phone", "20000001");
        visitor.send(&form);
        clock.advance(SignedDuration::from_hours(24 * 5));
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let list = desk.get("/desk/visits/bookings");
        assert!(list.text().contains("Jāpiezvana un jāapstiprina"), "{}", list.text());
        assert!(list.text().contains("Vieta vairs nav paturēta"), "{}", list.text());
        let one = desk.get(&list.values(".lz-rows a", "href")[0]);
        assert!(one.text().contains("neviens nepiezvanīja"), "{}", one.text());
        let confirmed = desk.send_and_follow(&one.form_in("form[action$='/confirm']"));
        assert_eq!(confirmed.errors(), [] as [&str; 0], "its place is free still");
        assert!(!desk.get("/desk/visits/bookings").text().contains("Jāpiezvana"), "settled");
    }

    fn times_are_shown_from_a_day_as_people_write_it(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let soon = days(&desk.get(BOOK));
        let later = soon[0].saturating_add(7.days());
        let typed = format!("{:02}.{:02}.{}", later.day(), later.month(), later.year());
        let page = desk.get(&format!("{BOOK}&from={typed}"));
        let shown = days(&page);
        assert!(!shown.is_empty() && shown.iter().all(|day| *day >= later), "{later}: {shown:?}");
        assert_eq!(page.attribute("#from", "value").as_deref(), Some(typed.as_str()));
        let same = desk.get(&format!("{BOOK}&from={later}"));
        assert_eq!((days(&same), same.attribute("#from", "value")), (shown, Some(typed)));
        let wrong = desk.get(&format!("{BOOK}&from=31.02.2026"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Ierakstiet dienu, piemēram, 15.05.2026."]);
    }

    fn somebody_without_a_number_is_not_booked_and_what_was_typed_stays(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = desk.get(BOOK);
        let form = page.form_in("main form[method=post]");
        let wrong = desk.send(&form.with("name", "Testa Persona 001"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Ierakstiet e-pasta adresi vai tālruņa numuru", "Izvēlieties laiku"]);
        let again = wrong.form_in("main form[method=post]");
        assert_eq!(again.value("name"), "Testa Persona 001");
    }

    fn whoever_stands_there_is_booked_by_a_name_and_given_the_code_on_paper(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = desk.get(BOOK);
        let start = page.attribute("input[name=start][data-key='1']", "value").expect("a time");
        let form = page.form_in("main form[method=post]").with("start", &start);
        let form = form.with("name", "Testa Persona 001").with("unreached", "yes");
        let wrong = desk.send(&form);
        let said = "Ierakstiet tālruņa numuru vai e-pasta adresi: bez tiem var pieteikt tikai to, kas stāv pie lodziņa";
        assert_eq!(wrong.errors(), [said], "on the telephone");
        let form = wrong.form_in("main form[method=post]").with("start", &start).with("door", "desk");
        let one = desk.send_and_follow(&form);
        assert!(one.text().contains("viņam paziņot nevarēs"), "{}", one.text());
        let paper = one.attribute("main a.govuk-button[href$='/files/a5.pdf']", "href");
        assert_eq!(desk.get(&paper.expect("to be printed")).status, 200);
    }

    fn whom_a_changed_pool_hits_is_counted_before_it_is_saved(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        booked(&mut desk);
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let days = head.get("/desk/admin/pools").values("main td a[href$='/days']", "href");
        let pool = days[0].replace("/days", "");
        let changed = |form: crate::support::SentForm| form.with("closed-day", "20").with("closed-month", "11").with("closed-year", "2026");
        let form = changed(head.get(&pool).form_in("main form"));
        let seen = head.send(&form);
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.text());
        assert!(seen.text().contains("Skarts 1 pieraksts."), "{}", seen.text());
        let unsaved = desk.get("/desk/visits/hit");
        assert!(unsaved.text().contains("Neviens pieraksts nav skarts."), "{}", unsaved.text());
        let back = head.send(&seen.form_in("main form").with("step", "change"));
        assert_eq!(back.form_in("main form").value("closed-year"), "2026", "what was typed is still there");
        let seen = head.send(&back.form_in("main form"));
        let saved = head.send_and_follow(&seen.form_in("main form").with("step", "save"));
        assert!(saved.text().contains("Grupa ir saglabāta"), "{}", saved.text());
        let hit = desk.get("/desk/visits/hit");
        assert!(hit.text().contains("Skarts 1 apmeklējums."), "{}", hit.text());
        assert!(hit.text().contains("Grupa, kurai pieteikts, tad jau ir slēgta"), "{}", hit.text());
    }

    fn a_caller_settles_two_things_in_one_visit(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let asks = |page: &Answer| page.form_in("main form[method=get]");
        let page = desk.get(BOOK);
        assert_eq!(page.all("main form[method=get] .govuk-checkboxes__label"), ["Ceļošanas apliecība"]);
        assert_eq!(asks(&page).value("also"), "");
        let page = desk.get(&format!("{BOOK}&also=passport"));
        assert!(page.text().contains("Apmeklējumam paredzētais laiks: 45 minūtes"), "{}", page.text());
        let start = page.attribute("input[name=start][data-key='1']", "value").expect("a time");
        let form = page.form_in("main form[method=post]").with("start", &start);
        let wrong = desk.send(&form.with("phone", "20000001"));
        assert_eq!(wrong.errors(), ["Ierakstiet vārdu un uzvārdu"]);
        assert_eq!(asks(&wrong).value("also"), "passport", "what was ticked is still ticked");
        let form = wrong.form_in("main form[method=post]").with("start", &start);
        let one = desk.send_and_follow(&form.with("name", "Ģertrūde Testa"));
        assert!(one.text().contains("Novadnieka karte un Ceļošanas apliecība"), "{}", one.text());
        let asked_for = one.all("main h3");
        assert_eq!(asked_for, ["Novadnieka karte", "Ceļošanas apliecība"], "to be said aloud");
    }

    fn what_was_ticked_beside_another_service_is_not_taken_over_unseen(db: &Db) {
        let (house, cesis) = ready(db);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        // What was ticked is the first service now.
        let page = desk.get("/desk/visits/book?what=kac+passport&also=passport");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.errors()[0].starts_with("Iepriekš atzīmētos"), "{:?}", page.errors());
        changed(db, cesis.id, |pool| pool.rules.most_services = 1);
        let page = desk.get(BOOK);
        assert!(page.all("main form[method=get] .govuk-checkboxes__label").is_empty(), "one at a time");
        assert!(!days(&page).is_empty());
    }

    fn a_visit_of_another_institution_is_not_there(db: &Db) {
        let (house, cesis) = ready(db);
        let path = booked(&mut cesis.signed_in(&house, Role::Desk, Language::Lv));
        let ogre = Centre::found(&house, "ogre");
        let mut other = ogre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(other.get(&path).status, 404);
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        assert_eq!(handler.get(&path).status, 403);
    }

    fn a_pool_is_entered_changed_and_its_faults_are_told(db: &Db) {
        let (house, cesis) = ready(db);
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let page = head.get("/desk/admin/pools/new");
        let wrong = head.send(&page.form_in("main form").with("code", "two").with("web", "120").with("minutes-card", "7"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 2, "name and minutes: {:?}", wrong.errors());
        let form = wrong.form_in("main form").with("name", "Trešais lodziņš").with("minutes-card", "10");
        let wrong = head.send(&form);
        assert_eq!(wrong.errors(), ["Ierakstiet procentus no 0 līdz 100"]);
        let form = wrong.form_in("main form").with("web", "60");
        let wrong = head.send(&form.with("most", "6"));
        assert_eq!(wrong.errors(), ["Ierakstiet skaitli no 1 līdz 5"]);
        let done = head.send_and_follow(&wrong.form_in("main form").with("most", "2"));
        assert!(done.text().contains("Grupa ir saglabāta"), "{}", done.text());
        assert!(done.text().contains("Trešais lodziņš"), "{}", done.text());
        let days = done.values("main td a[href$='/days']", "href");
        let page = head.get(&days[0]);
        let form = page.form_in("main form").with("day-day", "4").with("day-month", "1").with("day-year", "2027").with("places", "1");
        let saved = head.send_and_follow(&form);
        assert!(saved.text().contains("04.01.2027."), "{}", saved.text());
    }

    fn how_many_visits_people_book_themselves_is_set(db: &Db) {
        let (house, cesis) = ready(db);
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let linked = head.get("/desk/admin/pools").values("main a[href$='/limits']", "href");
        let page = head.get(&linked[0]);
        for wrong in ["", "0", "21", "daudz"] {
            let said = head.send(&page.form_in("main form").with("per_contact", wrong));
            assert_eq!(said.errors(), ["Ierakstiet skaitli no 1 līdz 20"], "{wrong}");
        }
        let form = page.form_in("main form").with("per_contact", "1").with("once", "yes");
        let done = head.send_and_follow(&form);
        assert!(done.text().contains("Ierobežojumi ir saglabāti"), "{}", done.text());
        let now = head.get(&linked[0]).attribute("input[name=per_contact]", "value");
        assert_eq!(now.as_deref(), Some("1"));
    }

    fn numbers_of_every_week_are_added_and_removed(db: &Db) {
        let (house, cesis) = ready(db);
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let list = head.get("/desk/admin/pools");
        let pool = list.values("main td a[href$='/days']", "href")[0].replace("/days", "");
        let linked = head.get(&pool).values("main a[href$='/weekly']", "href");
        let page = head.get(&linked[0]);
        let wrong = head.send(&page.form_in("main form").with("part", "pusdiena"));
        let said = ["Izvēlieties vismaz vienu nedēļas dienu", "„pusdiena” nav laiks. Rakstiet, piemēram, 09:00–17:00",
            "Ierakstiet skaitli no 0 līdz 1000"];
        assert_eq!(wrong.errors(), said);
        let form = wrong.form_in("main form").and("weekdays", "1").and("weekdays", "5");
        let odd = head.send(&form.clone().with("part", "9–12:02").with("places", "4"));
        assert_eq!(odd.errors(), ["Sākumam un beigām jādalās ar piecām minūtēm, piemēram, 09:00–12:30"]);
        let done = head.send_and_follow(&form.with("part", "9-12").with("places", "4"));
        assert!(done.text().contains("Skaits ir pievienots"), "{}", done.text());
        let removes = format!("form[action='{pool}/weekly/remove']");
        assert_eq!(done.values(&format!("{removes} button"), "value"), ["1 09:00–12:00", "5 09:00–12:00"]);
        let entered = "form:not([action])";
        let twice = done.form_in(&format!("main {entered}")).with("weekdays", "5").with("places", "1");
        let twice = head.send(&twice);
        assert!(twice.errors()[0].starts_with("Šim laikam kādā no izvēlētajām dienām"), "{:?}", twice.errors());
        let gone = done.form_in(&removes).with("one", "5 09:00–12:00");
        let left = head.send_and_follow(&gone);
        assert_eq!(left.values(&format!("{removes} button"), "value"), ["1 09:00–12:00"]);
        let did: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        assert_eq!(did.iter().filter(|did| *did == "pool.weekly_set").count(), 2);
    }

    fn days_are_released_at_a_moment_and_that_is_withdrawn(db: &Db) {
        let (house, cesis) = ready(db);
        let mut head = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let list = head.get("/desk/admin/pools");
        let path = list.values("main td a[href$='/days']", "href")[0].replace("/days", "/releases");
        let page = head.get(&path);
        let on = |form: crate::support::SentForm, name: &str, day: &str| {
            form.with(&format!("{name}-day"), day)
                .with(&format!("{name}-month"), "11")
                .with(&format!("{name}-year"), "2026")
        };
        let form = on(on(page.form_in("main form"), "from", "24"), "to", "23");
        let wrong = head.send(&on(form, "on", "21").with("at", "26:00"));
        assert_eq!(wrong.errors(), ["Ierakstiet laiku, piemēram, 10:00"]);
        let wrong = head.send(&wrong.form_in("main form").with("at", "10.00"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "the days are backwards");
        let form = on(wrong.form_in("main form"), "to", "25");
        let done = head.send_and_follow(&form);
        assert!(done.text().contains("Laiku atvēršana ir izsludināta"), "{}", done.text());
        assert!(done.text().contains("24.11.2026.–25.11.2026."), "{}", done.text());
        let withdraw = format!("form[action='{path}/withdraw']");
        let button = format!("{withdraw} button[name=release]");
        let release = done.attribute(&button, "value").expect("what is withdrawn");
        let form = done.form_in(&withdraw).with("release", &release);
        let withdrawn = head.send_and_follow(&form);
        assert!(withdrawn.text().contains("atsaukta"), "{}", withdrawn.text());
        assert!(withdrawn.attribute(&button, "value").is_none(), "nothing is left to withdraw");
    }
}
