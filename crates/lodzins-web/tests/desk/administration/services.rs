//! The catalogue's editors.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{House, Visitor},
};

const ONE: &str = "/desk/admin/service/covid-certificate";

/// A service with nothing but its title.
fn begun(editor: &mut Visitor<'_>) {
    let form = editor.get("/desk/admin/services/new").form();
    let form = form.with("title_lv", "Covid-19 sertifikāta izdruka");
    editor.send_and_follow(&form.with("code", "covid-certificate"));
}

fn basics(editor: &mut Visitor<'_>) {
    let form = editor.get(&format!("{ONE}/part/basics")).form();
    let form = form.with("about_lv", "Izdrukājam sertifikātu klātienē.");
    let saved = editor.send_and_follow(&form.with("recipients", "resident"));
    assert!(saved.text().contains("Saglabāts melnrakstā"), "{}", saved.text());
}

fn step(editor: &mut Visitor<'_>, text: &str) {
    let form = editor.get(&format!("{ONE}/steps/new")).form();
    let form = form.with("stage", "request").with("text_lv", text);
    editor.send_and_follow(&form.with("channels", "in_person"));
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_card_is_written_in_sections_looked_at_and_published(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let mut resident = house.visitor(Language::Lv);
        begun(&mut editor);
        let missing = editor.get(ONE).all("main ul li");
        assert_eq!(missing.len(), 3 + 4, "three faults, four sections: {missing:?}");
        assert!(editor.get(ONE).values("main a", "href").iter().all(|href| !href.ends_with("publish")));
        basics(&mut editor);
        step(&mut editor, "Nāciet ar pasi.");
        let seen = editor.get(&format!("{ONE}/preview"));
        assert!(seen.text().contains("Nāciet ar pasi."), "{}", seen.text());
        assert_eq!(resident.get("/i/cesis/services/covid-certificate").status, 404);

        let form = editor.get(&format!("{ONE}/publish")).form();
        let done = editor.send_and_follow(&form);
        assert!(done.text().contains("Kartīte ir publicēta."), "{}", done.text());
        let page = resident.get("/i/cesis/services/covid-certificate");
        assert!(page.text().contains("Nāciet ar pasi."), "{}", page.text());
        assert!(page.text().contains("klātienē"));
        let acts: Vec<String> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        for act in ["service.begun", "service.drafted", "service.published"] {
            assert!(acts.iter().any(|did| did == act), "{act}: {acts:?}");
        }
    }

    fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        begun(&mut admin);
        let taken = admin.get("/desk/admin/services/new").form();
        let taken = taken.with("title_lv", "Cits").with("code", "covid-certificate");
        assert_eq!(admin.send(&taken).errors().len(), 1, "a code is given once");

        let form = admin.get(&format!("{ONE}/part/cost")).form();
        let form = form.with("fee_in_person", "pieci").with("fee_online", "-1").with("longest", "10");
        let again = admin.send(&form);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = again.errors();
        assert_eq!(wrong, ["Ierakstiet summu eiro, piemēram, 4,27", "Maksa nevar būt mazāka par 0"]);
        assert_eq!(again.form().value("fee_in_person"), "pieci");
        assert_eq!(again.form().value("longest"), "10");

        let form = admin.get(&format!("{ONE}/part/belongs")).form();
        let form = form.with("phone", "6720940").with("related", "nowhere");
        let wrong = admin.send(&form).errors();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("6720940") && wrong[1].contains("nowhere"), "{wrong:?}");

        let form = admin.get(&format!("{ONE}/steps/new")).form();
        let wrong = admin.send(&form.with("place", "Pie loga")).errors();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
    }

    fn sections_keep_what_they_were_given(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        begun(&mut editor);
        let form = editor.get(&format!("{ONE}/part/needed")).form();
        let form = form.with("bring_lv", "Pase\nFoto").with("bring_ru", "Паспорт");
        let form = form.with("assurance", "shown_in_person").with("in_person_only", "yes");
        let form = form.with("form_title_1", "Veidlapa").with("form_link_1", "https://example.org/v");
        editor.send_and_follow(&form);
        let form = editor.get(&format!("{ONE}/part/needed")).form();
        assert_eq!(form.value("bring_lv"), "Pase\nFoto");
        assert_eq!(form.value("bring_ru"), "Паспорт");
        assert_eq!(form.value("form_link_1"), "https://example.org/v");
        assert_eq!(form.value("in_person_only"), "yes");
        let missing = editor.get(ONE).text();
        assert!(missing.contains("norādiet likumu"), "a foreign text needs a ground: {missing}");
        let form = editor.get(&format!("{ONE}/part/cost")).form();
        let form = form.with("fee_in_person", "4,27").with("longest", "2");
        editor.send_and_follow(&form.with("longest_unit", "months"));
        let form = editor.get(&format!("{ONE}/part/cost")).form();
        assert_eq!(form.value("fee_in_person"), "4,27");
        assert!(editor.get(&format!("{ONE}/preview")).text().contains("2 mēneši"));
    }

    fn steps_are_moved_within_their_stage_and_taken_out(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        begun(&mut editor);
        step(&mut editor, "Pirmais");
        step(&mut editor, "Otrais");
        let texts = |editor: &mut Visitor<'_>| editor.get(ONE).all("main tbody td:nth-child(3)");
        assert_eq!(texts(&mut editor), ["Pirmais", "Otrais"]);
        let up = editor.get(ONE).form_in("main tbody tr:last-child form").with("step", "up");
        editor.send_and_follow(&up);
        assert_eq!(texts(&mut editor), ["Otrais", "Pirmais"]);
        let out = editor.get(&format!("{ONE}/steps/1")).form_in(".lz-after form");
        editor.send_and_follow(&out);
        assert_eq!(texts(&mut editor), ["Pirmais"]);
        assert_eq!(editor.get(&format!("{ONE}/steps/2")).status, StatusCode::NOT_FOUND);
    }

    fn a_change_waits_for_its_day_and_the_old_version_is_still_read(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let mut resident = house.visitor(Language::Lv);
        begun(&mut editor);
        basics(&mut editor);
        step(&mut editor, "Nāciet ar pasi.");
        let form = editor.get(&format!("{ONE}/publish")).form();
        editor.send_and_follow(&form);
        let form = editor.get(&format!("{ONE}/part/basics")).form();
        editor.send_and_follow(&form.with("title_lv", "Jauns nosaukums"));
        let heading = |resident: &mut Visitor<'_>| {
            resident.get("/i/cesis/services/covid-certificate").heading()
        };
        assert_eq!(heading(&mut resident), "Covid-19 sertifikāta izdruka");
        let form = editor.get(&format!("{ONE}/publish")).form();
        let past = form.clone().with("from-year", "2020");
        assert_eq!(editor.send(&past).status, StatusCode::UNPROCESSABLE_ENTITY);
        editor.send_and_follow(&form);
        assert_eq!(heading(&mut resident), "Jauns nosaukums", "the memory follows the catalogue");
        let page = editor.get(ONE);
        assert_eq!(page.all("main table:last-of-type tbody td:nth-child(4)").last().map(String::as_str), Some("Pirmā versija"));
        let old = editor.get(&format!("{ONE}/versions/1"));
        assert!(old.text().contains("Covid-19 sertifikāta izdruka"));
    }

    fn another_institution_s_card_is_not_there_and_a_draft_can_be_let_go(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let mut other = ogre.signed_in(&house, Role::Editor, Language::Lv);
        begun(&mut editor);
        assert_eq!(other.get(ONE).status, StatusCode::NOT_FOUND);
        assert_eq!(other.get(&format!("{ONE}/part/basics")).status, StatusCode::NOT_FOUND);
        let list = editor.get("/desk/admin/services");
        assert!(list.text().contains("Melnraksts"), "{}", list.text());
        let none = editor.get("/desk/admin/services?q=pase");
        assert!(none.text().contains("Neviens pakalpojums neatbilst"), "{}", none.text());
        let found = editor.get("/desk/admin/services?q=SERTIFIKATA").text();
        assert!(found.contains("covid-certificate"), "folded: {found}");
        let drop = editor.get(ONE).form_in(&format!("form[action='{ONE}/drop']"));
        let list = editor.send_and_follow(&drop);
        assert!(list.text().contains("Melnraksts ir atmests."), "{}", list.text());
        assert_eq!(editor.get(ONE).status, StatusCode::NOT_FOUND);
    }

    fn a_centre_helps_with_another_institution_s_service(db: &Db) {
        let house = House::of(db);
        let (cesis, vsaa) = (Centre::found(&house, "cesis"), Centre::found(&house, "vsaa"));
        house.services(vsaa.id, r#"[{"code": "pension", "card": {
            "title": {"lv": "Vecuma pensija"}, "about": {"lv": "Piešķir pensiju."}, "recipients": ["resident"],
            "steps": [{"stage": "request", "channels": ["post"], "text": {"lv": "Rakstiet."}}]}}]"#);
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let form = admin.get("/desk/admin/centres/new").form().with("code", "nitaure");
        admin.send_and_follow(&form.with("name_lv", "Nītaures centrs").with("address", "Skolas iela 1"));
        let form = admin.get("/desk/admin/service-centres").form().with("help", "assist");
        let form = form.with("holder", "vsaa").with("service", "benefit");
        let wrong = admin.send(&form);
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        let saved = admin.send_and_follow(&wrong.form().with("service", "pension"));
        assert!(saved.text().contains("Vecuma pensija"), "{}", saved.text());
        let mut resident = house.visitor(Language::Lv);
        let page = resident.get("/i/cesis/services");
        assert!(page.text().contains("Nītaures centrs: palīdz pieteikties elektroniski"), "{}", page.text());
        assert!(page.values("main a", "href").contains(&"/i/vsaa/services/pension".to_owned()));
        let gone = admin.get("/desk/admin/service-centres").form_in("main table form");
        admin.send_and_follow(&gone);
        assert!(!resident.get("/i/cesis/services").text().contains("Vecuma pensija"));
    }
}
