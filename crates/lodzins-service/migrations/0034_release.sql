-- Places of some days of a pool, released at an announced moment.
CREATE TABLE pool_release (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    pool_id         BLOB NOT NULL,
    -- the days
    from_on         TEXT NOT NULL,
    to_on           TEXT NOT NULL,
    -- the moment
    opens_at        INTEGER NOT NULL,
    -- secret until the claims are drawn; its hash is published when the release is announced
    seed            BLOB NOT NULL,
    -- how many claims were made, how many of them were drawn, and how many of these got a place
    claims          INTEGER NOT NULL,
    drawn           INTEGER NOT NULL,
    given           INTEGER NOT NULL,
    -- since when claims are drawn
    closed_at       INTEGER,
    -- since when nothing more comes of it: all are drawn, or it was withdrawn, which is before claims were drawn
    settled_at      INTEGER,
    made_at         INTEGER NOT NULL,
    -- who of the staff made it
    made_by         BLOB,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;

CREATE INDEX pool_release_unsettled ON pool_release (institution_id, opens_at, id) WHERE settled_at IS NULL;
CREATE INDEX pool_release_of_pool ON pool_release (institution_id, pool_id, opens_at, id);

-- Who wants one of these places, by the number in which they asked. The contact is taken out as soon as it is drawn.
CREATE TABLE release_claim (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    release_id      BLOB NOT NULL,
    -- from 1
    number          INTEGER NOT NULL,
    centre_id       BLOB NOT NULL,
    service         TEXT NOT NULL,
    -- starts in seconds since 1970 and days, separated by spaces, the first wish first
    wishes          TEXT NOT NULL,
    language        TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('claimed', 'held', 'missed')),
    -- the visit that is held for it
    visit_id        BLOB,
    name            TEXT,
    -- in international form
    phone           TEXT,
    -- in small letters
    email           TEXT,
    made_at         INTEGER NOT NULL,
    drawn_at        INTEGER,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, release_id) REFERENCES pool_release (institution_id, id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

CREATE UNIQUE INDEX release_claim_by_number ON release_claim (institution_id, release_id, number);
-- one claim for each number and address
CREATE UNIQUE INDEX release_claim_by_phone ON release_claim (institution_id, release_id, phone) WHERE phone IS NOT NULL;
CREATE UNIQUE INDEX release_claim_by_email ON release_claim (institution_id, release_id, email) WHERE email IS NOT NULL;

-- Whoever has claimed in a session sees there what comes of it.
CREATE TABLE claim_session (
    session_hash    BLOB NOT NULL,
    institution_id  BLOB NOT NULL,
    claim_id        BLOB NOT NULL,
    seen_at         INTEGER NOT NULL,
    PRIMARY KEY (session_hash, claim_id)
) STRICT;

CREATE INDEX claim_session_by_seen ON claim_session (seen_at);
