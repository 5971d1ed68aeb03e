use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    middleware::from_fn,
    response::IntoResponse,
    routing::get,
};
use tower::ServiceExt;

use super::*;

async fn asked(path: &str, accept: &str) -> (StatusCode, axum::http::HeaderMap, String) {
    let router = Router::new()
        .route(
            "/busy",
            get(|| async { (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "21")]) }),
        )
        .route("/said", get(|| async { (StatusCode::CONFLICT, "own words") }))
        .route("/api/v1/x", get(|| async { StatusCode::NOT_FOUND }))
        .layer(from_fn(dress));
    let request = Request::get(path)
        .header(header::ACCEPT, accept)
        .header(header::ACCEPT_LANGUAGE, "ru")
        .body(Body::empty())
        .unwrap();
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn an_empty_error_becomes_a_page_in_the_persons_language() {
    let (status, headers, html) = asked("/nowhere?a=1&b=2", "text/html,*/*").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
    assert!(html.contains("<html lang=\"ru\"") && html.contains("Страница не найдена"), "{html}");
    assert!(
        html.contains("/language/lv?to=/nowhere%3Fa%3D1%26b%3D2"),
        "the language links lead back here: {html}"
    );
}

#[tokio::test]
async fn a_busy_service_says_when_to_come_again() {
    let (status, headers, html) = asked("/busy", "text/html").await;
    assert_eq!(
        (status, headers[header::RETRY_AFTER].to_str().unwrap()),
        (StatusCode::SERVICE_UNAVAILABLE, "21")
    );
    assert!(html.contains("через 21 секунду"), "{html}");
}

#[tokio::test]
async fn machines_and_answers_with_words_of_their_own_are_left_alone() {
    assert_eq!(asked("/said", "text/html").await.2, "own words");
    assert_eq!(asked("/nowhere", "application/json").await.2, "");
    assert_eq!(asked("/api/v1/x", "text/html").await.2, "");
}

#[test]
fn the_title_says_that_something_is_wrong_before_anything_else() {
    let face = Face { name: "Cēsu novada pašvaldība".into(), ..Face::default() };
    let page = Page::new(Words::of(Language::Lv), face, "/");
    assert_eq!(page.title("Uzrakstīt"), "Uzrakstīt – Cēsu novada pašvaldība");
    assert_eq!(page.wrong(true).title("Uzrakstīt"), "Kļūda: Uzrakstīt – Cēsu novada pašvaldība");
}

#[test]
fn every_failure_has_its_page() {
    for language in Language::ALL {
        for status in [400, 401, 403, 404, 405, 413, 418, 429, 500, 503] {
            let page = Page::new(Words::of(*language), Face::default(), "/");
            let response =
                Failure::new(page, StatusCode::from_u16(status).unwrap()).into_response();
            assert_eq!(response.status(), status);
        }
    }
}
