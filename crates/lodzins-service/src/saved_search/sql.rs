//! Every statement of saved searches.

lodzins_db::sql! {
    /// Keeps one.
    SAVE = "
        INSERT INTO saved_search (institution_id, id, owner_id, name, words, filters, shared, unit_id, saved_at,
                                  searched)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// Another name, or other people to share with. By primary key.
    CHANGE = "
        UPDATE saved_search SET name = $4, shared = $5, unit_id = $6
         WHERE institution_id = $1 AND id = $2 AND owner_id = $3";

    /// Lets one go. By primary key.
    DELETE = "DELETE FROM saved_search WHERE institution_id = $1 AND id = $2 AND owner_id = $3";

    /// The names of all, after one. By primary key.
    NAMES = "
        SELECT id, owner_id, name, saved_at
          FROM saved_search
         WHERE institution_id = $1 AND id > $2
         ORDER BY id
         LIMIT $3";

    /// Another name, and none of the words. By primary key.
    FORGET = "UPDATE saved_search SET name = $3, words = NULL WHERE institution_id = $1 AND id = $2";

    /// One. By primary key.
    ONE = "
        SELECT id, owner_id, name, shared, unit_id, words, filters
          FROM saved_search
         WHERE institution_id = $1 AND id = $2 AND searched = $3";

    /// A person's own, by name. Index: `saved_search_by_owner`.
    OWN = "
        SELECT id, owner_id, name, shared, unit_id
          FROM saved_search
         WHERE institution_id = $1 AND owner_id = $2 AND searched = $4
         ORDER BY name, id
         LIMIT $3";

    /// Those that are shared with a unit, by name. Index: `saved_search_by_unit`.
    OF_UNIT = "
        SELECT id, owner_id, name, shared, unit_id
          FROM saved_search
         WHERE institution_id = $1 AND unit_id = $2 AND unit_id IS NOT NULL AND searched = $4
         ORDER BY name, id
         LIMIT $3";

    /// Those that are shared with everybody, by name. Index: `saved_search_by_institution`.
    OF_INSTITUTION = "
        SELECT id, owner_id, name, shared, unit_id
          FROM saved_search
         WHERE institution_id = $1 AND shared = 'institution' AND searched = $3
         ORDER BY name, id
         LIMIT $2";

    /// Those of a name that are shared with everybody. Index: `saved_search_by_institution`.
    OF_NAME = "
        SELECT id, owner_id, name, shared, unit_id, words, filters
          FROM saved_search
         WHERE institution_id = $1 AND shared = 'institution' AND name = $2 AND searched = $3
         ORDER BY name, id
         LIMIT $4";
}
