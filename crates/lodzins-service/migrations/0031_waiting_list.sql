-- The waiting list: who wants a visit for which nothing fitting is free. What is offered is a held visit.

CREATE TABLE wait_entry (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    service         TEXT NOT NULL,
    -- the days on which they could come, and when on these
    from_on         TEXT NOT NULL,
    to_on           TEXT NOT NULL,
    part            TEXT NOT NULL CHECK (part IN ('any', 'morning', 'afternoon')),
    -- the door whose places they are offered
    share           TEXT NOT NULL CHECK (share IN ('web', 'phone', 'desk')),
    -- in which they are told
    language        TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'left', 'ended')),
    -- the offered visit, or the one that was booked
    visit_id        BLOB,
    -- starts that were offered and not taken, in seconds since 1970, separated by spaces
    refused         TEXT NOT NULL,
    name            TEXT,
    -- in international form
    phone           TEXT,
    -- in small letters
    email           TEXT,
    code_key        BLOB NOT NULL,
    made_at         INTEGER NOT NULL,
    -- who of the staff made it
    made_by         BLOB,
    -- since when nothing more comes of it
    settled_at      INTEGER,
    -- when what it says of the person was destroyed
    emptied_at      INTEGER,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

CREATE UNIQUE INDEX wait_entry_by_code_key ON wait_entry (code_key);
CREATE INDEX wait_entry_open ON wait_entry (institution_id, made_at, id) WHERE settled_at IS NULL;
CREATE INDEX wait_entry_by_visit ON wait_entry (institution_id, visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX wait_entry_by_phone ON wait_entry (institution_id, phone) WHERE settled_at IS NULL AND phone IS NOT NULL;
CREATE INDEX wait_entry_by_email ON wait_entry (institution_id, email) WHERE settled_at IS NULL AND email IS NOT NULL;
CREATE INDEX wait_entry_to_empty ON wait_entry (institution_id, made_at, id)
    WHERE emptied_at IS NULL AND settled_at IS NOT NULL;

-- Whoever has joined in a session, or shown the code there, need not type it on each page.
CREATE TABLE wait_session (
    session_hash    BLOB NOT NULL,
    institution_id  BLOB NOT NULL,
    wait_id         BLOB NOT NULL,
    seen_at         INTEGER NOT NULL,
    PRIMARY KEY (session_hash, wait_id)
) STRICT;

CREATE INDEX wait_session_by_seen ON wait_session (seen_at);

-- For how many minutes of waking hours a pool's places are offered, where it is not the usual two hours.
CREATE TABLE pool_offer (
    institution_id  BLOB NOT NULL,
    pool_id         BLOB NOT NULL,
    minutes         INTEGER NOT NULL,
    PRIMARY KEY (institution_id, pool_id),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;
