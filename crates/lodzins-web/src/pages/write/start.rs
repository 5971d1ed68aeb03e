//! Before writing: what is needed, how long the answer takes, what it costs, and every other way to be heard.

use askama::Template;
use axum::extract::Path;
use lodzins_core::{deadline::Due, id::InstitutionId, submission::Kind};
use lodzins_db::DbError;
use lodzins_service::{
    calendar::rule_book,
    draft::{Draft, draft_keep},
    institution::{DropBox, Institution, drop_boxes},
};

use super::writing::{Step, TEXT_LIMIT, Writing};
use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::{Asked, attached, due_story, place::Place},
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
    boxes: Vec<DropBox>,
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

pub(super) async fn get(asked: Asked, Path(code): Path<String>) -> PageResult {
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    let form = asked.blank(PURPOSE);
    let view = view(&asked, &place, form).await?;
    asked.show(&view)
}

/// Begins: with an empty draft, whatever was half written before.
pub(super) async fn post(
    asked: Asked,
    Path(code): Path<String>,
    fields: Result<Fields, BodyError>,
) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let place = Place::of_form(&asked, &code).await?;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    if token.is_none() {
        let view = view(&asked, &place, asked.again(PURPOSE, form)).await?;
        return asked.show_wrong(&view);
    }
    let begun = begin(&asked, &Writing::form_name(&code)).await.map_err(Stop::from);
    match begun {
        Ok(()) => Ok(asked.see_other(&place.path(&format!("/write/{}", Step::Kind)))),
        Err(Stop::Busy) => {
            form.wrong("", Message::of("write-busy"));
            let view = view(&asked, &place, asked.again(PURPOSE, form)).await?;
            asked.show_busy(&view)
        }
        Err(other) => Err(other),
    }
}

async fn begin(asked: &Asked, form: &str) -> Result<(), DbError> {
    let (office, session, form) =
        (asked.app.office().clone(), asked.visitor.hash(), form.to_owned());
    asked
        .write(InstitutionId::INSTALLATION, move |tx, at| {
            draft_keep(tx, at, &office.keys, &session, &form, &Draft::default())
        })
        .await
}

async fn view(asked: &Asked, place: &Place, form: Form) -> Result<StartView, Stop> {
    let words = asked.words;
    let institution: Option<&Institution> = place.institution.as_ref();
    let id = institution.map(|institution| institution.id).ok_or(Stop::Busy)?;
    let today = asked.app.moment().date();
    let (mut boxes, book) =
        asked.read(move |tx| Ok::<_, DbError>((drop_boxes(tx, id)?, rule_book(tx, id)?))).await?;
    boxes.retain(|one| one.is_used_on(today));
    let term = |kind: Kind| {
        book.due_of(kind, today)
            .as_ref()
            .map(|due: &Due| due_story::term(words, due))
            .unwrap_or_default()
    };
    let unfinished =
        asked.draft(&Writing::form_name(&place.code)).await?.map(|draft| Writing { draft });
    let limits = asked.app.limits();
    Ok(StartView {
        page: place.page(asked).back(&place.path("")).wrong(form.is_wrong()),
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
        boxes,
        unfinished: unfinished
            .filter(|writing| writing.kind().is_some())
            .map(|writing| place.path(&format!("/write/{}", writing.next()))),
        form,
    })
}
