//! What else is to be settled in the same visit: what those who serve the first service serve, too.

use askama::Template;
use axum::extract::Path;
use lodzins_service::appointment::{AppointmentError, PoolService, may_be_together};

use super::{said, times::Here};
use crate::{
    form::{BodyError, Fields, Form},
    layout::Page,
    pages::Asked,
    stop::PageResult,
    ui::{Button, Checkbox, Checkboxes, Content, Fieldset, Legend},
    words::{Message, Words},
};

const PURPOSE: &str = "booking-more";

/// A service that can be added: its code, what it is called, and how long it takes.
pub(super) type Offered = (String, String, String);

#[derive(Template)]
#[template(path = "pages/booking/more.html")]
pub(crate) struct MoreView {
    page: Page,
    form: Form,
    caption: String,
    offered: Vec<Offered>,
}

impl MoreView {
    fn also(&self) -> Checkboxes {
        let question = Fieldset::asking(Legend::heading(self.page.t("several-title")));
        boxes(&self.form, &self.offered).fieldset(question).hint(self.page.t("several-hint"))
    }

    fn next(&self) -> Content {
        Button::saying(self.page.t("several-next")).prevent_double_click(true).into()
    }
}

/// The services that can be added, each with its minutes.
pub(super) fn boxes(form: &Form, offered: &[Offered]) -> Checkboxes {
    let one = |(code, name, long): &Offered| {
        Checkbox::of(code.as_str(), name.as_str()).hint(long.as_str())
    };
    form.checkboxes("also").items(offered.iter().map(one))
}

/// A service that can be added, in words.
pub(super) fn offer(words: Words, name: String, one: &PoolService) -> Offered {
    (one.service.clone(), name, said::minutes(words, i64::from(one.minutes)))
}

/// Why services cannot be booked in one visit.
pub(super) fn why_not(error: &AppointmentError) -> Message {
    match error {
        AppointmentError::TooManyServices { most } => {
            Message::of("several-too-many").number("most", i64::from(*most))
        }
        _ => Message::of("several-apart"),
    }
}

fn view(asked: &Asked, here: &Here, form: Form) -> MoreView {
    let words = asked.words;
    let offered = here.addable();
    let offered = offered.iter().map(|one| offer(words, here.named(words, &one.service), one));
    MoreView {
        page: here.place.page(asked).back(&here.path()).wrong(form.is_wrong()),
        caption: here.caption_of_first(words),
        offered: offered.collect(),
        form: asked.again(PURPOSE, form),
    }
}

pub(super) async fn get(asked: Asked, Path(at): Path<(String, String, String)>) -> PageResult {
    let here = Here::find(&asked, &at).await?;
    if here.addable().is_empty() {
        return Ok(asked.see_other(&here.path()));
    }
    let chosen = here.services[1..].iter();
    let fields = chosen.fold(Fields::default(), |fields, code| fields.and("also", code.as_str()));
    asked.show(&view(&asked, &here, Form::of(asked.words, fields)))
}

pub(super) async fn post(
    asked: Asked,
    Path(at): Path<(String, String, String)>,
    fields: Result<Fields, BodyError>,
) -> PageResult {
    let (mut form, token) = asked.sent(PURPOSE, fields?);
    let here = Here::find(&asked, &at).await?;
    let mut services = vec![here.services[0].clone()];
    let offered = here.addable();
    let is_offered = |code: &&str| offered.iter().any(|one| one.service == *code);
    services.extend(form.fields().all("also").filter(is_offered).map(str::to_owned));
    if let Err(error) = may_be_together(&here.pools, here.centre.id, &services) {
        form.wrong("also", why_not(&error));
    }
    if token.is_none() || form.is_wrong() {
        return asked.show_wrong(&view(&asked, &here, form));
    }
    Ok(asked.see_other(&here.path_for(&services)))
}

#[cfg(test)]
impl crate::gallery::Sample for MoreView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| Self {
            page: crate::gallery::resident(words, "/i/cesis/book/kac/card/more")
                .back("/i/cesis/book/kac/card")
                .wrong(form.is_wrong()),
            form,
            caption: "Novadnieka karte · Klientu apkalpošanas centrs, Parauga iela 1".to_owned(),
            offered: [
                ("birth", "Dzimšanas reģistrācija", 30),
                ("tax", "Nodokļa parāda nomaksa", 15),
            ]
            .map(|(code, name, long)| {
                (code.to_owned(), name.to_owned(), said::minutes(words, long))
            })
            .to_vec(),
        };
        let both = Fields::default().and("also", "birth").and("also", "tax");
        let mut wrong = Form::of(words, both);
        wrong.wrong("also", Message::of("several-too-many").number("most", 2));
        vec![("booking-more", view(Form::blank(words))), ("booking-more-wrong", view(wrong))]
    }
}
