//! What is done at a counter.

use lodzins_core::{
    IdentityMethod, Moment,
    id::{CounterId, InstitutionId, VisitId},
    reception::VisitResult,
};
use lodzins_db::Tx;
use lodzins_service::{
    Actor, Keys,
    idempotency::RequestKey,
    reception::{
        AtCounter, Finished, HandOver, Proof, ReceptionError, alarm_raise, counter_close,
        counter_open, visit_call, visit_call_next, visit_finish, visit_hand_over, visit_identify,
        visit_left, visit_no_show, visit_park, visit_recall, visit_start, visitors_take_over,
    },
};

use super::{
    counter::{CounterView, Known, known, path, purpose},
    said,
    visitor::looked_at,
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::{DeskPage, register::At, write::you::check_personal_code},
    stop::PageResult,
    words::Message,
};

const LONGEST: u32 = 500;

/// What was asked for.
#[derive(Debug, Clone)]
enum Wish {
    Open,
    Close,
    Next(RequestKey),
    Call(VisitId),
    Recall(VisitId),
    Missed(VisitId),
    Start(VisitId, Option<IdentityMethod>, String),
    Identify(VisitId, IdentityMethod, String),
    Park(VisitId, Option<String>),
    HandOver(VisitId, HandOver, Option<String>),
    Finish(VisitId, Finished),
    Left(VisitId),
    Alarm,
}

