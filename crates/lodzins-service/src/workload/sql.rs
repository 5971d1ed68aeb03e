lodzins_db::sql! {
    /// One more. By primary key.
    LOAD_MORE = "
        UPDATE open_load
           SET open_count = open_count + 1
         WHERE institution_id = $1 AND holder_kind = $2 AND holder_id = $3 AND due_on = $4";

    /// The first of a day.
    LOAD_FIRST = "
        INSERT INTO open_load (institution_id, holder_kind, holder_id, due_on, open_count)
        VALUES ($1, $2, $3, $4, 1)";

    /// One less. By primary key.
    LOAD_LESS = "
        UPDATE open_load
           SET open_count = open_count - 1
         WHERE institution_id = $1 AND holder_kind = $2 AND holder_id = $3 AND due_on = $4";

    /// A day with nothing left is no row. By primary key.
    LOAD_NONE = "
        DELETE FROM open_load
         WHERE institution_id = $1 AND holder_kind = $2 AND holder_id = $3 AND due_on = $4 AND open_count = 0";

    /// What is open with a holder, by due date. By primary key.
    LOAD_OF = "
        SELECT due_on, open_count
          FROM open_load
         WHERE institution_id = $1 AND holder_kind = $2 AND holder_id = $3
         ORDER BY due_on";

    /// What is open in an institution: with each unit, and at each stage with all who have it, by due date. By primary key: as
    /// many rows as units and stages have due dates.
    LOADS = "
        SELECT holder_kind, CASE WHEN holder_kind = 'unit' THEN holder_id END AS unit_id, due_on,
               CAST(SUM(open_count) AS BIGINT)
          FROM open_load
         WHERE institution_id = $1
         GROUP BY 1, 2, 3
         ORDER BY 3";
}
