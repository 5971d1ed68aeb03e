-- Booking by page: who may see a visit, finding visits at the desk, and how an institution confirms.

-- Whoever has made a visit in a session, or shown its code there, need not type it on each page.
CREATE TABLE visit_session (
    session_hash    BLOB NOT NULL,
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    seen_at         INTEGER NOT NULL,
    PRIMARY KEY (session_hash, visit_id)
) STRICT;

CREATE INDEX visit_session_by_seen ON visit_session (seen_at);

-- The words of visitors' names without diacritics, while the visit is to come: what a clerk finds them by.
CREATE TABLE visit_word (
    institution_id  BLOB NOT NULL,
    word            TEXT NOT NULL,
    starts_at       INTEGER NOT NULL,
    visit_id        BLOB NOT NULL,
    PRIMARY KEY (institution_id, word, starts_at, visit_id)
) STRICT;

CREATE INDEX visit_word_of_visit ON visit_word (institution_id, visit_id);
CREATE INDEX visit_word_by_start ON visit_word (starts_at);

CREATE TABLE booking_setting (
    institution_id  BLOB NOT NULL PRIMARY KEY REFERENCES institution (id),
    -- may residents book with a telephone number alone, which a clerk then confirms by a call?
    by_phone        INTEGER NOT NULL CHECK (by_phone IN (0, 1))
) STRICT;

CREATE INDEX visit_of_day ON visit (institution_id, centre_id, starts_at, id);
CREATE INDEX visit_to_confirm ON visit (institution_id, held_until, id)
    WHERE status = 'held' AND email IS NULL AND phone IS NOT NULL;
