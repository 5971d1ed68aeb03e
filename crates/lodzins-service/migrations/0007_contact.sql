-- Topics of an institution; contacts (any consultation in one line) with their counts; calls back.

CREATE TABLE topic (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    -- as it stands in `topics` of a submission and of a contact
    code            TEXT NOT NULL,
    name_lv         TEXT NOT NULL,
    name_ru         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    -- its place in lists as long as nobody has used any
    place           INTEGER NOT NULL,
    -- from this day it is offered no more; what was entered keeps it
    closed_from     TEXT,
    PRIMARY KEY (institution_id, code)
) STRICT;

CREATE TABLE contact (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    channel         TEXT NOT NULL,
    direction       TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    -- codes of topics, separated by spaces
    topics          TEXT NOT NULL,
    service         TEXT,
    -- the unit that consulted
    unit_id         BLOB,
    seconds         INTEGER,
    result          TEXT NOT NULL,
    note            TEXT,
    person_name     TEXT,
    person_phone    TEXT,
    submission_id   BLOB,
    held_at         INTEGER NOT NULL,
    held_on         TEXT NOT NULL,
    entered_by      BLOB,
    -- drawn at random: without it nobody can try out from an image what the row said
    salt            BLOB NOT NULL,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

CREATE INDEX contact_by_held ON contact (institution_id, held_at, id);
CREATE INDEX contact_by_submission ON contact (institution_id, submission_id, held_at, id)
    WHERE submission_id IS NOT NULL;

-- How often a unit's contacts were about a topic: what its people are offered first. The unit is 16 zero bytes where
-- a contact names none.
CREATE TABLE contact_use (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    unit_id         BLOB NOT NULL,
    topic           TEXT NOT NULL,
    contacts        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, unit_id, topic)
) STRICT;

-- The contacts of a day by topic; the topic '' counts all of them once.
CREATE TABLE contact_day (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    held_on         TEXT NOT NULL,
    topic           TEXT NOT NULL,
    contacts        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, held_on, topic)
) STRICT;

CREATE TABLE call_back (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    phone           TEXT NOT NULL,
    name            TEXT,
    reason          TEXT NOT NULL,
    due_at          INTEGER NOT NULL,
    unit_id         BLOB,
    -- who has taken it upon themselves to call
    taker_id        BLOB,
    submission_id   BLOB,
    contact_id      BLOB,
    asked_by        BLOB,
    asked_at        INTEGER NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('waiting', 'reached', 'given_up')),
    closed_at       INTEGER,
    closing_reason  TEXT,
    -- as a contact has one
    salt            BLOB NOT NULL,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id),
    FOREIGN KEY (institution_id, taker_id) REFERENCES staff (institution_id, id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id),
    FOREIGN KEY (institution_id, contact_id) REFERENCES contact (institution_id, id)
) STRICT;

CREATE INDEX call_back_waiting ON call_back (institution_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX call_back_closed ON call_back (institution_id, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX call_back_by_submission ON call_back (institution_id, submission_id, asked_at, id)
    WHERE submission_id IS NOT NULL;
CREATE INDEX call_back_by_contact ON call_back (institution_id, contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE call_attempt (
    institution_id  BLOB NOT NULL,
    call_back_id    BLOB NOT NULL,
    n               INTEGER NOT NULL,
    outcome         TEXT NOT NULL CHECK (outcome IN ('reached', 'not_reached', 'wrong_number')),
    note            TEXT,
    tried_by        BLOB,
    tried_at        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, call_back_id, n),
    FOREIGN KEY (institution_id, call_back_id) REFERENCES call_back (institution_id, id)
) STRICT;
