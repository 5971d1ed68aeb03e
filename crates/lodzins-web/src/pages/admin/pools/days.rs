//! Days on which more or fewer people are there than usual.

use jiff::{ToSpan, civil::Date};
use lodzins_core::id::PoolId;
use lodzins_service::{
    appointment::{AppointmentError, Pool, Supposed, pool_day_set, pool_days},
    institution::structure::Centre,
};

use super::{
    super::{
        fields::day_field,
        hours::check::Step,
        settle::{news, settle},
        view::FormView,
    },
    LIST, hit, one_of,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-pool-day";

/// What the page needs beside its form.
struct Around {
    pool: Pool,
    centre: Centre,
    days: Vec<(Date, u16)>,
}

async fn around(page: &DeskPage, id: PoolId) -> Result<Around, Stop> {
    let (pool, centre) = one_of(page, id).await?;
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let ahead = (today, today.saturating_add(1.year()));
    let days = page.asked.read(move |tx| pool_days(tx, institution, id, ahead)).await?;
    Ok(Around { pool, centre, days })
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let (words, pool) = (page.asked.words, &around.pool);
    let usual = [("count", i64::from(pool.details.places).into())];
    let centre = around.centre.name(words.language());
    FormView::of(page, LIST, words.t("pool-days"), form)
        .caption(format!("{centre} · {}", pool.details.name))
        .told(words.with("pool-days-text", &usual))
        .before(table(words, &around.days))
        .fields(|form| {
            let places = form
                .input("places")
                .label(words.t("pool-places"))
                .hint(words.t("pool-day-places-hint"))
                .inputmode("numeric")
                .classes("govuk-input--width-4");
            vec![day_field(form, "day", words.t("pool-day"), String::new()), places.into()]
        })
        .news(news(page, [("day", words.t("pool-day-saved"))]))
}

fn table(words: Words, days: &[(Date, u16)]) -> Content {
    if days.is_empty() {
        return Content::default();
    }
    let row = |one: &(Date, u16)| {
        let [day, places] = day_line(words, *one);
        vec![Cell::new().content(day), Cell::numeric(places)]
    };
    Table::called(words.t("pool-days"))
        .head([words.t("pool-day"), words.t("pool-places")])
        .rows(days.iter().map(row))
        .first_cell_is_header(true)
        .scrolling()
}

/// A day, and how many are there.
fn day_line(words: Words, (day, places): (Date, u16)) -> [String; 2] {
    let day = format!("{}, {}", words.weekday(day), words.date_short(day));
    [day, words.number(places.into())]
}

/// The days with other numbers, and a form for one more.
pub async fn get(page: DeskPage, At(id): At<PoolId>) -> PageResult {
    let (around, form) = (around(&page, id).await?, page.form(PURPOSE).await?);
    page.asked.show(&view(&page, &around, form))
}

/// Says how many there are on a day; nothing: as many as usual.
pub async fn post(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let step = Step::of(&fields);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let again = |form| view(&page, &around, form);
    if step == Step::Change {
        return page.asked.show(&again(page.asked.again(PURPOSE, form)));
    }
    let day = form.required_date("day", Message::of("pool-day-missing"));
    let places: Option<u16> = form.parsed("places", Message::of("pool-places-wrong"));
    let today = page.asked.app.moment().date();
    if day.is_some_and(|day| day < today) {
        form.wrong("day", Message::of("admin-day-over"));
    }
    let (Some(token), Some(day), false) = (token, day, form.is_wrong()) else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let supposed = Supposed { pool_day: Some((id, day, places)), ..Supposed::default() };
    if let Some(hit) = hit::unseen(&page, step, supposed).await? {
        let Around { pool, centre, .. } = &around;
        let line = day_line(page.asked.words, (day, places.unwrap_or(pool.details.places)));
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show(&hit::check(&page, (pool, centre), line.join(": "), hit, form));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| pool_day_set(tx, at, institution, id, day, places, by))
        .await;
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}/{id}/days?done=day"))
}
