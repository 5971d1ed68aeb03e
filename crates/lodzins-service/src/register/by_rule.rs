//! A submission that a routing rule hands to its unit, in the transaction that registers it.

use jiff::Timestamp;
use lodzins_core::{
    Channel, Moment, Segment,
    id::{InstitutionId, RoutingRuleId, StaffId, SubmissionId, UnitId},
    routing::{Arriving, Conditions, said},
    submission::{Act, Kind},
};
use lodzins_db::{DbError, Tx, params, row};

use super::{RegisterError, SubmissionRow, act, case::CaseImage, sql};
use crate::{Actor, catalogue::service_unit, institution::unit_by_code, routing::rule_for};

row! {
    /// By which rule a case found its unit.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RoutedBy {
        /// The rule.
        pub rule: RoutingRuleId,
        /// Its number, as people say it.
        pub n: i64,
        /// It asked for this kind.
        pub kind: Option<Kind>,
        /// It asked for this channel.
        pub channel: Option<Channel>,
        /// It asked for this drop box.
        pub drop_box: Option<String>,
        /// It asked for this topic.
        pub topic: Option<String>,
        /// It asked for this service.
        pub service: Option<String>,
        /// It asked for this segment.
        pub segment: Option<Segment>,
        /// It asked for these words and found them.
        pub words: String,
        /// The unit that got the case.
        pub unit: UnitId,
        /// The person who got it.
        pub handler: Option<StaffId>,
        /// When.
        pub routed_at: Timestamp,
    }
}

impl RoutedBy {
    /// The conditions as the case met them then, whatever the rule says today.
    pub fn conditions(&self) -> Conditions {
        Conditions {
            kind: self.kind,
            channel: self.channel,
            drop_box: self.drop_box.clone(),
            topic: self.topic.clone(),
            service: self.service.clone(),
            segment: self.segment,
            words: self.words.clone(),
        }
    }
}

/// By which rule the case found its unit, if it was by one.
pub fn routed_by(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
) -> Result<Option<RoutedBy>, DbError> {
    tx.optional(sql::ROUTED_BY, params![institution, id])
}

/// Hands a submission that has just been registered to the unit of the first rule that it meets. One that came with a
/// unit has somebody's word for it, which is worth more than a rule.
pub(super) fn route_by_rule(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut SubmissionRow,
) -> Result<(), RegisterError> {
    if row.unit_id.is_some() {
        return Ok(());
    }
    let fired = rule_for(tx, row.institution_id, at.date(), || Arriving {
        kind: row.kind,
        channel: row.channel,
        drop_box: row.drop_box.as_deref(),
        topics: row.topics.split_whitespace().collect(),
        service: row.service.as_deref(),
        segment: row.segment,
        terms: said(&row.subject, &row.text),
    })?;
    let Some((rule, met)) = fired else { return route_by_service(tx, at, row) };
    act::proceed(tx, at, row, Act::Route, Actor::System, |row| {
        row.unit_id = Some(rule.unit);
        row.handler_id = rule.handler;
    })?;
    let values = params![
        row.institution_id,
        row.id,
        rule.id,
        rule.n,
        met.kind,
        met.channel,
        met.drop_box,
        met.topic,
        met.service,
        met.segment,
        met.words,
        rule.unit,
        rule.handler,
        at.now(),
    ];
    tx.exec(sql::ROUTED_BY_INSERT, values)?;
    let detail = format!("routing rule {} {}", rule.n, rule.id);
    act::done_because(tx, at, row, Act::Route, Actor::System, None, Some(&detail))
}

/// Hands it to the unit that the card of its service names, where that unit takes work.
fn route_by_service(
    tx: &mut Tx<'_>,
    at: &Moment,
    row: &mut SubmissionRow,
) -> Result<(), RegisterError> {
    let Some(service) = row.service.clone() else { return Ok(()) };
    let Some(code) = service_unit(tx, row.institution_id, &service, at.date())? else {
        return Ok(());
    };
    let unit = unit_by_code(tx, row.institution_id, &code)?;
    let Some(unit) = unit.filter(|unit| unit.is_open_on(at.date())) else { return Ok(()) };
    act::proceed(tx, at, row, Act::Route, Actor::System, |row| row.unit_id = Some(unit.id))?;
    let detail = format!("service {service} unit {code}");
    act::done_because(tx, at, row, Act::Route, Actor::System, None, Some(&detail))
}

/// Adds it to the case's image.
pub(super) fn routed_into(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: SubmissionId,
    image: &mut CaseImage,
) -> Result<(), DbError> {
    tx.each(sql::IMAGE_ROUTED_BY, params![institution, id], |row| {
        image.routing(&row.rest());
        Ok(())
    })
}
