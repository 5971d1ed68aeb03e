use axum::{Router, body::to_bytes, http::Request, routing::get};
use tower::ServiceExt;

use super::*;

async fn fetched(address: &str, encodings: &str) -> Response {
    let request = Request::get(address)
        .header(header::ACCEPT_ENCODING, encodings)
        .body(Body::empty())
        .unwrap();
    Router::new().route("/assets/{build}/{name}", get(serve)).oneshot(request).await.unwrap()
}

#[tokio::test]
async fn a_browser_gets_the_smallest_form_that_it_understands() {
    for (asked, given) in
        [("gzip, br", Some("br")), ("gzip;q=1, br;q=0", Some("gzip")), ("", None), ("zstd", None)]
    {
        let response = fetched(&address("lodzins.css"), asked).await;
        let encoding =
            response.headers().get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap());
        assert_eq!(encoding, given, "asked for {asked:?}");
        assert!(response.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    }
}

#[tokio::test]
async fn what_is_served_has_the_hash_of_the_manifest() {
    for asset in ASSETS {
        let response = fetched(&address(asset.name), "").await;
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let hash = hexadecimal(&Sha256::digest(&bytes));
        assert_eq!(hash, asset.sha256, "{}", asset.name);
    }
}

#[tokio::test]
async fn another_build_and_an_unknown_name_are_not_found() {
    for path in [
        "/assets/0000000000000000/lodzins.css",
        &address("lodzins.css").replace("lodzins.css", "x.css"),
    ] {
        assert_eq!(fetched(path, "").await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_stylesheet_names_no_other_host_and_no_foreign_typeface() {
    let css = ASSETS.iter().find(|asset| asset.name == "lodzins.css").unwrap();
    let text = std::str::from_utf8(css.plain).unwrap();
    let fetched: Vec<_> =
        text.split("url(").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    assert!(
        fetched.iter().all(|url| url.starts_with("inter-")),
        "the stylesheet fetches only our own: {fetched:?}"
    );
    assert!(!text.contains("@import"));
    assert!(!text.contains("GDS Transport"));
    for file in ["inter-latin.woff2", "inter-latin-ext.woff2", "inter-cyrillic.woff2"] {
        assert!(text.contains(file), "{file}");
    }
}
