//! Rows, in the schema's order.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Language,
    appointment::Share,
    id::{CentreId, InstitutionId, StaffId, VisitId, WaitId},
    waiting_list::{DayPart, MOST_OFFERS, WaitAct, WaitStatus, Wish},
};
use lodzins_db::table_row;

use super::WaitError;
use crate::appointment::{Contact, Wanted};

table_row! {
    /// Somebody who waits for a place.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct WaitRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The place on the list.
        pub id: WaitId,
        /// Where they want to come.
        pub centre_id: CentreId,
        /// What for: codes of services, separated by spaces.
        pub service: String,
        /// The first day on which they could come.
        pub from_on: Date,
        /// The last one.
        pub to_on: Date,
        /// When on these days.
        pub part: DayPart,
        /// The door whose places they are offered.
        pub share: Share,
        /// In which language they are told.
        pub language: Language,
        /// Where they stand.
        pub status: WaitStatus,
        /// The offered visit, or the one that was booked.
        pub visit_id: Option<VisitId>,
        /// Starts that were offered and not taken, in seconds since 1970, separated by spaces.
        pub refused: String,
        /// Who waits.
        pub name: Option<String>,
        /// Their telephone, in international form.
        pub phone: Option<String>,
        /// Their e-mail address, in small letters.
        pub email: Option<String>,
        /// What it is found by when its code is typed.
        pub code_key: [u8; 32],
        /// When they joined.
        pub made_at: Timestamp,
        /// Who of the staff entered them.
        pub made_by: Option<StaffId>,
        /// Since when nothing more comes of it.
        pub settled_at: Option<Timestamp>,
        /// When what it says of the person was destroyed.
        pub emptied_at: Option<Timestamp>,
    }
}

impl WaitRow {
    /// When they could come.
    pub const fn wish(&self) -> Wish {
        Wish { from: self.from_on, to: self.to_on, part: self.part }
    }

    /// What they want a visit for.
    pub fn wanted(&self) -> Wanted {
        Wanted { centre: self.centre_id, services: self.services(), share: self.share }
    }

    /// The codes of what they wait for.
    pub fn services(&self) -> Vec<String> {
        self.service.split_whitespace().map(str::to_owned).collect()
    }

    /// Who waits, and how they are reached.
    pub fn contact(&self) -> Contact {
        Contact {
            name: self.name.clone().unwrap_or_default(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }

    /// Where the act leads from where they stand.
    pub(super) fn after(&self, act: WaitAct) -> Result<WaitStatus, WaitError> {
        self.status.after(act).ok_or(WaitError::NotNow(self.status))
    }

    fn refused(&self) -> impl Iterator<Item = i64> {
        self.refused.split_whitespace().filter_map(|secs| secs.parse().ok())
    }

    /// Could they come to a visit that begins then, and have they not turned it down?
    pub fn suits(&self, start: Timestamp) -> bool {
        self.wish().suits(start) && self.refused().all(|secs| secs != start.as_second())
    }

    /// Were as many offers not taken as one gets?
    pub fn has_had_enough(&self) -> bool {
        self.refused().count() >= MOST_OFFERS
    }
}
