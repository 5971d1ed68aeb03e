//! Rows, in the schema's order.

use jiff::Timestamp;
use lodzins_core::{
    appointment::{Share, VisitStatus},
    id::{CentreId, InstitutionId, PoolId, StaffId, VisitId},
};
use lodzins_db::table_row;

use super::Contact;

table_row! {
    /// A visit.
    #[doc(alias = "apmeklējums")]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct VisitRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The visit.
        pub id: VisitId,
        /// Where.
        pub centre_id: CentreId,
        /// By whom; nothing for somebody who walked in.
        pub pool_id: Option<PoolId>,
        /// Codes of services, separated by spaces.
        pub services: String,
        /// When it begins; nothing for somebody who walked in.
        pub starts_at: Option<Timestamp>,
        /// When it is over.
        pub ends_at: Option<Timestamp>,
        /// When its place is free again.
        pub frees_at: Option<Timestamp>,
        /// Through which door it was booked, or moved last.
        pub share: Share,
        /// Where it stands.
        pub status: VisitStatus,
        /// Until when its place is held.
        pub held_until: Option<Timestamp>,
        /// Since when it takes no place.
        pub freed_at: Option<Timestamp>,
        /// Who comes.
        pub name: Option<String>,
        /// Their telephone, in international form.
        pub phone: Option<String>,
        /// Their e-mail address, in small letters.
        pub email: Option<String>,
        /// What it is found by when its code is typed.
        pub code_key: [u8; 32],
        /// When it was made.
        pub made_at: Timestamp,
        /// Who of the staff made it.
        pub made_by: Option<StaffId>,
        /// Where the trail has its last change: later changes have later places.
        pub edition: i64,
    }
}

impl VisitRow {
    /// The codes of its services.
    pub fn service_codes(&self) -> impl Iterator<Item = &str> {
        self.services.split_whitespace()
    }

    /// When it was over, whatever became of it: when its place was free again, or its time was up.
    pub(crate) fn over_at(&self) -> Timestamp {
        self.freed_at.max(self.ends_at).unwrap_or(self.made_at)
    }

    /// Who comes, and how they are reached, as far as that is known.
    pub fn contact(&self) -> Contact {
        Contact {
            name: self.name.clone().unwrap_or_default(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }

    /// Is its place held, and no longer?
    pub fn hold_is_over(&self, now: Timestamp) -> bool {
        self.held_until.is_some_and(|until| until <= now)
    }
}
