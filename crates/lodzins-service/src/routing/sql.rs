//! Every statement of routing rules.

/// A rule's columns, in the schema's order: what [`super::RuleRow`] reads.
macro_rules! columns {
    () => {
        "id, n, place, valid_from, valid_to, kind, channel, box, topic, service, segment, words, unit_id, \
         handler_id, ended_at"
    };
}

lodzins_db::sql! {
    /// The rules that were not ended, in their order: a few dozen at most. Index: `routing_rule_by_place`.
    RULES = concat!(
        "SELECT ", columns!(), "
           FROM routing_rule
          WHERE institution_id = $1 AND ended_at IS NULL
          ORDER BY place, id");

    /// The rules that were ended, latest first. By unique key.
    RULES_ENDED = concat!(
        "SELECT ", columns!(), "
           FROM routing_rule
          WHERE institution_id = $1 AND ended_at IS NOT NULL
          ORDER BY n DESC
          LIMIT $2");

    /// A rule. By primary key.
    RULE = concat!("SELECT ", columns!(), " FROM routing_rule WHERE institution_id = $1 AND id = $2");

    /// The last number and the last place that were given. By unique key.
    RULES_LAST = "
        SELECT coalesce(max(n), 0), coalesce(max(place), 0) FROM routing_rule WHERE institution_id = $1";

    /// Adds a rule.
    RULE_INSERT = "
        INSERT INTO routing_rule (institution_id, id, n, place, valid_from, valid_to, kind, channel, box, topic,
                                  service, segment, words, unit_id, handler_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

    /// What a rule says from now on.
    RULE_CHANGE = "
        UPDATE routing_rule
           SET valid_from = $3, valid_to = $4, kind = $5, channel = $6, box = $7, topic = $8, service = $9,
               segment = $10, words = $11, unit_id = $12, handler_id = $13
         WHERE institution_id = $1 AND id = $2";

    /// Another place in the order.
    RULE_PLACE = "UPDATE routing_rule SET place = $3 WHERE institution_id = $1 AND id = $2";

    /// Ends a rule.
    RULE_END = "UPDATE routing_rule SET ended_at = $3 WHERE institution_id = $1 AND id = $2";
}
