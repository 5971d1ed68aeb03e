-- Kiosks: devices at the door of a centre that give tickets; and who is told that their turn is near.

CREATE TABLE kiosk (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- what staff call it: at the main door
    label           TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    -- what the code is found by with which its device is enrolled, once, and until when; none: it was
    code_key        BLOB,
    code_until      INTEGER,
    -- of the secret that the device keeps; none: no device yet
    secret_hash     BLOB,
    enrolled_at     INTEGER,
    last_used_on    TEXT,
    revoked_at      INTEGER,
    -- tickets of the minute that began then
    minute_at       INTEGER,
    minute_tickets  INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

CREATE UNIQUE INDEX kiosk_by_code ON kiosk (code_key) WHERE code_key IS NOT NULL;
CREATE UNIQUE INDEX kiosk_by_secret ON kiosk (secret_hash) WHERE secret_hash IS NOT NULL;

-- With so many people ahead, or fewer, whoever asked for it is told; without a row, the usual number.
CREATE TABLE nearly_rule (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    places          INTEGER NOT NULL CHECK (places BETWEEN 0 AND 20),
    PRIMARY KEY (institution_id, centre_id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- Who wants to be told that their turn is near, and whether they were: once.
CREATE TABLE visit_nearly (
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    day_on          TEXT NOT NULL,
    way             TEXT NOT NULL CHECK (way IN ('email', 'sms')),
    asked_at        INTEGER NOT NULL,
    told_at         INTEGER,
    PRIMARY KEY (institution_id, visit_id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES visit (institution_id, id)
) STRICT;

CREATE INDEX visit_nearly_untold ON visit_nearly (institution_id, centre_id, day_on) WHERE told_at IS NULL;
