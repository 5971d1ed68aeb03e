//! Every statement of replays.

lodzins_db::sql! {
    /// The event that was taken under a key. By primary key.
    EVENT_TAKEN = "SELECT event_hash FROM replayed_event WHERE institution_id = $1 AND key_hash = $2";

    /// Remembers that an event was taken.
    EVENT_REMEMBER = "INSERT INTO replayed_event (institution_id, key_hash, event_hash) VALUES ($1, $2, $3)";
}
