//! A new rule, and changing one.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::id::RoutingRuleId;
use lodzins_db::DbError;
use lodzins_service::routing::{RoutingError, RuleRow, rule_add, rule_change, rule_view};

use super::{
    LIST,
    fields::{Lists, Offered, asked_for, filled, on_day, people, units},
    stop,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Choice, Fieldset},
    words::Message,
};

#[derive(Template)]
#[template(path = "routing/edit.html")]
pub(crate) struct EditView {
    page: Page,
    form: Form,
    title: String,
    lists: Lists,
    units: Vec<Choice>,
    people: Vec<Choice>,
}

impl EditView {
    fn of(page: &DeskPage, offered: &Offered, form: Form, n: Option<i64>) -> Self {
        let words = page.asked.words;
        let title = match n {
            Some(n) => words.with("routing-edit-title", &[("n", n.to_string().into())]),
            None => words.t("routing-new-title"),
        };
        Self {
            page: page.frame().typed_into().back(LIST).wrong(form.is_wrong()),
            form,
            title,
            lists: Lists::of(words, &offered.names, &words.t("routing-any")),
            units: units(words, &offered.directory, page.asked.app.moment().date()),
            people: people(words, &offered.directory),
        }
    }

    fn asks_from(&self) -> Fieldset {
        Fieldset::asking(self.page.t("routing-valid-from"))
    }

    fn asks_to(&self) -> Fieldset {
        Fieldset::asking(self.page.t("routing-valid-to"))
    }
}

fn purpose(id: Option<RoutingRuleId>) -> String {
    id.map_or_else(|| "routing-new".to_owned(), |id| format!("routing-edit {id}"))
}

struct Read {
    offered: Offered,
    rule: Option<RuleRow>,
}

/// What can be chosen, and the rule. One that was ended is changed no more.
async fn read(page: &DeskPage, id: Option<RoutingRuleId>) -> Result<Read, Stop> {
    let institution = page.institution.id;
    let read = page
        .asked
        .read(move |tx| {
            let rule = match id {
                Some(id) => rule_view(tx, institution, id)?,
                None => None,
            };
            Ok::<_, DbError>(Read { offered: Offered::of(tx, institution)?, rule })
        })
        .await?;
    let there = read.rule.as_ref().is_some_and(|rule| rule.ended_at.is_none());
    if id.is_some() && !there { Err(Stop::NotFound) } else { Ok(read) }
}

/// An empty rule.
pub async fn get_new(page: DeskPage) -> PageResult {
    shown(page, None).await
}

/// A rule as it is.
pub async fn get(page: DeskPage, At(id): At<RoutingRuleId>) -> PageResult {
    shown(page, Some(id)).await
}

/// Adds it.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    saved(page, None, fields).await
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<RoutingRuleId>, fields: Fields) -> PageResult {
    saved(page, Some(id), fields).await
}

/// What a session's end had rescued, else the rule, else a rule that counts from today.
async fn shown(page: DeskPage, id: Option<RoutingRuleId>) -> PageResult {
    let (words, purpose) = (page.asked.words, purpose(id));
    let read = read(&page, id).await?;
    let mut form = page.form(&purpose).await?;
    if form.fields().values().is_empty() {
        let fresh = match &read.rule {
            Some(rule) => filled(words, &rule.content()),
            None => {
                let today = page.asked.app.moment().date();
                Form::of(words, on_day(Fields::default(), "from", today))
            }
        };
        form = page.asked.again(&purpose, fresh);
    }
    page.asked.show(&EditView::of(&page, &read.offered, form, read.rule.map(|rule| rule.n)))
}

async fn saved(page: DeskPage, id: Option<RoutingRuleId>, fields: Fields) -> PageResult {
    let purpose = purpose(id);
    let (mut form, token) = page.asked.sent(&purpose, fields);
    let read = match read(&page, id).await {
        Ok(read) => read,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let n = read.rule.as_ref().map(|rule| rule.n);
    let rule = asked_for(&mut form)?;
    let (Some(token), Some(rule), false) = (token, rule, form.is_wrong()) else {
        let form = page.asked.again(&purpose, form);
        return page.asked.show_wrong(&EditView::of(&page, &read.offered, form, n));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done = page
        .once(&token, &form, move |tx, at| match id {
            Some(id) => rule_change(tx, at, institution, id, &rule, by),
            None => rule_add(tx, at, institution, &rule, by).map(drop),
        })
        .await;
    match done {
        Ok(()) => {
            let done = if id.is_some() { "changed" } else { "added" };
            Ok(page.asked.see_other(&format!("{LIST}?done={done}")))
        }
        Err(RoutingError::Db(error)) => {
            form.busy(error, Message::of("register-busy"))?;
            let form = form.under_its_own_token();
            page.asked.show_busy(&EditView::of(&page, &read.offered, form, n))
        }
        Err(wrong) => {
            let Some((field, message)) = said(&wrong) else { return Err(stop(wrong)) };
            form.wrong(field, message);
            let form = page.asked.again(&purpose, form);
            let view = EditView::of(&page, &read.offered, form, n);
            page.asked.show_with(StatusCode::UNPROCESSABLE_ENTITY, &view)
        }
    }
}

/// What is wrong with the form, by its field.
fn said(wrong: &RoutingError) -> Option<(&'static str, Message)> {
    match wrong {
        RoutingError::NoCondition => Some(("words", Message::of("routing-no-condition"))),
        RoutingError::EndsBeforeItBegins => Some(("to", Message::of("routing-order"))),
        RoutingError::NoSuchHandler => Some(("person", Message::of("routing-person-elsewhere"))),
        _ => None,
    }
}

#[cfg(test)]
impl crate::gallery::Sample for EditView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |title: String, form: Form| {
            let any = || vec![Choice::of("", words.t("routing-any"))];
            Self {
                page: crate::gallery::desk(words, LIST).wrong(form.is_wrong()),
                form,
                title,
                lists: Lists {
                    kinds: any(),
                    channels: any(),
                    boxes: any(),
                    topics: any(),
                    services: any(),
                    segments: any(),
                },
                units: vec![Choice::of("", words.t("routing-unit-first"))],
                people: vec![Choice::of("", words.t("routing-person-first"))],
            }
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("words", Message::of("routing-no-condition"));
        wrong.wrong("unit", Message::of("routing-unit-missing"));
        wrong.wrong("person", Message::of("routing-person-elsewhere"));
        wrong.wrong("from", Message::of("routing-from-missing"));
        wrong.wrong("to", Message::of("routing-order"));
        let fields = Fields::default().and("words", "būvatļauja, būvprojekts");
        let edit = words.with("routing-edit-title", &[("n", "3".into())]);
        vec![
            ("routing-new", sample(words.t("routing-new-title"), Form::blank(words))),
            ("routing-wrong", sample(words.t("routing-new-title"), wrong)),
            ("routing-edit", sample(edit, Form::of(words, fields))),
        ]
    }
}
