//! Answers in words.

use lodzins_core::feedback::Feedback;

use crate::words::Words;

/// “Labi”.
pub(in crate::pages) fn answer(words: Words, answer: Feedback) -> String {
    words.with("feedback-answer", &[("answer", answer.code().into())])
}
