lodzins_db::sql! {
    /// Every service of the institution by code, for the editors' list: some thousand short lines at most.
    SERVICES = "
        SELECT code, title_lv, last_version, drafted_at
          FROM service
         WHERE institution_id = $1
         ORDER BY code";

    /// A service with its draft. By primary key.
    SERVICE = "
        SELECT code, title_lv, last_version, draft, drafted_by, drafted_at
          FROM service
         WHERE institution_id = $1 AND code = $2";

    /// Begins a service.
    SERVICE_INSERT = "
        INSERT INTO service (institution_id, code, title_lv, last_version, draft, drafted_by, drafted_at)
        VALUES ($1, $2, $3, 0, $4, $5, $6)";

    /// What somebody is writing.
    DRAFT_SET = "
        UPDATE service
           SET title_lv = $3, draft = $4, drafted_by = $5, drafted_at = $6
         WHERE institution_id = $1 AND code = $2";

    /// Nothing waits to be published any more.
    DRAFT_CLEAR = "
        UPDATE service
           SET title_lv = $3, last_version = $4, draft = NULL, drafted_by = NULL, drafted_at = NULL
         WHERE institution_id = $1 AND code = $2";

    /// A service that was never published goes with its draft.
    SERVICE_DELETE = "DELETE FROM service WHERE institution_id = $1 AND code = $2 AND last_version = 0";

    /// Publishes a version.
    VERSION_INSERT = "
        INSERT INTO service_version (institution_id, code, valid_from, version, valid_to, card, published_by,
                                     published_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// A version by its number. By unique key.
    VERSION = "
        SELECT code, version, valid_from, valid_to, card, published_by, published_at
          FROM service_version
         WHERE institution_id = $1 AND code = $2 AND version = $3";

    /// The versions of a service, the last one first. By unique key.
    VERSIONS = "
        SELECT code, version, valid_from, valid_to, card, published_by, published_at
          FROM service_version
         WHERE institution_id = $1 AND code = $2
         ORDER BY version DESC
         LIMIT $3";

    /// The version of a service that counts on a day. By primary key.
    VERSION_ON = "
        SELECT code, version, valid_from, valid_to, card, published_by, published_at
          FROM service_version
         WHERE institution_id = $1 AND code = $2 AND valid_from <= $3
         ORDER BY valid_from DESC, version DESC
         LIMIT 1";

    /// The versions that count on a day, of every service. By primary key, and for each of them once more.
    CATALOGUE_ON = "
        SELECT v.code, v.version, v.valid_from, v.valid_to, v.card, v.published_by, v.published_at
          FROM service_version v
         WHERE v.institution_id = $1 AND v.valid_from <= $2
           AND NOT EXISTS (
                SELECT 1
                  FROM service_version later
                 WHERE later.institution_id = v.institution_id AND later.code = v.code AND later.valid_from <= $2
                   AND (later.valid_from, later.version) > (v.valid_from, v.version))
         ORDER BY v.code";

    /// The versions that begin to count after a day and up to another one, of every service. By primary key.
    BEGINNING = "
        SELECT code, version, valid_from, valid_to, card, published_by, published_at
          FROM service_version
         WHERE institution_id = $1 AND valid_from > $2 AND valid_from <= $3
         ORDER BY code, valid_from, version";

    /// The next services after a code that were ever published. By primary key.
    CODES_AFTER = "
        SELECT code
          FROM service
         WHERE institution_id = $1 AND code > $2 AND last_version > 0
         ORDER BY code
         LIMIT $3";

    /// When the version that counts on a day was published, and when the card was looked at last. By primary keys.
    CURRENCY = "
        SELECT v.published_at, c.checked_at
          FROM service_version v
          LEFT JOIN service_check c ON c.institution_id = v.institution_id AND c.code = v.code
         WHERE v.institution_id = $1 AND v.code = $2 AND v.valid_from <= $3
         ORDER BY v.valid_from DESC, v.version DESC
         LIMIT 1";

    /// Services whose last version was neither published nor looked at since an instant and that have not ended, by code.
    /// By primary key of `service`, and for each of them by keys.
    UNCHECKED = "
        SELECT s.code, s.title_lv, v.published_at, c.checked_at
          FROM service s
          JOIN service_version v
            ON v.institution_id = s.institution_id AND v.code = s.code AND v.version = s.last_version
          LEFT JOIN service_check c ON c.institution_id = s.institution_id AND c.code = s.code
         WHERE s.institution_id = $1 AND s.code > $4
           AND v.published_at < $2 AND coalesce(c.checked_at, 0) < $2
           AND (v.valid_to IS NULL OR v.valid_to >= $3)
         ORDER BY s.code
         LIMIT $5";

    /// Somebody looked at a card.
    CHECKED = "
        INSERT INTO service_check (institution_id, code, checked_by, checked_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (institution_id, code)
        DO UPDATE SET checked_by = excluded.checked_by, checked_at = excluded.checked_at";

    /// After how many days a card is to be looked at again. By primary key.
    CHECK_DAYS = "SELECT check_days FROM catalogue_setting WHERE institution_id = $1";

    /// Sets it.
    CHECK_DAYS_SET = "
        INSERT INTO catalogue_setting (institution_id, check_days)
        VALUES ($1, $2)
        ON CONFLICT (institution_id) DO UPDATE SET check_days = excluded.check_days";

    /// How often the catalogue was changed. By primary key.
    EDITION = "SELECT edition FROM catalogue_edition WHERE institution_id = $1";

    /// It was changed once more.
    EDITION_NEXT = "
        INSERT INTO catalogue_edition (institution_id, edition) VALUES ($1, 1)
        ON CONFLICT (institution_id) DO UPDATE SET edition = catalogue_edition.edition + 1";

    /// What the institution's centres do about services. By primary key.
    CENTRE_SERVICES = "
        SELECT centre_id, holder_code, service, help
          FROM centre_service
         WHERE institution_id = $1
         ORDER BY centre_id, holder_code, service";

    /// What a centre does about a service.
    CENTRE_SERVICE_SET = "
        INSERT INTO centre_service (institution_id, centre_id, holder_code, service, help)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (institution_id, centre_id, holder_code, service) DO UPDATE SET help = excluded.help";

    /// A centre does nothing about a service any more.
    CENTRE_SERVICE_CLEAR = "
        DELETE FROM centre_service
         WHERE institution_id = $1 AND centre_id = $2 AND holder_code = $3 AND service = $4";
}
