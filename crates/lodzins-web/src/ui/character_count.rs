//! A longer text with a count of what is left.

use super::{Attributes, Content, ErrorMessage, Hint, Label, Textarea, component};

component! {
    /// A longer text with a limit. Without scripts the limit is told, with them it is counted down.
    CharacterCount ("ui/character_count.html") {
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
        /// Most characters.
        maxlength: maybe u32,
        /// Most words.
        maxwords: maybe u32,
        /// Share of the limit, in per cent, from which the count shows.
        threshold: maybe u32,
        /// What is counted; `words` when `maxwords` is set.
        count_type: one String,
        /// Whether the browser checks spelling.
        spellcheck: maybe bool,
        /// Tells the limit; `%{count}` in it is replaced.
        textarea_description_text: one String,
        /// By plural rule: characters left.
        characters_under_limit_text: one Attributes,
        /// No character left.
        characters_at_limit_text: one String,
        /// By plural rule: characters too many.
        characters_over_limit_text: one Attributes,
        /// By plural rule: words left.
        words_under_limit_text: one Attributes,
        /// No word left.
        words_at_limit_text: one String,
        /// By plural rule: words too many.
        words_over_limit_text: one Attributes,
        /// Further classes of the count.
        count_message_classes: one String,
        /// Further classes of the element around label and field.
        group_classes: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

impl CharacterCount {
    fn element_id(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }

    fn limit(&self) -> Option<u32> {
        self.maxwords.filter(|words| *words > 0).or(self.maxlength)
    }

    fn message(&self) -> Content {
        let words = self
            .limit()
            .map(|limit| self.textarea_description_text.replace("%{count}", &limit.to_string()))
            .unwrap_or_default();
        let mut classes = "govuk-character-count__message".to_owned();
        if !self.count_message_classes.is_empty() {
            classes = format!("{classes} {}", self.count_message_classes);
        }
        Hint::new().content(words).id(format!("{}-info", self.element_id())).classes(classes).into()
    }

    fn script_options(&self) -> Attributes {
        let number = |limit: Option<u32>| limit.map(|limit| limit.to_string()).unwrap_or_default();
        let count_type = match (self.count_type.as_str(), self.maxwords) {
            ("", Some(_)) => "words",
            (given, _) => given,
        };
        let told_later =
            if self.limit().is_none() { self.textarea_description_text.as_str() } else { "" };
        Attributes::none()
            .and("data-module", "govuk-character-count")
            .and("data-maxlength", number(self.maxlength))
            .and("data-maxwords", number(self.maxwords))
            .and("data-threshold", number(self.threshold))
            .and("data-count-type", count_type)
            .and("data-i18n.textarea-description.other", told_later)
            .and_all(&self.characters_under_limit_text.under("data-i18n.characters-under-limit"))
            .and("data-i18n.characters-at-limit", &self.characters_at_limit_text)
            .and_all(&self.characters_over_limit_text.under("data-i18n.characters-over-limit"))
            .and_all(&self.words_under_limit_text.under("data-i18n.words-under-limit"))
            .and("data-i18n.words-at-limit", &self.words_at_limit_text)
            .and_all(&self.words_over_limit_text.under("data-i18n.words-over-limit"))
    }

    fn textarea(&self) -> Textarea {
        let joined = |first: &str, more: &str| format!("{first} {more}").trim_end().to_owned();
        let mut field = Textarea::new()
            .id(self.element_id())
            .name(self.name.as_str())
            .described_by(format!("{}-info", self.element_id()))
            .rows(self.rows)
            .value(self.value.as_str())
            .label(self.label.clone())
            .group_classes(joined("govuk-character-count", &self.group_classes))
            .group_attributes(self.script_options())
            .after_input(self.message())
            .classes(joined("govuk-js-character-count", &self.classes))
            .attributes(self.attributes.clone());
        if let Some(hint) = &self.hint {
            field = field.hint(hint.clone());
        }
        if let Some(error) = &self.error_message {
            field = field.error_message(error.clone());
        }
        if let Some(spellcheck) = self.spellcheck {
            field = field.spellcheck(spellcheck);
        }
        field
    }
}
