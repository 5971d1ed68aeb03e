//! Fields that many forms of administration have: a name in three languages, addresses, days.

use jiff::civil::Date;
use lodzins_core::phone;
use lodzins_service::institution::Named;

use crate::{
    form::{Fields, Form},
    pages::write::you::check_email,
    ui::{Content, Fieldset, Hint},
    words::{Message, Words},
};

/// The longest name.
const NAME: u32 = 200;

/// Three fields for a name.
pub(super) fn name_fields(words: Words, form: &Form) -> Vec<Content> {
    vec![
        form.input("name_lv").label(words.t("admin-name-lv")).into(),
        form.input("name_ru").label(words.t("admin-name-ru")).hint(name_hint(words)).into(),
        form.input("name_en").label(words.t("admin-name-en")).hint(name_hint(words)).into(),
    ]
}

fn name_hint(words: Words) -> Hint {
    words.t("admin-name-hint").into()
}

/// The name that was entered; the Latvian one must be there.
pub(super) fn name_of(form: &mut Form) -> Named {
    for field in ["name_lv", "name_ru", "name_en"] {
        form.at_most(field, NAME);
    }
    Named {
        lv: form.required("name_lv", Message::of("admin-name-missing")),
        ru: optional(form, "name_ru"),
        en: optional(form, "name_en"),
    }
}

/// A name as it stands now. What falls back to Latvian is left empty, so that it goes on doing so.
pub(super) fn name_now(fields: Fields, lv: &str, ru: &str, en: &str) -> Fields {
    let own = |name: &str| if name == lv { String::new() } else { name.to_owned() };
    fields.and("name_lv", lv).and("name_ru", own(ru)).and("name_en", own(en))
}

/// Telephone and e-mail.
pub(super) fn reach_fields(words: Words, form: &Form) -> Vec<Content> {
    let phone = form.input("phone").label(words.t("admin-phone")).kind("tel");
    let email = form.input("email").label(words.t("admin-email")).kind("email");
    vec![phone.classes("govuk-input--width-20").into(), email.into()]
}

/// Numbers that people are told, with commas between them: each must be whole, for one of seven digits reaches nobody.
fn check_numbers(form: &mut Form) {
    let typed = form.optional("phone");
    let mut numbers = typed.split([',', ';']).map(str::trim).filter(|one| !one.is_empty());
    let is_sign = |sign: char| sign.is_ascii_digit() || " +()-–./".contains(sign);
    let is_number = |one: &str| one.chars().all(is_sign) && phone::is_whole(one);
    if let Some(wrong) = numbers.find(|one| !is_number(one)) {
        form.wrong("phone", Message::of("catalogue-not-a-phone").text("typed", wrong));
    }
}

/// Telephone and e-mail as they were entered.
pub(super) fn reach_of(form: &mut Form) -> (Option<String>, Option<String>) {
    form.at_most("phone", 80);
    form.at_most("email", 254);
    check_numbers(form);
    check_email(form);
    (optional(form, "phone"), optional(form, "email"))
}

/// The text of a field; nothing when it is empty.
pub(super) fn optional(form: &Form, name: &str) -> Option<String> {
    Some(form.optional(name)).filter(|text| !text.is_empty())
}

/// The code that a new thing gets for good.
pub(super) fn code_field(form: &Form, label: String, hint: String) -> Content {
    form.input("code").label(label).hint(hint).classes("govuk-input--width-10").into()
}

/// A day in three fields.
pub(super) fn day_field(form: &Form, name: &str, label: String, hint: String) -> Content {
    let field = form.date_input(name).fieldset(Fieldset::asking(label));
    if hint.is_empty() { field.into() } else { field.hint(hint).into() }
}

/// The first and the last day of something that need not have a last one.
pub(super) fn period_fields(
    words: Words,
    form: &Form,
    first: String,
    last: String,
) -> [Content; 2] {
    [
        day_field(form, "from", first, String::new()),
        day_field(form, "to", last, words.t("admin-days-hint")),
    ]
}

/// A day as it stands now.
pub(super) fn day_now(fields: Fields, name: &str, day: Option<Date>) -> Fields {
    let Some(day) = day else { return fields };
    fields
        .and(&format!("{name}-day"), day.day().to_string())
        .and(&format!("{name}-month"), day.month().to_string())
        .and(&format!("{name}-year"), day.year().to_string())
}

/// A first and a last day as they stand now.
pub(super) fn period_now(fields: Fields, first: Option<Date>, last: Option<Date>) -> Fields {
    day_now(day_now(fields, "from", first), "to", last)
}

/// “no 01.07.2026. līdz 31.12.2026.”, or what of it is known.
pub(super) fn days(words: Words, from: Option<Date>, to: Option<Date>) -> String {
    let from = from.map(|day| words.with("admin-from", &[("day", words.date_short(day).into())]));
    let to = to.map(|day| words.with("admin-to", &[("day", words.date_short(day).into())]));
    [from, to].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
