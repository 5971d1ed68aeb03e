//! Every statement of destroying cases.

lodzins_db::sql! {
    /// Closed cases that were not destroyed, those closed first first, up to a moment. Index: `submission_closed`.
    CLOSED_AFTER = "
        SELECT closed_at, id, journal_id, kind
          FROM submission
         WHERE institution_id = $1 AND closed_at IS NOT NULL AND destroyed_at IS NULL AND (closed_at, id) > ($2, $3)
           AND closed_at < $4
         ORDER BY closed_at, id
         LIMIT $5";

    /// Leaves of a submission what counts it, and nothing of people. By primary key.
    SUBMISSION_EMPTY = "
        UPDATE submission
           SET subject = '', text = '', author_date = NULL, author_number = NULL, external_reference = NULL,
               on_behalf = NULL, submitter_name = NULL, submitter_email = NULL, submitter_phone = NULL,
               submitter_address = NULL, personal_code = NULL, personal_code_key = NULL, personal_code_for = NULL,
               follow_key = $3, closing_reason = NULL, salt = $4, destroyed_at = $5, destroyed_run = $6
         WHERE institution_id = $1 AND id = $2";

    /// Takes the words out of the steps; who did what and when stays. By primary key.
    STEPS_EMPTY = "UPDATE submission_step SET note = NULL WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    MESSAGES_DELETE = "DELETE FROM message WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    FILES_DELETE = "DELETE FROM submission_file WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    EVIDENCE_DELETE = "DELETE FROM identity_evidence WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    CORRECTIONS_DELETE = "DELETE FROM submission_correction WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    NOTES_DELETE = "DELETE FROM case_note WHERE institution_id = $1 AND submission_id = $2";

    /// What the case was linked to. What was linked to the case belongs to that one. By primary key.
    LINKS_DELETE = "DELETE FROM case_link WHERE institution_id = $1 AND submission_id = $2";

    /// By primary key.
    ROUTING_DELETE = "DELETE FROM case_routing WHERE institution_id = $1 AND submission_id = $2";

    /// Whether any submission, of any institution, has a file with these bytes. Index: `submission_file_by_content`.
    CONTENT_NAMED = "SELECT n FROM submission_file WHERE sha256 = $1 LIMIT 1";
}
