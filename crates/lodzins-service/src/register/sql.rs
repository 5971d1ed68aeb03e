//! Every statement of the register.

/// The submission's columns, in the schema's order: what [`super::SubmissionRow`] reads and writes.
macro_rules! columns {
    () => {
        "institution_id, id, journal_id, year, sequence, number, channel, box, kind, subject, text, topics, service,
                language, segment, author_date, author_number, external_reference, on_behalf, submitter_name,
                submitter_email, submitter_phone, submitter_address, personal_code, personal_code_key,
                personal_code_for, answer_mode, follow_key, received_at, received_on, registered_by, status,
                due_on, due_rule, unit_id, handler_id, closed_at, closing_reason, salt, destroyed_at, destroyed_run"
    };
}

/// The columns of an inbox line.
macro_rules! line {
    () => {
        "id, number, subject, kind, channel, status, submitter_name, received_on, due_on, unit_id, handler_id,
                (SELECT min(said.kind)
                   FROM escalation said
                  WHERE said.institution_id = submission.institution_id AND said.submission_id = submission.id
                    AND said.due_on = submission.due_on)"
    };
}
pub(super) use line;

lodzins_db::sql! {
    /// The institution's journals that are open on a day, the youngest first: a few. By primary key.
    JOURNALS_OPEN = "
        SELECT id, code, kinds
          FROM journal
         WHERE institution_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
         ORDER BY valid_from DESC, code";

    /// Moves the journal's year on by one number. By primary key.
    ///
    /// Two statements where one with RETURNING would do: for that SQLite makes a table and a savepoint each time, and at
    /// each savepoint the full-text index writes out what it holds, instead of once a transaction.
    JOURNAL_ADVANCE = "
        UPDATE journal_year
           SET last_sequence = last_sequence + 1
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3";

    /// Moves the journal's year on to a number. By primary key.
    JOURNAL_REACH = "
        UPDATE journal_year
           SET last_sequence = $4
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3";

    /// Begins a journal's year.
    JOURNAL_BEGIN = "
        INSERT INTO journal_year (institution_id, journal_id, year, last_sequence) VALUES ($1, $2, $3, 1)";

    /// The last number that the journal gave in a year. By primary key.
    JOURNAL_LAST = "
        SELECT last_sequence
          FROM journal_year
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3";

    /// Enters a submission.
    SUBMISSION_INSERT = concat!(
        "INSERT INTO submission (", columns!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41)");

    /// A submission. By primary key.
    SUBMISSION = concat!(
        "SELECT ", columns!(), "
           FROM submission
          WHERE institution_id = $1 AND id = $2");

    /// What an act changes.
    SUBMISSION_PROCEED = "
        UPDATE submission
           SET status = $3, unit_id = $4, handler_id = $5, closed_at = $6, closing_reason = $7
         WHERE institution_id = $1 AND id = $2";

    /// Another due date, by another rule.
    DUE_SET = "
        UPDATE submission SET due_on = $3, due_rule = $4 WHERE institution_id = $1 AND id = $2";

    /// How the due date moved.
    DUE_CHANGE_INSERT = "
        INSERT INTO due_change (institution_id, submission_id, n, cause, was_on, was_rule, is_on, is_rule, changed_by,
                                changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// The number of the last move. By primary key.
    LAST_DUE_CHANGE = "
        SELECT coalesce(max(n), 0) FROM due_change WHERE institution_id = $1 AND submission_id = $2";

    /// The due date before the first move. By primary key.
    FIRST_DUE = "
        SELECT was_on FROM due_change WHERE institution_id = $1 AND submission_id = $2 AND n = 1";

    /// How a submission's due date moved, with all columns, for its image.
    IMAGE_DUE_CHANGES = "
        SELECT institution_id, submission_id, n, cause, was_on, was_rule, is_on, is_rule, changed_by, changed_at
          FROM due_change
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// Enters a note.
    NOTE_INSERT = "
        INSERT INTO case_note (institution_id, submission_id, n, text, written_by, written_at)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// The number of the last note. By primary key.
    LAST_NOTE = "
        SELECT coalesce(max(n), 0) FROM case_note WHERE institution_id = $1 AND submission_id = $2";

    /// The notes on a case. By primary key.
    NOTES = "
        SELECT n, text, written_by, written_at
          FROM case_note
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// The notes on a case with all columns, for its image.
    IMAGE_NOTES = "
        SELECT institution_id, submission_id, n, text, written_by, written_at
          FROM case_note
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// Links a case to another one.
    LINK_INSERT = "
        INSERT INTO case_link (institution_id, submission_id, other_id, kind, linked_by, linked_at)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// Lets a joint case go. By primary key.
    LINK_PART = "
        DELETE FROM case_link WHERE institution_id = $1 AND submission_id = $2 AND kind = 'joint'";

    /// The cases that one was linked to. By primary key.
    LINKS_OF = "
        SELECT s.id, s.number, s.subject, s.status, l.kind
          FROM case_link l
          JOIN submission s ON s.institution_id = l.institution_id AND s.id = l.other_id
         WHERE l.institution_id = $1 AND l.submission_id = $2
         ORDER BY l.other_id
         LIMIT 200";

    /// The cases that were linked to one. Index: `case_link_by_other`.
    LINKS_TO = "
        SELECT s.id, s.number, s.subject, s.status, l.kind
          FROM case_link l
          JOIN submission s ON s.institution_id = l.institution_id AND s.id = l.submission_id
         WHERE l.institution_id = $1 AND l.other_id = $2
         ORDER BY l.submission_id
         LIMIT 200";

    /// A case's links with all columns, for its image.
    IMAGE_LINKS = "
        SELECT institution_id, submission_id, other_id, kind, linked_by, linked_at
          FROM case_link
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY other_id";

    /// Says of a case that it is late or nearly so. Whoever comes second changes nothing.
    ESCALATION_INSERT = "
        INSERT INTO escalation (institution_id, submission_id, due_on, kind, told, noted_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (institution_id, submission_id, due_on, kind) DO NOTHING";

    /// What was said of a case. By primary key.
    ESCALATIONS = "
        SELECT due_on, kind, told, noted_at
          FROM escalation
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY due_on, noted_at, kind";

    /// The same with all columns, for the case's image.
    IMAGE_ESCALATIONS = "
        SELECT institution_id, submission_id, due_on, kind, told, noted_at
          FROM escalation
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY due_on, kind";

    /// How many working days before the due date the head is told. By primary key.
    ESCALATION_DAYS = "SELECT days_before FROM escalation_setting WHERE institution_id = $1";

    /// Sets it.
    ESCALATION_DAYS_SET = "
        INSERT INTO escalation_setting (institution_id, days_before)
        VALUES ($1, $2)
        ON CONFLICT (institution_id) DO UPDATE SET days_before = excluded.days_before";

    /// By which rule a case was routed.
    ROUTED_BY_INSERT = "
        INSERT INTO case_routing (institution_id, submission_id, rule_id, rule_n, kind, channel, box, topic, service,
                                  segment, words, unit_id, handler_id, routed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    /// By which rule a case was routed. By primary key.
    ROUTED_BY = "
        SELECT rule_id, rule_n, kind, channel, box, topic, service, segment, words, unit_id, handler_id, routed_at
          FROM case_routing
         WHERE institution_id = $1 AND submission_id = $2";

    /// The same with all columns, for the case's image.
    IMAGE_ROUTED_BY = "
        SELECT institution_id, submission_id, rule_id, rule_n, kind, channel, box, topic, service, segment, words,
               unit_id, handler_id, routed_at
          FROM case_routing
         WHERE institution_id = $1 AND submission_id = $2";

    /// A submission by its follow code's hash. Index: `submission_by_follow_key`.
    BY_FOLLOW_KEY = "SELECT institution_id, id FROM submission WHERE follow_key = $1";

    /// Enters a file.
    FILE_INSERT = "
        INSERT INTO submission_file (institution_id, submission_id, message_n, n, name, media_type, size, sha256)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// Enters a message.
    MESSAGE_INSERT = "
        INSERT INTO message (institution_id, submission_id, n, kind, text, written_by, written_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";

    /// Enters a piece of evidence.
    EVIDENCE_INSERT = "
        INSERT INTO identity_evidence (institution_id, submission_id, n, method, result, note, checked_by,
                                       checked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// Enters a step.
    STEP_INSERT = "
        INSERT INTO submission_step (institution_id, submission_id, n, act, status, done_by, done_at, unit_id,
                                     handler_id, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// The number of the last message. By primary key.
    LAST_MESSAGE = "
        SELECT coalesce(max(n), 0) FROM message WHERE institution_id = $1 AND submission_id = $2";

    /// The number of the last piece of evidence. By primary key.
    LAST_EVIDENCE = "
        SELECT coalesce(max(n), 0) FROM identity_evidence WHERE institution_id = $1 AND submission_id = $2";

    /// The number of the last step. By primary key.
    LAST_STEP = "
        SELECT coalesce(max(n), 0) FROM submission_step WHERE institution_id = $1 AND submission_id = $2";

    /// Whether the institution has this person, still working there. By primary key.
    STAFF_EXISTS = "SELECT 1 FROM staff WHERE institution_id = $1 AND id = $2 AND active = 1";

    /// The files of a submission. By primary key.
    FILES = "
        SELECT message_n, n, name, media_type, size, sha256
          FROM submission_file
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY message_n, n";

    /// The messages of a submission. By primary key.
    MESSAGES = "
        SELECT n, kind, text, written_by, written_at
          FROM message
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// The evidence of a submission. By primary key.
    EVIDENCE = "
        SELECT n, method, result, note, checked_by, checked_at
          FROM identity_evidence
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// The steps of a submission. By primary key.
    STEPS = "
        SELECT n, act, status, done_by, done_at, unit_id, handler_id, note
          FROM submission_step
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// A submission's files with all columns, for its image.
    IMAGE_FILES = "
        SELECT institution_id, submission_id, message_n, n, name, media_type, size, sha256
          FROM submission_file
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY message_n, n";

    /// A submission's evidence with all columns, for its image.
    IMAGE_EVIDENCE = "
        SELECT institution_id, submission_id, n, method, result, note, checked_by, checked_at
          FROM identity_evidence
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// A submission's messages with all columns, for its image.
    IMAGE_MESSAGES = "
        SELECT institution_id, submission_id, n, kind, text, written_by, written_at
          FROM message
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// A submission's steps with all columns, for its image.
    IMAGE_STEPS = "
        SELECT institution_id, submission_id, n, act, status, done_by, done_at, unit_id, handler_id, note
          FROM submission_step
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// Open cases, soonest due first. Index: `submission_open_by_due`.
    INBOX_ALL = concat!(
        "SELECT ", line!(), "
           FROM submission
          WHERE institution_id = $1 AND closed_at IS NULL AND (due_on, id) > ($2, $3)
          ORDER BY due_on, id
          LIMIT $4");

    /// Open cases that no unit has yet. Index: `submission_open_by_unit_due`.
    INBOX_UNROUTED = concat!(
        "SELECT ", line!(), "
           FROM submission
          WHERE institution_id = $1 AND unit_id IS NULL AND closed_at IS NULL AND (due_on, id) > ($2, $3)
          ORDER BY due_on, id
          LIMIT $4");

    /// A unit's open cases. Index: `submission_open_by_unit_due`.
    INBOX_UNIT = concat!(
        "SELECT ", line!(), "
           FROM submission
          WHERE institution_id = $1 AND unit_id = $5 AND closed_at IS NULL AND (due_on, id) > ($2, $3)
          ORDER BY due_on, id
          LIMIT $4");

    /// A unit's open cases that nobody in it has. Index: `submission_untaken_by_unit_due`.
    INBOX_UNTAKEN = concat!(
        "SELECT ", line!(), "
           FROM submission
          WHERE institution_id = $1 AND unit_id = $5 AND unit_id IS NOT NULL AND handler_id IS NULL
            AND closed_at IS NULL AND (due_on, id) > ($2, $3)
          ORDER BY due_on, id
          LIMIT $4");

    /// A person's open cases. Index: `submission_open_by_handler_due`.
    INBOX_HANDLER = concat!(
        "SELECT ", line!(), "
           FROM submission
          WHERE institution_id = $1 AND handler_id = $5 AND closed_at IS NULL AND (due_on, id) > ($2, $3)
          ORDER BY due_on, id
          LIMIT $4");

    /// A submission by its number, as people say it. Index: `submission_by_number`.
    BY_NUMBER = "SELECT id FROM submission WHERE institution_id = $1 AND number = $2";

    /// One line, for what a search found. By primary key.
    INBOX_LINE = concat!("SELECT ", line!(), " FROM submission WHERE institution_id = $1 AND id = $2");

    /// All submissions, oldest first. Index: `submission_by_received`.
    LIST = concat!(
        "SELECT ", columns!(), "
           FROM submission
          WHERE institution_id = $1 AND (received_at, id) > ($2, $3)
          ORDER BY received_at, id
          LIMIT $4");

    /// The files of a page of submissions, of the submissions themselves. Index: `submission_by_received`.
    LIST_FILES = "
        SELECT s.id, f.message_n, f.n, f.name, f.media_type, f.size, f.sha256
          FROM submission s
          JOIN submission_file f ON f.institution_id = s.institution_id AND f.submission_id = s.id
         WHERE s.institution_id = $1 AND (s.received_at, s.id) > ($2, $3) AND (s.received_at, s.id) <= ($4, $5)
           AND f.message_n = 0
         ORDER BY s.received_at, s.id, f.n";

    /// The ids after one, for verification. By primary key.
    IDS_AFTER = "
        SELECT id FROM submission WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// The last number that each journal gave in each year. By primary key.
    LAST_NUMBERS = "
        SELECT y.journal_id, j.code, y.year, y.last_sequence
          FROM journal_year y
          JOIN journal j ON j.institution_id = y.institution_id AND j.id = y.journal_id
         WHERE y.institution_id = $1
         ORDER BY j.code, y.year";

    /// The next journal and year that have a number: one step over all the others. Index: the unique key of the
    /// number.
    YEAR_AFTER = "
        SELECT journal_id, year
          FROM submission
         WHERE institution_id = $1 AND (journal_id, year) > ($2, $3)
         ORDER BY journal_id, year, sequence
         LIMIT 1";

    /// The highest number in a journal's year. Index: the unique key of the number, backwards.
    HIGHEST = "
        SELECT sequence
          FROM submission
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3
         ORDER BY sequence DESC
         LIMIT 1";

    /// The numbers of a journal's year after one, up to another, in order. Index: the unique key of the number.
    NUMBERS_BETWEEN = "
        SELECT sequence
          FROM submission
         WHERE institution_id = $1 AND journal_id = $2 AND year = $3 AND sequence > $4 AND sequence <= $5
         ORDER BY sequence";

    /// A page of the files that the register names. By primary key.
    FILES_AFTER = "
        SELECT submission_id, message_n, n, name, sha256, size
          FROM submission_file
         WHERE institution_id = $1 AND (submission_id, message_n, n) > ($2, $3, $4)
         ORDER BY submission_id, message_n, n
         LIMIT $5";
}
