//! The counts of many facts, added up in memory: for taking over a past of millions at once.
//!
//! What [`Tally`] says of facts is what entering them one by one would have left in the tables; a test holds the two
//! together.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    fact::FactSource,
    id::{Id, InstitutionId},
    report::Dimension,
};
use lodzins_db::{ToValue, Value};

use super::{
    FactRow,
    count::{ALL, NO_TOPIC, NO_UNIT, hour_code, unit_code},
    cut::{CUTS, Grain},
};

/// Words seldom differ among millions of facts: each is kept once and known by its place.
type Place = u16;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    on: Date,
    cut: Option<u8>,
    kind: Place,
    topic: Place,
    weekday: Place,
    hour: Place,
    channel: Place,
    drop_box: Place,
    unit: Place,
    subject: Place,
    service: Place,
    segment: Place,
    assumed: bool,
}

/// Which counts are taken out of a tally: of days, once no fact of those days comes any more, and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The days.
    Days,
    /// The months.
    Months,
    /// The years.
    Years,
}

/// Counts of facts.
#[derive(Debug)]
pub struct Tally {
    institution: InstitutionId,
    words: Vec<String>,
    places: HashMap<String, Place>,
    units: HashMap<Place, [u8; 16]>,
    days: HashMap<Key, i64>,
    months: HashMap<Key, i64>,
    years: HashMap<Key, i64>,
}

/// Rows of both tables of counts, in the schema's order.
#[derive(Debug, Default)]
pub struct Counts {
    /// Of `fact_day`.
    pub days: Vec<Vec<Value>>,
    /// Of `fact_sum`.
    pub sums: Vec<Vec<Value>>,
}

impl Tally {
    /// An empty one.
    pub fn new(institution: InstitutionId) -> Self {
        let (words, places) = (Vec::new(), HashMap::new());
        let (days, months, years) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { institution, words, places, units: HashMap::new(), days, months, years }
    }

    /// Counts a fact; one that was only told is not counted.
    pub fn add(&mut self, fact: &FactRow) {
        if fact.source == FactSource::Stated {
            return;
        }
        let whole = self.key(fact);
        let quantity = i64::from(fact.quantity);
        let none = fact.topics.is_empty().then_some(NO_TOPIC);
        for topic in [ALL].into_iter().chain(none).chain(fact.topics.split_whitespace()) {
            let whole = Key { topic: self.place(topic), ..whole };
            let nothing = self.place("");
            // Only cuts have the day of the week beside the day.
            *self.days.entry(Key { weekday: nothing, ..whole }).or_default() += quantity;
            for (n, cut) in (0_u8..).zip(CUTS) {
                if cut.by.contains(&Dimension::Topic) == (topic == ALL) {
                    continue;
                }
                let (on, counts) = match cut.grain {
                    Grain::Day => (whole.on, &mut self.days),
                    Grain::Month => (whole.on.first_of_month(), &mut self.months),
                    Grain::Year => (whole.on.first_of_year(), &mut self.years),
                };
                let of = |by, place| if cut.by.contains(&by) { place } else { nothing };
                let key = Key {
                    on,
                    cut: Some(n),
                    topic: of(Dimension::Topic, whole.topic),
                    weekday: of(Dimension::Weekday, whole.weekday),
                    hour: of(Dimension::Hour, whole.hour),
                    channel: of(Dimension::Channel, whole.channel),
                    drop_box: of(Dimension::DropBox, whole.drop_box),
                    unit: of(Dimension::Unit, whole.unit),
                    subject: of(Dimension::Subject, whole.subject),
                    service: of(Dimension::Service, whole.service),
                    segment: of(Dimension::Segment, whole.segment),
                    ..whole
                };
                *counts.entry(key).or_default() += quantity;
            }
        }
    }

    fn key(&mut self, fact: &FactRow) -> Key {
        let unit = self.place(&fact.unit_id.map(unit_code).unwrap_or_default());
        self.units.insert(unit, fact.unit_id.map_or(NO_UNIT, Id::to_bytes));
        Key {
            on: fact.from_on,
            cut: None,
            kind: self.place(fact.kind.code()),
            topic: self.place(ALL),
            weekday: self.place(&fact.from_on.weekday().to_monday_one_offset().to_string()),
            hour: self.place(&hour_code(fact.hour)),
            channel: self.place(fact.channel.map_or("", Channel::code)),
            drop_box: self.place(fact.drop_box.as_deref().unwrap_or_default()),
            unit,
            subject: self.place(&fact.subject),
            service: self.place(fact.service.as_deref().unwrap_or_default()),
            segment: self.place(fact.segment.code()),
            assumed: fact.date_assumed,
        }
    }

    fn place(&mut self, word: &str) -> Place {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = Place::try_from(self.words.len()).unwrap_or(Place::MAX);
        self.words.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        place
    }

    /// Takes out what is complete, in the order of the tables' keys.
    pub fn take(&mut self, over: Over) -> Counts {
        let taken = std::mem::take(match over {
            Over::Days => &mut self.days,
            Over::Months => &mut self.months,
            Over::Years => &mut self.years,
        });
        let mut counts = Counts::default();
        for (key, quantity) in taken {
            match key.cut {
                None => counts.days.push(self.day(&key, quantity)),
                Some(cut) => counts.sums.push(self.sum(&key, cut, quantity)),
            }
        }
        counts
    }

    fn day(&self, key: &Key, quantity: i64) -> Vec<Value> {
        vec![
            self.institution.to_value(),
            self.word(key.kind),
            self.word(key.topic),
            key.on.to_value(),
            self.word(key.channel),
            self.word(key.drop_box),
            self.units.get(&key.unit).copied().unwrap_or(NO_UNIT).to_value(),
            self.word(key.subject),
            self.word(key.service),
            self.word(key.segment),
            self.word(key.hour),
            key.assumed.to_value(),
            quantity.to_value(),
        ]
    }

    fn sum(&self, key: &Key, cut: u8, quantity: i64) -> Vec<Value> {
        vec![
            self.institution.to_value(),
            self.word(key.kind),
            CUTS.get(usize::from(cut)).map_or("", |cut| cut.code).to_value(),
            key.on.to_value(),
            self.word(key.weekday),
            self.word(key.hour),
            self.word(key.channel),
            self.word(key.drop_box),
            self.word(key.topic),
            self.word(key.unit),
            self.word(key.subject),
            self.word(key.service),
            self.word(key.segment),
            key.assumed.to_value(),
            quantity.to_value(),
        ]
    }

    fn word(&self, place: Place) -> Value {
        self.words.get(usize::from(place)).map_or(Value::Null, |word| word.as_str().to_value())
    }
}
