//! Before writing: what is needed, how long the answer takes, what it costs, and every other way to be heard.

use askama::Template;
use axum::extract::{Path, Query};
use lodzins_core::{deadline::Due, id::InstitutionId, submission::Kind};
use lodzins_db::DbError;
use lodzins_service::{
    calendar::rule_book,
    draft::{Draft, draft_keep},
    institution::Institution,
};

use serde::Deserialize;

use super::writing::{TEXT_LIMIT, Writing};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        Asked, attached,
        catalogue::{service_name, shelf_of},
        due_story,
        place::Place,
        regime::Now,
        site::channels,
    },
    stop::{PageResult, Stop},
    ui::{Button, Content},
    words::Message,
};

/// The purpose of the form that begins.
const PURPOSE: &str = "write-start";

#[derive(Template)]
#[template(path = "pages/write/start.html")]
struct StartView {
    page: Page,
    form: Form,
    code: String,
    limits: String,
    submission_term: String,
    information_term: String,
    channels: Content,
    /// What is applied for: what to say of it.
    applying: Option<String>,
    /// Where an unfinished submission goes on.
    unfinished: Option<String>,
}

impl StartView {
    fn begin(&self) -> Content {
        let words = match self.unfinished {
            Some(_) => self.page.t("write-start-anew"),
            None => self.page.t("write-start-begin"),
        };
        let button = Button::saying(words).prevent_double_click(true);
        if self.unfinished.is_some() {
            button.secondary().into()
        } else {
            button.is_start_button(true).into()
        }
    }

    fn go_on(&self, href: &str) -> Content {
        Button::saying(self.page.t("write-start-go-on")).href(href).into()
    }
}

/// What is to be written.
#[derive(Debug, Default, Deserialize)]
pub(super) struct About {
    /// The code of a service.
    #[serde(default)]
    service: String,
}

pub(super) async fn get(
    asked: Asked,
    Path(code): Path<String>,
    Query(about): Query<About>,
) -> PageResult {
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    let fields = Fields::default().and("service", about.service);
    let form = asked.again(PURPOSE, Form::of(asked.words, fields));
    let view = view(&asked, &place, form).await?;
    asked.show(&view)
}

/// Begins: with an empty draft, whatever was half written before.
pub(super) async fn post(asked: Asked, Path(code): Path<String>, fields: Fields) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields);
    let place = Place::of_form(&asked, &code).await?;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    if token.is_none() {
        let view = view(&asked, &place, asked.again(PURPOSE, form)).await?;
        return asked.show_wrong(&view);
    }
    let draft = match begun_with(&asked, &place, &form).await {
        Ok(draft) => draft,
        Err(Stop::Busy) => Draft::default(),
        Err(other) => return Err(other),
    };
    let first = Writing { draft: draft.clone() }.next();
    let begun = begin(&asked, &Writing::form_name(&code), draft).await;
    match begun {
        Ok(()) => Ok(asked.see_other(&place.path(&format!("/write/{first}")))),
        Err(error) => {
            form.busy(error, Message::of("write-busy"))?;
            asked.show_busy(&view(&asked, &place, asked.again(PURPOSE, form)).await?)
        }
    }
}

/// The service that the form names, if the institution gives it, with its title.
async fn service(
    asked: &Asked,
    place: &Place,
    form: &Form,
) -> Result<Option<(String, String)>, Stop> {
    let (code, institution) = (form.optional("service"), place.institution.as_ref());
    let Some(institution) = institution.filter(|_| !code.is_empty()) else { return Ok(None) };
    let shelf = shelf_of(asked, institution.id).await?;
    let title = shelf.service(&code).map(|_| service_name(&shelf, asked.words, &code));
    Ok(title.map(|title| (code, title)))
}

/// A draft that knows what is applied for.
async fn begun_with(asked: &Asked, place: &Place, form: &Form) -> Result<Draft, Stop> {
    let mut writing = Writing::default();
    if let Some((code, title)) = service(asked, place, form).await? {
        writing.set("service", code);
        writing.set("service_title", title);
        writing.set("kind", Kind::Application.code());
    }
    Ok(writing.draft)
}

async fn begin(asked: &Asked, form: &str, draft: Draft) -> Result<(), DbError> {
    let (office, session, form) =
        (asked.app.office().clone(), asked.visitor.hash(), form.to_owned());
    asked
        .write(InstitutionId::INSTALLATION, move |tx, at| {
            draft_keep(tx, at, &office.keys, &session, &form, &draft)
        })
        .await
}

async fn view(asked: &Asked, place: &Place, form: Form) -> Result<StartView, Stop> {
    let words = asked.words;
    let institution: Option<&Institution> = place.institution.as_ref();
    let id = institution.map(|institution| institution.id).ok_or(Stop::Busy)?;
    let today = asked.app.moment().date();
    let book = asked.read(move |tx| rule_book(tx, id)).await?;
    let now = Now::read(asked, id).await?;
    let term = |kind: Kind| {
        book.due_of(kind, today)
            .as_ref()
            .map(|due: &Due| due_story::term(words, due))
            .unwrap_or_default()
    };
    let unfinished =
        asked.draft(&Writing::form_name(&place.code)).await?.map(|draft| Writing { draft });
    let applying = service(asked, place, &form)
        .await?
        .map(|(_, title)| words.with("catalogue-applying", &[("title", title.into())]));
    let limits = asked.app.limits();
    let page = place.page(asked).back(&place.path("")).wrong(form.is_wrong());
    Ok(StartView {
        channels: channels::of(asked, &page, id, &now).await?,
        page,
        code: place.code.clone(),
        limits: words.with(
            "write-start-limits",
            &[
                ("signs", i64::from(TEXT_LIMIT).into()),
                ("count", i64::try_from(limits.count).unwrap_or(i64::MAX).into()),
                ("size", attached::largest(asked).into()),
                ("types", attached::types().into()),
            ],
        ),
        submission_term: term(Kind::Request),
        information_term: term(Kind::InformationRequest),
        applying,
        unfinished: unfinished
            .filter(|writing| writing.kind().is_some())
            .map(|writing| place.path(&format!("/write/{}", writing.next()))),
        form,
    })
}
