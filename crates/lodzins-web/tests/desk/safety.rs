//! Requests that other sites send in a person's name, and headers on every answer.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, identity::session_open};
use lodzins_testkit::both_engines;
use lodzins_web::router;
use tower::ServiceExt;

use crate::{
    centre::Centre,
    support::{Answer, House},
};

const URLENCODED: &str = "application/x-www-form-urlencoded";

/// A request with headers of its own.
fn ask(
    house: &House,
    cookie: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> StatusCode {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::CONTENT_TYPE, URLENCODED)
        .header(header::COOKIE, format!("lodzins_session={cookie}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        router(house.app().clone()).oneshot(request).await.expect("an answer").status()
    })
}

fn cookie_of(house: &House, centre: &Centre, role: Role) -> String {
    let (institution, person) =
        (centre.id, centre.people.iter().find(|(known, _)| *known == role).expect("one").1);
    let opened =
        house.db().write_now(institution, move |tx, at| session_open(tx, at, institution, person));
    opened.expect("a session").cookie()
}

fn headers_hold(answer: &Answer) {
    let about = format!("{} {}", answer.path, answer.status);
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && !policy.contains("unsafe"),
        "{about}: {policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{about}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{about}");
    assert_eq!(answer.header("cache-control"), "no-store", "{about}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{about}");
    assert_eq!(answer.header("server"), "", "{about}");
}

both_engines! {
    migrations = MIGRATIONS;

    fn requests_of_other_sites_are_refused(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let cookie = cookie_of(&house, &cesis, Role::Head);
        let start = format!("{case}/start");
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://other.example")],
            &[("origin", "null")],
        ] {
            let status = ask(&house, &cookie, &start, headers, "");
            assert_eq!(status, StatusCode::FORBIDDEN, "{headers:?}");
        }
        let own = [("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080")];
        // Ours, but without a token: nothing is done, and the page with the button comes again.
        assert_eq!(ask(&house, &cookie, &start, &own, ""), StatusCode::SEE_OTHER);
        assert_eq!(ask(&house, &cookie, &start, &own, "form_token=AAAA"), StatusCode::SEE_OTHER);
        assert!(!cesis.audit(db).iter().any(|(did, _)| did == "submission.start"));
    }

    fn a_token_of_another_session_does_nothing(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut one = cesis.signed_in(&house, Role::Head, Language::Lv);
        let mut other = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = one.get(&format!("{case}/answer")).form().with("text", "Atbilde");
        let refused = other.send(&form);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.form().value("text"), "Atbilde");
        let missing = other.send(&refused.form().with("form_token", ""));
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let start = one.get(&case).form_in("main .lz-actions form");
        assert_eq!(other.send(&start).status, StatusCode::SEE_OTHER);
        assert!(!cesis.audit(db).iter().any(|(did, _)| did == "submission.start" || did == "submission.answer"));
        let out = one.get("/desk/account").form_in("header form[action='/desk/sign-out']");
        assert_eq!(other.send(&out).location().as_deref(), Some("/desk/account"), "nobody is signed out by others");
    }

    fn every_answer_carries_its_headers(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        for path in ["/desk", "/desk/inbox", "/desk/account", "/desk/letters", "/desk/sign-in", &case,
            &format!("{case}/route"), "/desk/submissions/1", "/desk/nothing"] {
            headers_hold(&head.get(path));
        }
        headers_hold(&auditor.get(&format!("{case}/route")));
        headers_hold(&house.visitor(Language::Lv).get("/desk"));
        headers_hold(&head.ask(Method::DELETE, "/desk/inbox", "", Vec::new()));
        headers_hold(&head.ask(Method::POST, &format!("{case}/route"), "application/json", b"{}".to_vec()));
        headers_hold(&head.ask(Method::POST, &format!("{case}/route"), URLENCODED, Vec::new()));
    }

    fn signing_in_gives_a_new_cookie_that_scripts_do_not_read(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut visitor = house.visitor(Language::Lv);
        let before = visitor.get("/desk/sign-in");
        let first = before.header("set-cookie").to_owned();
        let form = before.form().with("user", "cesis.desk").with("password", crate::centre::PASSWORD);
        let after = visitor.send(&form);
        let second = after.header("set-cookie");
        assert_ne!(first.split(';').next(), second.split(';').next());
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(second.contains(part), "{part}: {second}");
        }
        let _ = cesis;
    }
}
