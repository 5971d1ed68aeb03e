//! What due dates are counted by, changed: days off, terms, and the recount of open cases.

mod days;
mod recount;
mod scene;
mod terms;
