-- Reception, continued: more that a centre goes by; whose visit it is while they are here; what was done in it; visitors
-- on their way to another institution of the same house; and what was still open when a day was over.

-- so long after a call the next one, or giving up, is possible
ALTER TABLE reception_rules ADD COLUMN pause_minutes INTEGER NOT NULL DEFAULT 0;
-- so late one may come for an appointment
ALTER TABLE reception_rules ADD COLUMN late_minutes INTEGER NOT NULL DEFAULT 15;
-- so long after closing whoever still waits is told that the day is over
ALTER TABLE reception_rules ADD COLUMN linger_minutes INTEGER NOT NULL DEFAULT 30;

-- The client a visitor has proved to be. It ends with the visit: who comes how often is nobody's business.
CREATE TABLE stay_client (
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    client_id       BLOB NOT NULL,
    PRIMARY KEY (institution_id, visit_id),
    FOREIGN KEY (institution_id, visit_id) REFERENCES stay (institution_id, visit_id)
) STRICT;

-- What was done in a visit, where it was not what it was booked for.
CREATE TABLE stay_service (
    institution_id  BLOB NOT NULL,
    visit_id        BLOB NOT NULL,
    n               INTEGER NOT NULL,
    service         TEXT NOT NULL,
    PRIMARY KEY (institution_id, visit_id, n),
    FOREIGN KEY (institution_id, visit_id) REFERENCES stay (institution_id, visit_id)
) STRICT;

-- A visitor on the way to this institution's counters from another one in the same house; gone once they are received.
CREATE TABLE visitor_sent (
    institution_id      BLOB NOT NULL,
    -- the visit at the institution that sends
    id                  BLOB NOT NULL,
    centre_id           BLOB NOT NULL,
    from_institution_id BLOB NOT NULL,
    letter              TEXT NOT NULL,
    number              INTEGER NOT NULL,
    -- since when they are in the house
    arrived_at          INTEGER NOT NULL,
    -- what to call them by
    name                TEXT,
    -- why they are sent
    why                 TEXT NOT NULL,
    sent_at             INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id)
) STRICT;

-- Visits that the program ended because the day was over, for the head to look at the next morning.
CREATE TABLE visit_ended (
    institution_id  BLOB NOT NULL,
    centre_id       BLOB NOT NULL,
    day_on          TEXT NOT NULL,
    visit_id        BLOB NOT NULL,
    how             TEXT NOT NULL CHECK (how IN ('closed', 'missed', 'forgotten')),
    PRIMARY KEY (institution_id, centre_id, day_on, visit_id)
) STRICT;
