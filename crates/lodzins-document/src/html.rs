//! The document as a fragment of HTML, for a page or a mail. Every letter that came from outside is escaped.

#[cfg(test)]
mod tests;

use std::fmt::Write;

use crate::chart::svg;
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
    let _ = write!(html, "<div class=\"lz-letter\" lang=\"{}\">", document.language.code());
    if place == Place::Page {
        head(&mut html, document);
    }
    for block in &document.blocks {
        html.push_str(&written(block, place));
    }
    html.push_str("</div>");
    html
}

/// The fragment as a whole file, for the HTML part of a mail: the institution's name and colour above, its address
/// below. Nothing is fetched from anywhere, so that no mail program asks and nobody learns that it was opened.
pub fn mail(document: &Document) -> String {
    let letterhead = &document.letterhead;
    let lines = each(&letterhead.lines, |line| format!("<br>{}", escaped(line)));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{MAIL_STYLE}</style>\n</head>\n<body>\n\
         <div class=\"sheet\" style=\"border-top:8px solid {accent}\">\n<p class=\"head\">{name}</p>\n\
         <h1>{title}</h1>\n{letter}\n<p class=\"foot\" style=\"border-top:1px solid {accent}\">{name}{lines}</p>\n\
         </div>\n</body>\n</html>\n",
        language = document.language.code(),
        title = escaped(&document.title),
        accent = letterhead.accent.written(),
        name = escaped(&letterhead.name),
        letter = fragment(document, Place::Mail),
    )
}

/// The institution's colour is a rule and no ground under words, so that any colour can be read; black on white says
/// the rest. What a mail program throws away of this leaves a plain letter.
const MAIL_STYLE: &str = "body{margin:0;padding:16px;background:#f3f2f1}\
    .sheet{max-width:600px;margin:0 auto;padding:24px;background:#fff;color:#0b0c0c;\
    font:16px/1.5 Inter,'Segoe UI',Roboto,Arial,sans-serif}\
    .head{margin:0 0 24px;font-weight:bold}h1{margin:0 0 24px;font-size:24px;line-height:1.25}\
    h3{margin:24px 0 8px;font-size:19px}p{margin:0 0 16px}dt{font-weight:bold}dd{margin:0 0 12px}\
    table{border-collapse:collapse;width:100%;margin:0 0 16px}\
    th,td{padding:8px 12px 8px 0;border-bottom:1px solid #b1b4b6;text-align:left;vertical-align:top}\
    a{color:#1d4e89}.foot{margin:32px 0 0;padding-top:16px;font-size:14px;color:#505a5f}";

fn head(html: &mut String, document: &Document) {
    let letterhead = &document.letterhead;
    let _ = write!(
        html,
        "<p class=\"lz-letter__head\"><strong>{}</strong>{}</p>",
        escaped(&letterhead.name),
        each(&letterhead.lines, |line| format!("<br>{}", escaped(line)))
    );
    for (class, lines) in [("reference", &document.reference), ("addressee", &document.addressee)] {
        if !lines.is_empty() {
            let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
            let _ = write!(html, "<p class=\"lz-letter__{class}\">{}</p>", lines.join("<br>"));
        }
    }
    let _ = write!(html, "<h2>{}</h2>", escaped(&document.title));
}

fn written(block: &Block, place: Place) -> String {
    match block {
        Block::Heading(text) => format!("<h3>{}</h3>", inline(text)),
        Block::Paragraph(text) => format!("<p>{}</p>", inline(text)),
        Block::Large(text) => format!("<p class=\"lz-ticket\">{}</p>", inline(text)),
        Block::Facts(facts) => format!("<dl>{}</dl>", each(facts, fact)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            format!("<{tag}>{}</{tag}>", each(items, |item| format!("<li>{}</li>", inline(item))))
        }
        Block::Table(table) => rows(table),
        Block::Chart(chart) => {
            let title = format!("<h3>{}</h3>", escaped(&chart.title));
            let picture = if place == Place::Page { svg::pictures(chart) } else { String::new() };
            title + &picture + &rows(&chart.table())
        }
        Block::Picture(chart) if place == Place::Page => svg::pictures(chart),
        Block::Picture(chart) => format!("<p>{}</p>", escaped(&chart.summary)),
        Block::Qr(code) => {
            let picture = if place == Place::Page { picture(code) } else { String::new() };
            picture + &each(&code.beside, |text| format!("<p>{}</p>", inline(text)))
        }
    }
}

/// What each item becomes, one after the other.
fn each<T>(items: &[T], one: impl Fn(&T) -> String) -> String {
    items.iter().map(one).collect::<Vec<_>>().concat()
}

fn fact(fact: &Fact) -> String {
    format!("<dt>{}</dt><dd>{}</dd>", escaped(&fact.term), inline(&fact.value))
}

fn rows(table: &Table) -> String {
    let heading = |heading: &String| format!("<th scope=\"col\">{}</th>", escaped(heading));
    let cell = |cell: &Text| format!("<td>{}</td>", inline(cell));
    format!(
        "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        each(&table.headings, heading),
        each(&table.rows, |cells| format!("<tr>{}</tr>", each(cells, cell)))
    )
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
        "<svg class=\"lz-letter__code\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {whole} {whole}\" width=\"160\" \
         height=\"160\" shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
         <path fill=\"#000000\" d=\"{path}\"/></svg>",
        escaped(&code.alt)
    )
}

fn inline(text: &Text) -> String {
    let span = |span: &Span| match span {
        Span::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Span::Link { text, href } if leads_out(href) => {
            format!("<a href=\"{}\">{}</a>", escaped(href), escaped(text))
        }
        Span::Plain(text) | Span::Link { text, .. } => escaped(text),
        Span::Break => "<br>".to_owned(),
    };
    text.0.iter().map(span).collect()
}

/// Whether an address may be a link: no `javascript:`, no address inside somebody's house.
pub(crate) fn leads_out(href: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme))
}

pub(crate) fn escaped(text: &str) -> String {
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
    /// `#rrggbb`.
    pub fn written(self) -> String {
        let Self([red, green, blue]) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// As `#rrggbb`; nothing when it is not written so.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }
}
