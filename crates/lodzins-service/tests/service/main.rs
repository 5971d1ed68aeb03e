//! The use cases as the pages and workers call them, on both engines.

mod audit;
mod contact;
mod house;
mod institution;
mod letter;
mod outbox;
mod register;
mod rivals;
mod statements;
