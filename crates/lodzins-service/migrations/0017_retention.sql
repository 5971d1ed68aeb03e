-- Retention: how long what people said is kept, and the runs that destroyed it afterwards.

-- How many years something is kept after it was closed; without a rule it is kept.
CREATE TABLE retention_rule (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    -- 16 zero bytes: every journal
    journal_id      BLOB NOT NULL,
    -- a kind of submission, 'contact', or '' for everything
    what            TEXT NOT NULL,
    years           INTEGER NOT NULL CHECK (years BETWEEN 1 AND 100),
    set_by          BLOB,
    set_at          INTEGER NOT NULL,
    PRIMARY KEY (institution_id, journal_id, what)
) STRICT;

-- Destroying, in batches: what was ordered, how far it has come, and what it came to.
CREATE TABLE retention_run (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    -- what goes and up to which day, as data (JSON)
    ordered         TEXT NOT NULL,
    started_by      BLOB,
    started_at      INTEGER NOT NULL,
    phase           TEXT NOT NULL
        CHECK (phase IN ('cases', 'contacts', 'call_backs', 'visits', 'clients', 'letters', 'answers', 'done')),
    -- the last one that was looked at in this phase
    at_at           INTEGER NOT NULL,
    at_id           BLOB NOT NULL,
    -- how many of each were destroyed, as data (JSON)
    counts          TEXT NOT NULL,
    finished_at     INTEGER,
    -- when the database's files were written anew, so that nothing of it is left in them
    scoured_at      INTEGER,
    PRIMARY KEY (institution_id, id)
) STRICT;

CREATE INDEX retention_run_open ON retention_run (institution_id, id) WHERE finished_at IS NULL;
CREATE INDEX retention_run_unscoured ON retention_run (institution_id, id) WHERE scoured_at IS NULL;

-- Files whose submission was destroyed. They leave the store after that, unless somebody else names the same bytes.
CREATE TABLE destroyed_file (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    sha256          BLOB NOT NULL,
    PRIMARY KEY (institution_id, sha256)
) STRICT;

-- Letters that were destroyed, whose copies in a folder leave after that.
CREATE TABLE destroyed_letter (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    letter_id       BLOB NOT NULL,
    PRIMARY KEY (institution_id, letter_id)
) STRICT;
