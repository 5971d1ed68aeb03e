-- Whether what the catalogue says is still right: an editor looks at each card now and then and says so.

-- When somebody last said of a card that it is right as it was published.
CREATE TABLE service_check (
    institution_id  BLOB NOT NULL,
    code            TEXT NOT NULL,
    checked_by      BLOB,
    checked_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, code),
    FOREIGN KEY (institution_id, code) REFERENCES service (institution_id, code)
) STRICT;

-- After how many days a card is to be looked at again; an institution without a row: a year.
CREATE TABLE catalogue_setting (
    institution_id  BLOB NOT NULL PRIMARY KEY REFERENCES institution (id),
    check_days      INTEGER NOT NULL CHECK (check_days BETWEEN 30 AND 1830)
) STRICT;
