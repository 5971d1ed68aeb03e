//! The institution in a page's path.

use lodzins_service::institution::{Institution, institution_by_code};

use super::{Asked, regime::banner};
use crate::{
    layout::{Face, Page},
    stop::Stop,
    ui::Content,
};

/// The institution in a page's path, which may be out of sight for a while with its database.
#[derive(Clone)]
pub(super) struct Place {
    /// Its code.
    pub code: String,
    /// What is known of it; nothing while the database is away.
    pub institution: Option<Institution>,
    /// What holds there for a time.
    notice: Content,
}

impl Place {
    /// The institution with this code, living or ended.
    pub async fn find(asked: &Asked, code: &str) -> Result<Institution, Stop> {
        let wanted = code.to_owned();
        asked.read(move |tx| institution_by_code(tx, &wanted)).await?.ok_or(Stop::NotFound)
    }

    /// The place of a form: with the database away the page can still be shown again.
    pub async fn of_form(asked: &Asked, code: &str) -> Result<Self, Stop> {
        match Self::find(asked, code).await {
            Ok(institution) => Ok(Self::now(asked, institution).await),
            Err(Stop::Busy) => {
                Ok(Self { code: code.to_owned(), institution: None, notice: Content::default() })
            }
            Err(other) => Err(other),
        }
    }

    /// The place of an institution, with the notices of what holds there today.
    pub async fn now(asked: &Asked, institution: Institution) -> Self {
        let notice = banner(asked, &institution).await;
        Self { notice, ..Self::of(institution) }
    }

    /// The place of an institution, without notices.
    pub fn of(institution: Institution) -> Self {
        let code = institution.code.clone();
        Self { code, institution: Some(institution), notice: Content::default() }
    }

    /// Whether it has ended, so that nobody can write to it.
    pub fn has_ended(&self, asked: &Asked) -> bool {
        let today = asked.app.moment().date();
        self.institution.as_ref().is_some_and(|institution| !institution.exists_on(today))
    }

    /// A path under it: `/i/{code}{rest}`.
    pub fn path(&self, rest: &str) -> String {
        format!("/i/{}{rest}", self.code)
    }

    /// The frame of its pages.
    pub fn page(&self, asked: &Asked) -> Page {
        match &self.institution {
            Some(institution) => asked.page_of(institution).notice(self.notice.clone()),
            None => asked.page_with(Face {
                code: self.code.clone(),
                home: self.path(""),
                ..Face::default()
            }),
        }
    }
}
