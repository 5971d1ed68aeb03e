//! Every statement of planning.

lodzins_db::sql! {
    /// Counts a booking of a day, or takes it out.
    BOOKING_COUNT = "
        INSERT INTO booking_day (institution_id, centre_id, counted_on, hour, share, lead, came, bookings)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (institution_id, centre_id, counted_on, hour, share, lead, came)
        DO UPDATE SET bookings = booking_day.bookings + excluded.bookings";

    /// The bookings of a centre's days. By primary key: as many rows as there were different ones in an hour.
    BOOKINGS = "
        SELECT counted_on, hour, share, lead, came, bookings
          FROM booking_day
         WHERE institution_id = $1 AND centre_id = $2 AND counted_on >= $3 AND counted_on <= $4 AND bookings <> 0
         ORDER BY counted_on, hour, share, lead, came";
}
