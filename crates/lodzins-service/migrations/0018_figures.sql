-- Institutions that give their figures to everybody. Without a row they do not.
CREATE TABLE open_data (
    institution_id  BLOB PRIMARY KEY REFERENCES institution (id),
    is_published    INTEGER NOT NULL CHECK (is_published IN (0, 1))
) STRICT;
