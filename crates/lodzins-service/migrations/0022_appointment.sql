-- Appointments: pools with their capacity as counts, and visits. No slot is ever stored: what is free follows from the
-- opening hours, the counts and the visits.

CREATE TABLE pool (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    code            TEXT NOT NULL,
    -- what staff call it
    name            TEXT NOT NULL,
    -- how many can be received at once on a usual day
    places          INTEGER NOT NULL,
    step_minutes    INTEGER NOT NULL CHECK (step_minutes IN (5, 10, 15)),
    pause_minutes   INTEGER NOT NULL,
    lead_minutes    INTEGER NOT NULL,
    ahead_days      INTEGER NOT NULL,
    web_percent     INTEGER NOT NULL CHECK (web_percent BETWEEN 0 AND 100),
    phone_percent   INTEGER NOT NULL CHECK (phone_percent BETWEEN 0 AND 100),
    desk_percent    INTEGER NOT NULL CHECK (desk_percent BETWEEN 0 AND 100),
    -- from this day nothing is booked any more
    closed_from     TEXT,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, centre_id, code),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- What a pool serves, and how long that takes there.
CREATE TABLE pool_service (
    institution_id  BLOB NOT NULL,
    pool_id         BLOB NOT NULL,
    service         TEXT NOT NULL,
    minutes         INTEGER NOT NULL,
    PRIMARY KEY (institution_id, pool_id, service),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;

-- Days on which other numbers of people are there than usual.
CREATE TABLE pool_day (
    institution_id  BLOB NOT NULL,
    pool_id         BLOB NOT NULL,
    day_on          TEXT NOT NULL,
    places          INTEGER NOT NULL,
    PRIMARY KEY (institution_id, pool_id, day_on),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;

-- One record from booking to the archive.
CREATE TABLE visit (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- none for somebody who walked in
    pool_id         BLOB,
    -- codes of services, separated by spaces
    services        TEXT NOT NULL,
    -- none for somebody who walked in
    starts_at       INTEGER,
    ends_at         INTEGER,
    -- the end of the pause after it
    frees_at        INTEGER,
    share           TEXT NOT NULL CHECK (share IN ('web', 'phone', 'desk')),
    status          TEXT NOT NULL CHECK (status IN ('held', 'booked', 'arrived', 'waiting', 'called', 'serving',
                        'parked', 'handed_over', 'served', 'cancelled', 'no_show', 'left')),
    -- of a held one: from then on it takes no place
    held_until      INTEGER,
    -- since when it takes no place: cancelled, missed, gone
    freed_at        INTEGER,
    name            TEXT,
    -- in international form
    phone           TEXT,
    -- in small letters
    email           TEXT,
    code_key        BLOB NOT NULL,
    made_at         INTEGER NOT NULL,
    -- who of the staff made it
    made_by         BLOB,
    -- which change of the institution's visits was its last one
    edition         INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;

CREATE UNIQUE INDEX visit_by_code_key ON visit (code_key);
CREATE INDEX visit_taking ON visit (institution_id, pool_id, starts_at) WHERE freed_at IS NULL;
CREATE INDEX visit_by_phone ON visit (institution_id, phone, starts_at)
    WHERE freed_at IS NULL AND phone IS NOT NULL;
CREATE INDEX visit_by_email ON visit (institution_id, email, starts_at)
    WHERE freed_at IS NULL AND email IS NOT NULL;
CREATE INDEX visit_by_edition ON visit (institution_id, edition);

-- How often pools and visits were changed: what is kept in memory is read on from here.
CREATE TABLE appointment_edition (
    institution_id  BLOB NOT NULL PRIMARY KEY REFERENCES institution (id),
    edition         INTEGER NOT NULL,
    -- the edition at which pools were changed last
    pools_edition   INTEGER NOT NULL
) STRICT;
