//! Changing one's own password.

use axum::response::{IntoResponse, Redirect};
use lodzins_service::identity::{
    Asking, ChangeError, SessionSecret, StaffError,
    password::{LONGEST, SHORTEST, Weakness},
    password_change,
};

use super::{
    account::AccountView,
    entry::{apart, try_later},
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    session,
    stop::{PageResult, Stop},
    words::Message,
};

/// The form's purpose.
pub(super) const PURPOSE: &str = "password";

/// Takes the present password and a new one, twice. All other sessions of the person end.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, _) = page.asked.sent(PURPOSE, fields);
    let [present, new, again] = ["present_password", "new_password", "repeated_password"]
        .map(|name| form.fields().text(name).to_owned());
    if present.is_empty() {
        form.wrong("present_password", Message::of("staff-password-present-missing"));
    }
    if new.is_empty() {
        form.wrong("new_password", Message::of("staff-password-new-missing"));
    } else if new != again {
        form.wrong("repeated_password", Message::of("staff-password-differs"));
    }
    if form.is_wrong() {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&AccountView::of(&page, &form, ""));
    }
    match changed(&page, present, new).await? {
        Ok(secret) => {
            let mut response = Redirect::to("/desk/account?done=password").into_response();
            session::set(&mut response, &secret, page.asked.app.is_https());
            Ok(response)
        }
        Err(error) => refused(&page, form, error),
    }
}

async fn changed(
    page: &DeskPage,
    present: String,
    new: String,
) -> Result<Result<SessionSecret, ChangeError>, Stop> {
    let asking = Asking { member: page.member.clone(), address: page.asked.address };
    apart(&page.asked, move |db, keys| password_change(db, keys, &asking, &present, &new)).await
}

fn refused(page: &DeskPage, form: Form, error: ChangeError) -> PageResult {
    let mut form = page.asked.again(PURPOSE, form);
    match error {
        ChangeError::WrongPassword => {
            form.wrong("present_password", Message::of("staff-password-present-wrong"));
        }
        ChangeError::Weak(weakness) => form.wrong("new_password", weak(weakness)),
        ChangeError::TryLater { until } => {
            let show = |form: &Form| page.asked.show(&AccountView::of(page, form, ""));
            return try_later(&page.asked, &mut form, until, show);
        }
        ChangeError::Db(error) | ChangeError::Staff(StaffError::Db(error)) => {
            form.busy(error, Message::of("staff-busy"))?;
            return page.asked.show_busy(&AccountView::of(page, &form, ""));
        }
        ChangeError::Staff(_) | ChangeError::Code(_) => return Err(Stop::Broken),
    }
    page.asked.show_wrong(&AccountView::of(page, &form, ""))
}

fn weak(weakness: Weakness) -> Message {
    let count = |characters: usize| i64::try_from(characters).unwrap_or(i64::MAX);
    match weakness {
        Weakness::TooShort => Message::of("staff-password-short").number("count", count(SHORTEST)),
        Weakness::TooLong => Message::of("staff-password-long").number("count", count(LONGEST)),
        Weakness::LikeUserName => Message::of("staff-password-like-name"),
        Weakness::Common => Message::of("staff-password-common"),
    }
}
