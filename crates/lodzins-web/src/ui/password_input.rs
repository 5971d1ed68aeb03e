//! A password.

use super::{Attributes, Button, ErrorMessage, Hint, Input, Label, component};

component! {
    /// A field for a password, with a button that shows it where scripts run.
    PasswordInput ("ui/password_input.html") {
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
        /// What was entered; never sent back by our pages.
        value: one String,
        /// `current-password` when not given, `new-password` where one is chosen.
        autocomplete: one String,
        /// Cannot be changed now.
        disabled: plain bool,
        /// The button's word.
        show_password_text: one String,
        /// The button's word while the password shows.
        hide_password_text: one String,
        /// What a screen reader says for the button.
        show_password_aria_label_text: one String,
        /// What it says while the password shows.
        hide_password_aria_label_text: one String,
        /// What it says when the password begins to show.
        password_shown_announcement_text: one String,
        /// What it says when the password is hidden again.
        password_hidden_announcement_text: one String,
        /// The button’s word before scripts run, and its name.
        button_words: one ButtonWords,
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
    /// The words of the button that shows the password.
    ButtonWords {
        /// On the button.
        text: one String,
        /// For screen readers.
        aria_label: one String,
    }
}

impl PasswordInput {
    fn element_id(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }

    fn script_words(&self) -> Attributes {
        Attributes::none()
            .and("data-module", "govuk-password-input")
            .and("data-i18n.show-password", &self.show_password_text)
            .and("data-i18n.hide-password", &self.hide_password_text)
            .and("data-i18n.show-password-aria-label", &self.show_password_aria_label_text)
            .and("data-i18n.hide-password-aria-label", &self.hide_password_aria_label_text)
            .and("data-i18n.password-shown-announcement", &self.password_shown_announcement_text)
            .and("data-i18n.password-hidden-announcement", &self.password_hidden_announcement_text)
    }

    fn button(&self) -> Button {
        Button::new()
            .kind("button")
            .classes("govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle")
            .content(self.button_words.text.as_str())
            .attributes(
                Attributes::none()
                    .and("aria-controls", self.element_id())
                    .and("aria-label", &self.button_words.aria_label)
                    .flag("hidden"),
            )
    }

    fn field(&self) -> Input {
        let joined = |first: &str, more: &str| format!("{first} {more}").trim_end().to_owned();
        let autocomplete =
            if self.autocomplete.is_empty() { "current-password" } else { &self.autocomplete };
        let mut field = Input::named(&self.name)
            .id(self.element_id())
            .kind("password")
            .label(self.label.clone())
            .value(self.value.as_str())
            .classes(joined(
                "govuk-password-input__input govuk-js-password-input-input",
                &self.classes,
            ))
            .spellcheck(false)
            .autocapitalize("none")
            .autocomplete(autocomplete)
            .disabled(self.disabled)
            .described_by(self.described_by.as_str())
            .attributes(self.attributes.clone())
            .group_classes(joined("govuk-password-input", &self.group_classes))
            .group_attributes(self.script_words())
            .wrapper_classes("govuk-password-input__wrapper")
            .after_input(self.button());
        if let Some(hint) = &self.hint {
            field = field.hint(hint.clone());
        }
        if let Some(error) = &self.error_message {
            field = field.error_message(error.clone());
        }
        field
    }
}
