//! Who answers for a service, where to ask, and what goes with it.

use lodzins_core::catalogue::Card;

use super::{
    super::fields::optional,
    fields::{Rows, text, text_now, text_of},
    section::Offered,
};
use crate::{
    form::{Fields, Form},
    ui::{Choice, Content},
    words::Words,
};

pub(super) fn fields(words: Words, form: &Form, offered: &Offered) -> Vec<Content> {
    let language = words.language();
    let institutions = |none: String| {
        let named = offered.institutions.iter();
        let named = named.map(|one| Choice::of(&one.code, one.name(language)));
        [Choice::of("", none)].into_iter().chain(named).collect::<Vec<_>>()
    };
    let units = offered.units.iter().map(|unit| Choice::of(&unit.code, unit.name(language)));
    let none = [Choice::of("", words.t("catalogue-field-unit-none"))];
    vec![
        form.select("unit")
            .label(words.t("catalogue-field-unit"))
            .hint(words.t("catalogue-field-unit-hint"))
            .items(none.into_iter().chain(units))
            .into(),
        form.input("phone")
            .label(words.t("catalogue-field-phone"))
            .kind("tel")
            .classes("govuk-input--width-20")
            .into(),
        form.input("email").label(words.t("catalogue-field-email")).kind("email").into(),
        form.select("holder")
            .label(words.t("catalogue-holder"))
            .items(institutions(words.t("catalogue-field-holder-own")))
            .into(),
        form.select("provider")
            .label(words.t("catalogue-provider"))
            .items(institutions(words.t("catalogue-field-provider-holder")))
            .into(),
        form.textarea("related")
            .label(words.t("catalogue-field-related"))
            .hint(words.t("catalogue-field-related-hint"))
            .rows(3)
            .into(),
        text(words, form, "note", words.t("catalogue-field-note"), Rows::Several),
        form.input("foreign_ground")
            .label(words.t("catalogue-field-ground"))
            .hint(words.t("catalogue-field-ground-hint"))
            .into(),
    ]
}

pub(super) fn now(card: &Card) -> Fields {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields = Fields::default()
        .and("unit", given(&card.unit))
        .and("phone", given(&card.phone))
        .and("email", given(&card.email))
        .and("holder", given(&card.holder))
        .and("provider", given(&card.provider))
        .and("related", card.related.join("\n"))
        .and("foreign_ground", given(&card.foreign_ground));
    text_now(fields, "note", &card.note)
}

pub(super) fn take(form: &mut Form) -> impl Fn(&mut Card) + Send + Sync + use<> {
    form.at_most("foreign_ground", 300);
    let [unit, phone, email, holder, provider, ground] =
        ["unit", "phone", "email", "holder", "provider", "foreign_ground"]
            .map(|name| optional(form, name));
    let related: Vec<String> = form
        .optional("related")
        .split(|sign: char| sign.is_whitespace() || sign == ',' || sign == ';')
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect();
    let note = text_of(form, "note");
    move |card| {
        card.unit.clone_from(&unit);
        card.phone.clone_from(&phone);
        card.email.clone_from(&email);
        card.holder.clone_from(&holder);
        card.provider.clone_from(&provider);
        card.related.clone_from(&related);
        card.note = note.clone();
        card.foreign_ground.clone_from(&ground);
    }
}
