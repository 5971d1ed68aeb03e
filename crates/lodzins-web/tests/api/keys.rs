//! Who may call what: every role, every call, and what the trail says of those who may not.

use lodzins_core::{Role, id::InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{Actor, MIGRATIONS, identity::api_key_revoke};
use lodzins_testkit::both_engines;
use lodzins_web::access::{MATRIX, Who};

use crate::{
    support::House,
    system::{SUBMISSIONS, System, key, question, trail},
};

/// Every call that needs a key, with the address of something that is there.
fn calls(id: &str) -> Vec<(&'static str, String, &'static str, &'static [Role])> {
    let rules = MATRIX.iter().filter_map(|rule| match rule.who {
        Who::Key(roles) | Who::KeyOrAnyone(roles) => Some((rule, roles)),
        _ => None,
    });
    rules
        .map(|(rule, roles)| {
            (rule.method, rule.path.replace("{id}", id).replace("{n}", "1"), rule.path, roles)
        })
        .collect()
}

fn denials(db: &Db, institution: InstitutionId) -> Vec<(String, String)> {
    let all = trail(db, institution).into_iter();
    all.filter(|(_, did, _)| did == "denied").map(|(who, _, detail)| (who, detail)).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn each_role_calls_what_the_matrix_says_and_each_denial_is_kept(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let registered = System::of(&house, cesis, Role::Head).post(&question("Par tiesībām")).registered();
        let id = registered["id"].as_str().expect("an id");
        let mut expected = Vec::new();
        for role in Role::ALL {
            let system = System::of(&house, cesis, *role);
            for (method, path, route, roles) in calls(id) {
                let status = system.now(method, &path, &[], b"").status.as_u16();
                if roles.contains(role) {
                    assert!(![401, 403, 405].contains(&status), "{role} {method} {path}: {status}");
                } else {
                    assert_eq!(status, 403, "{role} {method} {path}");
                    expected.push(("api_key".to_owned(), format!("{method} {route}")));
                }
            }
        }
        assert!(expected.len() > Role::ALL.len(), "{expected:?}");
        assert_eq!(denials(db, cesis), expected);
    }

    fn a_denial_is_a_problem(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Auditor);
        let problem = system.post(&question("Nedrīkst")).problem(403);
        assert_eq!(problem["type"], "urn:problem-type:lodzins:forbidden");
    }

    fn no_key_or_a_wrong_one_opens_nothing(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let right = key(db, cesis, Role::Head).1;
        for shown in [None, Some(""), Some("lodzins_wrong"), Some(&right[..right.len() - 1]), Some("Basic")] {
            let answer = System::with_key(&house, shown).get(SUBMISSIONS);
            answer.problem(401);
            assert!(answer.header("www-authenticate").starts_with("Bearer realm="), "{shown:?}");
        }
        let wrong = denials(db, InstitutionId::INSTALLATION);
        assert!(wrong.iter().all(|(who, detail)| who == "system" && detail == "GET /api/v1/submissions"), "{wrong:?}");
        assert_eq!(wrong.len(), 4, "each wrong key stands in the installation's trail, and never the key itself");
    }

    fn a_revoked_key_opens_nothing_any_more(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let (id, text) = key(db, cesis, Role::Head);
        let system = System::with_key(&house, Some(&text));
        assert_eq!(system.get(SUBMISSIONS).status, 200);
        let revoked: Result<bool, DbError> =
            db.write_now(cesis, move |tx, at| api_key_revoke(tx, at, Actor::System, cesis, id));
        assert!(revoked.expect("a write"));
        system.get(SUBMISSIONS).problem(401);
    }

    fn who_tries_many_wrong_keys_waits_and_who_has_a_right_one_does_not(db: &Db) {
        let house = House::of(db);
        let right = System::of(&house, house.found("cesis"), Role::Head);
        let wrong = System::with_key(&house, Some("lodzins_guess"));
        let last = (0..30).map(|_| wrong.get(SUBMISSIONS)).find(|answer| answer.status != 401);
        let last = last.expect("after so many the next one waits");
        assert_eq!(last.problem(429)["retry_after"].to_string(), last.header("retry-after"));
        assert_eq!(right.get(SUBMISSIONS).status, 200);
    }

    fn a_session_is_no_key_and_the_scheme_is_read_in_any_case(db: &Db) {
        let house = House::of(db);
        let (_, text) = key(db, house.found("cesis"), Role::Head);
        let nobody = System::with_key(&house, None);
        nobody.now("GET", SUBMISSIONS, &[("cookie", &format!("lodzins_session={text}"))], b"").problem(401);
        nobody.now("GET", SUBMISSIONS, &[("authorization", &format!("Basic {text}"))], b"").problem(401);
        let answer = nobody.now("GET", SUBMISSIONS, &[("authorization", &format!("bearer {text}"))], b"");
        assert_eq!(answer.status, 200);
    }
}
