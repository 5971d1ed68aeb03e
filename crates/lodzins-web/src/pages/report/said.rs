//! Codes of reports in words.

use jiff::civil::Date;
use lodzins_core::{
    Channel, Segment,
    contact::Direction,
    fact::FactKind,
    reception::Outcome,
    report::{Comparison, Dimension, Period, Question, Span},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    catalogue::{ServiceLine, services},
    institution::{DropBox, Institution, Topic, Unit, drop_boxes, topics, units},
};

use crate::{
    pages::{
        contact::said as contact_said, feedback::said as feedback_said,
        reception::said as reception_said, register::said as register_said,
    },
    words::Words,
};

/// The institution's own names.
#[derive(Clone, Default)]
pub(in crate::pages) struct Names {
    pub(in crate::pages) units: Vec<Unit>,
    pub(in crate::pages) topics: Vec<Topic>,
    pub(in crate::pages) boxes: Vec<DropBox>,
    pub(in crate::pages) services: Vec<ServiceLine>,
}

impl Names {
    pub(in crate::pages) fn of(
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
    pub(in crate::pages) fn name(
        &self,
        words: Words,
        by: Dimension,
        kind: FactKind,
        code: &str,
    ) -> String {
        if code.is_empty() {
            return words.t(match by {
                Dimension::Hour => "report-hour-unknown",
                _ => "report-none",
            });
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
            Dimension::Hour => code
                .parse()
                .ok()
                .map(|hour: u8| words.with("report-hour", &[("hour", hour.to_string().into())])),
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

/// Of a submission its kind, of a contact its direction, of a visit how it ended; an activity's code stays what it is.
fn subject(words: Words, kind: FactKind, code: &str) -> Option<String> {
    match kind {
        FactKind::Submission => code.parse().ok().map(|kind| register_said::kind(words, kind)),
        FactKind::Contact => {
            code.parse().ok().map(|direction: Direction| contact_said::direction(words, direction))
        }
        FactKind::Feedback => code.parse().ok().map(|answer| feedback_said::answer(words, answer)),
        FactKind::Visit => {
            code.parse().ok().map(|outcome: Outcome| reception_said::outcome(words, outcome))
        }
        _ => None,
    }
}

/// What is counted.
pub(in crate::pages) fn kind(words: Words, kind: FactKind) -> String {
    match kind {
        FactKind::Submission => words.t("report-kind-submission"),
        FactKind::Contact => words.t("report-kind-contact"),
        FactKind::Visit => words.t("report-kind-visit"),
        FactKind::Feedback => words.t("report-kind-feedback"),
        FactKind::Document => words.t("report-kind-document"),
        FactKind::Decision => words.t("report-kind-decision"),
        FactKind::Meeting => words.t("report-kind-meeting"),
        FactKind::Item => words.t("report-kind-item"),
        FactKind::Conference => words.t("report-kind-conference"),
        FactKind::Activity => words.t("report-kind-activity"),
    }
}

/// What rows or columns are.
pub(in crate::pages) fn dimension(words: Words, by: Dimension) -> String {
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
        Dimension::Hour => words.t("report-by-hour"),
    }
}

/// With what it is compared.
pub(in crate::pages) fn comparison(words: Words, comparison: Comparison) -> String {
    match comparison {
        Comparison::Previous => words.t("report-compare-previous"),
        Comparison::YearBefore => words.t("report-compare-year"),
        Comparison::DaysBefore => words.t("report-compare-days"),
        Comparison::WeekBefore => words.t("report-compare-week"),
        Comparison::WeekdaysYearBefore => words.t("report-compare-weekdays"),
    }
}

/// A span that moves with the calendar.
pub(super) fn span(words: Words, span: Span) -> String {
    match span {
        Span::ThisMonth => words.t("report-span-this-month"),
        Span::LastMonth => words.t("report-span-last-month"),
        Span::ThisYear => words.t("report-span-this-year"),
        Span::LastYear => words.t("report-span-last-year"),
        Span::YearToToday => words.t("report-span-year-to-today"),
    }
}

/// “Iesniegumi: mēnesis un kanāls”.
pub(super) fn title(words: Words, question: &Question) -> String {
    let by = |by: Dimension| match by {
        Dimension::Channel if !question.groups.is_empty() => words.t("report-by-group"),
        by => dimension(words, by).to_lowercase(),
    };
    let laid_out: Vec<String> =
        [Some(question.rows), question.columns].into_iter().flatten().map(by).collect();
    let told = [("kind", kind(words, question.kind).into()), ("by", words.list(&laid_out).into())];
    words.with("report-of", &told)
}

/// The days of a period.
pub(in crate::pages) fn days(words: Words, period: Period) -> String {
    format!("{}–{}", words.date_short(period.from_on()), words.date_short(period.to_on()))
}

/// A question in words: what was asked for, and how it was limited.
pub(super) fn question(
    words: Words,
    names: &Names,
    institution: &Institution,
    question: &Question,
) -> Vec<(String, String)> {
    let name = |by: Dimension, code: &str| names.name(words, by, question.kind, code);
    let filter = &question.filter;
    let only =
        |by: Dimension, code: Option<&str>| code.map(|code| (dimension(words, by), name(by, code)));
    let mut told = vec![
        (words.t("report-institution"), institution.name(words.language()).to_owned()),
        (words.t("report-kind"), kind(words, question.kind)),
        (words.t("report-rows"), dimension(words, question.rows)),
    ];
    told.extend(question.columns.map(|by| (words.t("report-columns"), dimension(words, by))));
    told.push((words.t("report-period"), days(words, question.period)));
    if let (Some(with), Some(period)) = (question.comparison, question.against()) {
        let compared = format!("{} ({})", comparison(words, with), days(words, period));
        told.push((words.t("report-compare"), compared));
    }
    if !question.groups.is_empty() {
        let groups = question.groups.rows();
        let groups: Vec<String> = groups.iter().map(|group| channels(words, group)).collect();
        told.push((words.t("report-groups"), groups.join("; ")));
    }
    told.extend(
        [
            only(Dimension::Channel, filter.channel.map(Channel::code)),
            only(Dimension::DropBox, filter.drop_box.as_deref()),
            only(Dimension::Topic, filter.topic.as_deref()),
            only(Dimension::Unit, filter.unit.as_deref()),
            only(Dimension::Subject, filter.subject.as_deref()),
            only(Dimension::Service, filter.service.as_deref()),
            only(Dimension::Segment, filter.segment.map(Segment::code)),
        ]
        .into_iter()
        .flatten(),
    );
    told
}
