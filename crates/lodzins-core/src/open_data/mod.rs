//! Figures for everybody, in which nobody is found: small counts are hidden, and nothing that is shown gives them away.
//!
//! A row is a month, its cells are what was counted by channel, topic or kind, and its sum is shown with it. A count of one
//! to four could tell of a person whom somebody knows to have written (Regulation (EU) 2016/679, recital 26), so it is
//! hidden; and because the sum less what is shown is what is hidden, as many more cells are hidden as it takes for
//! that rest to tell nothing. Sums over months are not shown: the sum of yesterday and that of today would differ by
//! one month, and give it away.

#[cfg(test)]
mod tests;

use crate::{codes, fact::FactKind, report::Dimension};

/// The smallest count, other than zero, that is shown.
pub const LEAST_SHOWN: i64 = 5;

/// A row as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    /// The cells in their order; nothing where one is hidden.
    pub cells: Vec<Option<i64>>,
    /// The sum, unless it is small itself.
    pub sum: Option<i64>,
}

/// Beside a small count everything below this is hidden too, and a row whose sum is below twice this shows its sum only.
pub const LEAST_BESIDE: i64 = 10;

/// Hides what must be hidden of a row whose sum is known to be `sum`; by topic the cells may add up to more.
///
/// Whoever knows this rule, and everything that is shown, still finds two values or more that each hidden cell may have.
/// So what is hidden beside a small count must not be chosen by its size: “the smallest of the others” would tell much.
pub fn published(cells: &[i64], sum: i64) -> Published {
    let is_small = |count: i64| (1..LEAST_SHOWN).contains(&count);
    if !cells.iter().copied().any(is_small) && !is_small(sum) {
        return Published { cells: cells.iter().copied().map(Some).collect(), sum: Some(sum) };
    }
    let nothing = Published { cells: vec![None; cells.len()], sum: Some(sum) };
    if is_small(sum) {
        return Published { sum: None, ..nothing };
    }
    if sum < 2 * LEAST_BESIDE {
        return nothing;
    }
    let low = |n: &usize| (1..LEAST_BESIDE).contains(&cells[*n]);
    let mut hidden: Vec<usize> = (0..cells.len()).filter(low).collect();
    let sum_of = |hidden: &[usize]| hidden.iter().map(|n| cells[*n]).sum::<i64>();
    if hidden.len() < 2 || sum_of(&hidden) < LEAST_SHOWN {
        // The first in the order of the columns, whatever stands in it.
        hidden.extend((0..cells.len()).find(|n| cells[*n] >= LEAST_BESIDE));
    }
    // Were each as small as it can be, their sum would say so.
    let least: i64 = hidden.iter().map(|n| if low(n) { 1 } else { LEAST_BESIDE }).sum();
    if hidden.len() < 2 || sum_of(&hidden) == least {
        return nothing;
    }
    let shown = |n: usize| (!hidden.contains(&n)).then_some(cells[n]);
    Published { cells: (0..cells.len()).map(shown).collect(), sum: Some(sum) }
}

codes! {
    /// What a data set counts, month by month.
    #[doc(alias = "datu kopa")]
    pub enum DataSet("data set") {
        /// Submissions by channel.
        SubmissionsByChannel = "submissions-by-channel",
        /// Submissions by topic.
        SubmissionsByTopic = "submissions-by-topic",
        /// Submissions by kind.
        SubmissionsByKind = "submissions-by-kind",
        /// Contacts by channel.
        ContactsByChannel = "contacts-by-channel",
        /// Contacts by topic.
        ContactsByTopic = "contacts-by-topic",
    }
}

impl DataSet {
    /// What is counted.
    pub const fn kind(self) -> FactKind {
        match self {
            Self::SubmissionsByChannel | Self::SubmissionsByTopic | Self::SubmissionsByKind => {
                FactKind::Submission
            }
            Self::ContactsByChannel | Self::ContactsByTopic => FactKind::Contact,
        }
    }

    /// What its cells are.
    pub const fn by(self) -> Dimension {
        match self {
            Self::SubmissionsByChannel | Self::ContactsByChannel => Dimension::Channel,
            Self::SubmissionsByTopic | Self::ContactsByTopic => Dimension::Topic,
            Self::SubmissionsByKind => Dimension::Subject,
        }
    }
}
