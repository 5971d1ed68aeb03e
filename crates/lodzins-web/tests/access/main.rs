//! Every page of the desk against every role: the matrix is what is served, and what is denied is kept.

#[path = "../support/mod.rs"]
mod support;

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use lodzins_core::{
    Language, Role,
    id::{InstitutionId, StaffId},
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    Actor, MIGRATIONS,
    identity::{NewStaff, StaffError, session_open, staff_create},
};
use lodzins_testkit::{address::filled, both_engines};
use lodzins_web::{
    access::{MATRIX, Rule, Who},
    router,
};
use support::House;
use tower::ServiceExt;

/// A member of staff with this role alone.
fn member(db: &Db, institution: InstitutionId, role: Role) -> StaffId {
    let new = NewStaff {
        institution,
        user_name: format!("cesis.{role}"),
        name: "Testa Persona".into(),
        email: None,
        unit: None,
        roles: vec![role],
        password_hash: "$argon2id$none".into(),
        password_given: false,
        language: Language::Lv,
    };
    let made: Result<_, StaffError> =
        db.write_now(institution, move |tx, at| staff_create(tx, at, Actor::System, &new));
    made.expect("a member of staff")
}

/// A fresh session: signing out is one of the routes.
fn cookie(db: &Db, institution: InstitutionId, staff: StaffId) -> String {
    let secret: Result<_, DbError> =
        db.write_now(institution, move |tx, at| session_open(tx, at, institution, staff));
    format!("lodzins_session={}", secret.expect("a session").cookie())
}

async fn status(house: &House, rule: &Rule, cookie: &str) -> StatusCode {
    let request =
        Request::builder().method(rule.method).uri(filled(rule.path)).header("cookie", cookie);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Body::empty()).expect("a request");
    router(house.app().clone()).oneshot(request).await.expect("the router never fails").status()
}

fn denials(db: &Db, institution: InstitutionId) -> Vec<(String, String)> {
    const DENIALS: Sql = Sql {
        name: "tests::DENIALS",
        text: "SELECT actor_kind, detail FROM audit WHERE institution_id = $1 AND did = 'denied' ORDER BY sequence",
    };
    let rows: Result<_, DbError> = db.read_now(move |tx| tx.all(DENIALS, params![institution]));
    rows.expect("the trail")
}

both_engines! {
    migrations = MIGRATIONS;

    fn each_role_opens_what_the_matrix_says_and_each_denial_is_kept(db: &Db) {
        let house = House::of(db);
        let cesis = house.found("cesis");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut expected = Vec::new();
        for role in Role::ALL {
            let staff = member(db, cesis, *role);
            for rule in MATRIX {
                let Who::Staff(roles) = rule.who else { continue };
                let status = runtime.block_on(status(&house, rule, &cookie(db, cesis, staff)));
                let asked = format!("{} {}", rule.method, rule.path);
                if roles.contains(role) {
                    assert!(status != StatusCode::FORBIDDEN && !status.is_server_error(), "{role} {asked}: {status}");
                } else {
                    assert_eq!(status, StatusCode::FORBIDDEN, "{role} {asked}");
                    expected.push(("staff".to_owned(), asked));
                }
            }
        }
        assert_eq!(denials(db, cesis), expected);
    }
}
