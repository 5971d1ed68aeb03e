//! What a page knows of the one who asks for it, and what it may do for them.

use std::net::IpAddr;

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{StatusCode, Uri, request::Parts},
    response::{Html, IntoResponse, Redirect, Response},
};
use lodzins_core::{Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    draft::{Draft, draft_forget, draft_keep, draft_peek},
    institution::Institution,
};

use crate::{
    app::App,
    form::{Fields, Form, FormToken},
    layout::{Face, Page, held},
    session::Visitor,
    stop::{PageResult, Stop},
    words::Words,
};

/// A page's view of its request.
#[derive(Clone)]
pub struct Asked {
    /// The program's parts.
    pub app: App,
    /// The words of the visitor's language.
    pub words: Words,
    /// The holder of the session cookie.
    pub visitor: Visitor,
    /// Where the request came from.
    pub address: IpAddr,
    uri: Uri,
}

impl FromRequestParts<App> for Asked {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<std::net::SocketAddr>>()
            .map_or(IpAddr::from([127, 0, 0, 1]), |info| info.0.ip());
        Ok(Self {
            app: app.clone(),
            words: Words::from_request_parts(parts, app).await?,
            visitor: Visitor::from_request_parts(parts, app).await?,
            address: app.address_of(peer, &parts.headers),
            uri: parts.uri.clone(),
        })
    }
}

impl Asked {
    /// The frame of a page that belongs to no institution.
    pub fn page(&self) -> Page {
        self.page_with(Face::default())
    }

    /// The frame of an institution's page.
    pub fn page_of(&self, institution: &Institution) -> Page {
        self.page_with(face(institution, self.words))
    }

    /// The frame of a page with a face.
    pub fn page_with(&self, face: Face) -> Page {
        Page::new(self.words, face, self.path_and_query())
    }

    /// The path with its query, as it was asked for.
    pub fn path_and_query(&self) -> &str {
        self.uri.path_and_query().map_or("/", |path| path.as_str())
    }

    /// Whether the page before has just done this.
    pub fn was_done(&self, what: &str) -> bool {
        let pairs = self.uri.query().unwrap_or_default().split('&');
        pairs.filter_map(|pair| pair.split_once('=')).any(|pair| pair == ("done", what))
    }

    /// The path that was asked for.
    pub fn path(&self) -> &str {
        self.uri.path()
    }

    /// An empty form with its token.
    pub fn blank(&self, purpose: &str) -> Form {
        self.again(purpose, Form::blank(self.words))
    }

    /// The same form, to be shown again under a fresh token.
    pub fn again(&self, purpose: &str, form: Form) -> Form {
        let token = FormToken::issue(
            self.app.form_key(),
            purpose,
            &self.visitor.cookie(),
            &self.app.moment(),
        );
        form.with_token(token)
    }

    /// A form that was sent. A token that is not this session's is an error of the whole form: the page comes again
    /// with everything that was typed.
    pub fn sent(&self, purpose: &str, fields: Fields) -> (Form, Option<FormToken>) {
        let mut form = Form::of(self.words, fields);
        let now = self.app.moment().now();
        let cookie = self.visitor.cookie();
        match FormToken::verify(self.app.form_key(), purpose, &cookie, form.token(), now) {
            Ok(token) => (form, Some(token)),
            Err(wrong) => {
                form.wrong("", wrong.message());
                (form, None)
            }
        }
    }

    /// A page that shows something.
    pub fn show(&self, view: &impl askama::Template) -> PageResult {
        self.show_with(StatusCode::OK, view)
    }

    /// A page that shows a form again, with what is wrong.
    pub fn show_wrong(&self, view: &impl askama::Template) -> PageResult {
        self.show_with(StatusCode::UNPROCESSABLE_ENTITY, view)
    }

    /// A page with a status of its own.
    pub fn show_with(&self, status: StatusCode, view: &impl askama::Template) -> PageResult {
        let html = view.render().map_err(|error| {
            tracing::error!(%error, "a template could not be rendered");
            Stop::Broken
        })?;
        Ok(self.visitor.keep((status, Html(html)).into_response()))
    }

    /// A page that shows a form again although nothing is wrong with it: too much is waiting, or the database is
    /// away. Whoever sends it again loses nothing.
    pub fn show_busy(&self, view: &impl askama::Template) -> PageResult {
        self.show_stopped(view, Stop::Busy)
    }

    /// A page that shows a form again, with the reason's status and the time after which it may be sent again.
    pub fn show_stopped(&self, view: &impl askama::Template, why: Stop) -> PageResult {
        match why {
            // The page is there; what was typed into it is not.
            Stop::NotFound => self.show_wrong(view),
            why => Ok(why.on(self.show(view)?)),
        }
    }

    /// On to another page, after something was done (303, RFC 9110 s. 15.4.4).
    pub fn see_other(&self, path: &str) -> Response {
        self.visitor.keep(Redirect::to(path).into_response())
    }

    /// Reads.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.app.db().read(work).await
    }

    /// Writes, on the institution's lane.
    pub async fn write<T, E, F>(&self, institution: InstitutionId, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.app.db().write(institution, work).await
    }

    /// What this session has half written in a form.
    pub async fn draft(&self, form: &str) -> Result<Option<Draft>, DbError> {
        let (office, session, form) =
            (self.app.office().clone(), self.visitor.hash(), form.to_owned());
        self.read(move |tx| draft_peek(tx, &office.keys, &session, &form)).await
    }

    /// Keeps what is half written.
    pub async fn keep_draft(&self, form: &str, draft: Draft) -> Result<(), DbError> {
        let (office, session, form) =
            (self.app.office().clone(), self.visitor.hash(), form.to_owned());
        self.write(InstitutionId::INSTALLATION, move |tx, at| {
            draft_keep(tx, at, &office.keys, &session, &form, &draft)
        })
        .await
    }

    /// Forgets what was half written: it has been sent.
    pub async fn forget_draft(&self, form: &str) -> Result<(), DbError> {
        let (session, form) = (self.visitor.hash(), form.to_owned());
        self.write(InstitutionId::INSTALLATION, move |tx, _| draft_forget(tx, &session, &form))
            .await
    }

    /// What was sent, on a page of its own, when not even the page that it belongs to can be made.
    pub fn held(&self, fields: &Fields) -> Response {
        self.visitor.keep(held(self.words, self.path(), fields))
    }
}

/// How an institution shows itself.
pub fn face(institution: &Institution, words: Words) -> Face {
    Face {
        code: institution.code.clone(),
        name: institution.name(words.language()).to_owned(),
        place: String::new(),
        home: format!("/i/{}", institution.code),
        phone: institution.phone.clone().unwrap_or_default(),
        email: institution.email.clone().unwrap_or_default(),
        address: institution.address.clone().unwrap_or_default(),
    }
}
