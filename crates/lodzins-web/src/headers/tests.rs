use axum::{Router, body::Body, http::StatusCode, middleware::from_fn_with_state, routing::get};
use tower::ServiceExt;

use super::*;

async fn answer(path: &str, https: bool) -> Response {
    let router = Router::new()
        .route("/", get(|| async { "here" }))
        .route("/broken", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }))
        .route("/assets/{build}/{name}", get(crate::assets::serve))
        .layer(from_fn_with_state(Security { https }, set));
    router.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn every_response_carries_them_errors_included() {
    for path in ["/", "/broken", "/nowhere", "/assets/x/y"] {
        let response = answer(path, false).await;
        for (name, value) in ALWAYS {
            assert_eq!(
                response.headers().get(&name).map(HeaderValue::as_bytes),
                Some(value.as_bytes()),
                "{path} {name}"
            );
        }
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store", "{path}");
        assert!(!response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY), "{path}");
    }
}

#[tokio::test]
async fn only_an_installation_with_tls_asks_for_tls() {
    assert!(
        answer("/nowhere", true).await.headers().contains_key(header::STRICT_TRANSPORT_SECURITY)
    );
}

#[tokio::test]
async fn assets_may_be_kept() {
    let kept = answer(&crate::assets::address("lodzins.css"), false).await;
    assert!(kept.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
}
