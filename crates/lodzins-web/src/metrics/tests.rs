use std::time::Duration;

use axum::http::{Method, StatusCode};

use super::Metrics;

fn line<'t>(text: &'t str, beginning: &str) -> &'t str {
    text.lines()
        .find_map(|line| line.strip_prefix(beginning))
        .unwrap_or_else(|| panic!("no {beginning} in\n{text}"))
}

#[test]
fn requests_are_counted_by_route_and_how_long_they_took() {
    let metrics = Metrics::default();
    let route = "/desk/submissions/{id}";
    for millis in [3, 30, 60_000] {
        metrics.count(route, &Method::GET, StatusCode::OK, Duration::from_millis(millis));
    }
    metrics.count(route, &Method::GET, StatusCode::NOT_FOUND, Duration::from_millis(1));
    let text = metrics.text();
    let of = |what: &str, bound: &str| {
        let beginning = format!(
            r#"lodzins_http_request_duration_seconds_{what}{{route="{route}",method="GET",status="200"{bound}}} "#
        );
        line(&text, &beginning).to_owned()
    };
    assert_eq!(of("bucket", r#",le="0.005""#), "1");
    assert_eq!(of("bucket", r#",le="0.05""#), "2");
    assert_eq!(of("bucket", r#",le="10""#), "2");
    assert_eq!(of("bucket", r#",le="+Inf""#), "3");
    assert_eq!(of("count", ""), "3");
    assert_eq!(of("sum", ""), "60.033");
    assert!(text.contains(r#"status="404""#), "{text}");
}

#[test]
fn a_made_up_method_makes_no_new_figure() {
    let metrics = Metrics::default();
    for name in ["BREW", "WHEN"] {
        let method = Method::from_bytes(name.as_bytes()).expect("a method");
        metrics.count("none", &method, StatusCode::METHOD_NOT_ALLOWED, Duration::ZERO);
    }
    assert_eq!(metrics.text().matches("_count{").count(), 1, "{}", metrics.text());
}
