//! The page on which a report is put together and read.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Channel,
    report::{ChannelGroups, Comparison, CrossTable, Dimension, Question},
};
use lodzins_db::DbError;
use lodzins_service::statistics::report;

use super::{
    choices::Choices,
    drawn::chart,
    question::{
        self, CHANNEL, COLUMNS, COMPARE, DROP_BOX, FROM, GROUPS, SEGMENT, SUBJECT, TO, TOPIC, UNIT,
    },
    said::{self, Names},
    table::table,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, press},
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
    /// May the reader have the press digest?
    pub(super) press: bool,
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
    let press = page.is_any(press::SPEAKERS);
    let view = ReportView { page: page.frame().wrong(wrong), form, names, press, answer };
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

    fn choices(&self) -> Choices<'_> {
        Choices { words: self.words(), form: &self.form, names: &self.names }
    }

    fn kinds(&self) -> Select {
        self.choices().kinds()
    }

    fn rows(&self) -> Select {
        self.choices().rows(Dimension::ALL)
    }

    fn columns(&self) -> Select {
        let none = Choice::of("", self.page.t("report-columns-none"));
        let dimensions = Choices::dimensions(self.words(), Dimension::ALL);
        let items = [none].into_iter().chain(dimensions).collect();
        self.choices().select(COLUMNS, "report-columns", items)
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
        self.choices().select(COMPARE, "report-compare", [none].into_iter().chain(known).collect())
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

    fn channel(&self) -> Select {
        self.choices().channel()
    }

    fn segment(&self) -> Select {
        self.choices().segment()
    }

    fn topic(&self) -> Select {
        self.choices().topic()
    }

    fn unit(&self) -> Select {
        self.choices().unit()
    }

    fn drop_box(&self) -> Select {
        self.choices().drop_box()
    }

    /// Was anything of what is folded away used? Then it must be seen.
    fn is_unfolded(&self) -> bool {
        let folded = [GROUPS, CHANNEL, DROP_BOX, TOPIC, UNIT, SUBJECT, SEGMENT];
        folded.iter().any(|name| !self.form.optional(name).is_empty())
    }

    fn button(&self) -> Button {
        Button::saying(self.page.t("report-show"))
    }
}
