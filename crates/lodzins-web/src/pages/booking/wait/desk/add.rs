//! Putting somebody on the list who calls or stands at the desk.

use askama::Template;
use axum::http::{StatusCode, Uri};
use lodzins_core::{Language, id::WaitId};
use lodzins_service::wait_list::{NewWait, WaitError, wait_join};

use super::{
    super::{
        super::{
            desk::{
                asked::{Asked, Wish, door},
                book::read,
                language::{asks_language, language_chosen},
            },
            more::{Offered, boxes},
        },
        wish,
    },
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Button, Checkboxes, Choice, Content, Fieldset, Radios, Select},
    words::Message,
};

const PURPOSE: &str = "wait-add";

#[derive(Template)]
#[template(path = "pages/booking/wait/desk/add.html")]
pub(crate) struct AddView {
    page: Page,
    form: Form,
    offered: Vec<Choice>,
    /// What else could be settled in the same visit.
    also: Vec<Offered>,
}

impl AddView {
    fn service(&self) -> Select {
        self.form.select("what").label(self.page.t("booking-service")).items(self.offered.clone())
    }

    fn boxes(&self) -> Checkboxes {
        let question = Fieldset::asking(self.page.t("several-title"));
        boxes(&self.form, &self.also).fieldset(question).classes("govuk-checkboxes--small")
    }

    fn asks_from(&self) -> Fieldset {
        wish::asks_from(self.page.words())
    }

    fn asks_to(&self) -> Fieldset {
        wish::asks_to(self.page.words())
    }

    fn part(&self) -> Radios {
        wish::asks_part(self.page.words(), &self.form)
    }

    fn language(&self) -> Select {
        asks_language(self.page.words(), &self.form)
    }

    fn save(&self) -> Content {
        Button::saying(self.page.t("wait-add"))
            .attributes([("data-key", "s")])
            .prevent_double_click(true)
            .into()
    }
}

fn view(page: &DeskPage, form: Form, bookable: Wish) -> AddView {
    AddView {
        page: page.frame().back(LIST).wrong(form.is_wrong()).typed_into(),
        form: page.asked.again(PURPOSE, form),
        offered: bookable.bookable.choices(),
        also: bookable.also,
    }
}

/// The form; with the services for which no time was found when they are named.
pub async fn get(page: DeskPage, uri: Uri) -> PageResult {
    let asked = Asked::of(&uri);
    let fields = asked.chosen(wish::usual(page.asked.app.moment().date()));
    let fields = fields.and("door", "phone").and("language", Language::Lv.code());
    let mut form = Form::of(page.asked.words, fields);
    let wish = Wish::of(&page, &mut form, &asked.what).await?;
    page.asked.show(&view(&page, form, wish))
}

/// Puts them on the list.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let share = door(&form);
    let what = form.optional("what");
    let bookable = Wish::of(&page, &mut form, &what).await?;
    let wanted = bookable.wanted.clone();
    if wanted.is_none() && !form.is_wrong() {
        form.wrong("what", Message::of("wait-service-missing"));
    }
    let wish = wish::read(&mut form, page.asked.app.moment().date());
    let contact = read(&mut form);
    let language = language_chosen(&form);
    let (Some(token), Some(wanted), Some(wish), false) = (token, wanted, wish, form.is_wrong())
    else {
        return page.asked.show_wrong(&view(&page, form, bookable));
    };
    let new = NewWait {
        institution: page.institution.id,
        centre: wanted.centre,
        services: wanted.services,
        wish,
        contact,
        share,
        language,
        by: page.actor(),
    };
    let keys = page.asked.app.office().keys.clone();
    let joined: Result<WaitId, WaitError> =
        page.once(&token, &form, move |tx, at| wait_join(tx, at, &keys, &new)).await;
    match joined {
        Ok(id) => Ok(page.asked.see_other(&format!("{}?done=joined", path(id)))),
        Err(WaitError::TooMany) => {
            form.wrong("phone", Message::of("wait-too-many"));
            page.asked.show_with(StatusCode::CONFLICT, &view(&page, form, bookable))
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for AddView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        use super::super::super::said::minutes;
        let view = |form: Form| Self {
            page: crate::gallery::desk(words, LIST).back(LIST).wrong(form.is_wrong()),
            form,
            offered: vec![
                Choice::of("", words.t("bookings-choose")),
                Choice::of("kac card", "Novadnieka karte – Klientu apkalpošanas centrs"),
            ],
            also: Vec::new(),
        };
        let usual = || wish::usual(jiff::civil::date(2026, 11, 20)).and("door", "phone");
        let mut wrong = Form::of(words, usual());
        wrong.wrong("what", Message::of("wait-service-missing"));
        let several = Self {
            also: vec![(
                "birth".to_owned(),
                "Dzimšanas reģistrācija".to_owned(),
                minutes(words, 30),
            )],
            ..view(Form::of(words, usual().and("what", "kac card").and("also", "birth")))
        };
        vec![
            ("wait-add", view(Form::of(words, usual()))),
            ("wait-add-wrong", view(wrong)),
            ("wait-add-several", several),
        ]
    }
}
