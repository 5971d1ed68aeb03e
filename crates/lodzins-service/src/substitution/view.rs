//! Reading who stands in for whom.

use jiff::civil::Date;
use lodzins_core::id::{InstitutionId, StaffId, SubstitutionId};
use lodzins_db::{DbError, Tx, Value, params, row};

use super::sql;

row! {
    /// A substitution.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SubstitutionLine {
        /// Its id.
        pub id: SubstitutionId,
        /// Who is away.
        pub absent: StaffId,
        /// Who stands in.
        pub substitute: StaffId,
        /// The first day.
        pub from_on: Date,
        /// The last day.
        pub to_on: Date,
    }
}

/// The substitutions of today and of days to come, soonest to end first.
pub fn substitutions(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
    limit: u32,
) -> Result<Vec<SubstitutionLine>, DbError> {
    tx.all(sql::SUBSTITUTIONS, params![institution, today, limit])
}

/// Who stands in for somebody on a day.
pub fn substitutes_of(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    absent: StaffId,
    on: Date,
) -> Result<Vec<StaffId>, DbError> {
    let rows = tx.all(sql::SUBSTITUTES, params![institution, absent, on])?;
    Ok(each_once(rows))
}

/// For whom somebody stands in on a day, each once.
pub(super) fn stands_in_for(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    substitute: StaffId,
    on: Date,
) -> Result<Vec<StaffId>, DbError> {
    let rows = tx.all(sql::STANDS_IN_FOR, params![institution, substitute, on])?;
    Ok(each_once(rows))
}

/// The substitutions of a person as stored: part of the image that the trail keeps of them.
pub(crate) fn substitution_rows(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    absent: StaffId,
) -> Result<Vec<Vec<Value>>, DbError> {
    let mut rows = Vec::new();
    tx.each(sql::IMAGE_SUBSTITUTIONS, params![institution, absent], |row| {
        rows.push(row.rest());
        Ok(())
    })?;
    Ok(rows)
}

fn each_once(rows: Vec<(StaffId,)>) -> Vec<StaffId> {
    let mut people = Vec::with_capacity(rows.len());
    for (person,) in rows {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    people
}
