//! What a regime would change, before it is switched on: hours, ways, what is said at the door, and who is left without.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{
    Asked, InForce, PlaceAt, Procedure, Regime, Standing, Way, WayChanged,
    laid::{day_after, turning_days},
    laid_over, ways_between,
};
use crate::{
    Channel,
    calendar::WorkingCalendar,
    catalogue::Stage,
    hours::{Hours, PlaceKind, Schedule, Spans, Told},
};

/// So many days are looked at from the first one on: every weekday twice.
const DAYS_FIRST: usize = 14;
/// And so many from each later day on which something begins or ends.
const DAYS_LATER: usize = 7;

/// An institution as it is without regimes.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The codes of its centres.
    pub centres: Vec<String>,
    /// Everything that has hours.
    pub places: Vec<SettingPlace>,
    /// Its services, from when until when each is done so: a card that counts from a later day takes the place of the one
    /// before it.
    pub services: Vec<Lasting<Procedure>>,
    /// On which days it works.
    pub calendar: WorkingCalendar,
    /// Can it be telephoned?
    pub phone: bool,
    /// Has it an e-mail address?
    pub email: bool,
}

/// A place with hours.
#[derive(Debug, Clone)]
pub struct SettingPlace {
    /// What it is.
    pub kind: PlaceKind,
    /// Its code among the places of its kind.
    pub code: String,
    /// What it is called.
    pub name: Told,
    /// The code of the centre that it is or is at.
    pub centre: Option<String>,
    /// Its hours as laid down.
    pub schedule: Schedule,
}

impl Setting {
    /// The codes of its centres.
    fn codes(&self) -> impl Iterator<Item = &str> + Clone {
        self.centres.iter().map(String::as_str)
    }

    /// Its services as they are on a day.
    fn services_on(&self, day: Date) -> impl Iterator<Item = &Procedure> + Clone {
        self.services.iter().filter(move |one| one.holds_on(day)).map(|one| &one.what)
    }
}

/// What would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consequences {
    /// Days with other hours, of those that are looked at.
    pub days: Vec<DayChanged>,
    /// Steps of services that are done in another way than before.
    pub ways: Vec<Lasting<WayChanged>>,
    /// What is said otherwise to those who come.
    pub said: Vec<Lasting<SaidChanged>>,
    /// Services that cannot be had any more.
    pub left: Vec<Lasting<Left>>,
    /// Can the institution be telephoned?
    pub phone: Support,
    /// Can it be written to by e-mail?
    pub email: Support,
}

/// A way of asking for help with applying, on the worst day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// It is there, as far as this regime goes.
    #[default]
    Kept,
    /// There is none anyway.
    NotThere,
    /// This regime takes it away.
    Lost,
}

/// What holds from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lasting<T> {
    /// The first day.
    pub from: Date,
    /// The last one; nothing: until further notice.
    pub to: Option<Date>,
    /// What.
    pub what: T,
}

/// A day with other hours at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChanged {
    /// What the place is.
    pub kind: PlaceKind,
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: Told,
    /// The day.
    pub day: Date,
    /// Its hours now.
    pub before: Spans,
    /// Its hours then.
    pub after: Spans,
}

/// What is otherwise for those who come, other than the ways of services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidChanged {
    /// The centre's code; nothing: at the institution as a whole.
    pub centre: Option<String>,
    /// The service's code, where it is otherwise about that service than about the centre.
    pub service: Option<String>,
    /// What is said now.
    pub before: Standing,
    /// What is said then.
    pub after: Standing,
}

/// A service of which a stage cannot be gone through any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The service's code.
    pub service: String,
    /// The stage.
    pub stage: Stage,
    /// By whom.
    pub lack: Lack,
}

/// Who cannot have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Nobody.
    NoChannel,
    /// People who have no computer: no telephone, post, box, window and no coming in person is left.
    NoneWithoutComputer,
}

impl<T> Lasting<T> {
    /// What is so on every day.
    pub const fn always(what: T) -> Self {
        Self { from: Date::MIN, to: None, what }
    }

