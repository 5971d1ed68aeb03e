//! Centres: where people are received.

use lodzins_core::id::CentreId;
use lodzins_service::institution::structure::{
    Centre, CentreDetails, StructureError, centre_add, centre_change, centres,
};

use super::{
    fields::{
        code_field, day_field, day_now, days, name_fields, name_now, name_of, reach_fields,
        reach_of,
    },
    settle::{filled, news, settle},
    view::{FormView, ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-centre";
const LIST: &str = "/desk/admin/centres";

/// All of them.
pub async fn list(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| centres(tx, institution)).await?;
    let done = news(&page, [("saved", words.t("admin-centre-saved"))]);
    let view = ListView::of(&page, words.t("admin-centres"), words.t("admin-centres-text"), done)
        .add("/desk/admin/centres/new", words.t("admin-centre-add"))
        .table(table(words, &all), words.t("admin-centres-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[Centre]) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |centre: &Centre| {
        let reach: Vec<&str> =
            [centre.phone.as_deref(), centre.email.as_deref()].into_iter().flatten().collect();
        vec![
            Cell::new()
                .content(link(&format!("{LIST}/{}", centre.id), centre.name(words.language()))),
            Cell::new().content(centre.code.as_str()),
            Cell::new().content(centre.address.as_str()),
            Cell::new().content(reach.join(", ")),
            Cell::new().content(days(words, centre.valid_from, centre.valid_to)),
        ]
    };
    Table::new()
        .caption(words.t("admin-centres"))
        .caption_classes("govuk-visually-hidden")
        .head([
            words.t("admin-name"),
            words.t("admin-code"),
            words.t("admin-address"),
            words.t("admin-reach"),
            words.t("admin-centre-days"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

fn view(page: &DeskPage, centre: Option<&Centre>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = match centre {
        None => words.t("admin-centre-add"),
        Some(centre) => centre.name(words.language()).to_owned(),
    };
    FormView::of(page, LIST, title, form).fields(|form| {
        let mut fields = Vec::new();
        if centre.is_none() {
            fields.push(code_field(form, words.t("admin-code"), words.t("admin-code-hint")));
        }
        fields.extend(name_fields(words, form));
        fields.push(form.input("address").label(words.t("admin-address")).into());
        fields.extend(reach_fields(words, form));
        fields.push(day_field(form, "from", words.t("admin-centre-from"), String::new()));
        fields.push(day_field(form, "to", words.t("admin-centre-to"), words.t("admin-days-hint")));
        fields
    })
}

fn details(form: &mut Form) -> CentreDetails {
    form.at_most("address", 500);
    let name = name_of(form);
    let address = form.required("address", Message::of("admin-address-missing"));
    let (phone, email) = reach_of(form);
    let (valid_from, valid_to) = (form.date("from"), form.date("to"));
    CentreDetails { name, address, phone, email, valid_from, valid_to }
}

async fn centre_of(page: &DeskPage, id: CentreId) -> Result<Centre, Stop> {
    let institution = page.institution.id;
    let all = page.asked.read(move |tx| centres(tx, institution)).await?;
    all.into_iter().find(|centre| centre.id == id).ok_or(Stop::NotFound)
}

fn next() -> String {
    format!("{LIST}?done=saved")
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, None, form))
}

/// Opens a centre.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, None, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<CentreId, StructureError> = page
        .once(&token, &form, move |tx, at| centre_add(tx, at, institution, &code, &new, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, None, form), |_| next())
}

/// The centre as it is.
pub async fn get(page: DeskPage, At(id): At<CentreId>) -> PageResult {
    let centre = centre_of(&page, id).await?;
    let now = name_now(Fields::default(), &centre.name_lv, &centre.name_ru, &centre.name_en)
        .and("address", centre.address.as_str())
        .and("phone", centre.phone.clone().unwrap_or_default())
        .and("email", centre.email.clone().unwrap_or_default());
    let now = day_now(day_now(now, "from", centre.valid_from), "to", centre.valid_to);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, Some(&centre), form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<CentreId>, fields: Fields) -> PageResult {
    let centre = centre_of(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, Some(&centre), page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| centre_change(tx, at, institution, id, &new, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, Some(&centre), form), |()| next())
}
