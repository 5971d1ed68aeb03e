//! The pages of acts as they may look: to be filled in, come again with errors, and refused.

use lodzins_core::{
    deadline::{Basis, ExtensionGround},
    submission::Act,
};

use super::{
    close::CloseView,
    extend::ExtendView,
    note::NoteView,
    related::{RelatedView, Way},
    route::RouteView,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    layout::Page,
    ui::{Choice, Radio},
    words::{Message, Words},
};

fn page(words: Words) -> Page {
    desk(words, "/desk/inbox").typed_into().back("/desk/submissions/1")
}

fn caption(words: Words) -> String {
    format!("IES/2026/123 · {}", words.t("letter-sample-subject"))
}

/// A form that comes again, because of what is missing in a field.
fn wrong(words: Words, typed: Fields, field: &str, missing: Message) -> Form {
    let mut form = Form::of(words, typed);
    form.wrong(field, missing);
    form
}

impl Sample for RouteView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| Self {
            page: page(words).wrong(form.is_wrong()),
            form,
            caption: caption(words),
            units: vec![
                Choice::of("", words.t("register-route-unit-first")),
                Choice::of("1", words.t("gallery-unit")),
            ],
            people: vec![Choice::of("", words.t("register-route-person-first"))],
        };
        let missing = Message::of("register-route-unit-missing");
        vec![
            ("route", view(Form::blank(words))),
            ("route-wrong", view(wrong(words, Fields::default(), "unit", missing))),
        ]
    }
}

impl Sample for CloseView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, ways: &[Act]| Self {
            page: page(words).wrong(form.is_wrong()),
            form,
            caption: caption(words),
            ways: ways.to_vec(),
        };
        let missing = Message::of("register-close-to-missing");
        let forward = Fields::default().and("how", Act::Forward.code());
        vec![
            ("close", view(Form::blank(words), crate::access::CLOSINGS)),
            ("close-one-way", view(Form::blank(words), &[Act::Withdraw])),
            ("close-wrong", view(wrong(words, forward, "to", missing), crate::access::CLOSINGS)),
        ]
    }
}

impl Sample for ExtendView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, basis: Basis, refused: String| Self {
            page: page(words).wrong(form.is_wrong()),
            form,
            caption: caption(words),
            until_now: words.date_until(jiff::civil::date(2026, 5, 29)),
            refused,
            until_then: words.date_until(jiff::civil::date(2026, 6, 15)),
            story: vec![words.date_on(jiff::civil::date(2026, 5, 15))],
            grounds: ExtensionGround::of_law(basis),
        };
        let typed = Fields::default().and("ground", ExtensionGround::ObjectiveReasons.code());
        let again = wrong(words, typed, "why", Message::of("casework-extend-why-missing"));
        let before = words.t("casework-extend-before");
        vec![
            ("extend", view(Form::blank(words), Basis::SubmissionsLaw2026, String::new())),
            ("extend-wrong", view(again, Basis::SubmissionsLaw, String::new())),
            ("extend-refused", view(Form::blank(words), Basis::SubmissionsLaw2026, before)),
        ]
    }
}

impl Sample for NoteView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| Self {
            page: page(words).wrong(form.is_wrong()),
            form,
            caption: caption(words),
            longest: 4000,
        };
        let missing = Message::of("casework-note-missing");
        vec![
            ("note", view(Form::blank(words))),
            ("note-wrong", view(wrong(words, Fields::default(), "text", missing))),
        ]
    }
}

impl Sample for RelatedView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, found: bool, ways: &[Way]| {
            let similar = Radio::of("1", caption(words)).hint(words.t("casework-related-same"));
            let number = form.input("number").label(words.t("casework-related-number"));
            let typed = Radio::of("typed", words.t("casework-related-typed")).conditional(number);
            Self {
                page: page(words).wrong(form.is_wrong()),
                form,
                caption: caption(words),
                similar: if found { vec![similar, typed] } else { vec![typed] },
                ways: ways.to_vec(),
            }
        };
        let missing = Message::of("casework-related-way-missing");
        let again = wrong(words, Fields::default(), "how", missing);
        vec![
            ("related", view(Form::blank(words), true, &[Way::Joint, Way::Repeated])),
            ("related-none-found", view(Form::blank(words), false, &[Way::Joint])),
            ("related-joined", view(Form::blank(words), true, &[Way::Part])),
            ("related-wrong", view(again, true, &[Way::Joint, Way::Repeated])),
        ]
    }
}
