//! Every statement of kiosks.

/// The columns of a kiosk as the administrator sees it.
macro_rules! kiosk {
    () => {
        "id, centre_id, label, created_at, code_until, enrolled_at, last_used_on, revoked_at"
    };
}

lodzins_db::sql! {
    /// Enters a kiosk, which has no device yet.
    INSERT = "
        INSERT INTO kiosk (institution_id, id, centre_id, label, created_at, code_key, code_until, minute_tickets)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";

    /// The institution's kiosks, the oldest first: a handful. By primary key.
    OF_INSTITUTION = concat!(
        "SELECT ", kiosk!(), " FROM kiosk WHERE institution_id = $1 ORDER BY created_at, id");

    /// Whose code it is, if it still opens anything. Index: `kiosk_by_code`.
    BY_CODE = "
        SELECT institution_id, id, centre_id, last_used_on
          FROM kiosk
         WHERE code_key = $1 AND code_until > $2 AND revoked_at IS NULL";

    /// A device is enrolled, and the code is over. By primary key.
    ENROL = "
        UPDATE kiosk
           SET secret_hash = $3, enrolled_at = $4, code_key = NULL, code_until = NULL
         WHERE institution_id = $1 AND id = $2 AND revoked_at IS NULL";

    /// Whose device it is. Index: `kiosk_by_secret`.
    BY_SECRET = "
        SELECT institution_id, id, centre_id, last_used_on
          FROM kiosk
         WHERE secret_hash = $1 AND revoked_at IS NULL";

    /// The day on which it was used last. By primary key.
    USED = "UPDATE kiosk SET last_used_on = $3 WHERE institution_id = $1 AND id = $2";

    /// It opens nothing any more. By primary key.
    REVOKE = "
        UPDATE kiosk
           SET revoked_at = $3, secret_hash = NULL, code_key = NULL, code_until = NULL
         WHERE institution_id = $1 AND id = $2 AND revoked_at IS NULL";

    /// Tickets of its minute. By primary key.
    MINUTE = "SELECT minute_at, minute_tickets FROM kiosk WHERE institution_id = $1 AND id = $2";

    /// One more. By primary key.
    MINUTE_SET = "
        UPDATE kiosk SET minute_at = $3, minute_tickets = $4 WHERE institution_id = $1 AND id = $2";
}
