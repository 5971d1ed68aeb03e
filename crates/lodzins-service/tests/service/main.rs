//! The use cases as the pages and workers call them, on both engines.

mod audit;
mod casework;
mod clients;
mod contact;
mod house;
mod institution;
mod intake;
mod letter;
mod outbox;
mod register;
mod rivals;
mod saved_search;
mod statements;
