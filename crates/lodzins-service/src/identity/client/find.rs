//! Finding clients: by code, e-mail or telephone exactly, by name in any form.

use lodzins_core::{
    Language,
    id::{ClientId, Id, InstitutionId},
    phone, text,
};
use lodzins_db::{DbError, Sql, ToValue, Tx, Value, params, words};

use super::{
    ClientError, ClientRow, client,
    enter::{code_kept, email_kept, shelf_of_names},
    sql,
};
use crate::{Keys, keys::Purpose};

/// The most that are shown: who is not among them is better found by something more exact.
const MOST: u32 = 20;

/// What is known of the one who is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Words of the name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Personal code or registration number.
    pub code: String,
}

impl Sought {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.email, &self.phone, &self.code].into_iter().all(String::is_empty)
    }
}

/// Those who may be meant, the surest sign first: same code, same e-mail, same telephone, same name.
///
/// An entry that is held to be the same as another one is answered by that one.
pub fn client_find(
    tx: &mut Tx<'_>,
    keys: &Keys,
    institution: InstitutionId,
    sought: &Sought,
) -> Result<Vec<ClientRow>, ClientError> {
    let mut found = Vec::new();
    if !sought.code.is_empty() {
        let key = keys.mark(Purpose::PersonalCodeLookup, code_kept(&sought.code).as_bytes());
        found.extend(by(tx, sql::CLIENT_BY_CODE, institution, &key.to_value())?);
    }
    found.extend(by_contacts(tx, institution, &sought.email, &sought.phone)?);
    let terms: Vec<String> = text::query_terms(&sought.name, Language::Lv).collect();
    if !terms.is_empty() {
        let sought = words::Sought { terms: &terms, begun: true, marks: &[] };
        for hit in words::search(tx, shelf_of_names(institution), &sought, None, MOST)? {
            found.push(client(tx, institution, ClientId::from_bytes(hit.subject))?);
        }
    }
    once_each(tx, institution, found)
}

/// Other entries that may be the same one: with the same code, e-mail or telephone. Only a suggestion.
pub fn clients_like(tx: &mut Tx<'_>, row: &ClientRow) -> Result<Vec<ClientRow>, ClientError> {
    let institution = row.institution_id;
    let mut found = Vec::new();
    if let Some(key) = &row.code_key {
        found.extend(by(tx, sql::CLIENT_BY_CODE, institution, &key.to_value())?);
    }
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    found.extend(by_contacts(tx, institution, &or_empty(&row.email), &or_empty(&row.phone))?);
    let mut found = once_each(tx, institution, found)?;
    found.retain(|other| other.id != row.id);
    Ok(found)
}

fn by_contacts(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    email: &str,
    phone: &str,
) -> Result<Vec<ClientRow>, DbError> {
    let mut found = Vec::new();
    if !email.is_empty() {
        found.extend(by(tx, sql::CLIENT_BY_EMAIL, institution, &Value::Text(email_kept(email)))?);
    }
    if !phone.is_empty() {
        let number = Value::Text(phone::normalised(phone));
        found.extend(by(tx, sql::CLIENT_BY_PHONE, institution, &number)?);
    }
    Ok(found)
}

fn by(
    tx: &mut Tx<'_>,
    statement: Sql,
    institution: InstitutionId,
    value: &Value,
) -> Result<Vec<ClientRow>, DbError> {
    tx.all(statement, params![institution, value, MOST])
}

fn once_each(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    found: Vec<ClientRow>,
) -> Result<Vec<ClientRow>, ClientError> {
    let mut each: Vec<ClientRow> = Vec::new();
    for row in found {
        let row = match row.merged_into {
            Some(into) => client(tx, institution, into)?,
            None => row,
        };
        if each.iter().all(|known| known.id != row.id) {
            each.push(row);
        }
    }
    each.truncate(MOST as usize);
    Ok(each)
}
