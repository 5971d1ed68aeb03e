//! The bookings that a changed pool could not keep, counted before it is saved.

use lodzins_db::DbError;
use lodzins_service::{
    appointment::{Pool, Supposed},
    disruption::hit_supposing,
    institution::structure::Centre,
};

use super::{
    super::hours::check::{CheckView, Step, bookings},
    LIST,
};
use crate::{
    form::Form,
    pages::{DeskPage, regime::said::Names},
    stop::Stop,
    ui::Content,
};

/// Those that only this change would hit; nothing where there are none, or where they were seen already.
pub(super) async fn unseen(
    page: &DeskPage,
    step: Step,
    supposed: Supposed,
) -> Result<Option<Content>, Stop> {
    if step == Step::Save {
        return Ok(None);
    }
    let (institution, words) = (page.institution.id, page.asked.words);
    let at = page.asked.app.moment();
    let read = page.asked.read(move |tx| {
        let hit = hit_supposing(tx, at.now(), institution, &supposed)?;
        if hit.is_empty() {
            return Ok(None);
        }
        let names = Names::read(tx, institution, words, at.date())?;
        Ok::<_, DbError>(Some(bookings(words, &names, &hit)))
    });
    Ok(read.await?)
}

/// The page that shows them before anything is saved.
pub(super) fn check(
    page: &DeskPage,
    (pool, centre): (&Pool, &Centre),
    line: String,
    hit: Content,
    form: Form,
) -> CheckView {
    let place = format!("{} · {}", centre.name(page.asked.words.language()), pool.details.name);
    CheckView::hitting(page.frame().back(LIST), (place, line), hit, form)
}
