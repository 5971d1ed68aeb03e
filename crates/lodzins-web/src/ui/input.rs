//! One line of text.

use super::{Attributes, Content, ErrorMessage, Hint, Label, component, field};

component! {
    /// A field for one line of text.
    Input ("ui/input.html") {
        /// The name under which the value is sent.
        name: one String,
        /// The element's id; the name when not given.
        id: one String,
        /// What is asked.
        label: one Label,
        /// How to answer.
        hint: maybe Hint,
        /// What is wrong with what was entered.
        error_message: maybe ErrorMessage,
        /// What was entered.
        value: one String,
        /// `text` (as usual), `email`, `tel`, `search`, `password`.
        kind: one String,
        /// The keyboard of a telephone: `numeric`, `email`, `tel`.
        inputmode: one String,
        /// What the browser may fill in (WCAG 1.3.5).
        autocomplete: one String,
        /// How the keyboard of a telephone begins words.
        autocapitalize: one String,
        /// A pattern that the browser checks.
        pattern: one String,
        /// Whether the browser checks spelling.
        spellcheck: maybe bool,
        /// Cannot be changed now.
        disabled: plain bool,
        /// What stands before the value, such as €.
        prefix: maybe Affix,
        /// What stands after the value, such as a unit.
        suffix: maybe Affix,
        /// Further classes of the element around prefix, field and suffix.
        wrapper_classes: one String,
        /// Further attributes of that element.
        wrapper_attributes: one Attributes,
        /// What follows the field inside that element.
        after_input: maybe Content,
        /// Further attributes of the element around label and field.
        group_attributes: one Attributes,
        /// Ids of other elements that describe the field.
        described_by: one String,
        /// Further classes of the element around label and field.
        group_classes: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// What stands before or after a value.
    Affix {
        /// Its sign or words.
        content: one Content,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

field!(Input);

impl Input {
    /// As wide as so many characters: 2, 3, 4, 5, 10 or 20. A width says how long the answer is.
    #[must_use]
    pub fn width(self, characters: u32) -> Self {
        self.classes(format!("govuk-input--width-{characters}"))
    }

    fn kind_or_text(&self) -> &str {
        if self.kind.is_empty() { "text" } else { &self.kind }
    }

    fn wrapped(&self) -> bool {
        self.prefix.is_some() || self.suffix.is_some() || self.after_input.is_some()
    }
}
