//! Forms: what a person sent, what is wrong with it, and the same page again with everything still there.
//!
//! ```text
//! request ─ Fields ─ Form::of(words, fields) ─ form.required("name", …) ─┬─ all right: the use case
//!                                                                        └─ form.is_wrong(): the page again
//! ```

mod draw;
mod fields;
mod multipart;
mod sent;
mod token;
mod upload;
mod urlencoded;

pub use fields::Fields;
pub use sent::{Form, TOKEN_FIELD};
pub use token::{FormKey, FormToken, TokenError};
pub use upload::{FileLimits, Upload};

/// The body could not be taken as a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// It is longer than any form of ours.
    #[error("the form is longer than {} bytes", upload::BODY_LIMIT)]
    TooLong,
    /// It is neither of the two forms in which browsers send fields.
    #[error("not a form: {}", .0.unwrap_or("no content type"))]
    NotAForm(Option<&'static str>),
    /// It broke off, or its parts do not fit together.
    #[error("the form is broken or incomplete")]
    Broken,
}

#[cfg(test)]
mod tests;
