//! Every statement of recounts.

lodzins_db::sql! {
    /// Starts a recount.
    RECOUNT_INSERT = "
        INSERT INTO recount (institution_id, id, change, started_by, started_at, at_due_on, at_id, moved_count,
                             later_count, finished_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, NULL)";

    /// A recount. By primary key.
    RECOUNT = "
        SELECT id, change, started_by, started_at, at_due_on, at_id, moved_count, later_count, finished_at
          FROM recount
         WHERE institution_id = $1 AND id = $2";

    /// The institution's recounts, latest first. By primary key, backwards.
    RECOUNTS = "
        SELECT id, change, started_by, started_at, at_due_on, at_id, moved_count, later_count, finished_at
          FROM recount
         WHERE institution_id = $1 AND id < $2
         ORDER BY id DESC
         LIMIT $3";

    /// How far a recount has come. By primary key.
    RECOUNT_PROCEED = "
        UPDATE recount
           SET at_due_on = $3, at_id = $4, moved_count = $5, later_count = $6, finished_at = $7
         WHERE institution_id = $1 AND id = $2";

    /// The institution's recount that is not finished. Index: `recount_open`.
    RECOUNT_OPEN = "
        SELECT id FROM recount WHERE institution_id = $1 AND finished_at IS NULL ORDER BY id LIMIT 1";

    /// The next institution that has a recount which is not finished. Index: `recount_open`.
    RECOUNT_OPEN_AFTER = "
        SELECT institution_id, id
          FROM recount
         WHERE finished_at IS NULL AND institution_id > $1
         ORDER BY institution_id, id
         LIMIT 1";

    /// Open cases after one, in the order of due dates. Index: `submission_open_by_due`.
    OPEN_AFTER = "
        SELECT id, number, kind, received_on, due_on, due_rule
          FROM submission
         WHERE institution_id = $1 AND closed_at IS NULL AND (due_on, id) > ($2, $3)
         ORDER BY due_on, id
         LIMIT $4";

    /// Keeps that a case moved.
    MOVE_INSERT = "
        INSERT INTO recount_move (institution_id, recount_id, submission_id, number, was_on, is_on)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// What a recount moved. By primary key.
    MOVES = "
        SELECT submission_id, number, was_on, is_on
          FROM recount_move
         WHERE institution_id = $1 AND recount_id = $2 AND submission_id > $3
         ORDER BY submission_id
         LIMIT $4";

    /// How a case's due date moved after registration. By primary key.
    DUE_MOVES = "
        SELECT cause, was_on, was_rule, is_on, is_rule, changed_by, changed_at
          FROM due_change
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";
}
