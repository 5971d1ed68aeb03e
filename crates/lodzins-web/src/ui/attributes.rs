//! Further HTML attributes of a component's outermost element.

use std::fmt::{self, Display, Formatter, Write};

use askama::filters::{Escaper, Html, HtmlSafe};

/// Names and values in the order in which they were given; both are escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// None.
    pub fn none() -> Self {
        Self::default()
    }

    /// One more attribute, as long as `value` is not empty.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl Display) -> Self {
        let value = value.to_string();
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        self
    }

    /// One more that has no value, such as `hidden`.
    #[must_use]
    pub fn flag(mut self, name: &str) -> Self {
        self.0.push((name.to_owned(), String::new()));
        self
    }

    /// The key of the `n`th line of a page, from 1: its digit. What comes after the ninth has none.
    #[must_use]
    pub fn nth(self, n: usize) -> Self {
        if n <= 9 { self.and("data-key", n) } else { self }
    }

    /// Those of `other` after ours.
    #[must_use]
    pub fn and_all(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    /// Each name with `prefix` before it: messages of the kit's scripts, such as `data-i18n.characters-over-limit.one`.
    #[must_use]
    pub fn under(&self, prefix: &str) -> Self {
        Self(
            self.0
                .iter()
                .map(|(name, value)| (format!("{prefix}.{name}"), value.clone()))
                .collect(),
        )
    }
}

impl<N: Into<String>, V: Display> FromIterator<(N, V)> for Attributes {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.to_string())).collect())
    }
}

impl<const COUNT: usize> From<[(&str, &str); COUNT]> for Attributes {
    fn from(pairs: [(&str, &str); COUNT]) -> Self {
        pairs.into_iter().collect()
    }
}

impl Display for Attributes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.0 {
            f.write_char(' ')?;
            Html.write_escaped_str(&mut *f, name)?;
            f.write_str("=\"")?;
            Html.write_escaped_str(&mut *f, value)?;
            f.write_char('"')?;
        }
        Ok(())
    }
}

impl HtmlSafe for Attributes {}

#[cfg(test)]
impl<'de> serde::Deserialize<'de> for Attributes {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        std::collections::BTreeMap::<String, String>::deserialize(input)
            .map(|map| map.into_iter().collect())
    }
}
