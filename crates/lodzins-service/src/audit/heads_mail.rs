//! Day heads by mail: copies that nobody who can write in the database can take back.

use jiff::civil::Date;
use lodzins_core::{Language, Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx, params};

use super::sql;
use crate::{
    Office,
    idempotency::{self, KeyReused, RequestKey},
    institution,
    outbox::{self, Worded},
};

/// Puts into the outbox, for each address, the last head of each chain on the last day before `today` on which it
/// moved: once a day and address. Answers how many letters there were.
///
/// A letter's text is its heads, one JSON line each, so that it can be saved and handed to `lodzins audit verify
/// --heads` as it is. The installation's own chain goes with every institution's.
///
/// Run it on the installation's lane, so that several processes mail one after the other.
pub fn heads_mail(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    addresses: &[String],
    today: Date,
) -> Result<usize, DbError> {
    let own = last_before(tx, InstitutionId::INSTALLATION, today)?;
    let mut letters = 0;
    for institution in institution::institutions(tx)? {
        let Some((day, head)) = last_before(tx, institution.id, today)? else { continue };
        let language = Language::Lv;
        let words = Worded {
            subject: office.wording.heads_subject(language, institution.name(language), day),
            text: [Some(head), own.clone().map(|(_, head)| head)]
                .into_iter()
                .flatten()
                .map(|head| head + "\n")
                .collect(),
            html: None,
        };
        for address in addresses {
            let key = RequestKey::new(&format!("heads of {day} to {address}"), &[]);
            let before: Option<Result<(), KeyReused>> =
                idempotency::answer_for(tx, institution.id, &key)?;
            if before.is_none() {
                outbox::letter_enter(tx, at, institution.id, address, &words, language)?;
                idempotency::remember(tx, at, institution.id, &key, &())?;
                letters += 1;
            }
        }
    }
    Ok(letters)
}

/// The last head of a chain on the last day before another, with that day.
fn last_before(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    today: Date,
) -> Result<Option<(Date, String)>, DbError> {
    tx.optional(sql::HEAD_LAST_BEFORE, params![institution, today])
}
