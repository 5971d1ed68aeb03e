//! The way out for text messages. Couriers are in `lodzins-post`.

use lodzins_core::id::NoticeId;

use crate::outbox::NotDelivered;

/// A text message that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The notice; the same at each attempt, so that a gateway can see that it is one message.
    pub id: NoticeId,
    /// The institution's name.
    pub from: String,
    /// In international form.
    pub to: String,
    /// What it says.
    pub text: String,
}

/// Takes text messages out of the house.
pub trait SmsCourier: Send + Sync {
    /// Hands the message over and waits for the answer, for seconds at worst. Never called inside a transaction.
    ///
    /// `Ok` means that the gateway has taken it on itself.
    fn send(&self, sms: &Sms) -> Result<(), NotDelivered>;
}
