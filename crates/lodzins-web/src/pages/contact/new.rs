//! A contact while on the telephone: one line and two keys. It stands on a page of its own, or beside another page.

use askama::Template;
use axum::{extract::Query, response::Response};
use lodzins_service::contact::{NewContact, contact_enter};
use serde::Deserialize;

use super::{
    entry::{self, TO},
    fields::{ContactFields, Offered, offered},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, staff::own_path},
    stop::PageResult,
    words::Message,
};

const PURPOSE: &str = "contact-new";

/// Where one was.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    to: String,
}

#[derive(Template)]
#[template(path = "contact/new.html")]
pub(crate) struct NewView {
    page: Page,
    fields: ContactFields,
}

impl NewView {
    fn of(page: &DeskPage, form: Form, offered: Offered) -> Self {
        let to = back_to(&form.optional(TO));
        let frame = page.frame().typed_into().wrong(form.is_wrong()).back(&to);
        let fields = ContactFields::of(page.asked.words, form, offered).focused();
        Self { page: frame, fields }
    }
}

/// The page.
pub async fn get(page: DeskPage, Query(from): Query<From>) -> PageResult {
    let offered = offered(&page).await?;
    let rescued = page.form(PURPOSE).await?;
    let form = if rescued.fields().values().is_empty() {
        page.asked.again(PURPOSE, Form::of(page.asked.words, entry::blank(&page, &from.to)))
    } else {
        rescued
    };
    page.asked.show(&NewView::of(&page, form, offered))
}

/// Enters it, and goes back to where one was.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let offered = match offered(&page).await {
        Ok(offered) => offered,
        Err(stop) => return page.busy(stop, &fields),
    };
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let facts = entry::read(&page, &mut form).await?;
    let (Some(token), Some(facts), false) = (token, facts, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&NewView::of(&page, form, offered));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let new = NewContact { key: None, institution, facts, held_at: None, by };
    match page.once(&token, &form, move |tx, at| contact_enter(tx, at, &new)).await {
        Ok(_) => Ok(back(&page, &form.optional(TO))),
        // The same form with another content is in conflict: what was entered first stands.
        Err(error) => {
            form.busy(error, Message::of("register-busy"))?;
            let view = NewView::of(&page, form.under_its_own_token(), offered);
            page.asked.show_busy(&view)
        }
    }
}

fn back(page: &DeskPage, to: &str) -> Response {
    let to = back_to(to);
    let sign = if to.contains('?') { '&' } else { '?' };
    page.asked.see_other(&format!("{to}{sign}done=contact"))
}

/// Where one was, without what had been done there; the list of contacts when it is no page of ours.
fn back_to(to: &str) -> String {
    let Some(path) = own_path(to).filter(|path| !path.starts_with("/desk/contacts/new")) else {
        return "/desk/contacts".to_owned();
    };
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("done=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

#[cfg(test)]
impl crate::gallery::Sample for NewView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let page = || crate::gallery::desk(words, "/desk/contacts/new").typed_into();
        let typed = Fields::default()
            .and(entry::TOPIC, "housing")
            .and(entry::DURATION, "daudz")
            .and(entry::NOTE, "Jautā par īres līgumu");
        let mut wrong = Form::of(words, typed);
        wrong.wrong(entry::DURATION, Message::of("contact-duration-wrong"));
        wrong.wrong(entry::PHONE, Message::of("contact-phone-missing"));
        let fields = |form| ContactFields::of(words, form, Offered::sample());
        vec![
            ("contact-new", Self { page: page(), fields: fields(Form::blank(words)) }),
            ("contact-new-wrong", Self { page: page().wrong(true), fields: fields(wrong) }),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::back_to;

    #[test]
    fn one_comes_back_to_where_one_was_and_never_to_another_site() {
        assert_eq!(back_to("/desk/inbox?view=all"), "/desk/inbox?view=all");
        assert_eq!(back_to("/desk/submissions/x?done=route"), "/desk/submissions/x");
        assert_eq!(back_to("/desk/inbox?view=all&done=x&after=y"), "/desk/inbox?view=all&after=y");
        for elsewhere in
            ["", "https://example.org/", "//example.org", "/desk/contacts/new?to=x", "/i/cesis"]
        {
            assert_eq!(back_to(elsewhere), "/desk/contacts", "{elsewhere}");
        }
    }
}
