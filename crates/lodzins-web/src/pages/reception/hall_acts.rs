//! What is done at the reception: somebody arrives, is let in, has left; the day ends.

use axum::extract::Query;
use lodzins_core::{
    Language, Moment,
    appointment::VisitCode,
    id::{AlarmId, CentreId, InstitutionId, VisitId},
    phone,
    reception::Precedence,
    text::fold,
};
use lodzins_db::Tx;
use lodzins_service::{
    Actor, Keys,
    appointment::visit_by_code,
    idempotency::RequestKey,
    reception::{
        ReceptionError, WalkIn, alarm_answer,
        nearly::{Reached, nearly_ask},
        reception_day_end, visit_arrive, visit_left, visit_let_in, visit_no_show, visit_walk_in,
    },
};

use super::{
    hall::{self, HallView, PURPOSE, Seen, Which},
    said,
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::DeskPage,
    stop::PageResult,
    words::Message,
};

/// What was asked for.
#[derive(Debug, Clone)]
enum Wish {
    Arrive(VisitId),
    ByCode(VisitCode),
    /// With where to tell them that their turn is near.
    WalkIn(Box<WalkIn>, Option<Reached>),
    LetIn(VisitId),
    Left(VisitId),
    Missed(VisitId),
    DayEnd(CentreId),
    Answer(AlarmId),
}

