//! Every statement of notices.

/// The columns of a notice, in the schema's order.
macro_rules! notice {
    () => {
        "institution_id, id, visit_id, occasion, way, state, language, starts_at, was_at, letter_id, attempts, next_at,
                last_error, made_at, told_at, told_by"
    };
}

lodzins_db::sql! {
    /// Enters a notice.
    INSERT = concat!(
        "INSERT INTO visit_notice (", notice!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)");

    /// One of them. By primary key.
    NOTICE = concat!("SELECT ", notice!(), " FROM visit_notice WHERE institution_id = $1 AND id = $2");

    /// What was told of a visit, in order. Index: `visit_notice_by_visit`.
    OF_VISIT = concat!(
        "SELECT ", notice!(), "
           FROM visit_notice
          WHERE institution_id = $1 AND visit_id = $2
          ORDER BY made_at, id");

    /// Those to call after a place, the most urgent first. Index: `visit_notice_to_call`.
    TO_CALL = concat!(
        "SELECT ", notice!(), "
           FROM visit_notice
          WHERE institution_id = $1 AND state = 'waiting' AND way = 'call' AND (next_at, id) > ($2, $3)
          ORDER BY next_at, id
          LIMIT $4");

    /// Text messages that are due, of any institution. Index: `visit_notice_waiting`.
    SMS_DUE = concat!(
        "SELECT ", notice!(), "
           FROM visit_notice
          WHERE state = 'waiting' AND way = 'sms' AND next_at <= $1
          ORDER BY next_at, id
          LIMIT $2");

    /// E-mails whose letters are to be looked at, of any institution. Index: `visit_notice_waiting`.
    EMAILS_DUE = concat!(
        "SELECT ", notice!(), "
           FROM visit_notice
          WHERE state = 'waiting' AND way = 'email' AND next_at <= $1
          ORDER BY next_at, id
          LIMIT $2");

    /// How far it has come. By primary key.
    CHANGE = "
        UPDATE visit_notice
           SET way = $3, state = $4, attempts = $5, next_at = $6, last_error = $7, told_at = $8, told_by = $9
         WHERE institution_id = $1 AND id = $2";

    /// E-mails that wait for their words, of any institution. Index: `visit_notice_waiting`.
    EMAILS_UNWORDED = concat!(
        "SELECT ", notice!(), "
           FROM visit_notice
          WHERE state = 'waiting' AND way = 'email' AND next_at <= $1 AND letter_id IS NULL
          ORDER BY next_at, id
          LIMIT $2");

    /// Its letter is written. By primary key.
    WORDED = "
        UPDATE visit_notice
           SET letter_id = $3
         WHERE institution_id = $1 AND id = $2 AND state = 'waiting' AND letter_id IS NULL";

    /// Nobody has to be called about a visit any more for which a time was found. Index: `visit_notice_by_visit`.
    STRANDED_SETTLED = "
        UPDATE visit_notice
           SET state = 'given_up'
         WHERE institution_id = $1 AND visit_id = $2 AND occasion = $3 AND state = $4";

    /// What gateways said of attempts goes: it may name the number. Index: `visit_notice_by_visit`.
    ERRORS_FORGET = "
        UPDATE visit_notice
           SET last_error = NULL
         WHERE institution_id = $1 AND visit_id = $2 AND last_error IS NOT NULL";

    /// A visit was reminded of: who comes second changes nothing. By primary key.
    REMINDED = "
        INSERT INTO visit_reminder (institution_id, starts_at, visit_id) VALUES ($1, $2, $3)
        ON CONFLICT (institution_id, starts_at, visit_id) DO NOTHING";

    /// Of which visits of a time people were reminded. By primary key.
    REMINDED_WITHIN = "
        SELECT visit_id, starts_at
          FROM visit_reminder
         WHERE institution_id = $1 AND starts_at >= $2 AND starts_at < $3";

    /// In which language a visitor is told. By primary key.
    LANGUAGE = "SELECT language FROM visit_language WHERE institution_id = $1 AND visit_id = $2";

    /// From now on in this one.
    LANGUAGE_SET = "
        INSERT INTO visit_language (institution_id, visit_id, language) VALUES ($1, $2, $3)
        ON CONFLICT (institution_id, visit_id) DO UPDATE SET language = excluded.language";
}
