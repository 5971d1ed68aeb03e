//! `GET /api/v1/claims/{id}`: what has become of a claim to a released place.

use std::net::IpAddr;

use axum::{
    Extension, Json,
    extract::{Path, Request, State},
    http::HeaderMap,
};
use lodzins_core::{
    appointment::VisitCode,
    id::{ClaimId, InstitutionId},
    release::ClaimStatus,
};
use lodzins_db::Tx;
use lodzins_service::{
    Keys,
    identity::AttemptOf,
    release::{ReleaseError, claim, claim_code, release},
};
use serde::Serialize;
use utoipa::{ToSchema, openapi::schema::Object};

use super::{
    book::shown,
    shown::{Appointment, CodeOf},
    whose::{CODE_HEADER, holder},
};
use crate::{
    access::{Caller, guessed, peer},
    api::{problem::Problem, taken::one_of},
    app::App,
    stop::Stop,
};

fn status() -> Object {
    one_of(ClaimStatus::ALL.iter().map(|code| code.code())).build()
}

/// A claim to a place that is given out by a draw.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Claim {
    /// Its id.
    #[serde(rename = "claim")]
    #[schema(format = "uuid")]
    id: String,
    /// What has become of it.
    #[schema(schema_with = status)]
    status: &'static str,
    /// Its number, by which it is drawn.
    #[schema(minimum = 1)]
    number: u32,
    /// What one asks by what has become of it.
    code: String,
    /// When drawing begins; ask from then on, every few seconds.
    #[schema(format = "date-time")]
    drawn_at: String,
    /// The visit that is held for it; only where it got a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    appointment: Option<Appointment>,
}

impl Claim {
    /// A claim as it goes out.
    pub fn of(
        tx: &mut Tx<'_>,
        (keys, code): (&Keys, CodeOf),
        institution: InstitutionId,
        id: ClaimId,
    ) -> Result<Self, ReleaseError> {
        let row = claim(tx, institution, id)?;
        let release = release(tx, institution, row.release_id)?;
        let visit =
            row.visit_id.map(|id| shown(tx, (keys, code), (institution, id))).transpose()?;
        Ok(Self {
            id: id.to_string(),
            status: row.status.code(),
            number: row.number,
            code: claim_code(keys, id).to_string(),
            drawn_at: release.draws_at().to_string(),
            appointment: visit,
        })
    }
}

/// Ask what has become of a claim.
///
/// By a key of the centre's staff, or by the claim's code in the header `Appointment-Code`. Where it got a place,
/// `appointment` is the visit that is held for it; the letter or the text message that tells of it brings the code that
/// confirms it (`PATCH`).
#[utoipa::path(
    get,
    path = "/api/v1/claims/{id}",
    operation_id = "claim_get",
    tag = "appointments",
    security((), ("key" = [])),
    params(
        ("id" = String, Path, description = "Its id.", format = "uuid"),
        ("Appointment-Code" = Option<String>, Header, nullable = false,
            description = "The claim's code; needed without a key.", max_length = 50),
    ),
    responses((status = 200, description = "The claim as it stands", body = Claim)),
)]
pub async fn get(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Json<Claim>, Problem> {
    let id: ClaimId = id.parse().map_err(|_| Stop::NotFound)?;
    let (institution, code) = match caller {
        Some(Extension(caller)) => (caller.institution, CodeOf::Visit),
        None => {
            let found = by_code(&app, request.headers(), peer(&app, &request), id).await?;
            (found, CodeOf::Hold)
        }
    };
    let keys = app.office().keys.clone();
    let found: Result<Claim, ReleaseError> =
        app.db().read(move |tx| Claim::of(tx, (&keys, code), institution, id)).await;
    Ok(Json(found?))
}

/// The institution of a claim whose code was sent. Whoever guesses codes has to wait, longer each time.
async fn by_code(
    app: &App,
    headers: &HeaderMap,
    address: IpAddr,
    id: ClaimId,
) -> Result<InstitutionId, Problem> {
    let typed = headers.get(CODE_HEADER).and_then(|value| value.to_str().ok());
    let Some(code) = typed.and_then(|typed| typed.parse::<VisitCode>().ok()) else {
        return Err(Stop::Unauthorized.into());
    };
    let keys = app.office().keys.clone();
    let found = guessed(app, AttemptOf::FollowFrom(address), move |tx| {
        if claim_code(&keys, id).signs() != code.signs() {
            return Ok(None);
        }
        holder(tx, |tx, institution| match claim(tx, institution, id) {
            Ok(_) => Ok(true),
            Err(ReleaseError::Db(error)) => Err(error),
            Err(_) => Ok(false),
        })
    });
    Ok(found.await?.ok_or(Stop::NotFound)?)
}
