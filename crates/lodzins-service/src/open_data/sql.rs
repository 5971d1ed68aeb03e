//! Every statement of open data.

lodzins_db::sql! {
    /// Does an institution publish its figures? By primary key.
    IS_PUBLISHED = "SELECT is_published FROM open_data WHERE institution_id = $1";

    /// Switches publishing on or off.
    PUBLISH = "
        INSERT INTO open_data (institution_id, is_published) VALUES ($1, $2)
        ON CONFLICT (institution_id) DO UPDATE SET is_published = excluded.is_published";
}
