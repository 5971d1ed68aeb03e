lodzins_db::sql! {
    /// What was answered to a key. By primary key.
    ANSWER = "
        SELECT request_hash, answer
          FROM idempotency
         WHERE institution_id = $1 AND key_hash = $2";

    /// Keeps an answer.
    REMEMBER = "
        INSERT INTO idempotency (institution_id, key_hash, request_hash, answer, answered_at)
        VALUES ($1, $2, $3, $4, $5)";

    /// Forgets some of the answers that were given before a moment. Index: `idempotency_by_answered`.
    FORGET_SOME = "
        DELETE FROM idempotency
         WHERE institution_id = $1
           AND key_hash IN (SELECT key_hash
                              FROM idempotency
                             WHERE institution_id = $1 AND answered_at < $2
                             ORDER BY answered_at
                             LIMIT $3)";
}
