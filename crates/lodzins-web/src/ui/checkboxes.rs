//! Any of several.

use super::{
    Attributes, Content, ErrorMessage, Fieldset, Hint, Label, choices, component, described_by,
};

component! {
    /// A question with any number of answers out of several, or one box to tick.
    Checkboxes ("ui/checkboxes.html") {
        /// The name under which the value is sent.
        name: one String,
        /// What the ids begin with; the name when not given.
        id_prefix: one String,
        /// Frame and question around the choices.
        fieldset: maybe Fieldset,
        /// How to answer.
        hint: maybe Hint,
        /// What is wrong with the choice.
        error_message: maybe ErrorMessage,
        /// Further classes of the element around everything.
        group_classes: one String,
        /// The choices.
        items: many Checkbox,
        /// The chosen values.
        values: many String,
        /// Ids of other elements that describe the choices.
        described_by: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One choice, or a divider between choices.
    Checkbox {
        /// The name under which this one is sent; the group's when not given.
        name: one String,
        /// `exclusive`: choosing it clears the others, where scripts run.
        behaviour: one String,
        /// What is sent.
        value: one String,
        /// What is shown.
        content: one Content,
        /// The element's id; made from the prefix and the place when not given.
        id: one String,
        /// Chosen; when not given, by the value.
        checked: maybe bool,
        /// Cannot be chosen.
        disabled: plain bool,
        /// More about this choice.
        hint: maybe Hint,
        /// Fields that belong to this choice alone; hidden until it is chosen, where scripts run.
        conditional: maybe Content,
        /// A word such as “or” instead of a choice.
        divider: one String,
        /// Classes and attributes of its label.
        label: one Label,
        /// Further attributes.
        attributes: one Attributes,
    }
}

choices!(Checkboxes of Checkbox, drawn by CheckboxesInside in "govuk-checkboxes");

impl Checkboxes {
    fn item_name<'a>(&'a self, item: &'a Checkbox) -> &'a str {
        if item.name.is_empty() { &self.name } else { &item.name }
    }

    fn is_checked(&self, item: &Checkbox) -> bool {
        item.checked.unwrap_or_else(|| self.values.contains(&item.value))
    }

    fn describing(&self) -> String {
        let of_fieldset = self.fieldset.as_ref().map(Fieldset::describing).unwrap_or_default();
        let before = if of_fieldset.is_empty() { &self.described_by } else { of_fieldset };
        described_by(before, self.prefix(), self.hint.is_some(), self.error_message.is_some())
    }

    // Without a fieldset each box says what describes the group.
    fn item_described_by(&self, item: &Checkbox, id: &str) -> String {
        let group = if self.fieldset.is_none() { self.describing() } else { String::new() };
        let own = if item.hint.is_some() { format!("{id}-item-hint") } else { String::new() };
        format!("{group} {own}").trim().to_owned()
    }
}

#[derive(askama::Template)]
#[template(path = "ui/checkboxes_inside.html")]
struct CheckboxesInside<'a> {
    group: &'a Checkboxes,
}
