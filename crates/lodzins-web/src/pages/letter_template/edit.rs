//! Changing the words of one letter: shown over a sample as a page and as a PDF, saved, or given back to ours.

use askama::Template as Page_;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use lodzins_core::Language;
use lodzins_db::DbError;
use lodzins_document::{Document, Template, html};
use lodzins_service::{
    letter::{PLACEHOLDERS, letter_template_at, letter_template_save},
    outbox::Occasion,
};

use super::{fault::complaint, list, sample};
use crate::{
    app::App,
    form::{Fields, Form},
    layout::Page,
    letters::built_in,
    pages::{DeskPage, letter::pdf_file},
    stop::{PageResult, Stop},
    ui::Content,
    words::{Message, Words},
};

const PURPOSE: &str = "letter-template";

/// Which letter.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    occasion: Occasion,
    language: Language,
}

impl FromRequestParts<App> for Which {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        let asked = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((occasion, language)) = asked.map_err(|_| Stop::NotFound)?;
        Ok(Self {
            occasion: occasion.parse().map_err(|_| Stop::NotFound)?,
            language: language.parse().map_err(|_| Stop::NotFound)?,
        })
    }
}

#[derive(Page_)]
#[template(path = "letter_template/edit.html")]
pub(crate) struct EditView {
    page: Page,
    form: Form,
    title: String,
    caption: String,
    own: bool,
    names: Vec<(&'static str, String)>,
    preview: Option<Content>,
}

impl EditView {
    fn of(page: &DeskPage, which: Which, form: Form, own: bool) -> Self {
        let frame = page.frame().back("/desk/letters/templates").wrong(form.is_wrong());
        Self::framed(frame, page.asked.words, which, form, own)
    }

    fn framed(page: Page, words: Words, which: Which, form: Form, own: bool) -> Self {
        let explained = |name: &&'static str| {
            (*name, words.with("letter-template-name", &[("name", (*name).into())]))
        };
        Self {
            page,
            form,
            title: list::named(words, which.occasion),
            caption: list::spoken(words, which.language),
            own,
            names: PLACEHOLDERS.iter().map(explained).collect(),
            preview: None,
        }
    }

    /// How a placeholder is written.
    fn written(name: &str) -> String {
        format!("{{{{ {name} }}}}")
    }
}

/// The institution's own text as it is now, if it has one.
async fn own_text(page: &DeskPage, which: Which) -> Result<Option<String>, DbError> {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let Which { occasion, language } = which;
    let saved = page
        .asked
        .read(move |tx| letter_template_at(tx, institution, occasion, language, now))
        .await?;
    Ok(saved.and_then(|saved| saved.text))
}

/// The page: what a session's end had rescued, else the words that are valid now, over the sample.
pub async fn get(page: DeskPage, which: Which) -> PageResult {
    let own = own_text(&page, which).await?;
    let rescued = page.form(PURPOSE).await?;
    let (form, text) = if rescued.fields().text("text").is_empty() {
        let ours = built_in(which.occasion, which.language);
        let text = own.clone().unwrap_or_else(|| ours.to_owned());
        let fields = Fields::default().and("text", text.as_str());
        (page.asked.again(PURPOSE, Form::of(page.asked.words, fields)), text)
    } else {
        let text = rescued.fields().text("text").to_owned();
        (rescued, text)
    };
    let mut view = EditView::of(&page, which, form, own.is_some());
    view.preview = Some(preview(&page, which, &text));
    page.asked.show(&view)
}

/// Shows, prints, saves or gives back, as the pressed button says.
pub async fn post(page: DeskPage, which: Which, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let wanted = form.optional("do");
    let text = form.optional("text");
    let template = match Template::parse(&text, PLACEHOLDERS) {
        _ if wanted == "reset" => None,
        Ok(template) => Some(template),
        Err(_) if text.is_empty() => {
            form.wrong("text", Message::of("letter-template-missing"));
            None
        }
        Err(error) => {
            form.wrong("text", complaint(&error));
            None
        }
    };
    if token.is_none() || form.is_wrong() {
        let own = own_text(&page, which).await?.is_some();
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&EditView::of(&page, which, form, own));
    }
    match (wanted.as_str(), &template) {
        ("pdf", Some(template)) => {
            let name = list::named(page.asked.words, which.occasion);
            pdf_file(document(&page, which, template.source()), &name).await
        }
        ("preview", Some(template)) => {
            let own = own_text(&page, which).await?.is_some();
            let mut view = EditView::of(&page, which, page.asked.again(PURPOSE, form), own);
            view.preview = Some(preview(&page, which, template.source()));
            page.asked.show(&view)
        }
        _ => save(&page, which, &form, template).await,
    }
}

async fn save(
    page: &DeskPage,
    which: Which,
    form: &Form,
    template: Option<Template>,
) -> PageResult {
    let (institution, by) = (page.institution.id, page.actor());
    let Which { occasion, language } = which;
    let done = if template.is_some() { "saved" } else { "reset" };
    let saved = page
        .asked
        .write(institution, move |tx, at| {
            let template = template.as_ref();
            letter_template_save(tx, at, institution, occasion, language, template, by)
        })
        .await;
    match saved {
        Ok(()) => Ok(page.asked.see_other(&format!("/desk/letters/templates?done={done}"))),
        Err(error) => page.busy(error, form.fields()),
    }
}

fn document(page: &DeskPage, which: Which, template: &str) -> Document {
    let at = page.asked.app.moment();
    let follow_url = format!("{}/follow", page.asked.app.office().public_url);
    let when = (at.now(), at.date());
    sample::letter(&page.institution, which.occasion, which.language, template, when, &follow_url)
}

fn preview(page: &DeskPage, which: Which, template: &str) -> Content {
    // The fragment escapes all that it was given.
    let fragment = html::fragment(&document(page, which, template), html::Place::Page);
    Content::html(format_args!("{fragment}"))
}

#[cfg(test)]
mod samples;
