//! The past as a picture and as tables.

use jiff::civil::Weekday;
use lodzins_core::{
    feedback::Feedback,
    planning::{Hours, Lead, Load, Outcome, Promise},
    report::Tenths,
};
use lodzins_document::chart::{Amount, Chart, Series, Shape};
use lodzins_service::{
    catalogue::ServiceLine,
    feedback::DayAnswers,
    planning::{Kept, Past, Times},
};

use crate::{
    pages::feedback::said as feedback_said,
    ui::{Cell, Content, Table},
    words::Words,
};

/// Working days first; a weekend is drawn where anybody came.
const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// When people come: visits on a usual day of each kind, by hour.
pub(super) fn load(words: Words, load: &Load) -> Chart {
    let came = |day: Weekday, hour: u8| load.seen(day, hour).came();
    let seen = |hour: &u8| WEEKDAYS.iter().any(|day| came(*day, *hour) > 0);
    let first = (0..24).find(seen).unwrap_or(9);
    let last = (0..24).rev().find(seen).unwrap_or(16);
    let per_day = |day: Weekday, hour: u8| -> Option<Amount> {
        let days = load.days_of(day);
        let average = Tenths::quotient(i64::from(came(day, hour)), i64::from(days));
        (days > 0).then(|| Amount { value: average.value(), shown: tenths(words, average) })
    };
    let column = |day: &Weekday| Series {
        name: weekday_short(words, *day),
        amounts: (first..=last).map(|hour| per_day(*day, hour)).collect(),
    };
    let drawn = |day: &&Weekday| {
        !matches!(day, Weekday::Saturday | Weekday::Sunday) || load.days_of(**day) > 0
    };
    Chart {
        language: words.language(),
        title: words.t("planning-load"),
        summary: summary(words, load),
        shape: Shape::Heat,
        over: words.t("planning-hour"),
        rows: (first..=last).map(|hour| hour.to_string()).collect(),
        series: WEEKDAYS.iter().filter(drawn).map(column).collect(),
    }
}

/// When the most come.
fn summary(words: Words, load: &Load) -> String {
    let each = WEEKDAYS.iter().flat_map(|day| (0..24).map(move |hour| (*day, hour)));
    let average = |(day, hour): &(Weekday, u8)| {
        Tenths::quotient(load.seen(*day, *hour).came().into(), load.days_of(*day).into())
    };
    match each.max_by_key(average) {
        Some((day, hour)) if load.seen(day, hour).came() > 0 => words.with(
            "planning-load-most",
            &[
                ("day", weekday(words, day).into()),
                ("hour", hour.to_string().into()),
                ("count", tenths(words, average(&(day, hour))).into()),
            ],
        ),
        _ => words.t("planning-nothing"),
    }
}

/// “piektdiena”.
pub(super) fn weekday(words: Words, day: Weekday) -> String {
    words.with("date-weekday", &[("day", day.to_monday_one_offset().into())])
}

fn weekday_short(words: Words, day: Weekday) -> String {
    words.with("report-weekday-short", &[("day", day.to_monday_one_offset().into())])
}

/// “12,5”; whole numbers without a comma.
pub(super) fn tenths(words: Words, number: Tenths) -> String {
    if number.0 % 10 == 0 { words.number(number.0 / 10) } else { words.decimal(number.value(), 1) }
}

fn percent(words: Words, number: Tenths) -> String {
    words.with("planning-percent", &[("number", tenths(words, number).into())])
}

/// Minutes, rounded up: nobody waited shorter than is said.
pub(super) fn minutes(words: Words, secs: i64) -> String {
    words.with("planning-minutes", &[("count", ((secs + 59) / 60).into())])
}

fn table(words: Words, caption: &str, head: Vec<Cell>, rows: Vec<Vec<Cell>>) -> Content {
    Table::new()
        .caption(words.t(caption))
        .caption_classes("govuk-table__caption--m")
        .head(head)
        .rows(rows)
        .first_cell_is_header(true)
        .scrolling()
}

