//! Staff: appointed, let in, suspended, let in again.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::{Centre, PASSWORD, sign_in},
    support::{Answer, House, SentForm, Visitor},
};

const OWN: &str = "trīs dzelteni vilcieni";

/// A form for somebody new at the desk.
fn appointment(cesis: &Centre, admin: &mut Visitor<'_>, user: &str) -> SentForm {
    let page = admin.get("/desk/admin/staff/new");
    page.form()
        .with("name", "Testa Persona 041")
        .with("user", user)
        .with("email", "persona.041@example.org")
        .with("unit", &cesis.unit("kac"))
        .with("roles", "desk")
        .with("language", "lv")
}

fn secret(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{:?}", answer.errors());
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.first(".lz-secret code")
}

both_engines! {
    migrations = MIGRATIONS;

    fn somebody_is_appointed_gets_in_with_the_first_password_and_works_only_with_their_own(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let form = appointment(&cesis, &mut admin, "jauna.persona");
        let wrong = admin.send(&form.clone().with("user", "cesis.desk"));
        assert_eq!(wrong.errors(), ["Šāds lietotājvārds jau ir. Izvēlieties citu"]);
        assert_eq!(wrong.form().value("name"), "Testa Persona 041", "what was typed is kept");
        let first = secret(&admin.send(&form));
        assert_eq!(secret(&admin.send(&form)), first, "pressed twice, one person and one password");
        let list = admin.get("/desk/admin/staff");
        assert_eq!(list.text().matches("Testa Persona 041").count(), 1);
        assert!(list.text().contains("Vēl nav savas paroles"), "{}", list.text());
        assert!(!list.html().contains(&first), "shown once");

        let mut new = house.visitor(Language::Lv);
        assert_eq!(sign_in(&mut new, "jauna.persona", &first).status, StatusCode::SEE_OTHER);
        for closed in ["/desk/inbox", "/desk/contacts/new", "/desk/account/second-factor"] {
            assert_eq!(new.get(closed).location().as_deref(), Some("/desk/account"), "{closed}");
        }
        let account = new.get("/desk/account");
        assert!(account.text().contains("Vispirms nomainiet paroli"), "{}", account.text());
        let change = account.form_in("form[action='/desk/account/password']");
        let change = change.with("present_password", &first).with("new_password", OWN);
        new.send_and_follow(&change.with("repeated_password", OWN));
        assert_eq!(new.get("/desk/inbox").status, StatusCode::OK, "now they work");
    }

    fn roles_are_changed_at_once_and_never_one_s_own(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(desk.get("/desk/inbox").status, StatusCode::OK);
        let card = format!("/desk/admin/staff/{}", cesis.person(Role::Desk));
        let page = admin.get(&card);
        assert_eq!(page.form().value("unit"), cesis.unit("kac"));
        let saved = admin.send_and_follow(&page.form().with("roles", "editor"));
        assert!(saved.text().contains("Darbinieka ziņas ir saglabātas."), "{}", saved.text());
        assert_eq!(desk.get("/desk/inbox").status, StatusCode::FORBIDDEN, "the same session");
        assert!(cesis.audit(db).iter().any(|(did, said)| {
            did == "staff.changed" && said == "roles: “desk” → “editor”"
        }));
        let none = admin.send(&admin_without_roles(page.form()));
        assert_eq!(none.errors(), ["Izvēlieties vismaz vienu pienākumu"]);

        let own = format!("/desk/admin/staff/{}", cesis.person(Role::Administrator));
        let page = admin.get(&own);
        assert!(!page.html().contains("/suspend"), "what is not theirs to do is not offered");
        let raised = admin.send(&page.form().with("roles", "head"));
        assert_eq!(raised.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(raised.errors()[0].contains("nevar mainīt pats"), "{:?}", raised.errors());
        let mut stranger = ogre.signed_in(&house, Role::Administrator, Language::Lv);
        assert_eq!(stranger.get(&card).status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.get(&format!("{card}/reset")).status, StatusCode::NOT_FOUND);
    }

    fn who_is_suspended_is_out_and_their_cases_go_to_a_colleague(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let start = handler.get(&case).form_in("main .lz-actions form");
        handler.send(&start);
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let card = format!("/desk/admin/staff/{}", cesis.person(Role::Handler));
        let page = admin.get(&format!("{card}/suspend"));
        assert!(page.text().contains("IES/"), "the open case is listed: {}", page.text());
        let offered = page.all("select[name=successor] option");
        assert!(!offered.iter().any(|name| name.contains("administrator")), "{offered:?}");
        let form = page.form().with("successor", &cesis.person(Role::Desk));
        let list = admin.send_and_follow(&form);
        assert!(list.text().contains("Darbinieka piekļuve ir apturēta."), "{}", list.text());
        assert!(handler.get("/desk/inbox").location().is_some_and(|to| to.starts_with("/desk/sign-in")));
        let mut again = house.visitor(Language::Lv);
        let refused = sign_in(&mut again, "cesis.handler", PASSWORD);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert!(desk.get("/desk").text().contains("Bedre Rīgas ielā"), "{}", desk.get("/desk").text());

        let resume = admin.get(&card).form_in("main form[action$='/resume']");
        let back = admin.send_and_follow(&resume);
        assert!(back.text().contains("Darbinieks atkal var pierakstīties."), "{}", back.text());
        assert_eq!(sign_in(&mut again, "cesis.handler", PASSWORD).status, StatusCode::SEE_OTHER);
    }

    fn the_list_is_a_file_for_spreadsheets_in_which_nothing_is_a_formula(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let form = appointment(&cesis, &mut admin, "jauna.persona").with("name", "=CMD(1)");
        secret(&admin.send(&form));
        let href = admin.get("/desk/admin/staff").attribute("main p a[href$='.csv']", "href").expect("a link");
        let file = admin.get(&href);
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(file.header("content-disposition"), "attachment; filename*=UTF-8''cesis-staff.csv");
        let text = file.html();
        assert_eq!(text.lines().count(), Role::ALL.len() + 2, "{text}");
        assert!(text.contains("'=CMD(1),jauna.persona,"), "{text}");
    }

    fn who_waits_after_failures_is_let_in_and_a_lost_password_is_replaced(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let mut desk = house.visitor(Language::Lv);
        for _ in 0..6 {
            sign_in(&mut desk, "cesis.desk", "cita parole pavisam");
        }
        assert_eq!(sign_in(&mut desk, "cesis.desk", PASSWORD).status, StatusCode::TOO_MANY_REQUESTS);
        let card = format!("/desk/admin/staff/{}", cesis.person(Role::Desk));
        let unlock = admin.get(&card).form_in("main form[action$='/unlock']");
        let unlocked = admin.send_and_follow(&unlock);
        assert!(unlocked.text().contains("vairs nav jāgaida"), "{}", unlocked.text());
        assert!(!unlocked.html().contains("/unlock"), "nothing more to forget");
        assert_eq!(sign_in(&mut desk, "cesis.desk", PASSWORD).status, StatusCode::SEE_OTHER);

        let reset = admin.get(&format!("{card}/reset")).form();
        let first = secret(&admin.send(&reset));
        assert!(desk.get("/desk/inbox").location().is_some(), "all sessions have ended");
        assert_eq!(sign_in(&mut desk, "cesis.desk", PASSWORD).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut desk, "cesis.desk", &first).status, StatusCode::SEE_OTHER);
        let did: Vec<_> = cesis.audit(db).into_iter().map(|(did, _)| did).collect();
        for act in ["staff.unlocked", "staff.password_set"] {
            assert!(did.iter().any(|known| known == act), "{act} in {did:?}");
        }
    }
}

/// The form with every box of a role left empty.
fn admin_without_roles(mut form: SentForm) -> SentForm {
    form.fields.retain(|(name, _)| name != "roles");
    form
}
