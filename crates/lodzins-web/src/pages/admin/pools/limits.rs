//! How many visits residents may book for themselves.

use lodzins_core::appointment::PoolFault;
use lodzins_service::appointment::{
    AppointmentError,
    booking::{BookingLimits, booking_limits, booking_limits_set},
};

use super::{
    super::{
        settle::{filled, settle},
        view::FormView,
    },
    LIST, said,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    ui::Checkbox,
};

const PURPOSE: &str = "admin-booking-limits";

fn view(page: &DeskPage, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, words.t("booking-limits"), form)
        .told(words.t("booking-limits-text"))
        .fields(|form| {
            let most = form
                .input("per_contact")
                .label(words.t("booking-limits-contact"))
                .hint(words.t("booking-limits-contact-hint"))
                .inputmode("numeric")
                .classes("govuk-input--width-4");
            let once = Checkbox::of("yes", words.t("booking-limits-once"))
                .hint(words.t("booking-limits-once-hint"));
            vec![most.into(), form.checkboxes("once").items([once]).into()]
        })
}

/// What is allowed now.
pub async fn get(page: DeskPage) -> PageResult {
    let institution = page.institution.id;
    let now = page.asked.read(move |tx| booking_limits(tx, institution)).await?;
    let fields = Fields::default().and("per_contact", now.open_per_contact.to_string());
    let fields = if now.once_a_day { fields.and("once", "yes") } else { fields };
    let form = filled(&page, PURPOSE, fields).await?;
    page.asked.show(&view(&page, form))
}

/// Allows something else.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let wrong = || said(PoolFault::OpenPerContact).1;
    form.required("per_contact", wrong());
    let open_per_contact: Option<u8> = form.parsed("per_contact", wrong());
    let once_a_day = form.optional("once") == "yes";
    let again = |form| view(&page, form);
    let (Some(token), Some(open_per_contact), false) = (token, open_per_contact, form.is_wrong())
    else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let new = BookingLimits { open_per_contact, once_a_day };
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| booking_limits_set(tx, at, institution, new, by))
        .await;
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}?done=limits"))
}
