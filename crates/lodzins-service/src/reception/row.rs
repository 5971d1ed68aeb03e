//! Rows, in the schema's order.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    IdentityMethod,
    id::{CentreId, CounterId, InstitutionId, PoolId, StaffId, UnitId, VisitId},
    reception::{Estimate, Precedence, Ticket, VisitResult, Waiter, comes_in_from},
};
use lodzins_db::table_row;

table_row! {
    /// A visit from arrival to its end.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct StayRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The visit.
        pub visit_id: VisitId,
        /// Where.
        pub centre_id: CentreId,
        /// The day of it in Latvia.
        pub day_on: Date,
        /// The line's letter.
        pub letter: String,
        /// Its number of the day.
        pub number: u32,
        /// Whose line; none: no pool serves it.
        pub pool_id: Option<PoolId>,
        /// When their appointment begins.
        pub starts_at: Option<Timestamp>,
        /// Why they go first.
        pub reason: Option<Precedence>,
        /// When they came.
        pub arrived_at: Timestamp,
        /// Since when they are inside; none: before the door.
        pub let_in_at: Option<Timestamp>,
        /// Since when they are in the line.
        pub queued_at: Option<Timestamp>,
        /// Handed over: they had their turn already.
        pub continues: bool,
        /// Handed over to this counter.
        pub for_counter_id: Option<CounterId>,
        /// Handed over to this unit.
        pub for_unit_id: Option<UnitId>,
        /// Where they are called to, served, or were set aside.
        pub counter_id: Option<CounterId>,
        /// When they were called last; none once they sit there.
        pub called_at: Option<Timestamp>,
        /// How often they were called in vain or not.
        pub calls: u32,
        /// Since when they are being served.
        pub serving_at: Option<Timestamp>,
        /// How long they waited, all together.
        pub waited_secs: u32,
        /// How long they were served, all together.
        pub served_secs: u32,
        /// How they showed who they are.
        pub identity_method: Option<IdentityMethod>,
        /// To whom.
        pub identity_by: Option<StaffId>,
        /// When.
        pub identity_at: Option<Timestamp>,
        /// Codes of topics, separated by spaces.
        pub topics: String,
        /// What it came to.
        pub result: Option<VisitResult>,
        /// What else is to be known.
        pub note: Option<String>,
        /// The shortest wait that they were told on arrival.
        pub told_from_secs: Option<u32>,
        /// The longest.
        pub told_to_secs: Option<u32>,
        /// When it was over.
        pub gone_at: Option<Timestamp>,
    }
}

impl StayRow {
    /// What they are called by.
    pub fn ticket(&self) -> Ticket {
        Ticket { letter: self.letter.chars().next().unwrap_or('A'), number: self.number }
    }

    /// From when on they come in, where only so many may be inside. Whoever has a reason to go first is not left standing
    /// outside.
    pub fn comes_in_from(&self) -> Option<Timestamp> {
        self.starts_at.filter(|_| self.reason.is_none()).map(comes_in_from)
    }

    /// Since when they wait. Whoever came too early, and was told when to come back, waits from then on.
    fn waits_since(&self) -> Timestamp {
        let from = self.comes_in_from().map(|from| self.let_in_at.map_or(from, |at| at.min(from)));
        from.map_or(self.arrived_at, |from| self.arrived_at.max(from))
    }

    /// What counts for their turn.
    pub fn waiter(&self) -> Waiter {
        Waiter {
            arrived_at: self.waits_since(),
            starts_at: self.starts_at,
            goes_first: self.reason.is_some(),
            continues: self.continues,
        }
    }

    /// Are they inside?
    pub fn is_inside(&self) -> bool {
        self.let_in_at.is_some() && self.gone_at.is_none()
    }

    /// Do they sit at a counter, or are on their way to it?
    pub fn keeps_counter(&self) -> bool {
        self.called_at.is_some() || self.serving_at.is_some()
    }

    /// The wait that they were told.
    pub fn told(&self) -> Option<Estimate> {
        Some(Estimate { from_secs: self.told_from_secs?, to_secs: self.told_to_secs? })
    }

    /// How long they have waited until now.
    pub fn waited_until(&self, now: Timestamp) -> u32 {
        self.waited_secs.saturating_add(
            self.queued_at.map_or(0, |since| secs(since.max(self.waits_since()), now)),
        )
    }
}

/// The seconds from one instant to another; none when a clock was put back between.
pub(super) fn secs(from: Timestamp, to: Timestamp) -> u32 {
    u32::try_from((to.as_second() - from.as_second()).max(0)).unwrap_or(u32::MAX)
}
