//! `POST /api/v1/appointments`.

use std::net::IpAddr;

use axum::{
    Extension, Json,
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use lodzins_core::{
    Language, Moment,
    appointment::{Share, VisitStatus},
    id::{ClaimId, InstitutionId, VisitId},
    moment::date_in_latvia,
    release::StartWish,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Actor, Keys, Office,
    appointment::{
        AppointmentError, Booked, NewVisit, Wanted, centre_coded, visit, visit_book, visit_hold,
    },
    idempotency::{answer_ahead, once},
    identity::AttemptOf,
    notice::visit_language_set,
    release::{NewClaim, ReleaseError, claim_make, release_at},
};
use serde::{Deserialize, Serialize};

use super::{
    claims::Claim,
    new::New,
    place::{Found, centre},
    shown::{Appointment, CodeOf},
    slots::too_many,
};
use crate::{
    access::{Caller, peer, tried},
    api::{
        fields::json,
        media::json_sent,
        problem::{Mistake, Problem},
        request_key,
    },
    app::App,
    pages::booking::letter::{self, About},
};

/// Book a visit.
///
/// With a key of the centre's staff it is booked at once, from what the desk may give, and who has an e-mail address is
/// written to. Without a key it is held for ten minutes, from what is open to the web, until its confirmation is asked for
/// (`PATCH`, `status`). With an `Idempotency-Key` the same request may be sent again after any failure: it is one visit.
///
/// Without a key one network may hold twenty places in an hour before it has to wait, longer each time; programs on the
/// server's own machine are its operator's and need not.
///
/// In the ten seconds after places are released a request without a key is a claim (202): claims are drawn when these
/// seconds are over, whoever came first.
#[utoipa::path(
    post,
    path = "/api/v1/appointments",
    operation_id = "appointment_book",
    tag = "appointments",
    security((), ("key" = [])),
    params(("Idempotency-Key" = Option<String>, Header, nullable = false,
        description = "The request's own key. The same key with another body is refused with 422.",
        min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    request_body(content = super::NewAppointment, content_type = "application/json"),
    responses(
        (status = 201, description = "Booked, or held", body = Appointment),
        (status = 202, description = "A claim: the day's places are given out by a draw, and `Location` tells what has \
            become of it", body = Claim),
        (status = 409, description = "No place is free then; `nearest` names the nearest free starts. Or the \
            contact has all the visits that one may have (`too-many-visits`), or the name has one for the service on that \
            day (`once-a-day`)", body = Problem,
            content_type = "application/problem+json"),
    ),
)]
pub async fn post(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    request: Request,
) -> Result<Response, Problem> {
    let caller = caller.map(|Extension(caller)| caller);
    let address: IpAddr = peer(&app, &request);
    let headers = request.headers().clone();
    let body = json_sent(&app, request).await?;
    let key = match caller {
        Some(caller) => request_key::of(&headers, caller.key, &body)?,
        // Whoever has no key is told apart by where they come from.
        None => request_key::of(&headers, address, &body)?,
    };
    let new = New::read(json(&body)?)?;
    if caller.is_none() && !address.is_loopback() {
        tried(&app, AttemptOf::HoldFrom(address)).await?;
    }
    let institution = institution_of(&app, caller, &new).await?;
    let share = if caller.is_some() { Share::Desk } else { Share::Web };
    let by = caller.map_or(Actor::Submitter, |caller| Actor::ApiKey(caller.key));
    let code = if caller.is_some() { CodeOf::Visit } else { CodeOf::Hold };
    let office = app.office().clone();
    let answer: Result<Option<Answer>, ReleaseError> = app
        .db()
        .write(institution, move |tx, at| {
            if let Some(key) = &key {
                answer_ahead(tx, institution, key)?;
            }
            let Some(place) = centre_coded(tx, institution, &new.centre)? else { return Ok(None) };
            let language = new.language;
            let new = NewVisit {
                key: None,
                institution,
                wanted: Wanted { centre: place.centre, services: new.services.clone(), share },
                start: new.start,
                contact: Some(new.contact.clone()),
                by,
            };
            let mut booked = None;
            let mut work = |tx: &mut Tx<'_>| made(tx, at, &office, (&new, language), &mut booked);
            let made = match &key {
                Some(key) => once(tx, at, institution, key, work)?,
                None => work(tx)?,
            };
            let keys = &*office.keys;
            let answer = match booked {
                // What has just been written need not be read.
                Some(booked) => {
                    let services = new.wanted.services;
                    Answer::Visit(Appointment::booked((keys, code), place, &booked, services))
                }
                None => answered(tx, (keys, code), institution, made)?,
            };
            Ok(Some(answer))
        })
        .await;
    match answer {
        Ok(Some(answer)) => Ok(answer.into_response()),
        Ok(None) => Err(nowhere()),
        Err(error) => Err(refused(error)),
    }
}

/// Why nothing was booked: what was wrong in the request is named.
fn refused(error: ReleaseError) -> Problem {
    match error {
        ReleaseError::Appointment(AppointmentError::NotServed) => {
            wrong("service", "is not served by appointment at this centre")
        }
        ReleaseError::Appointment(AppointmentError::TooManyServices { most }) => {
            wrong("service", &too_many(most))
        }
        ReleaseError::Appointment(AppointmentError::ContactMissing) => {
            wrong("phone", "is missing; a telephone number or an e-mail address is needed")
        }
        error => error.into(),
    }
}

/// The institution that is meant. Whoever has a key is of one.
async fn institution_of(
    app: &App,
    caller: Option<Caller>,
    new: &New,
) -> Result<InstitutionId, Problem> {
    if let Some(caller) = caller {
        return Ok(caller.institution);
    }
    let (named, code) = (new.institution.clone(), new.centre.clone());
    let found: Result<Found, DbError> =
        app.db().read(move |tx| centre(tx, None, named.as_deref(), &code)).await;
    match found.map_err(Problem::from)? {
        Found::Centre(institution, _) => Ok(institution),
        Found::Nowhere => Err(nowhere()),
        Found::Several => {
            Err(wrong("institution", "is needed: centres of several institutions have this code"))
        }
    }
}

fn nowhere() -> Problem {
    wrong("centre", "is not the code of a centre")
}

fn wrong(name: &str, detail: &str) -> Problem {
    Problem::wrong(vec![Mistake::new(format!("#/{name}"), detail)])
}

/// What came of a request, as it is kept for the same request.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Made {
    Visit(VisitId),
    Claim(ClaimId),
}

