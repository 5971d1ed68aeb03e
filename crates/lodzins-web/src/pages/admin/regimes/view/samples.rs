use super::*;
use crate::{
    gallery::{Sample, desk},
    pages::regime::samples::{example, example_names},
    ui::Button,
};

impl Sample for RegimeView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |state: RegimeState, under: Option<&str>, act: Option<(Form, String)>| Self {
            page: desk(words, "/desk/admin/regimes/1").back("/desk/admin/regimes"),
            title: example().name.lv,
            caption: words.t("regime-title"),
            state: tag(words, state),
            parts: vec![
                summary(words, &example_names(), &example(), under),
                Button::saying(words.t("regime-see-consequences")).href("/").into(),
            ],
            act,
            links: vec![("/".to_owned(), words.t("regime-drop"))],
        };
        let mut consequences = sample(
            RegimeState::Draft,
            None,
            Some((Form::blank(words), words.t("regime-switch-on"))),
        );
        consequences.parts.truncate(1);
        vec![
            ("regime-draft", sample(RegimeState::Draft, Some("/desk/admin/regimes/1"), None)),
            ("regime-consequences", consequences),
        ]
    }
}
