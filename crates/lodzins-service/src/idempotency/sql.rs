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
}
