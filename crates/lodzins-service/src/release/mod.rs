//! Releases: places of some days that can be booked from an announced moment on.
//!
//! Before that moment nobody books them on the web or by telephone; the desk decides for itself. Whoever asks in the ten
//! seconds after it has a claim. The claims are drawn by a seed whose hash was published with the announcement
//! ([`lodzins_core::release`]), each is given the first of its wishes that is left, and the place is held until it is
//! confirmed as always. Then who comes first is served first. Why it is done so: ADR 29.
//!
//! Claims get their numbers and are drawn on the institution's write lane: none is drawn twice, by however many programs.
//! What a claim says of the person is taken out in the same step in which it is drawn.

mod draw; // releases_due, release_draw
mod error;
mod make; // claim_make
mod row;
mod session; // who may see a claim
mod set; // release_set, release_withdraw
mod sql;
mod view;

pub use draw::{release_draw, releases_due};
pub use error::ReleaseError;
pub use make::{Claimed, NewClaim, claim_code, claim_make};
pub use row::{ClaimRow, ReleaseRow};
pub use session::{claim_session_allows, claim_session_open, claim_sessions_expire};
pub use set::{NewRelease, release_set, release_withdraw};
pub use sql::STATEMENTS;
pub use view::{
    claim, release, release_at, release_pool, release_starts, releases_for, releases_of_pool,
    releases_unsettled,
};
