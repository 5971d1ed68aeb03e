//! The messages of each language, read once.

use std::{fmt, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Language, numbers, plurals};

type Room = (&'static str, [&'static str; 3]);

/// Each room: its name, and its text in Latvian, Russian and English.
pub(super) static ROOMS: &[Room] = include!(concat!(env!("OUT_DIR"), "/rooms.rs"));

pub(super) type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| {
    [Language::Lv, Language::Ru, Language::En].map(|language| read(language, ROOMS))
});

/// Why a message cannot be said.
#[derive(Debug)]
pub(super) enum Unsaid {
    Missing(String),
    Wrong(String, String),
}

impl fmt::Display for Unsaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "no message “{key}” in translations/"),
            Self::Wrong(key, why) => write!(f, "message “{key}”: {why}"),
        }
    }
}

pub(super) fn place(language: Language) -> usize {
    match language {
        Language::Lv => 0,
        Language::Ru => 1,
        Language::En => 2,
    }
}

pub(super) fn read(language: Language, rooms: &[Room]) -> Bundle {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolating marks guard mixed directions of script; all of ours run from left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Lv => |value, _| numbers::in_message(Language::Lv, value),
        Language::Ru => |value, _| numbers::in_message(Language::Ru, value),
        Language::En => |value, _| numbers::in_message(Language::En, value),
    }));
    for (room, texts) in rooms {
        let resource = FluentResource::try_new(texts[place(language)].to_owned())
            .unwrap_or_else(|(_, wrong)| panic!("translations/{language}/{room}.ftl: {wrong:?}"));
        if let Err(twice) = bundle.add_resource(resource) {
            panic!("translations/{language}/{room}.ftl: {twice:?}");
        }
    }
    bundle
}

pub(super) fn say(
    language: Language,
    key: &str,
    arguments: &[(&str, FluentValue<'_>)],
) -> Result<String, Unsaid> {
    say_from(&BUNDLES[place(language)], language, key, arguments)
}

pub(super) fn say_from(
    bundle: &Bundle,
    language: Language,
    key: &str,
    arguments: &[(&str, FluentValue<'_>)],
) -> Result<String, Unsaid> {
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .ok_or_else(|| Unsaid::Missing(key.to_owned()))?;
    let chosen_by = |value| plurals::choosing(language, value);
    let arguments: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (*name, chosen_by(value))).collect();
    let mut wrong = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&arguments), &mut wrong).into_owned();
    if wrong.is_empty() {
        Ok(said)
    } else {
        Err(Unsaid::Wrong(key.to_owned(), format!("{wrong:?}")))
    }
}
