-- Casework: who stands in for whom, and what is open with whom.

-- Somebody's work and rights over cases pass to a substitute, from a day to a day, both included.
CREATE TABLE substitution (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    absent_id       BLOB NOT NULL,
    substitute_id   BLOB NOT NULL,
    from_on         TEXT NOT NULL,
    to_on           TEXT NOT NULL,
    set_by          BLOB,
    set_at          INTEGER NOT NULL,
    -- when it was ended before its last day
    ended_at        INTEGER,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, absent_id) REFERENCES staff (institution_id, id),
    FOREIGN KEY (institution_id, substitute_id) REFERENCES staff (institution_id, id)
) STRICT;

CREATE INDEX substitution_by_substitute ON substitution (institution_id, substitute_id, to_on);
CREATE INDEX substitution_by_absent ON substitution (institution_id, absent_id, to_on);
CREATE INDEX substitution_by_end ON substitution (institution_id, to_on, id);

-- How many cases are open with whom, by due date: kept by every act, so that nobody counts a register.
CREATE TABLE open_load (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    -- handler: in a person's hands; waiting: the same, while the submitter is asked; unit: a unit has it;
    -- untaken: a unit has it and nobody in it; unrouted: no unit has it (the holder is the institution)
    holder_kind     TEXT NOT NULL
        CHECK (holder_kind IN ('handler', 'waiting', 'unit', 'untaken', 'unrouted')),
    holder_id       BLOB NOT NULL,
    due_on          TEXT NOT NULL,
    open_count      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, holder_kind, holder_id, due_on)
) STRICT;

CREATE INDEX submission_untaken_by_unit_due ON submission (institution_id, unit_id, due_on, id)
    WHERE closed_at IS NULL AND handler_id IS NULL AND unit_id IS NOT NULL;

-- How a due date moved after registration: extended, or counted anew. Part of the case's image.
CREATE TABLE due_change (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    cause           TEXT NOT NULL CHECK (cause IN ('extended', 'recounted')),
    was_on          TEXT NOT NULL,
    was_rule        TEXT NOT NULL,
    is_on           TEXT NOT NULL,
    is_rule         TEXT NOT NULL,
    changed_by      BLOB,
    changed_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- What those who work on a case tell each other. The submitter never sees it. Part of the case's image.
CREATE TABLE case_note (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    text            TEXT NOT NULL,
    written_by      BLOB NOT NULL,
    written_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- Cases that belong together: answered jointly with another one, or closed because another one was answered before.
-- Part of the image of the case that was linked.
CREATE TABLE case_link (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    other_id        BLOB NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('joint', 'repeated')),
    linked_by       BLOB,
    linked_at       INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, other_id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id),
    FOREIGN KEY (institution_id, other_id) REFERENCES submission (institution_id, id)
) STRICT;

CREATE INDEX case_link_by_other ON case_link (institution_id, other_id, submission_id);
