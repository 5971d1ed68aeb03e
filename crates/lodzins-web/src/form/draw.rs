//! The fields of a form as components, each with what was entered and what is wrong with it.
//!
//! A page's template names the field, then says its words:
//! `{{ form.input("email").label(page.t("write-email")).kind("email") }}`.

use lodzins_core::calendar::day_typed;

use super::{Form, TOKEN_FIELD};
use crate::ui::{
    Attributes, ButtonWords, CharacterCount, Checkboxes, Content, DateInput, DatePart,
    ErrorMessage, FileUpload, Input, PasswordInput, Radios, Select, Textarea,
};

impl Form {
    /// What puts the cursor into the field that a clerk came for, as soon as the page is there. Not on a page that
    /// comes again: its summary of errors takes the focus.
    pub fn cursor(&self) -> Attributes {
        if self.is_wrong() { Attributes::none() } else { Attributes::none().flag("autofocus") }
    }

    /// A field for one line of text.
    pub fn input(&self, name: &str) -> Input {
        let field = Input::named(name).value(self.fields.text(name));
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// A field for several lines of text.
    pub fn textarea(&self, name: &str) -> Textarea {
        let field = Textarea::named(name).value(self.fields.text(name));
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// A field for several lines of text of at most `limit` characters.
    pub fn counted(&self, name: &str, limit: u32) -> CharacterCount {
        let limit_text = self.words.with("form-count-limit", &[("count", limit.into())]);
        let by_rule = |key: fn(&Self, &str) -> String| {
            ["zero", "one", "few", "many", "other"]
                .map(|rule| (rule, key(self, rule)))
                .into_iter()
                .collect()
        };
        let left: Attributes = by_rule(|form, rule| {
            form.words
                .with("form-count-left", &[("rule", rule.into()), ("count", "%{count}".into())])
        });
        let over: Attributes = by_rule(|form, rule| {
            form.words
                .with("form-count-over", &[("rule", rule.into()), ("count", "%{count}".into())])
        });
        let field = CharacterCount::new()
            .name(name)
            .value(self.fields.text(name))
            .maxlength(limit)
            .textarea_description_text(limit_text)
            .characters_under_limit_text(left)
            .characters_at_limit_text(self.words.t("form-count-none-left"))
            .characters_over_limit_text(over);
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// One answer out of several.
    pub fn radios(&self, name: &str) -> Radios {
        let field = Radios::new().name(name).value(self.fields.text(name));
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// Any number of answers.
    pub fn checkboxes(&self, name: &str) -> Checkboxes {
        let field = Checkboxes::new().name(name).values(self.fields.all(name));
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// A drop-down list.
    pub fn select(&self, name: &str) -> Select {
        let field = Select::named(name).value(self.fields.text(name));
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// A day in one field, for those who type many. Not the browser's own field: that one asks for the month first
    /// wherever the browser speaks American English, whatever the page speaks.
    pub fn day_input(&self, name: &str) -> Input {
        let field = self.input(name).hint(self.words.t("form-day-hint"));
        let field = field.width(10).autocomplete("off").spellcheck(false);
        match day_typed(self.fields.text(name)) {
            Some(day) => {
                field.value(format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()))
            }
            None => field,
        }
    }

    /// A day in three fields.
    pub fn date_input(&self, name: &str) -> DateInput {
        let part = |part: &str, label: String| {
            DatePart::named(part, label).value(self.fields.text(&format!("{name}-{part}")))
        };
        // The error summary links to the name, so the first of the three has it for its id.
        let parts = [
            part("day", self.words.t("form-day")).id(name),
            part("month", self.words.t("form-month")),
            part("year", self.words.t("form-year")),
        ];
        let field = DateInput::new().id(format!("{name}-date")).name_prefix(name).items(parts);
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// Files. Browsers forget chosen files when a page comes again; the page says so when something else was wrong.
    pub fn files(&self, name: &str) -> FileUpload {
        let words = self.words;
        let chosen = ["zero", "one", "few", "many", "other"].map(|rule| {
            (
                rule,
                words.with(
                    "form-files-chosen",
                    &[("rule", rule.into()), ("count", "%{count}".into())],
                ),
            )
        });
        let field = FileUpload::named(name)
            .multiple(true)
            .javascript(true)
            .choose_files_button_text(words.t("form-file-choose"))
            .drop_instruction_text(words.t("form-file-drop"))
            .no_file_chosen_text(words.t("form-file-none"))
            .multiple_files_chosen_text(chosen.into_iter().collect::<Attributes>())
            .entered_drop_zone_text(words.t("form-file-entered"))
            .left_drop_zone_text(words.t("form-file-left"));
        let error = self.error(name).or_else(|| {
            let lost = self.is_wrong() && self.fields.uploads(name).next().is_some();
            lost.then(|| ErrorMessage::saying(words.t("form-error"), words.t("form-files-again")))
        });
        match error {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// A password; what was entered is never sent back.
    pub fn password(&self, name: &str) -> PasswordInput {
        let words = self.words;
        let field = PasswordInput::new()
            .name(name)
            .show_password_text(words.t("form-password-show"))
            .hide_password_text(words.t("form-password-hide"))
            .show_password_aria_label_text(words.t("form-password-show-label"))
            .hide_password_aria_label_text(words.t("form-password-hide-label"))
            .password_shown_announcement_text(words.t("form-password-shown"))
            .password_hidden_announcement_text(words.t("form-password-hidden"))
            .button_words(
                ButtonWords::new()
                    .text(words.t("form-password-show"))
                    .aria_label(words.t("form-password-show-label")),
            );
        match self.error(name) {
            Some(error) => field.error_message(error),
            None => field,
        }
    }

    /// The hidden field with the form's token; the first thing inside every form.
    pub fn token_field(&self) -> Content {
        Content::html(format_args!(
            "<input type=\"hidden\" name=\"{TOKEN_FIELD}\" value=\"{}\">",
            self.token
        ))
    }

    fn error(&self, name: &str) -> Option<ErrorMessage> {
        self.error_of(name).map(|message| {
            ErrorMessage::saying(self.words.t("form-error"), self.words.say(message))
        })
    }
}
