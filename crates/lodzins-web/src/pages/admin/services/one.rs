//! A service as its editors see it: its sections and steps with what is still missing, and what was published.

use askama::Template;
use lodzins_core::catalogue::{Card, Fault, Part, Step};
use lodzins_service::catalogue::{Service, Version, service_versions};

use super::{
    super::{fields::days, order, settle::news, view::link},
    LIST, drop, path, publish, said,
    section::Section,
    service_of, step_acts,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, catalogue, register::AtCode},
    stop::PageResult,
    ui::{
        Cell, Content, NotificationBanner, Table, Tag, Task, TaskHint, TaskList, TaskStatus,
        TaskTitle,
    },
    words::Words,
};

#[derive(Template)]
#[template(path = "admin/service.html")]
pub(crate) struct OneView {
    pub(super) page: Page,
    pub(super) title: String,
    pub(super) code: String,
    pub(super) sections: TaskList,
    pub(super) faults: Vec<String>,
    pub(super) steps: Content,
    pub(super) is_draft: bool,
    pub(super) was_published: bool,
    pub(super) drop: Form,
    pub(super) versions: Content,
}

/// The page.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    let service = service_of(&page, &code).await?;
    let (institution, words, which) = (page.institution.id, page.asked.words, code.clone());
    let versions = page.asked.read(move |tx| service_versions(tx, institution, &which)).await?;
    let faults = publish::faults(&page, &service).await?;
    let done = news(
        &page,
        [
            ("saved", words.t("catalogue-saved")),
            ("published", words.t("catalogue-published")),
            ("dropped", words.t("catalogue-dropped")),
        ],
    );
    let mut frame = page.frame().back(LIST);
    if let Some(done) = done {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), done));
    }
    let orders = page.asked.blank(step_acts::PURPOSE);
    page.asked.show(&OneView {
        page: frame,
        title: service.title_lv.clone(),
        sections: sections(words, &service, &faults),
        faults: faults.iter().map(|fault| said::line(words, fault)).collect(),
        steps: steps(words, &orders, &code, &service.card()),
        is_draft: service.draft.is_some(),
        was_published: service.last.is_some(),
        drop: page.asked.blank(drop::PURPOSE),
        versions: versions_table(words, &code, &versions),
        code,
    })
}

pub(super) fn sections(words: Words, service: &Service, faults: &[Fault]) -> TaskList {
    let card = service.card();
    let task = |section: &Section| {
        let wrong = faults
            .iter()
            .filter(|fault| fault.part().and_then(said::section_of) == Some(*section))
            .count();
        let wrong = i64::try_from(wrong).unwrap_or(i64::MAX);
        let tag = match wrong {
            0 => Tag::coloured("green", words.t("catalogue-section-ready")),
            count => {
                let said = words.with("catalogue-section-wrong", &[("count", count.into())]);
                Tag::coloured("red", said)
            }
        };
        Task::new()
            .title(TaskTitle::new().content(section.title(words)))
            .hint(TaskHint::new().content(hint(words, *section, &card)))
            .status(TaskStatus::new().tag(tag))
            .href(format!("{}/part/{section}", path(&service.code)))
    };
    TaskList::new().id_prefix("section").items(Section::ALL.iter().map(task))
}

/// What a section says, in a line.
fn hint(words: Words, section: Section, card: &Card) -> String {
    match section {
        Section::Basics => card.about.lv.clone(),
        Section::Cost => catalogue::longest(words, card.longest.as_ref()),
        Section::Needed => {
            let things: Vec<String> = card.bring.iter().map(|text| text.lv.clone()).collect();
            words.list(&things)
        }
        Section::Belongs => {
            let reach = [card.phone.clone(), card.email.clone()];
            reach.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}

pub(super) fn steps(words: Words, form: &Form, code: &str, card: &Card) -> Content {
    if card.steps.is_empty() {
        return Content::default();
    }
    let row = |(n, step): (usize, &Step)| {
        let channels: Vec<String> =
            step.channels.iter().map(|one| catalogue::channel_name(words, *one)).collect();
        let text = if step.text.lv.is_empty() { "–" } else { &step.text.lv };
        let action = format!("{}/order", path(code));
        vec![
            Cell::numeric(words.language().number(i64::try_from(n).unwrap_or_default())),
            Cell::new()
                .content(words.with("catalogue-stage", &[("stage", step.stage.code().into())])),
            Cell::new().content(link(&format!("{}/steps/{n}", path(code)), text)),
            Cell::new().content(channels.join(", ")),
            Cell::new().content(order::buttons(words, form, &action, &n.to_string(), text)),
        ]
    };
    Table::called(words.t("catalogue-steps"))
        .head([
            Cell::numeric(words.t("catalogue-step-number")),
            Cell::new().content(words.t("catalogue-field-stage")),
            Cell::new().content(words.t("catalogue-field-step")),
            Cell::new().content(words.t("catalogue-field-channels")),
            Cell::new().content(words.t("admin-order")),
        ])
        .rows((1..).zip(&card.steps).map(row))
        .scrolling()
}

pub(super) fn versions_table(words: Words, code: &str, versions: &[Version]) -> Content {
    if versions.is_empty() {
        return Content::default();
    }
    let row = |(at, version): (usize, &Version)| {
        let changed = match versions.get(at + 1) {
            None => words.t("catalogue-version-first"),
            Some(before) => changed(words, &version.card.changed_since(&before.card)),
        };
        let number = words.language().number(i64::from(version.number));
        let href = format!("{}/versions/{}", path(code), version.number);
        vec![
            Cell::new().content(link(&href, &number)),
            Cell::new().content(days(words, Some(version.valid_from), version.valid_to)),
            Cell::new().content(words.moment(version.published_at)),
            Cell::new().content(changed),
        ]
    };
    Table::called(words.t("catalogue-versions"))
        .head([
            words.t("catalogue-version"),
            words.t("catalogue-version-days"),
            words.t("catalogue-version-at"),
            words.t("catalogue-version-changed"),
        ])
        .rows(versions.iter().enumerate().map(row))
        .scrolling()
}

fn changed(words: Words, parts: &[Part]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| said::part_name(words, *part)).collect();
    if parts.is_empty() { words.t("catalogue-version-days-only") } else { parts.join(", ") }
}
