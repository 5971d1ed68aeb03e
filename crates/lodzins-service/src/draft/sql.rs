lodzins_db::sql! {
    /// Keeps a draft, in place of the one before.
    KEEP = "
        INSERT INTO draft (session_hash, form, sealed, kept_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (session_hash, form) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at";

    /// The draft of a form. By primary key.
    OF_FORM = "
        SELECT sealed
          FROM draft
         WHERE session_hash = $1 AND form = $2";

    /// Removes a draft.
    FORGET = "
        DELETE FROM draft
         WHERE session_hash = $1 AND form = $2";

    /// Removes the drafts that nobody came back to. Index: `draft_by_kept`.
    EXPIRE = "
        DELETE FROM draft
         WHERE kept_at <= $1";

    /// All drafts, after one. By primary key.
    AFTER = "
        SELECT session_hash, form, sealed
          FROM draft
         WHERE (session_hash, form) > ($1, $2)
         ORDER BY session_hash, form
         LIMIT $3";
}
