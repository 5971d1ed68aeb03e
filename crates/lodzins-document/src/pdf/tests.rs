//! The PDF seen through the tools that a stranger would use: qpdf and poppler, both Debian packages.

use jiff::civil::date;
use lodzins_core::Language;
use lodzins_testkit::Paper;

use super::*;
use crate::chart::{Amount, Chart, Series, Shape};
use crate::model::{Block, Colour, Fact, Letterhead, QrCode, Span, Table, Text};

const ADDRESS: &str = "https://kac.example.org/follow";

fn letter(blocks: Vec<Block>) -> Document {
    Document {
        language: Language::Lv,
        title: "Iesniegums K/2026/12 ir reģistrēts".into(),
        letterhead: Letterhead {
            name: "Paraugu novada pašvaldība".into(),
            lines: vec![
                "Rīgas iela 1, Paraugi, LV-0000".into(),
                "67000000, kac@example.org".into(),
            ],
            accent: Colour([0x14, 0x50, 0x8c]),
        },
        written_on: date(2026, 11, 21),
        reference: vec!["2026. gada 21. novembrī".into(), "Nr. K/2026/12".into()],
        addressee: vec!["Testa Persona 001".into(), "persona.001@example.org".into()],
        blocks,
        footer: "Paraugu novada pašvaldība · Nr. K/2026/12".into(),
    }
}

fn everything() -> Document {
    let link = Span::Link { text: ADDRESS.into(), href: ADDRESS.into() };
    letter(vec![
        Block::paragraph("Jūsu iesniegums ir reģistrēts. Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ."),
        Block::paragraph("Ваше заявление зарегистрировано. Съешь ещё этих мягких булок, №7."),
        Block::Heading(Text::plain("Kas tālāk")),
        Block::Facts(vec![
            Fact::new("Numurs", "K/2026/12"),
            Fact::new("Par ko", "Ielas apgaismojums"),
            Fact { term: "Atbilde līdz".into(), value: Text::strong("2026. gada 4. decembrim") },
        ]),
        Block::List { ordered: true, items: vec![Text::plain("Gaidiet."), Text::plain("Lasiet.")] },
        Block::List { ordered: false, items: vec![Text::plain("Viens"), Text::plain("Divi")] },
        Block::Table(Table {
            headings: vec!["Diena".into(), "Darbs".into()],
            rows: vec![vec![Text::plain("21.11."), Text::plain("Saņemts")]],
        }),
        Block::Paragraph(Text(vec![Span::Plain("Sekojiet šeit: ".into()), link])),
        Block::Qr(QrCode {
            data: ADDRESS.into(),
            alt: "QR kods ar adresi".into(),
            beside: vec![Text::plain("Noskenējiet."), Text::strong("Kods: ABCD-EFGH")],
        }),
    ])
}

fn paper(document: &Document) -> Paper {
    Paper::of(&written(document).expect("a PDF"))
}

fn shown(document: &Document, words: &[&str]) -> String {
    paper(document).text(words)
}

#[test]
fn the_file_is_sound_and_says_what_it_is() {
    let paper = paper(&everything());
    let structure = paper.structure();
    for said in [
        "\"/Lang\": \"u:lv\"",
        "\"/StructTreeRoot\": ",
        "\"/Marked\": true",
        "\"/DisplayDocTitle\": true",
        "\"/Title\": \"u:Iesniegums K/2026/12 ir reģistrēts\"",
        "\"/S\": \"/H1\"",
        "\"/S\": \"/H2\"",
        "\"/S\": \"/P\"",
        "\"/S\": \"/Table\"",
        "\"/S\": \"/TH\"",
        "\"/S\": \"/TD\"",
        "\"/S\": \"/L\"",
        "\"/S\": \"/LI\"",
        "\"/S\": \"/Lbl\"",
        "\"/S\": \"/Link\"",
        "\"/S\": \"/Figure\"",
        "\"/Alt\": \"u:QR kods ar adresi\"",
        "\"/URI\": \"u:https://kac.example.org/follow\"",
    ] {
        assert!(structure.contains(said), "no {said}");
    }
    let about = paper.about();
    assert!(about.contains("Tagged:          yes"), "{about}");
    assert!(about.contains("Page size:       595.28 x 841.89 pts (A4)"), "{about}");
    let fonts = paper.fonts();
    assert!(fonts.lines().skip(2).all(|font| font.contains(" yes yes yes ")), "{fonts}");
}

