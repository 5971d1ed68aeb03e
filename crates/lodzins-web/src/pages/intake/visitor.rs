//! A paper taken in from a visitor at a counter: whose it is and how they showed who they are is carried over from the
//! visit, so that nothing is typed or checked twice.

use lodzins_core::id::{ClientId, CounterId, VisitId};
use lodzins_db::Tx;
use lodzins_service::{
    identity::client::{ClientRow, client},
    intake::Whose,
    reception::{ReceptionError, client_of_visit, present},
    register::{Evidence, EvidenceResult},
};

use crate::{form::Fields, pages::DeskPage, stop::Stop};

/// The visitor from whom a paper is taken in.
#[derive(Debug, Clone)]
pub struct Visitor {
    visit: VisitId,
    counter: Option<CounterId>,
    name: String,
    service: String,
    client: Option<ClientRow>,
    evidence: Option<Evidence>,
}

impl Visitor {
    /// Reads who is meant; nothing when nobody is, or they have gone.
    pub async fn of(page: &DeskPage, typed: &str) -> Result<Option<Self>, Stop> {
        let Ok(id) = typed.parse::<VisitId>() else { return Ok(None) };
        let institution = page.institution.id;
        let read = move |tx: &mut Tx<'_>| {
            let one = match present(tx, institution, id) {
                Ok(one) if one.stay.gone_at.is_none() => one,
                Ok(_) | Err(ReceptionError::NotThere | ReceptionError::NotNow(_)) => {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            };
            let known = client_of_visit(tx, institution, id)?;
            let evidence = one.stay.identity_method.map(|method| Evidence {
                method,
                result: EvidenceResult::Confirmed,
                note: String::new(),
            });
            Ok::<_, ReceptionError>(Some(Self {
                visit: id,
                counter: one.stay.counter_id,
                name: one.visit.name.clone().unwrap_or_default(),
                service: one.visit.service_codes().next().unwrap_or_default().to_owned(),
                client: known.map(|known| client(tx, institution, known)).transpose()?,
                evidence,
            }))
        };
        Ok(page.asked.read(read).await?)
    }

    /// The client that they proved to be.
    pub fn client(&self) -> Option<&ClientRow> {
        self.client.as_ref()
    }

    /// What the empty form begins with.
    pub fn fields(&self, fields: Fields) -> Fields {
        let fields =
            fields.and("visit", self.visit.to_string()).and("service", self.service.as_str());
        let Some(row) = &self.client else { return fields.and("name", self.name.as_str()) };
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        fields
            .and("name", row.name.as_str())
            .and("email", or_empty(&row.email))
            .and("phone", or_empty(&row.phone))
            .and("address", or_empty(&row.address))
            .and("client", row.id.to_string())
    }

    /// What they showed, as far as the paper is theirs.
    pub fn evidence_for(&self, whose: &Whose) -> Option<Evidence> {
        let known: Option<ClientId> = self.client.as_ref().map(|row| row.id);
        let is_theirs = match (known, whose) {
            (Some(known), Whose::Known(id)) => *id == known,
            (Some(_), _) => false,
            (None, _) => true,
        };
        self.evidence.clone().filter(|_| is_theirs)
    }

    /// Where they show who they are, as long as they have not.
    pub fn to_check(&self) -> Option<String> {
        let hall = || "/desk/visits".to_owned();
        let there = self.counter.map_or_else(hall, |id| format!("/desk/visits/counter/{id}"));
        self.evidence.is_none().then_some(there)
    }

    /// Back to the counter where they sit, once the paper is entered.
    pub fn back(&self) -> Option<String> {
        self.counter.map(|id| format!("/desk/visits/counter/{id}?done=registered"))
    }
}
