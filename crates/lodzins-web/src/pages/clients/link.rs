//! Whose a case is: those who may be meant are offered, and somebody says which one it is.

use askama::Template;
use axum::http::Method;
use lodzins_core::{
    Segment,
    id::{ClientId, SubmissionId},
};
use lodzins_service::{
    idempotency::RequestKey,
    identity::client::{
        ClientError, ClientKind, ClientRow, NewClient, Sought, client_create, client_named,
        submission_client_set,
    },
};

use super::{client_line, find::find};
use crate::{
    access::ENTERED,
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        register::{
            At,
            act::{Deed, stopped},
        },
    },
    stop::{PageResult, Stop},
    ui::{Radio, Radios},
    words::Message,
};

const NAME: &str = "client";

#[derive(Template)]
#[template(path = "clients/link.html")]
pub(crate) struct LinkView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) choices: Vec<Radio>,
}

impl LinkView {
    fn of(deed: &Deed, form: Form, meant: &[ClientRow]) -> Self {
        let words = deed.page.asked.words;
        let known = |row: &ClientRow| Radio::of(row.id.to_string(), client_line(row));
        let mut choices: Vec<Radio> = meant.iter().map(known).collect();
        if let Some(name) = &deed.case.submission.submitter_name {
            let new = words.with("clients-link-new", &[("name", name.as_str().into())]);
            choices.push(Radio::of("new", new));
        }
        choices.push(Radio::of("none", words.t("clients-link-none")));
        Self { page: deed.frame(&form), form, caption: deed.caption(), choices }
    }

    fn whose(&self) -> Radios {
        let question = crate::ui::Fieldset::asking(self.page.t("clients-link-who"));
        let radios = self.form.radios("client").fieldset(question).items(self.choices.clone());
        radios.classes("govuk-radios--small")
    }
}

/// The one who is named already, and those whom the case's contacts fit; more by a name that was typed.
async fn meant(deed: &Deed, form: &Form) -> Result<Vec<ClientRow>, Stop> {
    let row = &deed.case.submission;
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let typed = form.optional("name");
    let sought = Sought {
        name: if typed.is_empty() { or_empty(&row.submitter_name) } else { typed },
        email: or_empty(&row.submitter_email),
        phone: or_empty(&row.submitter_phone),
        code: String::new(),
    };
    let mut meant = find(&deed.page, sought).await?;
    let (institution, id) = (deed.page.institution.id, deed.id);
    let named = deed.page.asked.read(move |tx| client_named(tx, institution, id)).await?;
    if let Some(named) = named {
        meant.retain(|row| row.id != named.id);
        meant.insert(0, named);
    }
    Ok(meant)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, ENTERED, &Method::GET).await?;
    let form = deed.form().await?;
    let meant = meant(&deed, &form).await?;
    page.asked.show(&LinkView::of(&deed, form, &meant))
}

/// Says whose it is; with a name typed and the button beside it, looks for more.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, ENTERED, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let meant = meant(&deed, &form).await?;
    if form.fields().has("find") && !form.is_wrong() {
        return page.asked.show(&LinkView::of(&deed, deed.again(form), &meant));
    }
    let chosen = form.required("client", Message::of("clients-link-missing"));
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&LinkView::of(&deed, deed.again(form), &meant));
    };
    let key = RequestKey::new(&format!("{}:client", token.idempotency_key()), b"");
    let (institution, by) = (page.institution.id, page.actor());
    let (office, new) = (page.asked.app.office().clone(), new_client(&deed));
    let linked = page
        .asked
        .write(institution, move |tx, at| {
            let whose: Option<ClientId> = match chosen.as_str() {
                "none" => None,
                "new" => {
                    Some(client_create(tx, at, &office.keys, institution, &new, Some(&key), by)?)
                }
                known => Some(known.parse().map_err(|_| ClientError::NotFound)?),
            };
            submission_client_set(tx, at, institution, id, whose, by)
        })
        .await;
    match linked {
        Ok(()) => Ok(deed.to_case("client")),
        Err(ClientError::Register(error)) => {
            let show = |form| page.asked.show(&LinkView::of(&deed, form, &meant));
            deed.refused(form, error, show).await
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

/// The submitter of the case, as a client. The code that the case may hold stays with the case and its purpose.
fn new_client(deed: &Deed) -> NewClient {
    let row = &deed.case.submission;
    let organised = matches!(row.segment, Segment::Business | Segment::Institution);
    NewClient {
        kind: if organised { ClientKind::Organisation } else { ClientKind::Person },
        name: row.submitter_name.clone().unwrap_or_default(),
        email: row.submitter_email.clone(),
        phone: row.submitter_phone.clone(),
        address: row.submitter_address.clone(),
        code: None,
    }
}
