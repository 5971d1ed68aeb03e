//! A service chosen at the desk: by its code, its title, or any words that fit only one.

use std::sync::Arc;

use lodzins_core::catalogue::{Pick, Shelf};
use lodzins_db::DbError;
use lodzins_service::catalogue::service_is_known;

use super::shelf::shelf_of;
use crate::{
    form::Form,
    pages::DeskPage,
    ui::{Attributes, Choice, Content, Input},
    words::{Message, Words},
};

/// So many services are offered while somebody types; the others are found by their words.
const OFFERED: usize = 300;

/// The services of the person's institution.
pub(in crate::pages) async fn own_shelf(page: &DeskPage) -> Result<Arc<Shelf>, DbError> {
    shelf_of(&page.asked, page.institution.id).await
}

/// A field for a service, which offers titles where the browser can.
pub(in crate::pages) fn picking(words: Words, field: Input, name: &str, shelf: &Shelf) -> Input {
    let option = |title: &str| format!("<option value=\"{}\">", Content::from(title));
    let titles = shelf.services().iter().take(OFFERED);
    let titles: String =
        titles.map(|one| option(one.card.title.said(words.language()).text)).collect();
    if titles.is_empty() {
        return field;
    }
    let list = format!("{name}-list");
    field
        .hint(words.t("catalogue-pick-hint"))
        .attributes(Attributes::none().and("list", list.as_str()))
        .after_input(Content::html(format_args!("<datalist id=\"{list}\">{titles}</datalist>")))
}

/// The code of the service that was typed; what fits none or several is said at the field.
///
/// Where an institution has no catalogue, nothing can be chosen: what was typed stays as it is.
pub(in crate::pages) async fn picked(
    page: &DeskPage,
    form: &mut Form,
    name: &str,
) -> Result<Option<String>, DbError> {
    let typed = form.optional(name);
    if typed.is_empty() {
        return Ok(None);
    }
    let shelf = own_shelf(page).await?;
    if shelf.services().is_empty() {
        return Ok(Some(typed));
    }
    let words = page.asked.words;
    match shelf.pick(&typed, words.language()) {
        Pick::One(one) => return Ok(Some(one.code.clone())),
        Pick::Several(several) => {
            let title = |code: &str| super::shelf::service_name(&shelf, words, code);
            let titles: Vec<String> = several.iter().map(|one| title(&one.code)).collect();
            let message = Message::of("catalogue-pick-several").text("titles", titles.join("; "));
            form.wrong(name, message);
        }
        Pick::None => {
            let (institution, code) = (page.institution.id, typed.clone());
            // A service that has ended meanwhile is still that of an old paper.
            let known = page.asked.read(move |tx| service_is_known(tx, institution, &code)).await?;
            if known {
                return Ok(Some(typed));
            }
            form.wrong(name, Message::of("catalogue-pick-none"));
        }
    }
    Ok(None)
}

/// The services of a shelf to choose from, by title: those that fit into a list.
pub(in crate::pages) fn choices(words: Words, shelf: &Shelf) -> Vec<Choice> {
    let choice = |one: &lodzins_core::catalogue::Shelved| {
        Choice::of(one.code.as_str(), one.card.title.said(words.language()).text)
    };
    shelf.services().iter().take(OFFERED).map(choice).collect()
}
