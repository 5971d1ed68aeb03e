-- The register: journals with their numbers, submissions, their files, what was written back and forth.

CREATE TABLE journal (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    code            TEXT NOT NULL,
    name_lv         TEXT NOT NULL,
    -- codes of the kinds that go into it, separated by spaces; empty: every kind that no other journal names
    kinds           TEXT NOT NULL DEFAULT '',
    valid_from      TEXT NOT NULL,
    valid_to        TEXT,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, code)
) STRICT;

-- The last number given, per journal and year: the row that makes numbers gap-free.
CREATE TABLE journal_year (
    institution_id  BLOB NOT NULL,
    journal_id      BLOB NOT NULL,
    year            INTEGER NOT NULL,
    last_sequence   INTEGER NOT NULL,
    PRIMARY KEY (institution_id, journal_id, year),
    FOREIGN KEY (institution_id, journal_id) REFERENCES journal (institution_id, id)
) STRICT;

CREATE TABLE submission (
    institution_id      BLOB NOT NULL REFERENCES institution (id),
    id                  BLOB NOT NULL,
    journal_id          BLOB NOT NULL,
    year                INTEGER NOT NULL,
    sequence            INTEGER NOT NULL,
    number              TEXT NOT NULL,
    channel             TEXT NOT NULL,
    box                 TEXT,
    kind                TEXT NOT NULL,
    subject             TEXT NOT NULL,
    text                TEXT NOT NULL,
    topics              TEXT NOT NULL,
    -- the code of a service of the institution's catalogue
    service             TEXT,
    language            TEXT NOT NULL,
    segment             TEXT NOT NULL,
    author_date         TEXT,
    author_number       TEXT,
    external_reference  TEXT,
    on_behalf           TEXT,
    submitter_name      TEXT,
    submitter_email     TEXT,
    submitter_phone     TEXT,
    submitter_address   TEXT,
    -- the personal code stands here only sealed, with the purpose it was given for
    personal_code       BLOB,
    personal_code_key   BLOB,
    personal_code_for   TEXT,
    answer_mode         TEXT NOT NULL,
    follow_key          BLOB NOT NULL,
    received_at         INTEGER NOT NULL,
    received_on         TEXT NOT NULL,
    registered_by       BLOB,
    status              TEXT NOT NULL,
    due_on              TEXT NOT NULL,
    due_rule            TEXT NOT NULL,
    unit_id             BLOB,
    handler_id          BLOB,
    closed_at           INTEGER,
    closing_reason      TEXT,
    -- drawn at random; once it is drawn anew, nobody can try out from an old image what the row said
    salt                BLOB NOT NULL,
    -- what stood here about people was destroyed, by which run of retention
    destroyed_at        INTEGER,
    destroyed_run       BLOB,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, journal_id, year, sequence),
    FOREIGN KEY (institution_id, journal_id) REFERENCES journal (institution_id, id),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id),
    FOREIGN KEY (institution_id, handler_id) REFERENCES staff (institution_id, id)
) STRICT;

CREATE UNIQUE INDEX submission_by_follow_key ON submission (follow_key);
CREATE INDEX submission_by_received ON submission (institution_id, received_at, id);
CREATE INDEX submission_open_by_due ON submission (institution_id, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX submission_open_by_unit_due ON submission (institution_id, unit_id, due_on, id)
    WHERE closed_at IS NULL;
CREATE INDEX submission_open_by_handler_due ON submission (institution_id, handler_id, due_on, id)
    WHERE closed_at IS NULL;
CREATE INDEX submission_closed ON submission (institution_id, closed_at, id)
    WHERE closed_at IS NOT NULL AND destroyed_at IS NULL;
CREATE INDEX submission_by_number ON submission (institution_id, number);

-- What was written between the institution and the submitter.
CREATE TABLE message (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    -- question (to the submitter), reply (of the submitter), answer, notice (of the institution)
    kind            TEXT NOT NULL CHECK (kind IN ('question', 'reply', 'answer', 'notice')),
    text            TEXT NOT NULL,
    written_by      BLOB,
    written_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- Files by content; message_n is 0 for what came with the submission itself.
CREATE TABLE submission_file (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    message_n       INTEGER NOT NULL,
    n               INTEGER NOT NULL,
    name            TEXT NOT NULL,
    media_type      TEXT NOT NULL,
    size            INTEGER NOT NULL,
    sha256          BLOB NOT NULL,
    PRIMARY KEY (institution_id, submission_id, message_n, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- the same bytes may belong to several submissions: the last one that goes takes them along
CREATE INDEX submission_file_by_content ON submission_file (sha256);

-- How, when and by whom it was shown who the submitter is. Better evidence may follow; none is taken away.
CREATE TABLE identity_evidence (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    method          TEXT NOT NULL,
    result          TEXT NOT NULL CHECK (result IN ('confirmed', 'refuted', 'claimed')),
    note            TEXT NOT NULL,
    checked_by      BLOB,
    checked_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- What was done to the submission, in order: the case's story.
CREATE TABLE submission_step (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    act             TEXT NOT NULL,
    status          TEXT NOT NULL,
    done_by         BLOB,
    done_at         INTEGER NOT NULL,
    unit_id         BLOB,
    handler_id      BLOB,
    note            TEXT,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;
