//! The HTTP API, `/api/v1`, and what machines ask about the program's health.
//!
//! | | |
//! |---|---|
//! | `submissions` | enter one, list them, read one, fetch its files |
//! | `contacts` | enter one, list them |
//! | `reception` | call the next visitor to a counter |
//! | `problem` | every failure under `/api/` as `application/problem+json` (RFC 9457) |
//! | `fields` | reading a JSON object: every mistake is found and named, not only the first |
//! | `describe` | the description of all this, `GET /api/openapi.json` |
//! | `health` | alive? ready? and the figures for a monitoring system |

pub(crate) mod appointments;
mod contacts;
mod cursor; // where a page of a list ended
mod describe;
mod fields;
mod health;
mod media;
mod page; // which page of a list is asked for
pub mod problem;
mod reception;
mod request_key;
mod submissions;
mod taken;

pub use describe::description;

use crate::routes::Routes;

/// Every call.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/healthz", health::alive)
        .get("/readyz", health::ready)
        .get("/metrics", health::metrics)
        .get("/api/openapi.json", describe::get)
        .and(submissions::routes())
        .and(contacts::routes())
        .and(appointments::routes())
        .and(reception::routes())
}

#[cfg(test)]
mod tests;
