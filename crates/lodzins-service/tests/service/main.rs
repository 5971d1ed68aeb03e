//! The use cases as the pages and workers call them, on both engines.

mod audit;
mod casework;
mod house;
mod institution;
mod outbox;
mod register;
mod rivals;
mod statements;
