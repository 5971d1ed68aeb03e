-- Who did or saw what: each institution's rows are chained by hash, in the order of their sequence.

CREATE TABLE audit (
    institution_id  BLOB NOT NULL,
    sequence        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    actor_kind      TEXT NOT NULL,
    actor           BLOB,
    did             TEXT NOT NULL,
    subject_kind    TEXT NOT NULL,
    subject         BLOB NOT NULL,
    -- hash of the rows of the subject as they stood after the act; nothing when nothing was changed
    image           BLOB,
    detail          TEXT,
    hash            BLOB NOT NULL,
    PRIMARY KEY (institution_id, sequence)
) STRICT;

CREATE INDEX audit_by_subject ON audit (institution_id, subject, sequence);

-- Signed heads of the chains. Copies leave the installation, so that a chain that was cut or rewritten shows.
CREATE TABLE audit_head (
    institution_id  BLOB NOT NULL,
    day             TEXT NOT NULL,
    sequence        INTEGER NOT NULL,
    -- the head as one line of JSON, as its copies outside have it
    signed          TEXT NOT NULL,
    PRIMARY KEY (institution_id, day, sequence)
) STRICT;
