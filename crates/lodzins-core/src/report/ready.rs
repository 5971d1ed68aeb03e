//! Questions that everybody asks, ready to be asked by their names.

use super::{ChannelGroups, Dimension, Filter, Period, Question};
use crate::{codes, fact::FactKind};

codes! {
    /// A question with a name. The name stands in commands and addresses, so it is never changed.
    pub enum Ready("ready report") {
        /// Submissions by channel.
        SubmissionsByChannel = "submissions-by-channel",
        /// Submissions by what brought them: electronic means, paper, a conversation.
        SubmissionsByMedium = "submissions-by-medium",
        /// Submissions by topic.
        SubmissionsByTopic = "submissions-by-topic",
        /// Submissions by the unit that has them.
        SubmissionsByUnit = "submissions-by-unit",
        /// Submissions by kind: complaints, requests.
        SubmissionsByKind = "submissions-by-kind",
        /// Submissions by whom they came from.
        SubmissionsByClient = "submissions-by-client",
        /// Submissions by month, each channel in a column.
        SubmissionsByMonth = "submissions-by-month",
        /// Submissions by day.
        SubmissionsByDay = "submissions-by-day",
        /// Consultations by channel.
        ContactsByChannel = "contacts-by-channel",
        /// Consultations by topic.
        ContactsByTopic = "contacts-by-topic",
        /// Consultations by unit.
        ContactsByUnit = "contacts-by-unit",
        /// Consultations by day of the week.
        ContactsByWeekday = "contacts-by-weekday",
        /// Visits by day.
        Visits = "visits",
        /// What else the institution did, by its code.
        Activities = "activities",
    }
}

impl Ready {
    /// The question, of a period.
    pub fn question(self, period: Period) -> Question {
        let (kind, rows, columns) = self.asks();
        let groups = match self {
            Self::SubmissionsByMedium => ChannelGroups::by_medium(),
            _ => ChannelGroups::default(),
        };
        Question {
            kind,
            rows,
            columns,
            period,
            comparison: None,
            groups,
            filter: Filter::default(),
        }
    }

    const fn asks(self) -> (FactKind, Dimension, Option<Dimension>) {
        use FactKind::{Activity, Contact, Submission, Visit};
        match self {
            Self::SubmissionsByChannel | Self::SubmissionsByMedium => {
                (Submission, Dimension::Channel, None)
            }
            Self::SubmissionsByTopic => (Submission, Dimension::Topic, None),
            Self::SubmissionsByUnit => (Submission, Dimension::Unit, None),
            Self::SubmissionsByKind => (Submission, Dimension::Subject, None),
            Self::SubmissionsByClient => (Submission, Dimension::Segment, None),
            Self::SubmissionsByMonth => (Submission, Dimension::Month, Some(Dimension::Channel)),
            Self::SubmissionsByDay => (Submission, Dimension::Day, None),
            Self::ContactsByChannel => (Contact, Dimension::Channel, None),
            Self::ContactsByTopic => (Contact, Dimension::Topic, None),
            Self::ContactsByUnit => (Contact, Dimension::Unit, None),
            Self::ContactsByWeekday => (Contact, Dimension::Weekday, None),
            Self::Visits => (Visit, Dimension::Day, None),
            Self::Activities => (Activity, Dimension::Subject, None),
        }
    }
}
