//! What a regime would change, before it is switched on: hours, ways, and who is left without any.

use jiff::{ToSpan, civil::Date};

use super::{
    Asked, InForce, Offer, PlaceAt, Regime, Way, WayChanged, laid_over,
    ways::{ways_between, ways_in},
};
use crate::{
    Channel,
    calendar::WorkingCalendar,
    hours::{Hours, PlaceKind, Schedule, Spans},
};

/// So many days are looked at: every weekday twice.
const DAYS: i64 = 14;

/// An institution as it is without regimes.
#[derive(Debug, Clone)]
pub struct Setting {
    /// Its centres.
    pub centres: Vec<SettingCentre>,
    /// Its services.
    pub offers: Vec<Offer>,
    /// On which days it works.
    pub calendar: WorkingCalendar,
    /// Can it be telephoned?
    pub phone: bool,
    /// Has it an e-mail address?
    pub email: bool,
}

/// A centre.
#[derive(Debug, Clone)]
pub struct SettingCentre {
    /// Its code.
    pub code: String,
    /// Its hours as laid down.
    pub schedule: Schedule,
}

impl Setting {
    /// The codes of its centres.
    fn codes(&self) -> impl Iterator<Item = &str> + Clone {
        self.centres.iter().map(|centre| centre.code.as_str())
    }
}

/// What would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consequences {
    /// Days with other hours.
    pub days: Vec<DayChanged>,
    /// Services that are had by a channel in another way than before.
    pub ways: Vec<WayChanged>,
    /// Services that cannot be had any more.
    pub left: Vec<Left>,
    /// Is the institution left without a telephone?
    pub without_phone: bool,
    /// Without an e-mail address?
    pub without_email: bool,
}

/// A day with other hours at a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChanged {
    /// The centre's code.
    pub centre: String,
    /// The day.
    pub day: Date,
    /// Its hours now.
    pub before: Spans,
    /// Its hours then.
    pub after: Spans,
}

/// A service that cannot be had any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The service's code.
    pub service: String,
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

/// What `added` would change on its first days, where `before` are the regimes that hold anyway.
pub fn consequences(setting: &Setting, before: &[Regime], added: &Regime) -> Consequences {
    let mut after = before.to_vec();
    after.push(added.clone());
    let (was, then) = (InForce::on(before, added.from), InForce::on(&after, added.from));
    let open = |force: &InForce<'_>, channel| {
        !force.is_shut(Asked { channel: Some(channel), ..Asked::default() })
    };
    Consequences {
        days: days_changed(setting, before, &after, added),
        ways: ways_changed(setting, &was, &then),
        left: left(setting, &was, &then),
        without_phone: !(setting.phone && open(&then, Channel::Phone)),
        without_email: !(setting.email && open(&then, Channel::Email)),
    }
}

fn days_changed(
    setting: &Setting,
    before: &[Regime],
    after: &[Regime],
    added: &Regime,
) -> Vec<DayChanged> {
    let last = added.from.saturating_add((DAYS - 1).days());
    let last = added.to.map_or(last, |to| to.min(last));
    let mut changed = Vec::new();
    for centre in &setting.centres {
        let place = PlaceAt { centre: Some(&centre.code), kind: PlaceKind::Centre };
        let was = laid_over(&centre.schedule, place, before);
        let then = laid_over(&centre.schedule, place, after);
        let was = Hours { schedule: &was, calendar: &setting.calendar };
        let then = Hours { schedule: &then, calendar: &setting.calendar };
        let pairs = was.days(added.from, last).zip(then.days(added.from, last));
        changed.extend(pairs.filter(|(was, then)| was.spans != then.spans).map(|(was, then)| {
            let (day, centre) = (was.date, centre.code.clone());
            DayChanged { centre, day, before: was.spans, after: then.spans }
        }));
    }
    changed
}

fn ways_changed(setting: &Setting, was: &InForce<'_>, then: &InForce<'_>) -> Vec<WayChanged> {
    let of = |offer: &Offer| ways_between(setting.codes(), offer, was, then);
    setting.offers.iter().flat_map(of).collect()
}

fn left(setting: &Setting, was: &InForce<'_>, then: &InForce<'_>) -> Vec<Left> {
    const WITHOUT_COMPUTER: [Channel; 6] = [
        Channel::Phone,
        Channel::Post,
        Channel::Courier,
        Channel::DropBox,
        Channel::Window,
        Channel::InPerson,
    ];
    let any = |force: &InForce<'_>, offer: &Offer, meant: &dyn Fn(Channel) -> bool| {
        let mut meant = ways_in(setting.codes()).filter(|(_, channel)| meant(*channel));
        meant.any(|(centre, channel)| force.way(centre, offer, channel) != Way::No)
    };
    let lack = |offer: &Offer| {
        let every = |_| true;
        let plain = |channel| WITHOUT_COMPUTER.contains(&channel);
        let lost =
            |meant: &dyn Fn(Channel) -> bool| any(was, offer, meant) && !any(then, offer, meant);
        if lost(&every) {
            Some(Lack::NoChannel)
        } else {
            lost(&plain).then_some(Lack::NoneWithoutComputer)
        }
    };
    let left =
        |offer: &Offer| lack(offer).map(|lack| Left { service: offer.service.clone(), lack });
    setting.offers.iter().filter_map(left).collect()
}
