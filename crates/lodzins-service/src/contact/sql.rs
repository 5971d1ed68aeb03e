//! Every statement of contacts and calls back.

/// The columns of a contact, in the schema's order.
macro_rules! contact {
    () => {
        "institution_id, id, channel, direction, topics, service, unit_id, seconds, result, note, person_name,
                person_phone, submission_id, held_at, held_on, entered_by, salt"
    };
}

/// The columns of a call back, in the schema's order.
macro_rules! call_back {
    () => {
        "institution_id, id, phone, name, reason, due_at, unit_id, taker_id, submission_id, contact_id, asked_by,
                asked_at, status, closed_at, closing_reason, salt"
    };
}

lodzins_db::sql! {
    /// Enters a contact.
    CONTACT_INSERT = concat!(
        "INSERT INTO contact (", contact!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)");

    /// Corrects a contact. By primary key.
    CONTACT_CORRECT = "
        UPDATE contact
           SET channel = $3, direction = $4, topics = $5, service = $6, unit_id = $7, seconds = $8, result = $9,
               note = $10, person_name = $11, person_phone = $12, submission_id = $13
         WHERE institution_id = $1 AND id = $2";

    /// One contact. By primary key.
    CONTACT = concat!("SELECT ", contact!(), " FROM contact WHERE institution_id = $1 AND id = $2");

    /// The contacts of a time, latest first. Index: `contact_by_held`, backwards.
    CONTACTS_LATEST = concat!(
        "SELECT ", contact!(), "
           FROM contact
          WHERE institution_id = $1 AND held_at >= $2 AND (held_at, id) < ($3, $4)
          ORDER BY held_at DESC, id DESC
          LIMIT $5");

    /// All contacts, oldest first. Index: `contact_by_held`.
    CONTACTS = concat!(
        "SELECT ", contact!(), "
           FROM contact
          WHERE institution_id = $1 AND (held_at, id) > ($2, $3)
          ORDER BY held_at, id
          LIMIT $4");

    /// The contacts about a submission, latest first. Index: `contact_by_submission`, backwards.
    CONTACTS_OF_SUBMISSION = concat!(
        "SELECT ", contact!(), "
           FROM contact
          WHERE institution_id = $1 AND submission_id = $2
          ORDER BY held_at DESC, id DESC
          LIMIT $3");

    /// The contacts after one, for verification. By primary key.
    CONTACTS_AFTER = "SELECT id FROM contact WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Counts a contact of a unit under a topic, or takes it out again.
    USE_COUNT = "
        INSERT INTO contact_use (institution_id, unit_id, topic, contacts)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (institution_id, unit_id, topic) DO UPDATE SET contacts = contact_use.contacts + excluded.contacts";

    /// Counts a contact of a day under a topic, or takes it out again.
    DAY_COUNT = "
        INSERT INTO contact_day (institution_id, held_on, topic, contacts)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (institution_id, held_on, topic) DO UPDATE SET contacts = contact_day.contacts + excluded.contacts";

    /// What a unit's contacts were about: as many rows as there are topics. By primary key.
    USES_OF_UNIT = "SELECT topic, contacts FROM contact_use WHERE institution_id = $1 AND unit_id = $2";

    /// What a day's contacts were about: as many rows as there are topics. By primary key.
    COUNTS_OF_DAY = "
        SELECT topic, contacts FROM contact_day WHERE institution_id = $1 AND held_on = $2 AND contacts > 0";

    /// Enters a wish to be called back.
    CALL_BACK_INSERT = concat!(
        "INSERT INTO call_back (", call_back!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)");

    /// Changes by when somebody is called, by whom, and where it stands. By primary key.
    CALL_BACK_PROCEED = "
        UPDATE call_back
           SET due_at = $3, taker_id = $4, status = $5, closed_at = $6, closing_reason = $7
         WHERE institution_id = $1 AND id = $2";

    /// One call back. By primary key.
    CALL_BACK = concat!("SELECT ", call_back!(), " FROM call_back WHERE institution_id = $1 AND id = $2");

    /// Who waits to be called, soonest due first. Index: `call_back_waiting`.
    CALL_BACKS_WAITING = concat!(
        "SELECT ", call_back!(), "
           FROM call_back
          WHERE institution_id = $1 AND closed_at IS NULL AND (due_at, id) > ($2, $3)
          ORDER BY due_at, id
          LIMIT $4");

    /// Who was reached or is called no more, latest first. Index: `call_back_closed`, backwards.
    CALL_BACKS_CLOSED = concat!(
        "SELECT ", call_back!(), "
           FROM call_back
          WHERE institution_id = $1 AND closed_at IS NOT NULL AND (closed_at, id) < ($2, $3)
          ORDER BY closed_at DESC, id DESC
          LIMIT $4");

    /// The calls back about a submission, latest first. Index: `call_back_by_submission`, backwards.
    CALL_BACKS_OF_SUBMISSION = concat!(
        "SELECT ", call_back!(), "
           FROM call_back
          WHERE institution_id = $1 AND submission_id = $2
          ORDER BY asked_at DESC, id DESC
          LIMIT $3");

    /// Whether a call back was asked for in a contact. Index: `call_back_by_contact`.
    CALL_BACK_OF_CONTACT = "SELECT id FROM call_back WHERE institution_id = $1 AND contact_id = $2 LIMIT 1";

    /// The calls back after one, for verification. By primary key.
    CALL_BACKS_AFTER = "SELECT id FROM call_back WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Enters an attempt.
    ATTEMPT_INSERT = "
        INSERT INTO call_attempt (institution_id, call_back_id, n, outcome, note, tried_by, tried_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";

    /// The attempts of a call back, in order. By primary key.
    ATTEMPTS = "
        SELECT institution_id, call_back_id, n, outcome, note, tried_by, tried_at
          FROM call_attempt
         WHERE institution_id = $1 AND call_back_id = $2
         ORDER BY n";

    /// Contacts before a moment, oldest first, after a place. Index: `contact_by_held`.
    CONTACTS_BEFORE = concat!(
        "SELECT ", contact!(), "
           FROM contact
          WHERE institution_id = $1 AND (held_at, id) > ($2, $3) AND held_at < $4
          ORDER BY held_at, id
          LIMIT $5");

    /// Calls back closed before a moment, those closed first first, after a place. Index: `call_back_closed`.
    CALL_BACKS_BEFORE = concat!(
        "SELECT ", call_back!(), "
           FROM call_back
          WHERE institution_id = $1 AND closed_at IS NOT NULL AND (closed_at, id) > ($2, $3) AND closed_at < $4
          ORDER BY closed_at, id
          LIMIT $5");

    /// Calls back that were asked for in a contact. Index: `call_back_by_contact`.
    CALL_BACKS_OF_CONTACT = concat!(
        "SELECT ", call_back!(), "
           FROM call_back
          WHERE institution_id = $1 AND contact_id = $2 AND contact_id IS NOT NULL
          LIMIT $3");

    /// Destroys a contact. By primary key.
    CONTACT_DELETE = "DELETE FROM contact WHERE institution_id = $1 AND id = $2";

    /// Destroys a call back's attempts. By primary key.
    ATTEMPTS_DELETE = "DELETE FROM call_attempt WHERE institution_id = $1 AND call_back_id = $2";

    /// Destroys a call back. By primary key.
    CALL_BACK_DELETE = "DELETE FROM call_back WHERE institution_id = $1 AND id = $2";
}
