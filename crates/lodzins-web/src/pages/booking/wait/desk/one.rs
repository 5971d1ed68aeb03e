//! Somebody on the list at the desk: what they wait for, the code to be said, an offer by hand, and their answer on the
//! telephone.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::{appointment::FreeStart, id::WaitId, waiting_list::WaitStatus};
use lodzins_service::{
    appointment::AppointmentError,
    wait_list::{
        WaitError, wait_code, wait_leave, wait_offer, wait_refuse, wait_starts, waits_work,
    },
};

use super::{
    super::{
        super::{
            desk::book::{from_day, numbered},
            said,
            starts::chosen,
        },
        accept::accept,
        known::{Known, tag},
    },
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Button, Content, NotificationBanner, Radios, SummaryList, Tag},
    words::{Message, Words},
};

const PURPOSE: &str = "wait-desk";

#[derive(Template)]
#[template(path = "pages/booking/wait/desk/one.html")]
pub(crate) struct OneView {
    page: Page,
    form: Form,
    title: String,
    tag: Tag,
    facts: SummaryList,
    code: String,
    spelled: String,
    is_open: bool,
    /// What is offered, and until when.
    offer: String,
    /// They wait: free times may be offered.
    waits: bool,
    starts: Vec<FreeStart>,
    /// The visit that was booked.
    visit: String,
}

impl OneView {
    fn times(&self) -> Radios {
        numbered(self.page.words(), &self.form, &self.starts)
    }

    fn button(&self, act: &'static str, words: &str) -> Button {
        Button::saying(self.page.t(words)).name("act").value(act).prevent_double_click(true)
    }

    fn offer_it(&self) -> Content {
        self.button("offer", "wait-offer").attributes([("data-key", "s")]).into()
    }

    fn accept(&self) -> Content {
        self.button("accept", "wait-accept-told").attributes([("data-key", "s")]).into()
    }

    fn refuse(&self) -> Content {
        self.button("refuse", "wait-refuse-told").secondary().into()
    }

    fn leave(&self) -> Content {
        self.button("leave", "wait-remove").warning().into()
    }
}

fn view(words: Words, page: Page, form: Form, known: &Known, said: (String, String)) -> OneView {
    let row = &known.row;
    let visit = known.visit.as_ref().filter(|_| row.status == WaitStatus::Booked);
    OneView {
        page,
        form,
        title: row.name.clone().unwrap_or_else(|| words.t("bookings-nobody")),
        tag: tag(words, row.status),
        facts: known.facts(words),
        code: said.0,
        spelled: said.1,
        is_open: row.status.is_open(),
        offer: String::new(),
        waits: row.status == WaitStatus::Waiting,
        starts: Vec::new(),
        visit: visit.map(|one| format!("/desk/visits/bookings/{}", one.id)).unwrap_or_default(),
    }
}

fn offer_said(words: Words, (start, until): (jiff::Timestamp, jiff::Timestamp)) -> String {
    let arguments =
        [("when", said::when(words, start).into()), ("until", words.moment(until).into())];
    words.with("wait-offer-said", &arguments)
}

async fn shown(page: &DeskPage, id: WaitId, form: Form) -> Result<OneView, Stop> {
    let (words, now) = (page.asked.words, page.asked.app.moment().now());
    let known = Known::of(&page.asked, page.institution.id, id).await?;
    let mut frame = page.frame().back(LIST).wrong(form.is_wrong());
    let news = [
        ("joined", words.t("wait-done-joined")),
        ("offered", words.t("wait-done-offered")),
        ("refused", words.t("wait-done-refused")),
    ];
    if let Some((_, said)) = news.into_iter().find(|(what, _)| page.asked.was_done(what)) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), said));
    }
    let code = wait_code(&page.asked.app.office().keys, id);
    let code = (code.to_string(), said::spelled(words, &code));
    let mut view = view(words, frame, page.asked.again(PURPOSE, form), &known, code);
    view.offer = known.offer(now).map(|offer| offer_said(words, offer)).unwrap_or_default();
    if view.waits {
        let row = known.row.clone();
        let free: Result<Vec<FreeStart>, WaitError> =
            page.asked.read(move |tx| wait_starts(tx, now, &row)).await;
        view.starts = from_day(free?, "");
    }
    Ok(view)
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<WaitId>) -> PageResult {
    let view = shown(&page, id, Form::blank(page.asked.words)).await?;
    page.asked.show(&view)
}

