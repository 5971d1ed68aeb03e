//! Free starts as a page shows them: the days first, and then the times of one day.

use askama::Template;
use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::{
    appointment::{FreeStart, Share},
    id::CentreId,
    moment::date_in_latvia,
};
use lodzins_service::{
    appointment::{AppointmentError, MOST_DAYS, Wanted},
    institution::Institution,
};
use serde::Deserialize;

use super::{release::Announced, said};
use crate::{form::Form, layout::Page, pages::Asked, stop::Stop, words::Words};

/// Which day the address names.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    pub day: String,
}

/// A day on which something is free.
pub(crate) struct FreeDay {
    day: Date,
    href: String,
    name: String,
    count: String,
}

/// A start that can be chosen.
pub(crate) struct Choice {
    /// Seconds since 1970, which is what is sent.
    value: i64,
    time: String,
}

/// The page on which somebody chooses when.
#[derive(Template)]
#[template(path = "pages/booking/starts.html")]
pub(crate) struct StartsView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) title: String,
    /// How long the visit is planned for; nothing for one service.
    pub(super) lasts: String,
    /// Where services are added or taken out, and how that is called.
    pub(super) more: Option<(String, String)>,
    /// What is said first: until when nothing is free, or where to ask when nothing is.
    pub(super) none_until: String,
    /// The nearest start with its words; nothing on the page of a day.
    pub(super) nearest: Option<(i64, String)>,
    pub(super) days: Vec<FreeDay>,
    /// The times of the chosen day, before noon and after.
    pub(super) times: Vec<(String, Vec<Choice>)>,
    pub(super) all_days: String,
    pub(super) wait: String,
    /// Days whose times are not open yet, or are just being given out.
    pub(super) released: Vec<Announced>,
    pub(super) before: Option<FreeDay>,
    pub(super) after: Option<FreeDay>,
}

/// What the starts are for.
pub(crate) struct Frame {
    pub page: Page,
    pub form: Form,
    /// The services and the place.
    pub caption: String,
    /// How long the visit is planned for; nothing for one service.
    pub lasts: String,
    /// Where services are added or taken out, and how that is called; nowhere for whoever has a visit.
    pub more: Option<(String, String)>,
    /// The page of all days.
    pub path: String,
    /// Where one joins the waiting list; nowhere for whoever has a visit.
    pub wait: String,
    /// Where to ask when nothing is free.
    pub phone: String,
}

/// The free starts through a door on the days that are looked at.
pub(super) async fn free(
    asked: &Asked,
    institution: &Institution,
    wanted: Wanted,
) -> Result<Vec<FreeStart>, Stop> {
    let (id, now) = (institution.id, asked.app.moment().now());
    let availability = asked.app.availability().clone();
    let found: Result<Vec<FreeStart>, AppointmentError> = asked
        .read(move |tx| availability.slots(tx, now, id, &wanted, date_in_latvia(now), MOST_DAYS))
        .await;
    Ok(found?)
}

/// What somebody at home wants a visit for.
pub(super) fn wanted(centre: CentreId, services: &[String]) -> Wanted {
    Wanted { centre, services: services.to_vec(), share: Share::Web }
}

impl StartsView {
    /// All days, or one of them.
    pub fn of(words: Words, frame: Frame, free: &[FreeStart], today: Date, which: &str) -> Self {
        let days = days(words, free, &frame.path);
        let chosen =
            which.parse().ok().and_then(|day: Date| days.iter().position(|one| one.day == day));
        let none_until = none_until(words, &days, today, &frame.phone);
        let mut view = Self {
            page: frame.page,
            form: frame.form,
            caption: frame.caption,
            lasts: frame.lasts,
            more: frame.more,
            title: words.t("booking-when-title"),
            none_until,
            nearest: free.first().map(|one| {
                let when = said::when(words, one.start);
                (one.start.as_second(), words.with("booking-nearest", &[("when", when.into())]))
            }),
            days,
            times: Vec::new(),
            all_days: frame.path,
            wait: frame.wait,
            released: Vec::new(),
            before: None,
            after: None,
        };
        if let Some(n) = chosen {
            view.show_day(words, free, n);
        }
        view
    }

    fn show_day(&mut self, words: Words, free: &[FreeStart], n: usize) {
        let mut days = std::mem::take(&mut self.days);
        let day = days[n].day;
        self.title = words.with("booking-time-title", &[("day", said::on(words, day).into())]);
        (self.none_until, self.nearest) = (String::new(), None);
        let of_day = free.iter().filter(|one| date_in_latvia(one.start) == day);
        let (mut morning, mut afternoon) = (Vec::new(), Vec::new());
        for one in of_day {
            let (_, time) = said::day_and_time(words, one.start);
            let half = if time.as_str() < "12:00" { &mut morning } else { &mut afternoon };
            half.push(Choice { value: one.start.as_second(), time });
        }
        let halves =
            [(words.t("booking-morning"), morning), (words.t("booking-afternoon"), afternoon)];
        self.times = halves.into_iter().filter(|(_, times)| !times.is_empty()).collect();
        self.after = (n + 1 < days.len()).then(|| days.remove(n + 1));
        self.before = n.checked_sub(1).map(|before| days.remove(before));
    }

    /// What is announced beside what can be booked.
    #[must_use]
    pub fn with_released(mut self, released: Vec<Announced>) -> Self {
        self.released = released;
        self
    }

    /// The starts that were free when the chosen one was not any more.
    #[must_use]
    pub fn instead(mut self, words: Words, nearest: &[FreeStart]) -> Self {
        if let Some(first) = nearest.first() {
            let when = said::when(words, first.start);
            let words = words.with("booking-nearest", &[("when", when.into())]);
            self.nearest = Some((first.start.as_second(), words));
        }
        self
    }
}

fn days(words: Words, free: &[FreeStart], path: &str) -> Vec<FreeDay> {
    let mut days: Vec<(Date, i64)> = Vec::new();
    for one in free {
        let day = date_in_latvia(one.start);
        match days.last_mut() {
            Some((last, count)) if *last == day => *count += 1,
            _ => days.push((day, 1)),
        }
    }
    let sign = if path.contains('?') { '&' } else { '?' };
    days.into_iter()
        .map(|(day, count)| FreeDay {
            day,
            href: format!("{path}{sign}day={day}"),
            name: said::day(words, day),
            count: words.with("booking-times", &[("count", count.into())]),
        })
        .collect()
}

fn none_until(words: Words, days: &[FreeDay], today: Date, phone: &str) -> String {
    match days.first() {
        Some(first) if first.day > today.saturating_add(1.day()) => {
            let last = first.day.saturating_sub(1.day());
            words.with("booking-none-until", &[("until", words.date_until(last).into())])
        }
        Some(_) => String::new(),
        None if phone.is_empty() => words.t("booking-none"),
        None => words.with("booking-none-call", &[("phone", phone.into())]),
    }
}

/// The start that was chosen.
pub(super) fn chosen(form: &Form) -> Option<Timestamp> {
    form.optional("start").parse().ok().and_then(|secs| Timestamp::from_second(secs).ok())
}