/// Does it.
pub async fn post(page: DeskPage, At(id): At<CounterId>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(&purpose(id), fields);
    let known = match known(&page, id).await {
        Ok(known) => known,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let wish = token.and_then(|token| wish(&mut form, &token));
    let Some(wish) = wish.filter(|_| !form.is_wrong()) else {
        return again(&page, &known, form).await;
    };
    let (institution, by) = (page.institution.id, page.actor());
    let (keys, wished) = (page.asked.app.office().keys.clone(), wish.clone());
    let done: Result<&'static str, ReceptionError> = page
        .asked
        .write(institution, move |tx, at| act(tx, at, &keys, (institution, id), &wished, by))
        .await;
    match done {
        Ok("sent") => {
            let ticket = taken_over(&page, &known, &wish).await;
            Ok(page.asked.see_other(&format!("{}?done=sent{ticket}", path(id))))
        }
        Ok("") => Ok(page.asked.see_other(&path(id))),
        Ok(done) => Ok(page.asked.see_other(&format!("{}?done={done}", path(id)))),
        Err(error) => match said::refusal(&error) {
            Some(refusal) => {
                let field = match &error {
                    ReceptionError::IdentityMissing(_) => "identity",
                    ReceptionError::NobodyThere => "to",
                    _ => "",
                };
                form.wrong(field, refusal);
                again(&page, &known, form).await
            }
            None => page.busy(error, form.fields()),
        },
    }
}

/// The other institution takes the visitor up at once; gives back the ticket for the next address. Where that does not
/// succeed, the program does it within a minute.
async fn taken_over(page: &DeskPage, known: &Known, wish: &Wish) -> String {
    let Wish::HandOver(visit, HandOver::Institution(code), _) = wish else { return String::new() };
    let there = known.neighbours.iter().find(|one| one.institution.code == *code);
    let Some(institution) = there.map(|one| one.institution.id) else { return String::new() };
    let keys = page.asked.app.office().keys.clone();
    let taken: Result<_, ReceptionError> = page
        .asked
        .write(institution, move |tx, at| visitors_take_over(tx, at, &keys, institution))
        .await;
    match taken {
        Ok(all) => {
            let one = all.into_iter().find(|one| one.from == *visit);
            one.map(|one| format!("&ticket={}", one.ticket)).unwrap_or_default()
        }
        Err(error) => {
            tracing::warn!(%error, "a visitor was sent on and not taken up yet");
            String::new()
        }
    }
}

async fn again(page: &DeskPage, known: &Known, form: Form) -> PageResult {
    looked_at(page, known.client()).await?;
    let form = page.asked.again(&purpose(known.at_hand.counter.id), form);
    page.asked.show_wrong(&CounterView::of(page, known, form))
}

/// Reads what was asked for; what is wrong stands in the form.
fn wish(form: &mut Form, token: &FormToken) -> Option<Wish> {
    form.at_most("note", LONGEST);
    let note = Some(form.optional("note")).filter(|note| !note.is_empty());
    let visit = form.optional("visit").parse::<VisitId>().ok();
    match form.optional("act").as_str() {
        "open" => Some(Wish::Open),
        "close" => Some(Wish::Close),
        "alarm" => Some(Wish::Alarm),
        "next" => {
            let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
            Some(Wish::Next(key))
        }
        "call" => visit.map(Wish::Call),
        "recall" => visit.map(Wish::Recall),
        "missed" => visit.map(Wish::Missed),
        "left" => visit.map(Wish::Left),
        "start" => {
            let (shown, code) = proof(form);
            visit.map(|id| Wish::Start(id, shown, code))
        }
        "identify" => {
            let (shown, code) = proof(form);
            if shown.is_none() {
                form.wrong("identity", Message::of("visit-identity-missing"));
            }
            visit.zip(shown).map(|(id, method)| Wish::Identify(id, method, code))
        }
        "park" => visit.map(|id| Wish::Park(id, note)),
        "hand-over" => {
            let to = to(&form.optional("to"));
            if to.is_none() {
                form.wrong("to", Message::of("visit-to-missing"));
            }
            if matches!(to, Some(HandOver::Institution(_))) && note.is_none() {
                form.wrong("note", Message::of("visit-why-missing"));
            }
            visit.zip(to).map(|(id, to)| Wish::HandOver(id, to, note))
        }
        "finish" => {
            let result = form.optional("result").parse::<VisitResult>().ok();
            let topics = form.fields().all("topic").map(str::to_owned).collect();
            let services = form.fields().all("service").map(str::to_owned).collect();
            let done = Finished { topics, services, result, note };
            visit.map(|id| Wish::Finish(id, done))
        }
        _ => {
            form.wrong("", Message::of("visit-no-not-now"));
            None
        }
    }
}

/// What was shown, and the personal code in it; a code without a document is a slip of the pen.
fn proof(form: &mut Form) -> (Option<IdentityMethod>, String) {
    check_personal_code(form);
    let shown = form.optional("identity").parse().ok();
    let code = form.optional("personal_code");
    if shown.is_none() && !code.is_empty() {
        form.wrong("identity", Message::of("visit-identity-missing"));
    }
    (shown, code)
}

/// `counter 0190…`, `unit 0190…` or `institution vsaa`.
fn to(typed: &str) -> Option<HandOver> {
    match typed.split_once(' ')? {
        ("counter", id) => id.parse().ok().map(HandOver::Counter),
        ("unit", id) => id.parse().ok().map(HandOver::Unit),
        ("institution", code) => Some(HandOver::Institution(code.to_owned())),
        _ => None,
    }
}

/// Does one thing; the word in the next address, or nothing where the page itself shows it.
fn act(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    (institution, counter): (InstitutionId, CounterId),
    wish: &Wish,
    by: Actor,
) -> Result<&'static str, ReceptionError> {
    let here = Some(counter);
    match wish {
        Wish::Open => counter_open(tx, at, institution, counter, by).map(|()| ""),
        Wish::Close => counter_close(tx, at, institution, counter, by).map(|()| ""),
        Wish::Next(key) => {
            let stays = AtCounter::Stays;
            let called = visit_call_next(tx, at, institution, counter, stays, Some(key), by)?;
            Ok(if called.is_some() { "" } else { "nobody" })
        }
        Wish::Call(id) => visit_call(tx, at, institution, counter, *id, by).map(|_| ""),
        Wish::Recall(id) => visit_recall(tx, at, institution, counter, *id, by).map(|_| ""),
        Wish::Missed(id) => visit_no_show(tx, at, institution, *id, by).map(|()| "missed"),
        Wish::Start(id, shown, code) => {
            visit_start(tx, at, institution, *id, here, *shown, by)?;
            match shown {
                Some(method) if !code.is_empty() => {
                    let proof =
                        Proof { visit: *id, counter: here, method: *method, code: code.clone() };
                    identified(tx, at, keys, institution, &proof, by)
                }
                _ => Ok(""),
            }
        }
        Wish::Identify(id, method, code) => {
            let proof = Proof { visit: *id, counter: here, method: *method, code: code.clone() };
            identified(tx, at, keys, institution, &proof, by)
        }
        Wish::Park(id, note) => {
            visit_park(tx, at, institution, *id, here, note.as_deref(), by).map(|_| "parked")
        }
        Wish::HandOver(id, to, note) => {
            visit_hand_over(tx, at, institution, *id, to, note.as_deref(), by)?;
            Ok(if matches!(to, HandOver::Institution(_)) { "sent" } else { "handed-over" })
        }
        Wish::Finish(id, done) => {
            visit_finish(tx, at, institution, *id, here, done, by).map(|_| "finished")
        }
        Wish::Left(id) => visit_left(tx, at, institution, *id, by).map(|_| "left"),
        Wish::Alarm => alarm_raise(tx, at, institution, counter, by).map(|_| "alarm"),
    }
}

/// Notes what was shown; the word says whether anybody is known by it.
fn identified(
    tx: &mut Tx<'_>,
    at: &Moment,
    keys: &Keys,
    institution: InstitutionId,
    proof: &Proof,
    by: Actor,
) -> Result<&'static str, ReceptionError> {
    let client = visit_identify(tx, at, keys, institution, proof, by)?;
    Ok(match client {
        None if !proof.code.is_empty() => "unknown",
        _ => "identified",
    })
}
