//! What holds on a day: for a centre, a service, a channel.

use jiff::civil::Date;

use super::{Change, Doors, Most, Reception, Regime, Scope, Way};
use crate::Channel;

/// The regimes that hold on a day, the one that counts first in front.
#[derive(Debug, Clone)]
pub struct InForce<'r> {
    day: Date,
    regimes: Vec<&'r Regime>,
}

/// About what one asks: a centre or none in particular, a service or none, a channel or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The centre's code.
    pub centre: Option<&'a str>,
    /// The service's code.
    pub service: Option<&'a str>,
    /// The channel.
    pub channel: Option<Channel>,
}

/// A service, as far as regimes ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its code.
    pub service: String,
    /// By which channels it can be asked for.
    pub channels: Vec<Channel>,
    /// Can it be asked for in person only?
    pub in_person_only: bool,
}

/// Whether a centre has opened, where centres open one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// It is open, as far as that goes.
    Open,
    /// It opens on this day.
    On(Date),
    /// Nobody has said when it opens.
    NotSaid,
}

/// What holds on a day at a centre, or where no centre is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective<'r> {
    /// How people are received.
    pub reception: Reception,
    /// Whether the centre has opened.
    pub opens: Opens,
    /// In person only what cannot be done otherwise?
    pub unavoidable: bool,
    /// The only channels; nothing: all.
    pub channels: Option<&'r [Channel]>,
    /// How many people may be inside.
    pub people: Option<Most>,
    /// The doors.
    pub doors: Option<&'r Doors>,
    /// Are the shops of the building closed?
    pub shops_closed: bool,
    /// Boxes that are set out.
    pub boxes: &'r [String],
}

/// What is otherwise than without regimes for those who come to a centre, or where no centre is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whether the centre has opened.
    pub opens: Opens,
    /// The rest.
    pub changes: Vec<Change>,
}

impl Standing {
    /// Only what one has to know before one comes for something.
    #[must_use]
    pub fn about_coming(mut self) -> Self {
        self.opens = Opens::Open;
        self.changes.retain(Change::is_about_coming);
        self
    }
}

impl Scope {
    /// Does it cover what is asked about? What is about some things only says nothing about all of them.
    fn covers(&self, asked: Asked<'_>) -> bool {
        let named = |codes: &[String], code: Option<&str>| {
            codes.is_empty() || code.is_some_and(|code| codes.iter().any(|one| one == code))
        };
        let channel = || asked.channel.is_some_and(|channel| self.channels.contains(&channel));
        named(&self.centres, asked.centre)
            && named(&self.services, asked.service)
            && (self.channels.is_empty() || channel())
    }
}

impl Effective<'_> {
    /// What holds otherwise than without regimes.
    pub fn standing(&self) -> Standing {
        Standing { opens: self.opens, changes: self.changes() }
    }

    /// What holds otherwise than without regimes, as changes; where people are not received, nothing about doors.
    ///
    /// When a centre opens, where centres open one after another, is in `opens` alone.
    pub fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        let invited = |only: &[Channel]| only.iter().any(|channel| is_reception(*channel));
        let is_open = self.opens == Opens::Open && self.channels.is_none_or(invited);
        let comes = is_open && self.reception != Reception::Closed;
        if is_open && self.reception != Reception::Freely {
            changes.push(Change::Reception { how: self.reception });
        }
        if comes && self.unavoidable {
            changes.push(Change::Unavoidable);
        }
        if let Some(only) = self.channels {
            changes.push(Change::Channels { only: only.to_vec() });
        }
        if comes && self.reception != Reception::Window {
            changes.extend(self.people.map(|most| Change::People { most }));
            changes.extend(self.doors.map(|doors| Change::Doors { doors: doors.clone() }));
        }
        if self.shops_closed {
            changes.push(Change::CommercialZone);
        }
        if !self.boxes.is_empty() {
            changes.push(Change::Boxes { boxes: self.boxes.to_vec() });
        }
        changes
    }
}

impl Offer {
    /// Can it be had without coming?
    pub fn is_possible_remotely(&self) -> bool {
        !self.in_person_only && self.channels.iter().any(|channel| !is_reception(*channel))
    }
}

/// Do people come for it to where they are received?
pub(super) fn is_reception(channel: Channel) -> bool {
    matches!(channel, Channel::InPerson | Channel::Window)
}

impl<'r> InForce<'r> {
    /// Those of all regimes that hold on a day.
    pub fn on(all: &'r [Regime], day: Date) -> Self {
        let mut regimes: Vec<&Regime> = all.iter().filter(|regime| regime.holds_on(day)).collect();
        regimes.sort_by_key(|regime| std::cmp::Reverse(regime.weight()));
        Self { day, regimes }
    }

    /// The regimes, the one that counts first in front.
    pub fn regimes(&self) -> &[&'r Regime] {
        &self.regimes
    }

    /// Those of them that are meant.
    pub(super) fn only(&self, is_meant: impl Fn(&Regime) -> bool) -> Self {
        let regimes = self.regimes.iter().copied().filter(|regime| is_meant(regime)).collect();
        Self { day: self.day, regimes }
    }

    /// What counts of those that say something about what is asked, and whose it is.
    pub(super) fn first<T>(
        &self,
        asked: Asked<'_>,
        pick: impl Fn(&'r Change) -> Option<T>,
    ) -> Option<(T, &'r Regime)> {
        let covering = self.regimes.iter().filter(|regime| regime.scope.covers(asked));
        covering
            .flat_map(|regime| regime.changes.iter().map(|change| (*regime, change)))
            .find_map(|(regime, change)| pick(change).map(|picked| (picked, regime)))
    }

    fn said<T>(&self, asked: Asked<'_>, pick: impl Fn(&'r Change) -> Option<T>) -> Option<T> {
        self.first(asked, pick).map(|(picked, _)| picked)
    }

