//! The guard at the door of every route.

use axum::{
    extract::{ConnectInfo, FromRequest, MatchedPath, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use lodzins_core::{
    Role,
    id::{ApiKeyId, InstitutionId},
    moment::date_in_latvia,
};
use lodzins_db::DbError;
use lodzins_service::{
    Actor,
    audit::{self, Entry, Subject},
    draft::{Draft, draft_keep},
    identity::{
        AttemptOf, SessionSecret, SignedIn, api_key_check, api_key_used, attempt_failed,
        session_member, session_touch,
    },
    institution::{Institution, institution_by_id},
    kiosk::{KioskAt, kiosk_of, kiosk_used},
    reception::{CallsForHelp, calls_for_help},
    substitution::{Powers, powers_of_member},
};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::{MATRIX, RECEIVERS, Who, guess_allowed, rule_for};
use crate::{
    app::App,
    form::{Fields, TOKEN_FIELD},
    layout::held,
    session,
    stop::Stop,
    words::{Words, language_of},
};

/// Another system that has shown its key.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    /// The key.
    pub key: ApiKeyId,
    /// Whose data it opens.
    pub institution: InstitutionId,
    /// What it may do.
    pub role: Role,
}

/// Lets a request through to its handler, or stops it. Default: deny.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
    let Some(rule) = rule_for(request.method(), &path) else {
        if let Some(allowed) = methods_of(&path) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allowed)]).into_response();
        }
        tracing::error!(method = %request.method(), path, "a route that the permission matrix does not name");
        return Stop::Forbidden.into_response();
    };
    let passed = match rule.who {
        Who::Anyone | Who::Follower => Ok(request),
        Who::Kiosk => kiosk(&app, request).await,
        Who::Staff(roles) => staff(&app, request, roles, &path).await,
        Who::KeyOrAnyone(_) if !request.headers().contains_key(header::AUTHORIZATION) => {
            Ok(request)
        }
        Who::Key(roles) | Who::KeyOrAnyone(roles) => key(&app, request, roles, &path).await,
    };
    match passed {
        Ok(request) => next.run(request).await,
        Err(response) => response,
    }
}

/// The methods that a path has, for who asks with another one.
fn methods_of(path: &str) -> Option<String> {
    let known = || MATRIX.iter().filter(|rule| rule.path == path).map(|rule| rule.method);
    let head = known().any(|method| method == "GET").then_some("HEAD");
    let methods: Vec<&str> = known().chain(head).collect();
    (!methods.is_empty()).then(|| methods.join(", "))
}

/// What a person may do before they have set a password of their own.
const OPEN_WITH_A_GIVEN_PASSWORD: &[&str] =
    &["/desk/account", "/desk/account/password", "/desk/sign-out"];

/// What an open page asks for without its reader keeps no session alive: the stream, and whatever says so of itself.
const ASKED_BY_ITSELF: &[&str] = &["/desk/visits/help"];
const BY_ITSELF: &str = "lodzins-by-itself";

