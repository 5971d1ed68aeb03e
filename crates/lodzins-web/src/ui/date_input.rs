//! A date that a person knows by heart, in three fields.

use super::{
    Attributes, Content, ErrorMessage, Fieldset, Hint, Input, Label, component, described_by,
};

component! {
    /// Day, month and year in three fields.
    DateInput ("ui/date_input.html") {
        /// What the ids begin with.
        id: one String,
        /// What the names begin with, with a dash.
        name_prefix: one String,
        /// The three fields.
        items: many DatePart,
        /// Frame and question around the fields.
        fieldset: maybe Fieldset,
        /// How to answer, with an example.
        hint: maybe Hint,
        /// What is wrong with the date.
        error_message: maybe ErrorMessage,
        /// Further classes of the element around everything.
        group_classes: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One of the three fields.
    DatePart {
        /// `day`, `month` or `year`.
        name: one String,
        /// What is shown above it.
        label: one String,
        /// The element's id; made from the date's when not given.
        id: one String,
        /// What was entered.
        value: one String,
        /// Whether this field is the wrong one; when no field says so, an error marks all three.
        error: maybe bool,
        /// Digits as the keyboard of a telephone offers them, unless another is named.
        inputmode: one String,
        /// What the browser may fill in.
        autocomplete: one String,
        /// A pattern that the browser checks.
        pattern: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl DatePart {
    /// A field of this name.
    pub fn named(name: &str, label: impl Into<String>) -> Self {
        Self::new().name(name).label(label)
    }

    fn marked(&self) -> bool {
        self.error == Some(true) || self.classes.contains("govuk-input--error")
    }

    fn class_names(&self, wrong: bool) -> String {
        let mut classes = vec!["govuk-date-input__input"];
        if wrong && !self.classes.contains("govuk-input--error") {
            classes.push("govuk-input--error");
        }
        if !self.classes.contains("govuk-input--width-") {
            classes.push(if self.name == "year" {
                "govuk-input--width-4"
            } else {
                "govuk-input--width-2"
            });
        }
        classes.push(&self.classes);
        classes.join(" ").trim_end().to_owned()
    }
}

impl DateInput {
    fn inputs(&self) -> Vec<Input> {
        let any_marked = self.items.iter().any(DatePart::marked);
        let all_wrong = self.error_message.is_some() && !any_marked;
        self.items.iter().map(|part| self.input(part, all_wrong)).collect()
    }

    fn input(&self, part: &DatePart, all_wrong: bool) -> Input {
        let wrong = part.marked() || (all_wrong && part.error != Some(false));
        let id =
            if part.id.is_empty() { format!("{}-{}", self.id, part.name) } else { part.id.clone() };
        let name = if self.name_prefix.is_empty() {
            part.name.clone()
        } else {
            format!("{}-{}", self.name_prefix, part.name)
        };
        Input::new()
            .label(Label::new().content(part.label.as_str()).classes("govuk-date-input__label"))
            .id(id)
            .classes(part.class_names(wrong))
            .name(name)
            .value(part.value.as_str())
            .inputmode(if part.inputmode.is_empty() { "numeric" } else { &part.inputmode })
            .autocomplete(part.autocomplete.as_str())
            .pattern(part.pattern.as_str())
            .attributes(part.attributes.clone())
    }

    // With the role “group” screen readers say the description of a fieldset of text fields.
    fn framed(&self) -> Content {
        let inside = Content::html(DateInputInside { date: self });
        match &self.fieldset {
            Some(fieldset) => {
                let describing = described_by(
                    fieldset.describing(),
                    &self.id,
                    self.hint.is_some(),
                    self.error_message.is_some(),
                );
                fieldset.clone().described_by(describing).role("group").content(inside).into()
            }
            None => inside,
        }
    }
}

#[derive(askama::Template)]
#[template(path = "ui/date_input_inside.html")]
struct DateInputInside<'a> {
    date: &'a DateInput,
}
