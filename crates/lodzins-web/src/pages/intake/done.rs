//! The number just given: large, above the empty form for the next paper.

use lodzins_core::id::SubmissionId;
use lodzins_service::register::{RegisterError, SubmissionRow, submission_row};

use super::presets::Preset;
use crate::{pages::DeskPage, stop::Stop};

/// What was entered just before.
#[derive(Debug, Clone)]
pub struct Done {
    /// Its number.
    pub number: String,
    /// When it was received.
    pub received: String,
    /// By when it must be answered.
    pub due: String,
    /// Where its case is.
    pub case: String,
    /// A second look is due: the check digit of the personal code is odd.
    pub odd_code: bool,
}

impl Done {
    /// Reads it; nothing when the address names nothing of this institution.
    pub async fn of(page: &DeskPage, preset: &Preset) -> Result<Option<Self>, Stop> {
        let Ok(id) = preset.done.parse::<SubmissionId>() else { return Ok(None) };
        let institution = page.institution.id;
        let row = page.asked.read(move |tx| submission_row(tx, institution, id)).await;
        match row {
            Ok(row) => Ok(Some(Self::from(page, &row, preset))),
            Err(RegisterError::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn from(page: &DeskPage, row: &SubmissionRow, preset: &Preset) -> Self {
        let words = page.asked.words;
        Self {
            number: row.number.clone(),
            received: words.date_on(row.received_on),
            due: words.date_until(row.due_on),
            case: format!("/desk/submissions/{}", row.id),
            odd_code: preset.check == "code",
        }
    }
}
