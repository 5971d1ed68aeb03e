//! A text in the languages of the platform, Latvian first.

use serde::{Deserialize, Serialize};

use crate::Language;

/// A text in up to three languages; what is empty is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// Latvian, the one that must be there.
    #[serde(default)]
    pub lv: String,
    /// Russian.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ru: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

/// A text as somebody gets to see it, with the language that it is really in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'t> {
    /// The text.
    pub text: &'t str,
    /// Its language, for whoever reads it aloud.
    pub language: Language,
}

impl Translated {
    /// A text in Latvian only.
    pub fn latvian(text: impl Into<String>) -> Self {
        Self { lv: text.into(), ..Self::default() }
    }

    /// The text in exactly this language; empty when there is none.
    pub fn own(&self, language: Language) -> &str {
        language.of(&self.lv, &self.ru, &self.en)
    }

    /// The text for a reader of this language: their own, or the Latvian one.
    pub fn said(&self, language: Language) -> Said<'_> {
        let own = self.own(language);
        if own.is_empty() {
            Said { text: &self.lv, language: Language::Lv }
        } else {
            Said { text: own, language }
        }
    }

    /// Is it there in no language?
    pub fn is_empty(&self) -> bool {
        Language::ALL.iter().all(|language| self.own(*language).is_empty())
    }

    /// Is it there in another language, but not in Latvian?
    pub fn lacks_latvian(&self) -> bool {
        self.lv.is_empty() && !self.is_empty()
    }

    /// Is it there in a language other than Latvian?
    pub fn is_foreign_too(&self) -> bool {
        !self.ru.is_empty() || !self.en.is_empty()
    }

    /// The same without white space around the texts.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let of = |language| self.own(language).trim().to_owned();
        Self { lv: of(Language::Lv), ru: of(Language::Ru), en: of(Language::En) }
    }
}