/// Offers, answers for them, or takes them off the list.
pub async fn post(page: DeskPage, At(id): At<WaitId>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (act, start) = (form.optional("act"), chosen(&form));
    if act == "offer" && start.is_none() {
        form.wrong("start", Message::of("booking-time-missing"));
    }
    let (Some(token), false) = (token, form.is_wrong()) else {
        let view = shown(&page, id, form).await?;
        return page.asked.show_wrong(&view);
    };
    let known = Known::of(&page.asked, page.institution.id, id).await?;
    let (institution, by) = (page.institution.id, page.actor());
    let office = page.asked.app.office().clone();
    let here = path(id);
    let done: Result<String, WaitError> = match (act.as_str(), start, known.row.visit_id) {
        ("offer", Some(start), _) => {
            let offered = page.once(&token, &form, move |tx, at| {
                wait_offer(tx, at, &office, institution, id, start, by).map(drop)
            });
            offered.await.map(|()| format!("{here}?done=offered"))
        }
        ("accept", _, Some(visit)) => {
            let booked = accept(&page.asked, (institution, id), by).await?;
            booked.map(|()| format!("/desk/visits/bookings/{visit}?done=confirmed"))
        }
        ("refuse", ..) => {
            let refused = page.once(&token, &form, move |tx, at| {
                wait_refuse(tx, at, institution, id, by)?;
                waits_work(tx, at, &office, institution).map(drop)
            });
            refused.await.map(|()| format!("{here}?done=refused"))
        }
        ("leave", ..) => {
            let left = page.once(&token, &form, move |tx, at| {
                wait_leave(tx, at, institution, id, by)?;
                waits_work(tx, at, &office, institution).map(drop)
            });
            left.await.map(|()| format!("{LIST}?done=left"))
        }
        _ => Err(WaitError::NotNow(known.row.status)),
    };
    let why = match done {
        Ok(next) => return Ok(page.asked.see_other(&next)),
        Err(WaitError::NotNow(_)) => Message::of("wait-gone-on"),
        Err(WaitError::TooSoon) => Message::of("wait-too-soon"),
        Err(WaitError::Appointment(AppointmentError::NotFree { .. })) => {
            Message::of("booking-taken")
        }
        Err(WaitError::Appointment(AppointmentError::TooMany(allowed))) => {
            Message::of("booking-too-many").number("allowed", allowed)
        }
        Err(WaitError::Db(error)) if error.is_passing() => Message::of("register-busy"),
        Err(error) => return Err(error.into()),
    };
    form.wrong("", why);
    let view = shown(&page, id, form).await?;
    page.asked.show_with(StatusCode::CONFLICT, &view)
}

/// Somebody who waits, made up.
#[cfg(test)]
pub(in crate::pages::booking::wait) fn known(words: Words) -> Known {
    use lodzins_core::{
        Language,
        appointment::Share,
        id::{Id, InstitutionId},
        waiting_list::DayPart,
    };
    use lodzins_service::wait_list::WaitRow;

    let told = super::super::super::samples::told(words);
    let row = WaitRow {
        institution_id: InstitutionId::from_bytes([1; 16]),
        id: WaitId::from_bytes([4; 16]),
        centre_id: told.centre.id,
        service: "card".to_owned(),
        from_on: jiff::civil::date(2026, 11, 23),
        to_on: jiff::civil::date(2026, 11, 27),
        part: DayPart::Morning,
        share: Share::Web,
        language: Language::Lv,
        status: WaitStatus::Waiting,
        visit_id: None,
        refused: String::new(),
        name: Some("Testa Persona 001".to_owned()),
        phone: Some("+37120000001".to_owned()),
        email: None,
        code_key: [0; 32],
        made_at: "2026-11-20T07:00:00Z".parse().expect("a time"),
        made_by: None,
        settled_at: None,
        emptied_at: None,
    };
    let service = told.service();
    let (institution, centre) = (told.institution, told.centre);
    Known { row, visit: None, institution, centre, service }
}

#[cfg(test)]
impl crate::gallery::Sample for OneView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |status: WaitStatus, starts: Vec<FreeStart>| {
            let mut known = known(words);
            known.row.status = status;
            let code: lodzins_core::appointment::VisitCode = "K7QX-3MPB".parse().expect("a code");
            let page = crate::gallery::desk(words, LIST).back(LIST);
            let said = (code.to_string(), said::spelled(words, &code));
            let mut view = view(words, page, Form::blank(words), &known, said);
            view.starts = starts;
            view
        };
        let at = |text: &str| text.parse().expect("a time");
        let starts = ["2026-11-23T07:00:00Z", "2026-11-23T07:15:00Z"]
            .map(|text| FreeStart { start: at(text), places_left: 1 });
        let mut offered = sample(WaitStatus::Offered, Vec::new());
        let times = (at("2026-11-23T07:00:00Z"), at("2026-11-20T10:00:00Z"));
        offered.offer = offer_said(words, times);
        let mut booked = sample(WaitStatus::Booked, Vec::new());
        "/desk/visits/bookings/x".clone_into(&mut booked.visit);
        vec![
            ("wait-one", sample(WaitStatus::Waiting, Vec::new())),
            ("wait-one-times", sample(WaitStatus::Waiting, starts.to_vec())),
            ("wait-one-offered", offered),
            ("wait-one-booked", booked),
        ]
    }
}
