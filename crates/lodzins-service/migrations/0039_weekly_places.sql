-- Other numbers of places than usual in every week. A date with a number of its own (pool_day) goes before them.
CREATE TABLE pool_weekly (
    institution_id  BLOB NOT NULL,
    pool_id         BLOB NOT NULL,
    -- of the hours that begin on this weekday: 1 is Monday
    weekday         INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    -- from which minute after its midnight to which; 0 to 2880: all of the hours that begin on it
    from_minute     INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute       INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 2880),
    places          INTEGER NOT NULL,
    PRIMARY KEY (institution_id, pool_id, weekday, from_minute),
    FOREIGN KEY (institution_id, pool_id) REFERENCES pool (institution_id, id)
) STRICT;
