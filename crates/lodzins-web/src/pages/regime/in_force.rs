//! What holds at the centres of a regime on a day, whatever laid it down: a notice that told its own regime alone would
//! say at the door of a closed centre that people are received by appointment.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    hours::PlaceKind,
    id::InstitutionId,
    regime::{Asked as About, InForce, Regime},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    hours::{PlaceHours, all_hours},
    institution::structure::centres,
    regime::regimes_switched_on,
};

use super::said::{self, Names};
use crate::{
    pages::hours_words::{spans, whys},
    words::Words,
};

/// What is closed for longer than that is told as closed, without the week that it has at other times.
const A_WEEK: i32 = 6;

/// A centre on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CentreThen {
    /// What it is called.
    pub name: String,
    /// Its hours; nothing when nobody has said them.
    pub hours: String,
    /// What is otherwise there.
    pub otherwise: Vec<String>,
}

/// The day of which a notice tells what holds: today, as far as the regime holds today; else its first or last day.
pub(super) fn day_told(regime: &Regime, today: Date) -> Date {
    let day = regime.from.max(today);
    regime.to.map_or(day, |to| day.min(to))
}

/// The centres that a regime is about, as they are on a day.
pub(super) fn centres_then(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    (words, names): (Words, &Names),
    regime: &Regime,
    day: Date,
) -> Result<Vec<CentreThen>, DbError> {
    let regimes = regimes_switched_on(tx, institution)?;
    let places = all_hours(tx, institution)?;
    let force = InForce::on(&regimes, day);
    let about =
        |code: &String| regime.scope.centres.is_empty() || regime.scope.centres.contains(code);
    let all = centres(tx, institution)?.into_iter();
    let then = all.filter(|one| one.is_open_on(day) && about(&one.code)).map(|centre| {
        let is = |one: &&PlaceHours| {
            one.place.kind == PlaceKind::Centre && one.place.centre == Some(centre.id)
        };
        let known = places.iter().find(is).filter(|one| one.is_known());
        let asked = About { centre: Some(&centre.code), ..About::default() };
        CentreThen {
            name: centre.name(words.language()).to_owned(),
            hours: known.map(|place| hours_then(words, place, day)).unwrap_or_default(),
            otherwise: said::standing(words, names, &force.effective(asked).standing()),
        }
    });
    Ok(then.collect())
}

/// The week that holds on a day, and the day itself where it is another one: “P.–Pk. 09:00–17:00; 10.06.2020.: slēgts”.
pub(in crate::pages) fn hours_then(words: Words, place: &PlaceHours, day: Date) -> String {
    let schedule = &place.schedule;
    let last = day.saturating_add(A_WEEK.days());
    let shut = schedule
        .closures
        .iter()
        .any(|one| one.part.is_none() && one.from <= day && one.to.is_none_or(|to| last <= to));
    if shut {
        return words.t("regime-day-closed");
    }
    let other = schedule.override_on(day).map(|one| &one.pattern);
    let Some(pattern) = other.or_else(|| schedule.pattern_on(day)) else {
        return words.t("regime-day-closed");
    };
    let week = said::week(words, pattern);
    let really = place.hours().on(day);
    if really.spans == *pattern.week.on(day.weekday()) {
        return week;
    }
    let (date, hours) = (words.date_short(day), spans(words, &really.spans));
    match whys(words, &really) {
        why if why.is_empty() => format!("{week}; {date}: {hours}"),
        why => format!("{week}; {date}: {hours} ({why})"),
    }
}
