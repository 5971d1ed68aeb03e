//! Letters to submitters: every occasion has its words in every language.

use lodzins_core::Language;
use lodzins_service::outbox::{LetterFacts, Occasion, Wording};
use lodzins_web::Letters;

fn facts<'f>(code: Option<&'f str>, message: Option<&'f str>) -> LetterFacts<'f> {
    LetterFacts {
        institution: "Cēsu novada pašvaldība",
        number: "IES/2026/17",
        subject: "Bedres Dārza ielā",
        received_on: "2026-04-29".parse().expect("a date"),
        due_on: "2026-05-15".parse().expect("a date"),
        follow_url: "https://kac.example.lv/follow",
        follow_code: code,
        message,
    }
}

#[test]
fn every_letter_names_its_submission_and_its_sender() {
    for language in Language::ALL {
        for occasion in Occasion::ALL {
            for message in [None, Some("Kura māja?")] {
                let letter = Letters.letter(*language, *occasion, &facts(None, message));
                for part in ["IES/2026/17", "Bedres Dārza ielā"] {
                    assert!(
                        letter.subject.contains(part),
                        "{language} {occasion}: {}",
                        letter.subject
                    );
                    assert!(letter.text.contains(part), "{language} {occasion}: {}", letter.text);
                }
                assert!(letter.text.ends_with("Cēsu novada pašvaldība\n"), "{}", letter.text);
            }
        }
    }
}

#[test]
fn only_the_first_letter_holds_the_code() {
    for language in Language::ALL {
        for occasion in Occasion::ALL {
            let letter = Letters.letter(*language, *occasion, &facts(Some("K7QX-3MPB-9TWD"), None));
            let is_first = *occasion == Occasion::Registered;
            assert_eq!(letter.text.contains("K7QX-3MPB-9TWD"), is_first, "{}", letter.text);
        }
    }
}

#[test]
fn questions_and_answers_carry_their_text_when_it_is_wanted_by_email() {
    for language in Language::ALL {
        for occasion in [Occasion::Asked, Occasion::Answered] {
            let letter = Letters.letter(*language, occasion, &facts(None, Some("Kura māja?")));
            assert!(letter.text.contains("Kura māja?"), "{}", letter.text);
        }
    }
}
