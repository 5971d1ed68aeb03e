//! A new topic, or other names for one, and until when it is offered.

use lodzins_service::institution::{
    Topic,
    structure::{StructureError, topic_add, topic_change},
    topics,
};

use super::{
    fields::{code_field, day_field, day_now, name_fields, name_now, name_of},
    settle::{filled, settle},
    topic_list::LIST,
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "admin-topic";

fn view(page: &DeskPage, topic: Option<&Topic>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = match topic {
        None => words.t("admin-topic-add"),
        Some(topic) => topic.name(words.language()).to_owned(),
    };
    FormView::of(page, LIST, title, form).fields(|form| {
        let mut fields = Vec::new();
        if topic.is_none() {
            fields.push(code_field(form, words.t("admin-code"), words.t("admin-code-hint")));
        }
        fields.extend(name_fields(words, form));
        if topic.is_some() {
            let (label, hint) = (words.t("admin-topic-from"), words.t("admin-topic-from-hint"));
            fields.push(day_field(form, "from", label, hint));
        }
        fields
    })
}

async fn topic_of(page: &DeskPage, code: &str) -> Result<Topic, Stop> {
    let institution = page.institution.id;
    let all = page.asked.read(move |tx| topics(tx, institution)).await?;
    all.into_iter().find(|topic| topic.code == code).ok_or(Stop::NotFound)
}

fn next() -> String {
    format!("{LIST}?done=saved")
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, None, form))
}

/// Adds a topic.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let name = name_of(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, None, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| topic_add(tx, at, institution, &code, &name, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, None, form), |()| next())
}

/// The topic as it is.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    let topic = topic_of(&page, &code).await?;
    let now = name_now(Fields::default(), &topic.name_lv, &topic.name_ru, &topic.name_en);
    let form = filled(&page, PURPOSE, day_now(now, "from", topic.closed_from)).await?;
    page.asked.show(&view(&page, Some(&topic), form))
}

/// Changes it.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let topic = topic_of(&page, &code).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (name, from) = (name_of(&mut form), form.date("from"));
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, Some(&topic), page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| {
            topic_change(tx, at, institution, &code, &name, from, by)
        })
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, Some(&topic), form), |()| next())
}
