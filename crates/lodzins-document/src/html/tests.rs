use jiff::civil::date;
use lodzins_core::Language;

use super::*;
use crate::model::Letterhead;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: Language::Lv,
        title: "Atbilde <1>".into(),
        letterhead: Letterhead {
            name: "Paraugu \"novads\"".into(),
            lines: vec!["Rīgas iela 1".into()],
            accent: Colour([1, 2, 3]),
        },
        written_on: date(2026, 11, 21),
        reference: vec!["21.11.2026.".into()],
        addressee: Vec::new(),
        blocks,
        footer: String::new(),
    }
}

#[test]
fn what_came_from_outside_is_escaped_everywhere() {
    let evil = "<script>alert(\"'&'\")</script>";
    let blocks = vec![
        Block::paragraph(evil),
        Block::Heading(Text::strong(evil)),
        Block::Facts(vec![Fact::new(evil, evil)]),
        Block::List { ordered: false, items: vec![Text::plain(evil)] },
        Block::Table(Table { headings: vec![evil.into()], rows: vec![vec![Text::plain(evil)]] }),
        Block::Qr(QrCode { data: "x".into(), alt: evil.into(), beside: vec![Text::link(evil)] }),
    ];
    for place in [Place::Page, Place::Mail] {
        let html = fragment(&document(blocks.clone()), place);
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("\"'"), "{html}");
    }
}

#[test]
fn a_link_leads_out_or_is_no_link() {
    let link = |href: &str| {
        let span = Span::Link { text: "šeit".into(), href: href.into() };
        fragment(&document(vec![Block::Paragraph(Text(vec![span]))]), Place::Mail)
    };
    assert!(link("https://kac.test/").contains("<a href=\"https://kac.test/\">šeit</a>"));
    assert!(link("javascript:alert(1)").contains("<p>šeit</p>"));
}

#[test]
fn a_mail_names_its_language_and_draws_nothing() {
    let code = QrCode {
        data: "https://kac.test".into(),
        alt: "Kods".into(),
        beside: vec![Text::plain("A")],
    };
    let html = mail(&document(vec![Block::Qr(code.clone())]));
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"lv\">"), "{html}");
    assert!(html.contains("<title>Atbilde &lt;1&gt;</title>") && !html.contains("<svg"), "{html}");
    assert!(html.contains("border-top:8px solid #010203"), "the institution's colour: {html}");
    assert!(html.contains("Paraugu &quot;novads&quot;<br>Rīgas iela 1"), "{html}");
    for fetched in ["src=", "url(", "@import", "<link"] {
        assert!(!html.contains(fetched), "{fetched}: nobody learns that a letter was opened");
    }
    let page = fragment(&document(vec![Block::Qr(code)]), Place::Page);
    assert!(page.contains("role=\"img\" aria-label=\"Kods\""), "{page}");
}
