//! Every way to reach an institution, with a computer and without, and which of them is shut for a time.

use askama::Template;
use jiff::civil::Date;
use lodzins_core::{Channel, id::InstitutionId};
use lodzins_service::institution::{DropBox, drop_boxes};

use crate::{
    layout::Page,
    pages::{Asked, regime::Now},
    stop::Stop,
    ui::Content,
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/site/channels.html")]
struct Channels<'p> {
    page: &'p Page,
    boxes: Vec<DropBox>,
    /// What a regime changes for the whole institution about coming in person.
    coming: Vec<String>,
    shut: Shut,
}

/// What is shut, in words; empty where it is not.
struct Shut {
    phone: String,
    post: String,
    drop_box: String,
    email: String,
    in_person: String,
}

impl Shut {
    fn of(words: Words, now: &Now) -> Self {
        let said = |channel| {
            if now.is_shut(channel) { words.t("regime-now-shut") } else { String::new() }
        };
        Self {
            phone: said(Channel::Phone),
            post: said(Channel::Post),
            drop_box: said(Channel::DropBox),
            email: said(Channel::Email),
            in_person: said(Channel::InPerson),
        }
    }
}

/// The ways of an institution, for its own page and for the one where writing begins.
pub(in crate::pages) async fn of(
    asked: &Asked,
    page: &Page,
    institution: InstitutionId,
    now: &Now,
) -> Result<Content, Stop> {
    let today: Date = asked.app.moment().date();
    let mut boxes = asked.read(move |tx| drop_boxes(tx, institution)).await?;
    boxes.retain(|one| one.is_used_on(today));
    let words = asked.words;
    let shut = Shut::of(words, now);
    Ok(Content::html(Channels { page, boxes, coming: now.at(words, None), shut }))
}
