//! Every statement of feedback.

/// The columns of an answer, in the schema's order.
macro_rules! feedback {
    () => {
        "institution_id, id, centre_id, visit_id, given_on, way, answer, quantity, given_at, entered_by"
    };
}

lodzins_db::sql! {
    /// Enters an answer.
    FEEDBACK_INSERT = concat!(
        "INSERT INTO feedback (", feedback!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");

    /// Counts it on its day.
    DAY_COUNT = "
        INSERT INTO feedback_day (institution_id, centre_id, given_on, way, answer, quantity)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (institution_id, centre_id, given_on, way, answer)
        DO UPDATE SET quantity = feedback_day.quantity + excluded.quantity";

    /// What was said of a visit. Index: `feedback_by_visit`.
    OF_VISIT = "SELECT answer FROM feedback WHERE institution_id = $1 AND visit_id = $2";

    /// How often each was said at a centre from a day to a day. By primary key: six rows a day at most.
    DAYS = "
        SELECT given_on, way, answer, quantity
          FROM feedback_day
         WHERE institution_id = $1 AND centre_id = $2 AND given_on >= $3 AND given_on <= $4
         ORDER BY given_on, way, answer";

    /// One answer. By primary key.
    FEEDBACK = concat!("SELECT ", feedback!(), " FROM feedback WHERE institution_id = $1 AND id = $2");

    /// The answers after one, for verification. By primary key.
    FEEDBACK_AFTER = "SELECT id FROM feedback WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";
}
