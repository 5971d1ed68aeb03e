//! Sheets that show the components together, as pages of the service use them.

use askama::Template;
use axum::http::StatusCode;
use lodzins_document::chart::{Amount, Chart, Series, Shape};

use super::{Sample, face, resident};
use crate::{
    form::{Fields, Form},
    layout::{Failure, Page},
    ui::*,
    words::{Message, Words},
};

impl Sample for Failure {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = || Page::new(words, face(words), "/cesis/x");
        vec![
            ("failure-404", Failure::new(page(), StatusCode::NOT_FOUND)),
            ("failure-401", Failure::new(page(), StatusCode::UNAUTHORIZED).sign_in("/sign-in")),
            (
                "failure-503",
                Failure::new(page(), StatusCode::SERVICE_UNAVAILABLE).retry_after_secs(20),
            ),
        ]
    }
}

/// Every kind of field, empty and with errors.
#[derive(Template)]
#[template(path = "gallery/question.html")]
pub(super) struct Question {
    page: Page,
    form: Form,
}

impl Sample for Question {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = resident(words, "/cesis/write");
        let mut wrong = Form::of(words, filled());
        for field in ["subject", "text", "mode", "topics", "reply", "unit", "files", "password"] {
            wrong.wrong(field, Message::of("gallery-error"));
        }
        wrong.date("due");
        vec![
            ("question", Self { page: page.clone(), form: Form::blank(words) }),
            ("question-wrong", Self { page: page.wrong(true), form: wrong }),
        ]
    }
}

fn filled() -> Fields {
    let typed = [
        ("subject", "Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ – ёщъыэю ЁЩЪ № 5"),
        ("text", "Labdien!\n\nLūdzu salabot ceļu."),
        ("mode", "email"),
        ("topics", "roads"),
        ("due-day", "31"),
        ("due-month", "2"),
        ("due-year", "2026"),
    ];
    typed.into_iter().fold(Fields::default(), |fields, (name, value)| fields.and(name, value))
}

impl Question {
    fn modes(&self) -> [Radio; 3] {
        let email =
            self.form.input("reply").label(self.page.t("site-email")).kind("email").width(20);
        [
            Radio::of("email", self.page.t("site-email")).conditional(email),
            Radio::or(self.page.t("form-or")),
            Radio::of("post", self.page.t("site-address")).hint(self.page.t("gallery-hint")),
        ]
    }

    fn topics(&self) -> [Checkbox; 2] {
        [
            Checkbox::of("roads", self.page.t("gallery-topic-roads")),
            Checkbox::of("tax", self.page.t("gallery-topic-tax")).hint(self.page.t("gallery-hint")),
        ]
    }

    fn units(&self) -> [Choice; 2] {
        [Choice::of("", "—"), Choice::of("a", self.page.t("gallery-place"))]
    }

    fn frame(&self, key: &str) -> Fieldset {
        Fieldset::asking(self.page.t(key))
    }

    fn button(&self) -> Content {
        let next = Button::saying(self.page.t("gallery-continue"));
        Content::html(format_args!(
            "{next} {} {}",
            Button::saying(self.page.t("site-change")).secondary(),
            Button::saying(self.page.t("gallery-delete")).warning(),
        ))
    }
}

/// What was answered, tasks, and the parts that only tell.
#[derive(Template)]
#[template(path = "gallery/answers.html")]
pub(super) struct Answers {
    page: Page,
}

impl Sample for Answers {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let banner = NotificationBanner::new()
            .title(words.t("site-important"))
            .content(words.t("gallery-hint"));
        vec![("answers", Self { page: resident(words, "/cesis/write").banner(banner) })]
    }
}

impl Answers {
    fn crumbs(&self) -> Breadcrumbs {
        let steps = [
            Breadcrumb::to("/", self.page.t("site-home")),
            Breadcrumb::new().content(self.page.t("gallery-nav-write")),
        ];
        Breadcrumbs::new().label_text(self.page.t("site-breadcrumbs")).items(steps)
    }

    fn answers(&self) -> SummaryList {
        let change = self.page.t("site-change");
        let row = |key: &str, value: &str| {
            let name = self.page.t(key);
            SummaryRow::of(name.as_str(), value).change(
                "/cesis/write/subject",
                change.as_str(),
                name.to_lowercase(),
            )
        };
        SummaryList::new().rows([
            row("gallery-subject", "Āčēģīķļņšūž — щёъ"),
            row("site-phone", "+371 29 000 000"),
            SummaryRow::of(
                self.page.t("gallery-file"),
                "ļoti-garš-faila-nosaukums-bez-atstarpēm-kas-neietilpst-rindā-2026-05-15.edoc",
            ),
        ])
    }

    fn tasks(&self) -> TaskList {
        let done = TaskStatus::new().content(self.page.t("site-success"));
        let open = TaskStatus::new().tag(Tag::coloured("blue", self.page.t("gallery-state-new")));
        let task = |key: &str| {
            Task::new().title(TaskTitle::new().content(self.page.t(key))).href("/cesis/write")
        };
        TaskList::new().items([
            task("gallery-subject").status(done),
            task("gallery-file")
                .hint(TaskHint::new().content(self.page.t("gallery-hint")))
                .status(open),
        ])
    }

