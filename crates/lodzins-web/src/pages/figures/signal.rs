//! Topics that are asked for so often that an e-service is expected (MK noteikumi Nr. 402, 2017).

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::fact::FactKind;
use lodzins_core::report::{
    Dimension, MOST_REQUESTS, ONE_IN, Period, Signal, SignalLine, signal_lines, signal_question,
};
use lodzins_db::{DbError, Tx};
use lodzins_document::{
    Chart, Sheet,
    chart::{Series, Shape},
    sheet::Cell::{Number, Percent, Text},
};
use lodzins_service::{institution::Institution, statistics::report};

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage, download,
        report::{Names, days, drawn::amount, table::table},
    },
    stop::{PageResult, Stop},
    ui::{Button, Content, Input, picture},
    words::Words,
};

const TO: &str = "to";
const PLACE: &str = "/desk/figures/e-service-signal";

/// The topics of an institution in the year that ends with a day.
pub struct Signals {
    words: Words,
    institution: Institution,
    names: Names,
    year: Period,
    lines: Vec<SignalLine>,
    all: i64,
    made_on: Date,
}

impl Signals {
    /// Reads them from the facts.
    pub fn of(
        tx: &mut Tx<'_>,
        words: Words,
        institution: &Institution,
        to: Date,
        made_on: Date,
    ) -> Result<Self, DbError> {
        let year = Period::year_to(to);
        let answer = report(tx, institution.id, &signal_question(year))?;
        Ok(Self {
            words,
            names: Names::of(tx, institution.id)?,
            institution: institution.clone(),
            year,
            lines: signal_lines(&answer),
            all: answer.total.all,
            made_on,
        })
    }

    /// The topics by their codes, the most asked for first.
    pub fn lines(&self) -> &[SignalLine] {
        &self.lines
    }

    /// The year.
    pub fn year(&self) -> Period {
        self.year
    }

    /// The name of a file with them, without an ending.
    pub fn file_name(&self) -> String {
        format!("{}-e-service-signal-{}", self.institution.code, self.year.to_on())
    }

    /// The topics with their numbers and what they mean.
    pub fn sheet(&self) -> Sheet {
        let words = self.words;
        let headings = [
            "signal-topic",
            "signal-requests",
            "signal-share",
            "signal-electronic",
            "signal-electronic-share",
            "signal-mark",
        ];
        let row = |line: &SignalLine| {
            vec![
                Text(self.topic(line)),
                Number(line.requests),
                Percent(line.share),
                Number(line.electronic),
                Percent(line.electronic_share),
                Text(said(words, line)),
            ]
        };
        let all = words.number(self.all);
        Sheet {
            language: words.language(),
            title: self.title(),
            name: words.t("report-sheet"),
            about: words.t("report-sheet-about"),
            facts: vec![
                (words.t("report-institution"), self.institution.name(words.language()).to_owned()),
                (words.t("report-period"), days(words, self.year)),
                (words.t("signal-all"), all),
                (words.t("report-made"), words.date_short(self.made_on)),
            ],
            notes: vec![rule(words), words.t("signal-base"), words.t("report-topics")],
            made_on: self.made_on,
            headings: headings.map(|key| words.t(key)).to_vec(),
            rows: self.lines.iter().map(row).collect(),
            has_sum: false,
        }
    }
}

impl Signals {
    /// How many of each topic's there were, and how many of them came electronically.
    fn chart(&self) -> Chart {
        let words = self.words;
        let topics: Vec<&SignalLine> = self.lines.iter().filter(|line| line.requests > 0).collect();
        let series = |key: &str, of: fn(&SignalLine) -> i64| {
            let amounts = topics.iter().map(|line| Some(amount(words, of(line))));
            Series { name: words.t(key), amounts: amounts.collect() }
        };
        let passed = [("count", self.passed().into())];
        Chart {
            language: words.language(),
            title: self.title(),
            summary: words.with("signal-passed", &passed),
            shape: Shape::Bars,
            over: words.t("signal-topic"),
            rows: topics.iter().map(|line| self.topic(line)).collect(),
            series: vec![
                series("signal-requests", |line| line.requests),
                series("signal-electronic", |line| line.electronic),
            ],
        }
    }

    /// How many topics pass a threshold.
    fn passed(&self) -> i64 {
        self.lines.iter().map(|line| i64::from(line.signal.is_some())).sum()
    }

