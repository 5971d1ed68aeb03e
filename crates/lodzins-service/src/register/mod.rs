//! The register: every submission, from whatever channel, with its number, its deadline and its answer.
//!
//! Law: Iesniegumu likums, sections 2–7; Cabinet regulation 282 (2024) on records. The states and the acts between
//! them are a table in `lodzins_core::submission::state`; who may do which act is `Role::may`.

mod act; // the shared way of every act: state table, step, audit, letter
mod answer; // submission_ask, submission_reply, submission_answer
mod arrival; // what comes in, and what is given back for it
mod arrive; // submission_register: the one way in, whatever the channel
mod by_rule; // routed by a rule at registration
mod case; // a submission with all that belongs to it
mod close; // forward, take for information, leave unexamined, withdraw
mod correct; // submission_correct: a wrong entry put right, with what stood there before
mod destroy; // what retention takes out of closed cases
mod error;
mod escalate; // due dates that are near or over, said to the head
mod evidence; // evidence_add: who the submitter is, and how sure we are
mod follow; // following by code, without an account
mod hand_over; // open cases of a unit that closes, or of a person who goes
mod journal; // gap-free numbers
mod link; // joint and repeated cases
mod list; // inbox and API lists: keyset pages
mod note; // what those who work on a case tell each other
mod receipt; // submission_receipt: the signed receipt, the same at any time
mod recount; // due dates of open cases, counted anew after a calendar or a term changed
mod route; // submission_route, submission_start
mod row;
mod search; // by number, word, and what narrows it
mod seen; // who looked at what: opening a case stands in the audit trail
mod settled; // a register as years of work leave it, for measurements
mod sql;
mod term; // the longer term; how a due date moved
pub mod verify; // pages of the register for `audit verify`

pub use act::submission_row;
pub(crate) use act::{allowed as submission_allowed, record_change as submission_changed};
pub use answer::{submission_answer, submission_ask, submission_reply};
pub use arrival::{Arrival, Evidence, EvidenceResult, FileRef, Registered, Submitter};
pub use arrive::submission_register;
pub use by_rule::{RoutedBy, routed_by};
pub use case::{
    Case, EvidenceLine, FileLine, MessageKind, MessageLine, StepLine, message_files,
    submission_case,
};
pub use close::{
    Leaving, submission_forward, submission_leave_unexamined, submission_take_for_information,
    submission_withdraw,
};
pub use correct::{
    CorrectedField, Correction, CorrectionLine, STATEMENTS as CORRECTION_STATEMENTS, corrections,
    submission_correct,
};
pub use destroy::STATEMENTS as DESTRUCTION_STATEMENTS;
pub(crate) use destroy::{closed_after, content_named, files_of, submission_destroy};
pub use error::RegisterError;
pub use escalate::{
    EscalationKind, EscalationLine, MOST_DAYS, escalation_candidates, escalation_days,
    escalation_days_set, escalations, submissions_escalate,
};
pub use evidence::evidence_add;
pub use follow::{follow_code, submission_by_follow_code};
pub use hand_over::{HandOver, cases_hand_over};
pub use link::{
    LinkKind, Linked, Similar, links, submission_answer_jointly, submission_join,
    submission_leave_repeated, submission_part, submission_similar,
};
pub use list::{
    After, ApiLine, DueWithin, Inbox, InboxLine, InboxPlace, submission_by_number,
    submission_inbox, submission_inbox_within, submission_list, submission_list_files,
};
pub use note::{NoteLine, note_add, notes};
pub use receipt::submission_receipt;
pub(crate) use recount::recount_start;
pub use recount::{
    DueMove, Preview, Recount, RecountMove, STATEMENTS as RECOUNT_STATEMENTS, due_moves, recount,
    recount_moves, recount_preview, recount_run, recount_step, recount_under_way, recounts,
    recounts_run,
};
pub use route::{submission_route, submission_start};
pub use row::SubmissionRow;
pub use search::{
    DuePeriod, Filters, Hit, OfHandler, OfUnit, Received, STATEMENTS as SEARCH_STATEMENTS, Sealed,
    Search, SearchPage, SearchPlace, Searcher, Standing, searched_open, searched_seal,
    submission_search, submissions_by_number,
};
pub use seen::{Seen, personal_code_masked, submission_seen};
pub use settled::{Settled, submissions_settled};
pub use sql::STATEMENTS;
pub use term::{DueCause, first_due_on, submission_extend, term_of};
