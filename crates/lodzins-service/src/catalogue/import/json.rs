//! Services as JSON: a list of objects (docs/services.schema.json), each told by the line on which it begins.

use jiff::civil::Date;
use lodzins_core::catalogue::Card;
use serde::{Deserialize, de::IgnoredAny};

use super::file::{ImportedService, Misfit, unreadable};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    card: Card,
}

pub(super) fn read(text: &str) -> Result<Vec<ImportedService>, Vec<Misfit>> {
    if let Err(wrong) = serde_json::from_str::<Vec<IgnoredAny>>(text) {
        return Err(vec![unreadable(wrong.line(), "", wrong.to_string())]);
    }
    let (mut services, mut misfits) = (Vec::new(), Vec::new());
    for (line, part) in elements(text) {
        match serde_json::from_str::<Entry>(part) {
            Ok(entry) => services.push(ImportedService {
                line,
                code: entry.code,
                valid_from: entry.valid_from,
                valid_to: entry.valid_to,
                card: entry.card.in_order(),
            }),
            // The parser counts lines from where the element begins.
            Err(wrong) => {
                let what = wrong.to_string();
                let what = what.split(" at line ").next().unwrap_or(&what);
                misfits.push(unreadable(line + wrong.line().saturating_sub(1), "", what));
            }
        }
    }
    if misfits.is_empty() { Ok(services) } else { Err(misfits) }
}

/// The elements of a list that is known to be well formed, each with the line on which it begins.
fn elements(text: &str) -> Vec<(usize, &str)> {
    let (mut parts, mut depth, mut line) = (Vec::new(), 0_usize, 1_usize);
    let (mut quoted, mut escaped, mut begun) = (false, false, None);
    for (at, sign) in text.bytes().enumerate() {
        if sign == b'\n' {
            line += 1;
        }
        if quoted {
            (quoted, escaped) = (escaped || sign != b'"', !escaped && sign == b'\\');
            continue;
        }
        let ends = depth == 1 && matches!(sign, b',' | b']');
        if ends {
            parts.extend(begun.take().map(|(line, from)| (line, &text[from..at])));
        } else if depth == 1 && begun.is_none() && !sign.is_ascii_whitespace() {
            begun = Some((line, at));
        }
        match sign {
            b'"' => quoted = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::elements;

    #[test]
    fn elements_are_told_by_their_lines_whatever_stands_in_their_texts() {
        let text = "[\n {\"a\": \"],{\\\"\",\n  \"b\": [1, 2]},\n\n 3, {}\n]";
        let found = elements(text);
        let expected = [(2, "{\"a\": \"],{\\\"\",\n  \"b\": [1, 2]}"), (5, "3"), (5, "{}\n")];
        assert_eq!(found, expected);
        assert_eq!(elements(" [ ] "), []);
    }
}
