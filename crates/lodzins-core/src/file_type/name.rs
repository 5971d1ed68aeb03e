//! Names of files as people gave them, made safe to show, to store and to give out.

use unicode_normalization::UnicodeNormalization;

/// The longest name, in characters.
const LONGEST_NAME: usize = 150;
/// The longest extension that is kept when a name is shortened.
const LONGEST_EXTENSION: usize = 10;
/// What a file is called that came without a usable name.
const NAMELESS: &str = "dokuments";

/// The extension of a name in lower case, without the dot.
pub fn extension(name: &str) -> Option<String> {
    let (stem, extension) = name.trim_end().rsplit_once('.')?;
    let usable = !stem.trim_matches(['.', ' ']).is_empty()
        && (1..=LONGEST_EXTENSION).contains(&extension.chars().count())
        && extension.chars().all(char::is_alphanumeric);
    usable.then(|| extension.to_lowercase())
}

/// The name without folders, control signs and tricks of writing direction, at most 150 characters long.
///
/// A right-to-left override makes `fdp.exe` read as `exe.pdf`; a path in a name points out of its folder; a name in
/// decomposed form is another name to a computer than the same one composed. The extension is kept.
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|sign| !is_invisible(*sign))
        .nfc()
        .map(|sign| if "<>:\"|?*".contains(sign) { '_' } else { sign })
        .collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let tidy = words.join(" ");
    let tidy = tidy.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    if tidy.is_empty() {
        return NAMELESS.to_owned();
    }
    let dot = tidy.rfind('.').filter(|_| extension(tidy).is_some()).unwrap_or(tidy.len());
    let (stem, extension) = tidy.split_at(dot);
    let room = LONGEST_NAME - extension.chars().count();
    format!("{}{extension}", shortened(stem, room).trim_end())
}

fn shortened(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

/// Signs that change how a name reads without being seen: controls, directions, joiners of nothing.
fn is_invisible(sign: char) -> bool {
    (sign.is_control() && !sign.is_whitespace())
        || matches!(
            sign,
            '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
