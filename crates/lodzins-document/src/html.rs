//! The document as a fragment of HTML, for a page or a mail. Every letter that came from outside is escaped.

#[cfg(test)]
mod tests;

use std::fmt::Write;

use crate::model::{Block, Colour, Document, Fact, QrCode, Span, Table, Text};

/// Where the fragment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into a page that has its own first heading: the title is its second, and a QR code is drawn.
    Page,
    /// Into a mail: the title is its subject line, and there is no picture, because mail programs draw none.
    Mail,
}

/// The document as a fragment.
pub fn fragment(document: &Document, place: Place) -> String {
    let mut html = String::new();
    let _ = write!(html, "<div class=\"app-letter\" lang=\"{}\">", document.language.code());
    if place == Place::Page {
        head(&mut html, document);
    }
    for block in &document.blocks {
        written(&mut html, block, place);
    }
    if place == Place::Mail {
        let _ = write!(html, "<p>{}</p>", escaped(&document.letterhead.name));
    }
    html.push_str("</div>");
    html
}

/// The fragment as a whole file, for the HTML part of a mail.
pub fn mail(document: &Document) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>{}</body></html>",
        document.language.code(),
        escaped(&document.title),
        fragment(document, Place::Mail)
    )
}

fn head(html: &mut String, document: &Document) {
    let letterhead = &document.letterhead;
    let _ = write!(
        html,
        "<p class=\"app-letter__head\"><strong>{}</strong>{}</p>",
        escaped(&letterhead.name),
        letterhead.lines.iter().map(|line| format!("<br>{}", escaped(line))).collect::<String>()
    );
    for (class, lines) in [("reference", &document.reference), ("addressee", &document.addressee)] {
        if !lines.is_empty() {
            let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
            let _ = write!(html, "<p class=\"app-letter__{class}\">{}</p>", lines.join("<br>"));
        }
    }
    let _ = write!(html, "<h2>{}</h2>", escaped(&document.title));
}

fn written(html: &mut String, block: &Block, place: Place) {
    let _ = match block {
        Block::Heading(text) => write!(html, "<h3>{}</h3>", inline(text)),
        Block::Paragraph(text) => write!(html, "<p>{}</p>", inline(text)),
        Block::Facts(facts) => {
            let rows: String = facts.iter().map(fact).collect();
            write!(html, "<dl>{rows}</dl>")
        }
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let items: String =
                items.iter().map(|item| format!("<li>{}</li>", inline(item))).collect();
            write!(html, "<{tag}>{items}</{tag}>")
        }
        Block::Table(table) => write!(html, "{}", rows(table)),
        Block::Qr(code) => {
            if place == Place::Page {
                let _ = write!(html, "{}", picture(code));
            }
            let beside: String =
                code.beside.iter().map(|text| format!("<p>{}</p>", inline(text))).collect();
            write!(html, "{beside}")
        }
    };
}

fn fact(fact: &Fact) -> String {
    format!("<dt>{}</dt><dd>{}</dd>", escaped(&fact.term), inline(&fact.value))
}

fn rows(table: &Table) -> String {
    let headings: String = table
        .headings
        .iter()
        .map(|heading| format!("<th scope=\"col\">{}</th>", escaped(heading)))
        .collect();
    let row = |cells: &Vec<Text>| {
        let cells: String =
            cells.iter().map(|cell| format!("<td>{}</td>", inline(cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    let body: String = table.rows.iter().map(row).collect();
    format!("<table><thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>")
}

/// The code as a drawing of its own, black on white in any colour scheme, which is what scanners expect.
fn picture(code: &QrCode) -> String {
    let Ok(qr) = qrcode::QrCode::new(&code.data) else { return String::new() };
    let (side, quiet) = (qr.width(), 4);
    let mut path = String::new();
    for (n, _) in qr.to_colors().iter().enumerate().filter(|(_, c)| **c == qrcode::Color::Dark) {
        let _ = write!(path, "M{} {}h1v1h-1z", n % side + quiet, n / side + quiet);
    }
    let whole = side + 2 * quiet;
    format!(
        "<svg class=\"app-letter__code\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {whole} {whole}\" width=\"160\" \
         height=\"160\" shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
         <path fill=\"#000000\" d=\"{path}\"/></svg>",
        escaped(&code.alt)
    )
}

fn inline(text: &Text) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => escaped(text),
        Span::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Span::Link { text, href } if leads_out(href) => {
            format!("<a href=\"{}\">{}</a>", escaped(href), escaped(text))
        }
        Span::Link { text, .. } => escaped(text),
        Span::Break => "<br>".to_owned(),
    };
    text.0.iter().map(span).collect()
}

/// Whether an address may be a link: no `javascript:`, no address inside somebody's house.
pub(crate) fn leads_out(href: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme))
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

impl Colour {
    /// As `#rrggbb`; nothing when it is not written so.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }
}
