//! Figures about requests: how many, with which status, how long. By route template, never by address.

use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};

use crate::app::App;

/// Upper bounds of the histogram's buckets, in milliseconds.
const BOUNDS_MS: [u64; 11] = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const NAME: &str = "lodzins_http_request_duration_seconds";

/// What was counted since the program began.
#[derive(Debug, Default)]
pub struct Metrics {
    requests: Mutex<BTreeMap<Asked, Tally>>,
}

/// What kind of request.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Asked {
    route: String,
    method: &'static str,
    status: u16,
}

/// How many, and how long they took.
#[derive(Debug, Clone, Default)]
struct Tally {
    within: [u64; BOUNDS_MS.len()],
    count: u64,
    took: Duration,
}

impl Metrics {
    /// Counts a request.
    pub fn count(&self, route: &str, method: &Method, status: StatusCode, took: Duration) {
        let asked =
            Asked { route: route.to_owned(), method: known(method), status: status.as_u16() };
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let tally = requests.entry(asked).or_default();
        for (bound, within) in BOUNDS_MS.into_iter().zip(&mut tally.within) {
            *within += u64::from(took <= Duration::from_millis(bound));
        }
        tally.count += 1;
        tally.took += took;
    }

    /// All of it, in Prometheus' text format.
    pub fn text(&self) -> String {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut text = format!(
            "# HELP {NAME} Requests answered, and how long it took.\n# TYPE {NAME} histogram\n"
        );
        for (asked, tally) in &requests {
            tally.write(&mut text, asked);
        }
        text
    }
}

impl Tally {
    fn write(&self, text: &mut String, asked: &Asked) {
        let Asked { route, method, status } = asked;
        let labels = format!(r#"route="{route}",method="{method}",status="{status}""#);
        let mut line = |name: &str, bound: &str, value: String| {
            // Writing to a String does not fail.
            let _ = writeln!(text, "{NAME}{name}{{{labels}{bound}}} {value}");
        };
        for (bound, within) in BOUNDS_MS.into_iter().zip(self.within) {
            let bound = Duration::from_millis(bound).as_secs_f64();
            line("_bucket", &format!(r#",le="{bound}""#), within.to_string());
        }
        line("_bucket", r#",le="+Inf""#, self.count.to_string());
        line("_sum", "", self.took.as_secs_f64().to_string());
        line("_count", "", self.count.to_string());
    }
}

/// Measures every request: a layer around all routes.
pub async fn measure(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let began = Instant::now();
    let response = next.run(request).await;
    // A stranger's address is no label: there are endlessly many.
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    app.metrics().count(route, &method, response.status(), began.elapsed());
    response
}

// A stranger may make up methods, too.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests;
