//! The card as it may look: of somebody new, and of somebody who may have two entries.

use super::card::{CardView, Other, Version, reasons, table};
use crate::{
    form::Form,
    gallery::{Sample, desk},
    ui::{Pagination, SummaryList, SummaryRow},
    words::Words,
};

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
