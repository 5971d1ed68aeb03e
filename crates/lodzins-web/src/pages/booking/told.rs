//! A visit with what belongs to it: where it is, what it is for, what to bring for each service.

use jiff::civil::Date;
use lodzins_core::{
    id::{InstitutionId, VisitId},
    moment::date_in_latvia,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    appointment::{AppointmentError, VisitRow, booking::visit_session_allows, visit},
    catalogue::{ServiceTold, service_told},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    notice::visit_language,
};

use crate::{
    letters::visit::named,
    pages::{
        Asked,
        catalogue::{service_name, shelf_of},
    },
    stop::Stop,
    words::Words,
};

/// A visit with what belongs to it.
#[derive(Clone)]
pub(in crate::pages) struct Told {
    /// In which language it is told.
    pub words: Words,
    pub row: VisitRow,
    pub institution: Institution,
    pub centre: Centre,
    /// What it is for, and what to bring for each.
    pub services: Vec<ServiceTold>,
}

impl Told {
    /// Reads a visit of an institution.
    pub async fn of(asked: &Asked, institution: InstitutionId, id: VisitId) -> Result<Self, Stop> {
        let read = asked
            .read(move |tx| {
                let row = visit(tx, institution, id)?;
                let centre =
                    centres(tx, institution)?.into_iter().find(|one| one.id == row.centre_id);
                let centre = centre.ok_or(AppointmentError::NotThere)?;
                Ok::<_, AppointmentError>((row, institution_by_id(tx, institution)?, centre))
            })
            .await;
        let (row, institution, centre) = read?;
        let shelf = shelf_of(asked, institution.id).await?;
        let words = asked.words;
        let service = |code: &str| {
            let card = shelf.service(code).map(|one| &one.card);
            let bring = card.into_iter().flat_map(|card| &card.bring);
            ServiceTold {
                title: service_name(&shelf, words, code),
                bring: bring.map(|thing| thing.said(words.language()).text.to_owned()).collect(),
            }
        };
        let services = row.service_codes().map(service).collect();
        Ok(Self { words, row, institution, centre, services })
    }

    /// A visit as its visitor is written to about it: in their language.
    pub fn to_visitor(tx: &mut Tx<'_>, row: &VisitRow, today: Date) -> Result<Self, DbError> {
        let institution = row.institution_id;
        let language = visit_language(tx, institution, row.id)?;
        let day = row.starts_at.map_or(today, date_in_latvia);
        let services = row.service_codes();
        let services = services.map(|code| service_told(tx, institution, code, day, language));
        let services = services.collect::<Result<_, _>>()?;
        let mut centres = centres(tx, institution)?.into_iter();
        let centre = centres.find(|centre| centre.id == row.centre_id);
        Ok(Self {
            words: Words::of(language),
            row: row.clone(),
            institution: institution_by_id(tx, institution)?,
            centre: centre.ok_or_else(|| DbError::Decode("a visit to no centre".to_owned()))?,
            services,
        })
    }

    /// Reads a visit that this session may see; to everybody else there is no such visit.
    pub async fn seen(asked: &Asked, id: &str) -> Result<Self, Stop> {
        let id: VisitId = id.parse().map_err(|_| Stop::NotFound)?;
        let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
        let found = asked.read(move |tx| visit_session_allows(tx, &session, id, now)).await?;
        Self::of(asked, found.ok_or(Stop::NotFound)?, id).await
    }

    /// What it is for, as one list.
    pub fn service(&self) -> String {
        named(self.words, &self.services)
    }

    /// What it is for, as it stands in an address.
    pub fn service_codes(&self) -> String {
        self.row.service_codes().collect::<Vec<_>>().join(",")
    }

    /// For how many minutes it is planned.
    pub fn minutes(&self) -> Option<i64> {
        let (from, to) = (self.row.starts_at?, self.row.ends_at?);
        Some(to.duration_since(from).as_mins())
    }

    /// Where its page is.
    pub fn path(&self) -> String {
        format!("/visits/{}", self.row.id)
    }

    /// “Klientu apkalpošanas centrs, Parauga iela 1”.
    pub fn place(&self) -> String {
        self.centre.located(self.words.language())
    }
}