async fn staff(
    app: &App,
    mut request: Request,
    roles: &'static [Role],
    path: &str,
) -> Result<Request, Response> {
    let Some(secret) = session::of(request.headers(), app.is_https()) else {
        return Err(sign_in_first(app, request, None).await);
    };
    let (hash, now) = (secret.hash(), app.moment().now());
    let found = app
        .db()
        .read(move |tx| {
            let Some(signed_in) = session_member(tx, &hash, now)? else { return Ok(None) };
            let institution = institution_by_id(tx, signed_in.member.institution)?;
            let powers = powers_of_member(tx, &signed_in.member, date_in_latvia(now))?;
            let receives = RECEIVERS.iter().any(|role| powers.is(*role));
            let calls = receives
                .then(|| calls_for_help(tx, signed_in.member.institution, now))
                .transpose()?;
            Ok::<_, DbError>(Some((signed_in, institution, powers, calls)))
        })
        .await;
    let (signed_in, institution, powers, calls) = match found {
        Ok(Some(found)) => found,
        Ok(None) => return Err(sign_in_first(app, request, Some(secret)).await),
        Err(error) => return Err(stopped(app, request, error).await),
    };
    // A password that somebody else chose opens the page where it is changed, and the way out.
    if signed_in.member.password_given && !OPEN_WITH_A_GIVEN_PASSWORD.contains(&path) {
        return Err(Redirect::to("/desk/account").into_response());
    }
    if !roles.iter().any(|role| powers.is(*role)) {
        let member = &signed_in.member;
        denied(app, member.institution, Actor::Staff(member.id), request.method(), path).await;
        return Err(Stop::Forbidden.into_response());
    }
    let by_itself = ASKED_BY_ITSELF.contains(&path) || request.headers().contains_key(BY_ITSELF);
    if signed_in.touch_due && !by_itself {
        let touched = app
            .db()
            .write(signed_in.member.institution, move |tx, at| session_touch(tx, at, &hash))
            .await;
        if let Err(error) = touched as Result<(), DbError> {
            // The page itself may still be read; the session just grows older.
            tracing::warn!(%error, "a session was not touched");
        }
    }
    request.extensions_mut().insert::<SignedIn>(signed_in);
    request.extensions_mut().insert::<Institution>(institution);
    request.extensions_mut().insert::<Powers>(powers);
    if let Some(calls) = calls {
        request.extensions_mut().insert::<CallsForHelp>(calls);
    }
    Ok(request)
}

/// Lets a device through that is a kiosk; any other one is asked for its code.
async fn kiosk(app: &App, mut request: Request) -> Result<Request, Response> {
    let hash = session::of_kiosk(request.headers(), app.is_https()).map(|secret| secret.hash());
    let found: Result<_, DbError> =
        app.db().read_one(move |tx| hash.map_or(Ok(None), |hash| kiosk_of(tx, &hash))).await;
    let Some(device) = found.map_err(|error| Stop::from(error).into_response())? else {
        return Err(match *request.method() {
            Method::POST => Stop::Forbidden.into_response(),
            _ => Redirect::to("/kiosk").into_response(),
        });
    };
    let today = date_in_latvia(app.moment().now());
    if device.last_used_on != Some(today) {
        let used = app.db().write(device.institution, move |tx, _| kiosk_used(tx, &device, today));
        if let Err(error) = used.await as Result<(), DbError> {
            // The visitor gets the page; the day is written by the next one.
            tracing::warn!(%error, "the day of a kiosk was not kept");
        }
    }
    request.extensions_mut().insert::<KioskAt>(device);
    Ok(request)
}

/// The database is away, or worse. A form is shown back with everything that was typed.
async fn stopped(app: &App, request: Request, error: DbError) -> Response {
    let stop = Stop::from(error);
    if stop != Stop::Busy || request.method() != Method::POST {
        return stop.into_response();
    }
    let words = Words::of(language_of(request.headers()));
    let path = request.uri().path().to_owned();
    match Fields::from_request(request, app).await {
        Ok(fields) => held(words, &path, &fields),
        Err(_) => stop.into_response(),
    }
}

/// Sends to the sign-in page. What was typed into a form is kept for the moment after.
async fn sign_in_first(app: &App, request: Request, secret: Option<SessionSecret>) -> Response {
    let path = request.uri().path().to_owned();
    let fresh = secret.is_none();
    let secret = secret.unwrap_or_else(|| SessionSecret::draw(&app.moment()));
    if request.method() == Method::POST {
        let words = Words::of(language_of(request.headers()));
        let fields = match Fields::from_request(request, app).await {
            Ok(fields) => fields,
            Err(error) => return Stop::from(error).into_response(),
        };
        let typed = fields.values().iter().filter(|(name, _)| !is_secret(name));
        let draft = Draft { fields: typed.cloned().collect(), files: Vec::new() };
        let (office, hash, form) = (app.office().clone(), secret.hash(), rescued(&path));
        let kept: Result<(), DbError> = app
            .db()
            .write(InstitutionId::INSTALLATION, move |tx, at| {
                draft_keep(tx, at, &office.keys, &hash, &form, &draft)
            })
            .await;
        match kept.map_err(Stop::from) {
            Ok(()) => {}
            Err(Stop::Busy) => return held(words, &path, &fields),
            Err(stop) => return stop.into_response(),
        }
    }
    let mut response = Redirect::to(&format!("/desk/sign-in?to={path}")).into_response();
    if fresh {
        session::set(&mut response, &secret, app.is_https());
    }
    response
}

