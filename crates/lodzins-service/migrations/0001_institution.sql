-- Who there is: institutions (tenants), their units and boxes, the people who work there.
-- Names are kept in the three languages of the product; Latvian is the one that must be there.

CREATE TABLE institution (
    id              BLOB PRIMARY KEY,
    code            TEXT NOT NULL UNIQUE,
    name_lv         TEXT NOT NULL,
    name_ru         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    phone           TEXT,
    email           TEXT,
    address         TEXT,
    brand_colour    TEXT NOT NULL,
    -- 1: the state's moved working days bind this institution
    state_calendar  INTEGER NOT NULL CHECK (state_calendar IN (0, 1)),
    valid_from      TEXT,
    valid_to        TEXT,
    successor_code  TEXT
) STRICT;

-- Days off of the institution's own: moved to a Saturday (worked_on), or closed (none).
CREATE TABLE day_off (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    off_on          TEXT NOT NULL,
    worked_on       TEXT,
    reason          TEXT NOT NULL,
    PRIMARY KEY (institution_id, off_on)
) STRICT;

CREATE TABLE unit (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    code            TEXT NOT NULL,
    name_lv         TEXT NOT NULL,
    name_ru         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    email           TEXT,
    phone           TEXT,
    -- where it stands in lists
    place           INTEGER NOT NULL DEFAULT 0,
    -- from this day it takes no work, and the successor has what was open with it
    closed_from     TEXT,
    successor_id    BLOB,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, code)
) STRICT;

CREATE TABLE drop_box (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    code            TEXT NOT NULL,
    -- where it stands
    name_lv         TEXT NOT NULL,
    -- how often it is emptied, in words
    emptied         TEXT,
    used_from       TEXT,
    used_to         TEXT,
    PRIMARY KEY (institution_id, code)
) STRICT;

CREATE TABLE staff (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    user_name       TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    email           TEXT,
    unit_id         BLOB,
    -- Argon2id in the PHC string form
    password_hash   TEXT NOT NULL,
    -- 1: somebody else chose the password; nothing else is done before the person sets their own
    password_given  INTEGER NOT NULL DEFAULT 0 CHECK (password_given IN (0, 1)),
    -- the secret of the second factor, sealed with the installation's key
    totp_sealed     BLOB,
    -- one that was begun and waits for its first right code
    totp_pending    BLOB,
    -- the last 30-second step whose code was used: no code is taken twice (RFC 6238, section 5.2)
    totp_step       INTEGER,
    language        TEXT NOT NULL,
    -- 0: no page acts on a single key (WCAG 2.1.4)
    shortcuts       INTEGER NOT NULL CHECK (shortcuts IN (0, 1)),
    active          INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, unit_id) REFERENCES unit (institution_id, id)
) STRICT;

CREATE INDEX staff_by_unit ON staff (institution_id, unit_id, name);

CREATE TABLE staff_role (
    institution_id  BLOB NOT NULL,
    staff_id        BLOB NOT NULL,
    role            TEXT NOT NULL,
    PRIMARY KEY (institution_id, staff_id, role),
    FOREIGN KEY (institution_id, staff_id) REFERENCES staff (institution_id, id)
) STRICT;

CREATE TABLE api_key (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    label           TEXT NOT NULL,
    role            TEXT NOT NULL,
    key_hash        BLOB NOT NULL UNIQUE,
    created_at      INTEGER NOT NULL,
    last_used_on    TEXT,
    revoked_at      INTEGER,
    PRIMARY KEY (institution_id, id)
) STRICT;