#[test]
fn the_text_comes_out_as_it_went_in() {
    let text = shown(&everything(), &["-enc", "UTF-8"]);
    for words in [
        "Paraugu novada pašvaldība",
        "2026. gada 21. novembrī",
        "Āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ.",
        "Съешь ещё этих мягких булок, №7.",
        "2026. gada 4. decembrim",
        "Kods: ABCD-EFGH",
        "1/1",
    ] {
        assert!(text.contains(words), "no “{words}” in:\n{text}");
    }
}

/// Writes the sample where one can look at it: `LODZINS_LETTER=/tmp/letter.pdf cargo test -p lodzins-document sample`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a person asks for the file by the environment")]
fn a_sample_can_be_looked_at() {
    let bytes = written(&everything()).expect("a PDF");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    if let Ok(path) = std::env::var("LODZINS_LETTER") {
        std::fs::write(path, bytes).expect("the file is written");
    }
}

#[test]
fn the_same_letter_is_the_same_file() {
    assert_eq!(written(&everything()).expect("a PDF"), written(&everything()).expect("a PDF"));
}

#[test]
fn letters_that_the_typeface_lacks_do_not_stop_a_letter() {
    let text = shown(&letter(vec![Block::paragraph("Paldies 🙂 \u{7}漢\tā un a\u{304}!")]), &[]);
    assert!(text.contains("Paldies □ □ ā un a\u{304}!"), "{text}");
}

#[test]
fn a_word_wider_than_the_paper_is_cut_and_nothing_is_lost() {
    let long = format!("https://kac.example.org/{}", "ļoti-garš-ceļš/".repeat(30));
    let text = shown(&letter(vec![Block::paragraph(&long)]), &["-raw"]);
    let joined: String = text.split_whitespace().collect();
    assert!(joined.contains(&long), "{text}");
}

#[test]
fn the_code_leads_to_the_page() {
    assert_eq!(paper(&everything()).codes(), [ADDRESS]);
}

