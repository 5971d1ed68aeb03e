//! Two entries of one person: said by a button on the card, and taken back by another.

use lodzins_core::id::ClientId;
use lodzins_service::identity::client::{client_merge, client_separate};

use super::card;
use crate::{
    form::Fields,
    pages::{DeskPage, register::At},
    stop::PageResult,
};

/// The purpose of the forms, which stand on the card.
pub fn purpose_of(id: ClientId) -> String {
    format!("client-same {id}")
}

/// `merge` names the entry that is the same as this one; `separate` the one that is not after all.
pub async fn post(page: DeskPage, At(id): At<ClientId>, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(&purpose_of(id), fields);
    let named = |name: &str| form.optional(name).parse::<ClientId>().ok();
    let (merge, separate) = (named("merge"), named("separate"));
    let (institution, by) = (page.institution.id, page.actor());
    let done = match (token, merge, separate) {
        (Some(_), Some(other), _) => {
            page.asked
                .write(institution, move |tx, at| client_merge(tx, at, institution, other, id, by))
                .await?;
            "merged"
        }
        (Some(_), None, Some(other)) => {
            page.asked
                .write(institution, move |tx, at| client_separate(tx, at, institution, other, by))
                .await?;
            "separated"
        }
        _ => return Ok(page.asked.see_other(&card::path(id))),
    };
    Ok(page.asked.see_other(&format!("{}?done={done}", card::path(id))))
}
