//! Who does something.

use lodzins_core::id::{ApiKeyId, Id, KioskId, StaffId};

/// Who does something, as the audit trail keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A member of staff, signed in.
    Staff(StaffId),
    /// The submitter, by the follow code, or a resident filing.
    Submitter,
    /// Another system, by its API key.
    ApiKey(ApiKeyId),
    /// A visitor at the door, by this kiosk.
    Kiosk(KioskId),
    /// The program itself: workers, commands of the administrator.
    System,
}

impl Actor {
    /// The kind, as stored.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Staff(_) => "staff",
            Self::Submitter => "submitter",
            Self::ApiKey(_) => "api_key",
            Self::Kiosk(_) => "kiosk",
            Self::System => "system",
        }
    }

    /// The id, where there is one.
    pub fn id(self) -> Option<[u8; 16]> {
        match self {
            Self::Staff(id) => Some(id.to_bytes()),
            Self::ApiKey(id) => Some(id.to_bytes()),
            Self::Kiosk(id) => Some(id.to_bytes()),
            Self::Submitter | Self::System => None,
        }
    }

    /// The member of staff, if it is one.
    pub const fn staff(self) -> Option<StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            _ => None,
        }
    }
}
