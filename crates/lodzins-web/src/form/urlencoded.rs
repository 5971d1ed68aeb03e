//! `application/x-www-form-urlencoded`, as the URL standard reads it (WHATWG URL, s. 5.1).

use super::Fields;

pub(super) fn read(body: &[u8]) -> Fields {
    let mut fields = Fields::default();
    for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = (&pair[..at], pair.get(at + 1..).unwrap_or_default());
        fields.add_value(&unescaped(name), &unescaped(value));
    }
    fields
}

fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let escaped = || Some(hexadecimal(*tail.first()?)? << 4 | hexadecimal(*tail.get(1)?)?);
        match (first, (*first == b'%').then(escaped).flatten()) {
            (_, Some(byte)) => {
                out.push(byte);
                rest = &tail[2..];
            }
            (b'+', None) => out.push(b' '),
            (other, None) => out.push(*other),
        }
    }
    out
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
