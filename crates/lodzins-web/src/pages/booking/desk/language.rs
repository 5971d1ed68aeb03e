//! In which language somebody is written to for whom a clerk fills in a form.

use lodzins_core::Language;

use crate::{
    form::Form,
    ui::{Choice, Select},
    words::Words,
};

/// The question, each language called by its own name.
pub(in crate::pages::booking) fn asks_language(words: Words, form: &Form) -> Select {
    let own = |language: &Language| {
        Choice::of(language.code(), Words::own_name(*language))
            .attributes([("lang", language.code())])
    };
    let select = form.select("language").label(words.t("wait-language"));
    select.items(Language::ALL.iter().map(own))
}

/// The answer: Latvian where there is none.
pub(in crate::pages::booking) fn language_chosen(form: &Form) -> Language {
    form.optional("language").parse().unwrap_or(Language::Lv)
}
