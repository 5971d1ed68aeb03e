-- How many coming visits one telephone number or e-mail address may have.
ALTER TABLE booking_setting ADD COLUMN open_per_contact INTEGER NOT NULL DEFAULT 3
    CHECK (open_per_contact BETWEEN 1 AND 20);
-- Is a name booked only once a day for the same service?
ALTER TABLE booking_setting ADD COLUMN once_a_day INTEGER NOT NULL DEFAULT 0 CHECK (once_a_day IN (0, 1));
