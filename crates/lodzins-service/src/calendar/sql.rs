//! Every statement of terms.

lodzins_db::sql! {
    /// Enters a term.
    TERM_INSERT = "
        INSERT INTO own_term (institution_id, id, kind, amount, unit, reason, valid_from, valid_to, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// Ends a term. By primary key.
    TERM_END = "UPDATE own_term SET valid_to = $3 WHERE institution_id = $1 AND id = $2";

    /// Every term that the institution has or had: a few. By primary key.
    TERMS = "
        SELECT id, kind, amount, unit, reason, valid_from, valid_to, set_by, set_at
          FROM own_term
         WHERE institution_id = $1
         ORDER BY id";
}
