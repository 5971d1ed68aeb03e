//! A page of a kiosk: which one asks, whose centre it stands at, and the way back to the first page.

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use lodzins_core::id::VisitId;
use lodzins_db::DbError;
use lodzins_service::{
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    kiosk::{KioskAt, KioskError, kiosk_arrive},
    reception::{Arrived, ReceptionError},
};

use crate::{
    app::App,
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    words::Message,
};

/// After so many seconds of silence whoever stood here has gone, and the next one begins anew.
const SILENCE_SECS: u32 = 60;

/// A page of a kiosk. The guard has let its device through already.
#[derive(Clone)]
pub(super) struct KioskPage {
    /// What any page knows.
    pub asked: Asked,
    /// Which kiosk.
    pub device: KioskAt,
    institution: Institution,
    centre: Centre,
}

/// The frame of a page of a kiosk.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// The page.
    pub page: Page,
    /// Where the kiosk begins: `/kiosk/ogre`.
    pub path: String,
    /// The centre's name.
    pub centre: String,
}

impl FromRequestParts<App> for KioskPage {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        let Ok(asked) = Asked::from_request_parts(parts, app).await;
        let device = parts.extensions.get::<KioskAt>().copied().ok_or(Stop::Forbidden)?;
        let read = asked.read(move |tx| {
            let all = centres(tx, device.institution)?;
            let centre = all.into_iter().find(|one| one.id == device.centre);
            Ok::<_, DbError>(centre.zip(Some(institution_by_id(tx, device.institution)?)))
        });
        let (centre, institution) = read.await?.ok_or(Stop::NotFound)?;
        // A kiosk opens the pages of its own centre.
        if parts.uri.path().split('/').nth(2) != Some(centre.code.as_str()) {
            return Err(Stop::NotFound);
        }
        Ok(Self { asked, device, institution, centre })
    }
}

impl KioskPage {
    /// Where the kiosk begins.
    pub fn path(&self) -> String {
        format!("/kiosk/{}", self.centre.code)
    }

    /// The frame of one of its pages.
    pub fn frame(&self) -> Frame {
        Frame {
            page: self.asked.page_of(&self.institution),
            path: self.path(),
            centre: self.centre.name(self.asked.words.language()).to_owned(),
        }
    }

    /// A page that goes back to the first one when nobody touches it.
    pub fn show(&self, status: StatusCode, view: &impl Template) -> PageResult {
        let mut response = self.asked.show_with(status, view)?;
        self.goes_back(&mut response);
        Ok(response)
    }

    fn goes_back(&self, response: &mut Response) {
        // Not a standard, and understood by every browser for thirty years: it needs no script.
        if let Ok(back) = HeaderValue::try_from(format!("{SILENCE_SECS};url={}", self.path())) {
            response.headers_mut().insert(header::REFRESH, back);
        }
    }

    /// Somebody with a booking is here: on to the ticket, or why there is none.
    pub async fn arrive(&self, visit: VisitId) -> Result<Result<Response, Message>, Stop> {
        let device = self.device;
        let done: Result<Arrived, KioskError> = self
            .asked
            .write(device.institution, move |tx, at| kiosk_arrive(tx, at, &device, visit))
            .await;
        match done {
            Ok(arrived) => Ok(Ok(self.given(arrived.id))),
            Err(error) => refusal(error).map(Err),
        }
    }

    /// On to the ticket.
    pub fn given(&self, visit: VisitId) -> Response {
        self.asked.see_other(&format!("{}/ticket/{visit}", self.path()))
    }
}

/// Why there is no ticket, said to whoever stands before the kiosk; what is no matter of theirs ends the page.
pub(super) fn refusal(error: KioskError) -> Result<Message, Stop> {
    Ok(match error {
        KioskError::NotThere => Message::of("kiosk-no-booking"),
        KioskError::TooFast => Message::of("kiosk-no-too-fast"),
        KioskError::Reception(ReceptionError::NotToday) => Message::of("kiosk-no-not-today"),
        KioskError::Reception(ReceptionError::NotNow(_)) => Message::of("kiosk-no-not-now"),
        KioskError::Reception(ReceptionError::ByAppointmentOnly) => {
            Message::of("kiosk-no-by-appointment")
        }
        KioskError::Reception(ReceptionError::Shut) => Message::of("kiosk-no-shut"),
        KioskError::Reception(ReceptionError::NoLetter) => Message::of("kiosk-no-desk"),
        other => match Stop::from(other) {
            Stop::Busy => Message::of("kiosk-busy"),
            stop => return Err(stop),
        },
    })
}

#[cfg(test)]
impl Frame {
    /// The frame of the samples.
    pub fn sample(words: crate::words::Words, at: &str, wrong: bool) -> Self {
        let path = "/kiosk/kac".to_owned();
        let page = crate::gallery::resident(words, &format!("{path}{at}")).wrong(wrong);
        Self { page, path, centre: "Klientu apkalpošanas centrs".to_owned() }
    }
}
