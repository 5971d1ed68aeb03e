-- Searches that somebody keeps under a name, for themselves, their unit or the whole institution.

CREATE TABLE saved_search (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    owner_id        BLOB NOT NULL,
    name            TEXT NOT NULL,
    -- the words, sealed: they may be somebody's name
    words           BLOB,
    -- what narrows it, as in an address
    filters         TEXT NOT NULL,
    shared          TEXT NOT NULL CHECK (shared IN ('own', 'unit', 'institution')),
    -- the unit that it is shared with
    unit_id         BLOB,
    saved_at        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id),
    CHECK ((shared = 'unit') = (unit_id IS NOT NULL)),
    FOREIGN KEY (institution_id, owner_id) REFERENCES staff (institution_id, id),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id)
) STRICT;

CREATE INDEX saved_search_by_owner ON saved_search (institution_id, owner_id, name, id);
CREATE INDEX saved_search_by_unit ON saved_search (institution_id, unit_id, name, id) WHERE unit_id IS NOT NULL;
CREATE INDEX saved_search_by_institution ON saved_search (institution_id, name, id) WHERE shared = 'institution';
