//! The alphabet of a message: Cyrillic in Russian, and none of it elsewhere.

use super::messages::Message;
use crate::complaint::Complaint;

/// Names of languages stand in their own alphabet wherever they are shown.
const OWN_NAMES: &[&str] = &["Русский", "По-русски", "русский", "по-русски"];

/// A complaint about a message in the wrong alphabet.
pub(super) fn check(language: &str, message: &Message) -> Option<Complaint> {
    let mut words = message.words.clone();
    let letters = words.chars().any(char::is_alphabetic);
    if language == "ru" {
        let latin_only = letters && !words.chars().any(is_cyrillic);
        let proper = is_proper_name(&words) || message.key.starts_with("language-");
        return (latin_only && !proper).then(|| {
            let what = format!("“{}” has no Cyrillic letter", message.key);
            Complaint::wrong(&message.file, message.line, "alphabet", what, "say it in Russian")
        });
    }
    for name in OWN_NAMES {
        words = words.replace(name, "");
    }
    words.chars().find(|letter| is_cyrillic(*letter)).map(|letter| {
        let what = format!("“{}” holds the Cyrillic letter “{letter}”", message.key);
        let remedy = "type the Latin letter, or say it in the right language";
        Complaint::wrong(&message.file, message.line, "alphabet", what, remedy)
    })
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// Short signs that are the same in every language: `PDF`, `Lodziņš`, `QR`, an address.
fn is_proper_name(words: &str) -> bool {
    let mut all = words.split_whitespace();
    all.clone().count() <= 3
        && all.all(|word| {
            let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
            letters.iter().all(|c| c.is_uppercase())
                || word.contains('@')
                || word.contains("Lodziņ")
        })
}
