//! What a form sent: names and values in their order, and files.

use axum::{
    body::Body,
    extract::FromRequest,
    http::{Request, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{BodyError, FileLimits, Upload, multipart, upload::BODY_LIMIT, urlencoded};
use crate::words::Message;

/// The fields and files of one form.
///
/// Line breaks are one character. Text that is not UTF-8 is kept with `�` in the broken places, and its field is
/// noted as wrong, so that neither the text nor the fault is lost.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fields {
    values: Vec<(String, String)>,
    uploads: Vec<Upload>,
    wrong: Vec<(String, Message)>,
}

impl Fields {
    /// The field's value as it was entered; the first if there are several, nothing if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a field, such as ticked boxes.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// The files of a field.
    pub fn uploads(&self, name: &str) -> impl Iterator<Item = &Upload> {
        self.uploads.iter().filter(move |upload| upload.field == name)
    }

    /// The names of all files that were sent.
    pub fn upload_names(&self) -> impl Iterator<Item = &str> {
        self.uploads.iter().map(|upload| upload.name.as_str())
    }

    /// Every field in its order.
    pub fn values(&self) -> &[(String, String)] {
        &self.values
    }

    /// What was found wrong while reading: the field and the message.
    pub fn wrong(&self) -> &[(String, Message)] {
        &self.wrong
    }

    /// One more value, for pages that begin with something filled in.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    pub(super) fn add_value(&mut self, name: &[u8], value: &[u8]) {
        let (name, name_whole) = decoded(name);
        let (value, value_whole) = decoded(value);
        if !(name_whole && value_whole) {
            self.note(&name, Message::of("form-broken-letters"));
        }
        self.values.push((name, value));
    }

    pub(super) fn add_upload(&mut self, upload: Upload) {
        self.uploads.push(upload);
    }

    pub(super) fn note(&mut self, field: &str, message: Message) {
        self.wrong.push((field.to_owned(), message));
    }

    pub(super) fn drop_uploads(&mut self) {
        self.uploads.clear();
    }

    pub(super) fn first_upload_field(&self) -> Option<&str> {
        self.uploads.first().map(|upload| upload.field.as_str())
    }

    pub(super) fn upload_count(&self) -> usize {
        self.uploads.len()
    }
}

/// Text with its line breaks as one character, and whether all of it could be read.
fn decoded(bytes: &[u8]) -> (String, bool) {
    let text = String::from_utf8_lossy(bytes);
    let whole = matches!(text, std::borrow::Cow::Borrowed(_));
    (text.replace("\r\n", "\n"), whole)
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = BodyError;

    async fn from_request(request: Request<Body>, state: &S) -> Result<Self, BodyError> {
        let media_type =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let essence = media_type
            .unwrap_or_default()
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        match essence.as_str() {
            "application/x-www-form-urlencoded" => {
                let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT)
                    .await
                    .map_err(|_| BodyError::TooLong)?;
                Ok(urlencoded::read(&body))
            }
            "multipart/form-data" => {
                let limits = request.extensions().get::<FileLimits>().copied().unwrap_or_default();
                multipart::read(request, state, limits).await
            }
            "" => Err(BodyError::NotAForm(None)),
            _ => Err(BodyError::NotAForm(Some("another content type"))),
        }
    }
}

impl IntoResponse for BodyError {
    fn into_response(self) -> Response {
        match self {
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Broken => StatusCode::BAD_REQUEST,
        }
        .into_response()
    }
}
