//! Setting a letter that could not be delivered on its way again.

use lodzins_core::id::LetterId;
use lodzins_service::{
    idempotency::{RequestKey, once},
    outbox::letter_retry,
};

use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
};

/// The purpose of the form, which stands beside each such letter.
pub const PURPOSE: &str = "letter-retry";

/// It is tried again at once.
pub async fn post(page: DeskPage, At(id): At<LetterId>, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    // All letters of the page share a token, so the letter belongs to the key.
    let Some(token) = token else { return Ok(page.asked.see_other("/desk/letters")) };
    let key = RequestKey::new(&format!("{} {id}", token.idempotency_key()), b"");
    let (institution, by) = (page.institution.id, page.actor());
    let retried: Result<bool, Stop> = page
        .asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| Ok(letter_retry(tx, at, institution, id, by)?))
        })
        .await;
    match retried {
        Ok(true) => Ok(page.asked.see_other("/desk/letters?done=retry")),
        Ok(false) => Err(Stop::NotFound),
        Err(stop) => page.busy(stop, form.fields()),
    }
}
