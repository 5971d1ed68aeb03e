//! Topics, drop boxes, centres and journals.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{House, SentForm},
};

fn date(form: SentForm, name: &str, day: jiff::civil::Date) -> SentForm {
    form.with(&format!("{name}-day"), &day.day().to_string())
        .with(&format!("{name}-month"), &day.month().to_string())
        .with(&format!("{name}-year"), &day.year().to_string())
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_topic_is_added_moved_and_no_longer_offered(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = head.get("/desk/admin/topics/new").form();
        let form = form.with("code", "celi").with("name_lv", "Ceļi un ielas");
        let list = head.send_and_follow(&form);
        assert!(list.text().contains("Temats ir saglabāts."), "{}", list.text());
        let offered = |head: &mut crate::support::Visitor<'_>| head.get("/desk/contacts/new").text();
        assert!(offered(&mut head).contains("Ceļi un ielas"));
        let up = list.form_in("main tbody tr:last-child form").with("step", "up");
        let list = head.send_and_follow(&up);
        assert_eq!(list.all("main tbody td:nth-child(2)")[8], "celi");

        let page = head.get("/desk/admin/topic/celi");
        let today = db.moment().date();
        let closed = head.send_and_follow(&date(page.form(), "from", today));
        assert!(closed.text().contains("Slēgts no"), "{}", closed.text());
        assert!(!offered(&mut head).contains("Ceļi un ielas"));
        let page = head.get("/desk/admin/topic/celi");
        assert_eq!(page.form().value("from-day"), today.day().to_string());
        assert_eq!(head.get("/desk/admin/topic/nav").status, StatusCode::NOT_FOUND);
    }

    fn a_box_is_put_up_and_residents_see_it_while_it_is_used(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let form = head.get("/desk/admin/boxes/new").form();
        assert_eq!(head.send(&form).errors().len(), 2);
        let form = form.with("code", "tirgus").with("name_lv", "Tirgus laukumā 2, pie pastkastes");
        head.send_and_follow(&form.with("emptied", "Darbdienās plkst. 9.00"));
        let mut resident = house.visitor(Language::Lv);
        assert!(resident.get("/i/cesis").text().contains("Tirgus laukumā 2"));
        let page = head.get("/desk/admin/box/tirgus").form();
        let yesterday = db.moment().date().yesterday().expect("a day");
        let wrong = date(page.clone(), "from", db.moment().date());
        let wrong = head.send(&date(wrong, "to", yesterday));
        assert_eq!(wrong.errors(), ["Pēdējā diena nevar būt pirms pirmās"]);
        let list = head.send_and_follow(&date(page, "to", yesterday));
        assert!(list.text().contains("Darbdienās plkst. 9.00"), "{}", list.text());
        assert!(!resident.get("/i/cesis").text().contains("Tirgus laukumā 2"));
    }

    fn a_centre_is_opened_and_changed(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let empty = admin.get("/desk/admin/centres");
        assert!(empty.text().contains("Centru vēl nav."), "{}", empty.text());
        let form = admin.get("/desk/admin/centres/new").form().with("code", "centrs");
        let form = form.with("name_lv", "Cēsu centrs").with("address", "Raunas iela 4, Cēsis");
        let list = admin.send_and_follow(&form);
        let href = list.attribute("main tbody a", "href").expect("a link");
        let page = admin.get(&href);
        assert_eq!(page.form().value("name_ru"), "", "it falls back to Latvian");
        let list = admin.send_and_follow(&page.form().with("phone", "64 161 800"));
        assert!(list.text().contains("64 161 800"), "{}", list.text());
        let mut stranger = ogre.signed_in(&house, Role::Administrator, Language::Lv);
        assert_eq!(stranger.get(&href).status, StatusCode::NOT_FOUND);
    }

    fn a_journal_is_opened_numbers_what_it_names_and_the_last_general_one_stays(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        cesis.case(&house);
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let year = db.moment().date().year();
        let list = admin.get("/desk/admin/journals");
        assert!(list.text().contains(&format!("IES/{year}/2")), "{}", list.text());
        let form = admin.get("/desk/admin/journals/new").form().with("name_lv", "Jautājumu žurnāls");
        let wrong = admin.send(&form.clone().with("code", "jaut"));
        assert!(wrong.errors()[0].contains("lielos latīņu burtus"), "{:?}", wrong.errors());
        let list = admin.send_and_follow(&form.with("code", "JAUT").with("kinds", "question"));
        assert!(list.text().contains(&format!("JAUT/{year}/1")), "{}", list.text());
        assert_eq!(cesis.register(&house, cesis.arrival()).number, format!("JAUT/{year}/1"));

        let href = list.attribute("main tbody tr:first-child a", "href").expect("a link");
        let close = admin.get(&format!("{href}/close")).form();
        let refused = admin.send(&date(close, "from", db.moment().date()));
        assert_eq!(
            refused.errors(),
            ["Kādam žurnālam jāpieņem visi veidi. Vispirms atveriet citu tādu žurnālu"]
        );
        assert_eq!(refused.form().value("from-year"), year.to_string());
    }
}
