//! A visit with what belongs to it: where it is, what it is for, what to bring.

use lodzins_core::id::{InstitutionId, VisitId};
use lodzins_service::{
    appointment::{AppointmentError, VisitRow, booking::visit_session_allows, visit},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
};

use crate::{
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
    /// The service's name.
    pub service: String,
    /// What to bring.
    pub bring: Vec<String>,
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
        let names: Vec<String> =
            row.service_codes().map(|code| service_name(&shelf, words, code)).collect();
        let cards = row.service_codes().filter_map(|code| shelf.service(code));
        let mut bring: Vec<String> = cards
            .flat_map(|one| &one.card.bring)
            .map(|thing| thing.said(words.language()).text.to_owned())
            .collect();
        bring.dedup();
        Ok(Self { words, service: names.join(", "), bring, row, institution, centre })
    }

    /// Reads a visit that this session may see; to everybody else there is no such visit.
    pub async fn seen(asked: &Asked, id: &str) -> Result<Self, Stop> {
        let id: VisitId = id.parse().map_err(|_| Stop::NotFound)?;
        let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
        let found = asked.read(move |tx| visit_session_allows(tx, &session, id, now)).await?;
        Self::of(asked, found.ok_or(Stop::NotFound)?, id).await
    }

    /// The same visit after something was done with it.
    pub fn after(&self, row: VisitRow) -> Self {
        Self { row, ..self.clone() }
    }

    /// The code of what it is for; the first one of several.
    pub fn service_code(&self) -> &str {
        self.row.service_codes().next().unwrap_or_default()
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
