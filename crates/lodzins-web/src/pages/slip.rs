//! A ticket in words and on paper: the number, the place in the line, how long it may take and how often that came true.
//! No name stands on it.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use lodzins_core::{
    appointment::{VisitCode, VisitStatus},
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
};
use lodzins_document::{Block, Colour, Document, Letterhead, QrCode, Text, pdf::Paper};
use lodzins_service::{
    appointment::{visit, visit_code},
    catalogue::{ServiceTold, service_told},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    reception::{PlaceInLine, ReceptionError, place_in_line},
};

use super::{Asked, letter::pdf_on, reception::clock};
use crate::{
    stop::Stop,
    words::{FluentValue, Words},
};

/// A ticket, with what is said of it.
#[derive(Debug, Clone)]
pub(crate) struct Slip {
    /// Whose.
    pub institution: Institution,
    /// Where.
    pub centre: Option<Centre>,
    /// Where its holder stands.
    pub place: PlaceInLine,
    /// What they came for.
    pub services: Vec<String>,
    /// By which they see on their telephone where they stand.
    pub code: VisitCode,
    /// Where.
    pub url: String,
}

impl Slip {
    /// The ticket of somebody who has come.
    pub async fn of(asked: &Asked, of: InstitutionId, id: VisitId) -> Result<Self, ReceptionError> {
        let (office, now) = (asked.app.office().clone(), asked.app.moment().now());
        let language = asked.words.language();
        asked
            .read(move |tx| {
                let about = visit(tx, of, id)?;
                let place = place_in_line(tx, of, id, now)?;
                let day = date_in_latvia(place.arrived_at);
                let mut services = Vec::new();
                for code in about.service_codes() {
                    let ServiceTold { title, .. } = service_told(tx, of, code, day, language)?;
                    services.push(title);
                }
                let code = visit_code(&office.keys, id);
                Ok::<_, ReceptionError>(Self {
                    institution: institution_by_id(tx, of)?,
                    centre: centres(tx, of)?.into_iter().find(|one| one.id == about.centre_id),
                    place,
                    services,
                    url: format!("{}/ticket/{code}", office.public_url),
                    code,
                })
            })
            .await
    }

    /// On a roll of 80 mm, to be printed at once.
    pub async fn printed(&self, words: Words) -> Result<Response, Stop> {
        let name = words.with("slip-file", &[("ticket", self.place.ticket.as_str().into())]);
        let mut response = pdf_on(self.document(words), Paper::Roll80, &name).await?;
        let inline = HeaderValue::from_static("inline");
        response.headers_mut().insert(header::CONTENT_DISPOSITION, inline);
        Ok(response)
    }

    /// What stands on the paper.
    pub(crate) fn document(&self, words: Words) -> Document {
        let language = words.language();
        let centre = self.centre.as_ref().map_or("", |centre| centre.name(language));
        let mut blocks = vec![Block::Large(Text::strong(&self.place.ticket))];
        if !self.services.is_empty() {
            blocks.push(Block::paragraph(words.list(&self.services)));
        }
        blocks.extend(told(words, &self.place).into_iter().map(Block::paragraph));
        blocks.push(Block::Qr(QrCode {
            data: self.url.clone(),
            alt: words.with("slip-qr", &[("url", self.url.as_str().into())]),
            beside: vec![Text::plain(words.t("slip-follow")), Text::strong(self.code.to_string())],
        }));
        Document {
            language,
            title: words.with("slip-title", &[("ticket", self.place.ticket.as_str().into())]),
            letterhead: Letterhead {
                name: self.institution.name(language).to_owned(),
                lines: vec![centre.to_owned()],
                // A printer of tickets has one colour.
                accent: Colour([0, 0, 0]),
            },
            written_on: date_in_latvia(self.place.arrived_at),
            reference: vec![words.moment_short(self.place.arrived_at)],
            addressee: Vec::new(),
            blocks,
            footer: String::new(),
        }
    }
}

/// Everything that is said of somebody who waits, a sentence or two each: who is ahead, how long, where.
pub(crate) fn told(words: Words, place: &PlaceInLine) -> Vec<String> {
    let mut told = vec![ahead(words, place)];
    told.extend(wait(words, place));
    told.extend(door(words, place));
    told
}

/// How many go before them; of whoever came too early, when to come back.
pub(crate) fn ahead(words: Words, place: &PlaceInLine) -> String {
    if let Some(back) = place.back_at {
        return words.with("ticket-back", &[("time", clock(words, back).into())]);
    }
    match place.ahead {
        0 => words.t("ticket-next"),
        ahead => words.with("ticket-ahead", &[("count", i64::from(ahead).into())]),
    }
}

/// How long it may take, and how often such a range came true; nothing of whoever comes back later.
pub(crate) fn wait(words: Words, place: &PlaceInLine) -> Vec<String> {
    if place.back_at.is_some() {
        return Vec::new();
    }
    let Some(wait) = place.wait else { return vec![words.t("ticket-unknown")] };
    let minutes = |secs: u32| FluentValue::from(i64::from(secs));
    let (from, to) = (minutes(wait.from_secs / 60), minutes(wait.to_secs / 60 + 1));
    let mut said = vec![words.with("ticket-wait", &[("from", from), ("to", to)])];
    said.extend(place.kept_percent.map(|percent| kept(words, percent)));
    said
}

/// How many of a hundred ranges came true lately.
pub(crate) fn kept(words: Words, percent: u8) -> String {
    words.with("ticket-kept", &[("count", i64::from(percent).into())])
}

/// Where to wait, and by which door to come in when called.
pub(crate) fn door(words: Words, place: &PlaceInLine) -> Vec<String> {
    let outside = place.status == VisitStatus::Arrived && place.back_at.is_none();
    let outside = outside.then(|| words.t("ticket-outside"));
    let door = place.door.as_deref();
    let door = door.map(|door| words.with("ticket-door", &[("door", door.to_owned().into())]));
    outside.into_iter().chain(door).collect()
}

/// A ticket of the samples whose holder came too early.
#[cfg(test)]
pub(crate) fn sample_early() -> PlaceInLine {
    let early = sample(0, VisitStatus::Arrived);
    PlaceInLine { back_at: Some(early.arrived_at), is_nearly: false, ..early }
}

/// A ticket of the samples.
#[cfg(test)]
pub(crate) fn sample(ahead: u32, status: VisitStatus) -> PlaceInLine {
    use lodzins_core::reception::Estimate;
    PlaceInLine {
        ticket: "A12".to_owned(),
        status,
        arrived_at: "2026-11-23T07:30:00Z".parse().unwrap_or(jiff::Timestamp::UNIX_EPOCH),
        ahead,
        wait: Some(Estimate { from_secs: 600, to_secs: 1500 }),
        kept_percent: Some(86),
        is_nearly: ahead < 3,
        asked: None,
        door: (status == VisitStatus::Arrived).then(|| "1".to_owned()),
        back_at: None,
    }
}
