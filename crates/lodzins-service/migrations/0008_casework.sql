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
