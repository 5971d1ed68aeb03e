//! The use cases as the pages and workers call them, on both engines.

mod appointment;
mod audit;
mod calendar;
mod casework;
mod catalogue;
mod catalogue_currency;
mod clients;
mod contact;
mod hours;
mod house;
mod imports;
mod institution;
mod intake;
mod journals;
mod letter;
mod open_data;
mod outbox;
mod personnel;
mod regime;
mod register;
mod retention;
mod rivals;
mod saved_search;
mod statements;
mod statistics;
mod structure;
