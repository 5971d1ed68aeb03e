//! What machines ask about the program's health. Nothing here names a person, a case or a secret.

use std::{fmt::Write, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use lodzins_db::DbError;
use lodzins_service::{MIGRATIONS, outbox::letters_counted};
use tokio::time::timeout;

use crate::{access::peer, app::App, stop::Stop};

/// How long the database may think before we say that it does not answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// What a proxy adds. The figures are for this machine itself, whatever stands before it.
const OF_PROXIES: [HeaderName; 3] =
    [header::FORWARDED, header::VIA, HeaderName::from_static("x-forwarded-for")];

/// `GET /healthz`: the process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers, and it is up to date.
pub async fn ready(State(app): State<App>) -> Response {
    let not_ready = |why: &'static str| (StatusCode::SERVICE_UNAVAILABLE, why).into_response();
    match timeout(PATIENCE, app.db().migrations_missing(MIGRATIONS)).await {
        Ok(Ok(0)) => "ready\n".into_response(),
        Ok(Ok(_)) => not_ready("the database is not up to date\n"),
        Ok(Err(_)) | Err(_) => not_ready("the database does not answer\n"),
    }
}

/// `GET /metrics`: the figures in Prometheus' text format, for whoever asks from this very machine.
pub async fn metrics(State(app): State<App>, request: Request) -> Result<Response, Stop> {
    let proxied = OF_PROXIES.iter().any(|name| request.headers().contains_key(name));
    if proxied || !peer(&app, &request).is_loopback() {
        return Err(Stop::NotFound);
    }
    let mut text = app.metrics().text();
    gauge(
        &mut text,
        "lodzins_writes_under_way",
        "Writes that wait or run.",
        app.db().under_way() as u64,
    );
    let letters: Result<_, DbError> =
        timeout(PATIENCE, app.db().read(letters_counted)).await.unwrap_or(Err(DbError::QueueFull));
    match letters {
        Ok(letters) => {
            gauge(
                &mut text,
                "lodzins_letters_waiting",
                "Letters on their way out.",
                letters.waiting,
            );
            gauge(
                &mut text,
                "lodzins_letters_dead",
                "Letters that could not be delivered.",
                letters.dead,
            );
        }
        // Without its database the program still tells what it knows.
        Err(error) => tracing::warn!(%error, "letters could not be counted"),
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

fn gauge(text: &mut String, name: &str, help: &str, value: u64) {
    // Writing to a String does not fail.
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
}
