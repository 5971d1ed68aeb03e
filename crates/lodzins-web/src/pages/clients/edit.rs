//! Entering a client and changing what stands about one.

use askama::Template;
use lodzins_core::id::ClientId;
use lodzins_service::{
    draft::draft_forget,
    idempotency::RequestKey,
    identity::client::{ClientError, ClientRow, client, client_change, client_create},
};

use super::{card, fields, reason::reason_first};
use crate::{
    access::rescued,
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        register::{At, act::request},
    },
    stop::{PageResult, Stop},
    ui::Choice,
};

const NEW: &str = "client-new";

#[derive(Template)]
#[template(path = "clients/edit.html")]
pub(crate) struct EditView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) title: String,
    pub(super) kinds: Vec<Choice>,
    pub(super) purposes: Vec<Choice>,
    pub(super) has_code: bool,
}

impl EditView {
    fn of(page: &DeskPage, form: Form, row: Option<&ClientRow>) -> Self {
        let words = page.asked.words;
        let back = row.map_or_else(|| "/desk/clients".to_owned(), |row| card::path(row.id));
        Self {
            page: page.frame().back(&back).wrong(form.is_wrong()),
            title: if row.is_some() {
                words.t("clients-edit-title")
            } else {
                words.t("clients-new-title")
            },
            form,
            kinds: fields::kinds(words),
            purposes: fields::purposes(words),
            has_code: row.is_some_and(|row| row.code.is_some()),
        }
    }
}

fn purpose_of(id: ClientId) -> String {
    format!("client-edit {id}")
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(NEW).await?;
    page.asked.show(&EditView::of(&page, form, None))
}

/// Enters the client.
pub async fn post_new(page: DeskPage, sent: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(NEW, sent);
    let (Some(token), Some(new)) = (token, fields::read(&mut form)) else {
        let form = page.asked.again(NEW, form);
        return page.asked.show_wrong(&EditView::of(&page, form, None));
    };
    let key = RequestKey::new(&token.idempotency_key(), &request(&form, &[]));
    let (institution, by, keys) = around(&page);
    let (session, rescued) = (page.asked.visitor.hash(), rescued(page.asked.path()));
    let entered = page
        .asked
        .write(institution, move |tx, at| {
            let id = client_create(tx, at, &keys, institution, &new, Some(&key), by)?;
            draft_forget(tx, &session, &rescued)?;
            Ok::<_, ClientError>(id)
        })
        .await;
    match entered {
        Ok(id) => Ok(page.asked.see_other(&format!("{}?done=new", card::path(id)))),
        Err(stop) => page.busy(stop, form.fields()),
    }
}

/// The form with what stands there.
pub async fn get(page: DeskPage, At(id): At<ClientId>) -> PageResult {
    if let Some(question) = reason_first(&page, id, "edit").await? {
        return Ok(question);
    }
    let row = known(&page, id).await?;
    let mut form = page.form(&purpose_of(id)).await?;
    if form.fields().values().is_empty() {
        let standing = Form::of(page.asked.words, fields::standing(&row));
        form = page.asked.again(&purpose_of(id), standing);
    }
    page.asked.show(&EditView::of(&page, form, Some(&row)))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<ClientId>, sent: Fields) -> PageResult {
    let row = match known(&page, id).await {
        Ok(row) => row,
        Err(stop) => return page.busy(stop, &sent),
    };
    let (mut form, token) = page.asked.sent(&purpose_of(id), sent);
    let (Some(_), Some(new)) = (token, fields::read(&mut form)) else {
        let form = page.asked.again(&purpose_of(id), form);
        return page.asked.show_wrong(&EditView::of(&page, form, Some(&row)));
    };
    let (institution, by, keys) = around(&page);
    let (session, rescued) = (page.asked.visitor.hash(), rescued(page.asked.path()));
    let changed = page
        .asked
        .write(institution, move |tx, at| {
            client_change(tx, at, &keys, institution, id, &new, by)?;
            draft_forget(tx, &session, &rescued)?;
            Ok::<_, ClientError>(())
        })
        .await;
    match changed {
        Ok(()) => Ok(page.asked.see_other(&format!("{}?done=changed", card::path(id)))),
        Err(stop) => page.busy(stop, form.fields()),
    }
}

async fn known(page: &DeskPage, id: ClientId) -> Result<ClientRow, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| client(tx, institution, id)).await?)
}

type Around = (
    lodzins_core::id::InstitutionId,
    lodzins_service::Actor,
    std::sync::Arc<lodzins_service::Keys>,
);

fn around(page: &DeskPage) -> Around {
    (page.institution.id, page.actor(), page.asked.app.office().keys.clone())
}
