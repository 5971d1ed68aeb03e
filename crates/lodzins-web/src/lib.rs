//! The pages and the HTTP API.
//!
//! A request passes, from outside in: headers, error pages, limits, the same-site check, the guard with the
//! permission matrix, and then reaches its page (`pages/<capability>/<page>.rs`) or its call (`api/`).

pub mod access;
pub mod api;
mod app;
pub mod assets;
mod boards;
pub mod brand;
pub mod form;
pub mod headers;
mod help;
pub mod layout;
mod letters;
mod metrics;
mod names;
pub mod pages;
mod phones;
mod router;
mod routes;
pub mod session;
pub mod stop;
pub mod ui;
mod watched;
pub mod words;

pub use app::App;
pub use letters::Letters;
pub use names::names;
/// Reports in words, for the command line.
pub mod reports {
    pub use crate::pages::{
        figures::{Signals, articles_sheet},
        report::{Answer, kept_question, ready_title},
    };
}

pub use router::{router, routes_served, serve};

#[cfg(test)]
mod gallery;
