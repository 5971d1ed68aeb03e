//! Why a regime cannot be switched on, in words.

use lodzins_core::regime::{Aspect, RegimeFault};
use lodzins_service::regime::RegimeError;

use super::super::settle::Refused;
use crate::{
    stop::Stop,
    words::{Message, Words},
};

impl From<RegimeError> for Refused {
    fn from(error: RegimeError) -> Self {
        match error {
            RegimeError::NotThere => Self::Stop(Stop::NotFound),
            RegimeError::NotADraft | RegimeError::NotOn => Self::Stop(Stop::Conflict),
            RegimeError::KeyReused(reused) => reused.into(),
            RegimeError::Db(error) => error.into(),
            // The page shows them one by one.
            RegimeError::Faulty(_) => Self::Said("", Message::of("regime-faulty")),
            RegimeError::DayOver => Self::Said("to", Message::of("admin-day-over")),
            RegimeError::Begun => Self::Said("", Message::of("regime-begun")),
            RegimeError::EndsEarlier => Self::Said("to", Message::of("regime-ends-earlier")),
            RegimeError::EndsBeforeItBegins => Self::Said("to", Message::of("admin-days-order")),
        }
    }
}

/// A fault, and the page that can mend it.
pub(super) fn fault(words: Words, fault: &RegimeFault) -> (String, &'static str) {
    let aspect = |aspect: &Aspect| words.with("regime-aspect", &[("aspect", aspect.code().into())]);
    let about = |key: &str, name: String| words.with(key, &[("name", name.into())]);
    match fault {
        RegimeFault::NoName => (words.t("admin-name-missing"), "/told"),
        RegimeFault::NoNotice => (words.t("regime-notice-missing"), "/told"),
        RegimeFault::NoForeignGround => (words.t("regime-ground-missing"), "/told"),
        RegimeFault::EndsBeforeItStarts => (words.t("admin-days-order"), "/told"),
        RegimeFault::ChangesNothing => (words.t("regime-fault-nothing"), "/changes"),
        RegimeFault::Twice(one) => (about("regime-fault-twice", aspect(one)), "/changes"),
        RegimeFault::Contradiction(one, other) => {
            let arguments = [("one", aspect(one).into()), ("other", aspect(other).into())];
            (words.with("regime-fault-contradiction", &arguments), "/changes")
        }
        RegimeFault::Incomplete(one) => (about("regime-fault-incomplete", aspect(one)), "/changes"),
        RegimeFault::UnknownCentre(name)
        | RegimeFault::UnknownService(name)
        | RegimeFault::UnknownBox(name) => (about("regime-fault-unknown", name.clone()), "/reach"),
        RegimeFault::Clash { with, aspect: one } => {
            let arguments = [("with", with.as_str().into()), ("aspect", aspect(one).into())];
            (words.with("regime-fault-clash", &arguments), "/told")
        }
    }
}
