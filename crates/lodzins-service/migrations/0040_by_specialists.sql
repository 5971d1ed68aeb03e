-- Not more people inside at once than there are counters at which somebody is at work; otherwise `most_inside` counts.
ALTER TABLE reception_rules ADD COLUMN by_specialists INTEGER NOT NULL DEFAULT 0 CHECK (by_specialists IN (0, 1));
