lodzins_db::sql! {
    /// Founds an institution.
    INSTITUTION_INSERT = "
        INSERT INTO institution (id, code, name_lv, name_ru, name_en, phone, email, address, brand_colour,
                                 state_calendar, valid_from, valid_to, successor_code)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    /// A day off of the institution's own; a day that is there already becomes this one.
    DAY_OFF_SET = "
        INSERT INTO day_off (institution_id, off_on, worked_on, reason) VALUES ($1, $2, $3, $4)
        ON CONFLICT (institution_id, off_on) DO UPDATE SET worked_on = excluded.worked_on, reason = excluded.reason";

    /// Takes a day off back. By primary key.
    DAY_OFF_CLEAR = "DELETE FROM day_off WHERE institution_id = $1 AND off_on = $2";

    /// Says whether the state's moved working days bind the institution.
    STATE_CALENDAR_SET = "UPDATE institution SET state_calendar = $2 WHERE id = $1";

    /// A unit.
    UNIT_INSERT = "
        INSERT INTO unit (institution_id, id, code, name_lv, name_ru, name_en, email, phone, place)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    /// A drop box.
    BOX_INSERT = "INSERT INTO drop_box (institution_id, code, name_lv, emptied, used_from, used_to)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// A journal.
    JOURNAL_INSERT = "
        INSERT INTO journal (institution_id, id, code, name_lv, kinds, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";

    /// A topic.
    TOPIC_INSERT = "
        INSERT INTO topic (institution_id, code, name_lv, name_ru, name_en, place) VALUES ($1, $2, $3, $4, $5, $6)";

    /// Every institution: a few dozen at most.
    INSTITUTIONS = "
        SELECT id, code, name_lv, name_ru, name_en, phone, email, address, brand_colour, state_calendar,
               valid_from, valid_to, successor_code
          FROM institution
         ORDER BY code";

    /// One institution by its code. By unique key.
    INSTITUTION_BY_CODE = "
        SELECT id, code, name_lv, name_ru, name_en, phone, email, address, brand_colour, state_calendar,
               valid_from, valid_to, successor_code
          FROM institution
         WHERE code = $1";

    /// One institution by its id. By primary key.
    INSTITUTION_BY_ID = "
        SELECT id, code, name_lv, name_ru, name_en, phone, email, address, brand_colour, state_calendar,
               valid_from, valid_to, successor_code
          FROM institution
         WHERE id = $1";

    /// The institution's units, closed ones too: a few dozen.
    UNITS = "
        SELECT id, code, name_lv, name_ru, name_en, email, phone, closed_from, successor_id
          FROM unit
         WHERE institution_id = $1
         ORDER BY place, code";

    /// One unit by its code. By unique key.
    UNIT_BY_CODE = "
        SELECT id, code, name_lv, name_ru, name_en, email, phone, closed_from, successor_id
          FROM unit
         WHERE institution_id = $1 AND code = $2";

    /// One unit by its id. By primary key.
    UNIT_BY_ID = "
        SELECT id, code, name_lv, name_ru, name_en, email, phone, closed_from, successor_id
          FROM unit
         WHERE institution_id = $1 AND id = $2";

    /// The institution's drop boxes.
    BOXES = "SELECT code, name_lv, emptied, used_from, used_to FROM drop_box WHERE institution_id = $1 ORDER BY code";

    /// The institution's topics: a few dozen at most.
    TOPICS = "
        SELECT code, name_lv, name_ru, name_en, closed_from
          FROM topic
         WHERE institution_id = $1
         ORDER BY place, code";

    /// Whether the state's moved working days bind the institution.
    STATE_CALENDAR = "SELECT state_calendar FROM institution WHERE id = $1";

    /// The institution's own days off: a few a year. By primary key.
    DAYS_OFF = "SELECT off_on, worked_on, reason FROM day_off WHERE institution_id = $1 ORDER BY off_on";
}
