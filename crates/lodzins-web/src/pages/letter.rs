//! Letters of a case to be printed or kept: the same document that goes by mail, as a PDF.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use lodzins_core::id::{InstitutionId, SubmissionId};
use lodzins_document::{
    Document,
    pdf::{self, Paper},
};
use lodzins_service::{
    letter::{CaseLetter, case_letters, submission_letter},
    register::{Case, RegisterError},
};

use super::{Asked, kept_file::disposition};
use crate::{stop::Stop, words::Words};

/// A link to a letter.
#[derive(Debug, Clone)]
pub struct LetterLink {
    /// Where it is.
    pub href: String,
    /// What it is.
    pub words: String,
    /// When it was written.
    pub when: String,
}

/// Links to the letters of a case, below the address of the case.
pub fn links(words: Words, case: &Case, path: &str) -> Vec<LetterLink> {
    let link = |letter: CaseLetter| LetterLink {
        href: format!("{path}/letters/{}", letter.n),
        words: words.with("letter-pdf", &[("occasion", letter.occasion.code().into())]),
        when: words.moment_short(letter.written_at),
    };
    case_letters(case).into_iter().map(link).collect()
}

/// The letter as a file, named in the language of the person who takes it.
pub async fn letter_file(
    asked: &Asked,
    institution: InstitutionId,
    id: SubmissionId,
    n: i64,
) -> Result<Response, Stop> {
    let office = asked.app.office().clone();
    let (letter, document, number) = asked
        .read(move |tx| {
            let (letter, document) = submission_letter(tx, &office, institution, id, n)?;
            let number = lodzins_service::register::submission_row(tx, institution, id)?.number;
            Ok::<_, RegisterError>((letter, document, number))
        })
        .await?;
    let arguments =
        [("occasion", letter.occasion.code().into()), ("number", number.as_str().into())];
    pdf_file(document, &asked.words.with("letter-file", &arguments)).await
}

/// A document as a PDF of this name, which no cache keeps.
pub async fn pdf_file(document: Document, name: &str) -> Result<Response, Stop> {
    pdf_on(document, Paper::A4Letter, name).await
}

/// The same on another paper.
pub async fn pdf_on(document: Document, paper: Paper, name: &str) -> Result<Response, Stop> {
    let written = tokio::task::spawn_blocking(move || pdf::written_on(&document, paper)).await;
    let bytes = match written {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => {
            tracing::error!(%error, "a letter was not written");
            return Err(Stop::Broken);
        }
        Err(error) => {
            tracing::error!(%error, "writing a letter was not finished");
            return Err(Stop::Broken);
        }
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    // The journal's number has slashes, which no file system takes for what they are here.
    let name = format!("{}.pdf", name.replace(['/', '\\'], "-"));
    let bare = HeaderValue::from_static("attachment");
    let named = HeaderValue::from_str(&disposition(&name)).unwrap_or(bare);
    headers.insert(header::CONTENT_DISPOSITION, named);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
