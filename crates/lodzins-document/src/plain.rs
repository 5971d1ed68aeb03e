//! The document as lines of text, for the plain part of a mail and for reading aloud.

#[cfg(test)]
mod tests;

use crate::model::{Block, Document, Fact, Span, Table, Text};

/// The longest line, in characters: fits every mail program, also quoted (RFC 3676, section 4.2, asks for at most 78).
pub const WIDTH: usize = 76;

/// Everything but the title, which is the mail's subject, and the letterhead's address, which is its sender.
///
/// No line is longer than [`WIDTH`], except where one word or address is: a broken address leads nowhere.
pub fn written(document: &Document) -> String {
    let mut paragraphs: Vec<String> = document.blocks.iter().map(block).collect();
    paragraphs.push(document.letterhead.name.clone());
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    format!("{}\n", paragraphs.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => text.words().to_uppercase(),
        Block::Paragraph(text) | Block::Large(text) => wrapped(&flat(text), "", ""),
        Block::Facts(facts) => lines(facts.iter().map(fact)),
        Block::List { ordered, items } => lines(items.iter().enumerate().map(|(n, item)| {
            let sign = if *ordered { format!("{}. ", n + 1) } else { "– ".to_owned() };
            let indent = " ".repeat(sign.chars().count());
            wrapped(&flat(item), &sign, &indent)
        })),
        Block::Table(table) => rows(table),
        Block::Chart(chart) => {
            format!("{}\n\n{}", wrapped(&chart.title, "", ""), rows(&chart.table()))
        }
        Block::Picture(chart) => wrapped(&chart.summary, "", ""),
        Block::Qr(code) => lines(code.beside.iter().map(|text| wrapped(&flat(text), "", ""))),
    }
}

fn fact(fact: &Fact) -> String {
    wrapped(&format!("{}: {}", fact.term, flat(&fact.value)), "", "  ")
}

/// A row as a fact for each column: columns side by side would not survive a proportional font.
fn rows(table: &Table) -> String {
    let row =
        |cells: &Vec<Text>| {
            lines(
                table.headings.iter().zip(cells).map(|(heading, cell)| {
                    wrapped(&format!("{heading}: {}", flat(cell)), "", "  ")
                }),
            )
        };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

/// Words with their line ends; a link shows its address when its words are others.
fn flat(text: &Text) -> String {
    let word = |span: &Span| match span {
        Span::Plain(text) | Span::Strong(text) => text.clone(),
        Span::Link { text, href } if text == href || format!("mailto:{text}") == *href => {
            text.clone()
        }
        Span::Link { text, href } => format!("{text} ({href})"),
        Span::Break => "\n".to_owned(),
    };
    text.0.iter().map(word).collect()
}

fn wrapped(text: &str, first: &str, others: &str) -> String {
    let mut written = String::new();
    for (n, line) in text.lines().enumerate() {
        let mut filled = if n == 0 { first.to_owned() } else { others.to_owned() };
        let mut empty = true;
        for word in line.split_whitespace() {
            if !empty && filled.chars().count() + 1 + word.chars().count() > WIDTH {
                written.push_str(&filled);
                written.push('\n');
                others.clone_into(&mut filled);
                empty = true;
            }
            if !empty {
                filled.push(' ');
            }
            filled.push_str(word);
            empty = false;
        }
        written.push_str(&filled);
        written.push('\n');
    }
    written.truncate(written.trim_end().len());
    written
}
