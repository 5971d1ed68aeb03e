//! Every statement of substitution.

/// The columns of a line.
macro_rules! line {
    () => {
        "id, absent_id, substitute_id, from_on, to_on"
    };
}

lodzins_db::sql! {
    /// Sets a substitution.
    SUBSTITUTION_INSERT = "
        INSERT INTO substitution (institution_id, id, absent_id, substitute_id, from_on, to_on, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// Whose substitution it is, while it has not been ended. By primary key.
    SUBSTITUTION_OPEN = "
        SELECT absent_id FROM substitution WHERE institution_id = $1 AND id = $2 AND ended_at IS NULL";

    /// Ends it.
    SUBSTITUTION_END = "UPDATE substitution SET ended_at = $3 WHERE institution_id = $1 AND id = $2";

    /// For whom somebody stands in on a day. Index: `substitution_by_substitute`.
    STANDS_IN_FOR = "
        SELECT absent_id
          FROM substitution
         WHERE institution_id = $1 AND substitute_id = $2 AND to_on >= $3 AND from_on <= $3 AND ended_at IS NULL
         ORDER BY id
         LIMIT 50";

    /// Who stands in for somebody on a day. Index: `substitution_by_absent`.
    SUBSTITUTES = "
        SELECT substitute_id
          FROM substitution
         WHERE institution_id = $1 AND absent_id = $2 AND to_on >= $3 AND from_on <= $3 AND ended_at IS NULL
         ORDER BY id
         LIMIT 50";

    /// Substitutions that have not ended by a day, soonest to end first. Index: `substitution_by_end`.
    SUBSTITUTIONS = concat!(
        "SELECT ", line!(), "
           FROM substitution
          WHERE institution_id = $1 AND to_on >= $2 AND ended_at IS NULL
          ORDER BY to_on, id
          LIMIT $3");

    /// All of a person with all columns, for the image of that person. Index: `substitution_by_absent`.
    IMAGE_SUBSTITUTIONS = "
        SELECT institution_id, id, absent_id, substitute_id, from_on, to_on, set_by, set_at, ended_at
          FROM substitution
         WHERE institution_id = $1 AND absent_id = $2
         ORDER BY id";
}
