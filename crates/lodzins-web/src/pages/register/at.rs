//! The id in an address. One that is none of ours is not found, like one that is somebody else's.

use std::str::FromStr;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};

use crate::{app::App, stop::Stop};

/// The `{id}` of the route.
#[derive(Debug, Clone, Copy)]
pub struct At<I>(pub I);

impl<I: FromStr> FromRequestParts<App> for At<I> {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        part(parts, app, "id").await.map(Self)
    }
}

/// The `{code}` of the route.
#[derive(Debug, Clone)]
pub struct AtCode(pub String);

impl FromRequestParts<App> for AtCode {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        part(parts, app, "code").await.map(Self)
    }
}

/// A named part of the route, read as what it must be.
pub(super) async fn part<T: FromStr>(parts: &mut Parts, app: &App, name: &str) -> Result<T, Stop> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Stop::NotFound)?;
    let found =
        params.iter().find(|(known, _)| *known == name).and_then(|(_, value)| value.parse().ok());
    found.ok_or(Stop::NotFound)
}
