//! Contacts: any consultation in one line, whatever the channel, with counts by topic; and calling people back.
//!
//! The rules are in `lodzins_core::contact`. A contact may be corrected on its day and not after: then it has been
//! counted. A call back waits until the person was reached or enough calls were in vain; one for a submission may show
//! who the submitter is, by a control question (the institution's procedure under Iesniegumu likums, section 2).

mod attempt; // call_attempt_enter, call_back_give_up
mod call_back; // call_back_ask, call_back_arrange
mod count; // what is counted as it happens
mod destroy; // what retention destroys
mod enter; // contact_enter, contact_correct
mod error;
mod record; // the audit trail's rows
mod row;
mod sql;
pub mod verify; // pages of contacts and calls back for `audit verify`
mod view; // what pages and the API read

pub use attempt::{Attempt, call_attempt_enter, call_back_give_up};
pub use call_back::{Arrangement, NewCallBack, call_back_arrange, call_back_ask};
pub(crate) use destroy::{
    call_back_destroy, call_backs_about, call_backs_asked_in, call_backs_before, contact_destroy,
    contacts_about, contacts_before,
};
pub use enter::{ContactFacts, Entered, NewContact, contact_correct, contact_enter};
pub use error::ContactError;
pub use row::{AttemptLine, CallBackRow, ContactRow};
pub use sql::STATEMENTS;
pub use view::{
    CallBack, CallBackPlace, ClosedPlace, ContactPlace, DayCounts, call_back_view,
    call_backs_closed, call_backs_of_submission, call_backs_waiting, contact_day_counts,
    contact_list, contact_view, contacts_of_day, contacts_of_submission, topics_for,
};
