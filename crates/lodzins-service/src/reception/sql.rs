//! Every statement of reception.

/// The columns of a counter, in the schema's order without the institution.
macro_rules! counter {
    () => {
        "id, centre_id, code, name, unit_id, pools, closed_from, opened_by, opened_at"
    };
}

/// The columns of a stay, in the schema's order.
macro_rules! stay {
    () => {
        "institution_id, visit_id, centre_id, day_on, letter, number, pool_id, starts_at, reason, arrived_at, let_in_at,
                queued_at, continues, for_counter_id, for_unit_id, counter_id, called_at, calls, serving_at,
                waited_secs, served_secs, identity_method, identity_by, identity_at, topics, result, note,
                told_from_secs, told_to_secs, gone_at"
    };
}

lodzins_db::sql! {
    /// The institution's counters: a few dozen. By unique key.
    COUNTERS = concat!(
        "SELECT ", counter!(), " FROM counter WHERE institution_id = $1 ORDER BY centre_id, code");

    /// Enters a counter, or changes it.
    COUNTER_SET = "
        INSERT INTO counter (institution_id, id, centre_id, code, name, unit_id, pools, closed_from)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (institution_id, id) DO UPDATE
           SET name = excluded.name, unit_id = excluded.unit_id, pools = excluded.pools,
               closed_from = excluded.closed_from";

    /// Somebody sits down at a counter, or leaves it. By primary key.
    COUNTER_OPEN = "
        UPDATE counter SET opened_by = $3, opened_at = $4 WHERE institution_id = $1 AND id = $2";

    /// What a centre's reception goes by. By primary key.
    RULES = "
        SELECT calls, most_inside, pause_minutes, late_minutes, linger_minutes, reasons, by_specialists
          FROM reception_rules
         WHERE institution_id = $1 AND centre_id = $2";

    /// Says what a centre's reception goes by.
    RULES_SET = "
        INSERT INTO reception_rules (institution_id, centre_id, calls, most_inside, pause_minutes, late_minutes,
                                     linger_minutes, reasons, by_specialists)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (institution_id, centre_id) DO UPDATE
           SET calls = excluded.calls, most_inside = excluded.most_inside, pause_minutes = excluded.pause_minutes,
               late_minutes = excluded.late_minutes, linger_minutes = excluded.linger_minutes,
               reasons = excluded.reasons, by_specialists = excluded.by_specialists";

    /// A centre's lines: at most twenty. By primary key.
    LINES = "SELECT letter, pool_id FROM line WHERE institution_id = $1 AND centre_id = $2 ORDER BY letter";

    /// A line gets its letter.
    LINE_INSERT = "INSERT INTO line (institution_id, centre_id, letter, pool_id) VALUES ($1, $2, $3, $4)";

    /// The next number of a line's day is taken.
    NUMBER_NEXT = "
        INSERT INTO line_day (institution_id, centre_id, day_on, letter, last_number) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (institution_id, centre_id, day_on, letter) DO UPDATE SET last_number = line_day.last_number + 1";

    /// The last number of a line's day. By primary key.
    NUMBER_LAST = "
        SELECT last_number
          FROM line_day
         WHERE institution_id = $1 AND centre_id = $2 AND day_on = $3 AND letter = $4";

    /// The latest visits that a line has seen through. Index: `stay_gone`, backwards.
    SEEN_THROUGH = "
        SELECT served_secs, waited_secs, told_from_secs, told_to_secs
          FROM stay
         WHERE institution_id = $1 AND centre_id = $2 AND letter = $3 AND gone_at IS NOT NULL AND gone_at >= $4
           AND served_secs > 0
         ORDER BY gone_at DESC
         LIMIT $5";

    /// Enters a stay, or brings it to where it is now.
    STAY_SET = concat!(
        "INSERT INTO stay (", stay!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23, $24, $25, $26, $27, $28, $29, $30)
         ON CONFLICT (institution_id, visit_id) DO UPDATE
            SET day_on = excluded.day_on, letter = excluded.letter, number = excluded.number,
                pool_id = excluded.pool_id, starts_at = excluded.starts_at, reason = excluded.reason,
                arrived_at = excluded.arrived_at, let_in_at = excluded.let_in_at, queued_at = excluded.queued_at,
                continues = excluded.continues, for_counter_id = excluded.for_counter_id,
                for_unit_id = excluded.for_unit_id, counter_id = excluded.counter_id,
                called_at = excluded.called_at, calls = excluded.calls, serving_at = excluded.serving_at,
                waited_secs = excluded.waited_secs, served_secs = excluded.served_secs,
                identity_method = excluded.identity_method, identity_by = excluded.identity_by,
                identity_at = excluded.identity_at, topics = excluded.topics, result = excluded.result,
                note = excluded.note, told_from_secs = excluded.told_from_secs,
                told_to_secs = excluded.told_to_secs, gone_at = excluded.gone_at");

    /// One stay. By primary key.
    STAY = concat!("SELECT ", stay!(), " FROM stay WHERE institution_id = $1 AND visit_id = $2");

    /// Takes away what somebody wrote about a visitor. By primary key.
    STAY_EMPTY = "UPDATE stay SET note = NULL WHERE institution_id = $1 AND visit_id = $2";

    /// Who is at a centre on a day: as many as are in the house. Index: `stay_here`.
    HERE = concat!(
        "SELECT ", stay!(), "
           FROM stay
          WHERE institution_id = $1 AND centre_id = $2 AND day_on = $3 AND gone_at IS NULL
          ORDER BY letter, number");

    /// Whose stay of an earlier day or of this one nobody has ended. Index: `stay_here`.
    LEFT_OPEN = concat!(
        "SELECT ", stay!(), "
           FROM stay
          WHERE institution_id = $1 AND centre_id = $2 AND day_on <= $3 AND gone_at IS NULL
          ORDER BY day_on, letter, number
          LIMIT $4");

    /// Adds a visit to the sums of its day, or takes it out.
    VISIT_DAY_COUNT = "
        INSERT INTO visit_day (institution_id, centre_id, counted_on, hour, service, outcome, booked, visits,
                               waited_secs, served_secs)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (institution_id, centre_id, counted_on, hour, service, outcome, booked) DO UPDATE
           SET visits = visit_day.visits + excluded.visits,
               waited_secs = visit_day.waited_secs + excluded.waited_secs,
               served_secs = visit_day.served_secs + excluded.served_secs";

    /// The sums of a centre's days: as many rows as there were different things in an hour. By primary key.
    VISIT_DAYS = "
        SELECT counted_on, hour, service, outcome, booked, visits, waited_secs, served_secs
          FROM visit_day
         WHERE institution_id = $1 AND centre_id = $2 AND counted_on >= $3 AND counted_on <= $4 AND visits > 0
         ORDER BY counted_on, hour, service, outcome, booked";

    /// Somebody calls for help.
    ALARM_INSERT = "
        INSERT INTO alarm (institution_id, id, centre_id, counter_id, raised_by, raised_at)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// Somebody answers.
    ALARM_ANSWER = "
        UPDATE alarm
           SET answered_by = $3, answered_at = $4
         WHERE institution_id = $1 AND id = $2 AND answered_at IS NULL";

    /// Who calls for help at a centre, the first one first. Index: `alarm_open`.
    ALARMS = "
        SELECT id, counter_id, raised_by, raised_at
          FROM alarm
         WHERE institution_id = $1 AND centre_id = $2 AND answered_at IS NULL
         ORDER BY raised_at";

    /// Who calls for help anywhere in the institution, by centre, the first one first. Index: `alarm_open`.
    ALARMS_ANYWHERE = "
        SELECT id, counter_id, raised_by, raised_at
          FROM alarm
         WHERE institution_id = $1 AND answered_at IS NULL
         ORDER BY centre_id, raised_at";

    /// The call for help with an id. By primary key.
    ALARM = "
        SELECT id, counter_id, raised_by, raised_at FROM alarm WHERE institution_id = $1 AND id = $2";

    /// A visitor has proved to be a client.
    CLIENT_LINK = "
        INSERT INTO stay_client (institution_id, visit_id, client_id) VALUES ($1, $2, $3)
        ON CONFLICT (institution_id, visit_id) DO UPDATE SET client_id = excluded.client_id";

    /// They have gone.
    CLIENT_FORGET = "DELETE FROM stay_client WHERE institution_id = $1 AND visit_id = $2";

    /// The client that a visitor has proved to be. By primary key.
    CLIENT_OF = "SELECT client_id FROM stay_client WHERE institution_id = $1 AND visit_id = $2";

    /// The same, for the image. By primary key.
    IMAGE_CLIENT = "
        SELECT institution_id, visit_id, client_id
          FROM stay_client
         WHERE institution_id = $1 AND visit_id = $2";

    /// Something was done in a visit.
    SERVICE_DONE = "
        INSERT INTO stay_service (institution_id, visit_id, n, service) VALUES ($1, $2, $3, $4)";

    /// What was done in a visit. By primary key.
    SERVICES_DONE = "
        SELECT service FROM stay_service WHERE institution_id = $1 AND visit_id = $2 ORDER BY n";

    /// The same, for the image. By primary key.
    IMAGE_SERVICES = "
        SELECT institution_id, visit_id, n, service
          FROM stay_service
         WHERE institution_id = $1 AND visit_id = $2
         ORDER BY n";

    /// Leaves a visitor for another institution.
    SENT_INSERT = "
        INSERT INTO visitor_sent (institution_id, id, centre_id, from_institution_id, letter, number, arrived_at,
                                  name, why, sent_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// Who was sent to an institution and not taken up yet. By primary key.
    SENT = "
        SELECT id, centre_id, from_institution_id, letter, number, arrived_at, name, why
          FROM visitor_sent
         WHERE institution_id = $1
         ORDER BY id";

    /// Somebody was taken up.
    SENT_TAKEN = "DELETE FROM visitor_sent WHERE institution_id = $1 AND id = $2";

    /// Where somebody was sent on to. By primary key.
    WENT = "SELECT to_institution_id, to_visit_id, sent_at FROM visitor_went WHERE institution_id = $1 AND id = $2";

    /// Somebody is on the way.
    WENT_INSERT = "
        INSERT INTO visitor_went (institution_id, id, to_institution_id, sent_at) VALUES ($1, $2, $3, $4)";

    /// They are received there. By primary key.
    WENT_ARRIVED = "UPDATE visitor_went SET to_visit_id = $3 WHERE institution_id = $1 AND id = $2";

    /// Where people went on earlier days is forgotten: a handful. By primary key.
    WENT_BEFORE = "DELETE FROM visitor_went WHERE institution_id = $1 AND sent_at < $2";

    /// Where somebody went is forgotten. By primary key.
    WENT_FORGET = "DELETE FROM visitor_went WHERE institution_id = $1 AND id = $2";

    /// The program ended a visit because the day was over.
    ENDED_INSERT = "
        INSERT INTO visit_ended (institution_id, centre_id, day_on, visit_id, how) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (institution_id, centre_id, day_on, visit_id) DO UPDATE SET how = excluded.how";

    /// The last day on which the program ended visits. By primary key.
    ENDED_LAST = "
        SELECT day_on
          FROM visit_ended
         WHERE institution_id = $1 AND centre_id = $2
         ORDER BY day_on DESC
         LIMIT 1";

    /// What the program ended on a day: as much as was left open. By primary key.
    ENDED = "
        SELECT visit_id, how
          FROM visit_ended
         WHERE institution_id = $1 AND centre_id = $2 AND day_on = $3
         ORDER BY visit_id";
}
