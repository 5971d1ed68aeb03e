//! Cards that nobody has looked at for long: what people read, and what editors do.

use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};

use crate::{centre::Centre, support::House};

const SERVICE: &str = r#"[{"code": "land-lease", "card": {
    "title": {"lv": "Zemes noma"}, "about": {"lv": "Zeme sakņu dārziem."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["portal"], "text": {"lv": "Iesniedziet iesniegumu."}}]}}]"#;
const LIST: &str = "/desk/admin/services/check";

both_engines! {
    migrations = MIGRATIONS;

    fn an_old_card_says_so_until_an_editor_finds_it_right(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        house.services(cesis.id, SERVICE);
        let mut resident = house.visitor(Language::Lv);
        let fresh = resident.get("/i/cesis/services/land-lease").text();
        assert!(fresh.contains("Ziņas pārbaudītas 2026. gada 20. novembrī."), "{fresh}");
        clock.advance(SignedDuration::from_hours(24 * 366));
        let old = resident.get("/i/cesis/services/land-lease").text();
        assert!(old.contains("pēdējo reizi pārbaudītas 2026. gada 20. novembrī"), "{old}");

        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let list = editor.get("/desk/admin/services");
        assert!(list.values("main a", "href").contains(&LIST.to_owned()), "{}", list.text());
        let due = editor.get(LIST);
        assert_eq!(due.all("main tbody tr").len(), 1, "{}", due.text());
        let done = editor.send_and_follow(&due.form_in("main tbody form"));
        assert!(done.text().contains("Kartīte ir atzīmēta kā pareiza."), "{}", done.text());
        assert!(done.text().contains("Visas kartītes ir nesen pārskatītas."), "{}", done.text());
        let after = resident.get("/i/cesis/services/land-lease").text();
        assert!(after.contains("Ziņas pārbaudītas 2027. gada 21. novembrī."), "{after}");
    }

    fn days_are_typed_and_what_is_no_number_of_days_stays_typed(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let form = editor.get(LIST).form();
        assert_eq!(form.value("days"), "365");
        for wrong in ["29", "gads", ""] {
            let again = editor.send(&form.clone().with("days", wrong));
            assert_eq!(again.errors(), ["Ierakstiet dienu skaitu no 30 līdz 1830"], "{wrong}");
            assert_eq!(again.form().value("days"), wrong);
        }
        let saved = editor.send_and_follow(&form.clone().with("days", "90"));
        assert!(saved.text().contains("Pārskatīšanas termiņš ir saglabāts."), "{}", saved.text());
        assert_eq!(saved.form().value("days"), "90");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        assert_eq!(head.get(LIST).status, 403, "the catalogue is its editors'");
    }
}
