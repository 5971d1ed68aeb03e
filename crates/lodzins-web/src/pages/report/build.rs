//! The page on which a report is put together and read.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Channel, Segment,
    fact::FactKind,
    report::{ChannelGroups, Comparison, CrossTable, Dimension, Question},
};
use lodzins_db::DbError;
use lodzins_service::statistics::report;

use super::{
    drawn::chart,
    question::{
        self, CHANNEL, COLUMNS, COMPARE, DROP_BOX, FROM, GROUPS, KIND, ROWS, SEGMENT, SERVICE,
        SUBJECT, TO, TOPIC, UNIT,
    },
    said::{self, Names},
    table::table,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::said as register_said},
    stop::PageResult,
    ui::{Button, Choice, Content, Input, Select, picture},
    words::Words,
};

#[derive(Template)]
#[template(path = "report/build.html")]
pub(crate) struct ReportView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) names: Names,
    pub(super) answer: Option<Shown>,
}

/// An answer, ready to be read.
pub(super) struct Shown {
    title: String,
    days: String,
    is_empty: bool,
    assumed: i64,
    by_topic: bool,
    chart: Content,
    table: Content,
    csv: String,
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let words = page.asked.words;
    let mut form = question::form(words, &asked, page.asked.app.moment().date());
    let question = question::question(&mut form);
    let institution = page.institution.id;
    let asked = question.clone();
    let (names, table): (Names, Option<CrossTable>) = page
        .asked
        .read(move |tx| {
            let answer = asked.map(|asked| report(tx, institution, &asked)).transpose()?;
            Ok::<_, DbError>((Names::of(tx, institution)?, answer))
        })
        .await?;
    let answer =
        question.zip(table).map(|(question, table)| shown(words, &form, &names, &question, &table));
    let wrong = form.is_wrong();
    let view = ReportView { page: page.frame().wrong(wrong), form, names, answer };
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

pub(super) fn shown(
    words: Words,
    form: &Form,
    names: &Names,
    question: &Question,
    answer: &CrossTable,
) -> Shown {
    let kind = said::kind(words, question.kind);
    let by = said::dimension(words, question.rows).to_lowercase();
    let title = words.with("report-of", &[("kind", kind.into()), ("by", by.into())]);
    let (from, to) = (question.period.from_on(), question.period.to_on());
    let days = format!("{}–{}", words.date_short(from), words.date_short(to));
    Shown {
        is_empty: answer.total.all == 0 && answer.total.before.unwrap_or(0) == 0,
        assumed: answer.total.assumed,
        by_topic: question.is_by(Dimension::Topic),
        chart: picture(&chart(words, names, &title, question, answer)),
        table: table(words, names, &title, question, answer),
        csv: question::address(form, "/desk/reports/report.csv"),
        title,
        days,
    }
}

impl ReportView {
    fn words(&self) -> Words {
        self.page.words()
    }

    fn select(&self, name: &str, label: &str, items: Vec<Choice>) -> Select {
        self.form.select(name).label(self.page.t(label)).items(items)
    }

    fn kinds(&self) -> Select {
        let kinds =
            FactKind::ALL.iter().map(|it| Choice::of(it.code(), said::kind(self.words(), *it)));
        self.select(KIND, "report-kind", kinds.collect())
    }

    fn dimensions(&self) -> impl Iterator<Item = Choice> {
        let words = self.words();
        Dimension::ALL.iter().map(move |it| Choice::of(it.code(), said::dimension(words, *it)))
    }

    fn rows(&self) -> Select {
        self.select(ROWS, "report-rows", self.dimensions().collect())
    }

    fn columns(&self) -> Select {
        let none = Choice::of("", self.page.t("report-columns-none"));
        self.select(
            COLUMNS,
            "report-columns",
            [none].into_iter().chain(self.dimensions()).collect(),
        )
    }

    fn from(&self) -> Input {
        self.form.input(FROM).label(self.page.t("report-from")).kind("date")
    }

    fn to(&self) -> Input {
        self.form.input(TO).label(self.page.t("report-to")).kind("date")
    }

    fn comparison(&self) -> Select {
        let words = self.words();
        let none = Choice::of("", self.page.t("report-compare-none"));
        let known =
            Comparison::ALL.iter().map(|it| Choice::of(it.code(), said::comparison(words, *it)));
        self.select(COMPARE, "report-compare", [none].into_iter().chain(known).collect())
    }

    fn groups(&self) -> Input {
        let known: Vec<&str> = Channel::ALL.iter().map(|channel| channel.code()).collect();
        let hint = self.page.with("report-groups-hint", &[("codes", known.join(", ").into())]);
        self.form.input(GROUPS).label(self.page.t("report-groups")).hint(hint)
    }

    /// The groups of means, people and paper, ready to be used.
    fn by_medium() -> String {
        ChannelGroups::by_medium().to_string()
    }

    fn any(&self) -> Choice {
        Choice::of("", self.page.t("report-any"))
    }

    fn channel(&self) -> Select {
        let words = self.words();
        let known = Channel::ALL.iter();
        let known = known.map(|it| Choice::of(it.code(), register_said::channel(words, *it)));
        self.select(CHANNEL, "report-by-channel", [self.any()].into_iter().chain(known).collect())
    }

    fn segment(&self) -> Select {
        let words = self.words();
        let known = Segment::ALL.iter();
        let known = known.map(|it| Choice::of(it.code(), register_said::segment(words, *it)));
        self.select(SEGMENT, "report-by-segment", [self.any()].into_iter().chain(known).collect())
    }

    fn topic(&self) -> Select {
        let language = self.words().language();
        let known = self.names.topics.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name(language)));
        self.select(TOPIC, "report-by-topic", [self.any()].into_iter().chain(known).collect())
    }

    fn unit(&self) -> Select {
        let language = self.words().language();
        let known = self.names.units.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name(language)));
        self.select(UNIT, "report-by-unit", [self.any()].into_iter().chain(known).collect())
    }

    fn drop_box(&self) -> Select {
        let known = self.names.boxes.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.name.as_str()));
        self.select(DROP_BOX, "report-by-box", [self.any()].into_iter().chain(known).collect())
    }

    fn service(&self) -> Select {
        let known = self.names.services.iter();
        let known = known.map(|it| Choice::of(it.code.as_str(), it.title_lv.as_str()));
        self.select(SERVICE, "contact-service", [self.any()].into_iter().chain(known).collect())
    }

    /// Was anything of what is folded away used? Then it must be seen.
    fn is_unfolded(&self) -> bool {
        let folded = [GROUPS, CHANNEL, DROP_BOX, TOPIC, SERVICE, UNIT, SUBJECT, SEGMENT];
        folded.iter().any(|name| !self.form.optional(name).is_empty())
    }

    fn button(&self) -> Button {
        Button::saying(self.page.t("report-show"))
    }
}
