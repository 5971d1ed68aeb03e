//! A claim: drawn in some seconds, a place held for it, or not this time. The page asks anew by itself until it is drawn.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use jiff::Timestamp;
use lodzins_core::{
    appointment::VisitStatus,
    id::{ClaimId, InstitutionId},
    release::{ClaimStatus, Phase},
};
use lodzins_service::{
    appointment::{VisitRow, booking::visit_session_open, visit},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    release::{ClaimRow, ReleaseError, ReleaseRow, claim, claim_session_allows, release},
};

use super::super::said;
use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::{
        Asked,
        catalogue::{service_name, shelf_of},
        place::Place,
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
};

const PURPOSE: &str = "release-open";
/// After the time for claims the worker needs a moment; the page asks again so often.
const AGAIN_SECS: i64 = 3;

/// What the page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Claims are collected: how long yet.
    Collected { said: String },
    /// They are drawn right now.
    Drawn,
    /// A place is held: when, and until when it is kept; nothing where it is booked or over already.
    Held { when: String, until: String },
    /// No place was left.
    Missed,
}

#[derive(Template)]
#[template(path = "pages/booking/release/one.html")]
pub(crate) struct ClaimView {
    page: Page,
    form: Form,
    caption: String,
    number: String,
    state: State,
    draw: String,
    all_days: String,
}

impl ClaimView {
    fn open(&self) -> Content {
        Button::saying(self.page.t("release-open-visit")).prevent_double_click(true).into()
    }
}

/// A claim with what belongs to it.
struct Known {
    row: ClaimRow,
    release: ReleaseRow,
    visit: Option<VisitRow>,
    institution: Institution,
    centre: Centre,
    service: String,
}

impl Known {
    /// Reads the claim that the address names; to everybody but the session that made it there is none.
    async fn of(asked: &Asked, id: &str) -> Result<Self, Stop> {
        let id: ClaimId = id.parse().map_err(|_| Stop::NotFound)?;
        let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
        let found = asked.read(move |tx| claim_session_allows(tx, &session, id, now)).await?;
        let of: InstitutionId = found.ok_or(Stop::NotFound)?;
        let read = asked
            .read(move |tx| {
                let row = claim(tx, of, id)?;
                let release = release(tx, of, row.release_id)?;
                let visit = row.visit_id.map(|id| visit(tx, of, id)).transpose()?;
                let centre = centres(tx, of)?.into_iter().find(|one| one.id == row.centre_id);
                let centre = centre.ok_or(ReleaseError::NotThere)?;
                Ok::<_, ReleaseError>((row, release, visit, institution_by_id(tx, of)?, centre))
            })
            .await;
        let (row, release, visit, institution, centre) = read?;
        let shelf = shelf_of(asked, institution.id).await?;
        let service = service_name(&shelf, asked.words, &row.service);
        Ok(Self { row, release, visit, institution, centre, service })
    }

    fn state(&self, asked: &Asked, now: Timestamp) -> State {
        let words = asked.words;
        match (self.row.status, &self.visit) {
            (ClaimStatus::Held, Some(visit)) => {
                let is_held = visit.status == VisitStatus::Held && !visit.hold_is_over(now);
                let until = visit.held_until.filter(|_| is_held);
                State::Held {
                    when: visit.starts_at.map(|at| said::when(words, at)).unwrap_or_default(),
                    until: until.map(|until| words.moment(until)).unwrap_or_default(),
                }
            }
            (ClaimStatus::Claimed, _) if self.release.phase(now) == Phase::Claims => {
                let left = self.release.draws_at().duration_since(now).as_secs() + 1;
                State::Collected { said: words.with("release-seconds", &[("count", left.into())]) }
            }
            (ClaimStatus::Claimed, _) => State::Drawn,
            _ => State::Missed,
        }
    }
}

async fn view(asked: &Asked, known: &Known, form: Form, now: Timestamp) -> ClaimView {
    let place = Place::now(asked, known.institution.clone()).await;
    let all_days = place.path(&format!("/book/{}/{}", known.centre.code, known.row.service));
    ClaimView {
        page: place.page(asked).back(&all_days).wrong(form.is_wrong()),
        form: asked.again(PURPOSE, form),
        caption: format!("{} · {}", known.service, known.centre.located(asked.words.language())),
        number: asked.words.number(known.row.number.into()),
        state: known.state(asked, now),
        draw: place.path(&format!("/releases/{}", known.release.id)),
        all_days,
    }
}

/// The browser asks again by itself: when the claims are drawn, and then every few seconds.
fn asking_again(mut response: Response, known: &Known, now: Timestamp) -> Response {
    if known.row.status == ClaimStatus::Claimed {
        let left = known.release.draws_at().duration_since(now).as_secs().max(0);
        response.headers_mut().insert(header::REFRESH, HeaderValue::from(left + AGAIN_SECS));
    }
    response
}

pub(super) async fn get(asked: Asked, Path(id): Path<String>) -> PageResult {
    let known = Known::of(&asked, &id).await?;
    let now = asked.app.moment().now();
    let shown = asked.show(&view(&asked, &known, Form::blank(asked.words), now).await)?;
    Ok(asking_again(shown, &known, now))
}

/// On to the visit that is held, which this session sees from now on.
pub(super) async fn post(
    asked: Asked,
    Path(id): Path<String>,
    fields: Result<Fields, BodyError>,
) -> PageResult {
    let fields = fields?;
    let known = Known::of(&asked, &id).await?;
    let (form, token) = asked.sent(PURPOSE, fields);
    let Some(visit) = known.row.visit_id else {
        return Ok(asked.see_other(&format!("/claims/{}", known.row.id)));
    };
    if token.is_none() {
        let now = asked.app.moment().now();
        return asked.show_wrong(&view(&asked, &known, form, now).await);
    }
    let (session, institution) = (asked.visitor.hash(), known.institution.id);
    let shown: Result<(), lodzins_db::DbError> = asked
        .write(institution, move |tx, at| visit_session_open(tx, at, &session, institution, visit))
        .await;
    shown?;
    Ok(asked.see_other(&format!("/visits/{visit}")))
}

#[cfg(test)]
impl crate::gallery::Sample for ClaimView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let view = |state: State| Self {
            page: crate::gallery::resident(words, "/claims/x").back("/i/cesis/book/kac/card"),
            form: Form::blank(words),
            caption: "Novadnieka karte · Klientu apkalpošanas centrs".to_owned(),
            number: "17".to_owned(),
            state,
            draw: "/i/cesis/releases/x".to_owned(),
            all_days: "/i/cesis/book/kac/card".to_owned(),
        };
        let at = |text: &str| text.parse().expect("a time");
        let when = said::when(words, at("2026-11-24T07:15:00Z"));
        let until = words.moment(at("2026-11-21T08:30:00Z"));
        let seconds = words.with("release-seconds", &[("count", 7.into())]);
        vec![
            ("claim-collected", view(State::Collected { said: seconds })),
            ("claim-drawn", view(State::Drawn)),
            ("claim-held", view(State::Held { when: when.clone(), until })),
            ("claim-booked", view(State::Held { when, until: String::new() })),
            ("claim-missed", view(State::Missed)),
        ]
    }
}
