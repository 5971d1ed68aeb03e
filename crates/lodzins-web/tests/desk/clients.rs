//! Clients at the desk: found while registering, looked at for a reason, made one and apart again.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Answer, House, Visitor},
};

/// Enters a client by the page; where the card is.
fn entered(clerk: &mut Visitor<'_>, name: &str, phone: &str, code: &str) -> String {
    let form = clerk.get("/desk/clients/new").form().with("name", name).with("phone", phone);
    let form =
        if code.is_empty() { form } else { form.with("code", code).with("code_for", "service") };
    let sent = clerk.send(&form);
    let card = sent.location().unwrap_or_else(|| panic!("{:?}", sent.errors()));
    card.split('?').next().unwrap_or_default().to_owned()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_client_is_found_while_a_paper_is_typed_and_the_card_has_it(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let card = entered(&mut clerk, "Testa Persona 020", "20000020", "");
        let form = clerk.get("/desk/register").form().with("subject", "Par ielu").with("phone", "+371 2000 0020");
        let found = clerk.send(&form.with("find", "yes"));
        assert_eq!(found.status, StatusCode::OK);
        assert!(found.text().contains("Testa Persona 020 · +371 20000020"), "{}", found.text());
        let id = card.rsplit('/').next().expect("an id").to_owned();
        let form = found.form();
        assert_eq!(form.value("subject"), "Par ielu", "nothing typed is lost by looking");
        let next = clerk.send_and_follow(&form.with("client", &id));
        assert_eq!(next.first(".lz-given__number"), "IES/2026/1");
        let page = clerk.get(&card);
        assert!(page.text().contains("IES/2026/1"), "{}", page.text());
        let case = next.attribute(".lz-given a", "href").expect("a case");
        assert_eq!(clerk.get(&case).attribute("main a[href^='/desk/clients/']", "href"), Some(card));
        assert!(cesis.audit(db).iter().any(|(did, _)| did == "client.seen"));
    }

    fn a_new_client_comes_with_the_paper_once(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Records, Language::Lv);
        let form = clerk.get("/desk/register").form().with("subject", "Par sētu").with("name", "Testa Persona 021");
        let form = form.with("client", "new");
        clerk.send_and_follow(&form);
        clerk.send_and_follow(&form);
        let found = look(&mut clerk, "name", "Persona 021");
        assert_eq!(found.all(".lz-list__item").len(), 1, "{}", found.text());
    }

    fn a_code_is_shown_for_a_reason_and_stands_in_no_address_or_record(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let card = entered(&mut clerk, "Testa Persona 022", "", "320000-00022");
        let page = clerk.get(&card);
        assert!(!page.html().contains("00022"), "{}", page.text());
        let form = page.form_in(&format!("form[action='{card}/code']"));
        let shown = clerk.send(&form.with("reason", "identify"));
        assert!(shown.text().contains("320000-00022"), "{}", shown.text());
        assert_eq!(shown.path, format!("{card}/code"));
        let audit = cesis.audit(db);
        assert!(audit.contains(&("client.code_seen".to_owned(), "identify".to_owned())), "{audit:?}");
        assert!(audit.iter().all(|(_, detail)| !detail.contains("00022")), "{audit:?}");
        let found = look(&mut clerk, "code", "320000-00022");
        assert!(found.text().contains("Testa Persona 022"), "{}", found.text());
    }

    fn a_code_without_a_purpose_is_not_kept(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = clerk.get("/desk/clients/new").form().with("name", "Testa Persona 023").with("code", "320000-00023");
        let wrong = clerk.send(&form);
        assert_eq!(wrong.errors(), ["Izvēlieties, kādam nolūkam kods vajadzīgs, vai izdzēsiet kodu"]);
        assert_eq!(wrong.form().value("name"), "Testa Persona 023");
    }

    fn the_same_person_is_suggested_said_and_taken_back(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Head, Language::Lv);
        let one = entered(&mut clerk, "Testa Persona 024", "20000024", "");
        let other = entered(&mut clerk, "T. Persona 024", "371 20000024", "");
        let same = format!("form[action='{one}/same']");
        let page = clerk.get(&one);
        assert!(page.text().contains("Iespējams, tas pats klients"), "{}", page.text());
        let merged = clerk.send_and_follow(&page.form_in(&same));
        assert!(merged.text().contains("Ieraksti atzīti par vienu klientu."), "{}", merged.text());
        assert!(clerk.get(&other).text().contains("Šis ieraksts atzīts par to pašu klientu: Testa Persona 024"));
        let apart = clerk.send_and_follow(&merged.form_in(&same));
        assert!(apart.text().contains("Ieraksti atkal ir atsevišķi."), "{}", apart.text());
        assert!(apart.text().contains("Iespējams, tas pats klients"), "{}", apart.text());
    }

    fn a_case_is_linked_with_its_submitter_and_another_institution_sees_nothing(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let (_, case) = cesis.case(&house);
        let mut clerk = cesis.signed_in(&house, Role::Records, Language::Lv);
        let page = clerk.get(&format!("{case}/client"));
        let linked = clerk.send_and_follow(&page.form().with("client", "new"));
        assert!(linked.text().contains("Saglabāts, kura klienta iesniegums tas ir."), "{}", linked.text());
        let card = linked.attribute("main a[href^='/desk/clients/']", "href").expect("a card");
        assert!(clerk.get(&card).text().contains("Bedre Rīgas ielā"));
        let mut theirs = ogre.signed_in(&house, Role::Head, Language::Lv);
        for path in [card.clone(), format!("{card}/edit"), format!("{case}/client")] {
            assert_eq!(theirs.get(&path).status, StatusCode::NOT_FOUND, "{path}");
        }
        let found = look(&mut theirs, "email", "persona.017@example.org");
        assert!(found.text().contains("Neviens klients nav atrasts."), "{}", found.text());
    }
}

/// Looks for clients by one thing that is known.
fn look(clerk: &mut Visitor<'_>, field: &str, value: &str) -> Answer {
    let form = clerk.get("/desk/clients").form().with(field, value);
    clerk.send(&form)
}
