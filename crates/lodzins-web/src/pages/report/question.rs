//! A question, as it stands in the address: it can be kept, sent to a colleague and asked again.

use jiff::civil::Date;
use lodzins_core::{
    fact::FactKind,
    report::{ChannelGroups, Comparison, Dimension, Filter, NoGroups, Period, Question, Span},
};

use crate::{
    form::{Fields, Form},
    words::{Message, Words},
};

pub(in crate::pages) const KIND: &str = "kind";
pub(in crate::pages) const ROWS: &str = "rows";
pub(in crate::pages) const COLUMNS: &str = "columns";
pub(in crate::pages) const FROM: &str = "from";
pub(in crate::pages) const TO: &str = "to";
pub(in crate::pages) const COMPARE: &str = "compare";
pub(in crate::pages) const GROUPS: &str = "groups";
pub(in crate::pages) const CHANNEL: &str = "channel";
pub(in crate::pages) const DROP_BOX: &str = "box";
pub(in crate::pages) const TOPIC: &str = "topic";
pub(in crate::pages) const UNIT: &str = "unit";
pub(in crate::pages) const SUBJECT: &str = "subject";
pub(in crate::pages) const SEGMENT: &str = "segment";
pub(in crate::pages) const SERVICE: &str = "service";
/// Days that move with the calendar, in place of [`FROM`] and [`TO`]: only in a kept question.
pub(in crate::pages) const SPAN: &str = "span";

/// After which line of the table the page begins: no part of the question, only of what is looked at.
pub(super) const LINE: &str = "line";
/// After which column.
pub(super) const COLUMN: &str = "column";

/// What a question is made of, as it stands in an address.
const PARTS: [&str; 14] = [
    KIND, ROWS, COLUMNS, FROM, TO, COMPARE, GROUPS, CHANNEL, DROP_BOX, TOPIC, UNIT, SUBJECT,
    SEGMENT, SERVICE,
];

/// The longest period: a table of more days than this is read by nobody.
const MOST_DAYS: i32 = 366 * 10;

/// The form as the address fills it. An address without a period asks about the month of today.
pub(in crate::pages) fn form(words: Words, asked: &[(String, String)], today: Date) -> Form {
    let given = |name: &str| asked.iter().any(|(other, value)| other == name && !value.is_empty());
    let mut fields = Fields::default();
    for (name, value) in asked {
        fields = fields.and(name, value.as_str());
    }
    let span = asked.iter().find(|(name, _)| name == SPAN).and_then(|(_, span)| span.parse().ok());
    let month = span.unwrap_or(Span::ThisMonth).period(today);
    let usual = [
        (KIND, FactKind::Submission.code().to_owned()),
        (ROWS, Dimension::Channel.code().to_owned()),
        (FROM, month.from_on().to_string()),
        (TO, month.to_on().to_string()),
    ];
    for (name, value) in usual.into_iter().filter(|(name, _)| !given(name)) {
        fields = fields.and(name, value);
    }
    Form::of(words, fields)
}

/// Reads the question; what cannot be read is said at its field.
pub(in crate::pages) fn question(form: &mut Form) -> Option<Question> {
    let kind = form.parsed(KIND, Message::of("report-choose"));
    let rows = form.parsed(ROWS, Message::of("report-choose"));
    let columns = chosen::<Dimension>(form, COLUMNS);
    let comparison = chosen::<Comparison>(form, COMPARE);
    let period = period(form);
    let groups = groups(form);
    let filter = Filter {
        channel: chosen(form, CHANNEL),
        segment: chosen(form, SEGMENT),
        drop_box: word(form, DROP_BOX),
        topic: word(form, TOPIC),
        service: word(form, SERVICE),
        unit: word(form, UNIT),
        subject: word(form, SUBJECT),
    };
    if columns.is_some() && columns == rows {
        form.wrong(COLUMNS, Message::of("report-columns-same"));
    }
    if form.is_wrong() {
        return None;
    }
    let (kind, rows, period, groups) = (kind?, rows?, period?, groups?);
    Some(Question { kind, rows, columns, period, comparison, groups, filter })
}