#[test]
fn a_long_letter_turns_its_sheets_where_a_reader_would() {
    let rows = (1..=90).map(|n| Fact::new(format!("Rinda {n}"), "divas\nrindas")).collect();
    let document = letter(vec![
        Block::Facts(rows),
        Block::Heading(Text::plain("Virsraksts")),
        Block::paragraph("Pirmais teikums."),
    ]);
    let text = shown(&document, &["-layout"]);
    let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
    assert!(sheets.len() > 3, "{} sheets", sheets.len());
    for sheet in &sheets {
        assert_eq!(sheet.matches("Rinda ").count(), sheet.matches("divas").count(), "{sheet}");
        assert_eq!(sheet.matches("divas").count(), sheet.matches("rindas").count(), "{sheet}");
        assert!(sheet.contains(&format!("/{}", sheets.len())), "{sheet}");
    }
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_sheet() {
    for lines in 25..55 {
        let mut blocks: Vec<Block> =
            (0..lines).map(|n| Block::paragraph(format!("Rinda {n}"))).collect();
        blocks.push(Block::Heading(Text::plain("Virsraksts")));
        blocks.push(Block::paragraph("Teikums.\nOtrs.\nTrešais."));
        let room = super::Paper::A4Letter.room();
        for sheet in sheet::filled(layout::of(&letter(blocks), room).pieces, room.height) {
            let (_, last) = sheet.last().expect("no sheet is empty");
            assert!(!last.with_next, "with {lines} lines something is parted from what follows");
        }
    }
}

#[test]
fn a_sheet_to_put_up_is_the_same_on_a5_and_enlarged_on_a4() {
    let document = everything();
    let on = |paper| Paper::of(&written_on(&document, paper).expect("a PDF"));
    let (small, large) = (on(super::Paper::A5Notice), on(super::Paper::A4Notice));
    let words = |paper: &Paper| {
        let text = paper.text(&["-enc", "UTF-8"]);
        text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(words(&small), words(&large));
    assert!(small.about().contains("419.53 x 595.28"), "{}", small.about());
    assert!(large.about().contains("595.28 x 841.89"), "{}", large.about());
    assert_eq!((small.codes(), large.codes()), (vec![ADDRESS.into()], vec![ADDRESS.into()]));
}

fn chart(shape: Shape) -> Chart {
    let amounts = |values: [f64; 3]| {
        let amount = |value: f64| Some(Amount { value, shown: format!("{value} gab.") });
        values.map(amount).to_vec()
    };
    Chart {
        language: Language::Lv,
        title: "Iesniegumi pēc saņemšanas veida".into(),
        summary: "Puse iesniegumu ienāca elektroniski".into(),
        shape,
        over: "Veids".into(),
        rows: vec!["Elektroniski".into(), "Pa pastu".into(), "Kastītē".into()],
        series: vec![
            Series { name: "1.–15. marts".into(), amounts: amounts([107.0, 11.0, 0.0]) },
            Series { name: "16.–31. marts".into(), amounts: amounts([195.0, 17.0, 27.0]) },
        ],
    }
}

#[test]
fn a_chart_is_a_figure_with_words_and_a_table_with_the_numbers() {
    let charts = letter(Shape::ALL.iter().map(|shape| Block::Chart(chart(*shape))).collect());
    let paper = paper(&charts);
    let structure = paper.structure();
    let figures = structure.matches("\"/Alt\": \"u:Puse iesniegumu ienāca elektroniski\"").count();
    assert_eq!(figures, Shape::ALL.len());
    assert_eq!(structure.matches("\"/S\": \"/Table\"").count(), Shape::ALL.len());
    let text = paper.text(&["-enc", "UTF-8"]);
    assert!(text.matches("195 gab.").count() >= Shape::ALL.len(), "{text}");
}

#[test]
fn figures_of_a_table_end_at_the_same_edge_and_words_begin_at_one() {
    let row = |name: &str, count: &str, note: &str| [name, count, note].map(Text::plain).to_vec();
    let table = Table {
        headings: ["Kanāls", "Skaits", "Piezīme"].map(str::to_owned).to_vec(),
        rows: vec![row("Pasts", "7", "maz"), row("Tālrunis", "41 234", "visvairāk")],
    };
    let paper = paper(&letter(vec![Block::Table(table)]));
    let boxes = paper.text(&["-bbox", "-enc", "UTF-8"]);
    let edge = |word: &str, side: &str| -> f64 {
        let line = boxes.lines().find(|line| line.contains(&format!(">{word}</word>")));
        let line = line.unwrap_or_else(|| panic!("no {word} in\n{boxes}"));
        let value =
            line.split(&format!("{side}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.expect("a side").parse().expect("a number")
    };
    assert!((edge("7", "xMax") - edge("234", "xMax")).abs() < 0.5, "{boxes}");
    assert!((edge("Skaits", "xMax") - edge("7", "xMax")).abs() < 0.5, "{boxes}");
    assert!((edge("maz", "xMin") - edge("visvairāk", "xMin")).abs() < 0.5, "{boxes}");
    assert!(edge("7", "xMin") - edge("41", "xMin") > 10.0, "{boxes}");
}

fn ticket() -> Document {
    let mut ticket = letter(vec![
        Block::Large(Text::plain("A12")),
        Block::paragraph("Novadnieka karte. Āčēģīķļņšūž; талон, съешь ещё."),
        Block::Facts(vec![Fact::new("Gaidāmais laiks", "no 10 līdz 25 minūtēm")]),
        Block::Qr(QrCode {
            data: "https://kac.example.org/ticket/K7QX-3MPB".into(),
            alt: "QR kods ar adresi".into(),
            beside: vec![Text::strong("K7QX-3MPB")],
        }),
    ]);
    ticket.addressee.clear();
    ticket
}

#[test]
fn a_ticket_is_as_wide_as_its_roll_and_no_longer_than_its_words() {
    let paper = Paper::of(&written_on(&ticket(), super::Paper::Roll80).expect("a PDF"));
    let about = paper.about();
    let size = about.lines().find_map(|line| line.strip_prefix("Page size:")).expect("a size");
    let mut sides = size.split_whitespace().filter_map(|word| word.parse::<f32>().ok());
    let (width, height) = (sides.next().expect("a width"), sides.next().expect("a height"));
    assert!((width - 226.77).abs() < 0.01, "{size}");
    assert!(height > 250.0 && height < 480.0, "no blank paper is cut off: {size}");
    assert!(
        about.contains("Tagged:          yes") && about.contains("Pages:           1"),
        "{about}"
    );
    // On a narrow paper words go on in the next line.
    let text = Document::one_line(&paper.text(&["-enc", "UTF-8"]));
    for words in ["A12", "Āčēģīķļņšūž", "талон, съешь ещё", "K7QX-3MPB"] {
        assert!(text.contains(words), "no “{words}” in:\n{text}");
    }
    assert!(!text.contains("1/1"), "a roll has no sheets to number: {text}");
    assert_eq!(paper.codes(), ["https://kac.example.org/ticket/K7QX-3MPB"]);
}
