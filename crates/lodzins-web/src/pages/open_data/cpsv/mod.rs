//! The services of every institution as CPSV-AP 3.2 <https://semiceu.github.io/CPSV-AP/releases/3.2.0/>: what each one is, who
//! answers for it, by which channels it is had, what it costs and what it takes; and when the places are open.
//!
//! The catalogue is public anyway (Ministru kabineta noteikumi Nr. 399, 2017), so nobody has to switch this on. It is written
//! piece by piece while it is fetched: each piece is read by itself, so that a slow reader keeps no connection to the
//! database, and what all of it needs of memory is one piece.

mod concepts; // what codes mean, and the few things of the world that are named
mod office; // an institution, its centres and other places, with their hours
mod service; // a service as its card tells it
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use bytes::Bytes;
use futures_util::stream;
use jiff::civil::Date;
use lodzins_core::{
    hours::PlaceKind,
    id::{CentreId, PlaceId},
};
use lodzins_db::{Db, DbError, Tx};
use lodzins_service::{
    catalogue::{Version, catalogue_piece, centre_services, service_is_given},
    hours::{hours_of, places},
    institution::{
        Institution, institution_by_code, institutions,
        structure::{Centre, centres},
        topics,
    },
};

use super::{
    graph::{Graph, Writing},
    served,
};
use crate::{pages::Asked, stop::PageResult};

/// So many services are read and written at once, and so many places with their hours, of which far more is said.
const PIECE: u32 = 50;
const PIECE_OF_PLACES: usize = 32;

/// As Turtle.
pub(super) async fn turtle(asked: Asked) -> PageResult {
    answer(&asked, Writing::Turtle).await
}

/// As JSON-LD.
pub(super) async fn json_ld(asked: Asked) -> PageResult {
    answer(&asked, Writing::JsonLd).await
}

async fn answer(asked: &Asked, writing: Writing) -> PageResult {
    let today = asked.app.moment().date();
    let mut all: Vec<Institution> = asked.read(institutions).await?;
    all.retain(|one| one.exists_on(today));
    let base = asked.app.office().public_url.to_string();
    let export = Export { base, today, institutions: all, writing, next: Next::Concepts };
    let begun = (export, asked.app.db().clone());
    let pieces = stream::try_unfold(begun, |(mut export, db)| async move {
        let piece = export.piece(&db).await.inspect_err(|error| {
            // Whoever fetches it sees that the answer broke off; the reason is for us.
            tracing::error!(%error, "the catalogue broke off");
        })?;
        Ok::<_, DbError>(piece.map(|text| (Bytes::from(text), (export, db))))
    });
    let mut response = Response::new(Body::from_stream(pieces));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(writing.media_type()));
    served::open(headers);
    Ok(response)
}

/// The catalogue on its way out.
struct Export {
    /// The address of the installation.
    base: String,
    today: Date,
    /// The institutions that exist today.
    institutions: Vec<Institution>,
    writing: Writing,
    next: Next,
}

/// What is written next.
enum Next {
    Concepts,
    /// The institution at this place in the list.
    Institution(usize),
    /// Its centres and other places that are left; codes of the centres are at hand, here and below.
    Places(usize, HashSet<String>, Vec<At>),
    /// Its services after a code.
    Services(usize, HashSet<String>, String),
    Tail,
    Nothing,
}

/// A centre that receives people, or a place that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum At {
    Centre(CentreId),
    Other(PlaceId),
}

/// What is known of the installation wherever a thing is told.
#[derive(Clone)]
struct Known {
    base: String,
    today: Date,
    /// Codes of the institutions that exist.
    institutions: HashSet<String>,
}

impl Known {
    /// The address of an institution's page.
    fn of(&self, institution: &str) -> String {
        format!("{}/i/{institution}", self.base)
    }

    fn organisation(&self, institution: &str) -> String {
        format!("{}#organisation", self.of(institution))
    }

    fn service(&self, institution: &str, code: &str) -> String {
        format!("{}/services/{code}#service", self.of(institution))
    }

    fn centre(&self, institution: &str, code: &str) -> String {
        format!("{}/centres/{code}#channel", self.of(institution))
    }

    /// What a code means, within the file itself.
    fn concept(&self, kind: &str, code: &str) -> String {
        format!("{}/opendata/cpsv-ap.ttl#{kind}-{code}", self.base)
    }

    fn topic(&self, institution: &str, code: &str) -> String {
        format!("{}#topic-{code}", self.of(institution))
    }
}

impl Export {
    fn known(&self) -> Known {
        Known {
            base: self.base.clone(),
            today: self.today,
            institutions: self.institutions.iter().map(|one| one.code.clone()).collect(),
        }
    }

    /// The next piece of text; nothing when all was written.
    async fn piece(&mut self, db: &Db) -> Result<Option<String>, DbError> {
        loop {
            let text = match std::mem::replace(&mut self.next, Next::Nothing) {
                Next::Concepts => {
                    self.next = Next::Institution(0);
                    let graph = concepts::told(&self.known());
                    self.writing.head() + &self.writing.things(&graph, true)
                }
                Next::Institution(n) => self.institution(db, n).await?,
                Next::Places(n, centres, left) => self.places(db, n, centres, left).await?,
                Next::Services(n, centres, after) => self.services(db, n, centres, after).await?,
                Next::Tail => self.writing.tail().to_owned(),
                Next::Nothing => return Ok(None),
            };
            // Of a day on which none of fifty services is given there is nothing to send.
            if !text.is_empty() {
                return Ok(Some(text));
            }
        }
    }

