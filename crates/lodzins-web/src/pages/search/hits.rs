//! What was found, with the words that were looked for pointed out.

use std::{fmt::Write as _, ops::Range};

use lodzins_core::text::Places;
use lodzins_service::register::Hit;

use crate::{
    pages::register::{
        line::{Line, Lines},
        table::{Shown, table_showing},
    },
    ui::Content,
};

/// Letters before and after the first word that is shown out of a text.
const BEFORE: usize = 50;
const AFTER: usize = 110;

/// The hits in the register's table.
pub fn table(lines: &Lines<'_>, title: &str, hits: &[Hit], places: &Places) -> Content {
    let shown: Vec<(Line, Shown)> = hits
        .iter()
        .map(|hit| {
            let line = lines.line(&hit.line);
            let shown = Shown {
                subject: marked(&line.subject, places),
                below: excerpt(&hit.text, places),
                submitter: marked(&line.submitter, places),
            };
            (line, shown)
        })
        .collect();
    table_showing(lines.words, title, shown.iter().map(|(line, shown)| (line, shown.clone())))
}

pub(super) fn marked(text: &str, places: &Places) -> Content {
    with_marks(text, &places.of_text(text))
}

/// The text with these of its parts marked.
fn with_marks(text: &str, places: &[Range<usize>]) -> Content {
    let (mut html, mut at) = (String::new(), 0);
    for place in places {
        let (Some(between), Some(word)) = (text.get(at..place.start), text.get(place.clone()))
        else {
            continue;
        };
        let (between, word) = (Content::from(between), Content::from(word));
        // Writing to a String cannot fail.
        let _ = write!(html, "{between}<mark class=\"lz-mark-word\">{word}</mark>");
        at = place.end;
    }
    html.push_str(&Content::from(text.get(at..).unwrap_or_default()).to_string());
    Content::html(html)
}

/// The words around the first one that was looked for; nothing when the text has none.
pub(super) fn excerpt(text: &str, places: &Places) -> Content {
    let found = places.of_text(text);
    let Some(first) = found.first() else { return Content::default() };
    let begin = word_edge(text, text.floor_char_boundary(first.start.saturating_sub(BEFORE)));
    let end = text.ceil_char_boundary(text.len().min(first.end + AFTER));
    let end = text[..end]
        .rfind(char::is_whitespace)
        .filter(|_| end < text.len())
        .unwrap_or(end)
        .max(first.end);
    let begin = begin.min(first.start);
    let inside: Vec<Range<usize>> = found
        .iter()
        .filter(|place| begin <= place.start && place.end <= end)
        .map(|place| place.start - begin..place.end - begin)
        .collect();
    let (before, after) =
        (if begin > 0 { "… " } else { "" }, if end < text.len() { " …" } else { "" });
    let shown = with_marks(&text[begin..end], &inside);
    Content::html(format_args!("<br><span class=\"lz-excerpt\">{before}{shown}{after}</span>"))
}

/// The beginning of the next word, so that no half word stands at the front.
fn word_edge(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    text[at..].find(char::is_whitespace).map_or(at, |space| {
        let rest = &text[at + space..];
        text.len() - rest.trim_start().len()
    })
}

#[cfg(test)]
mod tests {
    use lodzins_core::{Language, text::query_terms};

    use super::*;

    fn places(query: &str) -> Places {
        Places::of(&query_terms(query, Language::Lv).collect::<Vec<_>>(), false)
    }

    #[test]
    fn words_are_pointed_out_and_nothing_else_becomes_markup() {
        let html = marked("<b>Nodoklis</b> & nodokļi", &places("nodokļa")).to_string();
        assert_eq!(
            html,
            "&#60;b&#62;<mark class=\"lz-mark-word\">Nodoklis</mark>&#60;/b&#62; &#38; \
             <mark class=\"lz-mark-word\">nodokļi</mark>"
        );
    }

    #[test]
    fn an_excerpt_begins_and_ends_with_whole_words() {
        let text = format!("{} bedre {}", "vārds ".repeat(40), "teikums ".repeat(40));
        let html = excerpt(&text, &places("bedre")).to_string();
        assert!(html.contains("… vārds") && html.ends_with("teikums …</span>"), "{html}");
        assert!(excerpt("nekā", &places("bedre")).is_empty());
    }

    #[test]
    fn any_text_can_be_shown_around_a_word() {
        let garlands = ["", "ā", " ", "ķ ļ ", "🎈🎈 ", "x\n\n", "garšgaršgarš", "\u{301}e"];
        for before in garlands {
            for after in garlands {
                for times in [1, 7, 60] {
                    let text = format!("{} bedre {}", before.repeat(times), after.repeat(times));
                    let html = excerpt(&text, &places("bedre")).to_string();
                    assert!(html.contains(">bedre</mark>"), "“{text}”: {html}");
                }
            }
        }
    }
}
