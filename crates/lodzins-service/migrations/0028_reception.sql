-- Reception: counters, lines with their letters, and a visit's stay at the centre from arrival to its end.

CREATE TABLE counter (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- as it stands above it: 3, or foto
    code            TEXT NOT NULL,
    name            TEXT NOT NULL,
    -- whoever is sent on to this unit is served here
    unit_id         BLOB,
    -- codes of pools whose visits it takes, separated by spaces; empty: of all
    pools           TEXT NOT NULL,
    -- from this day it is not used any more
    closed_from     TEXT,
    -- who sits there, and since when; none: it is closed
    opened_by       BLOB,
    opened_at       INTEGER,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, centre_id, code),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- What a centre's reception goes by; without a row, the usual.
CREATE TABLE reception_rules (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- after so many calls in vain somebody counts as not there
    calls           INTEGER NOT NULL CHECK (calls BETWEEN 1 AND 9),
    -- not more people inside at once; none: as many as come
    most_inside     INTEGER,
    -- reasons to go first that it respects, separated by spaces
    reasons         TEXT NOT NULL,
    PRIMARY KEY (institution_id, centre_id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- The letters of a centre's lines. A line is a pool's, or that of those whose matter no pool serves.
CREATE TABLE line (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    letter          TEXT NOT NULL,
    pool_id         BLOB,
    PRIMARY KEY (institution_id, centre_id, letter),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;

-- The last number that a line gave on a day.
CREATE TABLE line_day (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    day_on          TEXT NOT NULL,
    letter          TEXT NOT NULL,
    last_number     INTEGER NOT NULL,
    PRIMARY KEY (institution_id, centre_id, day_on, letter)
) STRICT;

-- A visit from arrival to its end.
CREATE TABLE stay (
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    day_on          TEXT NOT NULL,
    letter          TEXT NOT NULL,
    number          INTEGER NOT NULL,
    -- whose line; none: no pool serves it
    pool_id         BLOB,
    -- when their appointment begins, as the visit says
    starts_at       INTEGER,
    -- why they go first
    reason          TEXT,
    arrived_at      INTEGER NOT NULL,
    -- since when inside; none: before the door
    let_in_at       INTEGER,
    -- since when in the line; none: at a counter, or gone
    queued_at       INTEGER,
    -- handed over: they had their turn already
    continues       INTEGER NOT NULL CHECK (continues IN (0, 1)),
    -- handed over to this counter, or to this unit
    for_counter_id  BLOB,
    for_unit_id     BLOB,
    -- where they are called to, served, or were set aside
    counter_id      BLOB,
    called_at       INTEGER,
    calls           INTEGER NOT NULL,
    serving_at      INTEGER,
    -- all together, in seconds
    waited_secs     INTEGER NOT NULL,
    served_secs     INTEGER NOT NULL,
    -- how they showed who they are, to whom and when
    identity_method TEXT,
    identity_by     BLOB,
    identity_at     INTEGER,
    topics          TEXT NOT NULL,
    result          TEXT,
    note            TEXT,
    -- the wait that they were told on arrival
    told_from_secs  INTEGER,
    told_to_secs    INTEGER,
    gone_at         INTEGER,
    PRIMARY KEY (institution_id, visit_id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

CREATE INDEX stay_here ON stay (institution_id, centre_id, day_on, letter, number) WHERE gone_at IS NULL;
CREATE INDEX stay_gone ON stay (institution_id, centre_id, letter, gone_at) WHERE gone_at IS NOT NULL;

-- Visits that are over, by day: they outlive the visits and say of nobody that it was theirs.
CREATE TABLE visit_day (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    counted_on      TEXT NOT NULL,
    -- of arrival, two digits; empty for those who did not come
    hour            TEXT NOT NULL,
    -- the first one that it was for; empty: none
    service         TEXT NOT NULL,
    outcome         TEXT NOT NULL CHECK (outcome IN ('served', 'no_show', 'left')),
    booked          INTEGER NOT NULL CHECK (booked IN (0, 1)),
    visits          INTEGER NOT NULL,
    waited_secs     INTEGER NOT NULL,
    served_secs     INTEGER NOT NULL,
    PRIMARY KEY (institution_id, centre_id, counted_on, hour, service, outcome, booked)
) STRICT;

-- Somebody at a counter needs help at once.
CREATE TABLE alarm (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    counter_id      BLOB NOT NULL,
    raised_by       BLOB,
    raised_at       INTEGER NOT NULL,
    answered_by     BLOB,
    answered_at     INTEGER,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, counter_id) REFERENCES counter (institution_id, id)
) STRICT;

CREATE INDEX alarm_open ON alarm (institution_id, centre_id, raised_at) WHERE answered_at IS NULL;
