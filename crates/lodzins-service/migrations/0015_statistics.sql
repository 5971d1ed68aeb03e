-- Facts, which statistics are made of, and the events that were taken over from elsewhere.
--
-- Facts are derived from rows that the audit trail covers, and outlive them: they say what was counted and never whose it
-- was. They are not part of any image, because their origin may be taken away while the fact stays.

CREATE TABLE fact (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    -- the first day of the period; of what was counted, its day
    from_on         TEXT NOT NULL,
    -- drawn at random: it tells neither the hour nor the thing
    id              BLOB NOT NULL,
    to_on           TEXT NOT NULL,
    kind            TEXT NOT NULL,
    per             TEXT NOT NULL CHECK (per IN ('total', 'day', 'week')),
    quantity        INTEGER NOT NULL CHECK (quantity >= 0),
    quantity_max    INTEGER,
    qualifier       TEXT NOT NULL
        CHECK (qualifier IN ('exact', 'about', 'more_than', 'at_least', 'less_than', 'range')),
    source          TEXT NOT NULL CHECK (source IN ('live', 'imported', 'stated')),
    -- 1: the day is a guess within the period that is known
    date_assumed    INTEGER NOT NULL CHECK (date_assumed IN (0, 1)),
    -- units may be closed and forgotten before the figures are
    unit_id         BLOB,
    channel         TEXT,
    box             TEXT,
    -- codes of topics, separated by spaces
    topics          TEXT NOT NULL,
    -- of a submission its kind, of a contact its direction, of an activity what it was, by code
    subject         TEXT NOT NULL,
    -- the code of a service of the catalogue; never words of somebody's own
    service         TEXT,
    segment         TEXT NOT NULL,
    -- 0 to 23, Europe/Riga, of what was counted, where it is known: a letter from a box came on a day, at no hour
    hour            INTEGER CHECK (hour BETWEEN 0 AND 23),
    -- the submission or contact that it was counted for, as long as that exists: a correction finds the fact by it
    origin          BLOB,
    PRIMARY KEY (institution_id, from_on, id)
) STRICT;

CREATE UNIQUE INDEX fact_by_origin ON fact (institution_id, origin) WHERE origin IS NOT NULL;
CREATE INDEX fact_stated ON fact (institution_id, subject, from_on, id) WHERE source = 'stated';

-- What was counted and stands in no column yet: reports add it to what the columns say. A correction takes out what it
-- counts anew, so that a quantity may be less than nothing.
CREATE TABLE fact_fresh (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    kind            TEXT NOT NULL,
    counted_on      TEXT NOT NULL,
    -- every side of the fact, in the order and with the sign between them that `statistics/side.rs` says
    what            TEXT NOT NULL,
    quantity        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, kind, counted_on, what)
) STRICT;

-- What was counted, by month in chunks of at most 65,536, each side of the facts in a column of its own: so a report
-- reads the two or three that it is about. ADR 21 says why, `statistics/chunk.rs` how.
CREATE TABLE fact_column (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    kind            TEXT NOT NULL,
    -- the first day of the month
    counted_in      TEXT NOT NULL,
    chunk           INTEGER NOT NULL,
    -- a side of facts, where days end, or for how many each stands
    side            TEXT NOT NULL,
    -- the words that are met
    words           TEXT NOT NULL,
    -- of each fact a word's place
    codes           BLOB NOT NULL,
    PRIMARY KEY (institution_id, kind, counted_in, chunk, side)
) STRICT;

-- Keys of events that were taken over. Unlike the keys of requests they are kept for good: the same file may come again
-- after years and must add nothing.
CREATE TABLE replayed_event (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    key_hash        BLOB NOT NULL,
    event_hash      BLOB NOT NULL,
    PRIMARY KEY (institution_id, key_hash)
) STRICT;
