//! A week as it is typed: a field for each day, or the whole of it in OpenStreetMap's notation.

use lodzins_core::hours::{HoursFault, OnHolidays, Pattern, Spans, Week, osm};

use super::super::fields::optional;
use crate::{
    form::{Fields, Form},
    pages::hours_words::{fault, osm_fault},
    ui::{Content, Fieldset, Radio},
    words::{Message, Words},
};

const DAYS: [&str; 7] = ["day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7"];
const LONGEST: u32 = 100;
const LONGEST_OSM: u32 = 500;

/// The fields of a week and its holidays.
pub(super) fn week_fields(words: Words, form: &Form) -> Vec<Content> {
    let day = |(n, name): (i64, &&str)| -> Content {
        let label = words.with("date-weekday", &[("day", n.into())]);
        form.input(name).label(label).classes("govuk-input--width-20").into()
    };
    let days = (1..).zip(DAYS.iter()).map(day).map(|field| field.to_string()).collect::<String>();
    let legend = Content::from(words.t("hours-week"));
    let hint = Content::from(words.t("hours-week-hint"));
    let days = Content::html(format_args!(
        "<fieldset class=\"govuk-fieldset\" aria-describedby=\"week-hint\">\
         <legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">{legend}</legend>\
         <div class=\"govuk-hint\" id=\"week-hint\">{hint}</div>\
         <div class=\"lz-week\">{days}</div></fieldset>"
    ));
    let own = form.input("holiday-hours").label(words.t("hours-holiday-hours"));
    let own = Content::from(own.classes("govuk-input--width-20"));
    let holidays = form
        .radios("holidays")
        .fieldset(Fieldset::asking(words.t("hours-holidays")))
        .hint(words.t("hours-holidays-hint"))
        .items([
            Radio::of("closed", words.t("hours-choice-closed")),
            Radio::of("as_usual", words.t("hours-choice-as-usual"))
                .hint(words.t("hours-choice-as-usual-hint")),
            Radio::of("own", words.t("hours-choice-own")).conditional(own),
        ]);
    let osm = form.input("osm").label(words.t("hours-osm")).hint(words.t("hours-osm-hint"));
    vec![days, holidays.into(), osm.spellcheck(false).into()]
}

/// A pattern as the fields begin with it.
pub(super) fn week_now(mut fields: Fields, pattern: &Pattern) -> Fields {
    for ((_, spans), name) in pattern.week.days().zip(DAYS) {
        fields = fields.and(name, spans.to_string());
    }
    match &pattern.holidays {
        OnHolidays::Closed => fields.and("holidays", "closed"),
        OnHolidays::AsUsual => fields.and("holidays", "as_usual"),
        OnHolidays::Own(own) => fields.and("holidays", "own").and("holiday-hours", own.to_string()),
    }
}

/// The pattern that was typed; nothing when a field has an error.
pub(super) fn week_typed(form: &mut Form) -> Option<Pattern> {
    form.at_most("osm", LONGEST_OSM);
    if let Some(text) = optional(form, "osm") {
        return in_notation(form, &text);
    }
    let mut days: [Spans; 7] = std::array::from_fn(|_| Spans::CLOSED);
    for (day, name) in days.iter_mut().zip(DAYS) {
        *day = day_typed(form, name);
    }
    let holidays = match form.optional("holidays").as_str() {
        "closed" => OnHolidays::Closed,
        "as_usual" => OnHolidays::AsUsual,
        "own" => {
            if optional(form, "holiday-hours").is_none() {
                form.wrong("holiday-hours", Message::of("hours-holiday-hours-missing"));
            }
            OnHolidays::Own(day_typed(form, "holiday-hours"))
        }
        _ => {
            form.wrong("holidays", Message::of("hours-holidays-missing"));
            OnHolidays::Closed
        }
    };
    let week = match Week::new(days) {
        Ok(week) => week,
        Err(wrong) => {
            form.wrong("day-1", fault(&wrong));
            return None;
        }
    };
    (!form.is_wrong()).then_some(Pattern { week, holidays })
}

fn day_typed(form: &mut Form, name: &str) -> Spans {
    form.at_most(name, LONGEST);
    let typed: Result<Spans, HoursFault> = form.optional(name).parse();
    typed.unwrap_or_else(|wrong| {
        form.wrong(name, fault(&wrong));
        Spans::CLOSED
    })
}

fn in_notation(form: &mut Form, text: &str) -> Option<Pattern> {
    match osm::read(text) {
        Ok(read) if read.overrides.is_empty() && read.closures.is_empty() => Some(read.pattern),
        Ok(_) => {
            form.wrong("osm", Message::of("hours-osm-no-dates"));
            None
        }
        Err(wrong) => {
            form.wrong("osm", osm_fault(&wrong));
            None
        }
    }
}