/// What is not kept for anybody: a token that has lost its session, passwords and codes.
fn is_secret(name: &str) -> bool {
    name == TOKEN_FIELD || name == "code" || name.contains("password")
}

/// The name under which the form of a page is kept while its writer signs in again.
pub fn rescued(path: &str) -> String {
    format!("rescued {path}")
}

async fn key(
    app: &App,
    mut request: Request,
    roles: &'static [Role],
    path: &str,
) -> Result<Request, Response> {
    let text = bearer(request.headers()).map(str::to_owned);
    let shown = text.is_some();
    let found: Result<_, DbError> =
        app.db().read_one(move |tx| text.map_or(Ok(None), |text| api_key_check(tx, &text))).await;
    let Some(caller) = found.map_err(|error| Stop::from(error).into_response())? else {
        if shown {
            let detail = format!("{} {path}", request.method());
            wrong_key(app, peer(app, &request), detail).await.map_err(Stop::into_response)?;
        }
        return Err(Stop::Unauthorized.into_response());
    };
    let today = date_in_latvia(app.moment().now());
    if caller.last_used_on != Some(today) {
        let (institution, id) = (caller.institution, caller.key);
        let used =
            app.db().write(institution, move |tx, _| api_key_used(tx, institution, id, today));
        if let Err(error) = used.await as Result<(), DbError> {
            // The call itself is answered; the day is written by the next one.
            tracing::warn!(%error, "the day of a key was not kept");
        }
    }
    let caller = Caller { key: caller.key, institution: caller.institution, role: caller.role };
    if !roles.contains(&caller.role) {
        denied(app, caller.institution, Actor::ApiKey(caller.key), request.method(), path).await;
        return Err(Stop::Forbidden.into_response());
    }
    request.extensions_mut().insert(caller);
    Ok(request)
}

/// A wrong key counts against its address, and stands in the installation's own trail: whose it was, nobody knows.
///
/// Only wrong keys are made to wait. A right one cannot be guessed, and its bearer may share the address.
async fn wrong_key(app: &App, address: IpAddr, detail: String) -> Result<(), Stop> {
    let watched = AttemptOf::ApiKeyFrom(address).watched(&app.office().keys);
    guess_allowed(app, watched).await?;
    let institution = InstitutionId::INSTALLATION;
    let counted: Result<(), DbError> = app
        .db()
        .write(institution, move |tx, at| {
            attempt_failed(tx, at, &[watched])?;
            audit::record(tx, at, &denial(institution, Actor::System, &detail)).map(drop)
        })
        .await;
    Ok(counted?)
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Where the request came from.
pub fn peer(app: &App, request: &Request) -> IpAddr {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    app.address_of(peer, request.headers())
}

/// Every denial stands in the audit trail, with the route (never the address, which may name a case).
pub async fn denied(
    app: &App,
    institution: InstitutionId,
    actor: Actor,
    method: &Method,
    path: &str,
) {
    let detail = format!("{method} {path}");
    let recorded: Result<(), DbError> = app
        .db()
        .write(institution, move |tx, at| {
            audit::record(tx, at, &denial(institution, actor, &detail)).map(drop)
        })
        .await;
    if let Err(error) = recorded {
        tracing::error!(%error, "a denial could not be recorded");
    }
}

fn denial(institution: InstitutionId, actor: Actor, detail: &str) -> Entry<'_> {
    let subject = Subject::Institution(institution);
    Entry { institution, actor, did: "denied", subject, image: None, detail: Some(detail) }
}
