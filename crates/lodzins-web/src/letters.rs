//! Letters to submitters: one function makes each as a document, in the submitter's language, for mail and paper alike.
//!
//! The words come from a template, the institution's or ours (`translations/*/letters/`). What must stand on every
//! letter stands there whatever the template says: who writes, when, about which submission, where to follow it.

use jiff::civil::Date;
use lodzins_core::Language;
use lodzins_document::{
    Block, Colour, Document, Fact, Letterhead, QrCode, Template, Text, Written,
};
use lodzins_service::{
    institution::Institution,
    letter::{EscalationFacts, LetterFacts, PLACEHOLDERS, Wording},
    notice::NoticeFacts,
    outbox::Occasion,
};

use crate::{pages::due_story, words::Words};

mod escalation;
#[cfg(test)]
mod tests;
pub(crate) mod trial;
pub(crate) mod visit;

/// Our own colour, for an institution whose colour cannot be read.
const OURS: Colour = Colour([0x1d, 0x4e, 0x89]);

/// Words letters in the submitter's language.
#[derive(Debug, Clone, Copy)]
pub struct Letters;

macro_rules! texts {
    ($language:ident, $($occasion:ident = $file:literal),+) => {
        match $language {
            Language::Lv => texts!(@ "lv", $language, $($occasion = $file),+),
            Language::Ru => texts!(@ "ru", $language, $($occasion = $file),+),
            Language::En => texts!(@ "en", $language, $($occasion = $file),+),
        }
    };
    (@ $folder:literal, $language:ident, $($occasion:ident = $file:literal),+) => {
        |occasion: Occasion| match occasion {
            $(Occasion::$occasion => include_str!(concat!(
                "../../../translations/", $folder, "/letters/", $file, ".md"
            )),)+
        }
    };
}

/// Our own template for an occasion, which an institution may replace.
pub fn built_in(occasion: Occasion, language: Language) -> &'static str {
    let of: fn(Occasion) -> &'static str = texts!(
        language,
        Registered = "registered",
        Asked = "asked",
        Extended = "extended",
        Answered = "answered",
        Forwarded = "forwarded",
        TakenForInformation = "taken_for_information",
        LeftUnexamined = "left_unexamined",
        Withdrawn = "withdrawn"
    );
    of(occasion)
}

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

    fn escalation(&self, facts: &EscalationFacts<'_>) -> Document {
        escalation::letter(facts)
    }

    fn visit(&self, facts: &NoticeFacts<'_>) -> Document {
        visit::letter(facts)
    }

    fn visit_sms(&self, facts: &NoticeFacts<'_>) -> String {
        visit::sms(facts)
    }

    fn letter(&self, facts: &LetterFacts<'_>) -> Document {
        let words = Words::of(facts.submission.language);
        let row = facts.submission;
        let written = text(words, facts);
        let mut blocks = vec![Block::Facts(about(words, facts))];
        blocks.extend(written.blocks);
        blocks.push(Block::Qr(follow(words, facts)));
        Document {
            language: row.language,
            title: written.title,
            letterhead: letterhead(words, facts.institution),
            written_on: facts.written_on,
            reference: vec![
                words.date_on(facts.written_on),
                words.with("letter-about", &[("number", row.number.as_str().into())]),
            ],
            addressee: [&row.submitter_name, &row.submitter_address]
                .into_iter()
                .flatten()
                .map(|line| Document::one_line(line))
                .collect(),
            blocks,
            footer: words.with(
                "letter-footer",
                &[
                    ("institution", facts.institution.name(row.language).into()),
                    ("number", row.number.as_str().into()),
                ],
            ),
        }
    }
}