/// What came of it: the word in the next address, and whose ticket was given.
type Done = (&'static str, Option<VisitId>);

/// Does it.
pub async fn post(page: DeskPage, Query(which): Query<Which>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let seen = match hall::see(&page, &which).await {
        Ok(Some(seen)) => seen,
        Ok(None) => return hall::none(&page),
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let wish = token.and_then(|token| wish(&page, &seen, &mut form, &token));
    let Some(wish) = wish.filter(|_| !form.is_wrong()) else {
        return again(&page, &seen, form);
    };
    let institution = page.institution.id;
    let (keys, by) = (page.asked.app.office().keys.clone(), page.actor());
    let done: Result<Done, ReceptionError> = page
        .asked
        .write(institution, move |tx, at| act(tx, at, &keys, institution, &wish, by))
        .await;
    match done {
        Ok((done, ticket)) => {
            let ticket = ticket.map(|id| format!("&ticket={id}")).unwrap_or_default();
            let path = hall::path(&seen.centre);
            Ok(page.asked.see_other(&format!("{path}&done={done}{ticket}")))
        }
        Err(ReceptionError::NotThere) if form.optional("act") == "find" => {
            form.wrong("who", Message::of("visit-who-nobody"));
            again(&page, &seen, form)
        }
        Err(error) => match said::refusal(&error) {
            Some(refusal) => {
                form.wrong("", refusal);
                again(&page, &seen, form)
            }
            None => page.busy(error, form.fields()),
        },
    }
}

fn again(page: &DeskPage, seen: &Seen, form: Form) -> PageResult {
    page.asked.show_wrong(&HallView::of(page, seen, page.asked.again(PURPOSE, form)))
}

/// Reads what was asked for; what is wrong stands in the form.
fn wish(page: &DeskPage, seen: &Seen, form: &mut Form, token: &FormToken) -> Option<Wish> {
    let visit = form.optional("visit").parse::<VisitId>();
    let visit = || visit.clone().ok();
    match form.optional("act").as_str() {
        "arrive" => visit().map(Wish::Arrive),
        "let-in" => visit().map(Wish::LetIn),
        "left" => visit().map(Wish::Left),
        "missed" => visit().map(Wish::Missed),
        "day-end" => Some(Wish::DayEnd(seen.centre.id)),
        "answer" => form.optional("alarm").parse().ok().map(Wish::Answer),
        "find" => find(seen, form),
        "walk-in" => {
            form.at_most("name", 200);
            let service = form.optional("service");
            let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
            let told = told(form, page.asked.app.sends_text_messages());
            let new = WalkIn {
                key: Some(key),
                institution: page.institution.id,
                centre: seen.centre.id,
                services: if service.is_empty() { Vec::new() } else { vec![service] },
                name: Some(form.optional("name")),
                reason: form.optional("reason").parse::<Precedence>().ok(),
                anyway: form.optional("anyway") == "yes",
                by: page.actor(),
            };
            Some(Wish::WalkIn(Box::new(new), told))
        }
        _ => {
            form.wrong("", Message::of("visit-no-not-now"));
            None
        }
    }
}

/// Where somebody who walks in wants to be told that their turn is near: a telephone number where text messages leave, or an
/// e-mail address.
fn told(form: &mut Form, by_phone: bool) -> Option<Reached> {
    form.at_most("tell", 254);
    let typed = form.optional("tell");
    let email = typed.contains('@');
    match (typed.is_empty(), email) {
        (true, _) => None,
        (_, true) => Some(Reached::Email(typed)),
        (_, false) if !by_phone => {
            form.wrong("tell", Message::of("tell-no-sms-missing"));
            None
        }
        (_, false) if phone::is_whole(&typed) && phone::takes_messages(&typed) => {
            Some(Reached::Phone(typed))
        }
        (_, false) if phone::is_whole(&typed) => {
            form.wrong("tell", Message::of("tell-no-mobile"));
            None
        }
        _ => {
            form.wrong("tell", Message::of("tell-missing"));
            None
        }
    }
}

/// Who says that they are here: by the code of the booking, or by the name.
fn find(seen: &Seen, form: &mut Form) -> Option<Wish> {
    let typed = form.required("who", Message::of("visit-who-missing"));
    if typed.is_empty() {
        return None;
    }
    let wanted = fold(&typed);
    let mut found = seen
        .expected
        .iter()
        .filter(|one| one.name.as_deref().is_some_and(|name| fold(name).contains(&wanted)));
    match (found.next(), found.next()) {
        (Some(one), None) => Some(Wish::Arrive(one.id)),
        // A name may look like a code; whoever is expected is meant first.
        (None, _) => match typed.parse() {
            Ok(code) => Some(Wish::ByCode(code)),
            Err(_) => {
                form.wrong("who", Message::of("visit-who-nobody"));
                None
            }
        },
        (Some(_), Some(_)) => {
            form.wrong("who", Message::of("visit-who-several"));
            None
        }
    }
}

/// Does one thing.
fn act(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    wish: &Wish,
    by: Actor,
) -> Result<Done, ReceptionError> {
    match wish {
        Wish::Arrive(id) => {
            let arrived = visit_arrive(tx, at, institution, *id, None, by)?;
            Ok(("arrived", Some(arrived.id)))
        }
        Wish::ByCode(code) => match visit_by_code(tx, keys, code)? {
            Some((whose, id)) if whose == institution => {
                act(tx, at, keys, institution, &Wish::Arrive(id), by)
            }
            _ => Err(ReceptionError::NotThere),
        },
        Wish::WalkIn(new, told) => {
            let arrived = visit_walk_in(tx, at, keys, new)?;
            if let Some(to) = told {
                nearly_ask(tx, at, institution, arrived.id, (to, Language::Lv), by)?;
            }
            Ok(("arrived", Some(arrived.id)))
        }
        Wish::LetIn(id) => visit_let_in(tx, at, institution, *id, by).map(|_| ("let-in", None)),
        Wish::Left(id) => visit_left(tx, at, institution, *id, by).map(|_| ("left", None)),
        Wish::Missed(id) => visit_no_show(tx, at, institution, *id, by).map(|()| ("missed", None)),
        Wish::Answer(id) => alarm_answer(tx, at, institution, *id, by).map(|()| ("answered", None)),
        Wish::DayEnd(centre) => {
            reception_day_end(tx, at, institution, *centre, by).map(|_| ("day-end", None))
        }
    }
}
