//! What the desk is asked for: a service at a centre, and what else in the same visit.

use axum::http::Uri;
use lodzins_core::appointment::Share;
use lodzins_service::appointment::Wanted;
use serde::Deserialize;

use super::{super::more::Offered, bookable::Bookable};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::Stop,
};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub(in crate::pages::booking) struct Asked {
    /// The centre's code and the service's, with a space between.
    #[serde(default)]
    pub what: String,
    /// What else in the same visit: codes of services.
    #[serde(default)]
    pub also: Vec<String>,
    #[serde(default)]
    pub from: String,
    /// The contact with whoever wants it.
    #[serde(default)]
    pub contact: String,
}

impl Asked {
    /// Reads the address.
    pub fn of(uri: &Uri) -> Self {
        serde_html_form::from_str(uri.query().unwrap_or_default()).unwrap_or_default()
    }

    /// With the services chosen.
    pub fn chosen(&self, fields: Fields) -> Fields {
        let fields = fields.and("what", self.what.as_str());
        self.also.iter().fold(fields, |fields, code| fields.and("also", code.as_str()))
    }
}

/// What is asked for, as far as it can be booked.
pub(in crate::pages::booking) struct Wish {
    pub bookable: Bookable,
    /// What else could be settled in the same visit.
    pub also: Vec<Offered>,
    pub wanted: Option<Wanted>,
}

impl Wish {
    /// Reads it, and notes in the form what cannot be one visit.
    pub async fn of(page: &DeskPage, form: &mut Form, what: &str) -> Result<Self, Stop> {
        let bookable = Bookable::of(page).await?;
        let first = bookable.wanted(what, door(form));
        let also = first.as_ref().map(|first| bookable.addable(first)).unwrap_or_default();
        let wanted = first.and_then(|first| bookable.together(first, form));
        Ok(Self { bookable, also, wanted })
    }
}

/// Through which door: the telephone, unless the person stands there.
pub(in crate::pages::booking) fn door(form: &Form) -> Share {
    if form.optional("door") == Share::Desk.code() { Share::Desk } else { Share::Phone }
}
