use jiff::civil::date;
use lodzins_core::Language;
use proptest::prelude::*;

use super::*;
use crate::model::{Colour, Letterhead, QrCode};

fn text(blocks: Vec<Block>) -> String {
    written(&Document {
        language: Language::Lv,
        title: "Atbilde".into(),
        letterhead: Letterhead {
            name: "Paraugu novads".into(),
            lines: Vec::new(),
            accent: Colour([0; 3]),
        },
        written_on: date(2026, 11, 21),
        reference: Vec::new(),
        addressee: Vec::new(),
        blocks,
        footer: String::new(),
    })
}

#[test]
fn each_block_has_its_lines() {
    let link = Span::Link { text: "lapā".into(), href: "https://kac.test/".into() };
    let blocks = vec![
        Block::Heading(Text::plain("Kas tālāk")),
        Block::Paragraph(Text(vec![Span::Plain("Skatiet ".into()), link, Span::Plain(".".into())])),
        Block::Facts(vec![Fact::new("Numurs", "K/7"), Fact::new("Diena", "21.11.")]),
        Block::List { ordered: false, items: vec![Text::plain("viens"), Text::plain("divi")] },
        Block::List { ordered: true, items: vec![Text::plain("viens")] },
        Block::Table(Table {
            headings: vec!["Lieta".into(), "Cena".into()],
            rows: vec![vec![Text::plain("Izziņa"), Text::plain("2 €")]],
        }),
        Block::Qr(QrCode {
            data: "x".into(),
            alt: "y".into(),
            beside: vec![Text::plain("Kods: A")],
        }),
    ];
    assert_eq!(
        text(blocks),
        "KAS TĀLĀK\n\nSkatiet lapā (https://kac.test/).\n\nNumurs: K/7\nDiena: 21.11.\n\n– viens\n– divi\n\n\
         1. viens\n\nLieta: Izziņa\nCena: 2 €\n\nKods: A\n\nParaugu novads\n"
    );
}

proptest! {
    #[test]
    fn no_line_is_longer_than_a_mail_program_shows(words in prop::collection::vec("[a-zāčēģī]{1,30}", 1..60)) {
        let said = text(vec![Block::paragraph(words.join(" "))]);
        for line in said.lines() {
            prop_assert!(line.chars().count() <= WIDTH, "{}", line);
        }
        let (body, _) = said.split_once("\n\n").unwrap_or_default();
        prop_assert_eq!(body.split_whitespace().collect::<Vec<_>>(), words);
    }
}

#[test]
fn an_address_is_never_broken() {
    let address = format!("https://kac.test/{}", "a".repeat(90));
    let said = text(vec![Block::paragraph(format!("Skatiet šeit: {address} un atbildiet"))]);
    assert!(said.lines().any(|line| line == address), "{said}");
}
