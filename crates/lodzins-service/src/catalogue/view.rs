//! Reading the catalogue.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    catalogue::Card,
    id::{InstitutionId, StaffId},
    regime::Lasting,
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;

/// The most versions that a page lists.
const VERSIONS: u32 = 100;

row! {
    /// A service in the editors' list.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ServiceLine {
        /// Its code.
        pub code: String,
        /// Its Latvian title.
        pub title_lv: String,
        /// The number of the version published last; 0 when none was.
        pub last_version: u32,
        /// When somebody last wrote at its draft, if there is one.
        pub drafted_at: Option<Timestamp>,
    }
}

row! {
    pub(super) struct ServiceRow {
        code: String,
        title_lv: String,
        pub(super) last_version: u32,
        draft: Option<String>,
        drafted_by: Option<StaffId>,
        drafted_at: Option<Timestamp>,
    }
}

row! {
    struct VersionRow {
        code: String,
        version: u32,
        valid_from: Date,
        valid_to: Option<Date>,
        card: String,
        published_by: Option<StaffId>,
        published_at: Timestamp,
    }
}

/// A service as its editors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its code.
    pub code: String,
    /// Its Latvian title.
    pub title_lv: String,
    /// The card as somebody is writing it; none when everything is published.
    pub draft: Option<Card>,
    /// Who last wrote at the draft.
    pub drafted_by: Option<StaffId>,
    /// When.
    pub drafted_at: Option<Timestamp>,
    /// The version published last.
    pub last: Option<Version>,
}

impl Service {
    /// What an editor goes on writing at: the draft, or what was published last.
    pub fn card(&self) -> Card {
        let last = || self.last.as_ref().map(|version| version.card.clone());
        self.draft.clone().or_else(last).unwrap_or_default()
    }
}

/// A version of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The service's code.
    pub code: String,
    /// Its number, from 1.
    pub number: u32,
    /// The first day on which it counts.
    pub valid_from: Date,
    /// The last day of the service.
    pub valid_to: Option<Date>,
    /// What it tells.
    pub card: Card,
    /// Who published it.
    pub published_by: Option<StaffId>,
    /// When.
    pub published_at: Timestamp,
}

