//! Appointing a person: who, where, with which roles; then a first password, shown once.

use axum::http::{HeaderValue, header};
use lodzins_core::id::StaffId;
use lodzins_service::{
    identity::{
        NewStaff, password,
        personnel::{PersonnelError, staff_appoint},
    },
    institution::{Unit, units},
    keys::Purpose,
};

use super::{
    settle::{filled, settle_by},
    staff_fields::{entered, fields},
    view::{FormView, SecretView},
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::DeskPage,
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "admin-staff-new";
const LIST: &str = "/desk/admin/staff";

/// The units that take work today.
pub(super) async fn open_units(page: &DeskPage) -> Result<Vec<Unit>, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let mut all = page.asked.read(move |tx| units(tx, institution)).await?;
    all.retain(|unit| unit.is_open_on(today));
    Ok(all)
}

/// A secret that belongs to the form: sent twice, it shows the same one.
pub(super) fn secret_of(page: &DeskPage, token: &FormToken) -> [u8; 32] {
    let keys = &page.asked.app.office().keys;
    keys.mark(Purpose::ShownOnce, token.idempotency_key().as_bytes())
}

/// A first password and its hash. Hashing takes tens of milliseconds, so it has a thread of its own.
pub(super) async fn first_password(
    page: &DeskPage,
    token: &FormToken,
) -> Result<(String, String), Stop> {
    let (secret, moment) = (secret_of(page, token), page.asked.app.moment());
    let work = move || {
        let first = password::first(&secret);
        let hash = password::hash(&moment, &first);
        (first, hash)
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| Stop::Broken)
}

/// A page with something that is shown this once, what it is called, and where to go from there: no browser keeps it.
pub(super) fn shown_once(
    page: &DeskPage,
    title: String,
    told: String,
    secret: (String, String),
    next: &str,
) -> PageResult {
    let mut response = page.asked.show(&SecretView::of(page, title, told, secret, next))?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn view(page: &DeskPage, units: &[Unit], form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, words.t("admin-staff-add"), form)
        .told(words.t("admin-staff-add-text"))
        .fields(|form| fields(words, form, units, true))
        .send(words.t("admin-staff-add-send"))
}

/// An empty form.
pub async fn get(page: DeskPage) -> PageResult {
    let units = open_units(&page).await?;
    let form = filled(&page, PURPOSE, Fields::default().and("language", "lv")).await?;
    page.asked.show(&view(&page, &units, form))
}

/// Appoints the person and shows the first password.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let units = open_units(&page).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let user = form.required("user", Message::of("staff-user-missing"));
    let new = entered(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &units, page.asked.again(PURPOSE, form)));
    };
    let (first, password_hash) = first_password(&page, &token).await?;
    let new = NewStaff {
        institution: page.institution.id,
        user_name: user.clone(),
        name: new.name,
        email: new.email,
        unit: new.unit,
        roles: new.roles,
        password_hash,
        password_given: true,
        language: new.language,
    };
    let by = page.actor();
    let done: Result<StaffId, PersonnelError> =
        page.once(&token, &form, move |tx, at| staff_appoint(tx, at, &new, by)).await;
    settle_by(
        &page,
        PURPOSE,
        form,
        done,
        |form| view(&page, &units, form),
        |_| {
            let words = page.asked.words;
            let told = words.with("admin-staff-password-told", &[("user", user.into())]);
            let secret = (words.t("staff-password"), first);
            shown_once(&page, words.t("admin-staff-appointed"), told, secret, LIST)
        },
    )
}
