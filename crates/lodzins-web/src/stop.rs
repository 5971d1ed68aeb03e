//! Why a request ends without what was asked for. Turned into a page, or into a problem of the API (RFC 9457).

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use lodzins_db::DbError;
use lodzins_service::{
    appointment::AppointmentError, contact::ContactError, idempotency::KeyReused,
    kiosk::KioskError, reception::ReceptionError, register::RegisterError, release::ReleaseError,
    wait_list::WaitError,
};

use crate::form::BodyError;

/// Why a request ends without what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The form or the address makes no sense.
    BadRequest,
    /// No key, or none of ours.
    Unauthorized,
    /// Not for this person.
    Forbidden,
    /// The case is in other hands: it may be seen, and not be worked on.
    Elsewhere,
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// Somebody else was faster, or the state has changed meanwhile.
    Conflict,
    /// More bytes than we take.
    TooLarge,
    /// Not a form.
    UnsupportedMediaType,
    /// Too many attempts.
    TooMany {
        /// When the next one is allowed.
        retry_secs: u32,
    },
    /// Too much is waiting, or the database is away: nothing is lost, the same request may come again.
    Busy,
    /// A defect of ours.
    Broken,
}

/// What a page answers.
pub type PageResult = Result<Response, Stop>;

impl Stop {
    /// Too many attempts: when the next one is allowed.
    pub fn too_many(until: Timestamp, now: Timestamp) -> Self {
        let secs = until.duration_since(now).as_secs().max(1);
        Self::TooMany { retry_secs: u32::try_from(secs).unwrap_or(u32::MAX) }
    }

    /// The status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// After how many seconds the same request may come again.
    pub fn retry_secs(self) -> Option<u32> {
        match self {
            Self::TooMany { retry_secs } => Some(retry_secs),
            Self::Busy => Some(5),
            _ => None,
        }
    }

    /// An answer that has its body already, with this status and the time after which the same request may come again.
    pub fn on(self, mut response: Response) -> Response {
        *response.status_mut() = self.status();
        if let Some(secs) = self.retry_secs() {
            response.headers_mut().insert(header::RETRY_AFTER, secs.into());
        }
        response
    }
}

/// A bare answer that carries its reason; `pages::error` and `api::problem` give it a body.
impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let mut response = self.on(().into_response());
        response.extensions_mut().insert(self);
        response
    }
}

impl From<DbError> for Stop {
    fn from(error: DbError) -> Self {
        if error.is_passing() {
            return Self::Busy;
        }
        tracing::error!(%error, "a page could not be made");
        Self::Broken
    }
}

impl From<RegisterError> for Stop {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::NotFound => Self::NotFound,
            RegisterError::NotTheirs { .. } => Self::Elsewhere,
            RegisterError::NoSuchReceiver | RegisterError::NoSuchService => Self::BadRequest,
            RegisterError::NotNow { .. }
            | RegisterError::Destroyed
            | RegisterError::NotExtended(_)
            | RegisterError::NotJoinable
            | RegisterError::NotAnswered
            | RegisterError::KeyReused(_)
            | RegisterError::InstitutionEnded { .. }
            | RegisterError::JournalClosed => Self::Conflict,
            RegisterError::Db(error) => error.into(),
        }
    }
}

impl From<AppointmentError> for Stop {
    fn from(error: AppointmentError) -> Self {
        match error {
            AppointmentError::NotThere | AppointmentError::NotServed => Self::NotFound,
            AppointmentError::NoSuchService(_)
            | AppointmentError::ContactMissing
            | AppointmentError::TooManyServices { .. }
            | AppointmentError::Fault(_)
            | AppointmentError::Structure(_) => Self::BadRequest,
            AppointmentError::InstitutionEnded { .. }
            | AppointmentError::NotFree { .. }
            | AppointmentError::TooMany(_)
            | AppointmentError::OnceADay
            | AppointmentError::NotNow(_)
            | AppointmentError::KeyReused(_) => Self::Conflict,
            AppointmentError::Db(error) => error.into(),
        }
    }
}

