//! The desk as a plain HTTP client meets it, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod administration;
mod audit;
mod bookings; // visits by appointment
mod calendar;
mod call_backs;
mod centre;
mod clients;
mod contacts;
mod counter;
mod due;
mod figures;
mod help; // who calls for help at a counter
mod import;
mod intake;
mod journey;
mod kept;
mod kiosk; // tickets at the door
mod letters;
mod mail;
mod open_data;
mod overview;
mod press;
mod reports;
mod retention;
mod roles;
mod routing;
mod safety;
mod search;
mod second_factor;
mod services;
mod sign_in;
mod tenants;
mod visits;
mod visits_hit;
mod waiting; // the waiting list
mod words;
mod work;
