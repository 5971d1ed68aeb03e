//! The page on which a report is put together and read.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Channel,
    report::{ChannelGroups, Comparison, Dimension},
};
use lodzins_db::DbError;
use lodzins_service::saved_search::{Searched, saved_searches};

use super::{
    answer::Answer,
    choices::Choices,
    question::{
        self, CHANNEL, COLUMN, COLUMNS, COMPARE, DROP_BOX, FROM, GROUPS, LINE, SEGMENT, SERVICE,
        SUBJECT, TO, TOPIC, UNIT,
    },
    ready::{self, ReadyLink},
    rest::{Rest, rest, start},
    said::{self, Names},
    table::table,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, press, search::ViewLink},
    stop::PageResult,
    ui::{Button, Choice, Content, Input, NotificationBanner, Select, picture},
    words::Words,
};

#[derive(Template)]
#[template(path = "report/build.html")]
pub(crate) struct ReportView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) names: Names,
    pub(super) ready: Vec<ReadyLink>,
    pub(super) saved: Vec<ViewLink>,
    /// May the reader have the press digest?
    pub(super) press: bool,
    pub(super) answer: Option<Shown>,
}

/// An answer, ready to be read.
pub(super) struct Shown {
    title: String,
    days: String,
    is_empty: bool,
    notes: Vec<String>,
    chart: Content,
    /// What of the picture is not as it was asked.
    drawn: Vec<String>,
    table: Content,
    /// What of the table is on other pages, with the way there.
    rest: Vec<Rest>,
    files: Vec<File>,
    /// Where it is kept under a name.
    keep: String,
}

/// A file with the answer.
struct File {
    href: String,
    name: String,
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let mut form = question::form(words, &asked, today);
    let question = question::question(&mut form);
    let institution = page.institution.clone();
    let (person, unit) = (page.member.id, page.member.unit);
    let (names, saved, answer) = page
        .asked
        .read(move |tx| {
            let answer = question
                .map(|question| Answer::to_be_read(tx, words, &institution, &question, today))
                .transpose()?;
            let saved = saved_searches(tx, institution.id, Searched::Figures, person, unit)?;
            let names = match &answer {
                Some(answer) => answer.names().clone(),
                None => Names::of(tx, institution.id)?,
            };
            Ok::<_, DbError>((names, saved, answer))
        })
        .await?;
    let answer = answer.map(|answer| shown(words, &form, &answer));
    let wrong = form.is_wrong();
    let view = ReportView {
        page: frame(&page).wrong(wrong),
        form,
        names,
        press: page.is_any(press::SPEAKERS),
        ready: ready::links(words, today),
        saved: ready::saved(&page, &saved),
        answer,
    };
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// The frame, with what has just been done to what is kept.
fn frame(page: &DeskPage) -> Page {
    let words = page.asked.words;
    let news = [
        ("kept", words.t("report-done-kept")),
        ("changed", words.t("report-done-changed")),
        ("deleted", words.t("report-done-deleted")),
    ];
    match news.into_iter().find(|(what, _)| page.asked.was_done(what)) {
        Some((_, news)) => {
            page.frame().banner(NotificationBanner::success(words.t("site-success"), news))
        }
        None => page.frame(),
    }
}

pub(super) fn shown(words: Words, form: &Form, answer: &Answer) -> Shown {
    let file = |ending: &str, name: String| File {
        href: question::address(form, &format!("/desk/reports/report.{ending}")),
        name,
    };
    let part = answer.shown(start(form, LINE), start(form, COLUMN));
    let (chart, drawn) = answer.drawn();
    Shown {
        title: answer.title(),
        days: answer.days(),
        is_empty: answer.is_empty(),
        notes: answer.notes(),
        chart: picture(&chart),
        drawn,
        table: table(words, &part.sheet),
        rest: rest(words, form, &part),
        files: vec![
            file("xlsx", words.t("report-xlsx")),
            file("csv", words.t("report-csv")),
            file("pdf", words.t("report-pdf")),
            file("svg", words.t("report-svg")),
        ],
        keep: question::address(form, "/desk/reports/saved/new"),
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
        self.form.day_input(FROM).label(self.page.t("report-from"))
    }

    fn to(&self) -> Input {
        self.form.day_input(TO).label(self.page.t("report-to"))
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

    /// The address of hours by weekdays, of what is asked now.
    fn heat(&self) -> String {
        question::by_hours(&self.form, "/desk/reports")
    }

    fn service(&self) -> Select {
        self.choices().service()
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
