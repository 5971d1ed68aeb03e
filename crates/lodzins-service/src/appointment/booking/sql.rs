//! The statements of booking by page.

use crate::appointment::sql::visit_columns;

lodzins_db::sql! {
    /// Lets a session see a visit.
    SESSION_OPEN = "
        INSERT INTO visit_session (session_hash, institution_id, visit_id, seen_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (session_hash, visit_id) DO UPDATE SET seen_at = excluded.seen_at";

    /// Whether a session sees a visit. By primary key.
    SESSION_ALIVE = "
        SELECT institution_id
          FROM visit_session
         WHERE session_hash = $1 AND visit_id = $2 AND seen_at > $3";

    /// The visits that a session has seen lately. By primary key.
    SESSION_VISITS = "
        SELECT visit_id
          FROM visit_session
         WHERE session_hash = $1 AND institution_id = $2 AND seen_at > $3
         LIMIT $4";

    /// Removes sessions that are over. Index: `visit_session_by_seen`.
    SESSIONS_EXPIRE = "DELETE FROM visit_session WHERE seen_at <= $1";

    /// A visit is found by no word any more. Index: `visit_word_of_visit`.
    WORDS_CLEAR = "DELETE FROM visit_word WHERE institution_id = $1 AND visit_id = $2";

    /// Words of visits that are over. Index: `visit_word_by_start`.
    WORDS_EXPIRE = "DELETE FROM visit_word WHERE starts_at <= $1";

    /// A visit is found by each of these words; those that are nothing are left out.
    WORDS_INSERT = "
        INSERT INTO visit_word (institution_id, word, starts_at, visit_id)
        SELECT $1, word, $2, $3
          FROM (SELECT $4 AS word UNION ALL SELECT $5 UNION ALL SELECT $6 UNION ALL SELECT $7) AS words
         WHERE word IS NOT NULL";

    /// The visits from an instant on that are found by a word. By primary key.
    OF_WORD = "
        SELECT visit_id
          FROM visit_word
         WHERE institution_id = $1 AND word = $2 AND starts_at > $3
         ORDER BY starts_at, visit_id
         LIMIT $4";

    /// The visits of a day that are found by a word. By primary key.
    OF_WORD_ON = "
        SELECT visit_id
          FROM visit_word
         WHERE institution_id = $1 AND word = $2 AND starts_at >= $3 AND starts_at < $4
         ORDER BY starts_at, visit_id
         LIMIT $5";

    /// The visits of a telephone number from an instant on. Index: `visit_by_phone`.
    OF_PHONE = concat!(
        "SELECT ", visit_columns!(), "
           FROM visit
          WHERE institution_id = $1 AND phone = $2 AND freed_at IS NULL AND starts_at > $3
          ORDER BY starts_at, id
          LIMIT $4");

    /// The visits of an e-mail address from an instant on. Index: `visit_by_email`.
    OF_EMAIL = concat!(
        "SELECT ", visit_columns!(), "
           FROM visit
          WHERE institution_id = $1 AND email = $2 AND freed_at IS NULL AND starts_at > $3
          ORDER BY starts_at, id
          LIMIT $4");

    /// A centre's visits of a day, after one. Index: `visit_of_day`.
    OF_DAY = concat!(
        "SELECT ", visit_columns!(), "
           FROM visit
          WHERE institution_id = $1 AND centre_id = $2 AND starts_at < $3 AND (starts_at, id) > ($4, $5)
            AND name IS NOT NULL AND (held_until IS NULL OR held_until > $6)
          ORDER BY starts_at, id
          LIMIT $7");

    /// The same of one pool. Index: `visit_of_day`.
    OF_DAY_AND_POOL = concat!(
        "SELECT ", visit_columns!(), "
           FROM visit
          WHERE institution_id = $1 AND centre_id = $2 AND starts_at < $3 AND (starts_at, id) > ($4, $5)
            AND name IS NOT NULL AND (held_until IS NULL OR held_until > $6) AND pool_id = $8
          ORDER BY starts_at, id
          LIMIT $7");

    /// Who waits for a call that confirms the visit, the most urgent first; kept longer than a bare hold. Index:
    /// `visit_to_confirm`.
    TO_CONFIRM = concat!(
        "SELECT ", visit_columns!(), "
           FROM visit
          WHERE institution_id = $1 AND status = 'held' AND email IS NULL AND phone IS NOT NULL AND starts_at > $2
            AND held_until - made_at > $4
          ORDER BY held_until, id
          LIMIT $3");

    /// How the institution confirms. By primary key.
    SETTING = "SELECT by_phone FROM booking_setting WHERE institution_id = $1";

    /// Says how the institution confirms.
    SETTING_SET = "
        INSERT INTO booking_setting (institution_id, by_phone) VALUES ($1, $2)
        ON CONFLICT (institution_id) DO UPDATE SET by_phone = excluded.by_phone";

    /// The coming visits of a telephone number. Index: `visit_by_phone`.
    COMING_BY_PHONE = "
        SELECT id
          FROM visit
         WHERE institution_id = $1 AND phone = $2 AND freed_at IS NULL AND starts_at > $3
           AND (held_until IS NULL OR held_until > $3)
         LIMIT $4";

    /// The coming visits of an e-mail address. Index: `visit_by_email`.
    COMING_BY_EMAIL = "
        SELECT id
          FROM visit
         WHERE institution_id = $1 AND email = $2 AND freed_at IS NULL AND starts_at > $3
           AND (held_until IS NULL OR held_until > $3)
         LIMIT $4";

    /// How many visits people may book for themselves. By primary key.
    LIMITS = "SELECT open_per_contact, once_a_day FROM booking_setting WHERE institution_id = $1";

    /// Says how many visits people may book for themselves.
    LIMITS_SET = "
        INSERT INTO booking_setting (institution_id, by_phone, open_per_contact, once_a_day) VALUES ($1, 0, $2, $3)
        ON CONFLICT (institution_id) DO UPDATE
           SET open_per_contact = excluded.open_per_contact, once_a_day = excluded.once_a_day";
}
