-- The institution's own terms, and what became of open cases when its calendar or its terms changed.

-- A shorter term that the institution holds itself to. Dated, ended, never deleted: submissions name it.
CREATE TABLE own_term (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    kind            TEXT NOT NULL,
    amount          INTEGER NOT NULL,
    unit            TEXT NOT NULL CHECK (unit IN ('working_days', 'days', 'months')),
    -- the institution's document that says so
    reason          TEXT NOT NULL,
    -- days of receipt, both included
    valid_from      TEXT NOT NULL,
    valid_to        TEXT,
    set_by          BLOB,
    set_at          INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id)
) STRICT;

-- Counting the due dates of all open cases anew, in batches: how far it has come, and what it came to.
CREATE TABLE recount (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    -- what changed, as data (JSON)
    change          TEXT NOT NULL,
    started_by      BLOB,
    started_at      INTEGER NOT NULL,
    -- the last case that was looked at, in the order of due dates
    at_due_on       TEXT NOT NULL,
    at_id           BLOB NOT NULL,
    moved_count     INTEGER NOT NULL,
    later_count     INTEGER NOT NULL,
    finished_at     INTEGER,
    PRIMARY KEY (institution_id, id)
) STRICT;

CREATE INDEX recount_open ON recount (institution_id, id) WHERE finished_at IS NULL;

-- The cases that a recount moved. The case's own rows (due_change) are in its image; this is the list for people.
CREATE TABLE recount_move (
    institution_id  BLOB NOT NULL,
    recount_id      BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    number          TEXT NOT NULL,
    was_on          TEXT NOT NULL,
    is_on           TEXT NOT NULL,
    PRIMARY KEY (institution_id, recount_id, submission_id),
    FOREIGN KEY (institution_id, recount_id) REFERENCES recount (institution_id, id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;
