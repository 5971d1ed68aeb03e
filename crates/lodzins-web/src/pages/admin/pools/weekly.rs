//! Times of every week at which more or fewer people are there than usual.

use jiff::civil::Weekday;
use lodzins_core::{
    appointment::WeekPlaces,
    hours::{Span, Spans},
    id::PoolId,
};
use lodzins_service::{
    appointment::{AppointmentError, Pool, pool_weekly_add, pool_weekly_remove},
    institution::structure::Centre,
};

use super::{
    super::{
        fields::optional,
        settle::{news, settle},
        view::FormView,
    },
    LIST, one_of,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        hours_words::{fault, spans},
        register::At,
    },
    stop::{PageResult, Stop},
    ui::{Cell, Checkbox, Content, Fieldset, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-pool-weekly";
const REMOVE: &str = "admin-pool-weekly-remove";

/// What the page needs beside its form.
struct Around {
    pool: Pool,
    centre: Centre,
}

async fn around(page: &DeskPage, id: PoolId) -> Result<Around, Stop> {
    let (pool, centre) = one_of(page, id).await?;
    Ok(Around { pool, centre })
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let (words, pool) = (page.asked.words, &around.pool);
    let usual = [("count", i64::from(pool.details.places).into())];
    let centre = around.centre.name(words.language());
    let back = format!("{LIST}/{}", pool.id);
    FormView::of(page, &back, words.t("pool-weekly"), form)
        .caption(format!("{centre} · {}", pool.details.name))
        .told(words.with("pool-days-text", &usual))
        .told(words.t("pool-weekly-text"))
        .before(table(page, pool))
        .send(words.t("pool-weekly-add"))
        .fields(|form| {
            let day = |n: i64| {
                Checkbox::of(n.to_string(), words.with("date-weekday", &[("day", n.into())]))
            };
            let days = form
                .checkboxes("weekdays")
                .fieldset(Fieldset::asking(words.t("pool-weekdays")))
                .classes("govuk-checkboxes--small")
                .items((1..=7).map(day));
            let part = form
                .input("part")
                .label(words.t("hours-part"))
                .hint(words.t("pool-weekly-part-hint"))
                .classes("govuk-input--width-10");
            let places = form
                .input("places")
                .label(words.t("pool-places"))
                .inputmode("numeric")
                .classes("govuk-input--width-4");
            vec![days.into(), part.into(), places.into()]
        })
        .news(news(
            page,
            [("added", words.t("pool-weekly-added")), ("removed", words.t("pool-weekly-removed"))],
        ))
}

fn table(page: &DeskPage, pool: &Pool) -> Content {
    if pool.weekly.is_empty() {
        return Content::default();
    }
    let words = page.asked.words;
    let form = page.asked.blank(REMOVE);
    let row = |one: &WeekPlaces| {
        let (weekday, part) = (weekday(words, one.weekday), part(words, one.part));
        let remove = removing(words, pool.id, &form, one, &format!("{weekday}, {part}"));
        vec![
            Cell::new().content(weekday),
            Cell::new().content(part),
            Cell::numeric(words.number(one.places.into())),
            Cell::new().content(remove),
        ]
    };
    Table::called(words.t("pool-weekly"))
        .head([
            words.t("pool-day"),
            words.t("hours-part"),
            words.t("pool-places"),
            words.t("pool-weekly-remove"),
        ])
        .rows(pool.weekly.iter().map(row))
        .first_cell_is_header(true)
        .scrolling()
}

fn weekday(words: Words, day: Weekday) -> String {
    words.with("date-weekday", &[("day", day.to_monday_one_offset().into())])
}

fn part(words: Words, part: Option<Span>) -> String {
    part.map_or_else(|| words.t("pool-weekly-whole"), |part| spans(words, &Spans::one(part)))
}

/// A form of one button: “5 09:00–12:00” is what it takes away, “5” the number of a whole weekday.
fn removing(words: Words, pool: PoolId, form: &Form, one: &WeekPlaces, named: &str) -> Content {
    let part = one.part.map(|part| format!(" {part}")).unwrap_or_default();
    let number = one.weekday.to_monday_one_offset();
    Content::html(format_args!(
        "<form method=\"post\" action=\"{LIST}/{pool}/weekly/remove\" novalidate>{}\
         <button type=\"submit\" name=\"one\" value=\"{number}{part}\" \
         class=\"govuk-button govuk-button--secondary lz-in-line\" data-module=\"govuk-button\">{}\
         <span class=\"govuk-visually-hidden\">: {}</span></button></form>",
        form.token_field(),
        Content::from(words.t("pool-weekly-remove")),
        Content::from(named)
    ))
}

/// Which one a button takes away; nothing where no button says so.
fn removed(value: &str) -> Option<(Weekday, Option<Span>)> {
    let (number, part) = match value.split_once(' ') {
        Some((number, part)) => (number, Some(part.parse().ok()?)),
        None => (value, None),
    };
    Some((Weekday::from_monday_one_offset(number.parse().ok()?).ok()?, part))
}

/// The numbers of every week, and a form for more.
pub async fn get(page: DeskPage, At(id): At<PoolId>) -> PageResult {
    let (around, form) = (around(&page, id).await?, page.form(PURPOSE).await?);
    page.asked.show(&view(&page, &around, form))
}

/// The numbers that were entered, one for each weekday; nothing when a field cannot be read.
fn typed(form: &mut Form) -> Option<Vec<WeekPlaces>> {
    let numbers = form.fields().all("weekdays").filter_map(|number| number.parse().ok());
    let days: Vec<Weekday> =
        numbers.filter_map(|number| Weekday::from_monday_one_offset(number).ok()).collect();
    if days.is_empty() {
        form.wrong("weekdays", Message::of("pool-weekdays-missing"));
    }
    form.at_most("part", 40);
    let part = optional(form, "part").map(|text| text.parse::<Span>()).transpose();
    let part = part.unwrap_or_else(|wrong| {
        form.wrong("part", fault(&wrong));
        None
    });
    form.required("places", Message::of("pool-places-wrong"));
    let places: u16 = form.parsed("places", Message::of("pool-places-wrong"))?;
    let one = |weekday| WeekPlaces { weekday, part, places };
    (!form.is_wrong()).then(|| days.into_iter().map(one).collect())
}

/// Says a number for a part of some weekdays.
pub async fn post(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let again = |form| view(&page, &around, form);
    let (Some(token), Some(more)) = (token, typed(&mut form)) else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| pool_weekly_add(tx, at, institution, id, &more, by))
        .await;
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}/{id}/weekly?done=added"))
}

/// Takes one away.
pub async fn remove(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (form, token) = page.asked.sent(REMOVE, fields);
    let (Some(token), Some(one)) = (token, removed(&form.optional("one"))) else {
        return Ok(page.asked.see_other(&format!("{LIST}/{id}/weekly")));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), AppointmentError> = page
        .once(&token, &form, move |tx, at| pool_weekly_remove(tx, at, institution, id, one, by))
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}/{id}/weekly?done=removed"))
}
