//! What a notice says.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Language, appointment::VisitCode, moment::date_in_latvia, notice::NoticeOccasion,
};
use lodzins_db::{DbError, Tx};

use super::NoticeRow;
use crate::{
    Keys, Office,
    appointment::{VisitRow, visit_code},
    catalogue::{ServiceTold, service_told},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    reception::stay_of,
    wait_list::wait_code_of_visit,
};

/// What a notice can say.
#[derive(Debug, Clone)]
pub struct NoticeFacts<'f> {
    /// What it tells.
    pub occasion: NoticeOccasion,
    /// In which language.
    pub language: Language,
    /// The day on which it is written.
    pub written_on: Date,
    /// Who writes.
    pub institution: &'f Institution,
    /// Where the visit is.
    pub centre: Option<&'f Centre>,
    /// Who comes.
    pub name: &'f str,
    /// What for, and what to bring for each.
    pub services: Vec<ServiceTold>,
    /// When the visit is, or was to be where it is called off.
    pub starts_at: Timestamp,
    /// When a moved one was to be before; until when one that is offered or drawn is kept.
    pub was_at: Option<Timestamp>,
    /// The visit's code; of an offered one the code of its place on the waiting list.
    pub code: String,
    /// Once the visitor has come: what they are called by.
    pub ticket: Option<String>,
    /// Where residents reach the pages, without a slash at the end.
    pub public_url: &'f str,
}

/// The code that belongs to a notice: the visit's; of an offered one that of its place on the waiting list.
pub fn notice_code(tx: &mut Tx<'_>, keys: &Keys, row: &NoticeRow) -> Result<VisitCode, DbError> {
    let of_wait = match row.occasion {
        NoticeOccasion::Offered => wait_code_of_visit(tx, keys, row.institution_id, row.visit_id)?,
        _ => None,
    };
    Ok(of_wait.unwrap_or_else(|| visit_code(keys, row.visit_id)))
}

/// Puts the facts of a notice into words.
pub(super) fn with_facts<T>(
    tx: &mut Tx<'_>,
    office: &Office,
    row: &NoticeRow,
    visit: &VisitRow,
    words: impl FnOnce(&NoticeFacts<'_>) -> T,
) -> Result<T, DbError> {
    let institution = institution_by_id(tx, row.institution_id)?;
    let centres = centres(tx, row.institution_id)?;
    let day = date_in_latvia(row.starts_at);
    let mut services = Vec::new();
    for code in visit.service_codes() {
        services.push(service_told(tx, row.institution_id, code, day, row.language)?);
    }
    let code = notice_code(tx, &office.keys, row)?;
    let ticket = stay_of(tx, row.institution_id, visit.id)?.map(|stay| stay.ticket().to_string());
    Ok(words(&NoticeFacts {
        occasion: row.occasion,
        language: row.language,
        written_on: date_in_latvia(row.made_at),
        institution: &institution,
        centre: centres.iter().find(|centre| centre.id == visit.centre_id),
        name: visit.name.as_deref().unwrap_or_default(),
        services,
        starts_at: row.starts_at,
        was_at: row.was_at,
        code: code.to_string(),
        ticket,
        public_url: &office.public_url,
    }))
}