/// How long people waited and were served, by service.
pub(super) fn times(words: Words, past: &Past, services: &[ServiceLine]) -> Content {
    let head = vec![
        Cell::from(words.t("planning-service")),
        Cell::numeric(words.t("planning-served")),
        Cell::numeric(words.t("planning-left")),
        Cell::numeric(words.t("planning-waited")),
        Cell::numeric(words.t("planning-serving")),
    ];
    let name = |code: &str| {
        let known = services.iter().find(|one| one.code == code);
        known.map_or_else(|| code.to_owned(), |one| one.title_lv.clone())
    };
    let names = |codes: &str| match codes {
        "" => words.t("planning-no-service"),
        codes => words.list(&codes.split(' ').map(name).collect::<Vec<_>>()),
    };
    let row = |(codes, times): (&String, &Times)| {
        let mean = |secs: i64| match secs.checked_div(times.served) {
            Some(secs) => minutes(words, secs),
            None => "–".to_owned(),
        };
        vec![
            Cell::from(names(codes)),
            Cell::numeric(words.number(times.served)),
            Cell::numeric(words.number(times.left)),
            Cell::numeric(mean(times.waited_secs)),
            Cell::numeric(mean(times.served_secs)),
        ]
    };
    table(words, "planning-times", head, past.times.iter().map(row).collect())
}

/// Which bookings are not kept: by the door through which they were made, and how long before.
pub(super) fn kept(words: Words, past: &Past) -> Content {
    let head = vec![
        Cell::from(words.t("planning-booked-by")),
        Cell::from(words.t("planning-booked-before")),
        Cell::numeric(words.t("planning-bookings")),
        Cell::numeric(words.t("planning-missed")),
        Cell::numeric(words.t("planning-missed-share")),
    ];
    let row = |((share, lead), kept): (&(lodzins_core::appointment::Share, Lead), &Kept)| {
        let all = kept.came + kept.missed;
        vec![
            Cell::from(words.with("planning-share", &[("share", share.code().into())])),
            Cell::from(words.with("planning-lead", &[("lead", lead.code().into())])),
            Cell::numeric(words.number(all)),
            Cell::numeric(words.number(kept.missed)),
            Cell::numeric(percent(words, Tenths::percent(kept.missed, all))),
        ]
    };
    table(words, "planning-kept", head, past.kept.iter().map(row).collect())
}

/// What visitors said.
pub(super) fn answers(words: Words, said: &[DayAnswers]) -> Content {
    let head = vec![
        Cell::from(words.t("planning-answer")),
        Cell::numeric(words.t("planning-answers")),
        Cell::numeric(words.t("planning-answers-share")),
    ];
    let all: i64 = said.iter().map(|one| one.quantity).sum();
    let row = |answer: &Feedback| {
        let of = said.iter().filter(|one| one.answer == *answer);
        let count: i64 = of.map(|one| one.quantity).sum();
        vec![
            Cell::from(feedback_said::answer(words, *answer)),
            Cell::numeric(words.number(count)),
            Cell::numeric(percent(words, Tenths::percent(count, all))),
        ]
    };
    table(words, "planning-feedback", head, Feedback::ALL.iter().map(row).collect())
}

/// What would be with so many specialists.
pub(super) fn outcomes(
    words: Words,
    promise: Promise,
    asked: u16,
    outcomes: &[(u16, Outcome)],
) -> Content {
    let within = words.with("planning-within", &[("minutes", i64::from(promise.minutes).into())]);
    let head = vec![
        Cell::from(words.t("planning-specialists")),
        Cell::numeric(words.t("planning-came")),
        Cell::numeric(words.t("planning-median")),
        Cell::numeric(words.t("planning-ninetieth")),
        Cell::numeric(words.t("planning-turned-away")),
        Cell::numeric(within),
    ];
    let row = |(specialists, outcome): &(u16, Outcome)| {
        let number = words.number(i64::from(*specialists));
        let number = if *specialists == asked {
            words.with("planning-asked", &[("count", number.into())])
        } else {
            number
        };
        vec![
            Cell::from(number),
            Cell::numeric(tenths(words, outcome.came_per_day)),
            Cell::numeric(minutes(words, outcome.median_secs)),
            Cell::numeric(minutes(words, outcome.ninetieth_secs)),
            Cell::numeric(tenths(words, outcome.turned_away_per_day)),
            Cell::numeric(percent(words, outcome.kept_percent)),
        ]
    };
    table(words, "planning-outcomes", head, outcomes.iter().map(row).collect())
}

/// How many specialists each hour needs.
pub(super) fn needed(words: Words, hours: &Hours) -> Content {
    let head =
        vec![Cell::from(words.t("planning-hour")), Cell::numeric(words.t("planning-specialists"))];
    let rows = hours.iter().enumerate().filter(|(_, count)| **count > 0).map(|(hour, count)| {
        let from = words.with("report-hour", &[("hour", hour.to_string().into())]);
        vec![Cell::from(from), Cell::numeric(words.number(i64::from(*count)))]
    });
    table(words, "planning-needed", head, rows.collect())
}
