//! What a regime would change, before it is switched on: hours, ways, and who is left without any.

use jiff::{ToSpan, civil::Date};

use super::{InForce, Offer, PlaceAt, Regime, Way, laid_over};
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

/// A service that is had by a channel in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayChanged {
    /// The centre's code, where one comes to a centre.
    pub centre: Option<String>,
    /// The service's code.
    pub service: String,
    /// The channel.
    pub channel: Channel,
    /// How it is now.
    pub before: Way,
    /// How it is then.
    pub after: Way,
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
        let asked = super::Asked { channel: Some(channel), ..super::Asked::default() };
        force.shut_by(asked).is_none()
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
    let mut changed = Vec::new();
    for offer in &setting.offers {
        for (centre, channel) in ways_in(setting) {
            let (before, after) =
                (was.way(centre, offer, channel), then.way(centre, offer, channel));
            if before != after {
                let (centre, service) = (centre.map(str::to_owned), offer.service.clone());
                changed.push(WayChanged { centre, service, channel, before, after });
            }
        }
    }
    changed
}

/// Every way to come: to each centre by those channels that lead to one, to the institution by the others.
fn ways_in(setting: &Setting) -> impl Iterator<Item = (Option<&str>, Channel)> {
    let places = [Channel::InPerson, Channel::Window, Channel::DropBox];
    let to_centres = setting
        .centres
        .iter()
        .flat_map(move |centre| places.map(|channel| (Some(centre.code.as_str()), channel)));
    let alone = setting.centres.is_empty();
    let others = Channel::ALL.iter().copied().filter(move |one| alone || !places.contains(one));
    to_centres.chain(others.map(|channel| (None, channel)))
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
        let mut ways = ways_in(setting).filter(|(_, channel)| meant(*channel));
        ways.any(|(centre, channel)| force.way(centre, offer, channel) != Way::No)
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