    /// Everything that holds for what is asked; people are taken to come in person unless a channel is asked about.
    pub fn effective(&self, asked: Asked<'_>) -> Effective<'r> {
        let channel = asked.channel.unwrap_or(Channel::InPerson);
        let asked = Asked { channel: Some(channel), ..asked };
        let of_boxes = Asked { channel: Some(Channel::DropBox), ..asked };
        let is = |wanted: Change| move |change: &Change| (*change == wanted).then_some(());
        Effective {
            reception: self.reception(asked),
            opens: self.opens(asked),
            unavoidable: self.said(asked, is(Change::Unavoidable)).is_some(),
            channels: self.channels(asked),
            people: self.said(asked, |change| match change {
                Change::People { most } => Some(*most),
                _ => None,
            }),
            doors: self.said(asked, |change| match change {
                Change::Doors { doors } => Some(doors),
                _ => None,
            }),
            shops_closed: self.said(asked, is(Change::CommercialZone)).is_some(),
            boxes: self.boxes(of_boxes),
        }
    }

    fn reception(&self, asked: Asked<'_>) -> Reception {
        let said = self.said(asked, |change| match change {
            Change::Reception { how } => Some(*how),
            _ => None,
        });
        said.unwrap_or(Reception::Freely)
    }

    fn channels(&self, asked: Asked<'_>) -> Option<&'r [Channel]> {
        self.said(asked, |change| match change {
            Change::Channels { only } => Some(only.as_slice()),
            _ => None,
        })
    }

    fn boxes(&self, asked: Asked<'_>) -> &'r [String] {
        let said = self.said(asked, |change| match change {
            Change::Boxes { boxes } => Some(boxes.as_slice()),
            _ => None,
        });
        said.unwrap_or_default()
    }

    /// Has the centre opened? Where no centre is asked about, nothing is shut.
    fn opens(&self, asked: Asked<'_>) -> Opens {
        let openings = self.said(asked, |change| match change {
            Change::Openings { openings } => Some(openings),
            _ => None,
        });
        let (Some(centre), Some(openings)) = (asked.centre, openings) else { return Opens::Open };
        match openings.iter().find(|one| one.centre == centre) {
            None => Opens::NotSaid,
            Some(one) if self.day < one.on => Opens::On(one.on),
            Some(_) => Opens::Open,
        }
    }

    /// Does a regime shut what is asked about altogether?
    pub fn is_shut(&self, asked: Asked<'_>) -> bool {
        self.shut_by(asked).is_some()
    }

    /// The regime that shuts what is asked about altogether, if one does.
    pub(super) fn shut_by(&self, asked: Asked<'_>) -> Option<&'r Regime> {
        let channel = asked.channel?;
        let by_channels = self.first(asked, |change| match change {
            Change::Channels { only } => Some(only),
            _ => None,
        });
        let open = |only: &[Channel]| {
            // People at the window are received at the centre.
            only.contains(&channel)
                || (channel == Channel::InPerson && only.contains(&Channel::Window))
        };
        if let Some((only, regime)) = by_channels
            && !open(only)
        {
            return Some(regime);
        }
        if !is_reception(channel) {
            return None;
        }
        if self.opens(asked) != Opens::Open {
            let openings =
                |change: &Change| matches!(change, Change::Openings { .. }).then_some(());
            return self.first(asked, openings).map(|((), regime)| regime);
        }
        let (how, regime) = self.first(asked, |change| match change {
            Change::Reception { how } => Some(*how),
            _ => None,
        })?;
        (how == Reception::Closed).then_some(regime)
    }

    /// Whether a service can be had by a channel, at a centre where it is had at one.
    pub fn way(&self, centre: Option<&str>, offer: &Offer, channel: Channel) -> Way {
        let asked = Asked { centre, service: Some(&offer.service), channel: Some(channel) };
        if self.channels(asked).is_some_and(|only| !only.contains(&channel)) {
            return Way::No;
        }
        let offered = offer.channels.contains(&channel);
        let comes = offer.channels.iter().any(|channel| is_reception(*channel));
        let in_person = Asked { channel: Some(Channel::InPerson), ..asked };
        match channel {
            Channel::DropBox => {
                let takes_paper = offer.channels.iter().any(|channel| channel.is_paper());
                let out = !self.boxes(asked).is_empty() && takes_paper && !offer.in_person_only;
                if offered || out { Way::Freely } else { Way::No }
            }
            Channel::Window if comes && self.reception(in_person) == Reception::Window => {
                self.received(in_person, offer)
            }
            Channel::InPerson if offered && self.reception(asked) == Reception::Window => Way::No,
            Channel::InPerson | Channel::Window if offered => self.received(asked, offer),
            _ if offered => Way::Freely,
            _ => Way::No,
        }
    }

    fn received(&self, asked: Asked<'_>, offer: &Offer) -> Way {
        let effective = self.effective(asked);
        let remote = effective.unavoidable && offer.is_possible_remotely();
        if remote || effective.opens != Opens::Open {
            return Way::No;
        }
        match effective.reception {
            Reception::Freely | Reception::Window => Way::Freely,
            Reception::ByAppointment => Way::ByAppointment,
            Reception::Closed => Way::No,
        }
    }
}
