//! The rules of a public service centre: types, calendar, deadlines, states.
//!
//! Nothing here reads a clock, draws a random number, opens a file or waits: time, ids and randomness
//! come in as a [`Moment`].
//!
//! | Who and how | |
//! |---|---|
//! | [`role`] | what a member of staff is trusted with, and who may do what to a submission |
//! | [`standing`] | how somebody stands to a case: whose unit and whose hands it is in |
//! | [`channel`] | the ways by which people come, and by which they want the answer |
//! | [`identity`] | how sure the institution is about who somebody is |
//! | [`segment`], [`language`] | whom it served, and in which language |
//! | [`phone`] | telephone numbers in one form |
//! | [`personal_code`] | the Latvian personal code: a wrong checksum warns, never refuses |
//!
//! | Submissions | |
//! |---|---|
//! | [`submission`] | kinds; [`submission::state`]: the table of states and acts |
//! | [`number`], [`follow_code`] | what the register calls a submission, and what its submitter follows it by |
//! | [`calendar`] | which days count, and why the others do not |
//! | [`hours`] | when a place is open, until when, and why |
//! | [`deadline`] | dated rules, and due dates that tell how they were counted |
//! | [`file_type`] | what somebody handed in, told from its bytes and its name |
//! | [`routing`] | by which conditions a submission finds its unit |
//! | [`text`] | words folded and brought to stems, so that “nodokļa” finds “nodoklis” |
//!
//! | Contacts | |
//! |---|---|
//! | [`contact`] | a consultation in one line, and calling somebody back |
//!
//! | Services | |
//! |---|---|
//! | [`catalogue`] | what an institution does for people, and how it is told |
//! | [`appointment`] | how many can be received when, which starts are free, what a visit goes through |
//! | [`release`] | places given out at an announced moment: the draw, and what claims ask for |
//! | [`regime`] | what changes for a time: by appointment only, closed, other hours |
//! | [`feedback`] | the one question after a visit |
//! | [`planning`] | how long people would wait if other numbers of specialists were there |
//!
//! | Statistics | |
//! |---|---|
//! | [`fact`] | what statistics are made of: quantities as they were counted or told |
//!
//! | Foundations | |
//! |---|---|
//! | [`code`](mod@code), [`id`] | closed sets of words, and typed ids |
//! | [`moment`] | the time, the ids and the secrets of one use case |
//! | [`ledger`] | hashes that make a rewritten or cut register show |
//! | [`csv`](mod@csv) | tables as text, safe to open |

#[doc(hidden)]
pub use serde;

pub mod appointment;
pub mod calendar;
pub mod catalogue;
pub mod channel;
pub mod code;
pub mod contact;
pub mod csv;
pub mod deadline;
pub mod fact;
pub mod feedback;
pub mod file_type;
pub mod follow_code;
pub mod hours;
pub mod id;
pub mod identity;
pub mod language;
pub mod ledger;
pub mod moment;
pub mod notice;
pub mod number;
pub mod open_data;
pub mod personal_code;
pub mod phone;
pub mod planning;
pub mod reception;
pub mod regime;
pub mod release;
pub mod report;
pub mod retention;
pub mod role;
pub mod routing;
pub mod segment;
pub mod standing;
pub mod submission;
pub mod text;
pub mod waiting_list;

pub use calendar::WorkingCalendar;
pub use channel::{AnswerMode, Channel};
pub use file_type::FileType;
pub use follow_code::FollowCode;
pub use identity::{Assurance, IdentityMethod};
pub use language::Language;
pub use moment::{Clock, Moment};
pub use number::SubmissionNumber;
pub use personal_code::PersonalCode;
pub use role::Role;
pub use segment::Segment;
pub use standing::Standing;
