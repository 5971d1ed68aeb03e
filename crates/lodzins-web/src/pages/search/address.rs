//! A search as it stands in an address: `?q=…&kind=complaint&unit=none`.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Query};
use lodzins_service::register::{Filters, Sealed, SearchPlace, searched_open, searched_seal};

use crate::{app::App, layout::escaped, pages::DeskPage, stop::Stop};

/// What the address says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// What was typed, sealed; empty for nothing.
    pub sealed: String,
    /// What narrows the search.
    pub filters: Filters,
    /// Where the page before ended.
    pub after: Option<SearchPlace>,
}

impl FromRequestParts<App> for Address {
    type Rejection = Stop;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, Stop> {
        let Query(pairs): Query<HashMap<String, String>> =
            Query::from_request_parts(parts, app).await.map_err(|_| Stop::NotFound)?;
        let value = |name: &str| pairs.get(name).map_or("", String::as_str);
        Ok(Self {
            sealed: value("q").to_owned(),
            filters: Filters::read(value),
            after: place(value("after")),
        })
    }
}

impl Address {
    /// The address of a search for what was typed.
    pub fn of(page: &DeskPage, typed: &str, filters: Filters) -> Self {
        let app = &page.asked.app;
        let sealed = if typed.is_empty() {
            String::new()
        } else {
            searched_seal(&app.office().keys, &app.moment(), page.institution.id, typed)
        };
        Self { sealed, filters, after: None }
    }

    /// What was typed.
    pub fn typed(&self, page: &DeskPage) -> Sealed {
        if self.sealed.is_empty() {
            return Sealed::Open(String::new());
        }
        let app = &page.asked.app;
        searched_open(&app.office().keys, app.moment().now(), page.institution.id, &self.sealed)
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.sealed.is_empty() && self.filters.is_empty()
    }

    /// The same search, from its beginning or after a place.
    pub fn at(&self, after: Option<SearchPlace>) -> Self {
        Self { after, ..self.clone() }
    }

    /// The path of a page about this search.
    pub fn on(&self, path: &str) -> String {
        let sealed = (!self.sealed.is_empty()).then(|| ("q", self.sealed.clone()));
        let after = self.after.map(|place| {
            ("after", format!("{}{}", place.entry, if place.begun { "-" } else { "" }))
        });
        let pairs = sealed.into_iter().chain(self.filters.pairs()).chain(after);
        let query: Vec<String> =
            pairs.map(|(name, value)| format!("{name}={}", escaped(&value))).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

/// `812` or `812-`: the entry, and whether the last word was taken as a beginning.
fn place(text: &str) -> Option<SearchPlace> {
    let (entry, begun) = text.strip_suffix('-').map_or((text, false), |entry| (entry, true));
    Some(SearchPlace { entry: entry.parse().ok()?, begun })
}
