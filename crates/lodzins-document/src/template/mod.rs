//! An institution's own words for a letter: Markdown with placeholders, turned into blocks of the one model.
//!
//! Who writes templates may not harm the house with them. There are names and conditions, `{{ number }}` and
//! `{% if message %}…{% else %}…{% endif %}`, and nothing that computes, repeats or reads. What a person wrote is put
//! in after the Markdown was read, so that a sign in a submission's subject is never taken for a command.

mod blocks;
mod check;
mod fill;

#[cfg(test)]
mod tests;

use crate::model::Block;

/// The longest template, in characters: three closely written sheets.
pub const LENGTH_MAX: usize = 12_000;

/// A template that was read and found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(String);

/// What a template and its values make: the title and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The words of the first heading, in one line.
    pub title: String,
    /// The rest.
    pub blocks: Vec<Block>,
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault:?}")]
pub struct TemplateError {
    /// From 1; 0 when it is the whole that is wrong.
    pub line: usize,
    /// What.
    pub fault: Fault,
}

/// What may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin with a heading (`# …`), or the heading is empty: the letter would have no title.
    NoTitle,
    /// It is longer than [`LENGTH_MAX`] characters.
    TooLong,
    /// A placeholder that the letter does not know.
    Unknown(String),
    /// A sign between `{{ }}` or `{% %}` that is neither a name nor a condition.
    Sign(char),
    /// Brackets or conditions that do not fit each other.
    Syntax,
    /// A kind of Markdown that a letter does not have.
    Kind(Foreign),
}

/// A kind of Markdown that a letter does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// HTML.
    Html,
    /// A picture.
    Picture,
    /// A block of code; often a paragraph that begins with four spaces.
    Code,
    /// A quotation.
    Quotation,
    /// A line across.
    Rule,
    /// A list in a list, or paragraphs in an item.
    Nested,
    /// A link to something other than a page, an e-mail address or a telephone.
    Link,
}

impl Template {
    /// Reads a template that may use these placeholders.
    pub fn parse(source: &str, placeholders: &[&str]) -> Result<Self, TemplateError> {
        let source = source.replace("\r\n", "\n").replace([fill::OPEN, fill::CLOSE], "");
        check::check(&source, placeholders)?;
        let template = Self(source);
        // What is only wrong once conditions are decided is found with every value there, and with none.
        for value in ["x", ""] {
            let values: Vec<_> = placeholders.iter().map(|name| (*name, value)).collect();
            template.written(&values)?;
        }
        Ok(template)
    }

    /// A template that was found right before, when it was saved.
    pub fn saved(source: &str) -> Self {
        Self(source.to_owned())
    }

    /// Its text.
    pub fn source(&self) -> &str {
        &self.0
    }

    /// Puts values in. A value may have several lines and paragraphs; an empty one counts as missing in a condition.
    pub fn written(&self, values: &[(&str, &str)]) -> Result<Written, TemplateError> {
        let filled = fill::filled(&self.0, values)?;
        blocks::of(&filled).ok_or(TemplateError { line: 1, fault: Fault::NoTitle })
    }
}
