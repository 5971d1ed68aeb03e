//! Facts: what statistics are made of. Each countable thing leaves one, and none says whose it was.
//!
//! A fact that was counted is one thing of one day. Whoever did not count says a figure of a period instead, as it was
//! told: “about ten a day”, “300 to 400 a week”, “more than 700”. The words around the number are kept with it, so
//! that a report can say them again and never makes “more than 700” an exact 700.

use jiff::civil::Date;

use crate::codes;

codes! {
    /// What was counted.
    #[doc(alias = "fakts")]
    pub enum FactKind("kind of fact") {
        /// A submission that came in.
        Submission = "submission",
        /// A consultation.
        Contact = "contact",
        /// Somebody's visit to a centre.
        Visit = "visit",
        /// What somebody said of their visit.
        #[doc(alias = "vērtējums")]
        Feedback = "feedback",
        /// A document that was worked on or issued.
        Document = "document",
        /// A decision.
        Decision = "decision",
        /// A meeting of a council, a commission or a board.
        Meeting = "meeting",
        /// An item that such a meeting dealt with.
        Item = "item",
        /// A video conference.
        Conference = "conference",
        /// Anything else that the institution did.
        #[doc(alias = "darbība")]
        Activity = "activity",
    }
}

codes! {
    /// What a quantity is measured against.
    pub enum Per("measure of a quantity") {
        /// The whole period.
        Total = "total",
        /// Each working day of the period.
        Day = "day",
        /// Each week of the period.
        Week = "week",
    }
}

codes! {
    /// How sure a quantity is, in the words of the one who told it.
    pub enum Qualifier("qualifier of a quantity") {
        /// Exactly so many.
        Exact = "exact",
        /// About so many.
        About = "about",
        /// More than that.
        MoreThan = "more_than",
        /// At least that.
        AtLeast = "at_least",
        /// Less than that.
        LessThan = "less_than",
        /// From the quantity to a larger one.
        Range = "range",
    }
}

codes! {
    /// Where a fact comes from.
    pub enum FactSource("source of a fact") {
        /// The register wrote it as it happened.
        Live = "live",
        /// Taken over from elsewhere, one event for each occurrence.
        Imported = "imported",
        /// Somebody told the figure; nobody here counted.
        Stated = "stated",
    }
}

/// How many, as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// How many; of a range, the least.
    pub quantity: u32,
    /// Of a range, the most.
    pub quantity_max: Option<u32>,
    /// How sure that is.
    pub qualifier: Qualifier,
    /// Measured against what.
    pub per: Per,
}

impl Amount {
    /// One thing, counted.
    pub const ONE: Self =
        Self { quantity: 1, quantity_max: None, qualifier: Qualifier::Exact, per: Per::Total };
}

/// A figure that says nothing, or two things at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Misstated {
    /// A range is two numbers, the larger one second; anything else is one.
    #[error("`quantity_max` goes with the qualifier `range`, and is larger than `quantity`")]
    Range,
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    Backwards,
}

/// A figure of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    from_on: Date,
    to_on: Date,
    amount: Amount,
}

impl Figure {
    /// A figure of the days from the first to the last, both included.
    pub fn new(from_on: Date, to_on: Date, amount: Amount) -> Result<Self, Misstated> {
        let fits = match (amount.qualifier, amount.quantity_max) {
            (Qualifier::Range, Some(most)) => most > amount.quantity,
            (Qualifier::Range, None) => false,
            (_, most) => most.is_none(),
        };
        if !fits {
            return Err(Misstated::Range);
        }
        if to_on < from_on {
            return Err(Misstated::Backwards);
        }
        Ok(Self { from_on, to_on, amount })
    }

    /// One thing of a day.
    pub const fn one(day: Date) -> Self {
        Self { from_on: day, to_on: day, amount: Amount::ONE }
    }

    /// The first day.
    pub const fn from_on(&self) -> Date {
        self.from_on
    }

    /// The last day.
    pub const fn to_on(&self) -> Date {
        self.to_on
    }

    /// How many.
    pub const fn amount(&self) -> Amount {
        self.amount
    }

    /// Was it counted, so that it may be added to what else was counted that day?
    ///
    /// A figure of several days belongs to none of them, and two times “about ten” is no twenty.
    pub fn is_counted(&self) -> bool {
        self.from_on == self.to_on
            && self.amount.qualifier == Qualifier::Exact
            && self.amount.per == Per::Total
    }
}

/// Is it the code of what an activity was: a small Latin letter, then small Latin letters, digits and underscores?
pub fn is_subject_code(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_')
}

#[cfg(test)]
mod tests;
