//! The fields of a contact, shown: the topics first, each by one key; then the line; then who it was.

use std::sync::Arc;

use lodzins_core::{
    catalogue::Shelf,
    contact::{CHANNELS, ContactResult, Direction},
};
use lodzins_db::DbError;
use lodzins_service::{
    contact::topics_for,
    institution::{Topic, Unit, units},
};

use super::{
    entry::{
        self, CHANNEL, DIRECTION, DURATION, NAME, NOTE, NUMBER, PHONE, RESULT, SERVICE, TOPIC, UNIT,
    },
    said,
};
use crate::{
    form::Form,
    pages::{
        DeskPage,
        catalogue::{own_shelf, picking},
        register::said as register_said,
    },
    ui::{Attributes, Checkbox, Checkboxes, Choice, Fieldset, Input, Label, Select, Textarea},
    words::Words,
};

/// The fields, with what was entered and what is wrong.
pub struct ContactFields {
    pub form: Form,
    pub words: Words,
    topics: Vec<Topic>,
    units: Vec<Unit>,
    shelf: Arc<Shelf>,
    first_focused: bool,
}

/// What the fields offer to choose from.
pub struct Offered {
    pub topics: Vec<Topic>,
    pub units: Vec<Unit>,
    pub shelf: Arc<Shelf>,
}

/// Reads what is offered: topics as the person's unit needs them, units.
pub async fn offered(page: &DeskPage) -> Result<Offered, DbError> {
    let (institution, unit) = (page.institution.id, page.member.unit);
    let today = page.asked.app.moment().date();
    let shelf = own_shelf(page).await?;
    page.asked
        .read(move |tx| {
            let mut topics = topics_for(tx, institution, unit)?;
            topics.retain(|topic| topic.is_open_on(today));
            let mut units = units(tx, institution)?;
            units.retain(|unit| unit.is_open_on(today));
            Ok(Offered { topics, units, shelf })
        })
        .await
}

#[cfg(test)]
impl Offered {
    /// Topics and a unit, made up.
    pub fn sample() -> Self {
        let topic = |(code, name): (&str, &str)| Topic {
            code: code.to_owned(),
            name_lv: name.to_owned(),
            name_ru: name.to_owned(),
            name_en: name.to_owned(),
            closed_from: None,
        };
        let topics = [
            ("housing", "Mājoklis"),
            ("property_tax", "Nekustamā īpašuma nodoklis"),
            ("upkeep", "Ēku un teritoriju uzturēšana"),
            ("other", "Cits"),
        ];
        Self { topics: topics.map(topic).to_vec(), units: Vec::new(), shelf: Arc::default() }
    }
}

impl ContactFields {
    pub fn of(words: Words, form: Form, offered: Offered) -> Self {
        let Offered { topics, units, shelf } = offered;
        Self { form, words, topics, units, shelf, first_focused: false }
    }

    /// The first topic takes the keys as soon as the page is there.
    pub fn focused(mut self) -> Self {
        self.first_focused = !self.form.is_wrong();
        self
    }

    pub fn topics(&self) -> Checkboxes {
        let items = (1..).zip(&self.topics).map(|(n, topic): (usize, &Topic)| {
            let mut attributes = Attributes::none().nth(n);
            if n == 1 && self.first_focused {
                attributes = attributes.flag("autofocus");
            }
            let name = topic.name(self.words.language());
            Checkbox::of(topic.code.as_str(), name).attributes(attributes)
        });
        let question = Fieldset::asking(self.words.t("contact-topics"));
        self.form
            .checkboxes(TOPIC)
            .fieldset(question)
            .classes("govuk-checkboxes--small lz-topics")
            .items(items)
    }

    pub fn channel(&self) -> Select {
        let words = self.words;
        let items = CHANNELS
            .iter()
            .map(|channel| Choice::of(channel.code(), register_said::channel(words, *channel)));
        self.select(CHANNEL, words.t("contact-channel")).items(items)
    }

    pub fn direction(&self) -> Select {
        let words = self.words;
        let items = Direction::ALL
            .iter()
            .map(|direction| Choice::of(direction.code(), said::direction(words, *direction)));
        self.select(DIRECTION, words.t("contact-direction")).items(items)
    }

    pub fn result(&self) -> Select {
        let words = self.words;
        let items = ContactResult::ALL
            .iter()
            .map(|result| Choice::of(result.code(), said::result(words, *result)));
        self.select(RESULT, words.t("contact-result")).items(items).attributes([("data-key", "x")])
    }

    pub fn duration(&self) -> Input {
        let hint = self.words.t("contact-duration-hint");
        self.line(DURATION, self.words.t("contact-duration"))
            .inputmode("numeric")
            .hint(hint)
            .width(5)
    }

    pub fn note(&self) -> Textarea {
        let field = self.form.textarea(NOTE).label(self.words.t("contact-note"));
        field.rows(2).attributes([("data-key", "w")])
    }

    pub fn name(&self) -> Input {
        self.line(NAME, self.words.t("contact-name"))
    }

    pub fn phone(&self) -> Input {
        self.line(PHONE, self.words.t("contact-phone")).kind("tel")
    }

    pub fn number(&self) -> Input {
        self.line(NUMBER, self.words.t("contact-number"))
    }

    pub fn service(&self) -> Input {
        let field = self.line(SERVICE, self.words.t("contact-service"));
        picking(self.words, field, SERVICE, &self.shelf)
    }

    pub fn unit(&self) -> Select {
        let none = Choice::of("", self.words.t("contact-unit-none"));
        let language = self.words.language();
        let units =
            self.units.iter().map(|unit| Choice::of(unit.id.to_string(), unit.name(language)));
        self.select(UNIT, self.words.t("contact-unit")).items(std::iter::once(none).chain(units))
    }

    /// Whether the rarer fields are open: something stands in them, or is wrong with them.
    pub fn more_is_open(&self) -> bool {
        let filled = [NAME, PHONE, NUMBER, SERVICE];
        self.form.is_wrong() || filled.iter().any(|name| !self.form.optional(name).is_empty())
    }

    /// What the form carries unseen.
    pub fn hidden(&self) -> Vec<(&'static str, String)> {
        [entry::OPENED, entry::TO].map(|name| (name, self.form.optional(name))).to_vec()
    }

    fn select(&self, name: &str, label: impl Into<Label>) -> Select {
        self.form.select(name).label(label)
    }

    fn line(&self, name: &str, label: impl Into<Label>) -> Input {
        self.form.input(name).label(label).autocomplete("off")
    }
}
