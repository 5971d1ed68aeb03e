//! What stands inside a component: text, which is escaped, or HTML that our own code made.

use std::fmt::{self, Display, Formatter};

use askama::filters::{Escaper, Html, HtmlSafe};

/// The inside of a component.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Content {
    /// Words; escaped when shown.
    Text(String),
    /// Markup from another component or template, never from a person.
    Html(String),
}

impl Content {
    /// Markup made by another component or template.
    pub fn html(markup: impl Display) -> Self {
        Self::Html(markup.to_string())
    }

    /// Whether it is markup, whose first element brings its own style.
    pub(super) fn is_markup(&self) -> bool {
        matches!(self, Self::Html(_))
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(inside) | Self::Html(inside) => inside.is_empty(),
        }
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Display for Content {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => Html.write_escaped_str(f, text),
            Self::Html(markup) => f.write_str(markup),
        }
    }
}

impl HtmlSafe for Content {}
