//! Letters and receipts to the submitter: which there are, what each says, and the institution's own words for them.
//!
//! A letter is made from the register whenever it is wanted, in the mail or on paper, and not kept a second time: the
//! facts come from the case, the words from the template that was valid when it was written. Law: Iesniegumu likums,
//! section 5 (the answer, the notice of forwarding); MK 558 (2018) for what stands on an official letter.

mod compose;
mod escalation;
mod sql;
mod template;

pub use compose::{CaseLetter, LetterFacts, Wording, case_letters, submission_letter};
pub(crate) use compose::{Told, letter_of};
pub use escalation::{EscalatedCase, EscalationFacts};
pub use sql::STATEMENTS;
pub use template::{
    PLACEHOLDERS, SavedTemplate, letter_template_at, letter_template_save, letter_templates,
};
