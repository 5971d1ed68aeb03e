//! Contacts and calls back.

mod calls;
mod contacts;
pub(crate) mod scene;
