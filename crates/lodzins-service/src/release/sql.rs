//! Every statement of releases.

/// The columns of a release, in the schema's order.
macro_rules! release {
    () => {
        "institution_id, id, pool_id, from_on, to_on, opens_at, seed, claims, drawn, given, closed_at, settled_at, made_at,
                made_by"
    };
}

/// The columns of a claim, in the schema's order.
macro_rules! claim {
    () => {
        "institution_id, id, release_id, number, centre_id, service, wishes, language, status, visit_id, name, phone,
                email, made_at, drawn_at"
    };
}

lodzins_db::sql! {
    /// Announces a release.
    INSERT = concat!(
        "INSERT INTO pool_release (", release!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");

    /// One release. By primary key.
    RELEASE = concat!("SELECT ", release!(), " FROM pool_release WHERE institution_id = $1 AND id = $2");

    /// Those of which something is still to come: a few. Index: `pool_release_unsettled`.
    UNSETTLED = concat!(
        "SELECT ", release!(), "
           FROM pool_release
          WHERE institution_id = $1 AND settled_at IS NULL
          ORDER BY opens_at, id");

    /// The last releases of a pool, the latest first. Index: `pool_release_of_pool`.
    OF_POOL = concat!(
        "SELECT ", release!(), "
           FROM pool_release
          WHERE institution_id = $1 AND pool_id = $2
          ORDER BY opens_at DESC, id DESC
          LIMIT $3");

    /// Where a release stands. By primary key.
    CHANGE = "
        UPDATE pool_release
           SET claims = $3, drawn = $4, given = $5, closed_at = $6, settled_at = $7
         WHERE institution_id = $1 AND id = $2";

    /// Makes a claim.
    CLAIM_INSERT = concat!(
        "INSERT INTO release_claim (", claim!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");

    /// One claim. By primary key.
    CLAIM = concat!("SELECT ", claim!(), " FROM release_claim WHERE institution_id = $1 AND id = $2");

    /// The claim with a number. Index: `release_claim_by_number`.
    CLAIM_NUMBERED = concat!(
        "SELECT ", claim!(), "
           FROM release_claim
          WHERE institution_id = $1 AND release_id = $2 AND number = $3");

    /// The claim of a telephone number. Index: `release_claim_by_phone`.
    CLAIM_OF_PHONE = "SELECT id FROM release_claim WHERE institution_id = $1 AND release_id = $2 AND phone = $3";

    /// The claim of an e-mail address. Index: `release_claim_by_email`.
    CLAIM_OF_EMAIL = "SELECT id FROM release_claim WHERE institution_id = $1 AND release_id = $2 AND email = $3";

    /// What has become of a claim; the person goes out of it. By primary key.
    CLAIM_DRAWN = "
        UPDATE release_claim
           SET status = $3, visit_id = $4, drawn_at = $5, name = NULL, phone = NULL, email = NULL
         WHERE institution_id = $1 AND id = $2";

    /// Lets a session see a claim.
    SESSION_OPEN = "
        INSERT INTO claim_session (session_hash, institution_id, claim_id, seen_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (session_hash, claim_id) DO UPDATE SET seen_at = excluded.seen_at";

    /// Whether a session sees it. By primary key.
    SESSION_ALIVE = "
        SELECT institution_id
          FROM claim_session
         WHERE session_hash = $1 AND claim_id = $2 AND seen_at > $3";

    /// Removes sessions that are over. Index: `claim_session_by_seen`.
    SESSIONS_EXPIRE = "DELETE FROM claim_session WHERE seen_at <= $1";
}
