-- Where people are received: the centres of an institution. Their hours belong to another capability.

CREATE TABLE centre (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    code            TEXT NOT NULL,
    name_lv         TEXT NOT NULL,
    name_ru         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    address         TEXT NOT NULL,
    phone           TEXT,
    email           TEXT,
    valid_from      TEXT,
    valid_to        TEXT,
    PRIMARY KEY (institution_id, id),
    UNIQUE (institution_id, code)
) STRICT;
