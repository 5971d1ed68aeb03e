//! Every statement of appointments.

/// The columns of a pool, in the schema's order without the institution.
macro_rules! pool {
    () => {
        "id, centre_id, code, name, places, step_minutes, pause_minutes, lead_minutes, ahead_days, web_percent,
                phone_percent, desk_percent, most_services, closed_from"
    };
}

/// The columns of a visit, in the schema's order.
macro_rules! visit {
    () => {
        "institution_id, id, centre_id, pool_id, services, starts_at, ends_at, frees_at, share, status, held_until,
                freed_at, name, phone, email, code_key, made_at, made_by, edition"
    };
}

pub(super) use visit as visit_columns;

lodzins_db::sql! {
    /// The institution's pools: a few dozen. By unique key.
    POOLS = concat!(
        "SELECT ", pool!(), " FROM pool WHERE institution_id = $1 ORDER BY centre_id, code");

    /// What the institution's pools serve. By primary key.
    POOL_SERVICES = "
        SELECT pool_id, service, minutes
          FROM pool_service
         WHERE institution_id = $1
         ORDER BY pool_id, service";

    /// Enters a pool, or changes it.
    POOL_SET = concat!(
        "INSERT INTO pool (institution_id, ", pool!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (institution_id, id) DO UPDATE
            SET name = excluded.name, places = excluded.places, step_minutes = excluded.step_minutes,
                pause_minutes = excluded.pause_minutes, lead_minutes = excluded.lead_minutes,
                ahead_days = excluded.ahead_days, web_percent = excluded.web_percent,
                phone_percent = excluded.phone_percent, desk_percent = excluded.desk_percent,
                most_services = excluded.most_services, closed_from = excluded.closed_from");

    /// A pool serves nothing any more.
    POOL_SERVICES_CLEAR = "DELETE FROM pool_service WHERE institution_id = $1 AND pool_id = $2";

    /// A pool serves a service.
    POOL_SERVICE_INSERT = "
        INSERT INTO pool_service (institution_id, pool_id, service, minutes) VALUES ($1, $2, $3, $4)";

    /// The pools that have other numbers than usual on some day. By primary keys.
    POOLS_WITH_DAYS = "
        SELECT id
          FROM pool
         WHERE institution_id = $1
           AND EXISTS (SELECT 1 FROM pool_day d WHERE d.institution_id = pool.institution_id AND d.pool_id = pool.id)
         ORDER BY id";

    /// Other numbers than usual on a range of days. By primary key.
    POOL_DAYS = "
        SELECT day_on, places
          FROM pool_day
         WHERE institution_id = $1 AND pool_id = $2 AND day_on >= $3 AND day_on <= $4
         ORDER BY day_on";

    /// Another number than usual on a day.
    POOL_DAY_SET = "
        INSERT INTO pool_day (institution_id, pool_id, day_on, places) VALUES ($1, $2, $3, $4)
        ON CONFLICT (institution_id, pool_id, day_on) DO UPDATE SET places = excluded.places";

    /// The usual number on a day.
    POOL_DAY_CLEAR = "DELETE FROM pool_day WHERE institution_id = $1 AND pool_id = $2 AND day_on = $3";

    /// The pools' other numbers at times of every week. By primary key.
    POOLS_WEEKLY = "
        SELECT pool_id, weekday, from_minute, to_minute, places
          FROM pool_weekly
         WHERE institution_id = $1
         ORDER BY pool_id, weekday, from_minute";

    /// A pool receives as many as usual in every week.
    POOL_WEEKLY_CLEAR = "DELETE FROM pool_weekly WHERE institution_id = $1 AND pool_id = $2";

    /// Another number than usual at a time of every week.
    POOL_WEEKLY_INSERT = "
        INSERT INTO pool_weekly (institution_id, pool_id, weekday, from_minute, to_minute, places)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// What is taken of a pool by visits that begin in a time and are not over at an instant; a hold until it is over.
    /// Index: `visit_taking`.
    TAKINGS = "
        SELECT id, starts_at, frees_at, share, held_until
          FROM visit
         WHERE institution_id = $1 AND pool_id = $2 AND freed_at IS NULL AND starts_at > $3 AND starts_at < $4
           AND (held_until IS NULL OR held_until > $5) AND frees_at > $6";

    /// The visits of a pool that begin in a time and take a place, a hold until it is over, in the order in which they
    /// were made. Index: `visit_taking`.
    POOL_VISITS = concat!(
        "SELECT ", visit!(), "
           FROM visit
          WHERE institution_id = $1 AND pool_id = $2 AND freed_at IS NULL AND starts_at >= $3 AND starts_at < $4
            AND (held_until IS NULL OR held_until > $5)
          ORDER BY made_at, id");

    /// Enters a visit.
    VISIT_INSERT = concat!(
        "INSERT INTO visit (", visit!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)");

    /// One visit. By primary key.
    VISIT = concat!("SELECT ", visit!(), " FROM visit WHERE institution_id = $1 AND id = $2");

    /// Changes when and where a visit is, where it stands, and who comes. By primary key.
    VISIT_CHANGE = "
        UPDATE visit
           SET pool_id = $3, starts_at = $4, ends_at = $5, frees_at = $6, share = $7, status = $8, held_until = $9,
               freed_at = $10, name = $11, phone = $12, email = $13, edition = $14, centre_id = $15
         WHERE institution_id = $1 AND id = $2";

    /// The visit with a code. By unique key; whoever has only a code does not know the institution.
    VISIT_BY_CODE = "SELECT institution_id, id FROM visit WHERE code_key = $1";

    /// Has somebody this code, for a visit or on a waiting list? Indexes:
    /// `visit_by_code_key`, `wait_entry_by_code_key`.
    CODE_TAKEN = "
        SELECT 1 FROM visit WHERE code_key = $1
         UNION ALL
        SELECT 1 FROM wait_entry WHERE code_key = $1";

    /// The visits of a pool that begin in a time and for which nobody has come yet. Index: `visit_taking`.
    BOOKED_OF_POOL = concat!(
        "SELECT ", visit!(), "
           FROM visit
          WHERE institution_id = $1 AND pool_id = $2 AND freed_at IS NULL AND starts_at >= $3 AND starts_at < $4
            AND status = 'booked'
          ORDER BY starts_at, id");

    /// The visits after one, for verification. By primary key.
    VISITS_AFTER = "SELECT id FROM visit WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Visits made before a moment that still say whose they are, those made first first, after a place. Index:
    /// `visit_to_empty`.
    VISITS_TO_EMPTY = concat!(
        "SELECT ", visit!(), "
           FROM visit
          WHERE institution_id = $1 AND emptied_at IS NULL AND (made_at, id) > ($2, $3) AND made_at < $4
          ORDER BY made_at, id
          LIMIT $5");

    /// Takes the visitor out of a visit; its code finds it no more. By primary key.
    VISIT_EMPTY = "
        UPDATE visit SET name = NULL, phone = NULL, email = NULL, code_key = $3, emptied_at = $4
         WHERE institution_id = $1 AND id = $2";

    /// The last change of the institution's visits. Index: `visit_by_edition`, backwards.
    EDITION = "SELECT edition FROM visit WHERE institution_id = $1 ORDER BY edition DESC LIMIT 1";

    /// The visits that were changed since an edition. Index: `visit_by_edition`.
    CHANGED_SINCE = "
        SELECT id, pool_id, starts_at, frees_at, share, held_until, freed_at
          FROM visit
         WHERE institution_id = $1 AND edition > $2
         ORDER BY edition
         LIMIT $3";
}
