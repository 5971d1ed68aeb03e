-- What people said of their visits, and how often each was said on a day.

CREATE TABLE feedback (
    institution_id  BLOB NOT NULL,
    id              BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    -- none for an answer on paper: nobody asks whose it is
    visit_id        BLOB,
    -- the day of the visit; on paper, the day on which the card was handed in
    given_on        TEXT NOT NULL,
    way             TEXT NOT NULL CHECK (way IN ('page', 'paper')),
    answer          TEXT NOT NULL CHECK (answer IN ('good', 'fair', 'bad')),
    -- of cards, how many said so
    quantity        INTEGER NOT NULL CHECK (quantity > 0),
    given_at        INTEGER NOT NULL,
    -- who of the staff entered it
    entered_by      BLOB,
    PRIMARY KEY (institution_id, id),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;

-- A visit is judged once.
CREATE UNIQUE INDEX feedback_by_visit ON feedback (institution_id, visit_id) WHERE visit_id IS NOT NULL;

-- Derived from the table above, so that no page counts it.
CREATE TABLE feedback_day (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    given_on        TEXT NOT NULL,
    way             TEXT NOT NULL,
    answer          TEXT NOT NULL,
    quantity        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, centre_id, given_on, way, answer),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;
