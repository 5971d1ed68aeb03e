//! Adapters to the outside. The ports that they fill are declared in `lodzins-service`.
//!
//! * [`delivery::Delivery`] takes letters out of the outbox and notes what came of them.
//! * [`smtp::SmtpCourier`] hands letters to a mail server.
//! * [`folder::FolderCourier`] lays them in a folder as `.eml` files, for the demo and for a look.
//! * [`sms::SmsDelivery`] sends text messages; [`sms::FolderSms`] stands in for a gateway.

pub mod delivery;
pub mod folder;
mod message;
pub mod sms;
pub mod smtp;
