//! Signing in, second step: the code of the second factor.

use askama::Template;
use axum::extract::Query;
use lodzins_service::identity::{
    CodeAttempt, SignInError, session_awaiting_code, sign_in_with_code,
};

use super::entry::{To, apart, enter, own_path, page_of, try_later};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "sign-in-code";

#[derive(Template)]
#[template(path = "staff/code.html")]
struct CodeView<'f> {
    page: Page,
    form: &'f Form,
    to: String,
}

impl<'f> CodeView<'f> {
    fn of(asked: &Asked, form: &'f Form, to: &str) -> Self {
        let to = own_path(to).unwrap_or_default().to_owned();
        Self { page: asked.page().wrong(form.is_wrong()).back("/desk/sign-in"), form, to }
    }
}

/// The page, for whoever has just given the right password.
pub async fn get(asked: Asked, Query(to): Query<To>) -> PageResult {
    let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
    if asked.read(move |tx| session_awaiting_code(tx, &session, now)).await?.is_none() {
        return Ok(asked.see_other("/desk/sign-in"));
    }
    let form = asked.blank(PURPOSE);
    asked.show(&CodeView::of(&asked, &form, &to.to))
}

/// Checks the code and lets in.
pub async fn post(asked: Asked, fields: Fields) -> PageResult {
    let (mut form, _) = asked.sent(PURPOSE, fields);
    let to = form.optional("to");
    let code = form.required("code", Message::of("staff-code-missing"));
    if form.is_wrong() {
        let form = asked.again(PURPOSE, form);
        return asked.show_wrong(&CodeView::of(&asked, &form, &to));
    }
    let attempt = CodeAttempt { session: asked.visitor.hash(), code, address: asked.address };
    match apart(&asked, move |db, keys| sign_in_with_code(db, keys, &attempt)).await? {
        Ok(opened) => Ok(enter(&asked, &opened.secret, &to, page_of(&to)).await),
        Err(error) => refused(&asked, form, &to, error),
    }
}

fn refused(asked: &Asked, form: Form, to: &str, error: SignInError) -> PageResult {
    let mut form = asked.again(PURPOSE, form);
    match error {
        SignInError::TryLater { until } => {
            try_later(asked, &mut form, until, |form| asked.show(&CodeView::of(asked, form, to)))
        }
        SignInError::NothingToConfirm => Ok(asked.see_other("/desk/sign-in")),
        SignInError::WrongCode | SignInError::WrongNameOrPassword => {
            form.wrong("code", Message::of("staff-code-wrong"));
            asked.show_wrong(&CodeView::of(asked, &form, to))
        }
        SignInError::Db(error) => {
            form.busy(error, Message::of("staff-busy"))?;
            asked.show_busy(&CodeView::of(asked, &form, to))
        }
        SignInError::NotOpened => Err(Stop::Broken),
    }
}
