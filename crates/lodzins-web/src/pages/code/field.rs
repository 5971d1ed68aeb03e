//! The field of a code, and what is said beside it.

use crate::{form::Form, layout::Page, stop::Stop, ui::Input, words::Message};

/// Its name.
const NAME: &str = "code";

/// What a code opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOf {
    /// A submission and what was written about it.
    Submission,
    /// A visit, from its booking to its end.
    Visit,
}

/// What was typed; nothing is an error of the field.
pub fn typed(form: &mut Form) -> String {
    form.required(NAME, Message::of("code-missing"))
}

impl CodeOf {
    /// The field.
    pub fn field(self, page: &Page, form: &Form) -> Input {
        let (label, hint, width) = match self {
            Self::Submission => (page.t("follow-code"), page.t("follow-code-hint"), 20),
            Self::Visit => (page.t("visit-code"), page.t("visit-code-hint"), 10),
        };
        form.input(NAME)
            .label(label)
            .hint(hint)
            .classes(format!("govuk-input--width-{width} lz-number"))
            .autocomplete("off")
            .spellcheck(false)
    }

    /// Says beside the field why the code opened nothing. What another try cannot mend ends the page.
    pub fn refused(self, form: &mut Form, why: Stop) -> Result<(), Stop> {
        match why {
            Stop::NotFound => form.wrong(NAME, self.unknown()),
            Stop::TooMany { retry_secs } => {
                form.wrong(NAME, Message::of("code-wait").wait(retry_secs));
            }
            Stop::Busy => form.wrong("", Message::of("booking-busy")),
            stop => return Err(stop),
        }
        Ok(())
    }

    fn unknown(self) -> Message {
        match self {
            Self::Submission => Message::of("follow-code-wrong"),
            Self::Visit => Message::of("visit-code-wrong"),
        }
    }
}
