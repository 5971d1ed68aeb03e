//! The editors' pages with a made-up service.

use jiff::{Timestamp, civil::date};
use lodzins_core::{
    Language,
    catalogue::{Card, Fault, Part},
};
use lodzins_service::catalogue::{Service, Version};

use super::{
    one::{OneView, sections, steps, versions_table},
    preview::PreviewView,
    said,
};
use crate::{
    form::Form,
    gallery::{Sample, desk},
    pages::catalogue::{
        CardFace,
        samples::{card, naming},
        title,
    },
    words::Words,
};

fn version(number: u32, card: Card) -> Version {
    Version {
        code: "land-lease".to_owned(),
        number,
        valid_from: date(2026, 4, 1),
        valid_to: (number == 2).then(|| date(2026, 12, 31)),
        card,
        published_by: None,
        published_at: Timestamp::UNIX_EPOCH,
    }
}

impl Sample for OneView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |card: Card, faults: &[Fault], versions: &[Version]| {
            let service = Service {
                code: "land-lease".to_owned(),
                title_lv: card.title.lv.clone(),
                draft: Some(card.clone()),
                drafted_by: None,
                drafted_at: None,
                last: versions.first().cloned(),
            };
            Self {
                page: desk(words, "/desk/admin/services").back("/desk/admin/services"),
                title: service.title_lv.clone(),
                code: service.code.clone(),
                sections: sections(words, &service, faults),
                faults: faults.iter().map(|fault| said::line(words, fault)).collect(),
                steps: steps(words, &Form::blank(words), &service.code, &card),
                is_draft: true,
                was_published: !versions.is_empty(),
                drop: Form::blank(words),
                versions: versions_table(words, &service.code, versions),
            }
        };
        let before = Card { related: Vec::new(), phone: None, ..card() };
        let versions = [version(2, card()), version(1, before)];
        let title = Card { title: card().title, ..Card::default() };
        let faults = [
            Fault::NoLatvian(Part::About),
            Fault::NoRecipient,
            Fault::NoChannel,
            Fault::NotAPhone("6720940".to_owned()),
        ];
        vec![
            ("admin-service", view(card(), &[], &versions)),
            ("admin-service-new", view(title, &faults, &[])),
        ]
    }
}

impl Sample for PreviewView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let link = |one: &Language| (one.code(), Words::own_name(*one), format!("?language={one}"));
        let view = Self {
            page: desk(words, "/desk/admin/services").back("/desk/admin/service/land-lease"),
            title: card().title.lv,
            told: words.t("catalogue-preview-told"),
            languages: Language::ALL.iter().map(link).collect(),
            shown: words.code(),
            heading: title(words, &card().title),
            latvian_only: words.t("catalogue-latvian-only"),
            face: CardFace::of(words, &card(), &naming(words)).drawn(),
        };
        vec![("admin-service-preview", view)]
    }
}
