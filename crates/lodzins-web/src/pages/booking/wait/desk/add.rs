//! Putting somebody on the list who calls or stands at the desk.

use askama::Template;
use axum::http::StatusCode;
use lodzins_core::{Language, id::WaitId};
use lodzins_service::wait_list::{NewWait, WaitError, wait_join};

use super::{
    super::{
        super::desk::{
            book::{door, read},
            bookable::Bookable,
        },
        wish,
    },
    LIST, path,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Button, Choice, Content, Fieldset, Radios, Select},
    words::{Message, Words},
};

const PURPOSE: &str = "wait-add";

#[derive(Template)]
#[template(path = "pages/booking/wait/desk/add.html")]
pub(crate) struct AddView {
    page: Page,
    form: Form,
    offered: Vec<Choice>,
}

impl AddView {
    fn service(&self) -> Select {
        self.form.select("what").label(self.page.t("booking-service")).items(self.offered.clone())
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
        let own = |language: &Language| {
            Choice::of(language.code(), Words::own_name(*language))
                .attributes([("lang", language.code())])
        };
        let select = self.form.select("language").label(self.page.t("wait-language"));
        select.items(Language::ALL.iter().map(own))
    }

    fn save(&self) -> Content {
        Button::saying(self.page.t("wait-add"))
            .attributes([("data-key", "s")])
            .prevent_double_click(true)
            .into()
    }
}

async fn view(page: &DeskPage, form: Form) -> Result<AddView, Stop> {
    let offered = Bookable::of(page).await?.choices();
    Ok(AddView {
        page: page.frame().back(LIST).wrong(form.is_wrong()).typed_into(),
        form: page.asked.again(PURPOSE, form),
        offered,
    })
}

/// The form.
pub async fn get(page: DeskPage) -> PageResult {
    let fields = wish::usual(page.asked.app.moment().date());
    let fields = fields.and("door", "phone").and("language", Language::Lv.code());
    let view = view(&page, Form::of(page.asked.words, fields)).await?;
    page.asked.show(&view)
}

/// Puts them on the list.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let share = door(&form);
    let wanted = Bookable::of(&page).await?.wanted(&form.optional("what"), share);
    if wanted.is_none() {
        form.wrong("what", Message::of("wait-service-missing"));
    }
    let wish = wish::read(&mut form, page.asked.app.moment().date());
    let contact = read(&mut form);
    let language = form.optional("language").parse().unwrap_or(Language::Lv);
    let (Some(token), Some(wanted), Some(wish), false) = (token, wanted, wish, form.is_wrong())
    else {
        let view = view(&page, form).await?;
        return page.asked.show_wrong(&view);
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
            let view = view(&page, form).await?;
            page.asked.show_with(StatusCode::CONFLICT, &view)
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for AddView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| Self {
            page: crate::gallery::desk(words, LIST).back(LIST).wrong(form.is_wrong()),
            form,
            offered: vec![
                Choice::of("", words.t("bookings-choose")),
                Choice::of("kac card", "Novadnieka karte – Klientu apkalpošanas centrs"),
            ],
        };
        let usual = || wish::usual(jiff::civil::date(2026, 11, 20)).and("door", "phone");
        let mut wrong = Form::of(words, usual());
        wrong.wrong("what", Message::of("wait-service-missing"));
        vec![("wait-add", view(Form::of(words, usual()))), ("wait-add-wrong", view(wrong))]
    }
}
