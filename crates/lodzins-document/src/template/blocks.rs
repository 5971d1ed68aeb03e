//! Markdown becomes blocks; the marks in it become the values that they stand for.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::{
    Written,
    fill::{Filled, Part},
};
use crate::model::{Block, Document, Span, Text};

/// What is being read.
#[derive(Default)]
struct Reader {
    title: Option<String>,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    strong: usize,
    link: Option<String>,
    list: Option<(bool, Vec<Text>)>,
}

/// The title and blocks of a filled template; nothing without a title.
pub(super) fn of(filled: &Filled) -> Option<Written> {
    let mut reader = Reader::default();
    for event in Parser::new(&filled.text) {
        reader.read(event, filled);
    }
    let title = reader.title.filter(|title| !title.is_empty())?;
    Some(Written { title, blocks: reader.blocks })
}

impl Reader {
    fn read(&mut self, event: Event<'_>, filled: &Filled) {
        match event {
            Event::Start(Tag::Strong | Tag::Emphasis) => self.strong += 1,
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => self.strong -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => self.link = Some(filled.put_in(&dest_url)),
            Event::End(TagEnd::Link) => self.link = None,
            Event::Start(Tag::List(first)) => self.list = Some((first.is_some(), Vec::new())),
            Event::End(TagEnd::List(_)) => {
                if let Some((ordered, items)) = self.list.take() {
                    self.blocks.push(Block::List { ordered, items });
                }
            }
            Event::End(TagEnd::Item) => {
                let item = Text(std::mem::take(&mut self.spans));
                if let Some((_, items)) = &mut self.list {
                    items.push(item);
                }
            }
            Event::End(TagEnd::Heading(level)) => self.heading(level),
            Event::End(TagEnd::Paragraph) if self.list.is_none() => {
                let paragraphs = paragraphs(std::mem::take(&mut self.spans));
                self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
            }
            Event::Text(text) | Event::Code(text) => self.text(&text, filled),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.spans.push(Span::Break),
            // `check` has refused everything else; the end of an inner paragraph of an item says nothing.
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let text = Text(std::mem::take(&mut self.spans));
        if level == HeadingLevel::H1 && self.title.is_none() && self.blocks.is_empty() {
            self.title = Some(Document::one_line(&text.words()));
        } else {
            self.blocks.push(Block::Heading(text));
        }
    }

    fn text(&mut self, text: &str, filled: &Filled) {
        for part in filled.parts(text) {
            match part {
                Part::Words(words) => self.say(words),
                Part::Value(value) => {
                    for (n, line) in value.lines().enumerate() {
                        if n > 0 {
                            self.spans.push(Span::Break);
                        }
                        self.say(line.trim_end());
                    }
                }
            }
        }
    }

    fn say(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let (words, strong) = (words.to_owned(), self.strong > 0);
        self.spans.push(match (&self.link, strong) {
            (Some(href), _) => Span::Link { text: words, href: href.clone() },
            (None, true) => Span::Strong(words),
            (None, false) => Span::Plain(words),
        });
    }
}

/// A value's empty lines part paragraphs, as they did where it was typed.
fn paragraphs(spans: Vec<Span>) -> Vec<Text> {
    let mut all = vec![Vec::new()];
    let mut ends = 0;
    for span in spans {
        if span == Span::Break {
            ends += 1;
            continue;
        }
        match ends {
            0 => {}
            1 => all.last_mut().unwrap_or(&mut Vec::new()).push(Span::Break),
            _ => all.push(Vec::new()),
        }
        ends = 0;
        if let Some(last) = all.last_mut() {
            last.push(span);
        }
    }
    all.into_iter().filter(|spans| !spans.is_empty()).map(Text).collect()
}
