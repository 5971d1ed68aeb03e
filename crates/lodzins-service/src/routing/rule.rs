//! A rule as it stands.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    Channel, Segment,
    id::{RoutingRuleId, StaffId, UnitId},
    routing::Conditions,
    submission::Kind,
};
use lodzins_db::row;

/// A rule as somebody wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRule {
    /// What a submission must meet; at least one condition.
    pub conditions: Conditions,
    /// The unit that gets it.
    pub unit: UnitId,
    /// The person in it who gets it, if somebody in particular does.
    pub handler: Option<StaffId>,
    /// The first day on which it counts.
    pub valid_from: Date,
    /// The last day on which it counts, if there is one.
    pub valid_to: Option<Date>,
}

row! {
    /// A rule, in the schema's order.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RuleRow {
        /// The rule.
        pub id: RoutingRuleId,
        /// Its number, as people say it.
        pub n: i64,
        /// Its place in the order.
        pub place: i64,
        /// The first day on which it counts.
        pub valid_from: Date,
        /// The last day on which it counts.
        pub valid_to: Option<Date>,
        /// It asks for this kind.
        pub kind: Option<Kind>,
        /// It asks for this channel.
        pub channel: Option<Channel>,
        /// It asks for this drop box.
        pub drop_box: Option<String>,
        /// It asks for this topic.
        pub topic: Option<String>,
        /// It asks for this service.
        pub service: Option<String>,
        /// It asks for this segment.
        pub segment: Option<Segment>,
        /// It asks for one of these words.
        pub words: String,
        /// The unit that gets the case.
        pub unit: UnitId,
        /// The person who gets it.
        pub handler: Option<StaffId>,
        /// When it was ended.
        pub ended_at: Option<Timestamp>,
    }
}

impl RuleRow {
    /// What a submission must meet.
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

    /// What was asked for.
    pub fn content(&self) -> NewRule {
        NewRule {
            conditions: self.conditions(),
            unit: self.unit,
            handler: self.handler,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
        }
    }

    /// Does it count on this day?
    pub fn counts_on(&self, day: Date) -> bool {
        self.ended_at.is_none()
            && self.valid_from <= day
            && self.valid_to.is_none_or(|last| day <= last)
    }
}
