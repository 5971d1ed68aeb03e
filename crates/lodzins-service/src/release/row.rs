//! Rows, in the schema's order.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Language, Moment,
    id::{CentreId, ClaimId, InstitutionId, PoolId, ReleaseId, StaffId, VisitId},
    ledger::Hash,
    release::{ClaimStatus, Phase, draw_order, draws_at, seed_hash, seed_text},
};
use lodzins_db::table_row;

use super::NewRelease;
use crate::appointment::Contact;

table_row! {
    /// Places of some days of a pool that can be booked from a moment on.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ReleaseRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The release.
        pub id: ReleaseId,
        /// Whose places.
        pub pool_id: PoolId,
        /// The first day.
        pub from_on: Date,
        /// The last one.
        pub to_on: Date,
        /// The moment.
        pub opens_at: Timestamp,
        /// By what claims are drawn; nobody else's business until they are.
        pub(super) seed: [u8; 32],
        /// How many claims were made.
        pub claims: u32,
        /// How many of them were drawn.
        pub drawn: u32,
        /// How many of these got a place.
        pub given: u32,
        /// Since when claims are drawn.
        pub closed_at: Option<Timestamp>,
        /// Since when nothing more comes of it.
        pub settled_at: Option<Timestamp>,
        /// When it was announced.
        pub made_at: Timestamp,
        /// By whom.
        pub made_by: Option<StaffId>,
    }
}

impl ReleaseRow {
    /// A release as it is announced, with a fresh seed.
    pub fn announced(at: &Moment, new: &NewRelease) -> Self {
        Self {
            institution_id: new.institution,
            id: at.id(),
            pool_id: new.pool,
            from_on: new.from,
            to_on: new.to,
            opens_at: new.opens_at,
            seed: at.secret(),
            claims: 0,
            drawn: 0,
            given: 0,
            closed_at: None,
            settled_at: None,
            made_at: at.now(),
            made_by: new.by.staff(),
        }
    }

    /// Where it stands.
    pub fn phase(&self, now: Timestamp) -> Phase {
        Phase::at(now, self.opens_at, self.closed_at.is_some(), self.settled_at.is_some())
    }

    /// When drawing begins.
    pub fn draws_at(&self) -> Timestamp {
        draws_at(self.opens_at)
    }

    /// Are claims to be drawn now? What one program has begun the other goes on with, whatever its clock says.
    pub(super) fn is_to_be_drawn(&self, now: Timestamp) -> bool {
        self.settled_at.is_none() && (self.closed_at.is_some() || now >= self.draws_at())
    }

    /// Was it withdrawn before its moment?
    pub const fn is_withdrawn(&self) -> bool {
        self.settled_at.is_some() && self.closed_at.is_none()
    }

    /// What was published of the seed before the claims.
    pub fn seed_hash(&self) -> Hash {
        seed_hash(&self.seed)
    }

    /// The seed, once no claim can be made any more.
    pub fn seed_published(&self) -> Option<String> {
        self.closed_at.map(|_| seed_text(&self.seed))
    }

    /// The numbers of the claims in the order in which they are drawn, once no more can be made.
    pub fn order_published(&self) -> Option<Vec<u32>> {
        self.closed_at.map(|_| draw_order(&self.seed, self.claims))
    }

    /// Is this day one of those that are released?
    pub fn is_about(&self, day: Date) -> bool {
        (self.from_on..=self.to_on).contains(&day)
    }
}

table_row! {
    /// Somebody who wants one of these places.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ClaimRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The claim.
        pub id: ClaimId,
        /// To places of which release.
        pub release_id: ReleaseId,
        /// Its number, from 1, in the order in which they were made.
        pub number: u32,
        /// Where.
        pub centre_id: CentreId,
        /// What for: the code of a service.
        pub service: String,
        /// What it asks for, as stored.
        pub wishes: String,
        /// In which language its visit is told of.
        pub language: Language,
        /// What has become of it.
        pub status: ClaimStatus,
        /// The visit that is held for it.
        pub visit_id: Option<VisitId>,
        /// Who comes; nothing once it is drawn.
        pub name: Option<String>,
        /// Their telephone, in international form.
        pub phone: Option<String>,
        /// Their e-mail address, in small letters.
        pub email: Option<String>,
        /// When it was made.
        pub made_at: Timestamp,
        /// When it was drawn.
        pub drawn_at: Option<Timestamp>,
    }
}

impl ClaimRow {
    /// Who comes, as long as it is not drawn.
    pub(super) fn contact(&self) -> Contact {
        Contact {
            name: self.name.clone().unwrap_or_default(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }
}
