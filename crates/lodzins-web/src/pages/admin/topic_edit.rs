//! A new topic, or other names for one, and until when it is offered.

use jiff::civil::Date;
use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::{
    Named, Topic,
    structure::{StructureError, topic_add, topic_change},
    topics,
};

use super::{
    entry::{self, Entry, Hand},
    fields::{day_field, day_now, name_fields, name_now, name_of},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::PageResult,
    ui::Content,
    words::Words,
};

/// What is entered about a topic.
pub struct Details {
    name: Named,
    /// The first day on which it is not offered; a new one is.
    closed_from: Option<Date>,
}

impl Entry for Topic {
    const PURPOSE: &'static str = "admin-topic";
    const LIST: &'static str = super::topic_list::LIST;
    const NEW: &'static str = "admin-topic-add";
    type Key = String;
    type Details = Details;

    fn find(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        code: &String,
    ) -> Result<Option<Self>, DbError> {
        Ok(topics(tx, institution)?.into_iter().find(|topic| topic.code == *code))
    }

    fn name(&self, language: Language) -> &str {
        self.name(language)
    }

    fn fields(words: Words, one: Option<&Self>, form: &Form) -> Vec<Content> {
        let mut fields = name_fields(words, form);
        if one.is_some() {
            let (label, hint) = (words.t("admin-topic-from"), words.t("admin-topic-from-hint"));
            fields.push(day_field(form, "from", label, hint));
        }
        fields
    }

    fn details(form: &mut Form) -> Details {
        Details { name: name_of(form), closed_from: form.date("from") }
    }

    fn now(&self) -> Fields {
        let now = name_now(Fields::default(), &self.name_lv, &self.name_ru, &self.name_en);
        day_now(now, "from", self.closed_from)
    }

    fn add(hand: Hand<'_, '_>, code: &str, new: &Details) -> Result<(), StructureError> {
        topic_add(hand.tx, hand.at, hand.institution, code, &new.name, hand.by)
    }

    fn change(hand: Hand<'_, '_>, code: &String, new: &Details) -> Result<(), StructureError> {
        topic_change(hand.tx, hand.at, hand.institution, code, &new.name, new.closed_from, hand.by)
    }
}

/// The topic as it is.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    entry::show::<Topic>(page, code).await
}

/// Changes it.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    entry::change::<Topic>(page, code, fields).await
}
