//! An institution's colour as a stylesheet, and the icon that browsers ask for by name.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use lodzins_service::institution::institution_by_code;

use crate::{
    app::App,
    assets,
    brand::{Brand, Colour},
    stop::{PageResult, Stop},
};

/// `GET /brand/{code}.css`. A colour on which white cannot be read gives way to ours.
pub(super) async fn get(State(app): State<App>, Path(name): Path<String>) -> PageResult {
    let code = name.strip_suffix(".css").ok_or(Stop::NotFound)?.to_owned();
    let found = app.db().read(move |tx| institution_by_code(tx, &code)).await?;
    let institution = found.ok_or(Stop::NotFound)?;
    let colour = institution.brand_colour.parse::<Colour>().ok();
    let brand = colour.and_then(|colour| Brand::of(colour).ok()).unwrap_or(Brand::OURS);
    Ok(brand.response())
}

/// `GET /favicon.ico`: browsers ask for it where a page names no icon.
pub(super) async fn icon() -> Result<Response, Stop> {
    Ok(axum::response::IntoResponse::into_response(Redirect::temporary(&assets::address(
        "favicon.svg",
    ))))
}
