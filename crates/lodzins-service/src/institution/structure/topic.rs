//! Topics: added, renamed, put in order, closed from a day.

use jiff::civil::Date;
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{Tx, params};

use super::{
    Step, StructureError,
    noted::{is_named, noted},
    sql,
};
use crate::{
    Actor,
    audit::Changes,
    institution::{Named, is_topic_code, sql as base, topics},
};

/// Adds a topic at the end of the list.
pub fn topic_add(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    name: &Named,
    by: Actor,
) -> Result<(), StructureError> {
    if !is_topic_code(code) || code.len() > 32 {
        return Err(StructureError::CodeUnusable);
    }
    is_named(name)?;
    let all = topics(tx, institution)?;
    if all.iter().any(|topic| topic.code == code) {
        return Err(StructureError::CodeTaken);
    }
    let (last,): (i64,) = tx.one(sql::LAST_TOPIC_PLACE, params![institution])?;
    let values = params![institution, code, name.lv, name.ru(), name.en(), last + 1];
    tx.exec(base::TOPIC_INSERT, values)?;
    noted(tx, at, institution, by, "topic.added", &format!("{code}: {}", name.lv))?;
    Ok(())
}

/// Changes a topic's names, and from which day it is offered no more.
pub fn topic_change(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    name: &Named,
    closed_from: Option<Date>,
    by: Actor,
) -> Result<(), StructureError> {
    is_named(name)?;
    let all = topics(tx, institution)?;
    let was = all.iter().find(|topic| topic.code == code).ok_or(StructureError::NotThere)?;
    let changes = Changes::default()
        .field("name_lv", &was.name_lv, &name.lv)
        .field("name_ru", &was.name_ru, name.ru())
        .field("name_en", &was.name_en, name.en())
        .maybe("closed_from", was.closed_from.as_ref(), closed_from.as_ref());
    if changes.is_empty() {
        return Ok(());
    }
    let values = params![institution, code, name.lv, name.ru(), name.en(), closed_from];
    tx.exec(sql::TOPIC_CHANGE, values)?;
    let detail = format!("{code}: {}", changes.text());
    noted(tx, at, institution, by, "topic.changed", &detail)?;
    Ok(())
}

/// Moves a topic one place up or down. At the end of the list nothing happens.
pub fn topic_move(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    code: &str,
    step: Step,
    by: Actor,
) -> Result<(), StructureError> {
    let order: Vec<String> = topics(tx, institution)?.into_iter().map(|topic| topic.code).collect();
    let which = code.to_owned();
    if !order.contains(&which) {
        return Err(StructureError::NotThere);
    }
    let Some(order) = step.moved(order, &which) else { return Ok(()) };
    for (place, topic) in (1_i64..).zip(&order) {
        tx.exec(sql::TOPIC_PLACE, params![institution, topic, place])?;
    }
    let place = order.iter().position(|topic| *topic == which).unwrap_or_default() + 1;
    noted(tx, at, institution, by, "topic.moved", &format!("{code}: place {place}"))?;
    Ok(())
}
