//! Every role at every route of the desk, as the matrix says.

use axum::http::{Method, StatusCode};
use lodzins_core::{Language, Role, submission::Act};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;
use lodzins_web::access::{MATRIX, Rule, Who};

use crate::{centre::Centre, support::House};

const URLENCODED: &str = "application/x-www-form-urlencoded";

/// The acts of a route: one of them must be allowed to the role besides the route itself.
fn acts(path: &str) -> &'static [Act] {
    match path.rsplit('/').next().unwrap_or_default() {
        "route" | "identity" | "receipt" => &[Act::Route],
        "start" => &[Act::Start],
        "ask" => &[Act::AskSubmitter],
        "answer" => &[Act::Answer],
        "close" => &[Act::Forward, Act::TakeForInformation, Act::LeaveUnexamined, Act::Withdraw],
        _ => &[],
    }
}

fn desk_rules() -> impl Iterator<Item = (&'static Rule, &'static [Role])> {
    MATRIX.iter().filter_map(|rule| match rule.who {
        Who::Staff(roles) => Some((rule, roles)),
        _ => None,
    })
}

both_engines! {
    migrations = MIGRATIONS;

    fn each_role_gets_what_the_matrix_says_and_denials_are_recorded(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (id, _) = cesis.case(&house);
        for role in Role::ALL {
            let mut person = cesis.signed_in(&house, *role, Language::Lv);
            for (rule, roles) in desk_rules().filter(|(rule, _)| rule.path != "/desk/sign-out") {
                let path = rule.path.replace("{id}", &id.to_string()).replace("{message}/{n}", "0/1");
                let method = Method::from_bytes(rule.method.as_bytes()).expect("a method");
                let media_type = if method == Method::POST { URLENCODED } else { "" };
                let denials = || cesis.audit(db).iter().filter(|(did, _)| did == "denied").count();
                let before = denials();
                let answer = person.ask(method, &path, media_type, Vec::new());
                let acts = acts(rule.path);
                let may = roles.contains(role) && (acts.is_empty() || acts.iter().any(|act| role.may(*act)));
                let about = format!("{role} asks {} {}: {}", rule.method, rule.path, answer.status);
                if may {
                    assert_ne!(answer.status, StatusCode::FORBIDDEN, "{about}");
                    assert!(!answer.status.is_server_error(), "{about}");
                    assert_eq!(denials(), before, "{about}");
                } else {
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{about}");
                    assert_eq!(denials(), before + 1, "{about}: recorded");
                    let (_, detail) = cesis.audit(db).into_iter().rfind(|(did, _)| did == "denied").expect("a denial");
                    assert_eq!(detail, format!("{} {}", rule.method, rule.path));
                }
            }
        }
    }

    fn who_is_not_signed_in_is_led_to_the_sign_in_page(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (id, _) = cesis.case(&house);
        for (rule, _) in desk_rules() {
            let path = rule.path.replace("{id}", &id.to_string()).replace("{message}/{n}", "0/1");
            let method = Method::from_bytes(rule.method.as_bytes()).expect("a method");
            let media_type = if method == Method::POST { URLENCODED } else { "" };
            let answer = house.visitor(Language::Lv).ask(method, &path, media_type, Vec::new());
            assert_eq!(answer.location(), Some(format!("/desk/sign-in?to={path}")), "{} {path}", rule.method);
        }
    }

    fn a_way_of_closing_that_the_role_does_not_allow_is_refused(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let page = records.get(&format!("{case}/close"));
        assert!(!page.text().contains("Atstāt bez izskatīšanas"), "{}", page.text());
        let form = page.form().with("how", "leave_unexamined").with("ground", "anonymous");
        assert_eq!(records.send(&form).status, StatusCode::FORBIDDEN);
        assert!(cesis.audit(db).iter().any(|(did, detail)| {
            did == "denied" && detail == "POST /desk/submissions/{id}/close"
        }));
    }

    fn each_sees_only_what_they_may_do(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        let page = auditor.get(&case);
        assert_eq!(page.all("main .lz-actions a, main .lz-actions button"), Vec::<String>::new());
        let mut administrator = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let account = administrator.visit("/desk");
        assert_eq!(account.heading(), "Mans konts");
        assert!(!account.text().contains("Iesniegumi"), "no link to a room that stays shut: {}", account.text());
    }
}
