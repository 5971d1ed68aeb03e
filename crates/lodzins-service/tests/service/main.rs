//! The use cases as the pages and workers call them, on both engines.

mod audit;
mod clients;
mod house;
mod institution;
mod intake;
mod outbox;
mod register;
mod rivals;
mod statements;
