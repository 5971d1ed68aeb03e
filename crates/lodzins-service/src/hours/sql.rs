//! Every statement of opening hours.

use lodzins_core::id::InstitutionId;
use lodzins_db::{ToValue, Value};

/// So many ids a statement about some of them takes.
pub(super) const SOME: usize = 8;

/// The values of a statement about some of an institution's places or centres, of which there must be at least one and at
/// most [`SOME`].
pub(super) fn about<T: ToValue>(institution: InstitutionId, some: &[T]) -> Vec<Value> {
    let slots = some.iter().cycle().take(SOME).map(ToValue::to_value);
    std::iter::once(institution.to_value()).chain(slots).collect()
}

lodzins_db::sql! {
    /// The institution's places: a few dozen. By the unique key.
    PLACES = "
        SELECT id, kind, code, centre_id, name_lv, name_ru, name_en, phone, email, address, valid_from, valid_to
          FROM place
         WHERE institution_id = $1
         ORDER BY kind, code";

    /// The places at some centres. By the unique key of the institution's places: a few dozen; slots that are left over
    /// repeat an id, here and below.
    PLACES_AT = "
        SELECT id, kind, code, centre_id, name_lv, name_ru, name_en, phone, email, address, valid_from, valid_to
          FROM place
         WHERE institution_id = $1 AND centre_id IN ($2, $3, $4, $5, $6, $7, $8, $9)
         ORDER BY kind, code";

    /// A place.
    PLACE_INSERT = "
        INSERT INTO place (institution_id, id, kind, code, centre_id, name_lv, name_ru, name_en, phone, email, address,
                           valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    /// What can be changed of a place. By primary key.
    PLACE_CHANGE = "
        UPDATE place
           SET centre_id = $3, name_lv = $4, name_ru = $5, name_en = $6, phone = $7, email = $8, address = $9,
               valid_from = $10, valid_to = $11
         WHERE institution_id = $1 AND id = $2";

    /// The weekly patterns of all places: a few each. By primary key.
    WEEKS = "
        SELECT place_id, from_on, week, on_holidays, holiday_hours, set_by, set_at
          FROM place_week
         WHERE institution_id = $1
         ORDER BY place_id, from_on";

    /// The weekly patterns of one place. By primary key.
    WEEKS_OF = "
        SELECT place_id, from_on, week, on_holidays, holiday_hours, set_by, set_at
          FROM place_week
         WHERE institution_id = $1 AND place_id = $2
         ORDER BY from_on";

    /// The weekly patterns of some places. By primary key.
    WEEKS_OF_SOME = "
        SELECT place_id, from_on, week, on_holidays, holiday_hours, set_by, set_at
          FROM place_week
         WHERE institution_id = $1 AND place_id IN ($2, $3, $4, $5, $6, $7, $8, $9)
         ORDER BY place_id, from_on";

    /// Sets the pattern from a day; one that begins on that day already becomes this one.
    WEEK_SET = "
        INSERT INTO place_week (institution_id, place_id, from_on, week, on_holidays, holiday_hours, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (institution_id, place_id, from_on) DO UPDATE
           SET week = excluded.week, on_holidays = excluded.on_holidays, holiday_hours = excluded.holiday_hours,
               set_by = excluded.set_by, set_at = excluded.set_at";

    /// What differs for a time at all places: a few a year each. By `place_exception_by_place`.
    EXCEPTIONS = "
        SELECT place_id, id, kind, from_on, to_on, reason_lv, reason_ru, reason_en, week, on_holidays, holiday_hours,
               part, set_by, set_at, changed_at
          FROM place_exception
         WHERE institution_id = $1 AND withdrawn_at IS NULL
         ORDER BY place_id, from_on, id";

    /// What differs for a time at one place. By `place_exception_by_place`.
    EXCEPTIONS_OF = "
        SELECT place_id, id, kind, from_on, to_on, reason_lv, reason_ru, reason_en, week, on_holidays, holiday_hours,
               part, set_by, set_at, changed_at
          FROM place_exception
         WHERE institution_id = $1 AND place_id = $2 AND withdrawn_at IS NULL
         ORDER BY from_on, id";

    /// What differs for a time at some places. By `place_exception_by_place`.
    EXCEPTIONS_OF_SOME = "
        SELECT place_id, id, kind, from_on, to_on, reason_lv, reason_ru, reason_en, week, on_holidays, holiday_hours,
               part, set_by, set_at, changed_at
          FROM place_exception
         WHERE institution_id = $1 AND place_id IN ($2, $3, $4, $5, $6, $7, $8, $9) AND withdrawn_at IS NULL
         ORDER BY place_id, from_on, id";

    /// Other hours for a time, or a closure.
    EXCEPTION_INSERT = "
        INSERT INTO place_exception (institution_id, id, place_id, kind, from_on, to_on, reason_lv, reason_ru, reason_en,
                                     week, on_holidays, holiday_hours, part, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

    /// Ends an exception on a day. By primary key.
    EXCEPTION_END = "
        UPDATE place_exception SET to_on = $3, changed_at = $4 WHERE institution_id = $1 AND id = $2";

    /// Takes one back that has not begun. By primary key.
    EXCEPTION_WITHDRAW = "UPDATE place_exception SET withdrawn_at = $3 WHERE institution_id = $1 AND id = $2";
}
