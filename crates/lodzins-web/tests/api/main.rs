//! The HTTP API as another system meets it, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod again; // the same request again
mod appointments;
mod contacts;
mod files;
mod health;
mod keys; // who may call what
mod lists;
mod problems;
mod reception;
mod release; // claims to released places
mod submissions;
mod system; // a system that calls