impl From<WaitError> for Stop {
    fn from(error: WaitError) -> Self {
        match error {
            WaitError::NotThere => Self::NotFound,
            WaitError::Wish(_) => Self::BadRequest,
            WaitError::TooMany
            | WaitError::NotNow(_)
            | WaitError::TooSoon
            | WaitError::KeyReused(_) => Self::Conflict,
            WaitError::Appointment(error) => error.into(),
            WaitError::Db(error) => error.into(),
        }
    }
}

impl From<ReleaseError> for Stop {
    fn from(error: ReleaseError) -> Self {
        match error {
            ReleaseError::NotThere => Self::NotFound,
            ReleaseError::Backwards
            | ReleaseError::TooLong
            | ReleaseError::Moment
            | ReleaseError::TooFar => Self::BadRequest,
            ReleaseError::Overlaps
            | ReleaseError::Begun
            | ReleaseError::NotYet { .. }
            | ReleaseError::Over
            | ReleaseError::ClaimedAlready
            | ReleaseError::NoSuchStart
            | ReleaseError::KeyReused(_) => Self::Conflict,
            ReleaseError::BeingDrawn => Self::Busy,
            ReleaseError::Appointment(error) => error.into(),
            ReleaseError::Db(error) => error.into(),
        }
    }
}

impl From<ReceptionError> for Stop {
    fn from(error: ReceptionError) -> Self {
        match error {
            ReceptionError::NotThere => Self::NotFound,
            ReceptionError::NoSuchReason
            | ReceptionError::NoSuchService(_)
            | ReceptionError::NoSuchTopic(_)
            | ReceptionError::OutOfRange
            | ReceptionError::NoMessages
            | ReceptionError::Structure(_) => Self::BadRequest,
            ReceptionError::NotNow(_)
            | ReceptionError::CounterClosed
            | ReceptionError::Busy(_)
            | ReceptionError::Elsewhere
            | ReceptionError::Full { .. }
            | ReceptionError::ByAppointmentOnly
            | ReceptionError::Shut
            | ReceptionError::NotToday
            | ReceptionError::ComesTooEarly(_)
            | ReceptionError::TooEarly
            | ReceptionError::TooFewCalls { .. }
            | ReceptionError::TooSoon { .. }
            | ReceptionError::IdentityMissing(_)
            | ReceptionError::NobodyThere
            | ReceptionError::NoLetter
            | ReceptionError::KeyReused(_) => Self::Conflict,
            ReceptionError::Client(error) => error.into(),
            ReceptionError::Appointment(error) => error.into(),
            ReceptionError::Db(error) => error.into(),
        }
    }
}

impl From<KioskError> for Stop {
    fn from(error: KioskError) -> Self {
        match error {
            KioskError::NotThere => Self::NotFound,
            KioskError::CodeOver | KioskError::KeyReused(_) => Self::Conflict,
            KioskError::TooFast => Self::TooMany { retry_secs: 60 },
            KioskError::Reception(error) => error.into(),
            KioskError::Db(error) => error.into(),
        }
    }
}

impl From<ContactError> for Stop {
    fn from(error: ContactError) -> Self {
        match error {
            ContactError::NotFound => Self::NotFound,
            ContactError::NoSuchUnit
            | ContactError::NoSuchStaff
            | ContactError::PhoneMissing
            | ContactError::InFuture
            | ContactError::ControlOfNothing => Self::BadRequest,
            ContactError::DayOver
            | ContactError::Closed
            | ContactError::TooFewAttempts
            | ContactError::KeyReused(_) => Self::Conflict,
            ContactError::Register(error) => error.into(),
            ContactError::Db(error) => error.into(),
        }
    }
}

impl From<KeyReused> for Stop {
    fn from(_: KeyReused) -> Self {
        Self::Conflict
    }
}

impl From<BodyError> for Stop {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::TooLong => Self::TooLarge,
            BodyError::NotAForm(_) => Self::UnsupportedMediaType,
            BodyError::Broken => Self::BadRequest,
        }
    }
}
