//! Topics in their order.

use lodzins_service::institution::{
    Topic,
    structure::{StructureError, topic_move},
    topics,
};

use super::{
    order,
    settle::{Refused, news},
    view::{ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    ui::{Cell, Content, Table, Tag},
    words::Words,
};

const PURPOSE: &str = "admin-topics-order";
pub(super) const LIST: &str = "/desk/admin/topics";

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| topics(tx, institution)).await?;
    let done = news(&page, [("saved", words.t("admin-topic-saved"))]);
    let order = page.asked.blank(PURPOSE);
    let view = ListView::of(&page, words.t("admin-topics"), words.t("admin-topics-text"), done)
        .add("/desk/admin/topics/new", words.t("admin-topic-add"))
        .table(table(words, &all, &order), words.t("admin-topics-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[Topic], form: &Form) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |topic: &Topic| {
        let name = topic.name(words.language());
        let state: Content = match topic.closed_from {
            Some(from) => {
                let day = words.date_short(from);
                Tag::coloured("grey", words.with("admin-topic-closed", &[("day", day.into())]))
                    .into()
            }
            None => words.t("admin-topic-offered").into(),
        };
        let action = "/desk/admin/topics/order";
        vec![
            Cell::new().content(link(&format!("/desk/admin/topic/{}", topic.code), name)),
            Cell::new().content(topic.code.as_str()),
            Cell::new().content(state),
            Cell::new().content(order::buttons(words, form, action, &topic.code, name)),
        ]
    };
    Table::called(words.t("admin-topics"))
        .head([
            words.t("admin-name"),
            words.t("admin-code"),
            words.t("admin-state"),
            words.t("admin-order"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

/// Moves a topic up or down.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else { return Ok(page.asked.see_other(LIST)) };
    let (code, step) = (form.optional("which"), order::step(&form));
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| topic_move(tx, at, institution, &code, step, by))
        .await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(LIST)),
        Err(refused) => order::refused(&refused),
    }
}
