//! Somebody who waits, with what belongs to it.

use jiff::Timestamp;
use lodzins_core::{
    appointment::VisitStatus,
    id::{InstitutionId, WaitId},
    waiting_list::WaitStatus,
};
use lodzins_service::{
    appointment::{AppointmentError, VisitRow, visit},
    institution::{
        Institution, institution_by_id,
        structure::{Centre, centres},
    },
    wait_list::{WaitError, WaitRow, wait, wait_session_allows},
};

use super::wish;
use crate::{
    pages::{
        Asked,
        catalogue::{service_names, shelf_of},
    },
    phones,
    stop::Stop,
    ui::{SummaryList, SummaryRow, Tag},
    words::Words,
};

/// Somebody who waits, with what belongs to it.
#[derive(Clone)]
pub struct Known {
    pub row: WaitRow,
    /// The visit that is offered, or was booked.
    pub visit: Option<VisitRow>,
    pub institution: Institution,
    pub centre: Centre,
    /// What it is for, in the language of the page.
    pub service: String,
}

impl Known {
    /// Reads a place on an institution's list.
    pub async fn of(asked: &Asked, institution: InstitutionId, id: WaitId) -> Result<Self, Stop> {
        let read = asked
            .read(move |tx| {
                let row = wait(tx, institution, id)?;
                let visit = row.visit_id.map(|id| visit(tx, institution, id)).transpose()?;
                let all = centres(tx, institution).map_err(AppointmentError::from)?;
                let centre = all.into_iter().find(|one| one.id == row.centre_id);
                let centre = centre.ok_or(WaitError::NotThere)?;
                Ok::<_, WaitError>((row, visit, institution_by_id(tx, institution)?, centre))
            })
            .await;
        let (row, visit, institution, centre) = read?;
        let shelf = shelf_of(asked, institution.id).await?;
        let service = service_names(&shelf, asked.words, &row.services());
        Ok(Self { row, visit, institution, centre, service })
    }

    /// Reads a place that this session may see; to everybody else there is no such place.
    pub async fn seen(asked: &Asked, id: &str) -> Result<Self, Stop> {
        let id: WaitId = id.parse().map_err(|_| Stop::NotFound)?;
        let (session, now) = (asked.visitor.hash(), asked.app.moment().now());
        let found = asked.read(move |tx| wait_session_allows(tx, &session, id, now)).await?;
        Self::of(asked, found.ok_or(Stop::NotFound)?, id).await
    }

    /// When the offered visit begins and until when it is kept, while it is.
    pub fn offer(&self, now: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let visit = self.visit.as_ref()?;
        let stands = self.row.status == WaitStatus::Offered
            && visit.status == VisitStatus::Held
            && !visit.hold_is_over(now);
        stands.then_some((visit.starts_at?, visit.held_until?))
    }

    /// What they wait for, and who they are.
    pub fn facts(&self, words: Words) -> SummaryList {
        let row = &self.row;
        let said = |key: String, value: &Option<String>| {
            value.as_ref().map(|value| SummaryRow::of(key, value.as_str()))
        };
        let rows = [
            Some(SummaryRow::of(words.t("booking-service"), self.service.as_str())),
            Some(SummaryRow::of(words.t("booking-place"), self.centre.located(words.language()))),
            Some(SummaryRow::of(words.t("wait-days"), wish::said(words, &row.wish()))),
            said(words.t("booking-name"), &row.name),
            said(words.t("booking-email"), &row.email),
            said(words.t("booking-phone"), &row.phone.as_deref().map(phones::written)),
        ];
        SummaryList::new().rows(rows.into_iter().flatten().collect::<Vec<_>>())
    }
}

/// Where somebody stands.
pub fn tag(words: Words, status: WaitStatus) -> Tag {
    let colour = match status {
        WaitStatus::Waiting => "blue",
        WaitStatus::Offered => "yellow",
        WaitStatus::Booked => "green",
        WaitStatus::Left | WaitStatus::Ended => "grey",
    };
    Tag::coloured(colour, words.with("wait-status", &[("status", status.code().into())]))
}
