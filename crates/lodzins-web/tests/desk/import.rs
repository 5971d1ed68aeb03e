//! A table read in by page: looked at before anything is saved, taken whole or not at all, and once.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::centre::Centre;
use crate::support::{Answer, House, Visitor};

const PATH: &str = "/desk/import";
const CALLS: &str = "Datums;Kā;Temats;Minūtes\n04.05.2026;zvans;;5\n05.05.2026;zvans;;\n\
    05.05.2026;Klātienē;;\n";

/// Sends a file and what its rows are; the page of the columns.
fn sent(visitor: &mut Visitor<'_>, rows: &str, name: &str, bytes: &[u8]) -> Answer {
    let form = visitor.get(PATH).form().with("rows", rows).with_file("file", name, bytes);
    visitor.send_and_follow(&form)
}

/// How often an act stands in the trail.
fn done(centre: &Centre, house: &House, act: &str) -> usize {
    centre.audit(house.db()).iter().filter(|(did, _)| did == act).count()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn contacts_are_looked_at_explained_and_taken_once(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut records = centre.signed_in(&house, Role::Records, Language::Lv);
        let columns = sent(&mut records, "contacts", "zvani.csv", CALLS.as_bytes());
        assert_eq!(columns.heading(), "Ko nozīmē tabulas kolonnas");
        let form = columns.form();
        assert_eq!((form.value("column-0"), form.value("column-1")), ("on".into(), String::new()));
        assert_eq!(form.value("column-3"), "minutes", "guessed by its heading");
        assert!(columns.text().contains("Piemēram: zvans · Klātienē"), "{}", columns.text());
        // Nothing says the channel: everything chosen is still there.
        let wrong = records.send(&form.clone().with("column-3", ""));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("„Kanāls”"), "{:?}", wrong.errors());
        assert_eq!(wrong.form().value("column-3"), "");
        let bad = records.send_and_follow(&form.with("column-1", "channel"));
        assert!(bad.text().contains("2 rindas nevar ielasīt"), "{}", bad.text());
        assert_eq!(bad.all("tbody tr").len(), 2, "{:?}", bad.all("tbody tr"));
        assert_eq!(bad.all("#import-take").len(), 0, "nothing can be taken");
        let meant = bad.form_in("#import-meant").with("means-0", "phone");
        let check = records.send_and_follow(&meant);
        assert!(check.text().contains("Tiks pievienoti 3 kontakti."), "{}", check.text());
        assert!(check.text().contains("Pirmā diena ir 04.05.2026., pēdējā – 05.05.2026."));
        assert_eq!(done(&centre, &house, "contact.entered"), 0, "nothing is saved yet");
        let take = check.form_in("#import-take");
        // Another file in another tab: what was not shown is not taken.
        let other = sent(&mut records, "contacts", "citi.csv", b"Datums;Kanals\n06.05.2026;phone\n");
        records.send(&other.form().with("column-1", "channel"));
        let wrong = records.send(&take);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("cits fails"), "{:?}", wrong.errors());
        assert!(wrong.text().contains("Tiks pievienots 1 kontakts."), "{}", wrong.text());
        let columns = sent(&mut records, "contacts", "zvani.csv", CALLS.as_bytes());
        records.send(&columns.form().with("column-1", "channel"));
        let bad = records.get("/desk/import/check");
        let check = records.send_and_follow(&bad.form_in("#import-meant").with("means-0", "phone"));
        let take = check.form_in("#import-take");
        let came = records.send_and_follow(&take);
        assert_eq!(came.heading(), "Tabula ielasīta");
        assert!(came.text().contains("Pievienoti 3 kontakti."), "{}", came.text());
        assert_eq!(done(&centre, &house, "contact.entered"), 3);
        let again = records.send_and_follow(&take);
        assert!(again.text().contains("Pievienoti 3 kontakti."), "the second press: {}", again.text());
        assert_eq!(done(&centre, &house, "contact.entered"), 3);
        assert_eq!(done(&centre, &house, "import.taken"), 1);
        assert!(!records.get(PATH).text().contains("zvani.csv"), "the file has gone");
    }

    fn the_same_file_again_adds_nothing(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut admin = centre.signed_in(&house, Role::Administrator, Language::Lv);
        let text = "Datums,Par ko,Iesniedzējs\n04.05.2026,Bedre,Testa Persona 001\n";
        for (sum, count) in [("Tiks pievienots 1 iesniegums.", 1), ("Netiks pievienots neviens", 0)] {
            let columns = sent(&mut admin, "submissions", "vecie.csv", text.as_bytes());
            let check = admin.send_and_follow(&columns.form().with("all-channel", "post"));
            assert!(check.text().contains(sum), "{}", check.text());
            assert!(check.text().contains("Testa Persona 001"), "as it will stand");
            assert_eq!(check.all("#import-take").len(), count);
            if count == 1 {
                admin.send_and_follow(&check.form_in("#import-take"));
            }
        }
        assert_eq!(done(&centre, &house, "submission.registered"), 1);
        assert!(admin.get("/desk/admin").text().contains("Ielasīt no tabulas"));
    }

    fn what_is_no_table_is_said_and_what_was_chosen_stays(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut records = centre.signed_in(&house, Role::Records, Language::Lv);
        assert_eq!(records.visit("/desk/import/check").heading(), "Ielasīt no tabulas", "no file yet");
        let page = records.get(PATH);
        let form = page.form().with("rows", "contacts").with_file("file", "a.xlsx", b"PK\x03\x04 no");
        let wrong = records.send(&form);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.errors()[0].contains("Darbgrāmatu nevar izlasīt"), "{:?}", wrong.errors());
        assert_eq!(wrong.attribute("input[value=contacts]", "checked").as_deref(), Some(""));
        // A good file without a word on its rows is kept: it need not be chosen again.
        let mut form = page.form().with_file("file", "zvani.csv", CALLS.as_bytes());
        form.fields.retain(|(name, _)| name != "rows");
        let wrong = records.send(&form);
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        assert!(wrong.first("#import-kept").contains("zvani.csv: 3 rindas"), "{}", wrong.text());
        let columns = records.send_and_follow(&wrong.form().with("rows", "contacts"));
        assert_eq!(columns.heading(), "Ko nozīmē tabulas kolonnas");
        // Another session finds nothing of it.
        let mut admin = centre.signed_in(&house, Role::Administrator, Language::Lv);
        assert!(!admin.get(PATH).text().contains("zvani.csv"));
    }

    fn a_row_that_only_the_register_refuses_takes_nothing(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "paraugs");
        let mut records = centre.signed_in(&house, Role::Records, Language::En);
        let text = "Date;Channel\n04.05.2026;phone\n04.05.2099;phone\n";
        let columns = sent(&mut records, "contacts", "calls.csv", text.as_bytes());
        let check = records.send_and_follow(&columns.form());
        assert!(check.text().contains("1 row cannot be read in"), "{}", check.text());
        assert_eq!(check.all("tbody tr"), ["3 It has not happened yet"]);
        assert_eq!(done(&centre, &house, "contact.entered"), 0);
        assert!(records.get("/desk/register").text().contains("Import a table"));
        let mut desk = centre.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(desk.get(PATH).status, StatusCode::FORBIDDEN);
    }
}
