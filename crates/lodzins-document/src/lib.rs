//! Letters and receipts: one model of a document, three writers.
//!
//! [`Document`] says what is on the paper and nothing about how it looks. [`html`] writes it for a page or a mail,
//! [`plain`] as lines of text, [`pdf`] as a tagged PDF that a screen reader can read (ISO 14289-1, PDF/UA-1). The
//! same document always gives the same bytes. A [`Chart`] is numbers with their picture, a [`Sheet`] numbers to take along
//! (XLSX, CSV, lines of text). [`Template`] turns an institution's own words, Markdown with
//! placeholders, into blocks of the same model.

pub mod chart;
pub mod html;
mod model;
pub mod pdf;
pub mod plain;
pub mod sheet;
pub mod template;

pub use chart::Chart;
pub use model::{Block, Colour, Document, Fact, Letterhead, QrCode, Span, Table, Text};
pub use sheet::Sheet;
pub use template::{Fault, Foreign, Template, TemplateError, Written};
