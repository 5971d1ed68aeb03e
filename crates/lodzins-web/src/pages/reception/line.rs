//! A visitor in a line of a list, and what services are called.

use jiff::Timestamp;
use lodzins_core::{
    Language,
    id::{InstitutionId, VisitId},
    moment::{date_in_latvia, latvia_zone},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    appointment::VisitRow,
    catalogue::catalogue_on,
    reception::{Counter, Present},
};

use super::said;
use crate::{ui::Tag, words::Words};

/// What services are called, by code.
#[derive(Debug, Clone, Default)]
pub(crate) struct Titles(pub(super) Vec<(String, String)>);

impl Titles {
    /// Those that are given today.
    pub fn read(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        now: Timestamp,
        language: Language,
    ) -> Result<Self, DbError> {
        let all = catalogue_on(tx, institution, date_in_latvia(now))?;
        let named =
            all.into_iter().map(|one| (one.code, one.card.title.said(language).text.to_owned()));
        Ok(Self(named.collect()))
    }

    /// “Karte, pase”; a code where nothing else is known.
    pub fn of(&self, visit: &VisitRow) -> String {
        visit.service_codes().map(|code| self.title(code)).collect::<Vec<_>>().join(", ")
    }

    /// What a service is called.
    pub fn title(&self, code: &str) -> String {
        let known = self.0.iter().find(|(known, _)| known == code);
        known.map_or_else(|| code.to_owned(), |(_, title)| title.clone())
    }
}

/// A visitor as a list shows them.
pub(crate) struct Line {
    pub visit: String,
    pub ticket: String,
    pub name: String,
    pub what: String,
    pub told: Vec<String>,
    pub status: Tag,
    pub waits_outside: bool,
    pub is_called: bool,
    /// What can be done: what is sent, and the button's words.
    pub acts: Vec<(&'static str, String)>,
    /// Whom the buttons are for, as a screen reader says it.
    pub called: String,
    /// What whoever calls them must know.
    pub alert: String,
}

impl Line {
    /// Somebody who is here.
    pub fn of(
        words: Words,
        now: Timestamp,
        titles: &Titles,
        counters: &[Counter],
        one: &Present,
    ) -> Self {
        let stay = &one.stay;
        let mut told = Vec::new();
        if let Some(start) = one.visit.starts_at {
            told.push(words.with("visit-booked-at", &[("time", clock(words, start).into())]));
        }
        if let Some(reason) = stay.reason {
            told.push(said::reason(words, reason));
        }
        if stay.queued_at.is_some() {
            told.push(said::waits(words, stay.waited_until(now)));
        }
        if let Some(counter) = counters.iter().find(|one| Some(one.id) == stay.counter_id) {
            told.push(counter.name.clone());
        }
        Self {
            visit: stay.visit_id.to_string(),
            ticket: stay.ticket().to_string(),
            name: one.visit.name.clone().unwrap_or_default(),
            what: titles.of(&one.visit),
            told,
            status: said::status(words, one.visit.status),
            waits_outside: stay.let_in_at.is_none(),
            is_called: stay.called_at.is_some(),
            acts: Vec::new(),
            called: stay.ticket().to_string(),
            alert: String::new(),
        }
    }

    /// Somebody who waits; said where the message did not reach them that their turn is near.
    pub fn waiting(self, words: Words, not_told: &[VisitId]) -> Self {
        let lost = not_told.iter().any(|id| id.to_string() == self.visit);
        let alert = if lost { words.t("tell-lost-desk") } else { String::new() };
        Self { alert, ..self }
    }

    /// Somebody who came too early, and is let in later.
    pub fn comes_in_from(mut self, words: Words, from: Timestamp) -> Self {
        self.told.push(words.with("visit-comes-in-from", &[("time", clock(words, from).into())]));
        self
    }

    /// Somebody who is expected.
    pub fn expected(words: Words, titles: &Titles, visit: &VisitRow) -> Self {
        let ticket = visit.starts_at.map(|start| clock(words, start)).unwrap_or_default();
        let name = visit.name.clone().unwrap_or_default();
        Self {
            visit: visit.id.to_string(),
            called: format!("{ticket} {name}"),
            ticket,
            name,
            what: titles.of(visit),
            told: Vec::new(),
            status: said::status(words, visit.status),
            waits_outside: false,
            is_called: false,
            acts: Vec::new(),
            alert: String::new(),
        }
    }

    /// With a button for what may be done.
    #[must_use]
    pub fn may(mut self, act: &'static str, said: String) -> Self {
        self.acts.push((act, said));
        self
    }
}

/// The time of day in Latvia.
pub fn clock(words: Words, at: Timestamp) -> String {
    words.time(at.to_zoned(latvia_zone()).time())
}
