//! Days of a pool that can be booked from an announced moment on.

use jiff::{Timestamp, civil::Time};
use lodzins_core::{
    id::{PoolId, ReleaseId},
    moment::latvia_zone,
    release::Phase,
};
use lodzins_service::{
    appointment::Pool,
    institution::structure::Centre,
    release::{
        NewRelease, ReleaseError, ReleaseRow, release_set, release_withdraw, releases_of_pool,
    },
};

use super::{
    super::{
        fields::day_field,
        settle::{news, settle},
        view::{FormView, link},
    },
    LIST, one_of,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, booking::release, register::At},
    stop::{PageResult, Stop},
    ui::{Button, Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-pool-release";
const WITHDRAW: &str = "admin-pool-release-withdraw";
/// So many releases are shown.
const SHOWN: u32 = 20;

/// What the page needs beside its form.
struct Around {
    pool: Pool,
    centre: Centre,
    rows: Vec<ReleaseRow>,
}

async fn around(page: &DeskPage, id: PoolId) -> Result<Around, Stop> {
    let (pool, centre) = one_of(page, id).await?;
    let institution = page.institution.id;
    let rows = page.asked.read(move |tx| releases_of_pool(tx, institution, id, SHOWN)).await?;
    Ok(Around { pool, centre, rows })
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let (words, pool) = (page.asked.words, &around.pool);
    let centre = around.centre.name(words.language());
    FormView::of(page, &format!("{LIST}/{}", pool.id), words.t("release-admin-title"), form)
        .caption(format!("{centre} · {}", pool.details.name))
        .told(words.t("release-admin-text"))
        .told(words.t("release-admin-desk"))
        .fields(|form| {
            let at = form
                .input("at")
                .label(words.t("release-admin-at"))
                .hint(words.t("release-admin-at-hint"))
                .classes("govuk-input--width-5");
            vec![
                day_field(form, "from", words.t("release-admin-from"), String::new()),
                day_field(form, "to", words.t("release-admin-to"), String::new()),
                day_field(form, "on", words.t("release-admin-on"), String::new()),
                at.into(),
            ]
        })
        .send(words.t("release-admin-announce"))
        .after(table(page, around))
        .news(news(
            page,
            [
                ("announced", words.t("release-admin-announced")),
                ("withdrawn", words.t("release-admin-withdrawn")),
            ],
        ))
}

fn stands(words: Words, row: &ReleaseRow, now: Timestamp) -> String {
    let phase = match row.phase(now) {
        Phase::Over if row.is_withdrawn() => "withdrawn",
        Phase::Announced => "announced",
        Phase::Claims => "claims",
        Phase::Drawing => "drawing",
        Phase::Over => "over",
    };
    words.with("release-phase", &[("phase", phase.into())])
}

fn table(page: &DeskPage, around: &Around) -> Content {
    if around.rows.is_empty() {
        return Content::default();
    }
    let (words, now) = (page.asked.words, page.asked.app.moment().now());
    let code = &page.institution.code;
    let row = |row: &ReleaseRow| {
        let act = match row.phase(now) {
            Phase::Announced => withdrawing(page, around.pool.id, row.id),
            _ => link(&format!("/i/{code}/releases/{}", row.id), &words.t("release-draw-link")),
        };
        vec![
            Cell::new().content(release::days(words, row)),
            Cell::new().content(words.moment_short(row.opens_at)),
            Cell::new().content(stands(words, row, now)),
            Cell::numeric(words.number(row.claims.into())),
            Cell::numeric(words.number(row.given.into())),
            Cell::new().content(act),
        ]
    };
    Table::new()
        .caption(words.t("release-admin-title"))
        .head([
            words.t("release-days"),
            words.t("release-moment"),
            words.t("release-admin-stands"),
            words.t("release-count"),
            words.t("release-given"),
            words.t("release-admin-act"),
        ])
        .rows(around.rows.iter().map(row))
        .first_cell_is_header(true)
        .scrolling()
}

/// A form of one button.
fn withdrawing(page: &DeskPage, pool: PoolId, id: ReleaseId) -> Content {
    let words = page.asked.words;
    let form = page.asked.again(WITHDRAW, Form::blank(words));
    let button = Button::saying(words.t("release-admin-withdraw")).name("release");
    let button = Content::from(button.value(id.to_string()).secondary());
    let token = form.token_field();
    Content::html(format_args!(
        "<form method=\"post\" action=\"{LIST}/{pool}/releases/withdraw\" novalidate>{token}{button}</form>"
    ))
}

/// What was announced, and a form for one more.
pub async fn get(page: DeskPage, At(id): At<PoolId>) -> PageResult {
    let (around, form) = (around(&page, id).await?, page.form(PURPOSE).await?);
    page.asked.show(&view(&page, &around, form))
}

/// The moment that was entered: a day, and a time like 10:00 or 10.00.
fn moment(form: &mut Form) -> Option<Timestamp> {
    let on = form.required_date("on", Message::of("release-on-missing"));
    let typed = form.required("at", Message::of("release-at-wrong"));
    if typed.is_empty() {
        return None;
    }
    let Ok(time) = typed.replace('.', ":").parse::<Time>() else {
        form.wrong("at", Message::of("release-at-wrong"));
        return None;
    };
    latvia_zone().to_timestamp(on?.to_datetime(time)).ok()
}

/// Announces one.
pub async fn post(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let from = form.required_date("from", Message::of("release-from-missing"));
    let to = form.required_date("to", Message::of("release-to-missing"));
    let opens_at = moment(&mut form);
    let again = |form| view(&page, &around, form);
    let (Some(token), Some(from), Some(to), Some(opens_at), false) =
        (token, from, to, opens_at, form.is_wrong())
    else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let institution = page.institution.id;
    let new = NewRelease { institution, pool: id, from, to, opens_at, by: page.actor() };
    let done: Result<ReleaseId, ReleaseError> =
        page.once(&token, &form, move |tx, at| release_set(tx, at, &new)).await;
    settle(&page, PURPOSE, form, done, again, |_| format!("{LIST}/{id}/releases?done=announced"))
}

/// Withdraws one that is still to come.
pub async fn withdraw(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (form, token) = page.asked.sent(WITHDRAW, fields);
    let release: Result<ReleaseId, _> = form.optional("release").parse();
    let (Some(token), Ok(release)) = (token, release) else {
        return Ok(page.asked.see_other(&format!("{LIST}/{id}/releases")));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), ReleaseError> = page
        .once(&token, &form, move |tx, at| release_withdraw(tx, at, institution, release, by))
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}/{id}/releases?done=withdrawn"))
}
