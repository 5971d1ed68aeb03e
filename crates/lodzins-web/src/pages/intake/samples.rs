//! The pages as they may look: empty, with the number just given and clients found, and with errors.

use lodzins_core::Channel;
use lodzins_service::institution::DropBox;

use super::{
    correct::CorrectView,
    done::Done,
    presets,
    register::{RegisterView, languages},
    stamp::StampView,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    pages::{clients::purposes, register::said},
    ui::{Choice, Content, FileUpload, NavigationItem, Radio},
    words::{Message, Words},
};

fn view(words: Words, form: Form) -> RegisterView {
    let boxes = [DropBox {
        code: "kac".to_owned(),
        name: "Pie ieejas".to_owned(),
        emptied: None,
        used_from: None,
        used_to: None,
    }];
    let everyday = [Channel::Post, Channel::Phone, Channel::Window];
    let link = |channel: &Channel| {
        let path = presets::Preset::path(*channel, None, None);
        NavigationItem::to(&path, said::channel(words, *channel)).current(*channel == Channel::Post)
    };
    RegisterView {
        shelf: std::sync::Arc::default(),
        page: desk(words, "/desk/register").wrong(form.is_wrong()),
        links: everyday.iter().map(link).collect(),
        done: None,
        to_check: None,
        channels: presets::channels(words),
        boxes: presets::boxes(words, &boxes),
        units: vec![Choice::of("", words.t("intake-unit-later"))],
        purposes: purposes(words),
        languages: languages(words),
        meant: Vec::new(),
        waiting: Content::default(),
        field: FileUpload::named("files").label(words.t("files-label")),
        sheet: "01936a3e-0000-7000-8000-000000000001".to_owned(),
        form,
    }
}

impl Sample for RegisterView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let typed =
            || Fields::default().and("channel", "drop_box").and("name", "Testa Persona 010");
        let done = Done {
            number: "IES/2026/123".to_owned(),
            received: words.date_on(jiff::civil::date(2026, 5, 15)),
            due: words.date_until(jiff::civil::date(2026, 5, 29)),
            case: "/desk/submissions/1".to_owned(),
            odd_code: true,
        };
        let found = vec![
            Radio::of("1", "Testa Persona 010 · persona.010@example.org · +37120000010"),
            Radio::of("new", words.t("clients-sheet-new")),
            Radio::of("", words.t("clients-sheet-none")),
        ];
        let mut wrong = Form::of(words, typed());
        wrong.wrong("subject", Message::of("intake-subject-missing"));
        wrong.wrong("box", Message::of("intake-box-missing"));
        wrong.wrong("code_for", Message::of("clients-purpose-missing"));
        let given = view(words, Form::of(words, typed()));
        vec![
            ("intake", view(words, Form::blank(words))),
            ("intake-given", RegisterView { done: Some(done), meant: found, ..given }),
            ("intake-wrong", view(words, wrong)),
        ]
    }
}

impl Sample for StampView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let stamp = Self {
            page: desk(words, "/desk/inbox").back("/desk/submissions/1"),
            institution: words.t("gallery-institution"),
            number: "IES/2026/123".to_owned(),
            received: words.date_short(jiff::civil::date(2026, 5, 15)),
        };
        vec![("intake-stamp", stamp)]
    }
}

impl Sample for CorrectView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let standing = || {
            Fields::default()
                .and("subject", words.t("letter-sample-subject"))
                .and("channel", Channel::Post.code())
                .and("name", "Testa Persona 010")
        };
        let view = |form: Form| Self {
            page: desk(words, "/desk/inbox").back("/desk/submissions/1").wrong(form.is_wrong()),
            form,
            caption: format!("IES/2026/123 · {}", words.t("letter-sample-subject")),
            channels: presets::channels(words),
            boxes: presets::boxes(words, &[]),
        };
        let mut wrong = Form::of(words, standing());
        wrong.wrong("reason", Message::of("intake-correct-reason-missing"));
        vec![("correct", view(Form::of(words, standing()))), ("correct-wrong", view(wrong))]
    }
}
