//! Every statement of letters.

lodzins_db::sql! {
    /// The words that were valid at a moment. By primary key.
    TEMPLATE_AT = "
        SELECT valid_from_at, text
          FROM letter_template
         WHERE institution_id = $1 AND occasion = $2 AND language = $3 AND valid_from_at <= $4
         ORDER BY valid_from_at DESC
         LIMIT 1";

    /// New words from a moment on; whoever is second in the same microsecond is right.
    TEMPLATE_SAVE = "
        INSERT INTO letter_template (institution_id, occasion, language, valid_from_at, text, saved_by)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (institution_id, occasion, language, valid_from_at)
        DO UPDATE SET text = excluded.text, saved_by = excluded.saved_by";
}
