//! The matrix against the router, and what the guard does with whoever it does not know.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    middleware::from_fn_with_state,
    routing::get,
};
use lodzins_core::Role;
use lodzins_db::{Db, files::FileStore};
use lodzins_service::{Keys, MIGRATIONS, Office};
use lodzins_testkit::{address::filled, both_engines};
use tower::ServiceExt;

use super::{MATRIX, Who, guard, rule_for};
use crate::{App, Letters, form::FileLimits, router, routes_served};

type Route = (&'static str, &'static str);

fn listed() -> Vec<Route> {
    MATRIX.iter().map(|rule| (rule.method, rule.path)).collect()
}

fn those_missing(from: &[Route], of: &[Route]) -> Vec<Route> {
    of.iter().filter(|route| !from.contains(route)).copied().collect()
}

fn twice(routes: &[Route]) -> Vec<Route> {
    let mut sorted = routes.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}

#[test]
fn every_route_that_is_served_stands_in_the_matrix() {
    assert_eq!(those_missing(&listed(), &routes_served()), [], "served, and nobody said to whom");
}

#[test]
fn every_route_of_the_matrix_is_served() {
    assert_eq!(those_missing(&routes_served(), &listed()), [], "a rule for what does not exist");
}

#[test]
fn no_route_has_two_rules() {
    assert_eq!(twice(&listed()), []);
    assert_eq!(twice(&routes_served()), []);
}

#[test]
fn no_rule_lets_in_a_role_twice_or_nobody() {
    for rule in MATRIX {
        let (Who::Staff(roles) | Who::Key(roles) | Who::KeyOrAnyone(roles)) = rule.who else {
            continue;
        };
        let mut sorted = roles.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), roles.len(), "{} {}", rule.method, rule.path);
        assert!(!roles.is_empty(), "{} {}", rule.method, rule.path);
    }
}

#[test]
fn the_page_of_an_act_opens_for_those_who_may_do_it() {
    for rule in MATRIX.iter().filter(|rule| !rule.acts.is_empty()) {
        let Who::Staff(roles) = rule.who else { panic!("{} {}", rule.method, rule.path) };
        for role in Role::ALL {
            let may = rule.acts.iter().any(|act| role.may(*act));
            assert_eq!(roles.contains(role), may, "{role}: {} {}", rule.method, rule.path);
        }
    }
}

#[test]
fn a_question_for_the_headers_alone_has_the_rule_of_the_whole() {
    let rule = rule_for(&Method::HEAD, "/desk/inbox").expect("the rule of GET");
    assert_eq!(rule.method, "GET");
    assert!(rule_for(&Method::DELETE, "/desk/inbox").is_none());
    assert!(rule_for(&Method::GET, "/desk/nothing").is_none());
}

fn app(db: &Db, folder: &tempfile::TempDir) -> App {
    let office = Office {
        keys: Arc::new(Keys::draw(&db.moment())),
        wording: Arc::new(Letters),
        public_url: "http://127.0.0.1:8080".into(),
    };
    let files = FileStore::open(folder.path()).expect("a file store");
    App::new(db.clone(), files, office, FileLimits::default())
}

fn status(router: Router, method: &str, path: &str, accept: &str) -> (StatusCode, String) {
    let request = Request::builder().method(method).uri(path).header(header::ACCEPT, accept);
    let request = request.body(Body::empty()).expect("a request");
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let response = runtime.block_on(router.oneshot(request)).expect("the router never fails");
    let allow = response.headers().get(header::ALLOW).and_then(|value| value.to_str().ok());
    (response.status(), allow.unwrap_or_default().to_owned())
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_route_that_nobody_listed_is_closed(db: &Db) {
        let folder = tempfile::tempdir().expect("a folder");
        let app = app(db, &folder);
        let router = Router::new()
            .route("/nobody/has/listed/this", get(|| async { "secret" }))
            .route_layer(from_fn_with_state(app.clone(), guard))
            .with_state(app);
        for method in ["GET", "HEAD", "POST"] {
            let (status, _) = status(router.clone(), method, "/nobody/has/listed/this", "text/html");
            assert_eq!(status, StatusCode::FORBIDDEN, "{method}");
        }
    }

    fn whoever_shows_nothing_gets_nothing(db: &Db) {
        let folder = tempfile::tempdir().expect("a folder");
        let router = router(app(db, &folder));
        for rule in MATRIX {
            let (status, _) = status(router.clone(), rule.method, &filled(rule.path), "text/html");
            match rule.who {
                Who::Staff(_) => assert!(
                    // A body that is no form cannot be kept for after the sign-in.
                    status == StatusCode::SEE_OTHER || status == StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    "{} {}: {status}", rule.method, rule.path
                ),
                Who::Key(_) => assert_eq!(status, StatusCode::UNAUTHORIZED, "{} {}", rule.method, rule.path),
                Who::Kiosk => assert_eq!(
                    status,
                    if rule.method == "POST" { StatusCode::FORBIDDEN } else { StatusCode::SEE_OTHER },
                    "{} {}", rule.method, rule.path
                ),
                Who::Follower => assert!(
                    !status.is_success(), "{} {}: {status}", rule.method, rule.path
                ),
                // Without its code a visit is nobody's: 401 is of the call itself.
                Who::KeyOrAnyone(_) => assert_ne!(status, StatusCode::FORBIDDEN, "{} {}", rule.method, rule.path),
                Who::Anyone => assert!(
                    status != StatusCode::FORBIDDEN && status != StatusCode::UNAUTHORIZED,
                    "{} {}: {status}", rule.method, rule.path
                ),
            }
        }
    }

    fn a_method_that_a_route_does_not_have_is_told_which_it_has(db: &Db) {
        let folder = tempfile::tempdir().expect("a folder");
        let router = router(app(db, &folder));
        for method in ["DELETE", "PUT", "PATCH", "OPTIONS", "TRACE"] {
            let (status, allow) = status(router.clone(), method, "/api/v1/submissions", "*/*");
            assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
            assert_eq!(allow, "GET, POST, HEAD", "{method}");
        }
    }
}
