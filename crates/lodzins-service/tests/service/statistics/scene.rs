//! What was counted, and the demo's institutions.

use jiff::civil::Date;
use lodzins_core::{
    fact::FactKind,
    id::{Id, InstitutionId},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    institution::{FoundError, Founding, institution_found},
    replay::{LineError, Placed, Places, ReplayError, Taken, event_take},
    statistics::{DayTotal, FactRow, day_totals, fact_of},
};
use serde::Deserialize;

use crate::house::House;

/// What was counted of a kind today, under a topic or altogether; what was taken out again is no row of it.
pub(crate) fn today(
    db: &Db,
    institution: InstitutionId,
    kind: FactKind,
    topic: Option<&str>,
) -> Vec<DayTotal> {
    on(db, institution, kind, topic, db.moment().date())
}

pub(crate) fn on(
    db: &Db,
    institution: InstitutionId,
    kind: FactKind,
    topic: Option<&str>,
    day: Date,
) -> Vec<DayTotal> {
    let topic = topic.map(str::to_owned);
    let totals: Result<_, DbError> =
        db.read_now(move |tx| day_totals(tx, institution, kind, topic.as_deref(), day, day));
    let mut totals = totals.expect("totals");
    totals.retain(|total| total.quantity != 0);
    totals
}

/// How many were counted of a kind today.
pub(crate) fn many(
    db: &Db,
    institution: InstitutionId,
    kind: FactKind,
    topic: Option<&str>,
) -> i64 {
    today(db, institution, kind, topic).iter().map(|total| total.quantity).sum()
}

pub(crate) fn fact(
    db: &Db,
    institution: InstitutionId,
    of: impl Id + Send + 'static,
) -> Option<FactRow> {
    let found: Result<_, DbError> = db.read_now(move |tx| fact_of(tx, institution, of));
    found.expect("a fact or none")
}

/// The demo's institutions.
pub(crate) fn demo(db: &Db) -> House {
    #[derive(Deserialize)]
    struct File {
        institutions: Vec<Founding>,
    }
    let text = include_str!("../../../../../demo/institutions.json");
    let file: File = serde_json::from_str(text).expect("the demo's institutions");
    let house = House::found(db);
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| {
        for one in &file.institutions {
            institution_found(tx, at, one)?;
        }
        Ok::<_, FoundError>(())
    })
    .expect("they are founded");
    house
}

/// Finds the place of every event of a file.
pub(crate) fn placed(db: &Db, text: &str) -> Result<Vec<Placed>, Vec<LineError>> {
    let places: Result<_, DbError> = db.read_now(Places::read);
    places.expect("places").file(text)
}

/// Events that share a transaction, as they would in a write lane.
const TOGETHER: usize = 50;

/// Takes events one after the other; answers how many were added.
pub(crate) fn replayed(db: &Db, house: &House, text: &str) -> Result<usize, ReplayError> {
    let events = placed(db, text).expect("a file without fault");
    let mut added = 0;
    for some in events.chunks(TOGETHER) {
        let (office, institution, some) =
            (house.office.clone(), some[0].institution, some.to_vec());
        added += db.write_now(institution, move |tx, at| {
            let mut added = 0;
            for event in &some {
                added += usize::from(event_take(tx, at, &office, event)? == Taken::Added);
            }
            Ok::<_, ReplayError>(added)
        })?;
    }
    Ok(added)
}
