-- Sessions of staff and of those who follow a submission, what is half written, and failed attempts.
-- A session's secret is never stored: only its hash.

CREATE TABLE staff_session (
    session_hash    BLOB PRIMARY KEY,
    institution_id  BLOB NOT NULL,
    staff_id        BLOB NOT NULL,
    -- 1: the password was right, the code of the second factor is still to come
    awaits_code     INTEGER NOT NULL CHECK (awaits_code IN (0, 1)),
    created_at      INTEGER NOT NULL,
    seen_at         INTEGER NOT NULL,
    FOREIGN KEY (institution_id, staff_id) REFERENCES staff (institution_id, id)
) STRICT;

CREATE INDEX staff_session_by_staff ON staff_session (institution_id, staff_id);
CREATE INDEX staff_session_by_seen ON staff_session (seen_at);

CREATE TABLE follow_session (
    session_hash    BLOB NOT NULL,
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    seen_at         INTEGER NOT NULL,
    PRIMARY KEY (session_hash, submission_id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

CREATE INDEX follow_session_by_seen ON follow_session (seen_at);

-- Half-written forms, sealed: nobody but the one who holds the session can read them.
CREATE TABLE draft (
    session_hash    BLOB NOT NULL,
    form            TEXT NOT NULL,
    sealed          BLOB NOT NULL,
    kept_at         INTEGER NOT NULL,
    PRIMARY KEY (session_hash, form)
) STRICT;

CREATE INDEX draft_by_kept ON draft (kept_at);

-- Failed attempts of the last minutes, per account or per address (both as keyed hashes).
CREATE TABLE failed_attempt (
    who             BLOB PRIMARY KEY,
    failures        INTEGER NOT NULL,
    last_at         INTEGER NOT NULL
) STRICT;

CREATE INDEX failed_attempt_by_last ON failed_attempt (last_at);
