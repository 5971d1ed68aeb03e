//! Every statement of clients.

/// The client's columns, in the schema's order: what [`super::ClientRow`] reads and writes.
macro_rules! columns {
    () => {
        "institution_id, id, kind, name, email, phone, address, code, code_key, code_for, merged_into, version,
                created_at, salt"
    };
}

lodzins_db::sql! {
    /// Enters a client.
    CLIENT_INSERT = concat!(
        "INSERT INTO client (", columns!(), ")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");

    /// Changes what stands about a client. By primary key.
    CLIENT_UPDATE = "
        UPDATE client
           SET kind = $3, name = $4, email = $5, phone = $6, address = $7, code = $8, code_key = $9, code_for = $10,
               merged_into = $11, version = $12
         WHERE institution_id = $1 AND id = $2";

    /// A client. By primary key.
    CLIENT = concat!("SELECT ", columns!(), " FROM client WHERE institution_id = $1 AND id = $2");

    /// Those with this e-mail. Index: `client_by_email`.
    CLIENT_BY_EMAIL = concat!(
        "SELECT ", columns!(), " FROM client WHERE institution_id = $1 AND email = $2 ORDER BY id LIMIT $3");

    /// Those with this telephone. Index: `client_by_phone`.
    CLIENT_BY_PHONE = concat!(
        "SELECT ", columns!(), " FROM client WHERE institution_id = $1 AND phone = $2 ORDER BY id LIMIT $3");

    /// Those with this code. Index: `client_by_code`.
    CLIENT_BY_CODE = concat!(
        "SELECT ", columns!(), " FROM client WHERE institution_id = $1 AND code_key = $2 ORDER BY id LIMIT $3");

    /// Those that are held to be this one. Index: `client_by_merged`.
    CLIENT_MERGED_INTO = concat!(
        "SELECT ", columns!(), " FROM client WHERE institution_id = $1 AND merged_into = $2 ORDER BY id LIMIT $3");

    /// Keeps a version of a client.
    VERSION_INSERT = "
        INSERT INTO client_version (institution_id, client_id, n, did, name, email, phone, address, code, code_key,
                                    code_for, merged_into, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    /// What a client's entry has been, latest first. By primary key, backwards.
    VERSIONS = "
        SELECT n, did, name, email, phone, address, code_for, changed_by, changed_at
          FROM client_version
         WHERE institution_id = $1 AND client_id = $2
         ORDER BY n DESC
         LIMIT $3";

    /// A client's versions with all columns, for its image.
    IMAGE_VERSIONS = "
        SELECT institution_id, client_id, n, did, name, email, phone, address, code, code_key, code_for, merged_into,
               changed_by, changed_at
          FROM client_version
         WHERE institution_id = $1 AND client_id = $2
         ORDER BY n";

    /// The ids after one, for verification. By primary key.
    CLIENTS_AFTER = "SELECT id FROM client WHERE institution_id = $1 AND id > $2 ORDER BY id LIMIT $3";

    /// Says whose a submission is.
    LINK_INSERT = "
        INSERT INTO submission_client (institution_id, submission_id, client_id, received_at, linked_by, linked_at)
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// Says nothing about whose a submission is any more. By primary key.
    LINK_DELETE = "DELETE FROM submission_client WHERE institution_id = $1 AND submission_id = $2";

    /// Whose a submission is. By primary key.
    LINK_OF = "SELECT client_id FROM submission_client WHERE institution_id = $1 AND submission_id = $2";

    /// The link with all columns, for the submission's image.
    IMAGE_LINK = "
        SELECT institution_id, submission_id, client_id, received_at, linked_by, linked_at
          FROM submission_client
         WHERE institution_id = $1 AND submission_id = $2";

    /// A client's submissions, latest first, before a place. Index: `submission_client_by_client`, backwards.
    LINKS_OF_CLIENT = "
        SELECT received_at, submission_id
          FROM submission_client
         WHERE institution_id = $1 AND client_id = $2 AND (received_at, submission_id) < ($3, $4)
         ORDER BY received_at DESC, submission_id DESC
         LIMIT $5";

    /// Destroys what a client's entry has been. By primary key.
    VERSIONS_DELETE = "DELETE FROM client_version WHERE institution_id = $1 AND client_id = $2";

    /// Destroys a client. By primary key.
    CLIENT_DELETE = "DELETE FROM client WHERE institution_id = $1 AND id = $2";
}