/// The address of the answer in another form, `report.csv`.
pub(in crate::pages) fn address(form: &Form, path: &str) -> String {
    format!("{path}?{}", kept(form, None))
}

/// The address of hours by weekdays, of the same things in the same days.
pub(super) fn by_hours(form: &Form, path: &str) -> String {
    let mut parts = parts(form, &[ROWS, COLUMNS, COMPARE]);
    let hours = [(ROWS, Dimension::Hour), (COLUMNS, Dimension::Weekday)];
    parts.extend(hours.map(|(name, by)| format!("{name}={by}")));
    format!("{path}?{}", parts.join("&"))
}

/// The question as it is kept: with its own days, or with a span that moves with the calendar.
pub(super) fn kept(form: &Form, span: Option<Span>) -> String {
    let mut parts = parts(form, if span.is_some() { &[FROM, TO] } else { &[] });
    parts.extend(span.map(|span| format!("{SPAN}={span}")));
    parts.join("&")
}

fn parts(form: &Form, without: &[&str]) -> Vec<String> {
    let value = |name: &str| form.fields().text(name);
    let said = PARTS.into_iter().filter(|name| !without.contains(name) && !value(name).is_empty());
    said.map(|name| format!("{name}={}", crate::layout::escaped(value(name)))).collect()
}

/// What was kept, read again.
pub(super) fn pairs(kept: &str) -> Vec<(String, String)> {
    serde_html_form::from_str(kept).unwrap_or_default()
}

/// A kept question as of today, or of other days; nothing where it can no longer be read.
pub fn kept_question(
    words: Words,
    kept: &str,
    today: Date,
    (from, to): (Option<Date>, Option<Date>),
) -> Option<Question> {
    let mut question = question(&mut form(words, &pairs(kept), today))?;
    let from = from.unwrap_or(question.period.from_on());
    question.period = Period::new(from, to.unwrap_or(question.period.to_on())).ok()?;
    Some(question)
}

/// The report that shows a number.
pub(in crate::pages) fn report_address(
    kind: FactKind,
    period: Period,
    more: &[(&str, &str)],
) -> String {
    let (from, to) = (period.from_on(), period.to_on());
    let more =
        more.iter().map(|(name, value)| format!("&{name}={}", crate::layout::escaped(value)));
    format!("/desk/reports?kind={kind}&from={from}&to={to}{}", more.collect::<String>())
}

fn word(form: &Form, name: &str) -> Option<String> {
    Some(form.optional(name)).filter(|word| !word.is_empty())
}

/// What was chosen from a list; nothing where nothing was.
pub(in crate::pages) fn chosen<T: std::str::FromStr>(form: &mut Form, name: &str) -> Option<T> {
    if form.optional(name).is_empty() {
        None
    } else {
        form.parsed(name, Message::of("report-choose"))
    }
}

/// The period of the fields “from” and “to”.
pub(in crate::pages) fn period(form: &mut Form) -> Option<Period> {
    let from = form.day(FROM);
    let to = form.day(TO);
    let Ok(period) = Period::new(from?, to?) else {
        form.wrong(TO, Message::of("report-backwards"));
        return None;
    };
    if (period.to_on() - period.from_on()).get_days() >= MOST_DAYS {
        form.wrong(TO, Message::of("report-too-long"));
        return None;
    }
    Some(period)
}

fn groups(form: &mut Form) -> Option<ChannelGroups> {
    match form.optional(GROUPS).parse() {
        Ok(groups) => Some(groups),
        Err(NoGroups::Unknown(code)) => {
            form.wrong(GROUPS, Message::of("report-groups-unknown").text("code", code));
            None
        }
        Err(NoGroups::Twice(channel)) => {
            form.wrong(GROUPS, Message::of("report-groups-twice").text("code", channel.code()));
            None
        }
    }
}
