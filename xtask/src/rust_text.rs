//! Rust source seen by a reader who must not be fooled by comments and strings.
//!
//! A full parser would cost a newcomer half a minute of building; to tell code from comments and strings, and
//! to find where a function ends, a small scanner is enough.

#[cfg(test)]
mod tests;

/// A source file taken apart.
#[derive(Debug, Default)]
pub(crate) struct RustText {
    /// The code with comments and the insides of strings blanked; lines and columns stay where they were.
    pub(crate) code: String,
    /// The string literals.
    pub(crate) strings: Vec<Literal>,
}

/// A string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Where its opening quote stands in [`RustText::code`], in bytes.
    pub(crate) at: usize,
    /// What stands between the quotes, escapes as written.
    pub(crate) text: String,
}

/// A function with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name.
    pub(crate) name: String,
    /// The line of `fn`, from 1.
    pub(crate) line: usize,
    /// Lines from `fn` to the closing brace, both counted.
    pub(crate) lines: usize,
}

impl RustText {
    /// Takes a source file apart.
    pub(crate) fn read(source: &str) -> Self {
        let mut scan = Scan { bytes: source.as_bytes(), at: 0, line: 1, out: Self::default() };
        let mut code = Vec::with_capacity(source.len());
        while scan.at < scan.bytes.len() {
            scan.step(&mut code);
        }
        scan.out.code = String::from_utf8_lossy(&code).into_owned();
        scan.out
    }

    /// The line of a byte of [`RustText::code`].
    pub(crate) fn line_of(&self, at: usize) -> usize {
        1 + self.code.as_bytes()[..at.min(self.code.len())].split(|b| *b == b'\n').skip(1).count()
    }

    /// Every function that has a body, in the order of their beginnings.
    pub(crate) fn functions(&self) -> Vec<Function> {
        words(&self.code)
            .filter(|(_, word)| *word == "fn")
            .filter_map(|(at, _)| self.function_at(at))
            .collect()
    }

    fn function_at(&self, at: usize) -> Option<Function> {
        let rest = self.code.get(at + 2..)?;
        let name: String = rest.trim_start().chars().take_while(|c| is_word(*c)).collect();
        if name.is_empty() {
            return None; // `fn(u8)`, a type
        }
        let end = at + 2 + body_end(rest)?;
        let (line, last) = (self.line_of(at), self.line_of(end));
        Some(Function { name, line, lines: last - line + 1 })
    }
}

/// Where the body that follows a function's head ends; `None` for a head without a body.
fn body_end(rest: &str) -> Option<usize> {
    let (mut round, mut braces) = (0_i32, 0_i32);
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            ';' if round == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces == 0 && round == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// The words of a text with their places.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c| !is_word(c)).filter_map(move |word| {
        let here = text[at..].find(word).map_or(at, |found| at + found);
        at = here + word.len();
        (!word.is_empty()).then_some((here, word))
    })
}

/// Whether a letter belongs to an identifier.
pub(crate) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    out: RustText,
}

impl Scan<'_> {
    fn step(&mut self, code: &mut Vec<u8>) {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"//") {
            let length = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            self.blank(code, length);
        } else if rest.starts_with(b"/*") {
            self.blank(code, block_comment(rest));
        } else if let Some((before, hashes)) = raw_string(rest).filter(|_| !self.inside_word()) {
            self.literal(code, before, hashes, Some(hashes));
        } else if rest[0] == b'"' {
            self.literal(code, 0, 0, None);
        } else if rest[0] == b'\'' {
            self.blank(code, character(rest));
        } else {
            self.keep(code, 1);
        }
    }

    /// Whether the letter before this one belongs to a word, so that `for"` is no raw string.
    fn inside_word(&self) -> bool {
        self.at > 0 && is_word(char::from(self.bytes[self.at - 1]))
    }

    fn keep(&mut self, code: &mut Vec<u8>, length: usize) {
        for byte in &self.bytes[self.at..self.at + length] {
            self.line += usize::from(*byte == b'\n');
            code.push(*byte);
        }
        self.at += length;
    }

    fn blank(&mut self, code: &mut Vec<u8>, length: usize) {
        for byte in &self.bytes[self.at..self.at + length] {
            self.line += usize::from(*byte == b'\n');
            code.push(if *byte == b'\n' { b'\n' } else { b' ' });
        }
        self.at += length;
    }

    /// A string of `before` letters (`br`), `hashes` hashes, quotes, text, quotes, hashes.
    fn literal(&mut self, code: &mut Vec<u8>, before: usize, hashes: usize, raw: Option<usize>) {
        self.keep(code, before + hashes);
        let (line, at) = (self.line, self.at);
        let inside = self.at + 1;
        let end = string_end(self.bytes, inside, raw);
        let text = String::from_utf8_lossy(&self.bytes[inside..end]).into_owned();
        self.out.strings.push(Literal { line, at, text });
        self.keep(code, 1);
        self.blank(code, end - inside);
        let close = (1 + hashes).min(self.bytes.len() - self.at);
        self.keep(code, close);
    }
}

/// The length of a comment that may hold further comments.
fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with(b"*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// The letters and hashes before the quotes of a raw string.
fn raw_string(rest: &[u8]) -> Option<(usize, usize)> {
    let before = [&b"br"[..], b"cr", b"r"].iter().find(|p| rest.starts_with(p))?.len();
    let hashes = rest[before..].iter().take_while(|b| **b == b'#').count();
    (rest.get(before + hashes) == Some(&b'"')).then_some((before, hashes))
}

/// The length of `'x'` or `'\n'`; 1 for a lifetime's apostrophe.
fn character(rest: &[u8]) -> usize {
    if rest.get(1) == Some(&b'\\') {
        return rest.iter().skip(3).position(|b| *b == b'\'').map_or(1, |found| found + 4);
    }
    let letter = rest.get(1).map_or(0, |b| match b {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    });
    if rest.get(1 + letter) == Some(&b'\'') { letter + 2 } else { 1 }
}

/// Where a string's closing quotes stand.
fn string_end(bytes: &[u8], from: usize, raw: Option<usize>) -> usize {
    let mut at = from;
    while at < bytes.len() {
        match (bytes[at], raw) {
            (b'\\', None) => at += 2,
            (b'"', None) => return at,
            (b'"', Some(hashes)) => {
                let after = &bytes[at + 1..];
                if after.len() >= hashes && after[..hashes].iter().all(|b| *b == b'#') {
                    return at;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    bytes.len()
}
