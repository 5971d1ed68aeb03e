//! Submissions by the ways they came.

use lodzins_core::{
    Channel, codes,
    fact::{FactKind, Per, Qualifier},
    id::InstitutionId,
    report::Period,
};
use lodzins_db::{DbError, Tx};

use crate::statistics::{FactRow, day_totals};

codes! {
    /// The ways in which one tells how submissions came.
    pub enum Way("way of a submission") {
        /// By electronic means.
        Electronic = "electronic",
        /// By post.
        Post = "post",
        /// Handed over: by a courier, at a counter, through the little window.
        ByHand = "by_hand",
        /// Out of a drop box.
        DropBox = "drop_box",
        /// Any other way: through another body, by telephone.
        Other = "other",
    }
}

impl Way {
    /// The way that a channel belongs to; what names no channel came some other way.
    fn of(channel: &str) -> Self {
        match channel.parse() {
            Ok(Channel::Post) => Self::Post,
            Ok(Channel::Courier | Channel::InPerson | Channel::Window) => Self::ByHand,
            Ok(Channel::DropBox) => Self::DropBox,
            Ok(channel) if channel.is_electronic() => Self::Electronic,
            _ => Self::Other,
        }
    }

    /// Its channels, as a report's filter groups them; another way has no channels of its own.
    pub fn channels(self) -> Vec<Channel> {
        let mine = |channel: &Channel| Self::of(channel.code()) == self;
        Channel::ALL.iter().copied().filter(mine).collect()
    }
}

/// Submissions of some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// Which days.
    pub period: Period,
    /// How many.
    pub all: i64,
    /// How many of them on a day that is a guess.
    pub assumed: i64,
    ways: [i64; Way::ALL.len()],
    /// How many out of each box, by its code, the most first.
    pub boxes: Vec<(String, i64)>,
}

impl Intake {
    /// Nothing came.
    pub fn none(period: Period) -> Self {
        Self { period, all: 0, assumed: 0, ways: Default::default(), boxes: Vec::new() }
    }

    /// How many came this way.
    pub fn by(&self, way: Way) -> i64 {
        self.ways[way as usize]
    }

    /// The numbers that are told of it.
    pub(super) fn numbers(&self) -> Vec<i64> {
        let boxes = self.boxes.iter().map(|(_, count)| *count);
        self.ways.into_iter().chain(boxes).chain([self.all]).collect()
    }
}

/// A month of submissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// All of them.
    pub intake: Intake,
    /// Its halves, where it is long enough.
    pub halves: Option<Halves>,
}

/// The two halves of a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Halves {
    /// The first.
    pub first: Intake,
    /// The second.
    pub second: Intake,
    /// From the least to the most electronic ones that each half may have had, where the total of each half is known and
    /// the half of some papers is not.
    pub possible: Option<[(i64, i64); 2]>,
}

/// The subject under which an institution tells how much it received altogether.
const RECEIVED: &str = "documents_received";
/// The longest period of which halves of months are told, in months: of a year they would be noise.
const MOST_MONTHS_WITH_HALVES: usize = 3;

/// The fewest submissions whose halves are told: of a handful, one more is a wrong trend in percent.
const FEWEST_WITH_HALVES: i64 = 20;

/// Counts the submissions of a period.
pub(super) fn intake(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    period: Period,
) -> Result<Intake, DbError> {
    let mut intake = Intake::none(period);
    let (from, to) = (period.from_on(), period.to_on());
    for total in day_totals(tx, institution, FactKind::Submission, None, from, to)? {
        intake.all += total.quantity;
        intake.assumed += if total.date_assumed { total.quantity } else { 0 };
        intake.ways[Way::of(&total.channel) as usize] += total.quantity;
        if total.drop_box.is_empty() {
            continue;
        }
        match intake.boxes.iter_mut().find(|(code, _)| *code == total.drop_box) {
            Some((_, count)) => *count += total.quantity,
            None => intake.boxes.push((total.drop_box, total.quantity)),
        }
    }
    intake.boxes.retain(|(_, count)| *count > 0);
    intake.boxes.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(intake)
}

/// Counts the months of a period in which anything came.
pub(super) fn months(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    period: Period,
    told: &[FactRow],
) -> Result<Vec<Month>, DbError> {
    let with_halves = period.by_month().count() <= MOST_MONTHS_WITH_HALVES;
    let mut months = Vec::new();
    for month in period.by_month() {
        let intake = intake(tx, institution, month)?;
        if intake.all == 0 {
            continue;
        }
        let halves =
            match month.halves().filter(|_| with_halves && intake.all >= FEWEST_WITH_HALVES) {
                Some((first, second)) => Some(halves(tx, institution, first, second, told)?),
                None => None,
            };
        months.push(Month { intake, halves });
    }
    Ok(months)
}

fn halves(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    first: Period,
    second: Period,
    told: &[FactRow],
) -> Result<Halves, DbError> {
    let (first, second) = (intake(tx, institution, first)?, intake(tx, institution, second)?);
    let unsure = first.assumed + second.assumed > 0;
    let known = is_total_known(told, &first) && is_total_known(told, &second);
    let possible = (unsure && known).then(|| [range(&first, &second), range(&second, &first)]);
    Ok(Halves { first, second, possible })
}

/// Did the institution tell the total that was counted?
fn is_total_known(told: &[FactRow], half: &Intake) -> bool {
    told.iter().any(|told| {
        told.subject == RECEIVED
            && (told.from_on, told.to_on) == (half.period.from_on(), half.period.to_on())
            && (told.qualifier, told.per) == (Qualifier::Exact, Per::Total)
            && i64::from(told.quantity) == half.all
    })
}

/// The half's own total is known: one paper more of it is one electronic one less, and the other way round.
fn range(half: &Intake, other: &Intake) -> (i64, i64) {
    let electronic = half.by(Way::Electronic);
    (electronic - other.assumed, electronic + half.assumed)
}
