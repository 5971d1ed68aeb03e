//! The page with made-up answers.

use jiff::civil::date;
use lodzins_core::report::{Counted, Question, cross_table};

use super::{
    answer::Answer,
    before_after::{self, BeforeAfterView, BothSides},
    build::{ReportView, shown},
    question,
    ready::links,
    said::Names,
};
use crate::{
    gallery::{Sample, desk},
    pages::{made_up_institution, search::ViewLink},
    words::Words,
};

impl Sample for ReportView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let (institution, today) = (made_up_institution(), date(2020, 3, 31));
        let asked = |name, address: &str| {
            let pairs = form_urlencoded(address);
            let mut form = question::form(words, &pairs, today);
            let question = question::question(&mut form);
            let names = || Names {
                units: Vec::new(),
                topics: Vec::new(),
                boxes: Vec::new(),
                services: Vec::new(),
            };
            let answer = question.map(|question| {
                let laid_down = question.laid_down();
                let is_turned = laid_down.is_some();
                let question = laid_down.unwrap_or(question);
                let table = cross_table(
                    &question,
                    &counted(&question, 1),
                    &counted(&question, 2),
                    (&counted(&question, 1), &counted(&question, 2)),
                );
                let answer = Answer::new(words, &institution, names(), &question, table, today);
                let answer = if is_turned { answer.turned() } else { answer };
                shown(words, &form, &answer)
            });
            let page = desk(words, "/desk/reports").wrong(form.is_wrong());
            (
                name,
                Self {
                    page,
                    form,
                    names: names(),
                    press: true,
                    ready: links(words, today),
                    saved: saved(words),
                    answer,
                },
            )
        };
        vec![
            asked("report", "compare=previous"),
            asked("report-by-day", "rows=day&columns=channel&from=2020-03-01&to=2020-03-31"),
            asked("report-groups", "groups=courier%2Bin_person,post&columns=segment"),
            asked("report-hours", "rows=hour&columns=weekday"),
            asked(
                "report-long",
                "rows=segment&columns=day&from=2018-01-01&to=2020-03-31&line=2018-04-10",
            ),
            asked(
                "report-wide",
                "rows=day&columns=week&from=2018-01-01&to=2020-03-31&column=2019-03-04",
            ),
            asked("report-wrong", "from=31.03.2020&groups=pigeon"),
        ]
    }
}

impl Sample for BeforeAfterView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let asked = |name, address: &str| {
            let today = date(2020, 3, 31);
            let mut form = before_after::form(words, &form_urlencoded(address), today);
            let asked = before_after::asked_in(&mut form, today);
            let names = Names::default();
            let answer = asked.map(|asked| {
                let (now, before) = (counted(&asked.question, 1), counted(&asked.question, 2));
                let table = cross_table(&asked.question, &now, &before, (&now, &before));
                let answer = BothSides { table, working: (10, 11) };
                before_after::shown(words, &form, &names, &asked, &answer)
            });
            let page = crate::gallery::desk(words, "/desk/reports").wrong(form.is_wrong());
            (name, Self { page, form, names, answer })
        };
        vec![
            asked("before-after", "day=2020-03-02&weeks=4"),
            asked("before-after-unfinished", "day=2020-03-16&weeks=4&rows=segment"),
            asked("before-after-wrong", "day=2020-04-16&weeks=0"),
        ]
    }
}

fn saved(words: Words) -> Vec<ViewLink> {
    let one = |name: &str, shared: String, edit: &str| ViewLink {
        href: "/desk/reports/saved/1".to_owned(),
        name: name.to_owned(),
        shared,
        edit: edit.to_owned(),
        current: false,
    };
    vec![
        one("Zvani pa nedēļas dienām", String::new(), "/desk/reports/saved/1/edit"),
        one("Mēneša pārskats domei", words.t("search-shared-institution"), ""),
    ]
}

fn form_urlencoded(address: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=')?;
        Some((name.to_owned(), value.replace("%2B", "+")))
    };
    address.split('&').filter_map(pair).collect()
}

fn counted(question: &Question, factor: i64) -> Vec<Counted> {
    let channels = ["email", "courier", "in_person", "post", "drop_box", ""];
    let days = question.period.days().step_by(3);
    let one = |(n, on): (usize, jiff::civil::Date)| Counted {
        on: Some(on),
        channel: channels[n % channels.len()].to_owned(),
        drop_box: String::new(),
        topic: String::new(),
        unit: String::new(),
        subject: "question".to_owned(),
        segment: if n % 2 == 0 { "resident" } else { "business" }.to_owned(),
        hour: if n == 4 { String::new() } else { format!("{:02}", 8 + n % 9) },
        service: String::new(),
        quantity: i64::try_from(n * n % 29).unwrap_or(0) * factor + 3,
        assumed: i64::from(n == 4),
    };
    days.enumerate().map(one).collect()
}
