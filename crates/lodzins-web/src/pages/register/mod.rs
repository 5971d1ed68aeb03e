//! The desk's register: inbox, case, and what is done to a case.

pub(super) mod act; // what every page of an act has in common
mod answer;
mod ask;
mod at; // the id in the address
pub(super) mod attached; // files that go with what is written
mod case; // the case page
mod case_facts; // what the case page knows, line by line
pub(super) mod case_story; // messages, evidence, steps, letters
mod case_talks; // contacts and calls back
mod close;
pub(super) mod directory; // names of units and people
pub(crate) mod due; // due dates of the whole institution
mod elsewhere; // a case in other hands
mod extend;
mod file;
pub(crate) mod home;
mod identity;
mod inbox;
mod letter; // a letter on paper
pub(super) mod line; // one line of the inbox, also beside a case
mod meanwhile; // somebody else was faster
mod note;
mod offers; // what may be done to a case now, and what comes next
mod receipt;
mod related;
mod route;
pub(crate) mod said; // codes in words
#[cfg(test)]
mod samples;
mod start;
pub(super) mod table; // cases in a table
pub(super) mod view; // which list one looks at
mod writing; // the page of a question or an answer

use crate::routes::Routes;

pub(super) use at::{At, AtCode};
#[cfg(test)]
pub(crate) use {
    close::CloseView, extend::ExtendView, note::NoteView, related::RelatedView, route::RouteView,
};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk", home::get)
        .get("/desk/inbox", inbox::get)
        .get("/desk/due", due::get)
        .post("/desk/due", due::post)
        .get("/desk/submissions/{id}", case::get)
        .get("/desk/submissions/{id}/files/{message}/{n}", file::get)
        .get("/desk/submissions/{id}/letters/{n}", letter::get)
        .get("/desk/submissions/{id}/receipt", receipt::get)
        .get("/desk/submissions/{id}/route", route::get)
        .post("/desk/submissions/{id}/route", route::post)
        .post("/desk/submissions/{id}/start", start::post)
        .get("/desk/submissions/{id}/ask", ask::get)
        .post("/desk/submissions/{id}/ask", ask::post)
        .get("/desk/submissions/{id}/answer", answer::get)
        .post("/desk/submissions/{id}/answer", answer::post)
        .get("/desk/submissions/{id}/close", close::get)
        .post("/desk/submissions/{id}/close", close::post)
        .get("/desk/submissions/{id}/extend", extend::get)
        .post("/desk/submissions/{id}/extend", extend::post)
        .get("/desk/submissions/{id}/note", note::get)
        .post("/desk/submissions/{id}/note", note::post)
        .get("/desk/submissions/{id}/related", related::get)
        .post("/desk/submissions/{id}/related", related::post)
        .get("/desk/submissions/{id}/identity", identity::get)
        .post("/desk/submissions/{id}/identity", identity::post)
}
