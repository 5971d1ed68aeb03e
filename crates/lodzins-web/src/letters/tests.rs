use jiff::civil::date;
use lodzins_document::{pdf, plain};
use lodzins_testkit::Paper;

use super::*;
use crate::pages::{made_up_institution as institution, sample_letter};

fn letter(occasion: Occasion, language: Language, template: &str) -> Document {
    let at = ("2026-04-29T08:00:00Z".parse().expect("an instant"), date(2026, 4, 29));
    let url = "https://kac.example.org/follow";
    sample_letter(&institution(), occasion, language, template, at, url)
}

fn every() -> impl Iterator<Item = (Occasion, Language)> {
    let of = |occasion: &Occasion| {
        Language::ALL.iter().map(|language| (*occasion, *language)).collect::<Vec<_>>()
    };
    Occasion::ALL.iter().flat_map(of)
}

#[test]
fn our_own_templates_are_right() {
    for (occasion, language) in every() {
        let read = Template::parse(built_in(occasion, language), PLACEHOLDERS);
        assert!(read.is_ok(), "{occasion} {language}: {read:?}");
    }
}

#[test]
fn every_letter_names_its_submission_its_sender_and_where_to_follow() {
    for (occasion, language) in every() {
        let document = letter(occasion, language, built_in(occasion, language));
        let (title, text) = (&document.title, plain::written(&document));
        let subject = Words::of(language).t("letter-sample-subject");
        for part in ["IES/2026/1", subject.as_str()] {
            assert!(title.contains(part), "{occasion} {language}: {title}");
            assert!(text.contains(part), "{occasion} {language}: {text}");
        }
        assert!(text.contains("https://kac.example.org/follow"), "{text}");
        assert!(text.trim_end().ends_with(institution().name(language)), "{text}");
        let receipt = occasion == Occasion::Registered;
        assert_eq!(
            text.contains("AAAA-BBBB-CCCC"),
            receipt,
            "only the first letter has the code: {text}"
        );
        assert!(pdf::written(&document).is_ok(), "{occasion} {language}");
    }
}

#[test]
fn every_letter_on_paper_is_one_that_any_reader_can_read() {
    const LETTERS: &str = "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ ёъыэю ЁЪЫЭЮ";
    for (occasion, language) in every() {
        let template = format!("{}\n\n{LETTERS}\n", built_in(occasion, language));
        let document = letter(occasion, language, &template);
        let paper = Paper::of(&pdf::written(&document).expect("a PDF"));
        let structure = paper.structure();
        for said in [
            format!("\"/Lang\": \"u:{language}\""),
            format!("\"/Title\": \"u:{}\"", document.title),
            "\"/StructTreeRoot\": ".to_owned(),
            "\"/Marked\": true".to_owned(),
            "\"/DisplayDocTitle\": true".to_owned(),
        ] {
            assert!(structure.contains(&said), "{occasion} {language}: no {said}");
        }
        let text = paper.text(&[]);
        assert!(text.contains(LETTERS), "{occasion} {language}: {text}");
        assert_eq!(paper.codes(), ["https://kac.example.org/follow"], "{occasion} {language}");
    }
}

#[test]
fn what_was_written_stands_in_the_letter() {
    for language in Language::ALL {
        let words = Words::of(*language);
        let said =
            |occasion| plain::written(&letter(occasion, *language, built_in(occasion, *language)));
        let joined = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for occasion in [Occasion::Asked, Occasion::Answered, Occasion::TakenForInformation] {
            let text = joined(said(occasion));
            assert!(text.contains(&words.t("letter-sample-message")), "{text}");
        }
        assert!(said(Occasion::Forwarded).contains(&words.t("letter-sample-receiver")));
        let ground = words.with("follow-notice-left", &[("ground", "illegible".into())]);
        assert!(joined(said(Occasion::LeftUnexamined)).contains(&ground));
    }
}

#[test]
fn the_receipt_tells_how_the_last_day_was_counted() {
    let text = plain::written(&letter(
        Occasion::Registered,
        Language::Lv,
        built_in(Occasion::Registered, Language::Lv),
    ));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Atbilde jāsniedz: līdz 2026. gada 15. maijam"), "{text}");
    assert!(text.contains("Sestdienas un svētdienas neskaita."), "{text}");
}

#[test]
fn the_institutions_words_replace_ours_and_wrong_ones_do_not_stop_a_letter() {
    let own = letter(Occasion::Answered, Language::Lv, "# Savs {{ number }}\n\n{{ message }}");
    assert_eq!(own.title, "Savs IES/2026/1");
    let broken = letter(Occasion::Answered, Language::Lv, "# Savs {{ numurs }}");
    assert!(broken.title.starts_with("Atbilde uz iesniegumu IES/2026/1"), "{}", broken.title);
}

/// Writes every letter where one can look at it: `LODZINS_LETTERS=/tmp/letters cargo test -p lodzins-web letters`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a person asks for the files by the environment")]
fn letters_can_be_looked_at() {
    for (occasion, language) in every() {
        let document = letter(occasion, language, built_in(occasion, language));
        let bytes = pdf::written(&document).expect("a PDF");
        assert!(bytes.starts_with(b"%PDF-1.7"), "{occasion} {language}");
        if let Ok(folder) = std::env::var("LODZINS_LETTERS") {
            let file = format!("{folder}/{occasion}-{language}.pdf");
            std::fs::write(file, bytes).expect("the file is written");
        }
    }
}
