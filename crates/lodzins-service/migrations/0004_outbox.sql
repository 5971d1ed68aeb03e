-- Letters on their way out: written in the transaction that causes them, delivered by a worker.

CREATE TABLE letter (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    submission_id   BLOB,
    message_n       INTEGER,
    recipient       TEXT NOT NULL,
    subject         TEXT NOT NULL,
    -- What it is about; its text is written when it leaves. A letter about nothing of the kind has its text here.
    occasion        TEXT,
    text            TEXT,
    -- the same text for mail programs that show HTML; a letter that is written when it leaves has none here
    html            TEXT,
    language        TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('waiting', 'sent', 'dead')),
    attempts        INTEGER NOT NULL,
    next_at         INTEGER NOT NULL,
    last_error      TEXT,
    created_at      INTEGER NOT NULL,
    sent_at         INTEGER,
    PRIMARY KEY (institution_id, id),
    CHECK (occasion IS NOT NULL OR text IS NOT NULL)
) STRICT;

CREATE INDEX letter_waiting ON letter (next_at, id) WHERE status = 'waiting';
CREATE INDEX letter_dead ON letter (institution_id, created_at, id) WHERE status = 'dead';
CREATE INDEX letter_by_created ON letter (institution_id, created_at, id);
CREATE INDEX letter_by_submission ON letter (institution_id, submission_id, created_at);
