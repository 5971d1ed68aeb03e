//! The page on which a digest is prepared and read before it goes out.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::{Language, report::Period};
use lodzins_db::DbError;
use lodzins_document::{Span, Text};
use lodzins_service::statistics::digest::{Digest, digest};

use super::{
    clause::Teller,
    days::days,
    marked::{linked, plain},
    tell::{notes, sections},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage, figures,
        report::{
            question::{FROM, TO, address, chosen, period},
            said::Names,
        },
    },
    stop::{PageResult, Stop},
    ui::{Button, Input},
    words::Words,
};

const LANGUAGE: &str = "language";

/// The page.
#[derive(Template)]
#[template(path = "press/digest.html")]
pub(crate) struct PressView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) told: Option<Told>,
}

/// A digest in one language.
pub(super) struct Told {
    pub(super) words: Words,
    pub(super) title: String,
    pub(super) days: String,
    pub(super) source: String,
    pub(super) sections: Vec<Read>,
    pub(super) notes: Vec<String>,
}

/// A section, ready to be read.
pub(super) struct Read {
    pub(super) heading: String,
    pub(super) paragraphs: Vec<Text>,
}

/// What is asked for.
pub(super) struct Question {
    pub(super) period: Period,
    pub(super) language: Language,
}

/// The page.
pub async fn get(page: DeskPage, Query(asked): Query<Vec<(String, String)>>) -> PageResult {
    let today = page.asked.app.moment().date();
    let mut form = form(page.asked.words, &asked, today);
    let told = match question(&mut form) {
        Some(question) => Some(read(&page, &question).await?),
        None => None,
    };
    let wrong = form.is_wrong();
    let frame = page.frame().wrong(wrong);
    let frame = if page.reads_the_register() { frame.back("/desk/reports") } else { frame };
    let view = PressView { page: frame, form, told };
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// The form as the address fills it. An address without a period asks about the last whole month.
pub(super) fn form(words: Words, asked: &[(String, String)], today: Date) -> Form {
    let month = Period::month_of(today).previous();
    let given = |name: &str| {
        let found = asked.iter().find(|(other, value)| other == name && !value.is_empty());
        found.map(|(_, value)| value.clone())
    };
    let fields = Fields::default()
        .and(FROM, given(FROM).unwrap_or_else(|| month.from_on().to_string()))
        .and(TO, given(TO).unwrap_or_else(|| month.to_on().to_string()))
        .and(LANGUAGE, given(LANGUAGE).unwrap_or_default());
    Form::of(words, fields)
}

/// Reads what is asked for; Latvian comes first.
pub(super) fn question(form: &mut Form) -> Option<Question> {
    let language = chosen(form, LANGUAGE);
    let period = period(form)?;
    (!form.is_wrong()).then(|| Question { period, language: language.unwrap_or(Language::Lv) })
}

/// The digest of a question, in its words.
pub(super) async fn read(page: &DeskPage, question: &Question) -> Result<Told, Stop> {
    let (id, code, period) = (page.institution.id, page.institution.code.clone(), question.period);
    let read = page
        .asked
        .read(move |tx| Ok::<_, DbError>((digest(tx, id, &code, period)?, Names::of(tx, id)?)));
    let (digest, names) = read.await?;
    let words = Words::of(question.language);
    let institution = page.institution.name(question.language);
    let moment = words.moment(page.asked.app.moment().now());
    Ok(told(words, institution, &moment, &names, &digest, page.reads_the_register()))
}

pub(super) fn told(
    words: Words,
    institution: &str,
    moment: &str,
    names: &Names,
    digest: &Digest,
    linked_numbers: bool,
) -> Told {
    let period = digest.period;
    let with_year = period.from_on().year() != period.to_on().year();
    let teller = Teller { words, names, linked: linked_numbers, with_year };
    let read = |section: super::tell::Section| Read {
        heading: section.heading,
        paragraphs: section.paragraphs.iter().map(|it| linked(it)).collect(),
    };
    let known = figures::articles::notes(words, &digest.published);
    let known = known.into_iter().map(|note| format!("{}: {}", note.figures, note.text));
    Told {
        words,
        title: words.with("press-headline", &[("institution", institution.into())]),
        days: super::marked::capital(&days(words, period, true)),
        source: words.with("press-source", &[("moment", moment.into())]),
        sections: sections(teller, digest).into_iter().map(read).collect(),
        notes: notes(teller, digest).into_iter().map(|it| plain(&it)).chain(known).collect(),
    }
}

impl Told {
    /// Is there nothing to tell?
    pub(super) fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// The text as it is pasted elsewhere: a paragraph is a line, links are left out.
    pub(super) fn plain(&self) -> String {
        let mut lines = vec![self.title.clone(), self.days.clone()];
        for section in &self.sections {
            lines.push(section.heading.clone());
            lines.extend(section.paragraphs.iter().map(Text::words));
        }
        if !self.notes.is_empty() {
            lines.push(self.words.t("press-notes"));
            lines.extend(self.notes.iter().cloned());
        }
        lines.push(self.source.clone());
        format!("{}\n", lines.join("\n\n"))
    }
}

/// A language as a tab.
struct Tab {
    code: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

impl PressView {
    fn from(&self) -> Input {
        self.form.day_input(FROM).label(self.page.t("press-from"))
    }

    fn to(&self) -> Input {
        self.form.day_input(TO).label(self.page.t("press-to"))
    }

    fn language(&self) -> String {
        self.form.optional(LANGUAGE)
    }

    fn button(&self) -> Button {
        Button::saying(self.page.t("press-show"))
    }

    /// The same digest in each language.
    fn tabs(&self, told: &Told) -> Vec<Tab> {
        let tab = |language: &Language| Tab {
            code: language.code(),
            name: Words::own_name(*language),
            href: self.address("/desk/press", *language),
            current: told.words.language() == *language,
        };
        Language::ALL.iter().map(tab).collect()
    }

    fn file(&self, told: &Told, kind: &str) -> String {
        self.address(&format!("/desk/press/digest.{kind}"), told.words.language())
    }

    fn address(&self, path: &str, language: Language) -> String {
        let fields = Fields::default()
            .and(FROM, self.form.optional(FROM))
            .and(TO, self.form.optional(TO))
            .and(LANGUAGE, language.code());
        address(&Form::of(self.page.words(), fields), path)
    }
}
