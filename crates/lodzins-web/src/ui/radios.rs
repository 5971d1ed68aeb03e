//! One of several.

use super::{
    Attributes, Content, ErrorMessage, Fieldset, Hint, Label, choices, component, described_by,
};

component! {
    /// A question with one answer out of several.
    Radios ("ui/radios.html") {
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
        items: many Radio,
        /// The chosen value.
        value: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One choice, or a divider between choices.
    Radio {
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

choices!(Radios of Radio, drawn by RadiosInside in "govuk-radios");

impl Radios {
    fn is_checked(&self, item: &Radio) -> bool {
        item.checked.unwrap_or(!self.value.is_empty() && item.value == self.value)
    }

    fn describing(&self) -> String {
        let before = self.fieldset.as_ref().map(Fieldset::describing).unwrap_or_default();
        described_by(before, self.prefix(), self.hint.is_some(), self.error_message.is_some())
    }
}

#[derive(askama::Template)]
#[template(path = "ui/radios_inside.html")]
struct RadiosInside<'a> {
    group: &'a Radios,
}
