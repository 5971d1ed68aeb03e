//! What the rules no longer keep today, with counts; and the order to destroy it, confirmed by a typed word.

use askama::Template;
use lodzins_core::retention::{Order, Rule};
use lodzins_service::retention::{Preview, retention_begin, retention_preview, retention_rules};
use tokio::task::spawn_blocking;

use super::{rules::PATH, said};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "retention-destroy";
/// Pages of 500 that are looked at before the counts say “at least”: some seconds on a large register.
const PAGES: u32 = 20;

#[derive(Template)]
#[template(path = "retention/check.html")]
pub(crate) struct CheckView {
    page: Page,
    form: Form,
    nothing: bool,
    table: Content,
    notes: Vec<String>,
    word: String,
}

impl CheckView {
    pub(super) fn framed(page: Page, words: Words, form: Form, preview: &Preview) -> Self {
        let counts = said::counts(words, &preview.counts);
        let row = |(what, count): &(String, u64)| {
            vec![
                Cell::new().content(what.as_str()),
                Cell::new().content(said::number(words, *count)).format("numeric"),
            ]
        };
        let mut notes = Vec::new();
        if !preview.whole {
            notes.push(words.t("retention-at-least"));
        }
        if preview.counts.waiting > 0 {
            let waiting = i64::try_from(preview.counts.waiting).unwrap_or(i64::MAX);
            notes.push(words.with("retention-waiting", &[("count", waiting.into())]));
        }
        Self {
            page,
            form,
            nothing: counts.is_empty(),
            table: Table::called(words.t("retention-check-title"))
                .head([words.t("retention-what"), words.t("retention-how-many")])
                .rows(counts.iter().map(row).collect::<Vec<_>>())
                .first_cell_is_header(true)
                .scrolling(),
            notes,
            word: words.t("retention-word"),
        }
    }

    fn label(&self) -> String {
        self.page.words().with("retention-word-label", &[("word", self.word.as_str().into())])
    }
}

/// What the rules ask for today.
async fn order(page: &DeskPage) -> Result<Order, Stop> {
    let of = page.institution.id;
    let kept = page.asked.read(move |tx| retention_rules(tx, of)).await?;
    let rules: Vec<Rule> = kept.into_iter().map(|kept| kept.rule).collect();
    Ok(Order::by_rules(&rules, page.asked.app.moment().date()))
}

async fn view(page: &DeskPage, form: Form) -> Result<CheckView, Stop> {
    let (order, of, db) = (order(page).await?, page.institution.id, page.asked.app.db().clone());
    let looked = spawn_blocking(move || retention_preview(&db, of, &order, PAGES)).await;
    let preview = match looked {
        Ok(Ok(preview)) => preview,
        Ok(Err(error)) => return Err(said::refusal(error).err().unwrap_or(Stop::Conflict)),
        Err(_) => return Err(Stop::Broken),
    };
    let frame = page.frame().back(PATH).wrong(form.is_wrong());
    Ok(CheckView::framed(frame, page.asked.words, form, &preview))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.asked.blank(PURPOSE);
    page.asked.show(&view(&page, form).await?)
}

/// Orders the run; the worker carries it out.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let word = page.asked.words.t("retention-word");
    if form.optional("word").to_lowercase() != word.to_lowercase() {
        form.wrong("word", Message::of("retention-word-wrong").text("word", word));
    }
    if let (Some(token), false) = (token, form.is_wrong()) {
        let (of, by, order) = (page.institution.id, page.actor(), order(&page).await?);
        let begun =
            page.once(&token, &form, move |tx, at| retention_begin(tx, at, of, &order, by)).await;
        match begun {
            Ok(_) => return Ok(page.asked.see_other(&format!("{PATH}?done=started"))),
            Err(error) => match said::refusal(error) {
                Ok((field, message)) => form.wrong(field, message),
                Err(stop) => return page.busy(stop, form.fields()),
            },
        }
    }
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&view(&page, form).await?)
}
