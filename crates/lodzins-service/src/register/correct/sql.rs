//! Every statement of corrections.

lodzins_db::sql! {
    /// What a correction changes. By primary key.
    SUBMISSION_CORRECT = "
        UPDATE submission
           SET subject = $3, channel = $4, box = $5, submitter_name = $6, submitter_email = $7, submitter_phone = $8,
               submitter_address = $9
         WHERE institution_id = $1 AND id = $2";

    /// Keeps what stood there before.
    CORRECTION_INSERT = "
        INSERT INTO submission_correction (institution_id, submission_id, n, field, was, became, reason,
                                           corrected_by, corrected_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    /// The number of the last correction. By primary key.
    LAST_CORRECTION = "
        SELECT coalesce(max(n), 0) FROM submission_correction WHERE institution_id = $1 AND submission_id = $2";

    /// The corrections of a submission. By primary key.
    CORRECTIONS = "
        SELECT n, field, was, became, reason, corrected_by, corrected_at
          FROM submission_correction
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";

    /// A submission's corrections with all columns, for its image.
    IMAGE_CORRECTIONS = "
        SELECT institution_id, submission_id, n, field, was, became, reason, corrected_by, corrected_at
          FROM submission_correction
         WHERE institution_id = $1 AND submission_id = $2
         ORDER BY n";
}
