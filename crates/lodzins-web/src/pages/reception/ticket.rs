//! A ticket on paper, for who got it at the reception.

use axum::response::Response;
use lodzins_core::id::VisitId;

use crate::{
    pages::{DeskPage, register::At, slip::Slip},
    stop::Stop,
};

/// The ticket on a roll of 80 mm, in the language of whoever prints it.
pub async fn get(page: DeskPage, At(id): At<VisitId>) -> Result<Response, Stop> {
    let slip = Slip::of(&page.asked, page.institution.id, id).await?;
    slip.printed(page.asked.words).await
}
