//! Another first password for somebody who has lost theirs, and no second factor when the telephone is gone.

use lodzins_core::id::StaffId;
use lodzins_service::identity::personnel::{PersonnelError, Reset, StaffCard, staff_reset};

use super::{
    settle::settle_by,
    staff_new::{first_password, shown_once},
    staff_one::person_of,
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::Checkbox,
};

const PURPOSE: &str = "admin-staff-reset";

fn own(person: &StaffCard) -> String {
    format!("/desk/admin/staff/{}", person.id)
}

fn view(page: &DeskPage, person: &StaffCard, form: Form) -> FormView {
    let words = page.asked.words;
    let view = FormView::of(page, &own(person), words.t("admin-staff-reset"), form)
        .caption(person.name.as_str())
        .told(words.t("admin-staff-reset-text"))
        .send(words.t("admin-staff-reset-send"));
    if !person.has_second_factor {
        return view;
    }
    view.fields(|form| {
        let off = Checkbox::of("off", words.t("admin-staff-reset-factor"));
        vec![form.checkboxes("factor").items([off]).into()]
    })
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<StaffId>) -> PageResult {
    let person = person_of(&page, id).await?;
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, &person, form))
}

/// Sets the password and shows it.
pub async fn post(page: DeskPage, At(id): At<StaffId>, fields: Fields) -> PageResult {
    let person = person_of(&page, id).await?;
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        return page.asked.show_wrong(&view(&page, &person, page.asked.again(PURPOSE, form)));
    };
    let (first, password_hash) = first_password(&page, &token).await?;
    let reset = Reset { password_hash, second_factor: form.optional("factor") == "off" };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), PersonnelError> = page
        .once(&token, &form, move |tx, at| staff_reset(tx, at, institution, id, &reset, by))
        .await;
    settle_by(
        &page,
        PURPOSE,
        form,
        done,
        |form| view(&page, &person, form),
        |()| {
            let words = page.asked.words;
            let user = person.user_name.as_str();
            let told = words.with("admin-staff-password-told", &[("user", user.into())]);
            let secret = (words.t("staff-password"), first);
            shown_once(&page, words.t("admin-staff-reset-done"), told, secret, &own(&person))
        },
    )
}
