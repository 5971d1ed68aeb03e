//! Every statement of regimes.

lodzins_db::sql! {
    /// The institution's regimes, the latest first day in front: a few a year. By `regime_by_from`.
    REGIMES = "
        SELECT id, state, body, drafted_by, drafted_at, switched_by, switched_at, ended_by, ended_at
          FROM regime
         WHERE institution_id = $1 AND state <> 'dropped'
         ORDER BY from_on DESC, id DESC";

    /// One of them. By primary key.
    REGIME = "
        SELECT id, state, body, drafted_by, drafted_at, switched_by, switched_at, ended_by, ended_at
          FROM regime
         WHERE institution_id = $1 AND id = $2 AND state <> 'dropped'";

    /// Those that were switched on, over or not. By `regime_by_from`.
    SWITCHED_ON = "
        SELECT body
          FROM regime
         WHERE institution_id = $1 AND state = 'on'
         ORDER BY from_on, id";

    /// A draft.
    INSERT = "
        INSERT INTO regime (institution_id, id, state, from_on, body, drafted_by, drafted_at)
        VALUES ($1, $2, 'draft', $3, $4, $5, $6)";

    /// A draft as somebody wrote it last. By primary key.
    DRAFT = "
        UPDATE regime
           SET from_on = $3, body = $4, drafted_by = $5, drafted_at = $6
         WHERE institution_id = $1 AND id = $2";

    /// Lets a draft go. By primary key.
    DROP = "UPDATE regime SET state = 'dropped' WHERE institution_id = $1 AND id = $2";

    /// Switches one on. By primary key.
    SWITCH_ON = "
        UPDATE regime
           SET state = 'on', switched_by = $3, switched_at = $4
         WHERE institution_id = $1 AND id = $2";

    /// Makes one that has not begun a draft again. By primary key.
    TAKE_BACK = "
        UPDATE regime
           SET state = 'draft', switched_by = NULL, switched_at = NULL, ended_by = NULL, ended_at = NULL
         WHERE institution_id = $1 AND id = $2";

    /// Gives one its last day. By primary key.
    END = "UPDATE regime SET body = $3, ended_by = $4, ended_at = $5 WHERE institution_id = $1 AND id = $2";
}
