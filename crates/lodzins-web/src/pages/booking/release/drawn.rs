//! The draw, for everybody: what was published before the claims, and after them all that is needed to compute it again.

use askama::Template;
use axum::extract::Path;
use lodzins_core::id::ReleaseId;
use lodzins_service::release::{ReleaseError, ReleaseRow, release};

use super::told;
use crate::{
    layout::Page,
    pages::{Asked, place::Place},
    stop::{PageResult, Stop},
    ui::{Content, SummaryList, SummaryRow},
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/booking/release/drawn.html")]
pub(crate) struct DrawnView {
    page: Page,
    said: String,
    facts: SummaryList,
    /// The claims' numbers as they are drawn; nothing before that.
    order: Option<String>,
}

fn code(text: impl std::fmt::Display) -> Content {
    Content::html(format_args!("<code>{text}</code>"))
}

/// What is published of it now.
fn facts(words: Words, row: &ReleaseRow) -> SummaryList {
    let number = |value: u32| words.number(value.into());
    let is_closed = row.closed_at.is_some();
    let rows = [
        Some(SummaryRow::of(words.t("release-days"), told::days(words, row))),
        Some(SummaryRow::of(words.t("release-moment"), words.moment(row.opens_at))),
        Some(SummaryRow::of(words.t("release-seed-hash"), code(row.seed_hash()))),
        row.seed_published().map(|seed| SummaryRow::of(words.t("release-seed"), code(seed))),
        is_closed.then(|| SummaryRow::of(words.t("release-count"), number(row.claims))),
        is_closed.then(|| SummaryRow::of(words.t("release-given"), number(row.given))),
    ];
    SummaryList::new().rows(rows.into_iter().flatten().collect::<Vec<_>>())
}

/// “3, 1, 2”.
fn order(row: &ReleaseRow) -> Option<String> {
    let numbers = row.order_published()?;
    Some(numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}

fn said(words: Words, row: &ReleaseRow, now: jiff::Timestamp) -> String {
    if row.is_withdrawn() {
        words.t("release-withdrawn")
    } else {
        told::said(words, row, row.phase(now))
    }
}

pub(super) async fn get(asked: Asked, Path((code, id)): Path<(String, String)>) -> PageResult {
    let id: ReleaseId = id.parse().map_err(|_| Stop::NotFound)?;
    let institution = Place::find(&asked, &code).await?;
    let of = institution.id;
    let row: Result<ReleaseRow, ReleaseError> = asked.read(move |tx| release(tx, of, id)).await;
    let row = row?;
    let place = Place::now(&asked, institution).await;
    asked.show(&DrawnView {
        page: place.page(&asked).back(&place.path("/book")),
        said: said(asked.words, &row, asked.app.moment().now()),
        facts: facts(asked.words, &row),
        order: order(&row),
    })
}

/// A release of nobody's days, as it is announced.
#[cfg(test)]
pub(super) fn made_up() -> ReleaseRow {
    use lodzins_core::id::{Id, InstitutionId, PoolId};

    let at = lodzins_core::Moment::new("2026-11-20T07:00:00Z".parse().expect("a time"), [7; 32]);
    let new = lodzins_service::release::NewRelease {
        institution: InstitutionId::from_bytes([1; 16]),
        pool: PoolId::from_bytes([5; 16]),
        from: jiff::civil::date(2026, 11, 24),
        to: jiff::civil::date(2026, 11, 28),
        opens_at: "2026-11-21T08:00:00Z".parse().expect("a time"),
        by: lodzins_service::Actor::System,
    };
    ReleaseRow::announced(&at, &new)
}

#[cfg(test)]
impl crate::gallery::Sample for DrawnView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |row: &ReleaseRow, now: &str| Self {
            page: crate::gallery::resident(words, "/i/cesis/releases/x").back("/i/cesis/book"),
            said: said(words, row, now.parse().expect("a time")),
            facts: facts(words, row),
            order: order(row),
        };
        let mut over = made_up();
        (over.claims, over.drawn, over.given) = (40, 40, 12);
        over.closed_at = Some("2026-11-21T08:00:10Z".parse().expect("a time"));
        over.settled_at = over.closed_at;
        vec![
            ("release-announced", view(&made_up(), "2026-11-20T12:00:00Z")),
            ("release-drawn", view(&over, "2026-11-21T12:00:00Z")),
        ]
    }
}