    fn figures(&self) -> Content {
        let head = ["gallery-subject", "site-phone", "site-email", "site-address", "gallery-count"]
            .map(|key| {
                let cell = Cell::from(self.page.t(key));
                if key == "gallery-count" { cell.format("numeric") } else { cell }
            });
        let count = self.page.words().number(1_234_567);
        let rows = ["Nekustamā īpašuma nodoklis", "Ceļi un ielas"].map(|subject| {
            vec![
                Cell::from(subject),
                Cell::from("+371 64 161 800"),
                Cell::from("dome@example.lv"),
                Cell::from("Cēsis"),
                Cell::numeric(count.as_str()),
            ]
        });
        Table::new().caption(self.page.t("gallery-table")).head(head).rows(rows).scrolling()
    }

    fn pages(&self) -> Pagination {
        let previous = PageLink::to("?before=1", self.page.t("site-previous"));
        let next = PageLink::to("?after=9", self.page.t("site-next"));
        Pagination::new().landmark_label(self.page.t("site-pages")).previous(previous).next(next)
    }

    fn warning(&self) -> WarningText {
        WarningText::new()
            .icon_fallback_text(self.page.t("site-warning"))
            .content(self.page.t("gallery-hint"))
    }

    fn more(&self) -> Details {
        Details::new().summary(self.page.t("gallery-more")).content(self.page.t("gallery-hint"))
    }

    fn inset(&self) -> InsetText {
        InsetText::new().content(self.page.t("gallery-hint"))
    }
}

/// It is done.
#[derive(Template)]
#[template(path = "gallery/done.html")]
pub(super) struct Done {
    page: Page,
}

impl Sample for Done {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let banner = NotificationBanner::success(words.t("site-success"), words.t("gallery-hint"));
        vec![(
            "done",
            Self { page: resident(words, "/cesis/follow").back("/cesis").banner(banner) },
        )]
    }
}

impl Done {
    fn panel(&self) -> Panel {
        Panel::new().title(self.page.t("gallery-done")).content("CNP/2026/5-1234")
    }
}

/// The desk: list left, case right, every colour of a state.
#[derive(Template)]
#[template(path = "gallery/inbox.html")]
pub(super) struct Inbox {
    page: Page,
    lines: Vec<(Tag, String)>,
}

const COLOURS: [&str; 9] =
    ["grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"];

impl Sample for Inbox {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = super::desk(words, "/desk/inbox");
        let lines = COLOURS.iter().map(|colour| {
            (Tag::coloured(colour, words.t("gallery-state-new")), words.t("gallery-hint"))
        });
        vec![("inbox", Self { page, lines: lines.collect() })]
    }
}

impl Inbox {
    fn case(&self) -> SummaryList {
        let row = |key: &str, value: &str| SummaryRow::of(self.page.t(key), value);
        SummaryList::new().rows([
            row("gallery-subject", "Lūgums salabot ceļu Rīgas ielā"),
            row("site-email", "janis.berzins@example.lv"),
            row("site-phone", "+371 29 000 000"),
        ])
    }

    fn buttons(&self) -> Content {
        let next = Button::saying(self.page.t("gallery-continue"));
        let other = Button::saying(self.page.t("site-change")).secondary();
        Content::html(format_args!("{next} {other}"))
    }
}

/// Every shape of a chart.
#[derive(Template)]
#[template(path = "gallery/charts.html")]
pub(super) struct Charts {
    page: Page,
    charts: Vec<Content>,
}

impl Sample for Charts {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let charts = Shape::ALL.iter().map(|shape| figure(&chart(words, *shape), words));
        vec![("charts", Self { page: super::desk(words, "/desk"), charts: charts.collect() })]
    }
}

/// Made-up amounts: three series over days, or a week over its hours.
fn chart(words: Words, shape: Shape) -> Chart {
    let amount =
        |value: u32| Some(Amount { value: value.into(), shown: words.number(value.into()) });
    let series = |name: String, amounts: &[u32]| Series {
        name,
        amounts: amounts.iter().map(|value| amount(*value)).collect(),
    };
    let by_hour: Vec<Series> = (1..=5_u32)
        .map(|day| {
            let amounts: Vec<u32> = (8..18).map(|hour| day * hour * 7 % 23).collect();
            series(format!("{day}. {}", words.t("gallery-count")), &amounts)
        })
        .collect();
    let named = || {
        vec![
            series(words.t("gallery-topic-roads"), &[107, 136, 11, 54]),
            series(words.t("gallery-topic-tax"), &[195, 45, 17, 0]),
            series(words.t("gallery-place"), &[30, 60, 120, 12_345 / 100]),
        ]
    };
    let (rows, series) = match shape {
        Shape::Heat => ((8..18).map(|hour| format!("{hour}")).collect(), by_hour),
        Shape::Line | Shape::Bars | Shape::Shares => {
            let rows = ["site-phone", "site-email", "site-address", "gallery-hint"];
            (rows.map(|key| words.t(key)).to_vec(), named())
        }
    };
    Chart {
        language: words.language(),
        title: words.t("gallery-table"),
        summary: words.t("gallery-hint"),
        shape,
        over: words.t("gallery-subject"),
        rows,
        series,
    }
}