    fn title(&self) -> String {
        let days = days(self.words, self.year);
        self.words.with("signal-title-of", &[("days", days.into())])
    }

    fn topic(&self, line: &SignalLine) -> String {
        self.names.name(self.words, Dimension::Topic, FactKind::Submission, &line.topic)
    }
}

/// The rule with its thresholds.
fn rule(words: Words) -> String {
    words.with("signal-rule", &[("requests", MOST_REQUESTS.into()), ("share", percent().into())])
}

/// Which threshold is passed, in words.
fn said(words: Words, line: &SignalLine) -> String {
    let which = match line.signal {
        None if line.topic.is_empty() => "unjudged",
        signal => signal.map_or("none", Signal::code),
    };
    let told =
        [("which", which.into()), ("requests", MOST_REQUESTS.into()), ("share", percent().into())];
    words.with("signal-said", &told)
}

const fn percent() -> i64 {
    100 / ONE_IN
}

#[derive(Template)]
#[template(path = "figures/signal.html")]
pub(crate) struct SignalView {
    page: Page,
    form: Form,
    rule: String,
    base: String,
    answer: Option<Shown>,
}

struct Shown {
    title: String,
    is_empty: bool,
    /// How many topics pass a threshold.
    passed: i64,
    chart: Content,
    table: Content,
    address: String,
}

impl SignalView {
    fn of(page: Page, form: Form, signals: Option<&Signals>) -> Self {
        let words = page.words();
        let shown = |signals: &Signals| Shown {
            title: signals.title(),
            is_empty: signals.all == 0,
            passed: signals.passed(),
            chart: picture(&signals.chart()),
            table: table(words, &signals.sheet()),
            address: format!("?{TO}={}", signals.year.to_on()),
        };
        Self {
            rule: rule(words),
            base: words.t("signal-base"),
            answer: signals.map(shown),
            page,
            form,
        }
    }

    fn to(&self) -> Input {
        self.form.day_input(TO).label(self.page.t("signal-to"))
    }

    fn button(&self) -> Button {
        Button::saying(self.page.t("report-show"))
    }
}

type Asked = Query<Vec<(String, String)>>;

/// The page.
pub async fn get(page: DeskPage, Query(asked): Asked) -> PageResult {
    let (form, to) = read(&page, &asked);
    let signals = match to {
        Some(to) => Some(signals(&page, to).await?),
        None => None,
    };
    let frame = page.frame().back("/desk/reports").wrong(form.is_wrong());
    let wrong = form.is_wrong();
    let view = SignalView::of(frame, form, signals.as_ref());
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// A workbook.
pub async fn xlsx(page: DeskPage, Query(asked): Asked) -> PageResult {
    let to = read(&page, &asked).1.ok_or(Stop::BadRequest)?;
    let signals = signals(&page, to).await?;
    download::workbook(&signals.file_name(), signals.sheet()).await
}

/// The numbers as text.
pub async fn csv(page: DeskPage, Query(asked): Asked) -> PageResult {
    let to = read(&page, &asked).1.ok_or(Stop::BadRequest)?;
    let signals = signals(&page, to).await?;
    Ok(download::figures(&signals.file_name(), signals.sheet()))
}

/// The picture alone.
pub async fn svg(page: DeskPage, Query(asked): Asked) -> PageResult {
    let to = read(&page, &asked).1.ok_or(Stop::BadRequest)?;
    let signals = signals(&page, to).await?;
    Ok(download::picture(&signals.file_name(), &signals.chart()))
}

/// The last day of the year that is asked about; today's when none is named.
fn read(page: &DeskPage, asked: &[(String, String)]) -> (Form, Option<Date>) {
    let named = asked.iter().find(|(name, day)| name == TO && !day.is_empty());
    let today = page.asked.app.moment().date().to_string();
    let day = named.map_or(today.as_str(), |(_, day)| day.as_str());
    let mut form = Form::of(page.asked.words, Fields::default().and(TO, day));
    let to = form.day(TO);
    (form, to)
}

async fn signals(page: &DeskPage, to: Date) -> Result<Signals, Stop> {
    let (words, institution) = (page.asked.words, page.institution.clone());
    let today = page.asked.app.moment().date();
    let signals =
        page.asked.read(move |tx| Signals::of(tx, words, &institution, to, today)).await?;
    Ok(signals)
}

#[cfg(test)]
mod samples;
