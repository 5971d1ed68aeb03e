-- What happens to a case without anybody's doing: rules that hand it to a unit, and the word to the head before it
-- is late.

-- Rules by which a new submission finds its unit. None is deleted: it is ended, and cases name it by its number.
CREATE TABLE routing_rule (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    -- as people say it: “the 3rd rule”; never given twice
    n               INTEGER NOT NULL,
    -- in which order they are asked
    place           INTEGER NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_to        TEXT,
    kind            TEXT,
    channel         TEXT,
    box             TEXT,
    topic           TEXT,
    -- the code of a service of the catalogue
    service         TEXT,
    segment         TEXT,
    words           TEXT NOT NULL,
    unit_id         BLOB NOT NULL,
    handler_id      BLOB,
    ended_at        INTEGER,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, n),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id),
    FOREIGN KEY (institution_id, handler_id) REFERENCES staff (institution_id, id)
) STRICT;

CREATE INDEX routing_rule_by_place ON routing_rule (institution_id, place, id) WHERE ended_at IS NULL;

-- By which rule a case found its unit, with the conditions as it met them then. Part of the case's image.
CREATE TABLE case_routing (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    rule_id         BLOB NOT NULL,
    rule_n          INTEGER NOT NULL,
    kind            TEXT,
    channel         TEXT,
    box             TEXT,
    topic           TEXT,
    -- the code of a service of the catalogue
    service         TEXT,
    segment         TEXT,
    words           TEXT NOT NULL,
    unit_id         BLOB NOT NULL,
    handler_id      BLOB,
    routed_at       INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id),
    FOREIGN KEY (institution_id, rule_id) REFERENCES routing_rule (institution_id, id)
) STRICT;

-- A case whose due date is near or over, said to the head once for each due date. Part of the case's image.
CREATE TABLE escalation (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    due_on          TEXT NOT NULL,
    -- lists show the lesser of the two words, which is the worse of the two states
    kind            TEXT NOT NULL CHECK (kind IN ('overdue', 'soon')),
    -- how many people were written to
    told            INTEGER NOT NULL,
    noted_at        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, due_on, kind),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;

-- How many working days before the due date the head is told; an institution without a row: two.
CREATE TABLE escalation_setting (
    institution_id  BLOB NOT NULL PRIMARY KEY REFERENCES institution (id),
    days_before     INTEGER NOT NULL CHECK (days_before BETWEEN 0 AND 20)
) STRICT;
