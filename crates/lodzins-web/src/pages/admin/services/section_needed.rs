//! What one needs: things to have at hand, forms, an identity, a signature.

use lodzins_core::{
    Assurance,
    catalogue::{Card, FormLink, Translated},
};

use super::fields::{Rows, lines_now, lines_of, single, text};
use crate::{
    form::{Fields, Form},
    ui::{Choice, Content, Fieldset, Legend},
    words::Words,
};

/// The most forms of a service.
const FORMS: usize = 5;

pub(super) fn fields(words: Words, form: &Form) -> Vec<Content> {
    let level = |one: &Assurance| {
        let said = words.with("catalogue-assurance", &[("level", one.code().into())]);
        Choice::of(one.code(), said)
    };
    let mut fields = vec![
        text(words, form, "bring", words.t("catalogue-field-bring"), Rows::List),
        form.select("assurance")
            .label(words.t("catalogue-field-assurance"))
            .items(Assurance::ALL.iter().map(level))
            .into(),
        single(
            form,
            "signature",
            words.t("catalogue-field-signature"),
            words.t("catalogue-field-signature-hint"),
        ),
        single(
            form,
            "in_person_only",
            words.t("catalogue-field-in-person-only"),
            words.t("catalogue-field-in-person-only-hint"),
        ),
    ];
    let filled = (1..=FORMS).filter(|n| form.fields().has(&format!("form_link_{n}"))).count();
    // One empty row after those that are filled, and no further one on a page that comes again.
    let rows = if form.is_wrong() { filled.max(1) } else { filled + 1 };
    let shown = (1..=FORMS).take(rows);
    fields.extend(shown.map(|n| form_fields(words, form, n)));
    fields
}

/// A form: its title and its address.
fn form_fields(words: Words, form: &Form, n: usize) -> Content {
    let count = [("n", i64::try_from(n).unwrap_or_default().into())];
    let title = form.input(&format!("form_title_{n}"));
    let title: Content = title.label(words.t("catalogue-field-form-title")).into();
    let link: Content = form
        .input(&format!("form_link_{n}"))
        .label(words.t("catalogue-field-form-link"))
        .hint(words.t("catalogue-field-form-link-hint"))
        .kind("url")
        .into();
    Fieldset::new()
        .legend(Legend::new().content(words.with("catalogue-field-form", &count)))
        .content(Content::html(format_args!("{title}{link}")))
        .into()
}

pub(super) fn now(card: &Card) -> Fields {
    let mut fields =
        lines_now(Fields::default(), "bring", &card.bring).and("assurance", card.assurance.code());
    for (name, on) in [("signature", card.signature), ("in_person_only", card.in_person_only)] {
        if on {
            fields = fields.and(name, "yes");
        }
    }
    for (n, form) in (1..).zip(&card.forms) {
        fields = fields
            .and(&format!("form_title_{n}"), form.title.lv.as_str())
            .and(&format!("form_link_{n}"), form.link.as_str());
    }
    fields
}

pub(super) fn take(form: &mut Form) -> impl Fn(&mut Card) + Send + Sync + use<> {
    let bring = lines_of(form, "bring");
    let assurance = form.optional("assurance").parse().unwrap_or(Assurance::None);
    let ticked = |name: &str| form.fields().has(name);
    let (signature, in_person_only) = (ticked("signature"), ticked("in_person_only"));
    let typed = |n: usize| {
        let part = |what: &str| form.optional(&format!("form_{what}_{n}"));
        let (title, link) = (part("title"), part("link"));
        (!title.is_empty() || !link.is_empty()).then_some((title, link))
    };
    let forms: Vec<(String, String)> = (1..=FORMS).filter_map(typed).collect();
    move |card| {
        card.bring.clone_from(&bring);
        card.assurance = assurance;
        card.signature = signature;
        card.in_person_only = in_person_only;
        // The other languages of a form's title come by a file; what came so stays with its address.
        let titled = |(title, link): &(String, String)| {
            let known = card.forms.iter().find(|known| known.link == *link);
            let others = known.map(|known| known.title.clone()).unwrap_or_default();
            let title = Translated { lv: title.clone(), ..others };
            FormLink { title, link: link.clone() }
        };
        card.forms = forms.iter().map(titled).collect();
    }
}
