//! The core's ids and codes as stored values. Each is named here once, because the trait lives here.

use lodzins_core::{
    AnswerMode, Channel, IdentityMethod, Language, Role, Segment,
    appointment::{Share, VisitStatus},
    catalogue::Help,
    code::UnknownCode,
    contact::{CallBackStatus, CallOutcome, ContactResult, Direction},
    fact::{FactKind, FactSource, Per, Qualifier},
    feedback::{Feedback, FeedbackWay},
    hours::PlaceKind,
    id::{
        AlarmId, ApiKeyId, CallBackId, CentreId, ClaimId, ClientId, ContactId, CounterId,
        EvidenceId, FeedbackId, HoursExceptionId, Id, InstitutionId, JournalId, KioskId, LetterId,
        MessageId, NoticeId, OwnTermId, PlaceId, PoolId, RecountId, RegimeId, ReleaseId,
        RetentionRunId, RoutingRuleId, SavedSearchId, StaffId, SubmissionId, SubstitutionId,
        UnitId, VisitId, WaitId,
    },
    notice::{NoticeOccasion, NoticeState, NoticeWay},
    planning::Lead,
    reception::{EndedHow, Outcome, Precedence, VisitResult},
    release::ClaimStatus,
    submission::{Act, Kind, Status},
    waiting_list::{DayPart, WaitStatus},
};

use crate::{DbError, FromValue, ToValue, Value};

macro_rules! ids {
    ($($name:ty),+ $(,)?) => { $(
        impl ToValue for $name {
            fn to_value(&self) -> Value {
                Value::Blob(self.to_bytes().to_vec())
            }
        }

        impl FromValue for $name {
            fn from_value(value: Value) -> Result<Self, DbError> {
                <[u8; 16]>::from_value(value).map(<Self as Id>::from_bytes)
            }
        }
    )+ };
}

macro_rules! codes {
    ($($name:ty),+ $(,)?) => { $(
        impl ToValue for $name {
            fn to_value(&self) -> Value {
                Value::Text(self.code().to_owned())
            }
        }

        impl FromValue for $name {
            fn from_value(value: Value) -> Result<Self, DbError> {
                let text = String::from_value(value)?;
                text.parse().map_err(|wrong: UnknownCode| DbError::Decode(wrong.to_string()))
            }
        }
    )+ };
}

ids!(
    AlarmId,
    ApiKeyId,
    CallBackId,
    CentreId,
    ClientId,
    ContactId,
    CounterId,
    EvidenceId,
    FeedbackId,
    HoursExceptionId,
    InstitutionId,
    JournalId,
    KioskId,
    LetterId,
    MessageId,
    NoticeId,
    OwnTermId,
    PlaceId,
    PoolId,
    RecountId,
    RetentionRunId,
    RoutingRuleId,
    StaffId,
    SubmissionId,
    SubstitutionId,
    RegimeId,
    SavedSearchId,
    UnitId,
    VisitId,
    WaitId,
    ReleaseId,
    ClaimId,
);
codes!(
    Act,
    AnswerMode,
    CallBackStatus,
    CallOutcome,
    Channel,
    ContactResult,
    Direction,
    FactKind,
    FactSource,
    Feedback,
    FeedbackWay,
    Help,
    IdentityMethod,
    Kind,
    Language,
    Lead,
    NoticeOccasion,
    NoticeState,
    NoticeWay,
    Per,
    PlaceKind,
    Qualifier,
    Role,
    Segment,
    Share,
    Status,
    VisitStatus,
    Outcome,
    Precedence,
    EndedHow,
    VisitResult,
    DayPart,
    WaitStatus,
    ClaimStatus,
);
