//! Every statement of the outbox.

/// The columns of a letter as the desk sees it.
macro_rules! line {
    () => {
        "id, submission_id, recipient, subject, status, attempts, next_at, last_error, created_at, sent_at"
    };
}

lodzins_db::sql! {
    /// What a message says. By primary key.
    MESSAGE_TEXT = "
        SELECT text FROM message WHERE institution_id = $1 AND submission_id = $2 AND n = $3";

    /// Puts a letter into the outbox.
    LETTER_INSERT = "
        INSERT INTO letter (institution_id, id, submission_id, message_n, recipient, subject, occasion, language,
                            status, attempts, next_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, $9, $10)";

    /// Puts a letter into the outbox that is about no submission and has its text already.
    LETTER_ENTER = "
        INSERT INTO letter (institution_id, id, recipient, subject, text, html, language,
                            status, attempts, next_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $9)";

    /// Letters that are due, of any institution. Index: `letter_waiting`.
    LETTERS_DUE = "
        SELECT institution_id, id, submission_id, message_n, recipient, subject, occasion, text, html, language,
               attempts,
               created_at
          FROM letter
         WHERE status = 'waiting' AND next_at <= $1
         ORDER BY next_at, id
         LIMIT $2";

    /// Leaves a letter to the one who claimed it.
    LETTER_CLAIM = "UPDATE letter SET next_at = $3 WHERE institution_id = $1 AND id = $2";

    /// It went.
    LETTER_SENT = "
        UPDATE letter
           SET status = 'sent', attempts = attempts + 1, sent_at = $3, last_error = NULL
         WHERE institution_id = $1 AND id = $2";

    /// It did not go this time.
    LETTER_LATER = "
        UPDATE letter
           SET attempts = attempts + 1, next_at = $3, last_error = $4
         WHERE institution_id = $1 AND id = $2";

    /// It will not go.
    LETTER_DEAD = "
        UPDATE letter
           SET status = 'dead', attempts = attempts + 1, next_at = $3, last_error = $4
         WHERE institution_id = $1 AND id = $2";

    /// A dead letter goes again.
    LETTER_RETRY = "
        UPDATE letter
           SET status = 'waiting', attempts = 0, next_at = $3
         WHERE institution_id = $1 AND id = $2 AND status = 'dead'";

    /// Dead letters, latest first. Index: `letter_dead`.
    LETTERS_DEAD = concat!(
        "SELECT ", line!(), "
           FROM letter
          WHERE institution_id = $1 AND status = 'dead'
          ORDER BY created_at DESC, id DESC
          LIMIT $2");

    /// Letters, latest first. Index: `letter_by_created`.
    LETTERS_RECENT = concat!(
        "SELECT ", line!(), "
           FROM letter
          WHERE institution_id = $1
          ORDER BY created_at DESC, id DESC
          LIMIT $2");

    /// How many letters wait, as far as one would count by hand. Index: `letter_waiting`.
    LETTERS_WAITING_COUNT = "
        SELECT count(id)
          FROM (SELECT id FROM letter WHERE status = 'waiting' LIMIT 10000) AS few";

    /// How many letters are dead, as far as one would count by hand. Index: `letter_dead`.
    LETTERS_DEAD_COUNT = "
        SELECT count(id)
          FROM (SELECT id FROM letter WHERE status = 'dead' LIMIT 10000) AS few";

    /// How far a letter has come. By primary key.
    LETTER_STATUS = "SELECT status FROM letter WHERE institution_id = $1 AND id = $2";

    /// Letters about a submission. Index: `letter_by_submission`.
    LETTERS_OF = concat!(
        "SELECT ", line!(), "
           FROM letter
          WHERE institution_id = $1 AND submission_id = $2
          ORDER BY created_at, id");

    /// Letters before a moment, oldest first, after a place. Index: `letter_by_created`.
    LETTERS_BEFORE = "
        SELECT created_at, id, submission_id, status
          FROM letter
         WHERE institution_id = $1 AND (created_at, id) > ($2, $3) AND created_at < $4
         ORDER BY created_at, id
         LIMIT $5";

    /// Destroys a letter. By primary key.
    LETTER_DELETE = "DELETE FROM letter WHERE institution_id = $1 AND id = $2";
}
