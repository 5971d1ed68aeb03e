-- Notices: what visitors are told about their visits, and who is to be called.

CREATE TABLE visit_notice (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    occasion        TEXT NOT NULL CHECK (occasion IN ('moved', 'cancelled', 'reminder', 'stranded', 'nearly', 'offered', 'drawn')),
    way             TEXT NOT NULL CHECK (way IN ('email', 'sms', 'call')),
    state           TEXT NOT NULL CHECK (state IN ('waiting', 'told', 'given_up')),
    language        TEXT NOT NULL,
    -- when the visit is, or was to be where it is called off
    starts_at       INTEGER NOT NULL,
    -- of a moved one: when it was to be before; of an offered one: until when it is kept
    was_at          INTEGER,
    -- of an e-mail: the letter in the outbox
    letter_id       BLOB,
    -- messages sent or calls made in vain
    attempts        INTEGER NOT NULL,
    -- when it is tried next; of a call: by when
    next_at         INTEGER NOT NULL,
    last_error      TEXT,
    made_at         INTEGER NOT NULL,
    told_at         INTEGER,
    -- who of the staff called
    told_by         BLOB,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

CREATE INDEX visit_notice_waiting ON visit_notice (way, next_at, id) WHERE state = 'waiting';
CREATE INDEX visit_notice_to_call ON visit_notice (institution_id, next_at, id)
    WHERE state = 'waiting' AND way = 'call';
CREATE INDEX visit_notice_by_visit ON visit_notice (institution_id, visit_id, made_at, id);

-- A visit was reminded of, or put on the list of calls, on the day before: once for each time at which it is to be.
CREATE TABLE visit_reminder (
    institution_id  BLOB NOT NULL,
    starts_at       INTEGER NOT NULL,
    visit_id        BLOB NOT NULL,
    PRIMARY KEY (institution_id, starts_at, visit_id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

-- In which language a visitor wants to be told. Latvian where nothing stands here.
CREATE TABLE visit_language (
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    language        TEXT NOT NULL,
    PRIMARY KEY (institution_id, visit_id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;
