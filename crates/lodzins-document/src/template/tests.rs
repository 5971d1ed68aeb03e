use proptest::prelude::*;

use super::*;
use crate::model::{Span, Text};

const NAMES: &[&str] = &["number", "subject", "message", "follow_url"];

fn parse(source: &str) -> Result<Template, TemplateError> {
    Template::parse(source, NAMES)
}

fn written(source: &str, values: &[(&str, &str)]) -> Written {
    let mut all: Vec<_> = NAMES.iter().map(|name| (*name, "")).collect();
    for (name, value) in values {
        all.retain(|(other, _)| other != name);
        all.push((*name, *value));
    }
    parse(source).expect("a good template").written(&all).expect("a letter")
}

fn wrong(source: &str) -> (usize, Fault) {
    let error = parse(source).expect_err("a wrong template");
    (error.line, error.fault)
}

fn plain(words: &str) -> Block {
    Block::Paragraph(Text(vec![Span::Plain(words.to_owned())]))
}

#[test]
fn a_template_becomes_a_title_and_blocks() {
    let source = "# Iesniegums {{ number }}\n\nLabdien!\n\n## Kas tālāk\n\n1. **Gaidiet** atbildi.\n2. Sekojiet [šeit]({{ follow_url }}).\n";
    let letter =
        written(source, &[("number", "K/2026/7"), ("follow_url", "https://kac.test/follow")]);
    assert_eq!(letter.title, "Iesniegums K/2026/7");
    let span = |words: &str| Span::Plain(words.to_owned());
    assert_eq!(
        letter.blocks,
        [
            plain("Labdien!"),
            Block::Heading(Text(vec![span("Kas tālāk")])),
            Block::List {
                ordered: true,
                items: vec![
                    Text(vec![Span::Strong("Gaidiet".to_owned()), span(" atbildi.")]),
                    Text(vec![
                        span("Sekojiet "),
                        Span::Link {
                            text: "šeit".to_owned(),
                            href: "https://kac.test/follow".to_owned()
                        },
                        span("."),
                    ]),
                ],
            },
        ]
    );
}

#[test]
fn a_condition_chooses() {
    let source = "# T\n\n{% if message %}\n{{ message }}\n{% else %}\nNav.\n{% endif %}\n";
    assert_eq!(written(source, &[]).blocks, [plain("Nav.")]);
    assert_eq!(written(source, &[("message", "Ir.")]).blocks, [plain("Ir.")]);
}

#[test]
fn a_value_keeps_its_lines_and_paragraphs() {
    let letter = written("# T\n\n{{ message }}\n", &[("message", "Viens\ndivi\n\n\ntrīs")]);
    let span = |words: &str| Span::Plain(words.to_owned());
    let first = Block::Paragraph(Text(vec![span("Viens"), Span::Break, span("divi")]));
    assert_eq!(letter.blocks, [first, plain("trīs")]);
}

#[test]
fn the_line_of_a_fault_is_told() {
    let unknown = |name: &str| Fault::Unknown(name.to_owned());
    for (source, line, fault) in [
        ("# T\n\n{{ numurs }}", 3, unknown("numurs")),
        ("# T\n{% if message %}\n{{ code }}{% endif %}", 3, unknown("code")),
        ("# T\n\n\n{{ number", 4, Fault::Syntax),
        ("# T\n{% if message %}\n", 2, Fault::Syntax),
        ("# T\n\n{% include number %}", 3, Fault::Syntax),
        ("# T\n\n{{ message * 100000 }}", 3, Fault::Sign('*')),
        ("# T\n\n{{ message ~ message }}", 3, Fault::Sign('~')),
        ("# T\n\n{% set a = message %}", 3, Fault::Sign('=')),
        ("# T\n\nx <b>y</b>", 3, Fault::Kind(Foreign::Html)),
        ("# T\n\n<script>\n", 3, Fault::Kind(Foreign::Html)),
        ("# T\n\n![x](https://a.test/b.png)", 3, Fault::Kind(Foreign::Picture)),
        ("# T\n\nteksts\n\n    četras atstarpes", 5, Fault::Kind(Foreign::Code)),
        ("# T\n\n> citāts", 3, Fault::Kind(Foreign::Quotation)),
        ("# T\n\n***", 3, Fault::Kind(Foreign::Rule)),
        ("# T\n\n- a\n  - b", 4, Fault::Kind(Foreign::Nested)),
        ("# T\n\n[x](javascript:alert)", 3, Fault::Kind(Foreign::Link)),
        ("bez virsraksta", 1, Fault::NoTitle),
        ("# {{ message }}\n", 1, Fault::NoTitle),
        ("", 1, Fault::NoTitle),
    ] {
        assert_eq!(wrong(source), (line, fault), "{source:?}");
    }
    assert_eq!(wrong(&"a".repeat(LENGTH_MAX + 1)), (0, Fault::TooLong));
}

#[test]
fn a_loop_ends() {
    // A text is nothing to walk through; if it once is, the steps are counted.
    let source =
        "# T\n{% for a in message %}{% for b in message %}{{ number }}{% endfor %}{% endfor %}";
    match parse(source) {
        Err(error) => assert_eq!(error.fault, Fault::Syntax),
        Ok(template) => {
            let long = "x".repeat(100_000);
            let values: Vec<_> = NAMES.iter().map(|name| (*name, long.as_str())).collect();
            assert!(template.written(&values).is_err());
        }
    }
}

proptest! {
    // Whatever a person writes is words in the letter, never a heading, a link or another placeholder.
    #[test]
    fn what_a_person_wrote_is_never_a_command(value in "[#*_`<>{}%\\[\\]()!~a-z0-9. \u{e000}\u{e001}-]{1,60}") {
        prop_assume!(!value.trim().is_empty());
        let letter = written("# T\n\n{{ message }} beigas\n", &[("message", &value)]);
        let clean: String = value.replace(['\u{e000}', '\u{e001}'], "");
        let expected = format!("{} beigas", clean.trim_end());
        let [Block::Paragraph(text)] = letter.blocks.as_slice() else {
            return Err(TestCaseError::fail(format!("{:?}", letter.blocks)));
        };
        prop_assert!(text.0.iter().all(|span| matches!(span, Span::Plain(_))), "{:?}", text);
        prop_assert_eq!(text.words(), expected);
    }

    #[test]
    fn no_template_brings_the_reader_down(source in "[#*_`<>{}%\\[\\]()!a-z \n-]{0,80}") {
        let _ = parse(&source);
    }
}
