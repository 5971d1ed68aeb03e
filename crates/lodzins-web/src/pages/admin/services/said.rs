//! What is wrong with a card, in words, by the field that can mend it.

use lodzins_core::catalogue::{Fault, Part};

use super::section::Section;
use crate::words::{Message, Words};

/// The field and the message. Fields of steps are those of the step's own page.
pub(super) fn fault(fault: &Fault) -> (String, Message) {
    let count = |n: &usize| i64::try_from(*n).unwrap_or(i64::MAX);
    let (field, message) = match fault {
        Fault::NoLatvian(part) => (latvian_field(*part), Message::of("catalogue-no-latvian")),
        Fault::StepWithoutText(n) => {
            ("text_lv", Message::of("catalogue-step-without-text").number("n", count(n)))
        }
        Fault::NoRecipient => ("recipients", Message::of("catalogue-no-recipient")),
        Fault::NoChannel => ("channels", Message::of("catalogue-no-channel")),
        Fault::StepWithoutChannel(n) => {
            ("channels", Message::of("catalogue-step-without-channel").number("n", count(n)))
        }
        Fault::NotInPerson(n) => {
            ("channels", Message::of("catalogue-not-in-person").number("n", count(n)))
        }
        Fault::FeeBelowZero { online: false } => {
            ("fee_in_person", Message::of("catalogue-fee-below-zero"))
        }
        Fault::FeeBelowZero { online: true } => {
            ("fee_online", Message::of("catalogue-fee-below-zero"))
        }
        Fault::NoTime => ("longest", Message::of("catalogue-no-time")),
        Fault::NotAPhone(typed) => {
            ("phone", Message::of("catalogue-not-a-phone").text("typed", typed))
        }
        Fault::NotAnEmail(typed) => {
            ("email", Message::of("catalogue-not-an-email").text("typed", typed))
        }
        Fault::NotALink(n) => {
            let message = Message::of("catalogue-not-a-link").number("n", count(n));
            return (format!("form_link_{n}"), message);
        }
        Fault::UnknownRelated(code) => {
            ("related", Message::of("catalogue-unknown-service").text("code", code))
        }
        Fault::UnknownTopic(code) => {
            ("topics", Message::of("catalogue-unknown-topic").text("code", code))
        }
        Fault::UnknownUnit(code) => {
            ("unit", Message::of("catalogue-unknown-unit").text("code", code))
        }
        Fault::UnknownInstitution(code) => {
            ("holder", Message::of("catalogue-unknown-institution").text("code", code))
        }
        Fault::NoForeignGround => ("foreign_ground", Message::of("catalogue-no-foreign-ground")),
        Fault::EndsBeforeItBegins => ("to", Message::of("admin-days-order")),
    };
    (field.to_owned(), message)
}

const fn latvian_field(part: Part) -> &'static str {
    match part {
        Part::About => "about_lv",
        Part::Fees => "fee_note_lv",
        Part::Bring => "bring_lv",
        Part::Forms => "form_title_1",
        Part::Note => "note_lv",
        _ => "title_lv",
    }
}

/// What is wrong, for the overview: with the part that it is in.
pub(super) fn line(words: Words, wrong: &Fault) -> String {
    let said = words.say(&fault(wrong).1);
    match wrong {
        Fault::NoLatvian(part) => format!("{}: {said}", part_name(words, *part)),
        _ => said,
    }
}

/// A part of a card.
pub(super) fn part_name(words: Words, part: Part) -> String {
    words.with("catalogue-part", &[("part", part.code().into())])
}

/// The section in which a part is written.
pub(super) const fn section_of(part: Part) -> Option<Section> {
    Some(match part {
        Part::Title | Part::About | Part::Recipients | Part::Topics => Section::Basics,
        Part::Longest | Part::Fees => Section::Cost,
        Part::Bring | Part::Forms | Part::Identity => Section::Needed,
        Part::Holder
        | Part::Unit
        | Part::Reach
        | Part::Related
        | Part::Note
        | Part::ForeignGround => Section::Belongs,
        Part::Steps => return None,
    })
}
