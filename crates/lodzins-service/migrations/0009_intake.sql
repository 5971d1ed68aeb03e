-- What a clerk has put right in the register, field by field: what stood there before is never lost.

CREATE TABLE submission_correction (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    n               INTEGER NOT NULL,
    field           TEXT NOT NULL CHECK (field IN ('subject', 'channel', 'box', 'name', 'email', 'phone', 'address')),
    was             TEXT NOT NULL,
    became          TEXT NOT NULL,
    reason          TEXT NOT NULL,
    corrected_by    BLOB,
    corrected_at    INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id, n),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id)
) STRICT;
