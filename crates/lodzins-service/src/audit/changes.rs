//! What an act changed, field by field, with what stood there before.

/// Changed fields, for the detail of an entry: `phone: “64100000” → “64100001”; email: “” → “kac@example.org”`.
#[derive(Debug, Default)]
pub(crate) struct Changes(Vec<String>);

impl Changes {
    /// Adds a field if it changed.
    #[must_use]
    pub(crate) fn field(mut self, name: &str, before: &str, after: &str) -> Self {
        if before != after {
            self.0.push(format!("{name}: “{before}” → “{after}”"));
        }
        self
    }

    /// The same for a field that may be empty.
    #[must_use]
    pub(crate) fn maybe<T: ToString>(
        self,
        name: &str,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Self {
        let text = |value: Option<&T>| value.map(ToString::to_string).unwrap_or_default();
        self.field(name, &text(before), &text(after))
    }

    /// Whether nothing changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it.
    pub(crate) fn text(&self) -> String {
        self.0.join("; ")
    }
}
