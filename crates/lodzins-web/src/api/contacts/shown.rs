//! What goes out: a contact.

use lodzins_core::id::InstitutionId;
use lodzins_db::Tx;
use lodzins_service::{
    contact::{ContactError, ContactRow},
    institution::{institution_by_id, units},
    register::submission_row,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A consultation in one line.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Contact {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The code of the institution.
    institution: String,
    /// By which channel.
    #[schema(schema_with = super::new::channel)]
    channel: &'static str,
    /// Who turned to whom: `in` to the institution, `out` from it.
    #[schema(schema_with = super::new::direction)]
    direction: &'static str,
    /// Topics, by code.
    topics: Vec<String>,
    /// Which service it was about, in words.
    #[schema(required)]
    service: Option<String>,
    /// The code of the unit that consulted.
    #[schema(required)]
    unit: Option<String>,
    /// How long it took.
    #[schema(required)]
    seconds: Option<u32>,
    /// What it came to.
    #[schema(schema_with = super::new::result)]
    result: &'static str,
    /// What else is to be known.
    #[schema(required)]
    note: Option<String>,
    /// Who it was, if they said.
    #[schema(required)]
    name: Option<String>,
    /// Their telephone, if it is needed.
    #[schema(required)]
    phone: Option<String>,
    /// The number of the submission that it was about, or that came of it.
    #[schema(required)]
    submission: Option<String>,
    /// When it was.
    #[schema(format = "date-time")]
    held_at: String,
}

/// A page of contacts, oldest first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactPage {
    /// The contacts.
    pub items: Vec<Contact>,
    /// What `after` takes for the next page; nothing on the last one.
    #[schema(required)]
    pub next: Option<String>,
}

/// Rows as they go out, with the codes and numbers that people know.
pub fn contacts(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    rows: Vec<ContactRow>,
) -> Result<Vec<Contact>, ContactError> {
    let code = institution_by_id(tx, institution)?.code;
    let units = units(tx, institution)?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let submission = match row.submission_id {
            Some(id) => Some(submission_row(tx, institution, id)?.number),
            None => None,
        };
        let unit = units.iter().find(|unit| Some(unit.id) == row.unit_id);
        shown.push(Contact {
            id: row.id.to_string(),
            institution: code.clone(),
            channel: row.channel.code(),
            direction: row.direction.code(),
            topics: row.topic_codes().map(str::to_owned).collect(),
            unit: unit.map(|unit| unit.code.clone()),
            service: row.service,
            seconds: row.seconds,
            result: row.result.code(),
            note: row.note,
            name: row.person_name,
            phone: row.person_phone,
            submission,
            held_at: row.held_at.to_string(),
        });
    }
    Ok(shown)
}
