//! What whoever sits at a counter is told of the visitor there: what they were asked to bring, how sure one must be who
//! they are, what may be done, and, once they have proved who they are, what they handed in before.

use jiff::Timestamp;
use lodzins_core::{
    Assurance, Language,
    id::{ClientId, InstitutionId},
    moment::date_in_latvia,
};
use lodzins_db::Tx;
use lodzins_service::{
    appointment::served_at,
    catalogue::{ServiceTold, service_on},
    identity::client::{CardLine, ClientError, ClientRow, client, client_seen, client_submissions},
    reception::{AtHand, ReceptionError, client_of_visit},
};

use super::line::Titles;
use crate::{pages::DeskPage, stop::Stop};

/// So many of their latest submissions are shown; the rest is on the client's card.
const PAPERS: u32 = 8;

/// What is told of the visitor at a counter.
pub(super) struct Visitor {
    /// What they were asked to bring, for each service that asks for something.
    pub bring: Vec<ServiceTold>,
    pub assurance: Assurance,
    /// What it may be for, by code and title: what was booked first, then what the centre serves.
    pub services: Vec<(String, String)>,
    /// How many of those were booked.
    pub booked: usize,
    pub client: Option<ClientRow>,
    pub papers: Vec<CardLine>,
}

impl Visitor {
    /// Reads it; nothing much when nobody is there.
    pub fn read(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        at_hand: &AtHand,
        titles: &Titles,
        (now, language): (Timestamp, Language),
    ) -> Result<Self, ReceptionError> {
        let today = date_in_latvia(now);
        let mut told = Self {
            bring: Vec::new(),
            assurance: Assurance::None,
            services: Vec::new(),
            booked: 0,
            client: None,
            papers: Vec::new(),
        };
        let Some(visitor) = &at_hand.visitor else { return Ok(told) };
        for code in visitor.visit.service_codes() {
            told.services.push((code.to_owned(), titles.title(code)));
            let Some(version) = service_on(tx, institution, code, today)? else { continue };
            let card = version.card;
            told.assurance = told.assurance.max(card.assurance);
            if !card.bring.is_empty() {
                let things = card.bring.iter().map(|one| one.said(language).text.to_owned());
                let bring = things.collect();
                told.bring.push(ServiceTold { title: titles.title(code), bring });
            }
        }
        told.booked = told.services.len();
        for code in served_at(tx, institution, at_hand.counter.centre, today)? {
            if told.services.iter().all(|(known, _)| *known != code) {
                let title = titles.title(&code);
                told.services.push((code, title));
            }
        }
        if let Some(id) = client_of_visit(tx, institution, visitor.visit.id)? {
            told.client = Some(client(tx, institution, id)?);
            told.papers = client_submissions(tx, institution, id, None, PAPERS)?;
        }
        Ok(told)
    }
}

/// Records that the page, which shows what a client handed in, was looked at.
pub(super) async fn looked_at(page: &DeskPage, client: Option<ClientId>) -> Result<(), Stop> {
    let Some(client) = client else { return Ok(()) };
    let (institution, by) = (page.institution.id, page.actor());
    let seen: Result<(), ClientError> = page
        .asked
        .write(institution, move |tx, at| client_seen(tx, at, institution, client, by))
        .await;
    Ok(seen?)
}
