//! The signed receipt as a file: proof that the register held the submission, for whoever keeps it.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use lodzins_core::id::SubmissionId;
use lodzins_service::register::submission_receipt;

use crate::{
    pages::{Asked, follow::following, kept_file::disposition},
    stop::{PageResult, Stop},
};

pub(super) async fn get(asked: Asked, Path((code, id)): Path<(String, String)>) -> PageResult {
    let id: SubmissionId = id.parse().map_err(|_| Stop::NotFound)?;
    let institution = following(&asked, id).await?;
    let office = asked.app.office().clone();
    let receipt =
        asked.read(move |tx| submission_receipt(tx, &office.keys, institution, id)).await?;
    if receipt.institution != code {
        return Err(Stop::NotFound);
    }
    let text = serde_json::to_string_pretty(&receipt).map_err(|_| Stop::Broken)?;
    let name = format!(
        "{}-{}.json",
        asked.words.t("written-receipt-file"),
        receipt.number.replace('/', "-")
    );
    let mut response = format!("{text}\n").into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Ok(disposition) = HeaderValue::from_str(&disposition(&name)) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}
