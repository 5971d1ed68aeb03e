use axum::{Router, body::Body, http::Request, routing::get};
use tower::ServiceExt;

use super::*;

fn asking(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap()))
        .collect()
}

#[test]
fn the_choice_comes_before_the_browser_and_latvian_before_nothing() {
    let cases: &[(&[(header::HeaderName, &str)], Language)] = &[
        (&[], Language::Lv),
        (&[(header::ACCEPT_LANGUAGE, "de-DE,de;q=0.9")], Language::Lv),
        (&[(header::ACCEPT_LANGUAGE, "de, ru-LV;q=0.8, en;q=0.5")], Language::Ru),
        (&[(header::ACCEPT_LANGUAGE, "EN-gb")], Language::En),
        (
            &[(header::COOKIE, "a=b; lodzins_language=en"), (header::ACCEPT_LANGUAGE, "ru")],
            Language::En,
        ),
        (&[(header::COOKIE, "lodzins_language=xx"), (header::ACCEPT_LANGUAGE, "ru")], Language::Ru),
    ];
    for (headers, language) in cases {
        assert_eq!(language_of(&asking(headers)), *language, "{headers:?}");
    }
}

async fn changed(address: &str) -> Response {
    let router = Router::new().route("/language/{code}", get(change_language));
    router.oneshot(Request::get(address).body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_change_of_language_goes_back_to_the_page() {
    let response = changed("/language/ru?to=/cesis/write%3Fa%3D1").await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()[header::LOCATION], "/cesis/write?a=1");
    assert!(
        response.headers()[header::SET_COOKIE]
            .to_str()
            .unwrap()
            .starts_with("lodzins_language=ru; Path=/;")
    );
}

#[tokio::test]
async fn a_change_of_language_leads_to_no_other_site() {
    for to in [
        "//evil.example",
        "/%5Cevil.example",
        "https://evil.example",
        "evil",
        "",
        "/%0d%0aSet-Cookie:x",
        "/%09/x",
    ] {
        let response = changed(&format!("/language/en?to={to}")).await;
        assert_eq!(response.headers()[header::LOCATION], "/", "{to}");
    }
    assert_eq!(changed("/language/de").await.status(), StatusCode::NOT_FOUND);
}
