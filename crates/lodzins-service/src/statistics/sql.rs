//! Every statement of facts.

/// What a report lays out: of each dimension its value where the report is by it, nothing where it is not, so that the
/// engine adds up what the report does not part. `$13` is what stands for no unit.
macro_rules! cross {
    ($topic:literal, $which:literal) => {
        concat!(
            "SELECT CASE WHEN $5 = 1 THEN counted_on ELSE '' END, CASE WHEN $6 = 1 THEN channel ELSE '' END,
                CASE WHEN $7 = 1 THEN box ELSE '' END, ", $topic, ", CASE WHEN $8 = 1 THEN unit_id ELSE $13 END,
                CASE WHEN $9 = 1 THEN subject ELSE '' END, CASE WHEN $10 = 1 THEN segment ELSE '' END,
                CASE WHEN $18 = 1 THEN hour ELSE '' END, CASE WHEN $19 = 1 THEN service ELSE '' END,
                CAST(SUM(quantity) AS BIGINT), CAST(SUM(CASE WHEN date_assumed = 1 THEN quantity ELSE 0 END) AS BIGINT)
           FROM fact_day
          WHERE institution_id = $1 AND kind = $2 AND ", $which, " AND counted_on >= $3 AND counted_on <= $4
            AND ($11 = '' OR channel = $11) AND ($12 = '' OR box = $12) AND ($14 = $13 OR unit_id = $14)
            AND ($15 = '' OR subject = $15) AND ($16 = '' OR segment = $16) AND ($20 = '' OR service = $20)
          GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9")
    };
}

/// The cuts as rows of SQL: code, grain, and what it parts by: weekday, hour, channel with its box, topic, unit, subject,
/// segment, service. The same as `cut::CUTS`; a test holds the two together.
macro_rules! cuts {
    () => {
        "('d.channel', 'day', 0, 0, 1, 0, 0, 0, 0, 0),
                ('d.unit', 'day', 0, 0, 0, 0, 1, 0, 0, 0),
                ('d.topic', 'day', 0, 0, 0, 1, 0, 0, 0, 0),
                ('d.subject', 'day', 0, 0, 0, 0, 0, 1, 1, 0),
                ('d.hour', 'day', 0, 1, 0, 0, 0, 0, 0, 0),
                ('d.service', 'day', 0, 0, 0, 0, 0, 0, 0, 1),
                ('m.channel.subject', 'month', 0, 0, 1, 0, 0, 1, 1, 0),
                ('m.channel.topic', 'month', 0, 0, 1, 1, 0, 0, 0, 0),
                ('m.channel.unit', 'month', 0, 0, 1, 0, 1, 0, 0, 0),
                ('m.topic.subject', 'month', 0, 0, 0, 1, 0, 1, 1, 0),
                ('m.unit.topic', 'month', 0, 0, 0, 1, 1, 0, 0, 0),
                ('m.unit.subject', 'month', 0, 0, 0, 0, 1, 1, 1, 0),
                ('m.hour', 'month', 1, 1, 0, 0, 0, 0, 0, 0),
                ('m.hour.channel', 'month', 1, 1, 1, 0, 0, 0, 0, 0),
                ('m.hour.subject', 'month', 1, 1, 0, 0, 0, 1, 1, 0),
                ('m.hour.topic', 'month', 1, 1, 0, 1, 0, 0, 0, 0),
                ('m.hour.unit', 'month', 1, 1, 0, 0, 1, 0, 0, 0),
                ('y.channel.topic.subject', 'year', 0, 0, 1, 1, 0, 1, 1, 0),
                ('y.channel.unit.topic', 'year', 0, 0, 1, 1, 1, 0, 0, 0),
                ('y.channel.unit.subject', 'year', 0, 0, 1, 0, 1, 1, 1, 0),
                ('y.unit.topic.subject', 'year', 0, 0, 0, 1, 1, 1, 1, 0)"
    };
}

/// The columns of a fact, in the schema's order.
macro_rules! fact {
    () => {
        "institution_id, from_on, id, to_on, kind, per, quantity, quantity_max, qualifier, source, date_assumed, unit_id,
                channel, box, topics, subject, service, segment, hour, origin"
    };
}

lodzins_db::sql! {
    /// Enters a fact.
    FACT_INSERT = concat!(
        "INSERT INTO fact (", fact!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)");

    /// The fact that was counted for something. Index: `fact_by_origin`.
    FACT_OF_ORIGIN = concat!("SELECT ", fact!(), " FROM fact WHERE institution_id = $1 AND origin = $2");

    /// Puts a fact's dimensions right. By primary key.
    FACT_CHANGE = "
        UPDATE fact
           SET source = $4, date_assumed = $5, unit_id = $6, channel = $7, box = $8, topics = $9, subject = $10,
               service = $11, segment = $12, hour = $13
         WHERE institution_id = $1 AND from_on = $2 AND id = $3";

    /// Takes away what a fact was counted for. Index: `fact_by_origin`.
    FACT_RELEASE = "UPDATE fact SET origin = NULL WHERE institution_id = $1 AND origin = $2";

    /// Counts a fact of a day, or takes it out again.
    DAY_COUNT = "
        INSERT INTO fact_day (institution_id, kind, topic, counted_on, channel, box, unit_id, subject, service,
                              segment, hour, date_assumed, quantity)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (institution_id, kind, topic, counted_on, channel, box, unit_id, subject, service, segment, hour,
                     date_assumed)
        DO UPDATE SET quantity = fact_day.quantity + excluded.quantity";

    /// Adds a fact to every cut, or takes it out: to those that do not part by topic (`$16` = 0), or to those that do.
    SUM_COUNT = concat!(
        "INSERT INTO fact_sum (institution_id, kind, cut, counted_on, weekday, hour, channel, box, topic, unit, subject,
                               segment, service, date_assumed, quantity)
         SELECT $1, $2, cut.column1,
                CASE cut.column2 WHEN 'day' THEN $3 WHEN 'month' THEN $4 ELSE $5 END,
                CASE cut.column3 WHEN 1 THEN $6 ELSE '' END, CASE cut.column4 WHEN 1 THEN $7 ELSE '' END,
                CASE cut.column5 WHEN 1 THEN $8 ELSE '' END, CASE cut.column5 WHEN 1 THEN $9 ELSE '' END,
                CASE cut.column6 WHEN 1 THEN $10 ELSE '' END, CASE cut.column7 WHEN 1 THEN $11 ELSE '' END,
                CASE cut.column8 WHEN 1 THEN $12 ELSE '' END, CASE cut.column9 WHEN 1 THEN $13 ELSE '' END,
                CASE cut.column10 WHEN 1 THEN $17 ELSE '' END, $14, $15
           FROM (VALUES ", cuts!(), ") AS cut
          WHERE cut.column6 = $16
         ON CONFLICT (institution_id, kind, cut, counted_on, weekday, hour, channel, box, topic, unit, subject, service,
                      segment, date_assumed)
         DO UPDATE SET quantity = fact_sum.quantity + excluded.quantity");

    /// A report from a cut, of what was counted in whole days, months or years. By primary key.
    SUMS = "
        SELECT CASE WHEN $6 = 1 THEN counted_on ELSE '' END, CASE WHEN $7 = 1 THEN weekday ELSE '' END,
               CASE WHEN $8 = 1 THEN hour ELSE '' END, CASE WHEN $9 = 1 THEN channel ELSE '' END,
               CASE WHEN $10 = 1 THEN box ELSE '' END, CASE WHEN $11 = 1 THEN topic ELSE '' END,
               CASE WHEN $12 = 1 THEN unit ELSE '' END, CASE WHEN $13 = 1 THEN subject ELSE '' END,
               CASE WHEN $14 = 1 THEN segment ELSE '' END, CASE WHEN $21 = 1 THEN service ELSE '' END,
               CAST(SUM(quantity) AS BIGINT), CAST(SUM(CASE WHEN date_assumed = 1 THEN quantity ELSE 0 END) AS BIGINT)
          FROM fact_sum
         WHERE institution_id = $1 AND kind = $2 AND cut = $3 AND counted_on >= $4 AND counted_on <= $5
           AND ($15 = '' OR channel = $15) AND ($16 = '' OR box = $16) AND ($17 = '' OR topic = $17)
           AND ($18 = '' OR unit = $18) AND ($19 = '' OR subject = $19) AND ($20 = '' OR segment = $20)
           AND ($22 = '' OR service = $22)
         GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10";

    /// The first month in which something was counted. By primary key.
    FIRST_COUNTED = "
        SELECT counted_on FROM fact_sum
         WHERE institution_id = $1 AND kind = $2 AND cut = 'm.unit.subject'
         ORDER BY counted_on LIMIT 1";

    /// What was counted from a day to a day under a topic. By primary key: as many rows as there were different things
    /// in a day, times the days.
    DAY_TOTALS = "
        SELECT channel, box, unit_id, subject, segment, date_assumed, CAST(SUM(quantity) AS BIGINT)
          FROM fact_day
         WHERE institution_id = $1 AND kind = $2 AND topic = $3 AND counted_on >= $4 AND counted_on <= $5
         GROUP BY channel, box, unit_id, subject, segment, date_assumed";

    /// A report under one topic, or under all with each thing once. By primary key.
    CROSS = cross!("''", "topic = $17");

    /// A report by topic: a thing stands under each of its topics. By primary key.
    CROSS_BY_TOPIC = cross!("topic", "topic <> $17");

    /// Figures that were told about a subject, whose period lies in a period. Index: `fact_stated`.
    STATED_FIGURES = concat!(
        "SELECT ", fact!(), "
           FROM fact
          WHERE institution_id = $1 AND source = 'stated' AND subject = $2 AND from_on >= $3 AND from_on <= $4
            AND to_on <= $4
          ORDER BY from_on, id");

    /// All figures that were told, whose period lies in a period. Index: `fact_told`.
    TOLD_FIGURES = concat!(
        "SELECT ", fact!(), "
           FROM fact
          WHERE institution_id = $1 AND source = 'stated' AND from_on >= $2 AND from_on <= $3 AND to_on <= $3
          ORDER BY from_on, id
          LIMIT $4");
}
