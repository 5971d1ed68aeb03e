lodzins_db::sql! {
    /// Changes what residents see of an institution.
    INSTITUTION_CHANGE = "
        UPDATE institution
           SET name_lv = $2, name_ru = $3, name_en = $4, phone = $5, email = $6, address = $7, brand_colour = $8
         WHERE id = $1";

    /// From when until when an institution exists, and who comes after it.
    INSTITUTION_LIVE = "
        UPDATE institution SET valid_from = $2, valid_to = $3, successor_code = $4 WHERE id = $1";

    /// The place of the last unit. By primary key.
    LAST_UNIT_PLACE = "SELECT coalesce(max(place), 0) FROM unit WHERE institution_id = $1";

    /// Names and addresses of a unit.
    UNIT_CHANGE = "
        UPDATE unit
           SET name_lv = $3, name_ru = $4, name_en = $5, email = $6, phone = $7
         WHERE institution_id = $1 AND id = $2";

    /// Where a unit stands in lists.
    UNIT_PLACE = "UPDATE unit SET place = $3 WHERE institution_id = $1 AND id = $2";

    /// Closes a unit from a day.
    UNIT_CLOSE = "UPDATE unit SET closed_from = $3, successor_id = $4 WHERE institution_id = $1 AND id = $2";

    /// The place of the last topic. By primary key.
    LAST_TOPIC_PLACE = "SELECT coalesce(max(place), 0) FROM topic WHERE institution_id = $1";

    /// A topic's names, and its end.
    TOPIC_CHANGE = "
        UPDATE topic
           SET name_lv = $3, name_ru = $4, name_en = $5, closed_from = $6
         WHERE institution_id = $1 AND code = $2";

    /// Where a topic stands in lists.
    TOPIC_PLACE = "UPDATE topic SET place = $3 WHERE institution_id = $1 AND code = $2";

    /// A drop box.
    BOX_CHANGE = "
        UPDATE drop_box
           SET name_lv = $3, emptied = $4, used_from = $5, used_to = $6
         WHERE institution_id = $1 AND code = $2";

    /// The institution's centres: a few dozen at most.
    CENTRES = "
        SELECT id, code, name_lv, name_ru, name_en, address, phone, email, valid_from, valid_to
          FROM centre
         WHERE institution_id = $1
         ORDER BY code";

    /// The centres with a code, of all institutions: a few dozen, and for each one centre by its key.
    CENTRES_CODED = "
        SELECT i.id, c.id
          FROM institution i
          JOIN centre c ON c.institution_id = i.id AND c.code = $1
         ORDER BY i.code";

    /// The code of a centre and that of its institution. By primary keys.
    CENTRE_CODES = "
        SELECT i.code, c.code
          FROM institution i
          JOIN centre c ON c.institution_id = i.id
         WHERE i.id = $1 AND c.id = $2";

    /// Opens a centre.
    CENTRE_INSERT = "
        INSERT INTO centre (institution_id, id, code, name_lv, name_ru, name_en, address, phone, email, valid_from,
                            valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    /// Changes a centre.
    CENTRE_CHANGE = "
        UPDATE centre
           SET name_lv = $3, name_ru = $4, name_en = $5, address = $6, phone = $7, email = $8, valid_from = $9,
               valid_to = $10
         WHERE institution_id = $1 AND id = $2";

    /// The institution's journals: a few.
    JOURNALS = "
        SELECT id, code, name_lv, kinds, valid_from, valid_to
          FROM journal
         WHERE institution_id = $1
         ORDER BY code";

    /// A journal's name and kinds.
    JOURNAL_CHANGE = "UPDATE journal SET name_lv = $3, kinds = $4 WHERE institution_id = $1 AND id = $2";

    /// The last day of receipt that a journal takes.
    JOURNAL_CLOSE = "UPDATE journal SET valid_to = $3 WHERE institution_id = $1 AND id = $2";
}
