//! Claiming a place: the form can be filled in beforehand, and is sent in the seconds after the moment.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use jiff::civil::Date;
use lodzins_core::{
    appointment::FreeStart,
    id::{ClaimId, InstitutionId, ReleaseId},
    release::{CLAIM_SECONDS, Phase, StartWish},
};
use lodzins_service::{
    Actor,
    appointment::{AppointmentError, Contact, booking::booking_by_phone},
    idempotency::{RequestKey, once},
    identity::AttemptOf,
    release::{
        NewClaim, ReleaseError, ReleaseRow, claim_make, claim_session_open, release, release_pool,
        release_starts,
    },
};

use super::{
    super::{details, said, times::Here},
    told,
};
use crate::{
    access::tried,
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, Choice, Content, Select},
    words::{Message, Words},
};

const PURPOSE: &str = "release-claim";
/// Any time of the day.
const ANY: &str = "any";

#[derive(Template)]
#[template(path = "pages/booking/release/ask.html")]
pub(crate) struct AskView {
    page: Page,
    form: Form,
    caption: String,
    said: String,
    how: String,
    by_phone: bool,
    /// Can anything be claimed, now or later?
    is_open: bool,
    draw: String,
    all_days: String,
    /// Days and times that can be asked for.
    days: Vec<(String, String)>,
    times: Vec<String>,
}

impl AskView {
    fn day(&self, name: &str, label: &str) -> Select {
        let none = Choice::of("", self.page.t("release-choose"));
        let days = self.days.iter().map(|(value, told)| Choice::of(value.as_str(), told.as_str()));
        let items: Vec<Choice> = std::iter::once(none).chain(days).collect();
        self.form.select(name).label(self.page.t(label)).items(items)
    }

    fn time(&self, name: &str, label: &str) -> Select {
        let any = Choice::of(ANY, self.page.t("release-any-time"));
        let times = self.times.iter().map(|time| Choice::of(time.as_str(), time.as_str()));
        let items: Vec<Choice> = std::iter::once(any).chain(times).collect();
        self.form.select(name).label(self.page.t(label)).items(items)
    }

    fn first_day(&self) -> Select {
        self.day("day", "release-day")
    }

    fn first_time(&self) -> Select {
        self.time("time", "release-time")
    }

    fn other_day(&self) -> Select {
        self.day("day2", "release-other-day")
    }

    fn other_time(&self) -> Select {
        self.time("time2", "release-other-time")
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("release-claim")).prevent_double_click(true).into()
    }
}

/// What the page needs beside its form.
struct Around {
    here: Here,
    /// A claim is for one service.
    service: String,
    institution: InstitutionId,
    row: ReleaseRow,
    free: Vec<FreeStart>,
    by_phone: bool,
}

impl Around {
    async fn find(
        asked: &Asked,
        (code, centre, service, id): (String, String, String, String),
    ) -> Result<Self, Stop> {
        let id: ReleaseId = id.parse().map_err(|_| Stop::NotFound)?;
        let here = Here::find(asked, &(code, centre, service)).await?;
        let [service] = here.services.as_slice() else { return Err(Stop::NotFound) };
        let (service, services) = (service.clone(), here.services.clone());
        let (institution, now) = (here.id()?, asked.app.moment().now());
        let of = here.centre.id;
        let read = asked
            .read(move |tx| {
                let row = release(tx, institution, id)?;
                let pool = release_pool(tx, &row)?;
                if pool.centre != of || !pool.serves(&services) {
                    return Err(ReleaseError::NotThere);
                }
                let free = release_starts(tx, now, &row, &services[0])?;
                Ok((row, free, booking_by_phone(tx, institution)?))
            })
            .await;
        let (row, free, by_phone) = read?;
        Ok(Self { here, service, institution, row, free, by_phone })
    }

    fn view(&self, asked: &Asked, form: Form) -> AskView {
        let (words, row) = (asked.words, &self.row);
        let phase = row.phase(asked.app.moment().now());
        let path = self.here.path();
        let (days, times) = choices(words, &self.free);
        AskView {
            page: self.here.place.page(asked).back(&path).wrong(form.is_wrong()),
            form: asked.again(PURPOSE, form),
            caption: self.here.caption(words),
            said: told::said(words, row, phase),
            how: how(words),
            by_phone: self.by_phone,
            is_open: matches!(phase, Phase::Announced | Phase::Claims),
            draw: self.here.place.path(&format!("/releases/{}", row.id)),
            all_days: path,
            days,
            times,
        }
    }
}

fn how(words: Words) -> String {
    words.with("release-how", &[("seconds", CLAIM_SECONDS.into())])
}

/// The days and the times of the starts, each once.
fn choices(words: Words, free: &[FreeStart]) -> (Vec<(String, String)>, Vec<String>) {
    let told = free.iter().map(|one| said::day_and_time(words, one.start));
    let (mut days, mut times): (Vec<Date>, Vec<String>) = told.unzip();
    days.dedup();
    times.sort_unstable();
    times.dedup();
    (days.into_iter().map(|day| (day.to_string(), said::day(words, day))).collect(), times)
}

pub(super) async fn get(
    asked: Asked,
    Path(path): Path<(String, String, String, String)>,
) -> PageResult {
    let around = Around::find(&asked, path).await?;
    asked.show(&around.view(&asked, Form::blank(asked.words)))
}

