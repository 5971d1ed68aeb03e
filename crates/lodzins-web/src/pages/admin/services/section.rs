//! A section of a card: a short form of its own, kept in the draft.

use axum::extract::Path;
use lodzins_core::{
    catalogue::{Card, Fault, Known},
    codes,
};
use lodzins_db::DbError;
use lodzins_service::{
    catalogue::{CatalogueError, Service, known, service, service_draft},
    institution::{Institution, Topic, Unit, institutions, topics, units},
};

use super::{
    super::{
        settle::{filled, settle},
        view::FormView,
    },
    path, said, section_basics, section_belongs, section_cost, section_needed,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

codes! {
    /// A section of a card, as its editors go through it.
    pub enum Section("section of a service card") {
        /// What it is and for whom.
        Basics = "basics",
        /// How long it takes and what it costs.
        Cost = "cost",
        /// What one needs.
        Needed = "needed",
        /// Who answers for it.
        Belongs = "belongs",
    }
}

/// What a section offers to choose from.
pub(super) struct Offered {
    pub service: Service,
    pub known: Known,
    pub topics: Vec<Topic>,
    pub units: Vec<Unit>,
    pub institutions: Vec<Institution>,
}

const PURPOSE: &str = "admin-service";

impl Section {
    /// What the section is called.
    pub(super) fn title(self, words: Words) -> String {
        match self {
            Self::Basics => words.t("catalogue-section-basics"),
            Self::Cost => words.t("catalogue-section-cost"),
            Self::Needed => words.t("catalogue-section-needed"),
            Self::Belongs => words.t("catalogue-section-belongs"),
        }
    }

    fn fields(self, words: Words, form: &Form, offered: &Offered) -> Vec<Content> {
        match self {
            Self::Basics => section_basics::fields(words, form, offered),
            Self::Cost => section_cost::fields(words, form),
            Self::Needed => section_needed::fields(words, form),
            Self::Belongs => section_belongs::fields(words, form, offered),
        }
    }

    fn now(self, words: Words, card: &Card) -> Fields {
        match self {
            Self::Basics => section_basics::now(card),
            Self::Cost => section_cost::now(words, card),
            Self::Needed => section_needed::now(card),
            Self::Belongs => section_belongs::now(card),
        }
    }

    /// What the form makes of a card: only the section's own parts change.
    fn take(self, form: &mut Form) -> Box<dyn Fn(&mut Card) + Send + Sync> {
        match self {
            Self::Basics => Box::new(section_basics::take(form)),
            Self::Cost => Box::new(section_cost::take(form)),
            Self::Needed => Box::new(section_needed::take(form)),
            Self::Belongs => Box::new(section_belongs::take(form)),
        }
    }

    /// Whether a fault is to be mended here. The ground for a foreign language is asked for when all texts are there.
    fn mends(self, fault: &Fault) -> bool {
        let here = fault.part().and_then(said::section_of) == Some(self);
        here && *fault != Fault::NoForeignGround
    }
}

async fn offered(page: &DeskPage, code: &str) -> Result<Offered, Stop> {
    let (institution, code) = (page.institution.id, code.to_owned());
    let found = page.asked.read(move |tx| {
        let Some(service) = service(tx, institution, &code)? else { return Ok(None) };
        Ok::<_, DbError>(Some(Offered {
            service,
            known: known(tx, institution)?,
            topics: topics(tx, institution)?,
            units: units(tx, institution)?,
            institutions: institutions(tx)?,
        }))
    });
    found.await?.ok_or(Stop::NotFound)
}

fn view(page: &DeskPage, section: Section, offered: &Offered, form: Form) -> FormView {
    let words = page.asked.words;
    let back = path(&offered.service.code);
    FormView::of(page, &back, section.title(words), form)
        .caption(offered.service.title_lv.clone())
        .fields(|form| section.fields(words, form, offered))
}

/// The section as the draft has it.
pub async fn get(page: DeskPage, Path((code, section)): Path<(String, String)>) -> PageResult {
    let section: Section = section.parse().map_err(|_| Stop::NotFound)?;
    let offered = offered(&page, &code).await?;
    let now = section.now(page.asked.words, &offered.service.card());
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, section, &offered, form))
}

/// Keeps it in the draft.
pub async fn post(
    page: DeskPage,
    Path((code, section)): Path<(String, String)>,
    fields: Fields,
) -> PageResult {
    let section: Section = section.parse().map_err(|_| Stop::NotFound)?;
    let offered = offered(&page, &code).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let change = section.take(&mut form);
    let mut card = offered.service.card();
    change(&mut card);
    for fault in card.faults(&code, &offered.known).iter().filter(|fault| section.mends(fault)) {
        let (field, message) = said::fault(fault);
        form.wrong(&field, message);
    }
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, section, &offered, form));
    };
    let (institution, by, which) = (page.institution.id, page.actor(), code.clone());
    let done: Result<(), CatalogueError> = page
        .once(&token, &form, move |tx, at| {
            service_draft(tx, at, institution, &which, |card| change(card), by)
        })
        .await;
    let next = |()| format!("{}?done=saved", path(&code));
    settle(&page, PURPOSE, form, done, |form| view(&page, section, &offered, form), next)
}
