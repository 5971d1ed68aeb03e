//! Every statement of the waiting list.

/// The columns of somebody who waits, in the schema's order.
macro_rules! wait {
    () => {
        "institution_id, id, centre_id, service, from_on, to_on, part, share, language, status, visit_id, refused, name,
                phone, email, code_key, made_at, made_by, settled_at, emptied_at"
    };
}

lodzins_db::sql! {
    /// Somebody joins.
    INSERT = concat!(
        "INSERT INTO wait_entry (", wait!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)");

    /// One of them. By primary key.
    WAIT = concat!("SELECT ", wait!(), " FROM wait_entry WHERE institution_id = $1 AND id = $2");

    /// Where they stand. By primary key.
    CHANGE = "
        UPDATE wait_entry
           SET status = $3, visit_id = $4, refused = $5, settled_at = $6
         WHERE institution_id = $1 AND id = $2";

    /// Those of whom it is open what comes of it, after a place, who joined first first. Index: `wait_entry_open`.
    OPEN = concat!(
        "SELECT ", wait!(), "
           FROM wait_entry
          WHERE institution_id = $1 AND settled_at IS NULL AND (made_at, id) > ($2, $3)
          ORDER BY made_at, id
          LIMIT $4");

    /// The one with a code. By unique key; whoever has only a code does not know the institution.
    BY_CODE = "SELECT institution_id, id FROM wait_entry WHERE code_key = $1";

    /// Whose offer a visit is. Index: `wait_entry_by_visit`.
    BY_VISIT = "SELECT id FROM wait_entry WHERE institution_id = $1 AND visit_id = $2";

    /// For what a telephone number waits. Index: `wait_entry_by_phone`.
    OF_PHONE = "
        SELECT id FROM wait_entry WHERE institution_id = $1 AND phone = $2 AND settled_at IS NULL LIMIT $3";

    /// For what an e-mail address waits. Index: `wait_entry_by_email`.
    OF_EMAIL = "
        SELECT id FROM wait_entry WHERE institution_id = $1 AND email = $2 AND settled_at IS NULL LIMIT $3";

    /// The ids after one, for verification. By primary key.
    AFTER = "SELECT id FROM wait_entry WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Those who joined before a moment and wait no more, whose names still stand there, after a place. Index:
    /// `wait_entry_to_empty`.
    TO_EMPTY = concat!(
        "SELECT ", wait!(), "
           FROM wait_entry
          WHERE institution_id = $1 AND emptied_at IS NULL AND settled_at IS NOT NULL AND (made_at, id) > ($2, $3)
            AND made_at < $4
          ORDER BY made_at, id
          LIMIT $5");

    /// Takes the person out; the code finds it no more. By primary key.
    EMPTY = "
        UPDATE wait_entry SET name = NULL, phone = NULL, email = NULL, code_key = $3, emptied_at = $4
         WHERE institution_id = $1 AND id = $2";

    /// Lets a session see it.
    SESSION_OPEN = "
        INSERT INTO wait_session (session_hash, institution_id, wait_id, seen_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (session_hash, wait_id) DO UPDATE SET seen_at = excluded.seen_at";

    /// Whether a session sees it. By primary key.
    SESSION_ALIVE = "
        SELECT institution_id
          FROM wait_session
         WHERE session_hash = $1 AND wait_id = $2 AND seen_at > $3";

    /// Removes sessions that are over. Index: `wait_session_by_seen`.
    SESSIONS_EXPIRE = "DELETE FROM wait_session WHERE seen_at <= $1";

    /// For how long the institution's pools offer places: a few dozen. By primary key.
    OFFERS = "SELECT pool_id, minutes FROM pool_offer WHERE institution_id = $1 ORDER BY pool_id";

    /// For how long a pool offers its places.
    OFFER_SET = "
        INSERT INTO pool_offer (institution_id, pool_id, minutes) VALUES ($1, $2, $3)
        ON CONFLICT (institution_id, pool_id) DO UPDATE SET minutes = excluded.minutes";
}
