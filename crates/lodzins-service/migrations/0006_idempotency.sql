-- The answer to each request that carried a key, so that the same request again makes no second row.

CREATE TABLE idempotency (
    institution_id  BLOB NOT NULL,
    key_hash        BLOB NOT NULL,
    request_hash    BLOB NOT NULL,
    answer          TEXT NOT NULL,
    answered_at     INTEGER NOT NULL,
    PRIMARY KEY (institution_id, key_hash)
) STRICT;

CREATE INDEX idempotency_by_answered ON idempotency (institution_id, answered_at);
