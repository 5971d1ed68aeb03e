//! All pools; and whether residents may book with a telephone number alone.

use lodzins_core::appointment::Share;
use lodzins_service::{
    appointment::{
        AppointmentError, Pool,
        booking::{booking_by_phone, booking_by_phone_set},
    },
    institution::structure::Centre,
};

use super::{
    super::{
        settle::{Refused, news},
        view::{ListView, link, link_below},
    },
    LIST, all_of,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Button, Cell, Checkbox, Content, Table},
    words::Words,
};

const PURPOSE: &str = "pools-confirmation";

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let (pools, centres) = all_of(&page).await?;
    let by_phone = page.asked.read(move |tx| booking_by_phone(tx, institution)).await?;
    let done = news(
        &page,
        [
            ("saved", words.t("pool-saved")),
            ("confirmation", words.t("pool-confirmation-saved")),
            ("limits", words.t("booking-limits-saved")),
        ],
    );
    let fields = Fields::default();
    let fields = if by_phone { fields.and("by_phone", "yes") } else { fields };
    let form = page.asked.again(PURPOSE, Form::of(words, fields));
    let view = ListView::of(&page, words.t("pool-title"), words.t("pool-text"), done)
        .add("/desk/admin/pools/new", words.t("pool-add"))
        .table(table(words, &pools, &centres), words.t("pool-empty"))
        .after(Content::html(format_args!(
            "{}{}",
            confirmation(words, &form),
            link_below(&format!("{LIST}/limits"), &words.t("booking-limits"))
        )));
    page.asked.show(&view)
}

fn table(words: Words, pools: &[Pool], centres: &[Centre]) -> Content {
    if pools.is_empty() {
        return Content::default();
    }
    let centre = |pool: &Pool| {
        let of = centres.iter().find(|one| one.id == pool.centre);
        of.map(|one| one.name(words.language()).to_owned()).unwrap_or_default()
    };
    let row = |pool: &Pool| {
        let details = &pool.details;
        let shares = Share::ALL.iter().map(|share| details.rules.shares.of(*share).to_string());
        let shares: Vec<String> = shares.collect();
        let closed = details.closed_from.map(|day| words.date_short(day)).unwrap_or_default();
        vec![
            Cell::new().content(link(&format!("{LIST}/{}", pool.id), &details.name)),
            Cell::new().content(centre(pool)),
            Cell::numeric(words.number(details.places.into())),
            Cell::numeric(words.number(details.services.len().try_into().unwrap_or(i64::MAX))),
            Cell::new().content(format!("{} %", shares.join(" / "))),
            Cell::new().content(closed),
            Cell::new()
                .content(link(&format!("{LIST}/{}/days", pool.id), &words.t("pool-days-link"))),
        ]
    };
    Table::called(words.t("pool-title"))
        .head([
            words.t("pool-name"),
            words.t("pool-centre"),
            words.t("pool-places"),
            words.t("pool-services"),
            words.t("pool-shares"),
            words.t("pool-closed-from"),
            words.t("pool-days"),
        ])
        .rows(pools.iter().map(row))
        .first_cell_is_header(true)
        .scrolling()
}

fn confirmation(words: Words, form: &Form) -> Content {
    let title = Content::from(words.t("pool-confirmation"));
    let boxes: Content =
        form.checkboxes("by_phone").items([Checkbox::of("yes", words.t("pool-by-phone"))]).into();
    let (token, save) = (form.token_field(), Content::from(Button::saying(words.t("admin-save"))));
    Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2>\
         <form method=\"post\" action=\"{LIST}\" novalidate>{token}{boxes}{save}</form>"
    ))
}

/// Says whether residents may book with a telephone number alone.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else { return Ok(page.asked.see_other(LIST)) };
    let by_phone = form.optional("by_phone") == "yes";
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| booking_by_phone_set(tx, at, institution, by_phone, by))
        .await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&format!("{LIST}?done=confirmation"))),
        Err(Refused::Stop(stop)) => Err(stop),
        Err(Refused::Said(..)) => Err(Stop::Conflict),
        Err(Refused::Busy) => Err(Stop::Busy),
    }
}
