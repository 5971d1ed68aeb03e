//! What a search is narrowed by, as it stands in an address: `kind=complaint&unit=none&received=month`.
//!
//! Periods and persons may be relative (“the last 30 days”, “me”), so that a search that is kept or shared means the
//! same tomorrow and for everybody. None of it is personal data of a submitter.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Channel, Segment, codes,
    id::{StaffId, UnitId},
    submission::{Kind, Status},
};

use super::mark::{self, Side};

codes! {
    /// When it was received, seen from today.
    pub enum Received("period of receipt") {
        /// Today.
        Today = "today",
        /// Today and the six days before.
        Week = "week",
        /// Today and the 29 days before.
        Month = "month",
        /// Today and the 364 days before.
        Year = "year",
    }
}

codes! {
    /// When it is due, seen from today.
    pub enum DuePeriod("due period") {
        /// Before today.
        Overdue = "overdue",
        /// Today.
        Today = "today",
        /// Today and the six days after.
        Week = "week",
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not closed.
    Open,
    /// Closed, in whatever way.
    Closed,
    /// Exactly there.
    In(Status),
}

impl Standing {
    /// As it stands in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::In(status) => status.code(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "open" => Some(Self::Open),
            "closed" => Some(Self::Closed),
            code => code.parse().ok().map(Self::In),
        }
    }

    /// Whether only open ones are meant.
    fn is_open(self) -> bool {
        match self {
            Self::Open => true,
            Self::Closed => false,
            Self::In(status) => !status.is_closed(),
        }
    }

    fn marks(self) -> Vec<String> {
        let of = |status: &Status| mark::of(Side::Status, status.code());
        match self {
            Self::Open => vec![mark::of_open()],
            Self::Closed => Status::ALL.iter().filter(|one| one.is_closed()).map(of).collect(),
            Self::In(status) => vec![of(&status)],
        }
    }
}

/// Which unit has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfUnit {
    /// None.
    None,
    /// That of the one who searches.
    Mine,
    /// This one.
    Unit(UnitId),
}

/// Who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfHandler {
    /// Nobody.
    None,
    /// The one who searches.
    Me,
    /// This person.
    Person(StaffId),
}

/// Who searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Searcher {
    /// The person.
    pub person: StaffId,
    /// The person's unit.
    pub unit: Option<UnitId>,
}

/// What a search is narrowed by. Nothing by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// One of its topics.
    pub topic: Option<String>,
    /// The service that it is about, by its code.
    pub service: Option<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Where it stands.
    pub standing: Option<Standing>,
    /// By which channel it came.
    pub channel: Option<Channel>,
    /// Who came.
    pub segment: Option<Segment>,
    /// Which unit has it.
    pub unit: Option<OfUnit>,
    /// Who has it.
    pub handler: Option<OfHandler>,
    /// When it was received, seen from today.
    pub received: Option<Received>,
    /// The first day on which it was received.
    pub received_from: Option<Date>,
    /// The last one.
    pub received_until: Option<Date>,
    /// When it is due, seen from today.
    pub due: Option<DuePeriod>,
    /// The first day on which it is due.
    pub due_from: Option<Date>,
    /// The last one.
    pub due_until: Option<Date>,
}

/// Years after today in which something may be due.
const YEARS_AHEAD: i32 = 20;

impl Filters {
    /// The names of the filters in an address, in its order.
    pub const NAMES: [&'static str; 14] = [
        "topic",
        "service",
        "kind",
        "status",
        "channel",
        "segment",
        "unit",
        "handler",
        "received",
        "received-from",
        "received-until",
        "due",
        "due-from",
        "due-until",
    ];

