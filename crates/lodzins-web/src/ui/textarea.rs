//! Several lines of text.

use super::{Attributes, Content, ErrorMessage, Hint, Label, component, field};

component! {
    /// A field for several lines of text.
    Textarea ("ui/textarea.html") {
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
        /// Height in lines; 5 when not given.
        rows: plain u32,
        /// Whether the browser checks spelling.
        spellcheck: maybe bool,
        /// What the browser may fill in.
        autocomplete: one String,
        /// Cannot be changed now.
        disabled: plain bool,
        /// What follows the field.
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

field!(Textarea);

impl Textarea {
    fn rows_or_five(&self) -> u32 {
        if self.rows == 0 { 5 } else { self.rows }
    }

    // HTML drops the first line break of a text field; one more keeps the person's own.
    fn value_kept(&self) -> String {
        if self.value.starts_with('\n') { format!("\n{}", self.value) } else { self.value.clone() }
    }
}
