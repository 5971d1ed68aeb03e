//! Regimes by pages: drafted, looked at, switched on, seen by residents, ended.

use axum::http::StatusCode;
use jiff::ToSpan;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{House, SentForm, Visitor},
};

fn date(form: SentForm, name: &str, day: jiff::civil::Date) -> SentForm {
    form.with(&format!("{name}-day"), &day.day().to_string())
        .with(&format!("{name}-month"), &day.month().to_string())
        .with(&format!("{name}-year"), &day.year().to_string())
}

/// Begins one from today on; gives its address.
fn begun(staff: &mut Visitor<'_>, today: jiff::civil::Date) -> String {
    let form = staff.get("/desk/admin/regimes/new").form();
    let form = form.with("name_lv", "Klātienē pēc pieraksta");
    let form = form.with("notice_lv", "Klientus pieņemam tikai pēc pieraksta.");
    let sent = staff.send(&date(form, "from", today));
    let next = sent.location().expect("the next step");
    next.strip_suffix("/changes").expect("the next step").to_owned()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_regime_is_drafted_looked_at_switched_on_and_seen_by_residents(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let today = db.moment().date();
        let mut resident = house.visitor(Language::Lv);
        let path = begun(&mut head, today);
        let notice = format!("/i/cesis/regimes/{}", path.rsplit('/').next().expect("an id"));
        assert_eq!(resident.get(&notice).status, StatusCode::NOT_FOUND, "a draft is nobody's");

        let unfinished = head.get(&format!("{path}/consequences"));
        assert!(unfinished.text().contains("Režīms neko nemaina"), "{}", unfinished.text());

        let form = head.get(&format!("{path}/changes")).form();
        let form = form.with("reception", "by_appointment").with("people", "specialists");
        let form = form.with("walk_in", "1").with("walk_out", "2").with("booked", "2");
        let one = head.send_and_follow(&form);
        assert!(one.text().contains("Melnraksts ir saglabāts."), "{}", one.text());
        assert!(one.text().contains("tikai pēc iepriekšēja pieraksta"), "{}", one.text());

        let looked = head.get(&format!("{path}/consequences"));
        assert!(looked.text().contains("Neviens pieraksts netiek skarts."), "{}", looked.text());
        let on = head.send_and_follow(&looked.form());
        assert!(on.text().contains("Režīms ir ieslēgts."), "{}", on.text());
        assert!(!resident.get("/i/ogre").text().contains("pēc pieraksta"));
        for page in ["/i/cesis", "/i/cesis/write", "/i/cesis/services"] {
            let text = resident.get(page).text();
            assert!(text.contains("Klientus pieņemam tikai pēc pieraksta."), "{page}: {text}");
        }
        let text = resident.get(&notice).text();
        assert!(text.contains("ienāciet pa durvīm „1”"), "{text}");

        let form = head.get(&format!("{path}/stop")).form();
        let wrong = head.send(&date(form.clone(), "to", today - 3.days()));
        assert_eq!(wrong.errors().len(), 1, "{}", wrong.text());
        let form = head.get(&format!("{path}/stop")).form();
        let list = head.send_and_follow(&date(form, "to", today));
        assert!(list.text().contains("Režīmam ir noteikta pēdējā diena."), "{}", list.text());
    }

    fn other_hours_are_typed_as_people_write_them_and_stay_typed_when_wrong(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let path = begun(&mut editor, db.moment().date());
        let form = editor.get(&format!("{path}/changes")).form();
        let wrong = editor.send(&form.with("mo", "12-17").with("tu", "17-9"));
        assert_eq!(wrong.errors().len(), 1, "{}", wrong.text());
        assert_eq!(wrong.form().value("mo"), "12-17");
        let saved = editor.send_and_follow(&wrong.form().with("tu", "9-15"));
        let text = saved.text();
        assert!(text.contains("P. 12:00–17:00; O. 09:00–15:00; T.–Sv. slēgts"), "{text}");
        let again = editor.get(&format!("{path}/changes")).form();
        assert_eq!(again.value("tu"), "09:00–15:00");
    }

    fn sheets_are_there_in_the_languages_of_the_notice(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let path = begun(&mut head, db.moment().date());
        let form = head.get(&format!("{path}/changes")).form();
        head.send_and_follow(&form.with("reception", "closed"));
        let looked = head.get(&format!("{path}/consequences"));
        head.send_and_follow(&looked.form());
        let notice = format!("/i/cesis/regimes/{}", path.rsplit('/').next().expect("an id"));
        let mut resident = house.visitor(Language::En);
        assert_eq!(resident.get(&format!("{notice}/a4.lv.pdf")).status, StatusCode::OK);
        assert_eq!(resident.get(&format!("{notice}/a5.lv.pdf")).status, StatusCode::OK);
        let strange = ["a4.ru.pdf", "a3.lv.pdf", "a4.lv.doc", "a4.lv.pdf.pdf"];
        for sheet in strange {
            let status = resident.get(&format!("{notice}/{sheet}")).status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{sheet}");
        }
    }

    fn another_institutions_regime_is_not_there(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let ogre = Centre::found(&house, "ogre");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let path = begun(&mut head, db.moment().date());
        let mut stranger = ogre.signed_in(&house, Role::Head, Language::Lv);
        for page in ["", "/told", "/reach", "/changes", "/consequences", "/stop"] {
            let status = stranger.get(&format!("{path}{page}")).status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{page}");
        }
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(clerk.get(&path).status, StatusCode::FORBIDDEN);
    }
}