    /// Reads them; what is no filter narrows nothing.
    pub fn read<'v>(value: impl Fn(&str) -> &'v str) -> Self {
        let value = |name: &str| Some(value(name).trim()).filter(|text| !text.is_empty());
        Self {
            topic: value("topic").map(str::to_owned),
            service: value("service").map(str::to_owned),
            kind: value("kind").and_then(|text| text.parse().ok()),
            standing: value("status").and_then(Standing::parse),
            channel: value("channel").and_then(|text| text.parse().ok()),
            segment: value("segment").and_then(|text| text.parse().ok()),
            unit: value("unit").and_then(|text| match text {
                "none" => Some(OfUnit::None),
                "mine" => Some(OfUnit::Mine),
                id => id.parse().ok().map(OfUnit::Unit),
            }),
            handler: value("handler").and_then(|text| match text {
                "none" => Some(OfHandler::None),
                "me" => Some(OfHandler::Me),
                id => id.parse().ok().map(OfHandler::Person),
            }),
            received: value("received").and_then(|text| text.parse().ok()),
            received_from: value("received-from").and_then(|text| text.parse().ok()),
            received_until: value("received-until").and_then(|text| text.parse().ok()),
            due: value("due").and_then(|text| text.parse().ok()),
            due_from: value("due-from").and_then(|text| text.parse().ok()),
            due_until: value("due-until").and_then(|text| text.parse().ok()),
        }
    }

    /// The filters that are set, by their names in an address.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let unit = self.unit.map(|unit| match unit {
            OfUnit::None => "none".to_owned(),
            OfUnit::Mine => "mine".to_owned(),
            OfUnit::Unit(id) => id.to_string(),
        });
        let handler = self.handler.map(|handler| match handler {
            OfHandler::None => "none".to_owned(),
            OfHandler::Me => "me".to_owned(),
            OfHandler::Person(id) => id.to_string(),
        });
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let values = [
            self.topic.clone(),
            self.service.clone(),
            self.kind.map(|kind| kind.code().to_owned()),
            self.standing.map(|standing| standing.code().to_owned()),
            self.channel.map(|channel| channel.code().to_owned()),
            self.segment.map(|segment| segment.code().to_owned()),
            unit,
            handler,
            self.received.map(|received| received.code().to_owned()),
            day(self.received_from),
            day(self.received_until),
            self.due.map(|due| due.code().to_owned()),
            day(self.due_from),
            day(self.due_until),
        ];
        Self::NAMES
            .into_iter()
            .zip(values)
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The marks of which a submission must have one of each group; nothing was received or due before the first day.
    pub(super) fn marks(&self, who: Searcher, today: Date, first: Date) -> Vec<Vec<String>> {
        let mut groups = Vec::new();
        groups.extend(self.topic.as_ref().map(|topic| vec![mark::of(Side::Topic, topic)]));
        let service = self.service.as_ref();
        groups.extend(service.map(|service| vec![mark::of(Side::Service, service)]));
        groups.extend(self.kind.map(|kind| vec![mark::of(Side::Kind, kind.code())]));
        let (unit, handler, due) = match self.standing {
            Some(standing) if standing.is_open() => {
                (Side::OpenUnit, Side::OpenHandler, Side::OpenDue)
            }
            _ => (Side::Unit, Side::Handler, Side::Due),
        };
        groups.extend(self.standing.map(Standing::marks));
        groups.extend(self.channel.map(|channel| vec![mark::of(Side::Channel, channel.code())]));
        groups.extend(self.segment.map(|segment| vec![mark::of(Side::Segment, segment.code())]));
        groups.extend(self.unit.map(|of| vec![mark::of_id(unit, of.id(who))]));
        groups.extend(self.handler.map(|of| vec![mark::of_id(handler, of.id(who))]));
        let period = |side, days: Option<(Date, Date)>| {
            days.map(|(from, until)| mark::of_days(side, from, until))
        };
        groups.extend(period(Side::Received, self.days_received(today, first)));
        groups.extend(period(due, self.days_due(today, first)));
        groups
    }

    fn days_received(&self, today: Date, first: Date) -> Option<(Date, Date)> {
        let since = |days: i32| Some((today.saturating_sub((days - 1).days()), today));
        let relative = self.received.and_then(|received| match received {
            Received::Today => since(1),
            Received::Week => since(7),
            Received::Month => since(30),
            Received::Year => since(365),
        });
        narrowed(relative, self.received_from, self.received_until, (first, last_day(today)))
    }

    fn days_due(&self, today: Date, first: Date) -> Option<(Date, Date)> {
        let relative = self.due.map(|due| match due {
            DuePeriod::Overdue => (first, today.saturating_sub(1.day())),
            DuePeriod::Today => (today, today),
            DuePeriod::Week => (today, today.saturating_add(6.days())),
        });
        narrowed(relative, self.due_from, self.due_until, (first, last_day(today)))
    }
}

impl OfUnit {
    fn id(self, who: Searcher) -> Option<UnitId> {
        match self {
            Self::None => None,
            Self::Mine => who.unit,
            Self::Unit(id) => Some(id),
        }
    }
}

impl OfHandler {
    fn id(self, who: Searcher) -> Option<StaffId> {
        match self {
            Self::None => None,
            Self::Me => Some(who.person),
            Self::Person(id) => Some(id),
        }
    }
}

fn last_day(today: Date) -> Date {
    today.saturating_add(YEARS_AHEAD.years()).last_of_year()
}

/// The days that all of it allows; nothing when nothing was said.
fn narrowed(
    relative: Option<(Date, Date)>,
    from: Option<Date>,
    until: Option<Date>,
    all: (Date, Date),
) -> Option<(Date, Date)> {
    if relative.is_none() && from.is_none() && until.is_none() {
        return None;
    }
    let (first, last) = relative.unwrap_or(all);
    Some((from.map_or(first, |from| from.max(first)), until.map_or(last, |until| until.min(last))))
}

#[cfg(test)]
mod tests;
