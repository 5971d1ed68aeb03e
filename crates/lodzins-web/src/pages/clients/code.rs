//! A code in the clear, for a reason, once. Who looked and why stands in the audit trail; the code does not.

use askama::Template;
use lodzins_core::{PersonalCode, id::ClientId};
use lodzins_service::identity::client::{ClientError, RevealFor, client, client_code};

use super::card;
use crate::{
    form::Fields,
    layout::Page,
    pages::{DeskPage, register::At},
    stop::PageResult,
};

#[derive(Template)]
#[template(path = "clients/code.html")]
struct CodeView {
    page: Page,
    name: String,
    code: String,
    odd: bool,
}

/// The purpose of the form, which stands on the card.
pub fn purpose_of(id: ClientId) -> String {
    format!("client-code {id}")
}

/// The code; without a right token or a reason, the card again.
pub async fn post(page: DeskPage, At(id): At<ClientId>, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(&purpose_of(id), fields);
    let reason = form.optional("reason").parse::<RevealFor>();
    let (Some(_), Ok(reason)) = (token, reason) else {
        return Ok(page.asked.see_other(&card::path(id)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let keys = page.asked.app.office().keys.clone();
    let (name, code) = page
        .asked
        .write(institution, move |tx, at| {
            let code = client_code(tx, at, &keys, institution, id, reason, by)?;
            Ok::<_, ClientError>((client(tx, institution, id)?.name, code))
        })
        .await?;
    let personal = PersonalCode::parse(&code).ok();
    page.asked.show(&CodeView {
        page: page.frame().back(&card::path(id)),
        name,
        odd: personal.is_some_and(|code| !code.checksum_holds()),
        code: personal.map_or(code, |code| code.written()),
    })
}
