//! Words become lines of a width.

use super::face::{Run, Weight};
use crate::model::{Span, Text};

/// How running text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) weight: Weight,
    /// In points.
    pub(super) size: f32,
    /// From one line to the next, in points.
    pub(super) leading: f32,
}

/// A line, ready to be drawn.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) runs: Vec<Placed>,
    width: f32,
}

/// A run in its line.
#[derive(Debug)]
pub(super) struct Placed {
    /// From the line's beginning.
    pub(super) x: f32,
    pub(super) run: Run,
    pub(super) href: Option<String>,
}

/// A part of a word that looks alike, with the space after it.
struct Part {
    run: Run,
    href: Option<String>,
}

/// Breaks text into lines: between words, and inside a word only when the word is wider than a line.
pub(super) fn lines(text: &Text, style: Style, width: f32) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut word: Vec<Part> = Vec::new();
    for span in &text.0 {
        let (words, weight, href) = match span {
            Span::Plain(words) => (words, style.weight, None),
            Span::Strong(words) => (words, Weight::Bold, None),
            Span::Link { text, href } => (text, style.weight, Some(href)),
            Span::Break => {
                place(&mut lines, std::mem::take(&mut word), style, width);
                lines.push(Line::default());
                continue;
            }
        };
        for piece in words.split_inclusive(' ').filter(|piece| !piece.is_empty()) {
            let run = Run::shaped(piece, weight, style.size);
            word.push(Part { run, href: href.cloned() });
            if piece.ends_with(' ') {
                place(&mut lines, std::mem::take(&mut word), style, width);
            }
        }
    }
    place(&mut lines, word, style, width);
    lines.retain(|line| !line.runs.is_empty());
    lines
}

fn place(lines: &mut Vec<Line>, word: Vec<Part>, style: Style, width: f32) {
    let before: f32 = word.iter().rev().skip(1).map(|part| part.run.width).sum();
    let ink = before + word.last().map_or(0.0, |part| part.run.ink_width());
    let used = lines.last().map_or(0.0, |line| line.width);
    if used > 0.0 && used + ink > width {
        lines.push(Line::default());
    }
    for part in word {
        if ink <= width {
            put(lines, part);
        } else {
            cut(lines, &part, style, width);
        }
    }
}

fn put(lines: &mut [Line], part: Part) {
    let Some(line) = lines.last_mut() else { return };
    line.width += part.run.width;
    match line.runs.last_mut() {
        Some(last) if last.run.weight == part.run.weight && last.href == part.href => {
            last.run.extend(part.run);
        }
        _ => {
            let x = line.width - part.run.width;
            line.runs.push(Placed { x, run: part.run, href: part.href });
        }
    }
}

/// Puts a word that is wider than a line: cut after a sign that ends a part of an address, else wherever it must be.
fn cut(lines: &mut Vec<Line>, part: &Part, style: Style, width: f32) {
    let mut rest = part.run.clone();
    loop {
        let room = width - lines.last().map_or(0.0, |line| line.width);
        let end = longest(&rest, room);
        if end == rest.text.len() {
            put(lines, Part { run: rest, href: part.href.clone() });
            return;
        }
        if end == 0 && room < width {
            lines.push(Line::default());
            continue;
        }
        // At least one letter a line, however narrow it is: the loop must end.
        let end = end.max(rest.text.chars().next().map_or(1, char::len_utf8));
        let (one, other) = rest.text.split_at(end);
        let shaped = |words| Run::shaped(words, part.run.weight, style.size);
        put(lines, Part { run: shaped(one), href: part.href.clone() });
        lines.push(Line::default());
        rest = shaped(other);
    }
}

/// How many bytes of a word fit.
fn longest(word: &Run, room: f32) -> usize {
    if word.ink_width() <= room {
        return word.text.len();
    }
    let (mut fits, mut good, mut used) = (0, 0, 0.0);
    for glyph in &word.glyphs {
        used += glyph.x_advance * word.size;
        if used > room {
            break;
        }
        fits = glyph.text_range.end;
        if word.text[..fits].ends_with(['/', '-', '?', '&', '.', '_']) {
            good = fits;
        }
    }
    if good > 0 { good } else { fits }
}
