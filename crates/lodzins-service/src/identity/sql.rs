lodzins_db::sql! {
    /// Whoever has a user name, let go or not. By its unique index.
    STAFF_WITH_USER_NAME = "
        SELECT id
          FROM staff
         WHERE user_name = $1";

    /// Appoints a member of staff.
    STAFF_INSERT = "
        INSERT INTO staff (institution_id, id, user_name, name, email, unit_id, password_hash, password_given,
                           language, shortcuts, active)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1)";

    /// Trusts them with a role.
    STAFF_ROLE_INSERT = "
        INSERT INTO staff_role (institution_id, staff_id, role)
        VALUES ($1, $2, $3)";

    /// A member of staff who works here. By primary key.
    STAFF_MEMBER = "
        SELECT institution_id, id, user_name, name, unit_id, language, shortcuts,
               CASE WHEN totp_sealed IS NULL THEN 0 ELSE 1 END, password_given
          FROM staff
         WHERE institution_id = $1 AND id = $2 AND active = 1";

    /// Their roles. By primary key.
    STAFF_ROLES = "
        SELECT role
          FROM staff_role
         WHERE institution_id = $1 AND staff_id = $2
         ORDER BY role";

    /// What a password is checked against. By the unique index of user names.
    STAFF_CREDENTIALS = "
        SELECT institution_id, id, password_hash
          FROM staff
         WHERE user_name = $1 AND active = 1";

    /// The people of a unit, a row for each role. Index: `staff_by_unit`.
    STAFF_OF_UNIT = "
        SELECT staff.id, staff.name, staff_role.role
          FROM staff
          JOIN staff_role ON staff_role.institution_id = staff.institution_id AND staff_role.staff_id = staff.id
         WHERE staff.institution_id = $1 AND staff.unit_id = $2 AND staff.active = 1
         ORDER BY staff.name, staff.id";

    /// Everybody who works or worked for the institution, a row for each role. By primary key.
    STAFF_OF_INSTITUTION = "
        SELECT staff.id, staff.name, staff.unit_id, staff.active, staff_role.role
          FROM staff
          JOIN staff_role ON staff_role.institution_id = staff.institution_id AND staff_role.staff_id = staff.id
         WHERE staff.institution_id = $1
         ORDER BY staff.name, staff.id";

    /// The staff after one, for verification. By primary key.
    STAFF_AFTER = "
        SELECT id FROM staff WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Everything of a member that the audit trail vouches for, in the schema's order. By primary key.
    STAFF_IMAGE = "
        SELECT institution_id, id, user_name, name, email, unit_id, password_hash, password_given, totp_sealed, language,
               shortcuts, active
          FROM staff
         WHERE institution_id = $1 AND id = $2";

    /// The heads who can be written to. By primary key.
    HEADS_REACHED = "
        SELECT staff.email, staff.language
          FROM staff
          JOIN staff_role ON staff_role.institution_id = staff.institution_id AND staff_role.staff_id = staff.id
         WHERE staff.institution_id = $1 AND staff_role.role = 'head' AND staff.active = 1
           AND staff.email IS NOT NULL
         ORDER BY staff.id";

    /// Another password.
    STAFF_SET_PASSWORD = "
        UPDATE staff
           SET password_hash = $3, password_given = $4
         WHERE institution_id = $1 AND id = $2";

    /// Another language.
    STAFF_SET_LANGUAGE = "
        UPDATE staff
           SET language = $3
         WHERE institution_id = $1 AND id = $2";

    /// Single keys on or off.
    STAFF_SET_SHORTCUTS = "
        UPDATE staff
           SET shortcuts = $3
         WHERE institution_id = $1 AND id = $2";

    /// Lets them go or takes them back.
    STAFF_SET_ACTIVE = "
        UPDATE staff
           SET active = $3
         WHERE institution_id = $1 AND id = $2";

    /// The second factor: in use, begun, last used step. By primary key.
    TOTP_OF = "
        SELECT totp_sealed, totp_pending, totp_step
          FROM staff
         WHERE institution_id = $1 AND id = $2";

    /// Begins a second factor.
    TOTP_BEGIN = "
        UPDATE staff
           SET totp_pending = $3
         WHERE institution_id = $1 AND id = $2";

    /// Takes the begun second factor into use.
    TOTP_CONFIRM = "
        UPDATE staff
           SET totp_sealed = totp_pending, totp_pending = NULL, totp_step = $3
         WHERE institution_id = $1 AND id = $2";

    /// Remembers the last used step.
    TOTP_USED = "
        UPDATE staff
           SET totp_step = $3
         WHERE institution_id = $1 AND id = $2";

    /// Takes the second factor away.
    TOTP_REMOVE = "
        UPDATE staff
           SET totp_sealed = NULL, totp_pending = NULL, totp_step = NULL
         WHERE institution_id = $1 AND id = $2";

    /// Opens a session.
    SESSION_INSERT = "
        INSERT INTO staff_session (session_hash, institution_id, staff_id, awaits_code, created_at, seen_at)
        VALUES ($1, $2, $3, $4, $5, $5)";

    /// A session within its limits. By primary key.
    SESSION_ALIVE = "
        SELECT institution_id, staff_id, created_at, seen_at
          FROM staff_session
         WHERE session_hash = $1 AND awaits_code = $2 AND seen_at > $3 AND created_at > $4";

    /// Notes that a session was used.
    SESSION_TOUCH = "
        UPDATE staff_session
           SET seen_at = $2
         WHERE session_hash = $1";

    /// Ends a session.
    SESSION_CLOSE = "
        DELETE FROM staff_session
         WHERE session_hash = $1";

    /// Ends all sessions of a person. Index: `staff_session_by_staff`.
    SESSIONS_CLOSE_ALL = "
        DELETE FROM staff_session
         WHERE institution_id = $1 AND staff_id = $2";

    /// Removes sessions that nobody used. Index: `staff_session_by_seen`.
    SESSIONS_EXPIRE = "
        DELETE FROM staff_session
         WHERE seen_at <= $1";

    /// Lets a session follow a submission, again or for the first time.
    FOLLOW_SESSION_OPEN = "
        INSERT INTO follow_session (session_hash, institution_id, submission_id, seen_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (session_hash, submission_id) DO UPDATE SET seen_at = excluded.seen_at";

    /// Whether a session follows a submission. By primary key.
    FOLLOW_SESSION_ALIVE = "
        SELECT institution_id, seen_at
          FROM follow_session
         WHERE session_hash = $1 AND submission_id = $2 AND seen_at > $3";

    /// Notes that a follower was here.
    FOLLOW_SESSION_TOUCH = "
        UPDATE follow_session
           SET seen_at = $3
         WHERE session_hash = $1 AND submission_id = $2";

    /// Removes followers who have gone. Index: `follow_session_by_seen`.
    FOLLOW_SESSIONS_EXPIRE = "
        DELETE FROM follow_session
         WHERE seen_at <= $1";

    /// The failures of an account or an address. By primary key.
    ATTEMPTS_OF = "
        SELECT failures, last_at
          FROM failed_attempt
         WHERE who = $1";

    /// One more failure.
    ATTEMPT_COUNT = "
        INSERT INTO failed_attempt (who, failures, last_at)
        VALUES ($1, $2, $3)
        ON CONFLICT (who) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at";

    /// Forgets the failures of an account.
    ATTEMPTS_FORGET = "
        DELETE FROM failed_attempt
         WHERE who = $1";

    /// Forgets all failures that are long ago. Index: `failed_attempt_by_last`.
    ATTEMPTS_EXPIRE = "
        DELETE FROM failed_attempt
         WHERE last_at <= $1";

    /// Keeps the hash of a new key.
    API_KEY_INSERT = "
        INSERT INTO api_key (institution_id, id, label, role, key_hash, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// Who calls with a key. By the unique index of hashes.
    API_KEY_CALLER = "
        SELECT id, institution_id, role, last_used_on
          FROM api_key
         WHERE key_hash = $1 AND revoked_at IS NULL";

    /// The keys of an institution; their ids sort by time. By primary key.
    API_KEY_LIST = "
        SELECT id, label, role, created_at, last_used_on, revoked_at
          FROM api_key
         WHERE institution_id = $1
         ORDER BY id";

    /// The day on which a key was used last.
    API_KEY_USED = "UPDATE api_key SET last_used_on = $3 WHERE institution_id = $1 AND id = $2";

    /// Revokes a key.
    API_KEY_REVOKE = "
        UPDATE api_key
           SET revoked_at = $3
         WHERE institution_id = $1 AND id = $2 AND revoked_at IS NULL";
}
