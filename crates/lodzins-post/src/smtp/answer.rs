//! What a failed conversation with a mail server means for the letter.

use std::error::Error as _;

use lettre::transport::smtp::Error;
use lodzins_service::outbox::NotDelivered;

/// Answers that speak of our sign-in, not of the letter (RFC 4954 6): the administrator mends that, and the
/// letter is still good.
const ABOUT_SIGN_IN: [u16; 4] = [530, 534, 535, 538];

/// 5xx gives the letter up; 4xx, a lost or refused connection, a bad certificate and a silent server do not.
pub(super) fn meaning(wrong: &Error) -> NotDelivered {
    let said = in_full(wrong);
    match wrong.status().map(u16::from) {
        Some(code) => of_code(code, said),
        None => NotDelivered::Later(said),
    }
}

pub(super) fn of_code(code: u16, said: String) -> NotDelivered {
    if code >= 500 && !ABOUT_SIGN_IN.contains(&code) {
        NotDelivered::Never(said)
    } else {
        NotDelivered::Later(said)
    }
}

/// The error with its causes; a cause that the error has already told is not told twice.
fn in_full(wrong: &Error) -> String {
    let mut said = wrong.to_string();
    let mut cause = wrong.source();
    while let Some(deeper) = cause {
        let text = deeper.to_string();
        if !said.contains(&text) {
            said = format!("{said}: {text}");
        }
        cause = deeper.source();
    }
    said
}
