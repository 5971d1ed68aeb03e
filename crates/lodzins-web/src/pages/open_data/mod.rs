//! Open data: services for machines by CPSV-AP; figures of institutions that publish them, as tables described by DCAT-AP
//! and CSVW.

mod catalogue; // what there is, as DCAT-AP
mod cpsv; // services, as CPSV-AP
mod file; // a data set as CSV
mod graph; // statements about things, written as Turtle and as JSON-LD
mod index; // the page for people
mod metadata; // a data set's schema, as CSVW
mod said; // data sets and their columns in words
pub(in crate::pages) mod served; // what every file here says of itself
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use index::IndexView;

use axum::http::HeaderMap;
use lodzins_core::open_data::DataSet;
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    institution::{Institution, institution_by_code},
    open_data::open_data_is_published,
};

use crate::{
    pages::Asked,
    routes::Routes,
    stop::{PageResult, Stop},
};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/opendata", index::slash)
        .get("/opendata/", index::get)
        .get("/opendata/catalog.ttl", catalogue::turtle)
        .get("/opendata/catalog.jsonld", catalogue::json_ld)
        .get("/opendata/cpsv-ap.ttl", cpsv::turtle)
        .get("/opendata/cpsv-ap.jsonld", cpsv::json_ld)
        .get("/opendata/{institution}/{file}", get)
}

/// A file of an institution: a table, or what describes it.
async fn get(
    asked: Asked,
    headers: HeaderMap,
    axum::extract::Path((institution, file)): axum::extract::Path<(String, String)>,
) -> PageResult {
    let (set, is_metadata) = match file.strip_suffix(".csv-metadata.json") {
        Some(set) => (set, true),
        None => (file.strip_suffix(".csv").ok_or(Stop::NotFound)?, false),
    };
    let set: DataSet = set.parse().map_err(|_| Stop::NotFound)?;
    let file = if is_metadata {
        metadata::written(&asked, institution, set).await?
    } else {
        file::written(&asked, institution, set).await?
    };
    Ok(file.answer(&headers))
}

/// The institution with this code, if it publishes.
fn publisher(tx: &mut Tx<'_>, code: &str) -> Result<Option<Institution>, DbError> {
    match institution_by_code(tx, code)? {
        Some(one) if open_data_is_published(tx, one.id)? => Ok(Some(one)),
        _ => Ok(None),
    }
}
