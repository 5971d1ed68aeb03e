//! Keeping something under a name, another name, its end.

use lodzins_core::id::SavedSearchId;
use lodzins_service::{
    idempotency::RequestKey,
    saved_search::{
        NewSavedSearch, SavedSearchError, Searched, saved_search_change, saved_search_delete,
        saved_search_keep,
    },
};

use super::{
    form::{KeptView, PURPOSE, SHARED, begun, filled, missing_reach, named},
    list, own, place,
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::DeskPage,
    stop::{PageResult, Stop},
    words::Message,
};

/// The form as it was sent.
pub fn sent(page: &DeskPage, fields: Fields) -> (Form, Option<FormToken>) {
    page.asked.sent(PURPOSE, fields)
}

/// The form again, with what is wrong.
pub fn again(page: &DeskPage, form: Form, view: impl FnOnce(Form) -> KeptView) -> PageResult {
    page.asked.show_wrong(&view(page.asked.again(PURPOSE, form)))
}

/// Keeps it, once for each form, and goes on; or the form again, with why it was not kept.
pub async fn keep(
    page: &DeskPage,
    token: &FormToken,
    form: Form,
    new: NewSavedSearch,
    view: impl FnOnce(Form) -> KeptView,
    next: &str,
) -> PageResult {
    let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let (keys, searched) = (page.asked.app.office().keys.clone(), new.of);
    let kept = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_keep(tx, at, &keys, institution, &key, &new, person, unit).map(drop)
        })
        .await;
    match kept {
        Ok(()) => Ok(page.asked.see_other(next)),
        Err(wrong) => refused(page, searched, wrong, form, view),
    }
}

/// The form for another name.
pub(super) async fn edit(page: DeskPage, searched: Searched, id: SavedSearchId) -> PageResult {
    let saved = own(&page, searched, id).await?;
    let form = begun(&page, filled(&saved.line.name, saved.line.shared)).await?;
    page.asked.show(&KeptView::change(&page, form, searched, id))
}

/// Gives it another name, or shows it to others.
pub(super) async fn rename(
    page: DeskPage,
    searched: Searched,
    id: SavedSearchId,
    fields: Fields,
) -> PageResult {
    own(&page, searched, id).await?;
    let view = |form| KeptView::change(&page, form, searched, id);
    let (mut form, token) = sent(&page, fields);
    let named = named(&mut form, searched);
    let (Some((name, shared)), Some(_), false) = (named, token, form.is_wrong()) else {
        return again(&page, form, view);
    };
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let changed = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_change(tx, at, institution, id, &name, shared, person, unit)
        })
        .await;
    match changed {
        Ok(()) => Ok(page.asked.see_other(&format!("{}?done=changed", list(searched)))),
        Err(wrong) => refused(&page, searched, wrong, form, view),
    }
}

/// Lets it go.
pub(super) async fn delete(
    page: DeskPage,
    searched: Searched,
    id: SavedSearchId,
    fields: Fields,
) -> PageResult {
    let (_, token) = sent(&page, fields);
    if token.is_none() {
        // The button is on the form: shown again, it has a fresh token.
        return Ok(page.asked.see_other(&format!("{}/edit", place(searched, id))));
    }
    own(&page, searched, id).await?;
    let (institution, person) = (page.institution.id, page.member.id);
    let gone = page
        .asked
        .write(institution, move |tx, at| saved_search_delete(tx, at, institution, id, person))
        .await;
    match gone {
        Ok(()) => Ok(page.asked.see_other(&format!("{}?done=deleted", list(searched)))),
        Err(SavedSearchError::Db(error)) => Err(error.into()),
        Err(_) => Err(Stop::NotFound),
    }
}

fn refused(
    page: &DeskPage,
    searched: Searched,
    wrong: SavedSearchError,
    mut form: Form,
    view: impl FnOnce(Form) -> KeptView,
) -> PageResult {
    match wrong {
        SavedSearchError::TooMany => {
            form.wrong("", Message::of("kept-too-many").text("what", searched.code()));
        }
        SavedSearchError::NoUnit => form.wrong(SHARED, missing_reach(searched)),
        SavedSearchError::NotFound => return Err(Stop::NotFound),
        SavedSearchError::KeyReused(_) => return Err(Stop::Conflict),
        SavedSearchError::Db(error) => {
            form.busy(error, Message::of("register-busy"))?;
            return page.asked.show_busy(&view(form.under_its_own_token()));
        }
    }
    again(page, form, view)
}
