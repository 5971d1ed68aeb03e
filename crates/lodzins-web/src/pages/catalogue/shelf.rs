//! The services of an institution on a day, kept in memory until its catalogue changes.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use lodzins_core::{
    catalogue::{Shelf, Shelved},
    id::InstitutionId,
};
use lodzins_db::DbError;
use lodzins_service::catalogue::{catalogue_edition, catalogue_on};

use crate::{pages::Asked, words::Words};

/// The shelves that were asked for, each with the edition and the day that it is of.
#[derive(Debug, Default)]
pub struct Shelves(Mutex<HashMap<InstitutionId, Kept>>);

#[derive(Debug, Clone)]
struct Kept {
    edition: i64,
    day: Date,
    shelf: Arc<Shelf>,
}

impl Shelves {
    fn kept(&self, institution: InstitutionId) -> Option<Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&institution).cloned()
    }

    fn keep(&self, institution: InstitutionId, kept: Kept) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(institution, kept);
    }
}

/// What the institution gives today. The database is asked for one number, and for the cards only when it moved.
pub(in crate::pages) async fn shelf_of(
    asked: &Asked,
    institution: InstitutionId,
) -> Result<Arc<Shelf>, DbError> {
    let day = asked.app.moment().date();
    let kept = asked.app.shelves().kept(institution);
    let known = kept.as_ref().filter(|kept| kept.day == day).map(|kept| kept.edition);
    let fresh = asked
        .read(move |tx| {
            let edition = catalogue_edition(tx, institution)?;
            if known == Some(edition) {
                return Ok::<_, DbError>(None);
            }
            let cards = catalogue_on(tx, institution, day)?.into_iter();
            let services = cards.map(|one| Shelved { code: one.code, card: one.card }).collect();
            Ok(Some(Kept { edition, day, shelf: Arc::new(Shelf::of(services)) }))
        })
        .await?;
    match (fresh, kept) {
        (None, Some(kept)) => Ok(kept.shelf),
        (fresh, _) => {
            let fresh = fresh.unwrap_or_else(|| Kept { edition: 0, day, shelf: Arc::default() });
            asked.app.shelves().keep(institution, fresh.clone());
            Ok(fresh.shelf)
        }
    }
}

/// What a service is called for whoever reads in this language; its code where it is not given any more.
pub(in crate::pages) fn service_name(shelf: &Shelf, words: Words, code: &str) -> String {
    let title = |one: &Shelved| one.card.title.said(words.language()).text.to_owned();
    shelf.service(code).map_or_else(|| code.to_owned(), title)
}

/// What several services are called, as one list.
pub(in crate::pages) fn service_names(shelf: &Shelf, words: Words, codes: &[String]) -> String {
    let names: Vec<String> = codes.iter().map(|code| service_name(shelf, words, code)).collect();
    words.list(&names)
}
