//! A telephone, and somebody who answers it.

use lodzins_core::{
    Channel, Moment,
    contact::{CallOutcome, ContactResult, Direction},
    id::{CallBackId, ContactId},
};
use lodzins_db::{Db, Tx};
use lodzins_service::contact::{
    Attempt, ContactError, ContactFacts, ContactRow, Entered, NewCallBack, NewContact,
    call_attempt_enter, call_back_ask, contact_correct, contact_enter, contact_view,
};

use crate::house::{Desk, House};

/// Somebody asked about a tax and got the answer.
pub(crate) fn call() -> ContactFacts {
    ContactFacts {
        channel: Channel::Phone,
        direction: Direction::In,
        topics: vec!["property_tax".to_owned()],
        service: None,
        unit: None,
        seconds: Some(95),
        result: ContactResult::Answered,
        note: None,
        name: None,
        phone: None,
        submission: None,
    }
}

/// The same, about something else.
pub(crate) fn call_about(topics: &[&str]) -> ContactFacts {
    ContactFacts { topics: topics.iter().map(ToString::to_string).collect(), ..call() }
}

pub(crate) fn new_contact(house: &House, facts: &ContactFacts) -> NewContact {
    NewContact {
        key: None,
        institution: house.here.id,
        facts: facts.clone(),
        held_at: None,
        by: house.here.clerk(),
    }
}

pub(crate) fn entering(db: &Db, new: &NewContact) -> Result<Entered, ContactError> {
    let new = new.clone();
    db.write_now(new.institution, move |tx, at| contact_enter(tx, at, &new))
}

pub(crate) fn entered(db: &Db, house: &House, facts: &ContactFacts) -> ContactId {
    entering(db, &new_contact(house, facts)).expect("a contact").id
}

pub(crate) fn corrected(
    db: &Db,
    desk: &Desk,
    id: ContactId,
    facts: &ContactFacts,
) -> Result<(), ContactError> {
    let (institution, by, facts) = (desk.id, desk.clerk(), facts.clone());
    db.write_now(institution, move |tx, at| contact_correct(tx, at, institution, id, &facts, by))
}

pub(crate) fn seen(db: &Db, house: &House, id: ContactId) -> ContactRow {
    let institution = house.here.id;
    db.read_now(move |tx| contact_view(tx, institution, id)).expect("the contact is there")
}

/// Somebody wants to be called back.
pub(crate) fn wish(house: &House) -> NewCallBack {
    NewCallBack {
        key: None,
        institution: house.here.id,
        phone: "+371 20000017".to_owned(),
        name: Some("Testa Persona 017".to_owned()),
        reason: "Nodokļa pārrēķins".to_owned(),
        due_at: None,
        unit: Some(house.here.unit),
        taker: None,
        submission: None,
        contact: None,
        by: house.here.clerk(),
    }
}

pub(crate) fn asked(db: &Db, wish: &NewCallBack) -> CallBackId {
    let wish = wish.clone();
    db.write_now(wish.institution, move |tx, at| call_back_ask(tx, at, &wish)).expect("a call back")
}

/// Does something as the clerk of `desk`.
pub(crate) fn acting<F>(db: &Db, desk: &Desk, work: F) -> Result<(), ContactError>
where
    F: Fn(&mut Tx<'_>, &Moment) -> Result<(), ContactError> + Send + 'static,
{
    db.write_now(desk.id, work)
}

pub(crate) fn tried(
    db: &Db,
    desk: &Desk,
    id: CallBackId,
    attempt: &Attempt,
) -> Result<(), ContactError> {
    let (institution, by, attempt) = (desk.id, desk.clerk(), attempt.clone());
    acting(db, desk, move |tx, at| call_attempt_enter(tx, at, institution, id, &attempt, by))
}

pub(crate) fn in_vain() -> Attempt {
    Attempt { outcome: CallOutcome::NotReached, note: None, control: None }
}
