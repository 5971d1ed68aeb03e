//! The first page: in which language?

use askama::Template;
use lodzins_core::Language;

use super::at::{Frame, KioskPage};
use crate::{stop::PageResult, words::Words};

#[derive(Template)]
#[template(path = "kiosk/start.html")]
pub(crate) struct StartView {
    at: Frame,
}

impl StartView {
    /// The question in each language, with where its answer leads and what the language calls itself.
    fn languages(&self) -> Vec<(&'static str, String, String, &'static str)> {
        let asked = |language: &Language| {
            let href = format!("/language/{language}?to={}/begin", self.at.path);
            let said = Words::of(*language).t("kiosk-language");
            (language.code(), said, href, Words::own_name(*language))
        };
        Language::ALL.iter().map(asked).collect()
    }
}

pub(super) async fn get(kiosk: KioskPage) -> PageResult {
    kiosk.asked.show(&StartView { at: kiosk.frame() })
}

#[cfg(test)]
impl crate::gallery::Sample for StartView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        vec![("kiosk", Self { at: Frame::sample(words, "", false) })]
    }
}
