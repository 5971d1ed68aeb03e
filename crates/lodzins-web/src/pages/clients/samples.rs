//! The pages as they may look: found or not, new or changed, of somebody who may have two entries, and of a case.

use super::{
    card::{CardView, Other, Version, reasons, table},
    edit::EditView,
    fields,
    find::{FindView, Meant},
    link::LinkView,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    ui::{Pagination, Radio, SummaryList, SummaryRow},
    words::{Message, Words},
};

/// A form that comes again with one thing wrong.
fn wrong(words: Words, field: &str, missing: Message) -> Form {
    let mut form = Form::of(words, Fields::default().and("phone", "+371 20000010"));
    form.wrong(field, missing);
    form
}

impl Sample for FindView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, asked: bool, meant: Vec<Meant>| Self {
            page: desk(words, "/desk/clients").wrong(form.is_wrong()),
            form,
            asked,
            meant,
        };
        let found = Meant {
            href: "/desk/clients/1".to_owned(),
            line: "Testa Persona 010 · +37120000010".to_owned(),
        };
        let nothing = wrong(words, "name", Message::of("clients-find-nothing"));
        vec![
            ("clients", view(Form::blank(words), false, Vec::new())),
            ("clients-found", view(Form::blank(words), true, vec![found])),
            ("clients-found-none", view(Form::blank(words), true, Vec::new())),
            ("clients-wrong", view(nothing, false, Vec::new())),
        ]
    }
}

impl Sample for EditView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, title: String, has_code: bool| Self {
            page: desk(words, "/desk/clients").back("/desk/clients").wrong(form.is_wrong()),
            form,
            title,
            kinds: fields::kinds(words),
            purposes: fields::purposes(words),
            has_code,
        };
        let nameless = wrong(words, "name", Message::of("clients-name-missing"));
        vec![
            ("client-new", view(Form::blank(words), words.t("clients-new-title"), false)),
            ("client-edit", view(Form::blank(words), words.t("clients-edit-title"), true)),
            ("client-new-wrong", view(nameless, words.t("clients-new-title"), false)),
        ]
    }
}

impl Sample for LinkView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| Self {
            page: desk(words, "/desk/inbox").back("/desk/submissions/1").wrong(form.is_wrong()),
            form,
            caption: format!("IES/2026/123 · {}", words.t("letter-sample-subject")),
            choices: vec![
                Radio::of("1", "Testa Persona 010 · +37120000010"),
                Radio::of("none", words.t("clients-link-none")),
            ],
        };
        let unsaid = wrong(words, "client", Message::of("clients-link-missing"));
        vec![("client-link", view(Form::blank(words))), ("client-link-wrong", view(unsaid))]
    }
}

impl Sample for CardView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let other = |id: &str| Other {
            id: id.to_owned(),
            href: format!("/desk/clients/{id}"),
            line: "T. Persona 010 · +37120000010".to_owned(),
        };
        let phone = SummaryRow::of(words.t("register-phone"), "+37120000010");
        let card = |has_code: bool| Self {
            page: desk(words, "/desk/clients").back("/desk/clients"),
            path: "/desk/clients/1".to_owned(),
            trail: true,
            name: "Testa Persona 010".to_owned(),
            facts: SummaryList::new().rows([phone.clone()]),
            has_code,
            reveal: Form::blank(words),
            reasons: reasons(words),
            same: Form::blank(words),
            into: None,
            merged: Vec::new(),
            like: Vec::new(),
            submissions: table(words, &[]),
            rest: Pagination::new(),
            versions: vec![Version {
                what: words.t("clients-did-created"),
                by: "Testa Persona 001 · 15.05.2026. 10:00".to_owned(),
                line: "Testa Persona 010 · +37120000010".to_owned(),
            }],
        };
        let twice = Self { like: vec![other("2")], merged: vec![other("3")], ..card(true) };
        let pointing = Self { into: Some(other("2")), ..card(false) };
        vec![("client", card(false)), ("client-twice", twice), ("client-same", pointing)]
    }
}