    /// Is it so on a day?
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// What `added` would change, where `before` are the regimes that hold anyway: everything that is otherwise on any of its
/// days, and hours on those that are looked at. One that ends before it starts changes nothing.
pub fn consequences(setting: &Setting, before: &[Regime], added: &Regime) -> Consequences {
    let mut after = before.to_vec();
    after.push(added.clone());
    let mut told = Consequences::default();
    let turning = turning_days(&after);
    let cards = setting.services.iter().flat_map(|one| [Some(one.from), day_after(one.to)]);
    for (from, to) in stretches(added, turning.iter().copied().chain(cards.flatten())) {
        let (was, then) = (InForce::on(before, from), InForce::on(&after, from));
        let support = |had, channel| {
            let asked = Asked { channel: Some(channel), ..Asked::default() };
            match (had && !was.is_shut(asked), then.is_shut(asked)) {
                (true, false) => Support::Kept,
                (true, true) => Support::Lost,
                (false, _) => Support::NotThere,
            }
        };
        for one in setting.services_on(from) {
            lasting(&mut told.ways, (from, to), ways_between(&setting.codes(), one, &was, &then));
        }
        lasting(&mut told.said, (from, to), said_between(setting, from, &was, &then));
        lasting(&mut told.left, (from, to), left(setting, from, &was, &then));
        told.phone = told.phone.max(support(setting.phone, Channel::Phone));
        told.email = told.email.max(support(setting.email, Channel::Email));
    }
    let looked_at = days_looked_at(&stretches(added, turning));
    told.days = days_changed(setting, (before, &after), &looked_at);
    told
}

/// The stretches of a regime's days within which nothing turns.
fn stretches(added: &Regime, turning: impl IntoIterator<Item = Date>) -> Vec<(Date, Option<Date>)> {
    if added.to.is_some_and(|to| to < added.from) {
        return Vec::new();
    }
    let mut edges: Vec<Date> = turning.into_iter().collect();
    edges.retain(|day| added.from < *day && added.holds_on(*day));
    edges.push(added.from);
    edges.sort_unstable();
    edges.dedup();
    let ends = edges.iter().skip(1).map(|next| next.yesterday().ok()).chain([added.to]);
    edges.iter().copied().zip(ends).collect()
}

/// What was so until the day before goes on.
fn lasting<T: PartialEq>(all: &mut Vec<Lasting<T>>, (from, to): (Date, Option<Date>), new: Vec<T>) {
    let before = from.yesterday().ok();
    for what in new {
        let goes_on = |one: &&mut Lasting<T>| one.to == before && one.what == what;
        match all.iter_mut().find(goes_on) {
            Some(one) => one.to = to,
            None => all.push(Lasting { from, to, what }),
        }
    }
}

fn days_looked_at(stretches: &[(Date, Option<Date>)]) -> BTreeSet<Date> {
    let last = stretches.last().and_then(|(_, to)| *to);
    let within = |day: &Date| last.is_none_or(|last| *day <= last);
    let counts = std::iter::once(DAYS_FIRST).chain(std::iter::repeat(DAYS_LATER));
    let days = stretches.iter().zip(counts);
    days.flat_map(|((from, _), count)| from.series(1.day()).take(count)).filter(within).collect()
}

fn days_changed(
    setting: &Setting,
    (before, after): (&[Regime], &[Regime]),
    days: &BTreeSet<Date>,
) -> Vec<DayChanged> {
    let mut changed = Vec::new();
    for place in &setting.places {
        let at = PlaceAt { centre: place.centre.as_deref(), kind: place.kind };
        let laid = |regimes| laid_over(&place.schedule, at, regimes);
        let (was, then) = (laid(before), laid(after));
        let on = |schedule, day| Hours { schedule, calendar: &setting.calendar }.on(day).spans;
        for &day in days {
            let (before, after) = (on(&was, day), on(&then, day));
            if before != after {
                let (kind, code, name) = (place.kind, place.code.clone(), place.name.clone());
                changed.push(DayChanged { kind, code, name, day, before, after });
            }
        }
    }
    changed
}

/// What is said otherwise at the institution, at each centre, and there about a service as far as that differs.
fn said_between(
    setting: &Setting,
    day: Date,
    was: &InForce<'_>,
    then: &InForce<'_>,
) -> Vec<SaidChanged> {
    let mut changed = Vec::new();
    let mut differ = |centre: Option<&str>, service: Option<&str>, pair: (Standing, Standing)| {
        if pair.0 != pair.1 {
            changed.push(SaidChanged {
                centre: centre.map(str::to_owned),
                service: service.map(str::to_owned),
                before: pair.0,
                after: pair.1,
            });
        }
    };
    let pair = |centre, service| {
        let about = Asked { centre, service, channel: None };
        (was.effective(about).standing(), then.effective(about).standing())
    };
    for centre in std::iter::once(None).chain(setting.codes().map(Some)) {
        differ(centre, None, pair(centre, None));
        let coming = |service| {
            let (before, after) = pair(centre, service);
            (before.about_coming(), after.about_coming())
        };
        let plain = coming(None);
        for one in setting.services_on(day).filter(|_| centre.is_some()) {
            let own = coming(Some(&one.offer.service));
            if own != plain {
                differ(centre, Some(&one.offer.service), own);
            }
        }
    }
    changed
}

fn left(setting: &Setting, day: Date, was: &InForce<'_>, then: &InForce<'_>) -> Vec<Left> {
    const WITHOUT_COMPUTER: [Channel; 6] = [
        Channel::Phone,
        Channel::Post,
        Channel::Courier,
        Channel::DropBox,
        Channel::Window,
        Channel::InPerson,
    ];
    let mut left = Vec::new();
    for one in setting.services_on(day) {
        for &stage in Stage::ALL {
            let any = |force: &InForce<'_>, meant: fn(Channel) -> bool| {
                one.ways_through(stage, setting.codes(), force)
                    .any(|(channel, way)| meant(channel) && way != Way::No)
            };
            let lost = |meant| any(was, meant) && !any(then, meant);
            let lack = if lost(|_| true) {
                Lack::NoChannel
            } else if lost(|channel| WITHOUT_COMPUTER.contains(&channel)) {
                Lack::NoneWithoutComputer
            } else {
                continue;
            };
            left.push(Left { service: one.offer.service.clone(), stage, lack });
        }
    }
    left
}
