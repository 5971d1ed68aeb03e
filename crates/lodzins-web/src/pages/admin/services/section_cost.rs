//! How long a service takes at most, and what it costs.

use lodzins_core::catalogue::{Card, Fees, Longest, TimeUnit};

use super::{
    super::fields::optional,
    fields::{Rows, cents_now, cents_of, text, text_now, text_of},
};
use crate::{
    form::{Fields, Form},
    ui::{Choice, Content},
    words::{Message, Words},
};

pub(super) fn fields(words: Words, form: &Form) -> Vec<Content> {
    let unit = |one: &TimeUnit| {
        let said = words.with("catalogue-time-unit", &[("unit", one.code().into())]);
        Choice::of(one.code(), said)
    };
    let short = "govuk-input--width-5";
    let fee = |name: &str, label: String| {
        let field = form.input(name).label(label).hint(words.t("catalogue-field-fee-hint"));
        field.classes(short).inputmode("decimal").into()
    };
    vec![
        form.input("longest")
            .label(words.t("catalogue-field-longest"))
            .hint(words.t("catalogue-field-longest-hint"))
            .classes(short)
            .inputmode("numeric")
            .into(),
        form.select("longest_unit")
            .label(words.t("catalogue-field-longest-unit"))
            .items(TimeUnit::ALL.iter().map(unit))
            .into(),
        form.input("longest_basis")
            .label(words.t("catalogue-field-basis"))
            .hint(words.t("catalogue-field-basis-hint"))
            .into(),
        fee("fee_in_person", words.t("catalogue-field-fee-in-person")),
        fee("fee_online", words.t("catalogue-field-fee-online")),
        text(words, form, "fee_note", words.t("catalogue-field-fee-note"), Rows::Several),
    ]
}

pub(super) fn now(words: Words, card: &Card) -> Fields {
    let fields = match &card.longest {
        None => Fields::default(),
        Some(longest) => Fields::default()
            .and("longest", longest.amount.to_string())
            .and("longest_unit", longest.unit.code())
            .and("longest_basis", longest.basis.as_str()),
    };
    let fields = fields
        .and("fee_in_person", cents_now(words, card.fees.in_person_cents))
        .and("fee_online", cents_now(words, card.fees.online_cents));
    text_now(fields, "fee_note", &card.fees.note)
}

pub(super) fn take(form: &mut Form) -> impl Fn(&mut Card) + Send + Sync + use<> {
    form.at_most("longest_basis", 300);
    let amount: Option<u32> = form.parsed("longest", Message::of("catalogue-not-a-number"));
    let longest = amount.map(|amount| Longest {
        amount,
        unit: form.optional("longest_unit").parse().unwrap_or(TimeUnit::WorkingDays),
        basis: optional(form, "longest_basis").unwrap_or_default(),
    });
    let fees = Fees {
        in_person_cents: cents_of(form, "fee_in_person"),
        online_cents: cents_of(form, "fee_online"),
        note: text_of(form, "fee_note"),
    };
    move |card| {
        card.longest.clone_from(&longest);
        card.fees.clone_from(&fees);
    }
}
