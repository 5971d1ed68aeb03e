//! Joining the list.

use lodzins_core::{
    Language, Moment,
    appointment::Share,
    id::{CentreId, InstitutionId, WaitId},
    waiting_list::{WAITS_PER_CONTACT, WaitStatus, Wish},
};
use lodzins_db::{Sql, Tx, params};

use super::{WaitError, WaitRow, record, sql};
use crate::{
    Actor, Keys,
    appointment::{Contact, fresh_id, may_be_together, pools},
};

/// Somebody who is to join the list.
#[derive(Debug, Clone)]
pub struct NewWait {
    /// Whose.
    pub institution: InstitutionId,
    /// Where they want to come.
    pub centre: CentreId,
    /// What for: codes of services, all in one visit.
    pub services: Vec<String>,
    /// When they could come.
    pub wish: Wish,
    /// Who they are, and how they are reached.
    pub contact: Contact,
    /// The door whose places they are offered.
    pub share: Share,
    /// In which language they are told.
    pub language: Language,
    /// Who does it.
    pub by: Actor,
}

/// Puts somebody on the list, behind everybody who is there.
///
/// Fails when nobody serves this there in one visit, when nobody can wait for these days, and when the number or address waits for as
/// much as one may.
#[doc(alias = "pieteikties gaidīšanas sarakstā")]
pub fn wait_join(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    new: &NewWait,
) -> Result<WaitId, WaitError> {
    new.wish.check(at.date())?;
    let contact = new.contact.kept()?;
    let mut pools = pools(tx, new.institution)?;
    pools.retain(|pool| pool.is_open_on(at.date()));
    may_be_together(&pools, new.centre, &new.services)?;
    may_wait_once_more(tx, new.institution, new.share, &contact)?;
    let (id, code_key) = fresh_id(tx, at, keys)?;
    let row = WaitRow {
        institution_id: new.institution,
        id,
        centre_id: new.centre,
        service: new.services.join(" "),
        from_on: new.wish.from,
        to_on: new.wish.to,
        part: new.wish.part,
        share: new.share,
        language: new.language,
        status: WaitStatus::Waiting,
        visit_id: None,
        refused: String::new(),
        name: Some(contact.name),
        phone: contact.phone,
        email: contact.email,
        code_key,
        made_at: at.now(),
        made_by: new.by.staff(),
        settled_at: None,
        emptied_at: None,
    };
    tx.exec(sql::INSERT, &row.values())?;
    let said = format!("{} {}–{} {}", row.service, row.from_on, row.to_on, row.part);
    record::of_wait(tx, at, &row, new.by, "wait.joined", Some(&said))?;
    Ok(id)
}

/// Nobody fills the list alone. The desk decides for itself.
fn may_wait_once_more(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    share: Share,
    contact: &Contact,
) -> Result<(), WaitError> {
    if share == Share::Desk {
        return Ok(());
    }
    let ways: [(Sql, Option<&String>); 2] =
        [(sql::OF_PHONE, contact.phone.as_ref()), (sql::OF_EMAIL, contact.email.as_ref())];
    for (statement, reached) in ways {
        let Some(reached) = reached else { continue };
        let most = i64::from(WAITS_PER_CONTACT);
        let open: Vec<(WaitId,)> = tx.all(statement, params![institution, reached, most])?;
        if open.len() >= usize::from(WAITS_PER_CONTACT) {
            return Err(WaitError::TooMany);
        }
    }
    Ok(())
}
