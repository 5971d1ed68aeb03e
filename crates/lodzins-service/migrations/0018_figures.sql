-- Cuts: what was counted, added up by day, month or year under one to four of the things that a report may part it by. A
-- report reads the smallest cut that has what it asks for, so that five years of ten million facts are some ten
-- thousand rows. Which cuts there are stands in `statistics/cut.rs`; ADR 15 says why these.

CREATE TABLE fact_sum (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    kind            TEXT NOT NULL,
    -- which cut
    cut             TEXT NOT NULL,
    -- the first day of the day, month or year
    counted_on      TEXT NOT NULL,
    -- what the cut does not part is '', and so is what a fact does not have; a fact without a topic has the topic '-'
    weekday         TEXT NOT NULL,
    hour            TEXT NOT NULL,
    channel         TEXT NOT NULL,
    box             TEXT NOT NULL,
    topic           TEXT NOT NULL,
    -- the unit's id in hexadecimal digits
    unit            TEXT NOT NULL,
    subject         TEXT NOT NULL,
    service         TEXT NOT NULL,
    segment         TEXT NOT NULL,
    date_assumed    INTEGER NOT NULL CHECK (date_assumed IN (0, 1)),
    quantity        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, kind, cut, counted_on, weekday, hour, channel, box, topic, unit, subject, service,
                 segment, date_assumed)
) STRICT;

-- Institutions that give their figures to everybody. Without a row they do not.
CREATE TABLE open_data (
    institution_id  BLOB PRIMARY KEY REFERENCES institution (id),
    is_published    INTEGER NOT NULL CHECK (is_published IN (0, 1))
) STRICT;
