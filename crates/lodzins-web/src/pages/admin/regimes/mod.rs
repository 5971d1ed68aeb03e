//! Regimes: what changes for a time. A draft in three short steps, its consequences, the switch, the end.

mod changes; // what changes, and from when hours are others
mod consequences; // before it is switched on
mod faults; // why it cannot be switched on, in words
mod list;
mod one;
mod preview; // what would change
mod reach; // over what it is
mod stop; // ended, taken back, dropped
mod told; // its name, its notice, its days
mod view;

#[cfg(test)]
pub(crate) use view::RegimeView;

use jiff::civil::Date;
use lodzins_core::id::RegimeId;
use lodzins_db::DbError;
use lodzins_service::regime::{KeptRegime, regime};

use crate::{
    pages::{DeskPage, regime::said::Names},
    routes::Routes,
    stop::Stop,
};

const LIST: &str = "/desk/admin/regimes";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/admin/regimes", list::get)
        .get("/desk/admin/regimes/new", told::get_new)
        .post("/desk/admin/regimes/new", told::post_new)
        .get("/desk/admin/regimes/{id}", one::get)
        .get("/desk/admin/regimes/{id}/told", told::get)
        .post("/desk/admin/regimes/{id}/told", told::post)
        .get("/desk/admin/regimes/{id}/reach", reach::get)
        .post("/desk/admin/regimes/{id}/reach", reach::post)
        .get("/desk/admin/regimes/{id}/changes", changes::get)
        .post("/desk/admin/regimes/{id}/changes", changes::post)
        .get("/desk/admin/regimes/{id}/consequences", consequences::get)
        .post("/desk/admin/regimes/{id}/consequences", consequences::post)
        .get("/desk/admin/regimes/{id}/stop", stop::get)
        .post("/desk/admin/regimes/{id}/stop", stop::post)
}

/// A regime with what its codes are called.
struct Around {
    kept: KeptRegime,
    names: Names,
    today: Date,
}

async fn around(page: &DeskPage, id: RegimeId) -> Result<Around, Stop> {
    let (institution, words) = (page.institution.id, page.asked.words);
    let today = page.asked.app.moment().date();
    let read = page.asked.read(move |tx| {
        let kept = regime(tx, institution, id)?;
        let days = kept.as_ref().map_or((today, Some(today)), |kept| {
            let first = kept.regime.from.max(today);
            (first, kept.regime.to.map(|last| last.max(first)))
        });
        Ok::<_, DbError>((kept, Names::read_within(tx, institution, words, days)?))
    });
    let (kept, names) = read.await?;
    Ok(Around { kept: kept.ok_or(Stop::NotFound)?, names, today })
}

/// A draft that somebody is writing at; one that was switched on is not written at any more.
async fn draft(page: &DeskPage, id: RegimeId) -> Result<Around, Stop> {
    let around = around(page, id).await?;
    if around.kept.on { Err(Stop::Conflict) } else { Ok(around) }
}

/// Where a regime is, or a page under it.
fn path(id: RegimeId, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}
