//! What the next four weeks would be, before it is saved; and back to the form with everything that was typed.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use lodzins_core::hours::{Day, Hours, Schedule};
use lodzins_service::{hours::PlaceHours, regime::BookingHit};

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        disruption::preview::bookings_hit,
        hours_words::{spans, whys},
        regime::said::Names,
    },
    ui::{Cell, Content, Table, Tag},
    words::Words,
};

/// How many days are shown: four weeks.
const DAYS: i32 = 28;
/// The button's name.
const STEP: &str = "step";

/// Which button of a form was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::admin) enum Step {
    /// On from the form: show the weeks.
    Check,
    /// Back to the form.
    Change,
    /// Save.
    Save,
}

impl Step {
    pub(in crate::pages::admin) fn of(fields: &Fields) -> Self {
        match fields.text(STEP) {
            "save" => Self::Save,
            "change" => Self::Change,
            _ => Self::Check,
        }
    }
}

#[derive(Template)]
#[template(path = "admin/hours_check.html")]
pub(crate) struct CheckView {
    pub(super) page: Page,
    pub(super) place: String,
    pub(super) line: String,
    pub(super) table: Content,
    pub(super) hit: Content,
    pub(super) form: Form,
}

impl CheckView {
    /// The weeks from `first` as they are and as they would be by `schedule`.
    pub(super) fn of(
        page: &DeskPage,
        place: &PlaceHours,
        schedule: &Schedule,
        (first, line): (Date, String),
        form: Form,
    ) -> Self {
        let words = page.asked.words;
        let hours = Hours { schedule, calendar: &place.calendar };
        Self {
            page: page.frame().back(&super::path(place.place.id)).typed_into(),
            place: place.place.name.said(words.language()).to_owned(),
            line,
            table: weeks(words, place.hours(), hours, first),
            hit: Content::default(),
            form,
        }
    }

    /// Only the bookings that could not be kept, where nothing else is to be seen.
    pub(in crate::pages::admin) fn hitting(
        frame: Page,
        (place, line): (String, String),
        hit: Content,
        form: Form,
    ) -> Self {
        Self { page: frame.typed_into(), place, line, table: Content::default(), hit, form }
    }

    /// With the bookings that could not be kept any more.
    #[must_use]
    pub(super) fn hit(mut self, hit: Content) -> Self {
        self.hit = hit;
        self
    }

    /// Everything that was typed, for whichever button is pressed.
    fn kept(&self) -> Content {
        let typed = self.form.fields().values().iter();
        let typed = typed.filter(|(name, _)| name != STEP && name != crate::form::TOKEN_FIELD);
        let field = |(name, value): &(String, String)| {
            let (name, value) = (Content::from(name.as_str()), Content::from(value.as_str()));
            format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
        };
        Content::html(typed.map(field).collect::<String>())
    }
}

/// The bookings that could not be kept, under their heading.
pub(in crate::pages::admin) fn bookings(
    words: Words,
    names: &Names,
    hit: &[BookingHit],
) -> Content {
    let title = Content::from(words.t("regime-bookings"));
    let hit = bookings_hit(words, names, hit);
    Content::html(format_args!("<h2 class=\"govuk-heading-m\">{title}</h2>{hit}"))
}

/// A line a day: its hours, why, and what they were.
pub(super) fn weeks(words: Words, was: Hours<'_>, is: Hours<'_>, first: Date) -> Content {
    let last = first.saturating_add((DAYS - 1).days());
    let row = |(before, day): (Day<'_>, Day<'_>)| {
        let name = format!("{}, {}", words.weekday(day.date), words.date_short(day.date));
        let mut hours = Content::from(spans(words, &day.spans));
        if before.spans != day.spans {
            let was = [("times", spans(words, &before.spans).into())];
            let tag = Tag::coloured("yellow", words.t("hours-changes"));
            let was = Content::from(words.with("hours-was", &was));
            hours = Content::html(format_args!("{hours} {tag}<br>{was}"));
        }
        vec![
            Cell::new().content(name),
            Cell::new().content(hours),
            Cell::new().content(whys(words, &day)),
        ]
    };
    Table::new()
        .caption(words.t("hours-weeks"))
        .caption_classes("govuk-table__caption--m")
        .head([words.t("hours-day"), words.t("hours-title"), words.t("hours-why")])
        .rows(was.days(first, last).zip(is.days(first, last)).map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}
