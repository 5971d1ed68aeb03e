//! Entering a paper: everything on one page, from the keyboard, and then at once the next one.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    AnswerMode, Language, Segment,
    catalogue::{Shelf, is_service_code},
    id::SubmissionId,
    submission::Kind,
};
use lodzins_db::DbError;
use lodzins_service::{
    draft::draft_forget,
    identity::client::{ClientRow, Sought},
    institution::{DropBox, drop_boxes},
    intake::{IntakeError, paper_register_of},
    register::{FileRef, RegisterError, Registered},
};

use super::{
    done::Done,
    presets::{self, Preset},
    sheet::{self, Sheet},
    visitor::Visitor,
};
use crate::{
    access::rescued,
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        attached::{field, list, remove, take},
        catalogue::{own_shelf, picked, picking},
        clients::{client_line, find, purposes},
        register::{
            attached::{keep_under, waiting_under},
            directory::Directory,
            said,
        },
    },
    stop::{PageResult, Stop},
    ui::{
        Button, Checkbox, Checkboxes, Choice, Content, Fieldset, FileUpload, Input, NavigationItem,
        Radio, Radios,
    },
    words::{Message, Words},
};

const PURPOSE: &str = "intake-register";
/// The field that tells one sheet from another of the same person: files wait under it.
const SHEET: &str = "sheet";

/// The ways of answering that a clerk is offered; the first choice is “whatever the submitter left”.
const MODES: [AnswerMode; 6] = [
    AnswerMode::Post,
    AnswerMode::Email,
    AnswerMode::Phone,
    AnswerMode::InPerson,
    AnswerMode::EAddress,
    AnswerMode::None,
];

#[derive(Template)]
#[template(path = "intake/register.html")]
pub(crate) struct RegisterView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) links: Vec<NavigationItem>,
    pub(super) done: Option<Done>,
    /// Where the visitor is to show who they are before an application is taken from them.
    pub(super) to_check: Option<String>,
    pub(super) channels: Vec<Choice>,
    pub(super) boxes: Vec<Choice>,
    pub(super) units: Vec<Choice>,
    pub(super) purposes: Vec<Choice>,
    pub(super) meant: Vec<Radio>,
    pub(super) waiting: Content,
    pub(super) field: FileUpload,
    pub(super) sheet: String,
    pub(super) languages: Vec<Choice>,
    pub(super) shelf: Arc<Shelf>,
}

/// What the page needs of the institution.
struct Around {
    boxes: Vec<DropBox>,
    directory: Directory,
    shelf: Arc<Shelf>,
}

impl Around {
    async fn read(page: &DeskPage) -> Result<Self, DbError> {
        let institution = page.institution.id;
        let shelf = own_shelf(page).await?;
        page.asked
            .read(move |tx| {
                Ok(Self {
                    shelf,
                    boxes: drop_boxes(tx, institution)?,
                    directory: Directory::of(tx, institution)?,
                })
            })
            .await
    }
}

impl RegisterView {
    fn of(page: &DeskPage, around: &Around, form: Form, sheet: String, files: &[FileRef]) -> Self {
        let words = page.asked.words;
        let language = words.language();
        let (channel, drop_box) = (form.optional("channel"), form.optional("box"));
        let first = Choice::of("", words.t("intake-unit-later"));
        let today = page.asked.app.moment().date();
        let units = around.directory.units(language, today).into_iter();
        let units = units.map(|unit| Choice::of(unit.id.to_string(), unit.name(language)));
        Self {
            page: page.frame().typed_into().wrong(form.is_wrong()),
            links: presets::links(page, &around.boxes, &channel, &drop_box),
            done: None,
            to_check: None,
            channels: presets::channels(words),
            boxes: presets::boxes(words, &around.boxes),
            units: std::iter::once(first).chain(units).collect(),
            purposes: purposes(words),
            languages: languages(words),
            meant: Vec::new(),
            waiting: list(words, files),
            field: field(&page.asked, &form),
            shelf: around.shelf.clone(),
            form,
            sheet,
        }
    }

    /// The one field that a paper cannot do without; typing begins here.
    fn subject(&self) -> Input {
        let field = self.form.input("subject").label(self.page.t("register-subject"));
        field.attributes(self.form.cursor())
    }

    fn day(&self, name: &str) -> Input {
        self.form.day_input(name)
    }

    fn service(&self) -> Input {
        let field = self.form.input("service").label(self.page.t("contact-service"));
        picking(self.page.words(), field.autocomplete("off"), "service", &self.shelf)
    }

    fn kinds(&self) -> Vec<Choice> {
        let of = |kind: &Kind| Choice::of(kind.code(), said::kind(self.page.words(), *kind));
        Kind::ALL.iter().map(of).collect()
    }

    fn segments(&self) -> Vec<Choice> {
        let words = self.page.words();
        let of = |segment: Segment| Choice::of(segment.code(), said::segment(words, segment));
        let known = [Segment::Resident, Segment::Business, Segment::Institution];
        std::iter::once(of(Segment::Unknown)).chain(known.into_iter().map(of)).collect()
    }

