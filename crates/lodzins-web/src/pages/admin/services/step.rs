//! A step of a service: its stage, what is done, by which channels and where.

use axum::extract::Path;
use lodzins_core::{
    Channel,
    catalogue::{Card, Stage, Step},
};
use lodzins_service::{
    catalogue::{CatalogueError, Service, service_draft},
    institution::structure::{Centre, centres},
};

use super::{
    super::{
        fields::optional,
        settle::{filled, settle},
        view::FormView,
    },
    fields::{Rows, boxes, text, text_now, text_of, ticked},
    path, service_of,
};
use crate::{
    form::{Fields, Form, FormToken},
    pages::{DeskPage, catalogue, register::AtCode},
    stop::{PageResult, Stop},
    ui::{Choice, Content, Fieldset, Radio},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-service-step";
/// More steps than anybody reads.
const MOST: usize = 40;

/// Channels that a step may name: those by which people come by themselves.
fn channels() -> impl Iterator<Item = &'static Channel> {
    let others = [Channel::SocialMedia, Channel::Assistant, Channel::Api];
    Channel::ALL.iter().filter(move |channel| !others.contains(channel))
}

/// The step's page; `n` counts from 1.
struct Sheet {
    service: Service,
    centres: Vec<Centre>,
    n: Option<usize>,
}

impl Sheet {
    async fn of(page: &DeskPage, code: &str, n: Option<usize>) -> Result<Self, Stop> {
        let service = service_of(page, code).await?;
        let there = service.card().steps.len();
        if n.is_some_and(|n| n == 0 || n > there) || (n.is_none() && there >= MOST) {
            return Err(Stop::NotFound);
        }
        let institution = page.institution.id;
        let centres = page.asked.read(move |tx| centres(tx, institution)).await?;
        Ok(Self { service, centres, n })
    }

    fn view(&self, page: &DeskPage, form: Form) -> FormView {
        let words = page.asked.words;
        let title = match self.n {
            None => words.t("catalogue-step-add"),
            Some(n) => {
                let n = i64::try_from(n).unwrap_or_default();
                words.with("catalogue-step-n", &[("n", n.into())])
            }
        };
        let view = FormView::of(page, &path(&self.service.code), title, form)
            .caption(self.service.title_lv.clone())
            .fields(|form| self.fields(words, form));
        match self.n {
            None => view,
            Some(n) => view.after(self.delete(page, n)),
        }
    }

    fn fields(&self, words: Words, form: &Form) -> Vec<Content> {
        let stage = |one: &Stage| {
            let said = words.with("catalogue-stage", &[("stage", one.code().into())]);
            Radio::of(one.code(), said)
        };
        let channel = |one: &Channel| (one.code().to_owned(), catalogue::channel_name(words, *one));
        let centres = self.centres.iter();
        let centres = centres.map(|one| Choice::of(&one.code, one.name(words.language())));
        let none = [Choice::of("", words.t("catalogue-field-place-none"))];
        vec![
            form.radios("stage")
                .fieldset(Fieldset::asking(words.t("catalogue-field-stage")))
                .classes("govuk-radios--inline")
                .items(Stage::ALL.iter().map(stage))
                .into(),
            text(words, form, "text", words.t("catalogue-field-step"), Rows::Several),
            boxes(form, "channels", words.t("catalogue-field-channels"), channels().map(channel)),
            form.select("centre")
                .label(words.t("catalogue-field-centre"))
                .items(none.into_iter().chain(centres))
                .into(),
            form.input("place")
                .label(words.t("catalogue-field-place"))
                .hint(words.t("catalogue-field-place-hint"))
                .into(),
        ]
    }

    /// A small form beside the large one.
    fn delete(&self, page: &DeskPage, n: usize) -> Content {
        let form = page.asked.blank(super::step_acts::PURPOSE);
        Content::html(format_args!(
            "<form method=\"post\" action=\"{}/steps/{n}/delete\" novalidate>{}\
             <button type=\"submit\" class=\"govuk-button govuk-button--warning\">{}</button></form>",
            path(&self.service.code),
            form.token_field(),
            Content::from(page.asked.words.t("catalogue-step-delete")),
        ))
    }

    fn now(&self) -> Fields {
        let card = self.service.card();
        let step = self.n.and_then(|n| card.steps.get(n - 1));
        let Some(step) = step else {
            return Fields::default().and("stage", Stage::Request.code());
        };
        let place = step.place.as_deref().unwrap_or_default();
        let is_centre = self.centres.iter().any(|one| one.code == place);
        let (centre, place) = if is_centre { (place, "") } else { ("", place) };
        let fields = text_now(Fields::default(), "text", &step.text)
            .and("stage", step.stage.code())
            .and("centre", centre)
            .and("place", place);
        step.channels.iter().fold(fields, |fields, one| fields.and("channels", one.code()))
    }
}

/// What was entered.
fn step_of(form: &mut Form) -> Step {
    form.at_most("place", 200);
    let stage = form.required("stage", Message::of("catalogue-stage-missing"));
    let text = text_of(form, "text");
    if text.lv.is_empty() {
        form.wrong("text_lv", Message::of("catalogue-no-latvian"));
    }
    let step = Step {
        stage: stage.parse().unwrap_or(Stage::Request),
        channels: ticked(form, "channels"),
        place: optional(form, "centre").or_else(|| optional(form, "place")),
        text,
    };
    if step.channels.is_empty() && step.stage != Stage::Execution {
        form.wrong("channels", Message::of("catalogue-channels-missing"));
    }
    step
}

/// An empty step.
pub async fn get_new(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    show(&page, Sheet::of(&page, &code, None).await?).await
}

/// The step as the draft has it.
pub async fn get(page: DeskPage, Path((code, n)): Path<(String, usize)>) -> PageResult {
    show(&page, Sheet::of(&page, &code, Some(n)).await?).await
}

async fn show(page: &DeskPage, sheet: Sheet) -> PageResult {
    let form = filled(page, PURPOSE, sheet.now()).await?;
    page.asked.show(&sheet.view(page, form))
}

/// Adds a step at the end of its stage.
pub async fn post_new(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let sheet = Sheet::of(&page, &code, None).await?;
    take(&page, sheet, fields).await
}

/// Changes a step.
pub async fn post(
    page: DeskPage,
    Path((code, n)): Path<(String, usize)>,
    fields: Fields,
) -> PageResult {
    let sheet = Sheet::of(&page, &code, Some(n)).await?;
    take(&page, sheet, fields).await
}

async fn take(page: &DeskPage, sheet: Sheet, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let step = step_of(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&sheet.view(page, form));
    };
    let n = sheet.n;
    let change = move |card: &mut Card| match n.and_then(|n| card.steps.get_mut(n - 1)) {
        Some(known) => *known = step.clone(),
        None => card.steps.push(step.clone()),
    };
    let done = draft(page, &token, &form, &sheet.service.code, change).await;
    let next = |()| format!("{}?done=saved", path(&sheet.service.code));
    settle(page, PURPOSE, form, done, |form| sheet.view(page, form), next)
}

/// Changes the draft, once for each form.
pub(super) async fn draft(
    page: &DeskPage,
    token: &FormToken,
    form: &Form,
    code: &str,
    change: impl Fn(&mut Card) + Send + Sync + 'static,
) -> Result<(), CatalogueError> {
    let (institution, by, code) = (page.institution.id, page.actor(), code.to_owned());
    page.once(token, form, move |tx, at| {
        service_draft(tx, at, institution, &code, |card| change(card), by)
    })
    .await
}
