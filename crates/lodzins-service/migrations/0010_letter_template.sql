-- An institution's own words for its letters. Nothing is overwritten: a letter of last year is printed again with
-- the words of last year.

CREATE TABLE letter_template (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    occasion        TEXT NOT NULL,
    language        TEXT NOT NULL,
    -- from when letters are worded so
    valid_from_at   INTEGER NOT NULL,
    -- Markdown with placeholders; nothing: the product's own words again
    text            TEXT,
    saved_by        BLOB,
    PRIMARY KEY (institution_id, occasion, language, valid_from_at)
) STRICT;
