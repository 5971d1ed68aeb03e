//! Write lanes as their users see them, and the migrations before them, on both engines.

mod group;
mod migrate;
mod note;
mod queue;
mod readers;
mod rerun;
mod sent;
mod text;
mod words;
