//! What pages read.

use jiff::civil::Date;
use lodzins_core::{
    feedback::{Feedback, FeedbackWay},
    id::{CentreId, InstitutionId, VisitId},
};
use lodzins_db::{DbError, Tx, params, row};

use super::sql;

row! {
    /// How often something was said on a day.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct DayAnswers {
        /// The day.
        pub given_on: Date,
        /// How the answers came.
        pub way: FeedbackWay,
        /// What they say.
        pub answer: Feedback,
        /// How many.
        pub quantity: i64,
    }
}

/// What was said of a visit, if anything.
pub fn feedback_of_visit(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    visit: VisitId,
) -> Result<Option<Feedback>, DbError> {
    let found: Option<(Feedback,)> = tx.optional(sql::OF_VISIT, params![institution, visit])?;
    Ok(found.map(|(answer,)| answer))
}

/// How often each was said at a centre, day by day, both days included.
pub fn feedback_days(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
    from: Date,
    to: Date,
) -> Result<Vec<DayAnswers>, DbError> {
    tx.all(sql::DAYS, params![institution, centre, from, to])
}
