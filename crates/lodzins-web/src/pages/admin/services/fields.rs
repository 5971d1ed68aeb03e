//! Fields of a card: texts in three languages, choices, lists with a line for each thing.

use lodzins_core::{Language, catalogue::Translated};

use crate::{
    form::{Fields, Form},
    ui::{Checkbox, Content, Details, Fieldset, Hint, Label},
    words::{Message, Words},
};

/// The longest text of a card, in characters.
const LONGEST: u32 = 4000;

/// A text in three languages: Latvian open, the others behind a line that opens where they have something in them.
pub(super) fn text(words: Words, form: &Form, name: &str, label: String, rows: Rows) -> Content {
    let field = |language: Language, label: Label| -> Content {
        let name = format!("{name}_{language}");
        let hint = match (language, rows) {
            (Language::Lv, Rows::List) => Some(Hint::from(words.t("catalogue-lines-hint"))),
            _ => None,
        };
        match rows {
            Rows::One => form.input(&name).label(label).into(),
            Rows::Several | Rows::List => {
                let area = form.textarea(&name).label(label).rows(4);
                if let Some(hint) = hint { area.hint(hint).into() } else { area.into() }
            }
        }
    };
    let other = |language: Language| {
        // A language is called by its own name, which a screen reader then says in it.
        let (said, code, label) = (Words::own_name(language), language.code(), &label);
        let label = Content::from(label.as_str());
        let label = Content::html(format_args!("{label} (<span lang=\"{code}\">{said}</span>)"));
        field(language, Label::new().content(label))
    };
    let filled = |language: &Language| !form.optional(&format!("{name}_{language}")).is_empty();
    let open = [Language::Ru, Language::En].iter().any(filled);
    let others = Content::html(format_args!("{}{}", other(Language::Ru), other(Language::En)));
    let summary = words.with("catalogue-other-languages", &[("text", label.as_str().into())]);
    let others = Details::new().summary(summary).content(others).open(open);
    Content::html(format_args!("{}{others}", field(Language::Lv, label.into())))
}

/// How much is written into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    One,
    Several,
    List,
}

/// The text that was entered.
pub(super) fn text_of(form: &mut Form, name: &str) -> Translated {
    for language in Language::ALL {
        form.at_most(&format!("{name}_{language}"), LONGEST);
    }
    let of = |language| form.optional(&format!("{name}_{language}"));
    Translated { lv: of(Language::Lv), ru: of(Language::Ru), en: of(Language::En) }
}

/// A text as it stands now.
pub(super) fn text_now(mut fields: Fields, name: &str, text: &Translated) -> Fields {
    for language in Language::ALL {
        fields = fields.and(&format!("{name}_{language}"), text.own(*language));
    }
    fields
}

/// A list with a line for each thing; the lines of the languages belong together by their numbers.
pub(super) fn lines_of(form: &mut Form, name: &str) -> Vec<Translated> {
    let all = text_of(form, name);
    let lines = |language| -> Vec<&str> {
        all.own(language).lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    };
    let [lv, ru, en] = [Language::Lv, Language::Ru, Language::En].map(lines);
    let at = |lines: &[&str], n: usize| lines.get(n).copied().unwrap_or_default().to_owned();
    let count = lv.len().max(ru.len()).max(en.len());
    (0..count).map(|n| Translated { lv: at(&lv, n), ru: at(&ru, n), en: at(&en, n) }).collect()
}

/// A list as it stands now.
pub(super) fn lines_now(fields: Fields, name: &str, list: &[Translated]) -> Fields {
    let of = |language| {
        list.iter()
            .map(|text| text.own(language))
            .collect::<Vec<_>>()
            .join("\n")
            .trim_end()
            .to_owned()
    };
    let all = Translated { lv: of(Language::Lv), ru: of(Language::Ru), en: of(Language::En) };
    text_now(fields, name, &all)
}

/// Boxes to tick, one for each choice.
pub(super) fn boxes(
    form: &Form,
    name: &str,
    legend: String,
    choices: impl IntoIterator<Item = (String, String)>,
) -> Content {
    let items = choices.into_iter().map(|(code, said)| Checkbox::of(code, said));
    form.checkboxes(name)
        .fieldset(Fieldset::asking(legend))
        .classes("govuk-checkboxes--small")
        .items(items)
        .into()
}

/// What was ticked of several codes; strangers are passed over, no browser sends them.
pub(super) fn ticked<T: std::str::FromStr>(form: &Form, name: &str) -> Vec<T> {
    form.fields().all(name).filter_map(|code| code.parse().ok()).collect()
}

/// A box of its own.
pub(super) fn single(form: &Form, name: &str, said: String, hint: String) -> Content {
    let one = Checkbox::of("yes", said).hint(hint);
    form.checkboxes(name).items([one]).into()
}

/// An amount in euro, in cents.
pub(super) fn cents_of(form: &mut Form, name: &str) -> Option<i64> {
    let typed = form.optional(name);
    if typed.is_empty() {
        return None;
    }
    let cents = lodzins_core::catalogue::cents_of(&typed);
    if cents.is_none() {
        form.wrong(name, Message::of("catalogue-not-an-amount"));
    }
    cents
}

/// An amount as it stands now, without the sign of the currency.
pub(super) fn cents_now(words: Words, cents: Option<i64>) -> String {
    let written = |cents| words.language().euro(cents).replace(['€', '\u{a0}'], "");
    cents.map(written).unwrap_or_default()
}
