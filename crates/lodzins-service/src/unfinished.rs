//! Work that is too much for one transaction goes on batch by batch until it is finished, also after a crash.

use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError, FromValue, Sql, params};

/// Carries through what is not finished, of one institution after the other; answers how many there were. Blocks: not for
/// an async thread.
///
/// `open_after` finds the next institution with something unfinished, and its id; `run` carries that through.
pub(crate) fn unfinished_run<I, T, E>(
    db: &Db,
    open_after: Sql,
    run: impl Fn(InstitutionId, I) -> Result<T, E>,
) -> Result<u32, E>
where
    I: FromValue + Send + 'static,
    E: From<DbError> + Send + 'static,
{
    let (mut place, mut finished) = (InstitutionId::INSTALLATION, 0);
    loop {
        let open: Option<(InstitutionId, I)> =
            db.read_now(move |tx| Ok::<_, E>(tx.optional(open_after, params![place])?))?;
        let Some((institution, id)) = open else { return Ok(finished) };
        run(institution, id)?;
        (place, finished) = (institution, finished + 1);
    }
}
