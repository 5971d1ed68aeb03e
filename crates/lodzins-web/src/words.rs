//! Everything that a person reads, in Latvian, Russian and English.
//!
//! Messages live in `translations/{lv,ru,en}/{room}.ftl` (Fluent), one file a room of the service, and are built
//! into the program; a new file is found by itself. Keys are written out where they are used (`words.t("site-skip")`),
//! so that `cargo xtask i18n` finds those that are missing or unused.

mod bundle;
mod dates;
mod message;
mod numbers;
mod plurals;
mod request;

pub use fluent_bundle::FluentValue;
pub use lodzins_core::Language;
pub use message::Message;
pub use request::{COOKIE, change_language, language_of};

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of `language`.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// Which language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Its code, as the attribute `lang` wants it (BCP 47).
    pub fn code(&self) -> &'static str {
        self.language.code()
    }

    /// The message `key`, which takes no arguments.
    ///
    /// A key that is not there is a defect: it stops tests and development builds, and in a release shows the
    /// Latvian message, or else the key.
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with its arguments: `w.with("files-count", &[("count", 3.into())])`.
    ///
    /// Numbers are written as the language writes them; a year or an identifier is given as text.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let said = bundle::say(self.language, key, arguments);
        debug_assert!(said.is_ok(), "{}: {}", self.code(), said.as_ref().unwrap_err());
        said.or_else(|_| bundle::say(Language::Lv, key, arguments))
            .unwrap_or_else(|_| key.to_owned())
    }

    /// A message that was prepared where no language was known.
    pub fn say(&self, message: &Message) -> String {
        self.with(message.key(), &message.arguments())
    }

    /// The name of a language in itself: a person looks for their own.
    pub fn own_name(language: Language) -> &'static str {
        match language {
            Language::Lv => "Latviešu",
            Language::Ru => "Русский",
            Language::En => "English",
        }
    }

    /// Several things in a row: “pase, eID karte un pilnvara”.
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first: FluentValue<'_> = first.join(", ").into();
                self.with("list-and", &[("first", first), ("last", last.as_str().into())])
            }
        }
    }
}

#[cfg(test)]
mod tests;
