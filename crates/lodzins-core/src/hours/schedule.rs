//! What was laid down about one place's hours.

use jiff::civil::Date;

use super::{HoursFault, Pattern, Span};
use crate::Language;

/// A reason or a name, in the languages of the product.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Latvian.
    pub lv: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Told {
    /// In a language; in Latvian where it is not given in that one.
    pub fn said(&self, language: Language) -> &str {
        let own = language.of(&self.lv, &self.ru, &self.en);
        if own.is_empty() { &self.lv } else { own }
    }
}

/// A weekly pattern, and the first day that it holds for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedPattern {
    /// The first day.
    pub from: Date,
    /// The hours.
    pub pattern: Pattern,
}

/// Other hours for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The first day.
    pub from: Date,
    /// The last day; nothing: until further notice.
    pub to: Option<Date>,
    /// What for: “Ārkārtējā situācija”.
    pub name: Told,
    /// The hours.
    pub pattern: Pattern,
}

impl Override {
    /// Refuses one that cannot stand.
    pub fn check(&self) -> Result<(), HoursFault> {
        is_period(self.from, self.to)?;
        if self.pattern.is_closed() { Err(HoursFault::EmptyOverride) } else { Ok(()) }
    }
}

/// A time in which the place is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// The first day.
    pub from: Date,
    /// The last day; nothing: until further notice.
    pub to: Option<Date>,
    /// The part of each day that is cut out of the hours that begin on it; nothing: the whole day.
    pub part: Option<Span>,
    /// Why.
    pub reason: Told,
}

impl Closure {
    /// Refuses one that cannot stand.
    pub fn check(&self) -> Result<(), HoursFault> {
        is_period(self.from, self.to)
    }
}

fn is_period(from: Date, to: Option<Date>) -> Result<(), HoursFault> {
    if to.is_some_and(|to| to < from) { Err(HoursFault::PeriodBackwards) } else { Ok(()) }
}

/// Does a day lie from the first to the last one?
pub(super) fn holds_on(from: Option<Date>, to: Option<Date>, day: Date) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

/// Everything that was laid down about one place's hours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// The first day on which there is such a place.
    pub valid_from: Option<Date>,
    /// The last such day.
    pub valid_to: Option<Date>,
    /// The weekly patterns; the latest one that has begun holds.
    pub patterns: Vec<DatedPattern>,
    /// Other hours for a time. Where several hold, the one that began last does; of those the one that ends first; of
    /// those the last in this list. So a short day before a holiday stands within a long emergency.
    pub overrides: Vec<Override>,
    /// Closures; all that hold do.
    pub closures: Vec<Closure>,
}

impl Schedule {
    /// One pattern since ever.
    pub fn always(pattern: Pattern) -> Self {
        let patterns = vec![DatedPattern { from: Date::MIN, pattern }];
        Self { patterns, ..Self::default() }
    }

    /// The weekly pattern that holds on a day, without overrides.
    pub fn pattern_on(&self, day: Date) -> Option<&Pattern> {
        let begun = self.patterns.iter().filter(|dated| dated.from <= day);
        begun.max_by_key(|dated| dated.from).map(|dated| &dated.pattern)
    }

    /// The override that holds on a day.
    pub fn override_on(&self, day: Date) -> Option<&Override> {
        let holding = self.overrides.iter().filter(|one| holds_on(Some(one.from), one.to, day));
        holding.max_by_key(|one| (one.from, std::cmp::Reverse(one.to.unwrap_or(Date::MAX))))
    }

    pub(super) fn closures_on(&self, day: Date) -> impl Iterator<Item = &Closure> {
        self.closures.iter().filter(move |one| holds_on(Some(one.from), one.to, day))
    }
}
