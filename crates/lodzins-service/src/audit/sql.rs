//! Every statement of the audit trail.

lodzins_db::sql! {
    /// The last row of an institution's chain. By primary key, backwards.
    CHAIN_HEAD = "
        SELECT sequence, hash
          FROM audit
         WHERE institution_id = $1
         ORDER BY sequence DESC
         LIMIT 1";

    /// Puts the next row at the end of the chain.
    APPEND = "
        INSERT INTO audit (institution_id, sequence, at, actor_kind, actor, did, subject_kind, subject, image,
                           detail, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    /// The next institution that has a chain: one step over all its rows. By primary key.
    CHAIN_AFTER = "
        SELECT institution_id
          FROM audit
         WHERE institution_id > $1
         ORDER BY institution_id, sequence
         LIMIT 1";

    /// A page of a chain. By primary key.
    ROWS_AFTER = "
        SELECT sequence, at, actor_kind, actor, did, subject_kind, subject, image, detail, hash
          FROM audit
         WHERE institution_id = $1 AND sequence > $2 AND sequence <= $3
         ORDER BY sequence
         LIMIT $4";

    /// A page of a chain, latest first. By primary key, backwards.
    ROWS_BEFORE = "
        SELECT sequence, at, actor_kind, actor, did, subject_kind, subject, image, detail, hash
          FROM audit
         WHERE institution_id = $1 AND sequence < $2 AND sequence >= $3
         ORDER BY sequence DESC
         LIMIT $4";

    /// What was done to a subject, latest first. Index: `audit_by_subject`, backwards.
    ROWS_ABOUT_BEFORE = "
        SELECT sequence, at, actor_kind, actor, did, subject_kind, subject, image, detail, hash
          FROM audit
         WHERE institution_id = $1 AND subject = $2 AND sequence < $3
         ORDER BY sequence DESC
         LIMIT $4";

    /// A row of a chain and what came after it, by what it is about. By primary key.
    KINDS_FROM = "
        SELECT sequence, hash, subject_kind
          FROM audit
         WHERE institution_id = $1 AND sequence >= $2
         ORDER BY sequence
         LIMIT $3";

    /// The first row from a place on, with its time. By primary key.
    ROW_FROM = "
        SELECT sequence, at FROM audit WHERE institution_id = $1 AND sequence >= $2 ORDER BY sequence LIMIT 1";

    /// What somebody did to a subject since a moment. Index: `audit_by_subject`, backwards.
    DONE_SINCE = "
        SELECT sequence
          FROM audit
         WHERE institution_id = $1 AND subject = $2 AND actor = $3 AND at >= $4 AND (did = $5 OR did = $6)
         ORDER BY sequence DESC
         LIMIT 1";

    /// The hashes of a page of a chain. By primary key.
    HASHES_AFTER = "
        SELECT sequence, hash
          FROM audit
         WHERE institution_id = $1 AND sequence > $2 AND sequence <= $3
         ORDER BY sequence
         LIMIT $4";

    /// The last image that the trail has of a subject. Index: `audit_by_subject`, backwards.
    LAST_IMAGE = "
        SELECT sequence, image
          FROM audit
         WHERE institution_id = $1 AND subject = $2 AND subject_kind = $3 AND image IS NOT NULL
         ORDER BY sequence DESC
         LIMIT 1";

    /// Keeps a signed head.
    HEAD_INSERT = "
        INSERT INTO audit_head (institution_id, day, sequence, signed) VALUES ($1, $2, $3, $4)";

    /// The last signed head of a chain. By primary key, backwards.
    HEAD_LAST = "
        SELECT day, sequence
          FROM audit_head
         WHERE institution_id = $1
         ORDER BY day DESC, sequence DESC
         LIMIT 1";

    /// The last signed head of a chain before a day. By primary key, backwards.
    HEAD_BEFORE = "
        SELECT sequence
          FROM audit_head
         WHERE institution_id = $1 AND day < $2
         ORDER BY day DESC, sequence DESC
         LIMIT 1";

    /// The last signed head of a chain before a day, as it was signed. By primary key, backwards.
    HEAD_LAST_BEFORE = "
        SELECT day, signed
          FROM audit_head
         WHERE institution_id = $1 AND day < $2
         ORDER BY day DESC, sequence DESC
         LIMIT 1";

    /// A page of a chain's signed heads. By primary key.
    HEADS_AFTER = "
        SELECT day, sequence, signed
          FROM audit_head
         WHERE institution_id = $1 AND (day, sequence) > ($2, $3)
         ORDER BY day, sequence
         LIMIT $4";

    /// The first row about a subject: for a submission, its registration. Index: `audit_by_subject`.
    FIRST_ABOUT = "
        SELECT sequence, hash, image
          FROM audit
         WHERE institution_id = $1 AND subject = $2
         ORDER BY sequence
         LIMIT 1";
}
