//! The calendar and the terms through their pages: shown before it is saved, counted, kept.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::centre::Centre;
use crate::support::{Answer, House, SentForm, Visitor};

const CALENDAR: &str = "/desk/admin/calendar";

fn with_day(form: SentForm, name: &str, day: &str) -> SentForm {
    let parts: Vec<&str> = day.split('.').collect();
    ["day", "month", "year"]
        .iter()
        .zip(parts)
        .fold(form, |form, (part, value)| form.with(&format!("{name}-{part}"), value))
}

/// A closed day in the form that adds one.
fn add(answer: &Answer, off: &str, reason: &str) -> SentForm {
    with_day(answer.form_in("#calendar-add"), "off", off).with("reason", reason)
}

fn form_at(visitor: &mut Visitor<'_>, path: &str) -> SentForm {
    visitor.get(path).form()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_day_off_is_shown_with_what_it_moves_before_it_is_saved(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let given = centre.register(&house, centre.arrival());
        let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
        // The last day of the term becomes a day off.
        let off = given.due_on.strftime("%-d.%-m.%Y").to_string();
        let page = head.get(&format!("{CALENDAR}?year={}", given.due_on.year()));
        let check = head.send(&add(&page, &off, "Remonts"));
        assert_eq!(check.status, StatusCode::OK, "{:?}", check.errors());
        assert!(check.text().contains("Termiņš mainīsies 1 lietai."), "{}", check.text());
        assert!(check.text().contains(&given.number));
        let before = head.get(&format!("/desk/submissions/{}", given.id));
        assert!(!before.text().contains("Kā mainījies termiņš"), "nothing is saved yet");
        let done = head.send_and_follow(&check.form());
        assert_eq!(done.heading(), "Termiņu pārrēķins");
        assert!(done.text().contains("Termiņš mainījās 1 lietai"), "{}", done.text());
        assert!(done.text().contains(&given.number));
        let case = head.get(&format!("/desk/submissions/{}", given.id)).text();
        assert!(case.contains("Kā mainījies termiņš"), "{case}");
        assert!(case.contains("mainīts iestādes darba dienu kalendārs"), "{case}");
        let list = head.get("/desk/admin/recounts");
        assert!(list.text().contains("Remonts"), "{}", list.text());
        let did: Vec<String> = centre.audit(house.db()).into_iter().map(|(did, _)| did).collect();
        for expected in ["calendar.day_set", "submission.recounted", "recount.finished"] {
            assert!(did.iter().any(|did| did == expected), "{expected}: {did:?}");
        }
        // Taken back again: the button in the list of days.
        let page = head.get(&format!("{CALENDAR}?year={}", given.due_on.year()));
        let clear = page.form_in("#calendar-days").with("clear", &given.due_on.to_string());
        let check = head.send(&clear);
        let done = head.send_and_follow(&check.form());
        assert!(done.text().contains("agrāks: 1"), "{}", done.text());
    }

    fn what_is_wrong_is_said_and_what_was_typed_stays(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get(CALENDAR);
        let wrong = head.send(&add(&page, "24.12.2026", "Svētki"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("Ziemassvētku vakars"), "{:?}", wrong.errors());
        assert_eq!(wrong.attribute("#reason", "value").as_deref(), Some("Svētki"));
        let moved = with_day(add(&page, "22.06.2026", "Rīkojums"), "worked", "28.06.2026");
        let wrong = head.send(&moved);
        assert!(wrong.errors()[0].contains("sestdien"), "{:?}", wrong.errors());
    }

    fn a_list_is_read_line_by_line_and_comes_out_again(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut admin = centre.signed_in(&house, Role::Administrator, Language::Lv);
        let import = "/desk/admin/calendar/import";
        let page = admin.get(import);
        let bad = page.form().with("list", "datums;strādā\n30.02.2026;\n22.06.2026;28.06.2026\n");
        let wrong = admin.send(&bad);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let faults = wrong.all("#calendar-faults li");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with("2. rinda"), "{faults:?}");
        assert!(wrong.text().contains("30.02.2026"), "what was pasted stays");
        let table =
            "datums;strādā;pamatojums\n22.06.2026;27.06.2026;Rīkojums Nr. 1\n23.06.2026;;Līgo\n";
        let check = admin.send(&page.form().with_file("file", "dienas.csv", table.as_bytes()));
        assert_eq!(check.status, StatusCode::OK, "{:?}", check.errors());
        assert!(check.text().contains("Līgo diena"), "passed over: {}", check.text());
        admin.send_and_follow(&check.form());
        let csv = admin.get("/desk/admin/calendar/export?year=2026&format=csv");
        assert_eq!(
            csv.html().trim_start_matches('\u{feff}'),
            "date,worked_instead,reason\r\n2026-06-22,2026-06-27,Rīkojums Nr. 1\r\n"
        );
        let ics = admin.get("/desk/admin/calendar/export?year=2026&format=ics").html();
        assert!(ics.contains("DTSTART;VALUE=DATE:20260622") && ics.contains("Līgo diena"), "{ics}");
        let form = form_at(&mut admin, import).with("list", &csv.html());
        let again = admin.send(&form);
        assert!(again.errors()[0].contains("Nekas nemainītos"), "{:?}", again.errors());
    }

    fn a_term_is_shorter_than_the_law_and_is_ended(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
        let terms = "/desk/admin/terms";
        let fill = |page: &Answer, amount: &str| {
            let form = page.form_in("#term-add").with("kind", "press_enquiry").with("amount", amount);
            with_day(form, "from", "1.5.2026").with("reason", "Domes lēmums Nr. 7")
        };
        let page = head.get(terms);
        assert!(page.text().contains("Iesniegumu likuma 5. pants"), "the source of law stands there");
        let wrong = head.send(&fill(&page, "30"));
        assert!(wrong.errors()[0].contains("likumā noteikto"), "{:?}", wrong.errors());
        let check = head.send(&fill(&page, "2"));
        assert!(check.text().contains("Žurnālista jautājums – 2 darba dienas"), "{}", check.text());
        head.send_and_follow(&check.form());
        let page = head.get(terms);
        let end = page.attribute(".lz-told a", "href").expect("a link that ends it");
        let form = with_day(form_at(&mut head, &end), "to", "31.12.2026");
        let check = head.send(&form);
        head.send_and_follow(&check.form());
        let page = head.get(terms);
        assert!(page.text().contains("līdz 31.12.2026."), "kept, with its end: {}", page.text());
        assert_eq!(page.attribute(".lz-told a", "href"), None);
    }

    fn the_submitter_reads_of_it_and_others_do_not_change_it(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        for role in [Role::Desk, Role::Records, Role::Handler, Role::Auditor] {
            let mut other = centre.signed_in(&house, role, Language::Lv);
            assert_eq!(other.get(CALENDAR).status, StatusCode::FORBIDDEN, "{role}");
        }
    }
}
