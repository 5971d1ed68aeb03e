-- The catalogue: which services an institution gives, each told by a card. A card is one document: it is read, compared
-- and published as a whole, and no statement asks for a part of it.

CREATE TABLE service (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    -- given once and for good: submissions, contacts and figures carry it
    code            TEXT NOT NULL,
    -- the Latvian title, for lists: the draft's, else that of the version published last
    title_lv        TEXT NOT NULL,
    -- the number of the version published last; 0: none was
    last_version    INTEGER NOT NULL,
    -- the card as somebody is writing it, as JSON; none: nothing waits to be published
    draft           TEXT,
    drafted_by      BLOB,
    drafted_at      INTEGER,
    PRIMARY KEY (institution_id, code)
) STRICT;

-- What was published. On a day counts the version with the latest first day up to then, and of several the last one.
CREATE TABLE service_version (
    institution_id  BLOB NOT NULL,
    code            TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    version         INTEGER NOT NULL,
    -- the last day of the service; from the next one it is not given any more
    valid_to        TEXT,
    card            TEXT NOT NULL,
    published_by    BLOB,
    published_at    INTEGER NOT NULL,
    PRIMARY KEY (institution_id, code, valid_from, version),
    UNIQUE (institution_id, code, version),
    FOREIGN KEY (institution_id, code) REFERENCES service (institution_id, code)
) STRICT;

-- How often the catalogue was changed: what is kept in memory is read anew when this moves.
CREATE TABLE catalogue_edition (
    institution_id  BLOB NOT NULL PRIMARY KEY REFERENCES institution (id),
    edition         INTEGER NOT NULL
) STRICT;

-- What a centre does about services, its institution's own and those of others (MK 401, 2017).
CREATE TABLE centre_service (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- the institution in whose catalogue the service is, by code: it may be another one
    holder_code     TEXT NOT NULL,
    service         TEXT NOT NULL,
    help            TEXT NOT NULL CHECK (help IN ('consult', 'accept', 'assist', 'issue')),
    PRIMARY KEY (institution_id, centre_id, holder_code, service),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;
