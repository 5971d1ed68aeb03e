//! Signing in: user name and password. Which of the two was wrong, nobody is told.

use askama::Template;
use axum::extract::Query;
use lodzins_service::identity::{Attempt, Opened, SignInError, sign_in};

use super::entry::{To, apart, enter, own_path, page_of, try_later};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::Asked,
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "sign-in";

#[derive(Template)]
#[template(path = "staff/sign_in.html")]
struct SignInView<'f> {
    page: Page,
    form: &'f Form,
    to: String,
}

impl<'f> SignInView<'f> {
    fn of(asked: &Asked, form: &'f Form, to: &str) -> Self {
        let to = own_path(to).unwrap_or_default().to_owned();
        Self { page: asked.page().wrong(form.is_wrong()), form, to }
    }
}

/// The page.
pub async fn get(asked: Asked, Query(to): Query<To>) -> PageResult {
    let form = asked.blank(PURPOSE);
    asked.show(&SignInView::of(&asked, &form, &to.to))
}

/// Checks name and password. Whoever has a second factor is asked for its code next.
pub async fn post(asked: Asked, fields: Fields) -> PageResult {
    let (mut form, _) = asked.sent(PURPOSE, fields);
    let to = form.optional("to");
    let user_name = form.required("user", Message::of("staff-user-missing"));
    let password = form.fields().text("password").to_owned();
    if password.is_empty() {
        form.wrong("password", Message::of("staff-password-missing"));
    }
    if form.is_wrong() {
        let form = asked.again(PURPOSE, form);
        return asked.show_wrong(&SignInView::of(&asked, &form, &to));
    }
    let attempt = Attempt { user_name, password, address: asked.address };
    match apart(&asked, move |db, keys| sign_in(db, keys, &attempt)).await? {
        Ok(Opened { secret, awaits_code: true, .. }) => {
            let next = match own_path(&to) {
                Some(to) => format!("/desk/sign-in/code?to={to}"),
                None => "/desk/sign-in/code".to_owned(),
            };
            Ok(enter(&asked, &secret, &to, &next).await)
        }
        Ok(opened) => Ok(enter(&asked, &opened.secret, &to, page_of(&to)).await),
        Err(error) => refused(&asked, form, &to, error),
    }
}

fn refused(asked: &Asked, form: Form, to: &str, error: SignInError) -> PageResult {
    let mut form = asked.again(PURPOSE, form);
    match error {
        SignInError::TryLater { until } => {
            try_later(asked, &mut form, until, |form| asked.show(&SignInView::of(asked, form, to)))
        }
        SignInError::Db(error) => {
            form.busy(error, Message::of("staff-busy"))?;
            asked.show_busy(&SignInView::of(asked, &form, to))
        }
        _ => {
            form.wrong("", Message::of("staff-sign-in-wrong"));
            asked.show_wrong(&SignInView::of(asked, &form, to))
        }
    }
}
