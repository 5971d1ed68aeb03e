//! Codes of reports in words.

use jiff::civil::Date;
use lodzins_core::{
    contact::Direction,
    fact::FactKind,
    report::{Comparison, Dimension},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    catalogue::{ServiceLine, services},
    institution::{DropBox, Topic, Unit, drop_boxes, topics, units},
};

use crate::{
    pages::{contact::said as contact_said, register::said as register_said},
    words::Words,
};

/// The institution's own names.
pub(super) struct Names {
    pub(super) units: Vec<Unit>,
    pub(super) topics: Vec<Topic>,
    pub(super) boxes: Vec<DropBox>,
    pub(super) services: Vec<ServiceLine>,
}

impl Names {
    pub(super) fn of(
        tx: &mut Tx<'_>,
        institution: lodzins_core::id::InstitutionId,
    ) -> Result<Self, DbError> {
        Ok(Self {
            units: units(tx, institution)?,
            topics: topics(tx, institution)?,
            boxes: drop_boxes(tx, institution)?,
            services: services(tx, institution)?,
        })
    }

    /// What a row or a column is called.
    pub(super) fn name(&self, words: Words, by: Dimension, kind: FactKind, code: &str) -> String {
        if code.is_empty() {
            return words.t("report-none");
        }
        let shown = match by {
            Dimension::Channel => return channels(words, code),
            Dimension::DropBox => {
                self.boxes.iter().find(|drop_box| drop_box.code == code).map(|it| it.name.clone())
            }
            Dimension::Topic => return contact_said::topic(words, &self.topics, code),
            Dimension::Unit => {
                let unit = self.units.iter().find(|unit| unit.code == code);
                unit.map(|unit| unit.name(words.language()).to_owned())
            }
            Dimension::Subject => subject(words, kind, code),
            Dimension::Service => {
                let service = self.services.iter().find(|one| one.code == code);
                service.map(|one| one.title_lv.clone())
            }
            Dimension::Segment => {
                code.parse().ok().map(|segment| register_said::segment(words, segment))
            }
            Dimension::Day => code.parse().ok().map(|day: Date| words.date_short(day)),
            Dimension::Week => code.parse().ok().map(|monday: Date| {
                words.with("report-week", &[("monday", words.date_short(monday).into())])
            }),
            Dimension::Month => format!("{code}-01").parse().ok().map(|first: Date| {
                let parts =
                    [("month", first.month().into()), ("year", first.year().to_string().into())];
                words.with("report-month", &parts)
            }),
            // The first of June 2020 was a Monday.
            Dimension::Weekday => code
                .parse()
                .ok()
                .map(|n: i8| words.weekday(jiff::civil::date(2020, 6, n.clamp(1, 7)))),
        };
        shown.unwrap_or_else(|| code.to_owned())
    }
}

/// “Kurjers vai klātienē”: the channels of a group.
fn channels(words: Words, code: &str) -> String {
    if code == "other" {
        return words.t("report-other");
    }
    let channel = |code: &str| {
        code.parse().map_or_else(|_| code.to_owned(), |it| register_said::channel(words, it))
    };
    code.split('+').map(channel).collect::<Vec<_>>().join(" + ")
}

/// Of a submission its kind, of a contact its direction; an activity's code stays what it is.
fn subject(words: Words, kind: FactKind, code: &str) -> Option<String> {
    match kind {
        FactKind::Submission => code.parse().ok().map(|kind| register_said::kind(words, kind)),
        FactKind::Contact => {
            code.parse().ok().map(|direction: Direction| contact_said::direction(words, direction))
        }
        _ => None,
    }
}

/// What is counted.
pub(super) fn kind(words: Words, kind: FactKind) -> String {
    match kind {
        FactKind::Submission => words.t("report-kind-submission"),
        FactKind::Contact => words.t("report-kind-contact"),
        FactKind::Visit => words.t("report-kind-visit"),
        FactKind::Document => words.t("report-kind-document"),
        FactKind::Decision => words.t("report-kind-decision"),
        FactKind::Meeting => words.t("report-kind-meeting"),
        FactKind::Item => words.t("report-kind-item"),
        FactKind::Conference => words.t("report-kind-conference"),
        FactKind::Activity => words.t("report-kind-activity"),
    }
}

/// What rows or columns are.
pub(super) fn dimension(words: Words, by: Dimension) -> String {
    match by {
        Dimension::Channel => words.t("report-by-channel"),
        Dimension::DropBox => words.t("report-by-box"),
        Dimension::Topic => words.t("report-by-topic"),
        Dimension::Unit => words.t("report-by-unit"),
        Dimension::Subject => words.t("report-by-subject"),
        Dimension::Service => words.t("contact-service"),
        Dimension::Segment => words.t("report-by-segment"),
        Dimension::Day => words.t("report-by-day"),
        Dimension::Week => words.t("report-by-week"),
        Dimension::Month => words.t("report-by-month"),
        Dimension::Weekday => words.t("report-by-weekday"),
    }
}

/// With what it is compared.
pub(super) fn comparison(words: Words, comparison: Comparison) -> String {
    match comparison {
        Comparison::Previous => words.t("report-compare-previous"),
        Comparison::YearBefore => words.t("report-compare-year"),
    }
}
