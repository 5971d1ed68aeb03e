//! The first page: what can be done here, and with whom.

use askama::Template;
use lodzins_service::institution::{Institution, institutions};

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{Asked, catalogue::search_field},
    stop::PageResult,
    ui::{Button, Content, Input},
};

#[derive(Template)]
#[template(path = "pages/site/home.html")]
struct HomeView {
    page: Page,
    living: Vec<Line>,
    ended: Vec<EndedLine>,
}

/// An institution that one can write to.
struct Line {
    code: String,
    name: String,
}

/// An institution that has ended.
struct EndedLine {
    code: String,
    said: String,
}

impl HomeView {
    fn search(&self) -> Input {
        let words = self.page.words();
        search_field(&Form::of(words, Fields::default()), words)
    }

    fn follow(&self) -> Content {
        Button::saying(self.page.t("home-follow-button")).secondary().href("/follow").into()
    }
}

pub(super) async fn get(asked: Asked) -> PageResult {
    let today = asked.app.moment().date();
    let language = asked.words.language();
    let all: Vec<Institution> = asked.read(institutions).await?;
    let (living, ended): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.exists_on(today));
    let ended = ended
        .into_iter()
        .map(|one| {
            let successor =
                living.iter().find(|other| Some(&other.code) == one.successor_code.as_ref());
            let name = one.name(language).to_owned();
            let said = match successor {
                Some(successor) => {
                    let successor = successor.name(language).to_owned();
                    let names = [("name", name.into()), ("successor", successor.into())];
                    asked.words.with("home-ended-line", &names)
                }
                None => name,
            };
            EndedLine { code: one.code, said }
        })
        .collect();
    let mut living: Vec<Line> = living
        .into_iter()
        .map(|one| Line { name: one.name(language).to_owned(), code: one.code })
        .collect();
    living.sort_by(|one, other| one.name.cmp(&other.name));
    asked.show(&HomeView { page: asked.page(), living, ended })
}
