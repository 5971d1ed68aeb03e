//! Pools from a file, through the same use case as the page.

use std::collections::BTreeMap;

use lodzins_core::{
    Moment,
    appointment::{PoolRules, Shares, Step, USUAL_SERVICES},
    id::InstitutionId,
};
use lodzins_db::Tx;
use serde::Deserialize;

use super::{AppointmentError, PoolDetails, PoolService, pool_set};
use crate::{Actor, institution::structure::centres};

/// What a file says of one institution's pools.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolsFile {
    /// The institution's code.
    pub institution: String,
    /// Its pools.
    pub pools: Vec<FilePool>,
}

/// A pool.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePool {
    /// The code of the centre.
    centre: String,
    /// Its own code within the centre.
    code: String,
    name: String,
    places: u16,
    step_minutes: u8,
    #[serde(default)]
    pause_minutes: u16,
    lead_minutes: u32,
    ahead_days: u16,
    shares: FileShares,
    #[serde(default = "usual_services")]
    most_services: u8,
    /// How many minutes each service takes, by its code.
    services: BTreeMap<String, u16>,
}

fn usual_services() -> u8 {
    USUAL_SERVICES
}

/// What each door may take, in percent.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShares {
    web: u8,
    phone: u8,
    desk: u8,
}

impl FilePool {
    fn details(&self) -> Result<PoolDetails, AppointmentError> {
        let FileShares { web, phone, desk } = self.shares;
        let service = |(service, minutes): (&String, &u16)| PoolService {
            service: service.clone(),
            minutes: *minutes,
        };
        Ok(PoolDetails {
            name: self.name.clone(),
            places: self.places,
            rules: PoolRules {
                step: Step::minutes(self.step_minutes)?,
                pause_minutes: self.pause_minutes,
                lead_minutes: self.lead_minutes,
                ahead_days: self.ahead_days,
                shares: Shares { web, phone, desk },
                most_services: self.most_services,
            },
            services: self.services.iter().map(service).collect(),
            closed_from: None,
        })
    }
}

/// Enters the pools of an institution, or changes them; answers how many there are in the file. The same file again
/// changes nothing.
///
/// Fails at the first pool that cannot stand, and where a centre is not there.
pub fn pools_import(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    file: &PoolsFile,
    by: Actor,
) -> Result<usize, AppointmentError> {
    let all = centres(tx, institution)?;
    for pool in &file.pools {
        let centre = all.iter().find(|one| one.code == pool.centre);
        let centre = centre.ok_or(AppointmentError::NotThere)?.id;
        pool_set(tx, at, institution, centre, &pool.code, &pool.details()?, by)?;
    }
    Ok(file.pools.len())
}
