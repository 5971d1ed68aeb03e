-- Where a visitor went who was sent on to another institution of the same house: their code leads on to there for the rest of
-- that day.

CREATE TABLE visitor_went (
    -- that sent them, and the visit there
    institution_id      BLOB NOT NULL,
    id                  BLOB NOT NULL,
    to_institution_id   BLOB NOT NULL,
    -- the visit that goes on; none: they are on the way
    to_visit_id         BLOB,
    sent_at             INTEGER NOT NULL,
    PRIMARY KEY (institution_id, id)
) STRICT;

-- Whom a message that their turn is near did not reach is called out: those of a centre's day who were told are looked through.
CREATE INDEX visit_nearly_of_day ON visit_nearly (institution_id, centre_id, day_on);
