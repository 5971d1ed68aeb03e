//! What an institution has arranged for visits: who serves what, where and when.

use jiff::civil::Date;
use lodzins_core::{
    hours::{Interval, PlaceKind},
    id::{CentreId, InstitutionId, PoolId},
    regime::Regime,
};
use lodzins_db::{DbError, Tx, params};

use super::{
    Pool,
    booking::{BookingLimits, booking_limits},
    capacity::openings_of,
    pool::pools,
    remembered::arranged,
    sql,
};
use crate::{
    hours::{PlaceHours, all_hours},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    regime::regimes_switched_on,
    release::releases_unsettled,
};

/// All of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arranged {
    pub(super) institution: Institution,
    pub(super) centres: Vec<Centre>,
    pub(super) pools: Vec<Pool>,
    pub(super) regimes: Vec<Regime>,
    /// How many visits people may book for themselves.
    pub(super) limits: BookingLimits,
    /// When its centres are open, regimes laid over.
    hours: Vec<PlaceHours>,
    /// The pools that have numbers of their own on some days.
    with_days: Vec<(PoolId,)>,
    /// Pools with days, from the first to the last one, whose places are not released yet.
    unreleased: Vec<(PoolId, Date, Date)>,
}

impl Arranged {
    pub(super) fn read(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Self, DbError> {
        let mut hours = all_hours(tx, institution)?;
        hours.retain(|one| one.place.kind == PlaceKind::Centre);
        let unreleased = releases_unsettled(tx, institution)?;
        Ok(Self {
            institution: institution_by_id(tx, institution)?,
            centres: centres(tx, institution)?,
            pools: pools(tx, institution)?,
            regimes: regimes_switched_on(tx, institution)?,
            limits: booking_limits(tx, institution)?,
            hours,
            with_days: tx.all(sql::POOLS_WITH_DAYS, params![institution])?,
            unreleased: unreleased
                .iter()
                .map(|one| (one.pool_id, one.from_on, one.to_on))
                .collect(),
        })
    }

    /// When a centre receives people on the days from the first to the last one.
    pub(super) fn openings(&self, centre: CentreId, days: (Date, Date)) -> Vec<Interval> {
        openings_of(&self.hours, centre, days)
    }

    /// Does a pool have numbers of its own on some days?
    pub(super) fn has_days(&self, pool: PoolId) -> bool {
        self.with_days.contains(&(pool,))
    }

    /// The days of a pool, from the first to the last one, whose places are not released yet.
    pub(super) fn held_back(&self, pool: PoolId) -> Vec<(Date, Date)> {
        let of_pool = self.unreleased.iter().filter(|(of, ..)| *of == pool);
        of_pool.map(|(_, first, last)| (*first, *last)).collect()
    }
}

/// A centre as it is named: by the code of its institution and by its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedCentre {
    /// Its id.
    pub centre: CentreId,
    /// The institution's code.
    pub institution: String,
    /// Its own code.
    pub code: String,
}

/// The institution's centre with this code.
pub fn centre_coded(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<Option<CodedCentre>, DbError> {
    let arranged = arranged(tx, institution)?;
    let centre = arranged.centres.iter().find(|centre| centre.code == code);
    Ok(centre.map(|centre| CodedCentre {
        centre: centre.id,
        institution: arranged.institution.code.clone(),
        code: code.to_owned(),
    }))
}