/// Books at once for the desk. On the web a place is held; or claimed, while the day's places are given out by a draw.
fn made(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    (new, language): (&NewVisit, Language),
    visit: &mut Option<Booked>,
) -> Result<Made, ReleaseError> {
    let nearest = match if new.wanted.share == Share::Web {
        visit_hold(tx, at, &office.keys, new)
    } else {
        visit_book(tx, at, &office.keys, new)
    } {
        Err(AppointmentError::NotFree { nearest }) if new.wanted.share == Share::Web => nearest,
        made => {
            let made = visit.insert(made?);
            told(tx, at, office, (new, language), made)?;
            return Ok(Made::Visit(made.id));
        }
    };
    let asked = (&new.wanted, date_in_latvia(new.start));
    let Some(release) = release_at(tx, at.now(), new.institution, asked)? else {
        return Err(AppointmentError::NotFree { nearest }.into());
    };
    let claim = NewClaim {
        key: None,
        institution: new.institution,
        release: release.id,
        service: new.wanted.services.concat(),
        wishes: vec![StartWish::At(new.start)],
        contact: new.contact.clone().unwrap_or_default(),
        language,
        by: new.by,
    };
    Ok(Made::Claim(claim_make(tx, at, &claim)?.id))
}

/// Keeps in which language the visitor is written to, and writes to one who is booked already.
fn told(
    tx: &mut Tx<'_>,
    at: &Moment,
    office: &Office,
    (new, language): (&NewVisit, Language),
    made: &Booked,
) -> Result<(), AppointmentError> {
    if language != Language::Lv {
        visit_language_set(tx, new.institution, made.id, language)?;
    }
    let has_address = new.contact.as_ref().is_some_and(|contact| contact.email.is_some());
    if made.status == VisitStatus::Booked && has_address {
        let row = visit(tx, new.institution, made.id)?;
        letter::send(tx, at, office, &row, About::Booked)?;
    }
    Ok(())
}

/// The same as it goes out: as it stands now.
enum Answer {
    Visit(Appointment),
    /// With the address at which one asks again.
    Claim(String, Claim),
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self {
            Self::Visit(visit) => (StatusCode::CREATED, Json(visit)).into_response(),
            Self::Claim(place, claim) => {
                (StatusCode::ACCEPTED, [(header::LOCATION, place)], Json(claim)).into_response()
            }
        }
    }
}

fn answered(
    tx: &mut Tx<'_>,
    told: (&Keys, CodeOf),
    institution: InstitutionId,
    made: Made,
) -> Result<Answer, ReleaseError> {
    match made {
        Made::Visit(id) => Ok(Answer::Visit(shown(tx, told, (institution, id))?)),
        Made::Claim(id) => {
            let claim = Claim::of(tx, told, institution, id)?;
            Ok(Answer::Claim(format!("/api/v1/claims/{id}"), claim))
        }
    }
}

/// The visit as it stands.
pub(super) fn shown(
    tx: &mut Tx<'_>,
    told: (&Keys, CodeOf),
    (institution, id): (InstitutionId, VisitId),
) -> Result<Appointment, AppointmentError> {
    let row = visit(tx, institution, id)?;
    Appointment::of(tx, told, &row)
}
