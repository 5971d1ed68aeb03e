//! A new unit, or another name and address for one.

use lodzins_core::id::UnitId;
use lodzins_service::institution::{
    Unit,
    structure::{StructureError, UnitDetails, unit_add, unit_change},
    unit_by_id,
};

use super::{
    fields::{code_field, name_fields, name_now, name_of, reach_fields, reach_of},
    settle::{filled, settle},
    view::{FormView, link_below},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::Content,
    words::{Message, Words},
};

const PURPOSE: &str = "admin-unit";
const LIST: &str = "/desk/admin/units";

fn view(page: &DeskPage, unit: Option<&Unit>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = match unit {
        None => words.t("admin-unit-add"),
        Some(unit) => unit.name(words.language()).to_owned(),
    };
    let view = FormView::of(page, LIST, title, form).fields(|form| fields(words, unit, form));
    match unit {
        None => view,
        Some(unit) => view.caption(caption(words, &unit.code)).after(closing(words, unit)),
    }
}

fn caption(words: Words, code: &str) -> String {
    words.with("admin-unit-caption", &[("code", code.into())])
}

fn fields(words: Words, unit: Option<&Unit>, form: &Form) -> Vec<Content> {
    let mut fields = Vec::new();
    if unit.is_none() {
        fields.push(code_field(form, words.t("admin-code"), words.t("admin-code-hint")));
    }
    fields.extend(name_fields(words, form));
    fields.extend(reach_fields(words, form));
    fields
}

/// How it is closed, or since when it is.
fn closing(words: Words, unit: &Unit) -> Content {
    match unit.closed_from {
        Some(from) => {
            let text = words.with("admin-unit-closed-from", &[("day", words.date(from).into())]);
            Content::html(format_args!("<p class=\"govuk-body\">{}</p>", Content::from(text)))
        }
        None => link_below(&format!("{LIST}/{}/close", unit.id), &words.t("admin-unit-close")),
    }
}

/// The unit of the address.
pub(super) async fn unit_of(page: &DeskPage, id: UnitId) -> Result<Unit, Stop> {
    let institution = page.institution.id;
    let read = page.asked.read(move |tx| unit_by_id(tx, institution, id));
    read.await?.ok_or(Stop::NotFound)
}

fn details(form: &mut Form) -> UnitDetails {
    let name = name_of(form);
    let (phone, email) = reach_of(form);
    UnitDetails { name, email, phone }
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, None, form))
}

/// Adds a unit.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, None, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<UnitId, StructureError> = page
        .once(&token, &form, move |tx, at| unit_add(tx, at, institution, &code, &new, by))
        .await;
    settle(
        &page,
        PURPOSE,
        form,
        done,
        |form| view(&page, None, form),
        |_| format!("{LIST}?done=added"),
    )
}

/// The unit as it is.
pub async fn get(page: DeskPage, At(id): At<UnitId>) -> PageResult {
    let unit = unit_of(&page, id).await?;
    let now = name_now(Fields::default(), &unit.name_lv, &unit.name_ru, &unit.name_en)
        .and("phone", unit.phone.clone().unwrap_or_default())
        .and("email", unit.email.clone().unwrap_or_default());
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, Some(&unit), form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<UnitId>, fields: Fields) -> PageResult {
    let unit = unit_of(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = details(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, Some(&unit), page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| unit_change(tx, at, institution, id, &new, by))
        .await;
    let again = |form| view(&page, Some(&unit), form);
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}?done=changed"))
}
