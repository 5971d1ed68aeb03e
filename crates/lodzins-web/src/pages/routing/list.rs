//! The rules in their order, each with what it does and whether it works.

use askama::Template;
use axum::extract::Query;
use lodzins_db::DbError;
use lodzins_service::routing::{Fault, RuleLine, rules};
use serde::Deserialize;

use super::{
    LIST,
    change::purpose,
    reason::{Names, reasons},
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    stop::PageResult,
    ui::{NotificationBanner, Tag},
    words::Words,
};

/// The most rules that were ended on the page.
const ENDED: u32 = 50;

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "routing/list.html")]
pub(crate) struct ListView {
    page: Page,
    living: Vec<Line>,
    ended: Vec<Line>,
}

/// A rule in words.
pub(crate) struct Line {
    path: String,
    title: String,
    what: String,
    when: String,
    state: Tag,
    fault: String,
    form: Form,
    first: bool,
    last: bool,
}

/// The page.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let (lines, names, directory) = page
        .asked
        .read(move |tx| {
            Ok::<_, DbError>((
                rules(tx, institution, today, ENDED)?,
                Names::of(tx, institution)?,
                Directory::of(tx, institution)?,
            ))
        })
        .await?;
    let words = page.asked.words;
    let mut frame = page.frame();
    let news = match done.done.as_str() {
        "added" => Some(words.t("routing-done-added")),
        "changed" => Some(words.t("routing-done-changed")),
        "moved" => Some(words.t("routing-done-moved")),
        "ended" => Some(words.t("routing-done-ended")),
        _ => None,
    };
    if let Some(news) = news {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let count = lines.iter().filter(|line| line.rule.ended_at.is_none()).count();
    let line = |(place, line): (usize, &RuleLine)| Line {
        form: page.asked.blank(&purpose(line.rule.id)),
        first: place == 0,
        last: place + 1 == count,
        ..in_words(words, line, &names, &directory)
    };
    let mut living: Vec<Line> = lines.iter().enumerate().map(line).collect();
    let ended = living.split_off(count);
    page.asked.show(&ListView { page: frame, living, ended })
}

fn in_words(words: Words, line: &RuleLine, names: &Names, directory: &Directory) -> Line {
    let rule = &line.rule;
    let title = [
        ("n", rule.n.to_string().into()),
        ("reasons", reasons(words, &rule.conditions(), names).into()),
    ];
    Line {
        path: format!("{LIST}/{}", rule.id),
        title: words.with("routing-rule", &title),
        what: then(words, directory.holder(Some(rule.unit), rule.handler, words.language())),
        when: when(words, line),
        state: state(words, line),
        fault: line.fault.map(|fault| fault_said(words, fault)).unwrap_or_default(),
        form: Form::blank(words),
        first: false,
        last: false,
    }
}

/// To whom the case goes.
pub fn then(words: Words, holder: String) -> String {
    words.with("routing-then", &[("holder", holder.into())])
}

fn when(words: Words, line: &RuleLine) -> String {
    let from = words.date_short(line.rule.valid_from);
    match line.rule.valid_to {
        Some(to) => {
            let to = words.date_short(to);
            words.with("routing-from-to", &[("from", from.into()), ("to", to.into())])
        }
        None => words.with("routing-from", &[("from", from.into())]),
    }
}

fn state(words: Words, line: &RuleLine) -> Tag {
    match line {
        RuleLine { rule, .. } if rule.ended_at.is_some() => {
            Tag::coloured("grey", words.t("routing-state-ended"))
        }
        RuleLine { fault: Some(_), .. } => Tag::coloured("red", words.t("routing-state-passed")),
        RuleLine { counts: true, .. } => Tag::coloured("green", words.t("routing-state-counts")),
        _ => Tag::coloured("grey", words.t("routing-state-not-today")),
    }
}

/// Why a rule is passed over, and what to do about it.
pub fn fault_said(words: Words, fault: Fault) -> String {
    match fault {
        Fault::UnitGone => words.t("routing-fault-unit"),
        Fault::HandlerGone => words.t("routing-fault-handler"),
    }
}

#[cfg(test)]
mod samples {
    use super::*;

    impl crate::gallery::Sample for ListView {
        fn samples(words: Words) -> Vec<(&'static str, Self)> {
            let line = |n: i64, state: Tag, fault: String| Line {
                path: format!("{LIST}/{n}"),
                title: words.with(
                    "routing-rule",
                    &[
                        ("n", n.to_string().into()),
                        (
                            "reasons",
                            words
                                .with("routing-reason-word", &[("value", "būvatļauja".into())])
                                .into(),
                        ),
                    ],
                ),
                what: then(words, "Būvvalde".to_owned()),
                when: words.with("routing-from", &[("from", "01.03.2026.".into())]),
                state,
                fault,
                form: Form::blank(words),
                first: n == 1,
                last: n == 3,
            };
            let page = || crate::gallery::desk(words, LIST);
            let counts = Tag::coloured("green", words.t("routing-state-counts"));
            let passed = Tag::coloured("red", words.t("routing-state-passed"));
            let later = Tag::coloured("grey", words.t("routing-state-not-today"));
            let over = Tag::coloured("grey", words.t("routing-state-ended"));
            let living = vec![
                line(1, counts, String::new()),
                line(2, passed, fault_said(words, Fault::HandlerGone)),
                line(3, later, String::new()),
            ];
            let ended = vec![line(4, over, String::new())];
            vec![
                ("routing", Self { page: page(), living, ended }),
                ("routing-none", Self { page: page(), living: Vec::new(), ended: Vec::new() }),
            ]
        }
    }
}
