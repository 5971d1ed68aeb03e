//! Every statement of retention.

/// The columns of a run, in the order in which [`super::Run`] reads them.
macro_rules! run {
    () => {
        "institution_id, id, ordered, started_by, started_at, phase, at_at, at_id, counts, finished_at, scoured_at"
    };
}

lodzins_db::sql! {
    /// How long what is kept: a few rows. By primary key.
    RULES = "
        SELECT journal_id, what, years, set_by, set_at
          FROM retention_rule
         WHERE institution_id = $1
         ORDER BY journal_id, what";

    /// Says how long something is kept.
    RULE_SET = "
        INSERT INTO retention_rule (institution_id, journal_id, what, years, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (institution_id, journal_id, what)
        DO UPDATE SET years = excluded.years, set_by = excluded.set_by, set_at = excluded.set_at";

    /// Lets a rule go. By primary key.
    RULE_DELETE = "DELETE FROM retention_rule WHERE institution_id = $1 AND journal_id = $2 AND what = $3";

    /// Begins a run.
    RUN_INSERT = concat!(
        "INSERT INTO retention_run (", run!(), ")
         VALUES ($1, $2, $3, $4, $5, 'cases', $6, $7, $8, NULL, NULL)");

    /// A run. By primary key.
    RUN = concat!("SELECT ", run!(), " FROM retention_run WHERE institution_id = $1 AND id = $2");

    /// The institution's runs, latest first. By primary key, backwards.
    RUNS = concat!(
        "SELECT ", run!(), "
           FROM retention_run
          WHERE institution_id = $1 AND id < $2
          ORDER BY id DESC
          LIMIT $3");

    /// The institution's run that is not finished. Index: `retention_run_open`.
    RUN_OPEN = "
        SELECT id FROM retention_run WHERE institution_id = $1 AND finished_at IS NULL ORDER BY id LIMIT 1";

    /// The next institution with a run that is not finished. Index: `retention_run_open`.
    RUN_OPEN_AFTER = "
        SELECT institution_id, id
          FROM retention_run
         WHERE finished_at IS NULL AND institution_id > $1
         ORDER BY institution_id, id
         LIMIT 1";

    /// Runs after which nothing was written anew yet. Index: `retention_run_unscoured`.
    RUNS_UNSCOURED = "
        SELECT institution_id, id, finished_at
          FROM retention_run
         WHERE scoured_at IS NULL AND (institution_id, id) > ($1, $2)
         ORDER BY institution_id, id
         LIMIT $3";

    /// How far a run has come. By primary key.
    RUN_PROCEED = "
        UPDATE retention_run
           SET phase = $3, at_at = $4, at_id = $5, counts = $6, finished_at = $7
         WHERE institution_id = $1 AND id = $2";

    /// The database's files were written anew after it. By primary key.
    RUN_SCOURED = "
        UPDATE retention_run SET scoured_at = $3 WHERE institution_id = $1 AND id = $2 AND finished_at IS NOT NULL";

    /// A file is to leave the store.
    FILE_LEAVES = "
        INSERT INTO destroyed_file (institution_id, sha256)
        VALUES ($1, $2)
        ON CONFLICT (institution_id, sha256) DO NOTHING";

    /// Files that are to leave the store, after one. By primary key.
    FILES_LEAVING = "
        SELECT sha256 FROM destroyed_file WHERE institution_id = $1 AND sha256 > $2 ORDER BY sha256 LIMIT $3";

    /// A file has left the store, or stays because it is somebody else's too. By primary key.
    FILE_LEFT = "DELETE FROM destroyed_file WHERE institution_id = $1 AND sha256 = $2";

    /// The copies of a letter are to leave.
    LETTER_LEAVES = "
        INSERT INTO destroyed_letter (institution_id, letter_id)
        VALUES ($1, $2)
        ON CONFLICT (institution_id, letter_id) DO NOTHING";

    /// Letters whose copies are to leave. By primary key.
    LETTERS_LEAVING = "
        SELECT letter_id FROM destroyed_letter WHERE institution_id = $1 ORDER BY letter_id LIMIT $2";

    /// The copies of a letter have left. By primary key.
    LETTER_LEFT = "DELETE FROM destroyed_letter WHERE institution_id = $1 AND letter_id = $2";
}
