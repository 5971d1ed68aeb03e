//! A contact: corrected on its day, after that only read.

use askama::Template;
use lodzins_core::{
    Role,
    id::{ContactId, InstitutionId},
};
use lodzins_db::Tx;
use lodzins_service::{
    contact::{ContactError, ContactRow, contact_correct, contact_view},
    register::submission_row,
};

use super::{
    entry,
    fields::{ContactFields, Offered, offered},
    said,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        catalogue::service_name,
        register::{At, said as register_said},
    },
    phones,
    stop::{PageResult, Stop},
    ui::{SummaryList, SummaryRow},
    words::Message,
};

#[derive(Template)]
#[template(path = "contact/one.html")]
struct OneView {
    page: Page,
    fields: ContactFields,
    about: String,
    open: bool,
    facts: SummaryList,
    /// Where a visit is booked for whoever was spoken to.
    book: String,
}

impl OneView {
    fn of(page: &DeskPage, known: &Known, form: Form, offered: Offered) -> Self {
        let words = page.asked.words;
        let frame = page.frame().typed_into().wrong(form.is_wrong()).back("/desk/contacts");
        let facts = facts(page, known, &offered);
        let books = page.is_any(&[Role::Head, Role::Desk]);
        let book = format!("/desk/visits/book?contact={}", known.row.id);
        Self {
            book: if books { book } else { String::new() },
            page: frame,
            fields: ContactFields::of(words, form, offered),
            about: words.moment(known.row.held_at),
            open: known.row.held_on == page.asked.app.moment().date(),
            facts,
        }
    }
}

/// A contact with the number of its submission.
struct Known {
    row: ContactRow,
    number: String,
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<ContactId>) -> PageResult {
    let (known, offered) = (known(&page, id).await?, offered(&page).await?);
    let rescued = page.form(&purpose(id)).await?;
    let form = if rescued.fields().values().is_empty() {
        let filled = entry::filled(&known.row, &known.number);
        page.asked.again(&purpose(id), Form::of(page.asked.words, filled))
    } else {
        rescued
    };
    page.asked.show(&OneView::of(&page, &known, form, offered))
}

/// Corrects it.
pub async fn post(page: DeskPage, At(id): At<ContactId>, fields: Fields) -> PageResult {
    let (known, offered) = match (known(&page, id).await, offered(&page).await.map_err(Stop::from))
    {
        (Ok(known), Ok(offered)) => (known, offered),
        (Err(stop), _) | (_, Err(stop)) => return page.busy(stop, &fields),
    };
    let (mut form, token) = page.asked.sent(&purpose(id), fields);
    let facts = entry::read(&page, &mut form).await?;
    let (Some(token), Some(facts), false) = (token, facts, form.is_wrong()) else {
        let form = page.asked.again(&purpose(id), form);
        return page.asked.show_wrong(&OneView::of(&page, &known, form, offered));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let corrected = page
        .once(&token, &form, move |tx, at| contact_correct(tx, at, institution, id, &facts, by))
        .await;
    match corrected {
        Ok(()) => Ok(page.asked.see_other("/desk/contacts?done=corrected")),
        Err(error) => {
            form.busy(error, Message::of("register-busy"))?;
            let view = OneView::of(&page, &known, form.under_its_own_token(), offered);
            page.asked.show_busy(&view)
        }
    }
}

fn purpose(id: ContactId) -> String {
    format!("contact {id}")
}

async fn known(page: &DeskPage, id: ContactId) -> Result<Known, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| read(tx, institution, id)).await?)
}

fn read(tx: &mut Tx<'_>, institution: InstitutionId, id: ContactId) -> Result<Known, ContactError> {
    let row = contact_view(tx, institution, id)?;
    let number = match row.submission_id {
        Some(submission) => submission_row(tx, institution, submission)?.number,
        None => String::new(),
    };
    Ok(Known { row, number })
}

/// The contact as it stands, for one that is not changed any more.
fn facts(page: &DeskPage, known: &Known, offered: &Offered) -> SummaryList {
    let (words, row) = (page.asked.words, &known.row);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let service = row.service.as_deref();
    let service = service.map(|code| service_name(&offered.shelf, words, code)).unwrap_or_default();
    let rows = [
        (words.t("contact-topics"), said::topics_of(words, &offered.topics, row)),
        (words.t("contact-channel"), register_said::channel(words, row.channel)),
        (words.t("contact-direction"), said::direction(words, row.direction)),
        (words.t("contact-result"), said::result(words, row.result)),
        (words.t("contact-duration"), row.seconds.map(said::duration).unwrap_or_default()),
        (words.t("contact-note"), text(&row.note)),
        (words.t("contact-name"), text(&row.person_name)),
        (words.t("contact-phone"), phones::written(&text(&row.person_phone))),
        (words.t("contact-number"), known.number.clone()),
        (words.t("contact-service"), service),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    SummaryList::new().rows(rows.map(|(name, value)| SummaryRow::of(name, value)))
}
