//! What is on the paper, and in which order it is read.

use jiff::civil::Date;
use lodzins_core::Language;

use crate::chart::Chart;

/// A letter, a receipt, a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language of everything in it.
    pub language: Language,
    /// What it is: its first heading, its name in a reader's window, the subject of a mail.
    pub title: String,
    /// From whom.
    pub letterhead: Letterhead,
    /// The day of the letter.
    pub written_on: Date,
    /// Date and number as they stand on the paper, a line each.
    pub reference: Vec<String>,
    /// To whom, a line each; may be empty.
    pub addressee: Vec<String>,
    /// The rest, in reading order.
    pub blocks: Vec<Block>,
    /// What stands at the foot of each sheet, beside the page number, so that loose sheets find their letter again.
    pub footer: String,
}

/// Whose paper it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The institution's name.
    pub name: String,
    /// Address, telephone, e-mail: a line each.
    pub lines: Vec<String>,
    /// The institution's colour, for a rule under the head.
    pub accent: Colour,
}

/// A colour as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading under the title.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A few signs that are read from some steps away: the number on a ticket.
    Large(Text),
    /// Things and what they are: a number, a day.
    Facts(Vec<Fact>),
    /// A list, with bullets or with numbers from 1.
    List {
        /// With numbers?
        ordered: bool,
        /// Its items.
        items: Vec<Text>,
    },
    /// A table.
    Table(Table),
    /// A QR code.
    Qr(QrCode),
    /// A picture of numbers; where no picture can be drawn, its table.
    Chart(Chart),
    /// A picture whose numbers stand in a table of the document; where no picture can be drawn, its summary.
    Picture(Chart),
}

/// A term and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// For example “Received”.
    pub term: String,
    /// For example a day.
    pub value: Text,
}

/// A table with a heading over each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<Text>>,
}

/// A QR code with the words that say the same to those who cannot scan it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    /// What it holds, for example an address.
    pub data: String,
    /// What it is, for those who do not see it.
    pub alt: String,
    /// What stands beside it.
    pub beside: Vec<Text>,
}

/// Running text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that matter more.
    Strong(String),
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: String,
        /// Where to: `https:`, `http:`, `mailto:` or `tel:`.
        href: String,
    },
    /// The end of a line.
    Break,
}

impl Document {
    /// A title or a footer is one line whatever it was made of.
    pub fn one_line(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Block {
    /// A paragraph of plain words.
    pub fn paragraph(words: impl Into<String>) -> Self {
        Self::Paragraph(Text::plain(words))
    }
}

impl Fact {
    /// A fact in plain words.
    pub fn new(term: impl Into<String>, value: impl Into<String>) -> Self {
        Self { term: term.into(), value: Text::plain(value) }
    }
}

impl Text {
    /// Plain words; ends of lines in them stay.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::of(words, Span::Plain)
    }

    /// Words that matter more.
    pub fn strong(words: impl Into<String>) -> Self {
        Self::of(words, Span::Strong)
    }

    /// An address that shows itself.
    pub fn link(address: impl Into<String>) -> Self {
        let address = address.into();
        Self(vec![Span::Link { text: address.clone(), href: address }])
    }

    fn of(words: impl Into<String>, span: impl Fn(String) -> Span) -> Self {
        let words = words.into();
        let mut spans = Vec::new();
        for (n, line) in words.lines().enumerate() {
            if n > 0 {
                spans.push(Span::Break);
            }
            spans.push(span(line.to_owned()));
        }
        Self(spans)
    }

    /// Only the words.
    pub fn words(&self) -> String {
        let word = |span: &Span| match span {
            Span::Plain(text) | Span::Strong(text) | Span::Link { text, .. } => text.clone(),
            Span::Break => " ".to_owned(),
        };
        self.0.iter().map(word).collect()
    }
}
