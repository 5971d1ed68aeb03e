//! The press digest: what a period was, as a press officer would tell it, from facts alone.
//!
//! What was counted comes first; what the institution told about itself (“about ten a day”) follows in its own words. A
//! told number that the counting confirms is said once. Small numbers by topic are told of no period
//! ([`lodzins_core::report::public`]).

mod calls; // telephone calls and e-mails by unit and topic
mod intake; // submissions by the ways they came

use std::collections::BTreeMap;

use lodzins_core::{
    Channel,
    contact::Direction,
    fact::{FactKind, Per, Qualifier},
    id::{Id, InstitutionId, UnitId},
    report::{Period, Tenths},
};
use lodzins_db::{DbError, Tx};

pub use calls::Calls;
pub use intake::{Halves, Intake, Month, Way};

use super::{
    FactRow,
    articles::{ArticleLine, articles_of},
    day_totals, told_figures,
};

/// What is told of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Which days.
    pub period: Period,
    /// Conversations with people who came.
    pub visits: Beside,
    /// Submissions of all days.
    pub submissions: Intake,
    /// How many submissions there were in the period before.
    pub submissions_before: i64,
    /// Submissions by month, where there were any.
    pub months: Vec<Month>,
    /// Telephone calls and e-mails, by unit.
    pub calls: Vec<Calls>,
    /// How many there were in the period before.
    pub calls_before: i64,
    /// What else was counted.
    pub done: Vec<Done>,
    /// What was told and not counted, or counted otherwise.
    pub told: Vec<FactRow>,
    /// The published figures of these days, with what has to be known beside them.
    pub published: Vec<ArticleLine>,
}

/// A number beside the one of the period before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    /// How many.
    pub now: i64,
    /// How many before.
    pub before: i64,
}

/// Something of which so many were counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What it counts as.
    pub kind: FactKind,
    /// Whose.
    pub unit: Option<UnitId>,
    /// What it was, by code.
    pub subject: String,
    /// How many.
    pub quantity: i64,
}

/// What is counted beside submissions and conversations.
const OTHER_KINDS: [FactKind; 6] = [
    FactKind::Document,
    FactKind::Decision,
    FactKind::Meeting,
    FactKind::Item,
    FactKind::Conference,
    FactKind::Activity,
];

/// Reads what is to be told of an institution's period; `code` is the institution's.
pub fn digest(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    code: &str,
    period: Period,
) -> Result<Digest, DbError> {
    let told = told_figures(tx, institution, period.from_on(), period.to_on())?;
    let mut published = articles_of(tx, code)?;
    published.retain(|line| period.holds(line.from) && period.holds(line.to));
    let calls = calls::calls(tx, institution, period)?;
    let before = period.previous();
    let mut digest = Digest {
        period,
        visits: Beside {
            now: visits(tx, institution, period)?,
            before: visits(tx, institution, before)?,
        },
        submissions: intake::intake(tx, institution, period)?,
        submissions_before: intake::intake(tx, institution, before)?.all,
        months: intake::months(tx, institution, period, &told)?,
        calls,
        calls_before: calls::many(tx, institution, before)?,
        done: done(tx, institution, period)?,
        told: Vec::new(),
        published,
    };
    digest.told = told.into_iter().filter(|told| !digest.says(told)).collect();
    Ok(digest)
}

impl Digest {
    /// Is there nothing to tell?
    pub fn is_empty(&self) -> bool {
        let counted = self.visits.now + self.submissions.all;
        counted == 0 && self.calls.is_empty() && self.done.is_empty() && self.told.is_empty()
    }

    /// Does what was counted say the same number of the same days already?
    fn says(&self, told: &FactRow) -> bool {
        let confirmed = self.published.iter().any(|line| {
            line.is_told_and_counted()
                && line.told_as == Some(told.subject.as_str())
                && (line.from, line.to) == (told.from_on, told.to_on)
                && line.value == Tenths::whole(i64::from(told.quantity))
        });
        let total = told.qualifier == Qualifier::Exact && told.per == Per::Total;
        let number = (told.from_on, told.to_on, i64::from(told.quantity));
        confirmed && total && self.numbers().contains(&number)
    }

    /// The counted numbers that are told, with their days.
    fn numbers(&self) -> Vec<(jiff::civil::Date, jiff::civil::Date, i64)> {
        let (mut numbers, all) = (Vec::new(), self.period);
        let mut say = |period: Period, number| {
            numbers.push((period.from_on(), period.to_on(), number));
        };
        say(all, self.visits.now);
        let halves = self.months.iter().filter_map(|month| month.halves.as_ref());
        let halves = halves.flat_map(|halves| [&halves.first, &halves.second]);
        let months = self.months.iter().map(|month| &month.intake);
        for intake in [&self.submissions].into_iter().chain(months).chain(halves) {
            intake.numbers().into_iter().for_each(|number| say(intake.period, number));
        }
        for calls in &self.calls {
            say(all, calls.all());
            calls.topics.told.iter().for_each(|(_, number)| say(all, *number));
            say(all, calls.topics.rest);
        }
        self.done.iter().for_each(|done| say(all, done.quantity));
        numbers
    }
}

/// How many conversations there were with people who came, at a counter or at the little window.
fn visits(tx: &mut Tx<'_>, institution: InstitutionId, period: Period) -> Result<i64, DbError> {
    let (from, to) = (period.from_on(), period.to_on());
    let contacts = day_totals(tx, institution, FactKind::Contact, None, from, to)?;
    let came = contacts.iter().filter(|total| {
        let here = [Channel::InPerson.code(), Channel::Window.code()];
        total.subject == Direction::In.code() && here.contains(&total.channel.as_str())
    });
    Ok(came.map(|total| total.quantity).sum())
}

/// What else was counted, by unit and subject, the most first.
fn done(tx: &mut Tx<'_>, institution: InstitutionId, period: Period) -> Result<Vec<Done>, DbError> {
    let mut all = Vec::new();
    for kind in OTHER_KINDS {
        let mut sums: BTreeMap<(Option<[u8; 16]>, String), Done> = BTreeMap::new();
        let (from, to) = (period.from_on(), period.to_on());
        for total in day_totals(tx, institution, kind, None, from, to)? {
            let (unit, subject) = (total.unit(), total.subject);
            let nothing = Done { kind, unit, subject: subject.clone(), quantity: 0 };
            let key = (unit.map(Id::to_bytes), subject);
            sums.entry(key).or_insert(nothing).quantity += total.quantity;
        }
        all.extend(sums.into_values().filter(|done| done.quantity > 0));
    }
    all.sort_by_key(|done| (done.unit.map(Id::to_bytes), -done.quantity));
    Ok(all)
}
