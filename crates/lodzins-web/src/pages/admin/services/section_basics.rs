//! What a service is, and for whom.

use lodzins_core::{
    Segment,
    catalogue::{Card, RECIPIENTS},
};

use super::{
    fields::{Rows, boxes, text, text_now, text_of, ticked},
    section::Offered,
};
use crate::{
    form::{Fields, Form},
    ui::Content,
    words::Words,
};

pub(super) fn fields(words: Words, form: &Form, offered: &Offered) -> Vec<Content> {
    let who = |one: &Segment| {
        (
            one.code().to_owned(),
            words.with("catalogue-recipient-box", &[("who", one.code().into())]),
        )
    };
    let topics = offered.topics.iter();
    let topics = topics.map(|one| (one.code.clone(), one.name(words.language()).to_owned()));
    vec![
        text(words, form, "title", words.t("catalogue-field-title"), Rows::One),
        text(words, form, "about", words.t("catalogue-field-about"), Rows::Several),
        boxes(
            form,
            "recipients",
            words.t("catalogue-field-recipients"),
            RECIPIENTS.iter().map(who),
        ),
        boxes(form, "topics", words.t("catalogue-field-topics"), topics),
    ]
}

pub(super) fn now(card: &Card) -> Fields {
    let fields = text_now(Fields::default(), "title", &card.title);
    let fields = text_now(fields, "about", &card.about);
    let fields =
        card.recipients.iter().fold(fields, |fields, one| fields.and("recipients", one.code()));
    card.topics.iter().fold(fields, |fields, one| fields.and("topics", one))
}

pub(super) fn take(form: &mut Form) -> impl Fn(&mut Card) + Send + Sync + use<> {
    let (title, about) = (text_of(form, "title"), text_of(form, "about"));
    let recipients: Vec<Segment> = ticked(form, "recipients");
    let topics: Vec<String> = ticked(form, "topics");
    move |card| {
        card.title = title.clone();
        card.about = about.clone();
        card.recipients.clone_from(&recipients);
        card.topics.clone_from(&topics);
    }
}
