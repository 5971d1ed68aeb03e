//! Notices: what visitors are told about their visits, by e-mail, by text message, or by a person who calls them.
//!
//! A notice is written in the transaction that causes it. A letter leaves through the outbox, a text message through the
//! port [`SmsCourier`]; what cannot be delivered becomes a call, and a call stays on its list until somebody says what came
//! of it. Nobody is left out silently. The rules are [`lodzins_core::notice`].

mod call; // whom to call, and what came of it
mod enter; // notice_enter
mod language; // in which language a visitor is told
mod nearly; // whoever waits at the centre is one of the next
pub mod port;
mod remind; // the day before
mod row;
mod sql;
mod words; // what a notice says
mod work; // the workers' side: text messages, letters that went or did not

pub use call::{
    CALL_ATTEMPTS, CallPlace, CallResult, ToCall, call_note, call_to_make, calls_to_make,
};
pub use enter::notice_enter;
pub(crate) use enter::{notice_errors_forget, stranded_settled};
pub use language::{visit_language, visit_language_set};
pub use nearly::{letter_word, letters_to_word};
pub(crate) use nearly::{nearly_enter, nearly_lost};
pub use port::{Sms, SmsCourier};
pub use remind::{reminders_due, visits_remind};
pub use row::NoticeRow;
pub use sql::STATEMENTS;
pub use words::{NoticeFacts, notice_code};
pub use work::{letters_settle, notices_of, sms_claim, sms_not_sent, sms_sent, sms_worded};