    async fn institution(&mut self, db: &Db, n: usize) -> Result<String, DbError> {
        let Some(institution) = self.institutions.get(n).cloned() else {
            self.next = Next::Tail;
            return Ok(String::new());
        };
        let known = self.known();
        let (graph, centres, left) =
            db.read(move |tx| read_institution(tx, &known, &institution)).await?;
        self.next = Next::Places(n, centres, left);
        Ok(self.writing.things(&graph, false))
    }

    async fn places(
        &mut self,
        db: &Db,
        n: usize,
        centres: HashSet<String>,
        mut left: Vec<At>,
    ) -> Result<String, DbError> {
        let piece = left.split_off(left.len().saturating_sub(PIECE_OF_PLACES));
        let (known, institution) = (self.known(), self.institutions[n].clone());
        let graph = db.read(move |tx| read_places(tx, &known, &institution, &piece)).await?;
        self.next = if left.is_empty() {
            Next::Services(n, centres, String::new())
        } else {
            Next::Places(n, centres, left)
        };
        Ok(self.writing.things(&graph, false))
    }

    async fn services(
        &mut self,
        db: &Db,
        n: usize,
        centres: HashSet<String>,
        after: String,
    ) -> Result<String, DbError> {
        let (known, institution) = (self.known(), self.institutions[n].clone());
        let (graph, centres, next) = db
            .read(move |tx| {
                let piece = (after.as_str(), PIECE);
                let (versions, next) = catalogue_piece(tx, institution.id, known.today, piece)?;
                let mut graph = Graph::default();
                for version in &versions {
                    let related = related(tx, &institution, version, known.today)?;
                    let place = service::Place { institution: &institution, centres: &centres };
                    service::told(&mut graph, &known, place, (version, &related));
                }
                Ok::<_, DbError>((graph, centres, next))
            })
            .await?;
        self.next = match next {
            Some(after) => Next::Services(n, centres, after),
            None => Next::Institution(n + 1),
        };
        Ok(self.writing.things(&graph, false))
    }
}

/// An institution with its topics and what its centres do for others; the codes of the centres that receive people today;
/// and all of whose hours is still to be told, the last one first.
fn read_institution(
    tx: &mut Tx<'_>,
    known: &Known,
    institution: &Institution,
) -> Result<(Graph, HashSet<String>, Vec<At>), DbError> {
    let mut open: Vec<Centre> = centres(tx, institution.id)?;
    open.retain(|one| one.is_open_on(known.today));
    let others = places(tx, institution.id)?.into_iter().filter(|one| {
        one.kind != PlaceKind::Centre && one.valid_to.is_none_or(|last| known.today <= last)
    });
    let left = open.iter().map(|one| At::Centre(one.id)).chain(others.map(|one| At::Other(one.id)));
    let mut left: Vec<At> = left.collect();
    left.reverse();
    let topics = topics(tx, institution.id)?;
    let mut graph = Graph::default();
    office::told(&mut graph, known, institution, &topics);
    for one in centre_services(tx, institution.id)? {
        let Some(centre) = open.iter().find(|centre| centre.id == one.centre) else { continue };
        let holder = institution_by_code(tx, &one.holder)?;
        let holder = holder.filter(|holder| known.institutions.contains(&holder.code));
        let Some(holder) = holder else { continue };
        if service_is_given(tx, holder.id, &one.service, known.today)? {
            office::helps(&mut graph, known, (institution, centre), &one);
        }
    }
    Ok((graph, open.into_iter().map(|one| one.code).collect(), left))
}

/// Some of an institution's places with their hours, as far as they are still there.
fn read_places(
    tx: &mut Tx<'_>,
    known: &Known,
    institution: &Institution,
    piece: &[At],
) -> Result<Graph, DbError> {
    let piece: HashSet<At> = piece.iter().copied().collect();
    let mut told: Vec<Centre> = centres(tx, institution.id)?;
    told.retain(|one| piece.contains(&At::Centre(one.id)));
    let all = places(tx, institution.id)?;
    let hours = hours_of(tx, institution.id, &all, |one| match (one.kind, one.centre) {
        (PlaceKind::Centre, Some(centre)) => piece.contains(&At::Centre(centre)),
        _ => piece.contains(&At::Other(one.id)),
    })?;
    let mut graph = Graph::default();
    office::places(&mut graph, known, institution, (&told, &hours));
    Ok(graph)
}

/// The services that go with one and are given today.
fn related(
    tx: &mut Tx<'_>,
    institution: &Institution,
    version: &Version,
    today: Date,
) -> Result<Vec<String>, DbError> {
    let mut given = Vec::new();
    for code in &version.card.related {
        if service_is_given(tx, institution.id, code, today)? {
            given.push(code.clone());
        }
    }
    Ok(given)
}
