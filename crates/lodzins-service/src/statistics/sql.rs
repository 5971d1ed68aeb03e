//! Every statement of facts.

/// The columns of a fact, in the schema's order.
macro_rules! fact {
    () => {
        "institution_id, from_on, id, to_on, kind, per, quantity, quantity_max, qualifier, source, date_assumed, unit_id,
                channel, box, topics, subject, service, segment, hour, origin"
    };
}

lodzins_db::sql! {
    /// Enters a fact.
    FACT_INSERT = concat!(
        "INSERT INTO fact (", fact!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)");

    /// The fact that was counted for something. Index: `fact_by_origin`.
    FACT_OF_ORIGIN = concat!("SELECT ", fact!(), " FROM fact WHERE institution_id = $1 AND origin = $2");

    /// Puts a fact's dimensions right. By primary key.
    FACT_CHANGE = "
        UPDATE fact
           SET source = $4, date_assumed = $5, unit_id = $6, channel = $7, box = $8, topics = $9, subject = $10,
               service = $11, segment = $12, hour = $13
         WHERE institution_id = $1 AND from_on = $2 AND id = $3";

    /// Takes away what a fact was counted for. Index: `fact_by_origin`.
    FACT_RELEASE = "UPDATE fact SET origin = NULL WHERE institution_id = $1 AND origin = $2";

    /// Counts a fact of a day, or takes it out again. By primary key.
    FRESH_COUNT = "
        INSERT INTO fact_fresh (institution_id, kind, counted_on, what, quantity)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (institution_id, kind, counted_on, what)
        DO UPDATE SET quantity = fact_fresh.quantity + excluded.quantity";

    /// What was counted from a day to a day and stands in no column yet. By primary key; few, for they are put into columns.
    FRESH = "
        SELECT counted_on, what, quantity
          FROM fact_fresh
         WHERE institution_id = $1 AND kind = $2 AND counted_on >= $3 AND counted_on <= $4";

    /// Of which days there is something that stands in no column yet. By primary key.
    FRESH_DAYS = "
        SELECT kind, counted_on
          FROM fact_fresh
         WHERE institution_id = $1
         ORDER BY kind, counted_on, what
         LIMIT $2";

    /// The first of what was counted from a day to a day and stands in no column yet. By primary key.
    FRESH_FIRST = "
        SELECT counted_on, what, quantity
          FROM fact_fresh
         WHERE institution_id = $1 AND kind = $2 AND counted_on >= $3 AND counted_on <= $4
         ORDER BY counted_on, what
         LIMIT $5";

    /// Removes what has been put into columns, up to its last. By primary key.
    FRESH_REMOVE = "
        DELETE FROM fact_fresh
         WHERE institution_id = $1 AND kind = $2 AND counted_on >= $3 AND (counted_on, what) <= ($4, $5)";

    /// Columns of the months from one to another, chunk by chunk. By primary key; `$5` and what follows say which.
    COLUMNS = "
        SELECT counted_in, chunk, side, words, codes
          FROM fact_column
         WHERE institution_id = $1 AND kind = $2 AND counted_in >= $3 AND counted_in <= $4
           AND side IN ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ORDER BY counted_in, chunk, side";

    /// The last chunk of a month. By primary key.
    CHUNK_LAST = "
        SELECT chunk
          FROM fact_column
         WHERE institution_id = $1 AND kind = $2 AND counted_in = $3
         ORDER BY chunk DESC
         LIMIT 1";

    /// Every column of a chunk. By primary key.
    CHUNK = "
        SELECT counted_in, chunk, side, words, codes
          FROM fact_column
         WHERE institution_id = $1 AND kind = $2 AND counted_in = $3 AND chunk = $4";

    /// Removes a chunk, to be written anew with more in it. By primary key.
    CHUNK_REMOVE = "
        DELETE FROM fact_column WHERE institution_id = $1 AND kind = $2 AND counted_in = $3 AND chunk = $4";

    /// Writes a column of a chunk.
    COLUMN_INSERT = "
        INSERT INTO fact_column (institution_id, kind, counted_in, chunk, side, words, codes)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";

    /// The first month of which there are columns. By primary key.
    FIRST_MONTH = "
        SELECT counted_in FROM fact_column WHERE institution_id = $1 AND kind = $2 ORDER BY counted_in LIMIT 1";

    /// The first day of what stands in no column yet. By primary key.
    FIRST_FRESH = "
        SELECT counted_on FROM fact_fresh WHERE institution_id = $1 AND kind = $2 ORDER BY counted_on LIMIT 1";

    /// Figures that were told about a subject, whose period lies in a period. Index: `fact_stated`.
    STATED_FIGURES = concat!(
        "SELECT ", fact!(), "
           FROM fact
          WHERE institution_id = $1 AND source = 'stated' AND subject = $2 AND from_on >= $3 AND from_on <= $4
            AND to_on <= $4
          ORDER BY from_on, id");

    /// All figures that were told, whose period lies in a period. Index: `fact_told`.
    TOLD_FIGURES = concat!(
        "SELECT ", fact!(), "
           FROM fact
          WHERE institution_id = $1 AND source = 'stated' AND from_on >= $2 AND from_on <= $3 AND to_on <= $3
          ORDER BY from_on, id
          LIMIT $4");
}
