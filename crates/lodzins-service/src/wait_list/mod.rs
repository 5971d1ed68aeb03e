//! The waiting list: whoever finds no fitting time joins it, and is offered a place that becomes free.
//!
//! Nothing is marked when a visit is called off, hours change or more people come to work: what is free follows from how
//! things stand, and a look over the list ([`waits_work`]) offers it, in the order in which people joined; where a person
//! gives a place back, in the same transaction ([`visit_call_off`]). An offer is a
//! visit held for them ([`crate::appointment`]), so that no place is offered twice or free for anybody else meanwhile. The
//! rules are [`lodzins_core::waiting_list`]; why it is done so, in ADR 18.

mod answer; // wait_accept, wait_refuse, wait_leave
mod code; // by which somebody answers and leaves
mod destroy; // what it says of the person, when its time is over
mod error;
mod free; // what is free for those who wait
mod freed; // visit_call_off, visit_change_time: what is given back is offered at once
mod join; // wait_join
mod offer; // a place is offered
mod record; // the audit trail's rows
mod row;
mod session; // who may see it
mod setting; // how long a pool's places are offered
mod sql;
pub mod verify; // pages of the list for `audit verify`
mod view; // the list
mod work; // waits_due, waits_work

pub use answer::{wait_accept, wait_leave, wait_refuse};
pub(crate) use code::wait_code_of_visit;
pub use code::{wait_by_code, wait_code};
pub(crate) use destroy::{wait_empty, waits_to_empty};
pub use error::WaitError;
pub use free::wait_starts;
pub use freed::{freed_offer, visit_call_off, visit_change_time};
pub use join::{NewWait, wait_join};
pub use offer::wait_offer;
pub use row::WaitRow;
pub use session::{wait_session_allows, wait_session_open, wait_sessions_expire};
pub use setting::{pool_offer, pool_offer_set};
pub use sql::STATEMENTS;
pub use view::{WaitPlace, wait, waits_open};
pub use work::{waits_due, waits_work};
