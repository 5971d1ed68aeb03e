//! Typed ids: a submission's id cannot be taken for a unit's.

/// The text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

/// What every typed id can do, for code that handles any of them (row codec, [`crate::Moment::id`]).
pub trait Id: Copy {
    /// Takes the bytes as this kind of id.
    fn from_bytes(bytes: [u8; 16]) -> Self;
    /// The bytes as stored.
    fn to_bytes(self) -> [u8; 16];
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident; )+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(uuid::Uuid);

        impl Id for $name {
            fn from_bytes(bytes: [u8; 16]) -> Self { Self(uuid::Uuid::from_bytes(bytes)) }
            fn to_bytes(self) -> [u8; 16] { self.0.into_bytes() }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                uuid::Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(input)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

ids! {
    /// An institution: the tenant that owns every row under it.
    InstitutionId;
    /// A unit of an institution (nodaļa, pārvalde).
    UnitId;
    /// A member of staff.
    StaffId;
    /// A journal, in which submissions get their numbers.
    JournalId;
    /// A person or an organisation that came through any channel.
    ClientId;
    /// A submission (iesniegums).
    SubmissionId;
    /// A message in a submission's exchange: a question to the submitter, a reply, the answer.
    MessageId;
    /// A piece of identity evidence.
    EvidenceId;
    /// A letter waiting to leave.
    LetterId;
    /// An API key.
    ApiKeyId;
    /// A contact: a consultation in one line.
    ContactId;
    /// A wish to be called back.
    CallBackId;
    /// Somebody standing in for somebody else, from a day to a day.
    SubstitutionId;
    /// A centre, where people are received.
    CentreId;
    /// A place with opening hours.
    PlaceId;
    /// Other hours of a place for a time, or a time in which it is closed.
    HoursExceptionId;
    /// A regime: changes over centres, services and channels for a time.
    RegimeId;
    /// A search kept under a name.
    SavedSearchId;
    /// A rule by which submissions find their unit.
    RoutingRuleId;
    /// A recount of open cases after a calendar or a term changed.
    RecountId;
    /// A run of retention: destroying what is kept no longer.
    RetentionRunId;
    /// A pool: so many counters or specialists who serve a set of services at a centre.
    PoolId;
    /// A visit, from booking or walking in to the archive.
    VisitId;
    /// A place on a waiting list.
    WaitId;
    /// A release: places of some days that can be booked from a moment on.
    ReleaseId;
    /// A claim to a place of a release.
    ClaimId;
    /// An answer to how a visit was.
    FeedbackId;
    /// A counter, at which somebody is served.
    CounterId;
    /// A call for help from a counter.
    AlarmId;
    /// Something that a visitor is told about a visit.
    NoticeId;
    /// A kiosk at the door of a centre.
    KioskId;
    /// A shorter term that an institution holds itself to.
    OwnTermId;
}

impl InstitutionId {
    /// The installation itself, for what belongs to no institution (sign-in attempts, day heads).
    pub const INSTALLATION: Self = Self(uuid::Uuid::nil());
}
