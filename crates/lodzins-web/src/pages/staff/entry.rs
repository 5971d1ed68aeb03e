//! The way on after signing in: back to where the person was, with what they had typed.

use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use lodzins_core::{id::InstitutionId, moment::latvia_zone};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Keys,
    draft::{draft_forget, draft_keep, draft_peek},
    identity::{SessionHash, SessionSecret},
};
use serde::Deserialize;

use crate::{
    access::rescued,
    form::Form,
    pages::Asked,
    session,
    stop::{PageResult, Stop},
    words::Message,
};

/// What checks or makes a hash takes tens of milliseconds: it has a thread of its own.
pub async fn apart<T: Send + 'static>(
    asked: &Asked,
    work: impl FnOnce(&Db, &Keys) -> T + Send + 'static,
) -> Result<T, Stop> {
    let (db, keys) = (asked.app.db().clone(), asked.app.office().keys.clone());
    tokio::task::spawn_blocking(move || work(&db, &keys)).await.map_err(|_| Stop::Broken)
}

/// Where to go after signing in, as the address says it.
#[derive(Debug, Default, Deserialize)]
pub struct To {
    /// A path of the desk; anything else leads to the desk itself.
    #[serde(default)]
    pub to: String,
}

/// The path if it is one of ours, else nothing: nobody is sent to another site by a link to our sign-in page.
pub fn own_path(to: &str) -> Option<&str> {
    let rest = to.strip_prefix("/desk")?;
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_./?=&%".contains(sign);
    let ours = (rest.is_empty() || rest.starts_with(['/', '?']))
        && rest.chars().all(plain)
        && !rest.contains("//")
        && !rest.starts_with("/sign-");
    ours.then_some(to)
}

/// The page that shows what was being done at `to`: an address that only takes forms has none of its own.
pub fn page_of(to: &str) -> &str {
    match own_path(to) {
        None => "/desk",
        Some(path) if path.starts_with("/desk/letters/") => "/desk/letters",
        Some("/desk/account/password" | "/desk/account/keys") => "/desk/account",
        Some("/desk/admin/units/order") => "/desk/admin/units",
        Some("/desk/admin/topics/order") => "/desk/admin/topics",
        Some(path) if path.starts_with("/desk/admin/keys/") && path.ends_with("/revoke") => {
            "/desk/admin/keys"
        }
        Some(path) => ["/start", "/resume", "/unlock"]
            .iter()
            .find_map(|end| path.strip_suffix(end))
            .unwrap_or(path),
    }
}

/// In: the new cookie, and on to where the person wanted to go. A form that was rescued when the old session ended
/// goes with them into the new one.
pub async fn enter(asked: &Asked, secret: &SessionSecret, to: &str, next: &str) -> Response {
    if let Err(error) = carry_over(asked, secret.hash(), to).await {
        tracing::warn!(%error, "a rescued form was not carried over");
    }
    let mut response = Redirect::to(next).into_response();
    session::set(&mut response, secret, asked.app.is_https());
    response
}

async fn carry_over(asked: &Asked, new: SessionHash, to: &str) -> Result<(), DbError> {
    let form = rescued(to);
    let Some(draft) = asked.draft(&form).await? else { return Ok(()) };
    let (old, office) = (asked.visitor.hash(), asked.app.office().clone());
    asked
        .write(InstitutionId::INSTALLATION, move |tx, at| {
            let kept = draft_peek(tx, &office.keys, &old, &form)?;
            draft_keep(tx, at, &office.keys, &new, &form, kept.as_ref().unwrap_or(&draft))?;
            draft_forget(tx, &old, &form)
        })
        .await
}

/// The form again, because of too many attempts: 429, when the next one may be made, and what was typed but secrets.
pub fn try_later(
    asked: &Asked,
    form: &mut Form,
    until: Timestamp,
    view: impl FnOnce(&Form) -> PageResult,
) -> PageResult {
    let why = Stop::too_many(until, asked.app.moment().now());
    let time = asked.words.time(until.to_zoned(latvia_zone()).time());
    form.wrong("", Message::of("staff-try-later").text("time", time));
    Ok(why.on(view(form)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_the_desk_are_led_to() {
        for ours in ["/desk", "/desk/inbox?view=all", "/desk/submissions/0190-ab/answer"] {
            assert_eq!(own_path(ours), Some(ours));
        }
        let others = [
            "",
            "/",
            "/deskx",
            "//desk",
            "/desk//other.example",
            "https://other.example/desk",
            "/desk\\@x",
            "/desk/sign-in",
            "/desk/sign-out",
            "/desk/\r\nSet-Cookie: a=b",
            "/follow",
            "desk",
        ];
        for other in others {
            assert_eq!(own_path(other), None, "{other:?}");
            assert_eq!(page_of(other), "/desk", "{other:?}");
        }
    }

    #[test]
    fn an_address_that_only_takes_forms_leads_to_its_page() {
        assert_eq!(page_of("/desk/submissions/1/start"), "/desk/submissions/1");
        assert_eq!(page_of("/desk/letters/1/retry"), "/desk/letters");
        assert_eq!(page_of("/desk/account/password"), "/desk/account");
        assert_eq!(page_of("/desk/submissions/1/answer"), "/desk/submissions/1/answer");
    }
}