    fn modes(&self) -> Vec<Choice> {
        let words = self.page.words();
        let first = Choice::of("", words.t("intake-mode-first"));
        let of = |mode: &AnswerMode| Choice::of(mode.code(), said::answer_mode(words, *mode));
        std::iter::once(first).chain(MODES.iter().map(of)).collect()
    }

    fn on_behalf(&self) -> Checkboxes {
        let item = Checkbox::of("yes", self.page.t("intake-on-behalf")).id("on_behalf");
        self.form.checkboxes("on_behalf").items([item]).classes("govuk-checkboxes--small")
    }

    fn whose(&self) -> Radios {
        let question = Fieldset::asking(self.page.t("clients-link-who"));
        let radios = self.form.radios("client").fieldset(question).items(self.meant.clone());
        radios.classes("govuk-radios--small")
    }

    /// The visitor from whom the paper is taken.
    #[must_use]
    fn brought_by(self, visitor: Option<&Visitor>) -> Self {
        Self { to_check: visitor.and_then(Visitor::to_check), ..self }
    }

    /// The clients who may be meant, to choose from.
    #[must_use]
    fn with_meant(mut self, meant: Option<&[ClientRow]>) -> Self {
        let Some(meant) = meant else { return self };
        let words = self.page.words();
        let known = meant.iter().map(|row| Radio::of(row.id.to_string(), client_line(row)));
        let others = [
            Radio::of("new", words.t("clients-sheet-new")),
            Radio::of("", words.t("clients-sheet-none")),
        ];
        self.meant = known.chain(others).collect();
        self
    }

    fn send(&self) -> Content {
        Button::saying(self.page.t("intake-send"))
            .prevent_double_click(true)
            .attributes([("data-key", "s")])
            .into()
    }
}

/// The languages that a paper may be in.
pub(super) fn languages(words: Words) -> Vec<Choice> {
    let named = |of: &Language| {
        let name = words.with("intake-language-name", &[("language", of.code().into())]);
        Choice::of(of.code(), name)
    };
    Language::ALL.iter().map(named).collect()
}

/// The empty form, as the address presets it, or what was typed when the session ended.
pub async fn get(page: DeskPage, Query(preset): Query<Preset>) -> PageResult {
    let around = Around::read(&page).await?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().values().is_empty() {
        let visitor = Visitor::of(&page, &preset.visit).await?;
        let fields = preset.fields();
        let fields = visitor.as_ref().map_or(fields.clone(), |one| one.fields(fields));
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    let sheet = sheet_of(&page, &form);
    let files = waiting_under(&page, &waiting_name(&sheet)).await?;
    let done = Done::of(&page, &preset).await?;
    let visitor = Visitor::of(&page, &form.optional("visit")).await?;
    let known = visitor.as_ref().and_then(Visitor::client).map(std::slice::from_ref);
    let view = RegisterView::of(&page, &around, form, sheet, &files).with_meant(known);
    let view = view.brought_by(visitor.as_ref());
    page.asked.show(&RegisterView { done, ..view })
}

/// Enters the paper; on to the next one.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let around = match Around::read(&page).await {
        Ok(around) => around,
        Err(stop) => return page.busy(stop, &fields),
    };
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let sheet = sheet_of(&page, &form);
    let name = waiting_name(&sheet);
    let mut files = waiting_under(&page, &name).await?;
    let taken_out = remove(&form, &mut files);
    take(&page.asked, &mut form, &mut files).await?;
    form.forget_uploads();
    if (taken_out || form.fields().has("find")) && !form.is_wrong() {
        let meant = meant(&page, &form).await?;
        keep_under(&page, &mut form, &files, &name).await?;
        let form = page.asked.again(PURPOSE, form);
        let view = RegisterView::of(&page, &around, form, sheet, &files);
        return page.asked.show(&view.with_meant(meant.as_deref()));
    }
    let service = service_of(&page, &mut form).await?;
    let read = sheet::read(&page, &mut form, token.as_ref(), &files, service);
    let visitor = Visitor::of(&page, &form.optional("visit")).await?;
    // Nobody applies for a service before they have shown who they are (LV portāls, 10.06.2020); anything else is taken.
    let applies = read.as_ref().is_some_and(|typed| typed.arrival.kind == Kind::Application);
    if applies && visitor.as_ref().and_then(Visitor::to_check).is_some() {
        form.wrong("kind", Message::of("intake-identity-first"));
    }
    let Some(mut typed) = read.filter(|_| !form.is_wrong()) else {
        return again(&page, &around, form, sheet, &files).await;
    };
    let shown = visitor.as_ref().and_then(|one| one.evidence_for(&typed.whose));
    typed.arrival.evidence = shown.unwrap_or(typed.arrival.evidence);
    match entered(&page, &typed, &name).await {
        Ok(registered) => {
            let back = visitor.as_ref().and_then(Visitor::back);
            Ok(page.asked.see_other(&back.unwrap_or_else(|| next(&typed, registered.id))))
        }
        Err(error) => match note(&mut form, error)? {
            Note::Again => again(&page, &around, form, sheet, &files).await,
            Note::Busy => {
                keep_under(&page, &mut form, &files, &name).await?;
                let form = form.under_its_own_token();
                page.asked.show_busy(&RegisterView::of(&page, &around, form, sheet, &files))
            }
        },
    }
}

