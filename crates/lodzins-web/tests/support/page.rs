//! An answer as a reader sees it, and its forms as they would be sent.

use axum::{
    body::Body,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
    /// The path that was asked for.
    pub path: String,
}

impl Answer {
    pub(super) async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        // A stream has no end to wait for.
        let media_type = parts.headers.get(header::CONTENT_TYPE);
        let is_stream = media_type.is_some_and(|media_type| media_type == "text/event-stream");
        let body = if is_stream { Body::empty() } else { body };
        let bytes = body.collect().await.expect("a whole body").to_bytes().to_vec();
        Self { status: parts.status, headers: parts.headers, bytes, path: String::new() }
    }

    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where it leads, if it leads elsewhere.
    pub fn location(&self) -> Option<String> {
        self.status.is_redirection().then(|| {
            let to = self.headers.get(header::LOCATION).expect("a redirection has its address");
            to.to_str().expect("an address in ASCII").to_owned()
        })
    }

    /// A header's text; empty when it is not there.
    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The texts of all elements that a CSS selector names, without the white space of the markup.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        html.select(&selector(css)).map(words_of).collect()
    }

    /// The text of the first element that a selector names; empty when there is none.
    pub fn first(&self, css: &str) -> String {
        self.all(css).into_iter().next().unwrap_or_default()
    }

    /// Everything that can be read on the page.
    pub fn text(&self) -> String {
        self.first("body")
    }

    /// The page's title.
    pub fn title(&self) -> String {
        self.first("title")
    }

    /// The one heading.
    pub fn heading(&self) -> String {
        self.first("h1")
    }

    /// The lines of the error summary.
    pub fn errors(&self) -> Vec<String> {
        self.all(".govuk-error-summary__list li")
    }

    /// An attribute of the first element that a selector names.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.html());
        html.select(&selector(css)).next()?.value().attr(name).map(str::to_owned)
    }

    /// An attribute of every element that a selector names.
    pub fn values(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let named = selector(css);
        html.select(&named)
            .filter_map(|element| element.value().attr(name).map(str::to_owned))
            .collect()
    }

    /// The form of the page's main part, filled as it stands there.
    pub fn form(&self) -> SentForm {
        self.form_in("main form")
    }

    /// A form that a selector names, filled as it stands there.
    pub fn form_in(&self, css: &str) -> SentForm {
        let html = Html::parse_document(&self.html());
        let form = html.select(&selector(css)).next().unwrap_or_else(|| {
            panic!("{} {}: no “{css}” on\n{}", self.path, self.status, self.html())
        });
        SentForm::read(form, &self.path)
    }
}

/// A form as a browser would send it. Buttons are not among its fields: [`SentForm::with`] presses one.
#[derive(Debug, Clone)]
pub struct SentForm {
    /// Where it is sent.
    pub action: String,
    /// Names and values in their order.
    pub fields: Vec<(String, Vec<u8>)>,
    /// Field, name and bytes of each file.
    pub files: Vec<(String, String, Vec<u8>)>,
    multipart: bool,
}

impl SentForm {
    fn read(form: ElementRef<'_>, path: &str) -> Self {
        let action = form.value().attr("action").unwrap_or(path).to_owned();
        let multipart = form.value().attr("enctype") == Some("multipart/form-data");
        let mut fields = Vec::new();
        for field in form.select(&selector("input, textarea, select")) {
            let attribute = |name| field.value().attr(name);
            let Some(name) = attribute("name") else { continue };
            let value = match (field.value().name(), attribute("type").unwrap_or("text")) {
                ("textarea", _) => {
                    let text: String = field.text().collect();
                    text.strip_prefix('\n').unwrap_or(&text).to_owned()
                }
                ("select", _) => chosen_option(field),
                (_, "radio" | "checkbox") if attribute("checked").is_none() => continue,
                (_, "file" | "submit" | "button") => continue,
                _ => attribute("value").unwrap_or_default().to_owned(),
            };
            fields.push((name.to_owned(), value.into_bytes()));
        }
        Self { action, fields, files: Vec::new(), multipart }
    }

    /// The same form with another value in a field, or with a button pressed.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        self.with_bytes(name, value.as_bytes())
    }

    /// The same, with bytes that need not be text.
    #[must_use]
    pub fn with_bytes(mut self, name: &str, value: &[u8]) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_vec()));
        self
    }

    /// The same form with one more value, as of a box that is ticked.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.as_bytes().to_vec()));
        self
    }

    /// The same form with one more file.
    #[must_use]
    pub fn with_file(mut self, field: &str, name: &str, bytes: &[u8]) -> Self {
        self.files.push((field.to_owned(), name.to_owned(), bytes.to_vec()));
        self
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> String {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
    }

    /// The media type and the body.
    pub(super) fn encoded(&self) -> (String, Vec<u8>) {
        if self.multipart { self.parts() } else { (URLENCODED.to_owned(), self.pairs()) }
    }

    fn pairs(&self) -> Vec<u8> {
        let pair = |(name, value): &(String, Vec<u8>)| {
            format!("{}={}", escaped(name.as_bytes()), escaped(value))
        };
        self.fields.iter().map(pair).collect::<Vec<_>>().join("&").into_bytes()
    }

    fn parts(&self) -> (String, Vec<u8>) {
        const BOUNDARY: &str = "a-line-that-stands-in-no-test-file";
        let mut body = Vec::new();
        let mut part = |head: String, bytes: &[u8]| {
            body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        };
        for (name, value) in &self.fields {
            part(format!("Content-Disposition: form-data; name=\"{name}\""), value);
        }
        for (field, name, bytes) in &self.files {
            let head = format!(
                "Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream"
            );
            part(head, bytes);
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }
}

const URLENCODED: &str = "application/x-www-form-urlencoded";

fn escaped(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(*byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn chosen_option(field: ElementRef<'_>) -> String {
    let chosen = field.select(&selector("option[selected]")).next();
    let option = chosen.or_else(|| field.select(&selector("option")).next());
    option.and_then(|option| option.value().attr("value")).unwrap_or_default().to_owned()
}

fn words_of(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|wrong| panic!("“{css}” is no selector: {wrong}"))
}
