//! One of many.

use super::{Attributes, ErrorMessage, Hint, Label, component, field};

component! {
    /// A drop-down list: only where radios would be too many.
    Select ("ui/select.html") {
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
        /// The choices.
        items: many Choice,
        /// The chosen value.
        value: one String,
        /// Cannot be changed now.
        disabled: plain bool,
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
    /// One choice of a drop-down list.
    Choice {
        /// What is sent; the text when not given.
        value: maybe String,
        /// What is shown.
        text: one String,
        /// Chosen; when not given, by the value.
        selected: maybe bool,
        /// Cannot be chosen.
        disabled: plain bool,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl Choice {
    /// A choice that sends `value`.
    pub fn of(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new().value(value).text(text)
    }
}

field!(Select);

impl Select {
    fn is_selected(&self, choice: &Choice) -> bool {
        let sent = choice.value.as_ref().unwrap_or(&choice.text);
        choice.selected.unwrap_or(!self.value.is_empty() && *sent == self.value)
    }
}
