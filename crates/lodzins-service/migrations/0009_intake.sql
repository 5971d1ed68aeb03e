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

-- Clients: people and organisations whom the centre knows. Optional on anything.
CREATE TABLE client (
    institution_id  BLOB NOT NULL REFERENCES institution (id),
    id              BLOB NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    name            TEXT NOT NULL,
    email           TEXT,
    phone           TEXT,
    address         TEXT,
    -- personal code or registration number: only sealed, only with what it is kept for
    code            BLOB,
    code_key        BLOB,
    code_for        TEXT,
    -- the entry that is held to be the same person; nothing is moved, so that it can be taken back
    merged_into     BLOB,
    version         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    -- drawn at random: without it nobody can try out from an image what the rows said
    salt            BLOB NOT NULL,
    PRIMARY KEY (institution_id, id),
    CHECK ((code IS NULL) = (code_for IS NULL)),
    FOREIGN KEY (institution_id, merged_into) REFERENCES client (institution_id, id)
) STRICT;

CREATE INDEX client_by_email ON client (institution_id, email, id) WHERE email IS NOT NULL;
CREATE INDEX client_by_phone ON client (institution_id, phone, id) WHERE phone IS NOT NULL;
CREATE INDEX client_by_code ON client (institution_id, code_key, id) WHERE code_key IS NOT NULL;
CREATE INDEX client_by_merged ON client (institution_id, merged_into, id) WHERE merged_into IS NOT NULL;

-- What stood about a client, version by version.
CREATE TABLE client_version (
    institution_id  BLOB NOT NULL,
    client_id       BLOB NOT NULL,
    n               INTEGER NOT NULL,
    did             TEXT NOT NULL CHECK (did IN ('created', 'changed', 'merged', 'separated')),
    name            TEXT NOT NULL,
    email           TEXT,
    phone           TEXT,
    address         TEXT,
    code            BLOB,
    code_key        BLOB,
    code_for        TEXT,
    merged_into     BLOB,
    changed_by      BLOB,
    changed_at      INTEGER NOT NULL,
    PRIMARY KEY (institution_id, client_id, n),
    FOREIGN KEY (institution_id, client_id) REFERENCES client (institution_id, id)
) STRICT;

-- Whose a submission is, once somebody has said so.
CREATE TABLE submission_client (
    institution_id  BLOB NOT NULL,
    submission_id   BLOB NOT NULL,
    client_id       BLOB NOT NULL,
    received_at     INTEGER NOT NULL,
    linked_by       BLOB,
    linked_at       INTEGER NOT NULL,
    PRIMARY KEY (institution_id, submission_id),
    FOREIGN KEY (institution_id, submission_id) REFERENCES submission (institution_id, id),
    FOREIGN KEY (institution_id, client_id) REFERENCES client (institution_id, id)
) STRICT;

CREATE INDEX submission_client_by_client ON submission_client (institution_id, client_id, received_at, submission_id);