/// The service that was typed, by its code.
async fn service_of(page: &DeskPage, form: &mut Form) -> Result<Option<String>, Stop> {
    match picked(page, form, "service").await {
        Ok(Some(code)) if !is_service_code(&code) => {
            form.wrong("service", Message::of("catalogue-pick-none"));
            Ok(None)
        }
        other => Ok(other?),
    }
}

/// The page once more, with everything typed and attached.
async fn again(
    page: &DeskPage,
    around: &Around,
    mut form: Form,
    sheet: String,
    files: &[FileRef],
) -> PageResult {
    let meant = meant(page, &form).await?;
    keep_under(page, &mut form, files, &waiting_name(&sheet)).await?;
    let form = page.asked.again(PURPOSE, form);
    let visitor = Visitor::of(page, &form.optional("visit")).await?;
    let view = RegisterView::of(page, around, form, sheet, files).brought_by(visitor.as_ref());
    page.asked.show_wrong(&view.with_meant(meant.as_deref()))
}

/// Those who may be meant by what was typed, once the clerk has asked for them.
async fn meant(page: &DeskPage, form: &Form) -> Result<Option<Vec<ClientRow>>, Stop> {
    let fields = form.fields();
    if !fields.has("find") && !fields.has("client") {
        return Ok(None);
    }
    let sought = Sought {
        name: form.optional("name"),
        email: form.optional("email"),
        phone: form.optional("phone"),
        code: form.optional("personal_code"),
    };
    if sought.is_empty() { Ok(Some(Vec::new())) } else { find(page, sought).await.map(Some) }
}

async fn entered(page: &DeskPage, typed: &Sheet, name: &str) -> Result<Registered, IntakeError> {
    let (institution, office) = (page.institution.id, page.asked.app.office().clone());
    let (arrival, whose) = (typed.arrival.clone(), typed.whose.clone());
    let session = page.asked.visitor.hash();
    let (waiting, rescued) = (name.to_owned(), rescued(page.asked.path()));
    page.asked
        .write(institution, move |tx, at| {
            let registered = paper_register_of(tx, at, &office, &arrival, &whose)?;
            draft_forget(tx, &session, &waiting)?;
            draft_forget(tx, &session, &rescued)?;
            Ok(registered)
        })
        .await
}

/// The form for the next paper of the same pile, under the number just given.
fn next(typed: &Sheet, id: SubmissionId) -> String {
    let arrival = &typed.arrival;
    let path = Preset::path(arrival.channel, arrival.drop_box.as_deref(), typed.received_on);
    let check = if typed.code_is_odd { "&check=code" } else { "" };
    format!("{path}&done={id}{check}")
}

enum Note {
    Again,
    Busy,
}

/// What the register said no to, at its field.
fn note(form: &mut Form, error: IntakeError) -> Result<Note, Stop> {
    let (field, message) = match error {
        IntakeError::NotByHand(_) => ("channel", Message::of("intake-channel-missing")),
        IntakeError::BoxMissing | IntakeError::NoSuchBox => {
            ("box", Message::of("intake-box-missing"))
        }
        IntakeError::NoSuchUnit => ("unit", Message::of("intake-unit-gone")),
        IntakeError::ReceivedInFuture => ("received", Message::of("intake-received-future")),
        IntakeError::ReceivedLongAgo => ("received", Message::of("intake-received-long-ago")),
        IntakeError::Register(RegisterError::NoSuchService) => {
            ("service", Message::of("catalogue-pick-none"))
        }
        IntakeError::Register(RegisterError::JournalClosed) => {
            ("received", Message::of("intake-journal-closed"))
        }
        IntakeError::Register(RegisterError::InstitutionEnded { .. }) => {
            ("received", Message::of("admin-institution-ended-then"))
        }
        IntakeError::Register(RegisterError::KeyReused(_)) => {
            ("", Message::of("intake-sent-already"))
        }
        IntakeError::Client(error) => return busy(form, error),
        IntakeError::Register(error) => return busy(form, error),
    };
    form.wrong(field, message);
    Ok(Note::Again)
}

fn busy(form: &mut Form, why: impl Into<Stop>) -> Result<Note, Stop> {
    form.busy(why, Message::of("register-busy"))?;
    Ok(Note::Busy)
}

/// The sheet's own id: two tabs of one clerk are two papers, and their scans must not mix.
fn sheet_of(page: &DeskPage, form: &Form) -> String {
    let sent = form.optional(SHEET).parse::<SubmissionId>();
    sent.unwrap_or_else(|_| page.asked.app.moment().id()).to_string()
}

fn waiting_name(sheet: &str) -> String {
    format!("attached {PURPOSE} {sheet}")
}
