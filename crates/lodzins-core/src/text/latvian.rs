//! A light stemmer for Latvian, on folded text.
//!
//! It takes off one ending of a noun, an adjective or an infinitive and evens out what is left of consonant changes.
//! Folding has already made one letter of c č, k ķ, l ļ, n ņ, s š, z ž and of long and short vowels, which is most of
//! them; two kinds are left: “zeme – zemju” (a j after b m p v) and “atbilde – atbilžu” (d and t after l n r). It
//! leaves prefixes and word-building suffixes alone: “iesniegums” and “iesniegt” are two words.

use std::borrow::Cow;

/// Endings, the longest first, each with the least number of letters that must be left before it.
#[rustfmt::skip]
const ENDINGS: &[(&str, usize)] = &[
    // Infinitives of reflexive verbs: reģistrēties, iepazīties.
    ("aties", 3), ("eties", 3), ("ities", 3), ("oties", 3),
    // Definite adjectives: sociālajiem, sociālajai, sociālajā.
    ("ajiem", 4), ("ajai", 4), ("ajam", 4), ("ajas", 4), ("ajos", 4), ("aja", 4),
    ("ties", 3),
    ("iem", 2), ("ais", 3),
    ("ai", 2), ("am", 2), ("as", 2), ("ei", 2), ("em", 2), ("es", 2), ("ie", 2), ("ij", 3), ("im", 2), ("is", 2),
    ("os", 2), ("um", 2), ("us", 2),
    // Infinitives: maksāt, reģistrēt, vienoties.
    ("at", 3), ("et", 3), ("it", 3), ("ot", 3),
    ("a", 2), ("e", 2), ("i", 2), ("o", 2), ("s", 2), ("u", 2),
];

/// The stem of a folded word. Words with anything but the letters a–z, and the shortest ones, are their own stem.
pub(super) fn stem(folded: &str) -> Cow<'_, str> {
    if folded.len() < 3 || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(folded);
    }
    even_out(without_ending(folded))
}

fn without_ending(word: &str) -> &str {
    ENDINGS
        .iter()
        .filter_map(|(ending, least)| Some((word.strip_suffix(ending)?, ending, *least)))
        .find(|(rest, ending, least)| rest.len() >= *least && !is_of_an_agent(rest, ending))
        .map_or(word, |(rest, ..)| rest)
}

/// “Skolotājam” and “iedzīvotājiem” end like a definite adjective, but the “āj” is part of the word.
fn is_of_an_agent(rest: &str, ending: &str) -> bool {
    ending.starts_with("aj") && rest.ends_with('t')
}

fn even_out(stem: &str) -> Cow<'_, str> {
    match stem.as_bytes() {
        [.., _, b'b' | b'm' | b'p' | b'v', b'j'] => Cow::Borrowed(&stem[..stem.len() - 1]),
        [.., _, b'l' | b'n' | b'r', b'z'] => Cow::Owned(format!("{}d", &stem[..stem.len() - 1])),
        [.., _, b'l' | b'n' | b'r', b's'] => Cow::Owned(format!("{}t", &stem[..stem.len() - 1])),
        _ => Cow::Borrowed(stem),
    }
}