/// The head of an institution's paper.
pub(crate) fn letterhead(words: Words, institution: &Institution) -> Letterhead {
    let reached = [&institution.phone, &institution.email].into_iter().flatten();
    let reached = reached.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let lines = institution.address.iter().cloned().chain((!reached.is_empty()).then_some(reached));
    Letterhead {
        name: institution.name(words.language()).to_owned(),
        lines: lines.collect(),
        accent: Colour::parse(&institution.brand_colour).unwrap_or(OURS),
    }
}

/// The submission that the letter is about; its due date only while it still waits for its answer.
fn about(words: Words, facts: &LetterFacts<'_>) -> Vec<Fact> {
    let row = facts.submission;
    let mut about = vec![
        Fact::new(words.t("letter-number"), &row.number),
        Fact::new(words.t("letter-received"), words.date_on(row.received_on)),
        Fact::new(words.t("letter-regarding"), Document::one_line(&row.subject)),
    ];
    if matches!(facts.occasion, Occasion::Registered | Occasion::Asked | Occasion::Extended) {
        let until = Text::strong(words.date_until(due_on(facts)));
        about.push(Fact { term: words.t("letter-due"), value: until });
    }
    about
}

/// The day by which the letter promises an answer: as it was counted when the submission came, in its receipt, and
/// as it is now in every letter after that.
fn due_on(facts: &LetterFacts<'_>) -> Date {
    let counted = facts.due.as_ref().filter(|_| facts.occasion == Occasion::Registered);
    counted.map_or(facts.submission.due_on, |due| due.due_on)
}

/// Where to follow the submission, for a telephone's camera and for everybody else.
fn follow(words: Words, facts: &LetterFacts<'_>) -> QrCode {
    let code = match facts.follow_code {
        Some(code) => Text::strong(words.with("letter-code", &[("code", code.into())])),
        None => Text::plain(words.t("letter-code-needed")),
    };
    QrCode {
        data: facts.follow_url.to_owned(),
        alt: words.with("letter-qr", &[("url", facts.follow_url.into())]),
        beside: vec![Text::plain(words.t("letter-follow")), Text::link(facts.follow_url), code],
    }
}

/// The institution's words; ours when it has none, or when what it has cannot be read after all.
fn text(words: Words, facts: &LetterFacts<'_>) -> Written {
    let values = values(words, facts);
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let own = facts.template.and_then(|source| filled(source, &values));
    own.or_else(|| filled(built_in(facts.occasion, words.language()), &values)).unwrap_or_else(
        || {
            tracing::error!(occasion = %facts.occasion, "our own template of a letter is wrong");
            Written { title: facts.submission.number.clone(), blocks: Vec::new() }
        },
    )
}

fn filled(source: &str, values: &[(&str, &str)]) -> Option<Written> {
    Template::saved(source).written(values).ok()
}

/// What stands for each placeholder.
fn values(words: Words, facts: &LetterFacts<'_>) -> Vec<(&'static str, String)> {
    let row = facts.submission;
    let explained = facts.due.as_ref().map(|due| due_story::story(words, due).join(" "));
    let message = match (facts.occasion, facts.message) {
        (Occasion::LeftUnexamined, Some(ground)) => {
            words.with("follow-notice-left", &[("ground", ground.into())])
        }
        (_, message) => message.unwrap_or_default().to_owned(),
    };
    let value = |name: &'static str| {
        let value = match name {
            "number" => row.number.clone(),
            "subject" => Document::one_line(&row.subject),
            "received_on" => words.date_on(row.received_on),
            "due_on" => words.date(due_on(facts)),
            "due_explained" => explained.clone().unwrap_or_default(),
            "message" => message.clone(),
            "follow_url" => facts.follow_url.to_owned(),
            "follow_code" => facts.follow_code.unwrap_or_default().to_owned(),
            "submitter" => row.submitter_name.clone().unwrap_or_default(),
            "institution" => facts.institution.name(row.language).to_owned(),
            other => unreachable!("nothing stands for the placeholder {other}"),
        };
        (name, value)
    };
    PLACEHOLDERS.iter().copied().map(value).collect()
}
