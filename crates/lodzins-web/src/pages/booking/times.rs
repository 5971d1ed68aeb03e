//! When: a place is held as soon as its time is chosen.

use std::sync::Arc;

use axum::{
    extract::{Path, Query},
    http::StatusCode,
};
use lodzins_core::{
    appointment::{FreeStart, services_typed},
    catalogue::Shelf,
    id::{InstitutionId, VisitId},
};
use lodzins_service::{
    Actor,
    appointment::{
        AppointmentError, NewVisit, Pool, PoolService, Wanted, addable,
        booking::{visit_hold_let_go, visit_session_open},
        may_be_together, minutes_together, visit_hold,
    },
    idempotency::{RequestKey, once},
    identity::AttemptOf,
    institution::structure::Centre,
    wait_list::freed_offer,
};

use super::{
    choose::pools_open,
    release::announced,
    said,
    starts::{self, Frame, StartsView, Which, chosen, wanted},
};
use crate::{
    access::tried,
    form::{Fields, Form},
    pages::{
        Asked,
        catalogue::{service_name, service_names, shelf_of},
        place::Place,
    },
    stop::{PageResult, Stop},
    words::{Message, Words},
};

const PURPOSE: &str = "booking-time";

/// Where and what for.
pub(super) struct Here {
    pub place: Place,
    pub centre: Centre,
    /// Codes of services, in the order in which they were chosen.
    pub services: Vec<String>,
    /// The pools that can be booked.
    pub pools: Vec<Pool>,
    shelf: Arc<Shelf>,
}

impl Here {
    /// Reads an address: the institution's code, the centre's, and those of services with commas between.
    pub async fn find(
        asked: &Asked,
        (code, centre, services): &(String, String, String),
    ) -> Result<Self, Stop> {
        let services = services_typed(services).ok_or(Stop::NotFound)?;
        let institution = Place::find(asked, code).await?;
        let place = Place::now(asked, institution.clone()).await;
        if place.has_ended(asked) {
            return Err(Stop::NotFound);
        }
        let (pools, centres) = pools_open(asked, &place).await?;
        let centre = centres.into_iter().find(|one| one.code == *centre).ok_or(Stop::NotFound)?;
        may_be_together(&pools, centre.id, &services).map_err(|_| Stop::NotFound)?;
        let shelf = shelf_of(asked, institution.id).await?;
        Ok(Self { place, centre, services, pools, shelf })
    }

    pub fn path(&self) -> String {
        self.path_for(&self.services)
    }

    /// The page of times for these services.
    pub fn path_for(&self, services: &[String]) -> String {
        self.place.path(&format!("/book/{}/{}", self.centre.code, services.join(",")))
    }

    /// The services and the place.
    pub fn caption(&self, words: Words) -> String {
        self.captioned(words, &self.services)
    }

    /// The first service and the place.
    pub fn caption_of_first(&self, words: Words) -> String {
        self.captioned(words, &self.services[..1])
    }

    fn captioned(&self, words: Words, services: &[String]) -> String {
        let services = service_names(&self.shelf, words, services);
        format!("{services} · {}", self.centre.located(words.language()))
    }

    /// What one service is called.
    pub fn named(&self, words: Words, service: &str) -> String {
        service_name(&self.shelf, words, service)
    }

    /// What else the visit could be for that is for the first service.
    pub fn addable(&self) -> Vec<PoolService> {
        addable(&self.pools, self.centre.id, &self.services[..1])
    }

    /// Where services are added or taken out, and how that is called; nowhere when nothing can be added.
    fn more(&self, words: Words) -> Option<(String, String)> {
        let said = match self.services.len() {
            1 if self.addable().is_empty() => return None,
            1 => words.t("several-add"),
            _ => words.t("several-change"),
        };
        Some((format!("{}/more", self.path()), said))
    }

    /// How long a visit for several services is planned for.
    fn lasts(&self, words: Words) -> String {
        let minutes = minutes_together(&self.pools, &self.wanted());
        let several = minutes.filter(|_| self.services.len() > 1);
        several.map(|minutes| said::planned(words, i64::from(minutes))).unwrap_or_default()
    }

    fn wanted(&self) -> Wanted {
        wanted(self.centre.id, &self.services)
    }