pub(super) async fn post(
    asked: Asked,
    Path(path): Path<(String, String, String, String)>,
    fields: Result<Fields, BodyError>,
) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let around = Around::find(&asked, path).await?;
    let wishes = wishes(asked.words, &mut form, &around.free);
    let contact = details::read(&mut form, around.by_phone);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return asked.show_wrong(&around.view(&asked, form));
    };
    let phase = around.row.phase(asked.app.moment().now());
    if let Some(why) = too_early_or_late(asked.words, &around.row, phase) {
        form.wrong("", why);
        return asked.show_with(StatusCode::CONFLICT, &around.view(&asked, form));
    }
    match tried(&asked.app, AttemptOf::HoldFrom(asked.address)).await {
        Ok(()) => {}
        Err(why @ Stop::TooMany { retry_secs }) => {
            form.wrong("", Message::of("booking-holds-wait").wait(retry_secs));
            return asked.show_stopped(&around.view(&asked, form), why);
        }
        Err(stop) => return Err(stop),
    }
    let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
    let why = match claimed(&asked, &around, key, (wishes, contact)).await {
        Ok(id) => return Ok(asked.see_other(&format!("/claims/{id}"))),
        Err(ReleaseError::Db(error)) if error.is_passing() => {
            form.wrong("", Message::of("booking-busy"));
            return asked.show_busy(&around.view(&asked, form));
        }
        Err(ReleaseError::NotYet { .. }) => {
            too_early_or_late(asked.words, &around.row, Phase::Announced)
        }
        Err(ReleaseError::Over) => too_early_or_late(asked.words, &around.row, Phase::Over),
        Err(ReleaseError::ClaimedAlready) => Some(Message::of("release-claimed-already")),
        Err(ReleaseError::NoSuchStart) => Some(Message::of("release-no-start")),
        Err(ReleaseError::Appointment(AppointmentError::TooMany(allowed))) => {
            Some(Message::of("booking-too-many").number("allowed", allowed))
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(why) = why {
        form.wrong("", why);
    }
    asked.show_with(StatusCode::CONFLICT, &around.view(&asked, form))
}

/// Why nobody can claim now.
fn too_early_or_late(words: Words, row: &ReleaseRow, phase: Phase) -> Option<Message> {
    match phase {
        Phase::Announced => {
            Some(Message::of("release-not-yet").text("when", words.moment(row.opens_at)))
        }
        Phase::Claims => None,
        Phase::Drawing | Phase::Over => Some(Message::of("release-too-late")),
    }
}

/// What is asked for: a day with a time or any, and perhaps another.
fn wishes(words: Words, form: &mut Form, free: &[FreeStart]) -> Vec<StartWish> {
    let mut wishes = Vec::new();
    for (day, time) in [("day", "time"), ("day2", "time2")] {
        let Ok(on) = form.optional(day).parse::<Date>() else { continue };
        let at = form.optional(time);
        let starts = free.iter().map(|one| (one.start, said::day_and_time(words, one.start)));
        let mut of_day = starts.filter(|(_, (theirs, _))| *theirs == on);
        let wish = if at.is_empty() || at == ANY {
            of_day.next().map(|_| StartWish::Day(on))
        } else {
            of_day.find(|(_, (_, clock))| *clock == at).map(|(start, _)| StartWish::At(start))
        };
        match wish {
            Some(wish) => wishes.push(wish),
            None => form.wrong(time, Message::of("release-no-start")),
        }
    }
    if form.optional("day").is_empty() {
        form.wrong("day", Message::of("release-day-missing"));
    }
    wishes
}

/// Makes the claim, and lets this session see what comes of it.
async fn claimed(
    asked: &Asked,
    around: &Around,
    key: RequestKey,
    (wishes, contact): (Vec<StartWish>, Contact),
) -> Result<ClaimId, ReleaseError> {
    let (institution, session) = (around.institution, asked.visitor.hash());
    let new = NewClaim {
        key: None,
        institution,
        release: around.row.id,
        service: around.service.clone(),
        wishes,
        contact,
        language: asked.words.language(),
        by: Actor::Submitter,
    };
    asked
        .write(institution, move |tx, at| {
            once(tx, at, institution, &key, |tx| {
                let claimed = claim_make(tx, at, &new)?;
                claim_session_open(tx, at, &session, institution, claimed.id)?;
                Ok(claimed.id)
            })
        })
        .await
}

#[cfg(test)]
impl crate::gallery::Sample for AskView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let starts = ["2026-11-24T07:00:00Z", "2026-11-24T07:15:00Z", "2026-11-25T07:00:00Z"];
        let free =
            starts.map(|text| FreeStart { start: text.parse().expect("a time"), places_left: 1 });
        let row = super::drawn::made_up();
        let view = |form: Form, phase: Phase| {
            let (days, times) = choices(words, &free);
            Self {
                page: crate::gallery::resident(words, "/i/cesis/book/kac/card/release/x")
                    .back("/i/cesis/book/kac/card")
                    .wrong(form.is_wrong()),
                form,
                caption: "Novadnieka karte · Klientu apkalpošanas centrs".to_owned(),
                said: told::said(words, &row, phase),
                how: how(words),
                by_phone: false,
                is_open: phase == Phase::Announced,
                draw: "/i/cesis/releases/x".to_owned(),
                all_days: "/i/cesis/book/kac/card".to_owned(),
                days,
                times,
            }
        };
        let mut early = Form::of(words, Fields::default().and("name", "Testa Persona 001"));
        let why = too_early_or_late(words, &row, Phase::Announced);
        early.wrong("", why.expect("a reason"));
        vec![
            ("release-ask", view(Form::blank(words), Phase::Announced)),
            ("release-ask-early", view(early, Phase::Announced)),
            ("release-ask-over", view(Form::blank(words), Phase::Drawing)),
        ]
    }
}
