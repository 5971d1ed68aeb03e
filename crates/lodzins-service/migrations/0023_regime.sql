-- Regimes: dated, named sets of changes over centres, services and channels.

CREATE TABLE regime (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    -- 'draft': somebody is writing it; 'on': it holds from its first to its last day; 'dropped': it never held
    state           TEXT NOT NULL CHECK (state IN ('draft', 'on', 'dropped')),
    -- as in the body, for the order of lists
    from_on         TEXT NOT NULL,
    -- the regime as JSON: it is read, compared and switched on as a whole
    body            TEXT NOT NULL,
    drafted_by      BLOB,
    drafted_at      INTEGER NOT NULL,
    switched_by     BLOB,
    switched_at     INTEGER,
    -- when somebody gave it its last day, after it was switched on
    ended_by        BLOB,
    ended_at        INTEGER,
    PRIMARY KEY (institution_id, id)
) STRICT;

CREATE INDEX regime_by_from ON regime (institution_id, from_on, id);