impl Version {
    /// Is the service given on this day, as far as this version says?
    pub fn is_given_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl TryFrom<VersionRow> for Version {
    type Error = DbError;

    fn try_from(row: VersionRow) -> Result<Self, DbError> {
        Ok(Self {
            card: read_card(&row.card)?,
            code: row.code,
            number: row.version,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            published_by: row.published_by,
            published_at: row.published_at,
        })
    }
}

fn read_card(text: &str) -> Result<Card, DbError> {
    serde_json::from_str(text)
        .map_err(|wrong| DbError::Decode(format!("a stored card does not read back: {wrong}")))
}

/// Every service of the institution by code, drafts too.
pub fn services(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<Vec<ServiceLine>, DbError> {
    tx.all(sql::SERVICES, params![institution])
}

/// A service as its editors see it.
pub fn service(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<Option<Service>, DbError> {
    let Some(row) = tx.optional::<ServiceRow>(sql::SERVICE, params![institution, code])? else {
        return Ok(None);
    };
    let draft = row.draft.as_deref().map(read_card).transpose()?;
    let last = version(tx, institution, code, row.last_version)?;
    Ok(Some(Service {
        code: row.code,
        title_lv: row.title_lv,
        draft,
        drafted_by: row.drafted_by,
        drafted_at: row.drafted_at,
        last,
    }))
}

fn version(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    number: u32,
) -> Result<Option<Version>, DbError> {
    let row: Option<VersionRow> = tx.optional(sql::VERSION, params![institution, code, number])?;
    row.map(Version::try_from).transpose()
}

/// The versions of a service, the last one first.
pub fn service_versions(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<Vec<Version>, DbError> {
    let rows: Vec<VersionRow> = tx.all(sql::VERSIONS, params![institution, code, VERSIONS])?;
    rows.into_iter().map(Version::try_from).collect()
}

/// The version of a service that counts on a day, if the service is given then.
pub fn service_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    day: Date,
) -> Result<Option<Version>, DbError> {
    let row: Option<VersionRow> = tx.optional(sql::VERSION_ON, params![institution, code, day])?;
    let version = row.map(Version::try_from).transpose()?;
    Ok(version.filter(|version| version.is_given_on(day)))
}

/// Of all versions of a service the one that counts on a day, if the service is given then: the same as [`service_on`].
pub fn version_on(versions: &[Version], day: Date) -> Option<&Version> {
    let begun = versions.iter().filter(|one| one.valid_from <= day);
    let last = begun.max_by_key(|one| (one.valid_from, one.number));
    last.filter(|one| one.is_given_on(day))
}

/// Whether the institution gives this service on a day.
pub fn service_is_given(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    day: Date,
) -> Result<bool, DbError> {
    Ok(service_on(tx, institution, code, day)?.is_some())
}

/// Whether the institution has ever published this service: papers of old days name services that have ended.
pub fn service_is_known(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<bool, DbError> {
    let row = tx.optional::<ServiceRow>(sql::SERVICE, params![institution, code])?;
    Ok(row.is_some_and(|row| row.last_version > 0))
}

/// The unit that answers for a service on a day, by its code.
pub fn service_unit(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    day: Date,
) -> Result<Option<String>, DbError> {
    Ok(service_on(tx, institution, code, day)?.and_then(|version| version.card.unit))
}

/// What a service is called in Latvian, given today or not: old cases name it. The code where nothing else is known.
pub fn service_title(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
) -> Result<String, DbError> {
    let row = tx.optional::<ServiceRow>(sql::SERVICE, params![institution, code])?;
    Ok(row.map_or_else(|| code.to_owned(), |row| row.title_lv))
}

/// What the institution gives on a day, by code.
pub fn catalogue_on(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
) -> Result<Vec<Version>, DbError> {
    let rows: Vec<VersionRow> = tx.all(sql::CATALOGUE_ON, params![institution, day])?;
    let versions = rows.into_iter().map(Version::try_from);
    versions.filter(|version| version.as_ref().map_or(true, |one| one.is_given_on(day))).collect()
}

/// Every version that counts on some day from one to another, with the days on which it does; by code and day. Nothing as
/// the last day: for ever.
pub fn catalogue_within(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (first, last): (Date, Option<Date>),
) -> Result<Vec<Lasting<Version>>, DbError> {
    let mut rows: Vec<VersionRow> = tx.all(sql::CATALOGUE_ON, params![institution, first])?;
    let until = last.unwrap_or(Date::MAX);
    rows.extend(tx.all::<VersionRow>(sql::BEGINNING, params![institution, first, until])?);
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        versions.push(Version::try_from(row)?);
    }
    versions.sort_by(|one, other| {
        (&one.code, one.valid_from, one.number).cmp(&(&other.code, other.valid_from, other.number))
    });
    let mut counting: Vec<Lasting<Version>> = Vec::with_capacity(versions.len());
    for version in versions {
        if let Some(before) = counting.last_mut().filter(|one| one.what.code == version.code) {
            // It counts up to the day before the next one; of two from the same day the one published later.
            let until = version.valid_from.yesterday().ok();
            before.to = before.to.map_or(until, |to| until.map(|until| until.min(to)));
        }
        counting.push(Lasting { from: version.valid_from, to: version.valid_to, what: version });
    }
    counting.retain(|one| one.to.is_none_or(|to| one.from.max(first) <= to));
    Ok(counting)
}

/// So many services after a code as they are on a day, and after which code the next ones stand; nothing: there are no more.
///
/// Fewer are answered where some of them are not given on the day. Whoever tells the whole catalogue asks piece by piece,
/// and needs no more memory for five thousand services than for fifty.
pub fn catalogue_piece(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    day: Date,
    (after, most): (&str, u32),
) -> Result<(Vec<Version>, Option<String>), DbError> {
    let codes: Vec<(String,)> = tx.all(sql::CODES_AFTER, params![institution, after, most])?;
    let is_full = u32::try_from(codes.len()).is_ok_and(|read| read == most);
    let next = codes.last().filter(|_| is_full).map(|(last,)| last.clone());
    let mut given = Vec::new();
    for (code,) in codes {
        given.extend(service_on(tx, institution, &code, day)?);
    }
    Ok((given, next))
}

/// How often the institution's catalogue was changed; 0 when it has none.
pub fn catalogue_edition(tx: &mut Tx<'_>, institution: InstitutionId) -> Result<i64, DbError> {
    let found: Option<(i64,)> = tx.optional(sql::EDITION, params![institution])?;
    Ok(found.map_or(0, |(edition,)| edition))
}
