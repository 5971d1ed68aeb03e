//! Reception: a visit from arrival to its end, the lines, the counters, and how many may be inside.
//!
//! What a visit goes through is the table of [`lodzins_core::appointment::VisitStatus`]; whose turn it is and how many
//! may be inside, the rules of [`lodzins_core::reception`]. Everything happens on the institution's write lane, which
//! one job at a time has: nobody is called to two counters. A booked visit and one that walked in are the same record; what
//! is added on arrival is its stay.
//!
//! *Arrived* is whoever stands before the door because there is no room inside; *waiting* is whoever is in the line.

mod alarm; // alarm_raise, alarm_answer, who is told of it
mod arrive; // visit_arrive, visit_walk_in
mod call; // visit_call_next, visit_call, visit_recall, visit_no_show
mod count; // facts and sums of what is over
mod counter; // counter_set, counter_open, counter_close
mod day_end; // by hand, and by the program
mod door; // the limit, visit_let_in
mod error;
mod finish; // visit_finish, visit_left
mod follow; // where somebody is who was sent on
mod hand_over; // visit_hand_over
mod line; // lines, tickets, estimates
pub mod nearly; // who is told that their turn is near
mod neighbour; // other institutions in the same house
mod place; // where somebody stands, as their ticket tells it
mod row;
mod rules; // what a centre's reception goes by
mod serve; // visit_start, visit_park
mod sql;
mod step; // every step: by the table, with the trail
mod view;
mod who; // who a visitor proves to be

pub use alarm::{
    Alarm, CallForHelp, CallsForHelp, alarm_answer, alarm_raise, alarms, alarms_today,
    calls_for_help,
};
pub use arrive::{Arrived, WalkIn, visit_arrive, visit_walk_in};
pub use call::{AtCounter, Called, visit_call, visit_call_next, visit_no_show, visit_recall};
pub use count::{VisitSum, visit_sums};
pub use counter::{Counter, CounterDetails, counter_close, counter_open, counter_set, counters};
pub use day_end::{
    Ended, reception_day_end, reception_day_is_over, reception_day_over, visits_ended,
};
pub use door::{Inside, inside, visit_let_in};
pub use error::ReceptionError;
pub use finish::{Finished, services_done, visit_finish, visit_left};
pub use follow::{Followed, visit_followed};
pub use hand_over::{HandOver, visit_hand_over};
pub(crate) use line::served_lately;
pub use line::{Line, kept_estimates, lines, wait_of};
pub use neighbour::{Neighbour, TakenOver, neighbours, visitors_take_over, visitors_were_sent};
pub use place::{PlaceInLine, place_in_line};
pub use row::StayRow;
pub use rules::{CentreRules, centre_rules, centre_rules_set};
pub use serve::{Shown, visit_park, visit_start};
pub use sql::STATEMENTS;
pub use view::{AtHand, Expected, Hall, Present, at_counter, expected, hall, present};
pub(crate) use view::{stay_empty, stay_of};
pub(crate) use who::stay_rows;
pub use who::{Proof, client_of_visit, visit_identify};
