//! Letters to submitters, worded by the pages' translations.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use lodzins_core::Language;
use lodzins_service::outbox::{LetterFacts, Occasion, Worded, Wording};

use crate::words::Words;

/// Words letters in the submitter's language.
#[derive(Debug, Clone, Copy)]
pub struct Letters;

impl Wording for Letters {
    fn subject(
        &self,
        language: Language,
        occasion: Occasion,
        number: &str,
        subject: &str,
    ) -> String {
        Words::of(language).with(
            "letter-subject",
            &[
                ("occasion", occasion.code().into()),
                ("number", number.into()),
                ("subject", subject.into()),
            ],
        )
    }

    fn heads_subject(&self, language: Language, institution: &str, day: Date) -> String {
        let words = Words::of(language);
        let day = words.date(day);
        words.with(
            "letter-heads-subject",
            &[("institution", institution.into()), ("day", day.into())],
        )
    }

    fn letter(&self, language: Language, occasion: Occasion, facts: &LetterFacts<'_>) -> Worded {
        let words = Words::of(language);
        let received_on = words.date(facts.received_on);
        let due_on = words.date(facts.due_on);
        let arguments: Vec<(&str, FluentValue<'_>)> = vec![
            ("institution", facts.institution.into()),
            ("number", facts.number.into()),
            ("subject", facts.subject.into()),
            ("received_on", received_on.as_str().into()),
            ("due_on", due_on.as_str().into()),
            ("follow_url", facts.follow_url.into()),
            ("follow_code", facts.follow_code.unwrap_or_default().into()),
            ("message", facts.message.unwrap_or_default().into()),
        ];
        let said = facts.message.is_some();
        let body = match occasion {
            Occasion::Registered => words.with("letter-registered", &arguments),
            Occasion::Asked if said => words.with("letter-asked-text", &arguments),
            Occasion::Asked => words.with("letter-asked", &arguments),
            Occasion::Extended if said => words.with("letter-extended-text", &arguments),
            Occasion::Extended => words.with("letter-extended", &arguments),
            Occasion::Answered if said => words.with("letter-answered-text", &arguments),
            Occasion::Answered => words.with("letter-answered", &arguments),
            Occasion::Forwarded => words.with("letter-forwarded", &arguments),
            Occasion::TakenForInformation => words.with("letter-taken-for-information", &arguments),
            Occasion::LeftUnexamined => words.with("letter-left-unexamined", &arguments),
            Occasion::Withdrawn => words.with("letter-withdrawn", &arguments),
        };
        let signature = words.with("letter-signature", &arguments);
        Worded {
            subject: self.subject(language, occasion, facts.number, facts.subject),
            text: format!("{body}\n\n{signature}\n"),
        }
    }
}