    pub fn id(&self) -> Result<InstitutionId, Stop> {
        Ok(self.place.institution.as_ref().ok_or(Stop::Busy)?.id)
    }

    async fn view(&self, asked: &Asked, form: Form, day: &str) -> Result<StartsView, Stop> {
        let institution = self.place.institution.as_ref().ok_or(Stop::Busy)?;
        let free = starts::free(asked, institution, self.wanted()).await?;
        let words = asked.words;
        let back = if day.is_empty() {
            self.place.path(&format!("/services/{}", self.services[0]))
        } else {
            self.path()
        };
        let phone = self.centre.phone.clone().or_else(|| institution.phone.clone());
        let frame = Frame {
            page: self.place.page(asked).back(&back).wrong(form.is_wrong()),
            form: asked.again(PURPOSE, form),
            caption: self.caption(words),
            lasts: self.lasts(words),
            more: self.more(words),
            path: self.path(),
            wait: format!("{}/wait", self.path()),
            phone: phone.unwrap_or_default(),
        };
        let claims = self.path_for(&self.services[..1]);
        let what = (self.centre.id, self.services.clone());
        let released = announced(asked, institution.id, what, &claims).await?;
        let view = StartsView::of(words, frame, &free, asked.app.moment().date(), day);
        Ok(view.with_released(released))
    }
}

pub(super) async fn get(
    asked: Asked,
    Path(at): Path<(String, String, String)>,
    Query(which): Query<Which>,
) -> PageResult {
    let here = Here::find(&asked, &at).await?;
    let view = here.view(&asked, Form::blank(asked.words), &which.day).await?;
    asked.show(&view)
}

pub(super) async fn post(
    asked: Asked,
    Path(at): Path<(String, String, String)>,
    fields: Fields,
) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let here = Here::find(&asked, &at).await?;
    let start = chosen(&form);
    if start.is_none() && token.is_some() {
        form.wrong("", Message::of("booking-time-missing"));
    }
    let (Some(start), Some(token)) = (start, token) else {
        let view = here.view(&asked, form, "").await?;
        return asked.show_wrong(&view);
    };
    match tried(&asked.app, AttemptOf::HoldFrom(asked.address)).await {
        Ok(()) => {}
        Err(why @ Stop::TooMany { retry_secs }) => {
            form.wrong("", Message::of("booking-holds-wait").wait(retry_secs));
            let view = here.view(&asked, form, "").await?;
            return asked.show_stopped(&view, why);
        }
        Err(stop) => return Err(stop),
    }
    let institution = here.id()?;
    // The same form may be sent for another time after going back: each is a request of its own.
    let key = RequestKey::new(&format!("{} {}", token.idempotency_key(), start.as_second()), b"");
    let new = NewVisit {
        key: None,
        institution,
        wanted: here.wanted(),
        start,
        contact: None,
        by: Actor::Submitter,
    };
    match hold(&asked, new, key).await {
        Ok(id) => Ok(asked.see_other(&format!("/visits/{id}/details"))),
        Err(AppointmentError::NotFree { nearest }) => taken(&asked, &here, form, &nearest).await,
        Err(error) => {
            form.busy(error, Message::of("booking-busy"))?;
            asked.show_busy(&here.view(&asked, form, "").await?)
        }
    }
}

/// Holds the place, lets go what this session held before, and lets it see the visit.
async fn hold(asked: &Asked, new: NewVisit, key: RequestKey) -> Result<VisitId, AppointmentError> {
    let (office, session) = (asked.app.office().clone(), asked.visitor.hash());
    let institution = new.institution;
    asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| {
                let let_go = visit_hold_let_go(tx, at, &session, institution)?;
                let held = visit_hold(tx, at, &office.keys, &new)?;
                if let_go {
                    freed_offer(tx, at, &office, institution)?;
                }
                visit_session_open(tx, at, &session, institution, held.id)?;
                Ok(held.id)
            })
        })
        .await
}

async fn taken(asked: &Asked, here: &Here, mut form: Form, nearest: &[FreeStart]) -> PageResult {
    form.wrong("", Message::of("booking-taken"));
    let view = here.view(asked, form, "").await?.instead(asked.words, nearest);
    asked.show_with(StatusCode::CONFLICT, &view)
}
