//! A release in words.

use lodzins_core::{
    id::{CentreId, InstitutionId},
    release::Phase,
};
use lodzins_service::release::{ReleaseRow, releases_for};

use crate::{pages::Asked, stop::Stop, words::Words};

/// A release as the page of times announces it.
pub(crate) struct Announced {
    /// Which days, and from when.
    pub said: String,
    /// Where one claims.
    pub href: String,
}

/// “23.11.2026.–27.11.2026.”
pub fn days(words: Words, row: &ReleaseRow) -> String {
    let (from, to) = (words.date_short(row.from_on), words.date_short(row.to_on));
    if row.from_on == row.to_on { from } else { format!("{from}–{to}") }
}

/// What is to be known of it now.
pub fn said(words: Words, row: &ReleaseRow, phase: Phase) -> String {
    let days = days(words, row);
    let arguments = [("days", days.into()), ("when", words.moment(row.opens_at).into())];
    match phase {
        Phase::Announced => words.with("release-announced", &arguments),
        Phase::Claims => words.with("release-claims", &arguments),
        Phase::Drawing => words.with("release-drawing", &arguments),
        Phase::Over => words.with("release-over-said", &arguments),
    }
}

/// The releases that are to come of what is booked together at a centre; `path` is where the first of it is booked alone.
pub async fn announced(
    asked: &Asked,
    institution: InstitutionId,
    (centre, services): (CentreId, Vec<String>),
    path: &str,
) -> Result<Vec<Announced>, Stop> {
    let (words, now) = (asked.words, asked.app.moment().now());
    let rows = asked.read(move |tx| releases_for(tx, institution, Some(centre), &services)).await?;
    let one = |row: &ReleaseRow| Announced {
        said: said(words, row, row.phase(now)),
        href: format!("{path}/release/{}", row.id),
    };
    Ok(rows.iter().map(one).collect())
}

/// The same for the page of a service, at whichever centre: in words alone.
pub async fn announced_anywhere(
    asked: &Asked,
    institution: InstitutionId,
    service: &str,
) -> Result<Vec<String>, Stop> {
    let (words, now, services) = (asked.words, asked.app.moment().now(), [service.to_owned()]);
    let rows = asked.read(move |tx| releases_for(tx, institution, None, &services)).await?;
    Ok(rows.iter().map(|row| said(words, row, row.phase(now))).collect())
}
