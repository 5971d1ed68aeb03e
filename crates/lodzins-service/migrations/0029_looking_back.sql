-- What people said of their visits, and how often each was said on a day; which bookings were kept.

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

-- Bookings whose day is over, by how they were made: they outlive the visits and say of nobody that it was theirs.
CREATE TABLE booking_day (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    counted_on      TEXT NOT NULL,
    -- of the appointment, in two digits
    hour            TEXT NOT NULL,
    share           TEXT NOT NULL CHECK (share IN ('web', 'phone', 'desk')),
    lead            TEXT NOT NULL CHECK (lead IN ('same_day', 'days', 'week', 'weeks', 'longer')),
    came            INTEGER NOT NULL CHECK (came IN (0, 1)),
    bookings        INTEGER NOT NULL,
    PRIMARY KEY (institution_id, centre_id, counted_on, hour, share, lead, came),
    FOREIGN KEY (institution_id, centre_id) REFERENCES centre (institution_id, id)
) STRICT;
