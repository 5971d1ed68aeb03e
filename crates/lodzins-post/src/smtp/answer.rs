//! What a failed conversation with a mail server means for the letter.

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error;
use lodzins_service::outbox::{MailFault, NotDelivered, TrialFailed};

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

/// What kind of thing went wrong, for whoever can mend it.
pub(super) fn fault(wrong: &Error) -> TrialFailed {
    let said = in_full(wrong);
    let fault = match wrong.status().map(u16::from) {
        Some(code) if ABOUT_SIGN_IN.contains(&code) => MailFault::SignIn,
        Some(code) if code >= 500 => MailFault::NotTaken,
        Some(_) => MailFault::Busy,
        None if wrong.is_timeout() => MailFault::Silent,
        None => of_connection(wrong, &said),
    };
    TrialFailed { fault, said }
}

/// A letter that could not even be written: its address is none.
pub(super) fn unwritten(why: NotDelivered) -> TrialFailed {
    let (NotDelivered::Later(said) | NotDelivered::Never(said)) = why;
    TrialFailed { fault: MailFault::NotTaken, said }
}

/// Where no server has answered with a code, the machine's own words tell.
fn of_connection(wrong: &Error, said: &str) -> MailFault {
    let words = said.to_lowercase();
    let says = |any: &[&str]| any.iter().any(|part| words.contains(part));
    match io_kind(wrong) {
        Some(io::ErrorKind::ConnectionRefused) => MailFault::Refused,
        Some(io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock) => MailFault::Silent,
        _ if says(&["lookup address", "resolve"]) => MailFault::NameNotFound,
        _ if wrong.is_tls() || says(&["certificate", "starttls", "tls"]) => MailFault::Tls,
        _ if says(&["authentication mechanism"]) => MailFault::SignIn,
        _ => MailFault::Other,
    }
}

/// What the operating system said, wherever in the chain of causes it stands.
fn io_kind(wrong: &Error) -> Option<io::ErrorKind> {
    let mut cause = wrong.source();
    while let Some(deeper) = cause {
        if let Some(io) = deeper.downcast_ref::<io::Error>() {
            return Some(io.kind());
        }
        cause = deeper.source();
    }
    None
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
