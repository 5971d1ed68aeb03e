-- Opening hours: places that have them, their weekly patterns, and what differs for a time.

-- Something that is open at times. A centre and a drop box have their names and days in tables of their own.
CREATE TABLE place (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('centre', 'counter', 'phone_line', 'cash_desk', 'box')),
    code            TEXT NOT NULL,
    -- a centre's own row for kind 'centre', else where the place is, if it is at a centre
    centre_id       BLOB,
    -- empty for a centre and a box
    name_lv         TEXT NOT NULL,
    name_ru         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    phone           TEXT,
    email           TEXT,
    address         TEXT,
    valid_from      TEXT,
    valid_to        TEXT,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, kind, code),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- The weekly pattern that holds from a day until the next one begins.
CREATE TABLE place_week (
    institution_id  BLOB NOT NULL,
    place_id        BLOB NOT NULL,
    from_on         TEXT NOT NULL,
    -- OpenStreetMap's notation: Mo 12:00-17:00; Tu-Th 09:00-15:00
    week            TEXT NOT NULL,
    on_holidays     TEXT NOT NULL CHECK (on_holidays IN ('closed', 'as_usual', 'own')),
    -- only for 'own': 10:00-14:00
    holiday_hours   TEXT,
    set_by          BLOB,
    set_at          INTEGER NOT NULL,
    PRIMARY KEY (institution_id, place_id, from_on),
    FOREIGN KEY (institution_id, place_id) REFERENCES place (institution_id, id)
) STRICT;

-- Other hours for a time, or a closure. Ended or taken back, never deleted.
CREATE TABLE place_exception (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    place_id        BLOB NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('override', 'closure')),
    from_on         TEXT NOT NULL,
    -- none: until further notice
    to_on           TEXT,
    reason_lv       TEXT NOT NULL,
    reason_ru       TEXT NOT NULL,
    reason_en       TEXT NOT NULL,
    -- of an override
    week            TEXT,
    on_holidays     TEXT CHECK (on_holidays IN ('closed', 'as_usual', 'own')),
    holiday_hours   TEXT,
    -- of a closure of a part of the day: 12:00-13:00
    part            TEXT,
    set_by          BLOB,
    set_at          INTEGER NOT NULL,
    withdrawn_at    INTEGER,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, place_id) REFERENCES place (institution_id, id)
) STRICT;

CREATE INDEX place_exception_by_place ON place_exception (institution_id, place_id, from_on);
