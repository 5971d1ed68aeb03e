//! An answer as a reader sees it: its words, its links, its forms with the labels of their fields.

use scraper::{ElementRef, Html, Selector};
use ureq::http::HeaderMap;

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
    /// The path that was asked for.
    pub path: String,
}

impl Answer {
    /// Where it leads, if it leads elsewhere.
    pub fn leads_to(&self) -> Option<String> {
        (300..400).contains(&self.status).then(|| self.header("location").to_owned())
    }

    /// A header's text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The markup.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The texts of everything that a selector names.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        html.select(&selector(css)).map(words_of).collect()
    }

    /// The text of the first thing that a selector names.
    pub fn first(&self, css: &str) -> String {
        self.all(css).into_iter().next().unwrap_or_default()
    }

    /// Everything that can be read in the main part.
    pub fn text(&self) -> String {
        self.first("main")
    }

    /// The addresses of links whose address begins and ends so, in their order.
    pub fn links(&self, begins: &str, ends: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let linked = selector("a[href]");
        let links = html.select(&linked);
        let links = links.filter_map(|link| link.value().attr("href"));
        links.filter(|to| to.starts_with(begins) && to.ends_with(ends)).map(str::to_owned).collect()
    }

    /// The values that a choice offers, without the empty one.
    pub fn options(&self, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let offered =
            selector(&format!("[name=\"{name}\"] option, input[type=radio][name=\"{name}\"]"));
        let values = html.select(&offered).filter_map(|option| option.value().attr("value"));
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// The values of the buttons with a name.
    pub fn buttons(&self, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let button = selector(&format!("main button[name=\"{name}\"]"));
        let values = html.select(&button).filter_map(|button| button.value().attr("value"));
        values.map(str::to_owned).collect()
    }

    /// The form of the main part with a button that does this, pressed.
    pub fn doing(&self, act: &str) -> Filled {
        let html = Html::parse_document(&self.html());
        let (form, button) =
            (selector("main form"), selector(&format!("button[name=\"act\"][value=\"{act}\"]")));
        let has_it = |form: &ElementRef<'_>| form.select(&button).next().is_some();
        let found = html.select(&form).find(has_it).unwrap_or_else(|| {
            panic!("{} {}: nothing does “{act}” on\n{}", self.path, self.status, self.text())
        });
        Filled::read(&html, found, &self.path).with("act", act)
    }

    /// The form of the main part that is sent to a path with this end; the page itself counts as its address.
    pub fn form(&self, ends: &str) -> Filled {
        let html = Html::parse_document(&self.html());
        let form = selector("main form");
        let mut forms = html.select(&form).map(|form| Filled::read(&html, form, &self.path));
        forms.find(|form| form.action.ends_with(ends)).unwrap_or_else(|| {
            panic!("{} {}: no form to “…{ends}” on\n{}", self.path, self.status, self.text())
        })
    }
}

/// A form as a browser would send it.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Where it is sent.
    pub action: String,
    fields: Vec<(String, String)>,
    files: Vec<(String, String, Vec<u8>)>,
    /// Names of everything that can be filled in.
    known: Vec<String>,
    multipart: bool,
}

impl Filled {
    fn read(html: &Html, form: ElementRef<'_>, path: &str) -> Self {
        let action = form.value().attr("action").filter(|to| !to.is_empty()).unwrap_or(path);
        let multipart = form.value().attr("enctype") == Some("multipart/form-data");
        let (mut fields, mut known) = (Vec::new(), Vec::new());
        for field in form.select(&selector("input, textarea, select, button")) {
            let Some(name) = field.value().attr("name") else { continue };
            known.push(name.to_owned());
            has_label(html, field, name);
            if let Some(value) = value_of(field) {
                fields.push((name.to_owned(), value));
            }
        }
        Self { action: action.to_owned(), fields, files: Vec::new(), known, multipart }
    }

    /// The same form with something else in a field that it has.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        assert!(self.known.iter().any(|it| it == name), "no “{name}” among {:?}", self.known);
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same form with one more file.
    #[must_use]
    pub fn with_file(mut self, field: &str, name: &str, bytes: &[u8]) -> Self {
        assert!(self.multipart, "{} takes no files", self.action);
        assert!(self.known.iter().any(|it| it == field), "no “{field}” among {:?}", self.known);
        self.files.push((field.to_owned(), name.to_owned(), bytes.to_vec()));
        self
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The media type and the body.
    pub fn encoded(&self) -> (&'static str, Vec<u8>) {
        if self.multipart {
            ("multipart/form-data; boundary=between-the-parts-of-a-journey", self.parts())
        } else {
            ("application/x-www-form-urlencoded", self.pairs().into_bytes())
        }
    }

    fn pairs(&self) -> String {
        let pair =
            |(name, value): &(String, String)| format!("{}={}", escaped(name), escaped(value));
        self.fields.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    fn parts(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut part = |head: &str, bytes: &[u8]| {
            body.extend_from_slice(
                b"--between-the-parts-of-a-journey\r\nContent-Disposition: form-data; ",
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(b"\r\n\r\n");
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        };
        for (name, value) in &self.fields {
            part(&format!("name=\"{name}\""), value.as_bytes());
        }
        for (field, name, bytes) in &self.files {
            let head = format!(
                "name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream"
            );
            part(&head, bytes);
        }
        body.extend_from_slice(b"--between-the-parts-of-a-journey--\r\n");
        body
    }
}

/// A person who cannot see the page hears the label: a field without one is a defect.
fn has_label(html: &Html, field: ElementRef<'_>, name: &str) {
    let kind = field.value().attr("type").unwrap_or_default();
    if field.value().name() == "button" || matches!(kind, "hidden" | "submit") {
        return;
    }
    let id = field.value().attr("id").unwrap_or_default();
    let label = selector(&format!("label[for=\"{id}\"]"));
    assert!(html.select(&label).next().is_some(), "the field “{name}” has no label");
}

/// What a browser sends for a field that nobody touched.
fn value_of(field: ElementRef<'_>) -> Option<String> {
    let attribute = |name| field.value().attr(name);
    match (field.value().name(), attribute("type").unwrap_or("text")) {
        ("textarea", _) => {
            let text: String = field.text().collect();
            Some(text.strip_prefix('\n').unwrap_or(&text).to_owned())
        }
        ("select", _) => {
            let chosen = field.select(&selector("option[selected]")).next();
            let option = chosen.or_else(|| field.select(&selector("option")).next())?;
            Some(option.value().attr("value").unwrap_or_default().to_owned())
        }
        ("button", _) | (_, "file" | "submit" | "button") => None,
        (_, "radio" | "checkbox") if attribute("checked").is_none() => None,
        _ => Some(attribute("value").unwrap_or_default().to_owned()),
    }
}

fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut escaped, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                escaped.push(char::from(byte));
            }
            other => write!(escaped, "%{other:02X}").expect("a String takes everything"),
        }
        escaped
    })
}

fn words_of(element: ElementRef<'_>) -> String {
    let text = element.text().collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|wrong| panic!("“{css}” is no selector: {wrong}"))
}
