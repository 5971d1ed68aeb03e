//! Every statement about who is told that their turn is near.

lodzins_db::sql! {
    /// A centre's rule. By primary key.
    RULE = "SELECT places FROM nearly_rule WHERE institution_id = $1 AND centre_id = $2";

    /// Says a centre's rule.
    RULE_SET = "
        INSERT INTO nearly_rule (institution_id, centre_id, places) VALUES ($1, $2, $3)
        ON CONFLICT (institution_id, centre_id) DO UPDATE SET places = excluded.places";

    /// Somebody wants to be told; once told, they were.
    ASK = "
        INSERT INTO visit_nearly (institution_id, visit_id, centre_id, day_on, way, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (institution_id, visit_id) DO UPDATE SET way = excluded.way";

    /// Who of a centre's day wants to be told and was not: few. Index: `visit_nearly_untold`.
    UNTOLD = "
        SELECT visit_id, way
          FROM visit_nearly
         WHERE institution_id = $1 AND centre_id = $2 AND day_on = $3 AND told_at IS NULL";

    /// Who of a centre's day was told: few. Index: `visit_nearly_of_day`.
    TOLD_OF_DAY = "
        SELECT visit_id
          FROM visit_nearly
         WHERE institution_id = $1 AND centre_id = $2 AND day_on = $3 AND told_at IS NOT NULL
         ORDER BY told_at, visit_id";

    /// They are told: who comes second changes nothing. By primary key.
    TOLD = "
        UPDATE visit_nearly
           SET told_at = $3
         WHERE institution_id = $1 AND visit_id = $2 AND told_at IS NULL";

    /// Whether somebody wants to be told, and was. By primary key.
    ASKED = "SELECT way, told_at FROM visit_nearly WHERE institution_id = $1 AND visit_id = $2";
}
