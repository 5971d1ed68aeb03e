//! The person's own page: who they are here, their password, their second factor.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::{keys, password};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::said},
    stop::PageResult,
    ui::{NotificationBanner, SummaryList, SummaryRow},
};

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "staff/account.html")]
pub(super) struct AccountView<'f> {
    page: Page,
    form: &'f Form,
    keys: Form,
    has_keys: bool,
    facts: SummaryList,
    has_second_factor: bool,
}

impl<'f> AccountView<'f> {
    pub(super) fn of(page: &DeskPage, form: &'f Form, done: &str) -> Self {
        let words = page.asked.words;
        let roles: Vec<String> =
            page.member.roles.iter().map(|role| said::role(words, *role)).collect();
        let facts = SummaryList::new().rows([
            SummaryRow::of(words.t("staff-name"), page.member.name.as_str()),
            SummaryRow::of(words.t("staff-user"), page.member.user_name.as_str()),
            SummaryRow::of(words.t("staff-institution"), page.institution.name(words.language())),
            SummaryRow::of(words.t("staff-roles"), words.list(&roles)),
        ]);
        let mut frame = page.frame().wrong(form.is_wrong());
        let news = match done {
            "keys" => Some(words.t("staff-keys-changed")),
            "password" => Some(words.t("staff-password-changed")),
            "second-factor" => Some(words.t("staff-factor-set")),
            "no-second-factor" => Some(words.t("staff-factor-removed")),
            _ => None,
        };
        if page.member.password_given {
            let (word, text) = (words.t("admin-first-title"), words.t("admin-first-text"));
            frame = frame.banner(NotificationBanner::new().title(word).content(text));
        } else if let Some(news) = news {
            frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
        }
        Self {
            page: frame.typed_into(),
            form,
            keys: page.asked.blank(keys::PURPOSE),
            has_keys: page.member.shortcuts,
            facts,
            has_second_factor: page.member.has_second_factor,
        }
    }
}

/// The page.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let form = page.asked.blank(password::PURPOSE);
    page.asked.show(&AccountView::of(&page, &form, &done.done))
}
