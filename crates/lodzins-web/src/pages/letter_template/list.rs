//! Every letter in every language, and whose words it has.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{Language, moment::date_in_latvia};
use lodzins_service::{letter::letter_templates, outbox::Occasion};
use serde::Deserialize;

use crate::{
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Cell, Content, NotificationBanner, Table},
    words::Words,
};

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "letter_template/list.html")]
pub(crate) struct ListView {
    page: Page,
    table: Content,
}

/// Where the words of a letter are changed.
pub fn path(occasion: Occasion, language: Language) -> String {
    format!("/desk/letters/templates/{occasion}/{language}")
}

/// What a letter is about.
pub fn named(words: Words, occasion: Occasion) -> String {
    words.with("letter-template-occasion", &[("occasion", occasion.code().into())])
}

/// In which language it is.
pub fn spoken(words: Words, language: Language) -> String {
    words.with("letter-template-language", &[("language", language.code().into())])
}

/// The page.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let (institution, now) = (page.institution.id, page.asked.app.moment().now());
    let all = page.asked.read(move |tx| letter_templates(tx, institution, now)).await?;
    let words = page.asked.words;
    let mut frame = page.frame().back("/desk/letters");
    let news = match done.done.as_str() {
        "saved" => Some(words.t("letter-template-saved")),
        "reset" => Some(words.t("letter-template-was-reset")),
        _ => None,
    };
    if let Some(news) = news {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    page.asked.show(&ListView { page: frame, table: table(words, &all) })
}

/// A row for each letter, a column for each language.
fn table(words: Words, all: &[(Occasion, Language, Option<Timestamp>)]) -> Content {
    let head = std::iter::once(words.t("letter-template-letter"))
        .chain(Language::ALL.iter().map(|language| spoken(words, *language)));
    let rows = Occasion::ALL.iter().map(|occasion| {
        let own = all.iter().filter(|(of, _, _)| of == occasion);
        let cells = own.map(|(_, language, since)| {
            let state = match since {
                Some(at) => {
                    let at = words.date_short(date_in_latvia(*at));
                    words.with("letter-template-own", &[("since", at.into())])
                }
                None => words.t("letter-template-ours"),
            };
            let of = [named(words, *occasion), spoken(words, *language)].join(", ");
            let (of, state) = (Content::from(of), Content::from(state));
            Cell::new().content(Content::html(format_args!(
                "<a class=\"govuk-link\" href=\"{}\">{state}<span class=\"govuk-visually-hidden\">: {of}</span></a>",
                path(*occasion, *language)
            )))
        });
        let name = Cell::new().content(named(words, *occasion));
        std::iter::once(name).chain(cells).collect::<Vec<_>>()
    });
    Table::called(words.t("letter-templates-title")).head(head).rows(rows).scrolling()
}

#[cfg(test)]
mod samples;
