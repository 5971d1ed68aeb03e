//! A plain HTTP client that keeps its cookies and runs no script.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use lodzins_core::Language;

use super::{Answer, House, SentForm};

/// Somebody at the other end of the line.
pub struct Visitor<'h> {
    house: &'h House,
    cookies: BTreeMap<String, String>,
    key: Option<String>,
}

impl<'h> Visitor<'h> {
    pub(super) fn new(house: &'h House, language: Language) -> Self {
        let language = ("lodzins_language".to_owned(), language.code().to_owned());
        Self { house, cookies: BTreeMap::from([language]), key: None }
    }

    /// The same visitor, with the same cookies, at another house.
    pub fn at<'other>(&self, house: &'other House) -> Visitor<'other> {
        Visitor { house, cookies: self.cookies.clone(), key: self.key.clone() }
    }

    /// The same, with the key of another system.
    pub fn with_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The header that says who they are.
    pub fn cookie_header(&self) -> String {
        let all = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        format!("Cookie: {}", all.collect::<Vec<_>>().join("; "))
    }

    /// Forgets the session, as when its cookie has gone.
    pub fn forget_session(&mut self) {
        self.cookies.retain(|name, _| name == "lodzins_language");
    }

    /// Reads a page.
    pub fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, "", Vec::new())
    }

    /// Reads a page, and where that leads elsewhere, the page there.
    pub fn visit(&mut self, path: &str) -> Answer {
        let answer = self.get(path);
        self.follow(answer)
    }

    /// Sends a form of a page, with its files if it has any.
    pub fn send(&mut self, form: &SentForm) -> Answer {
        let (media_type, body) = form.encoded();
        self.ask(Method::POST, &form.action, &media_type, body)
    }

    /// Sends a form, and reads the page that it leads to.
    pub fn send_and_follow(&mut self, form: &SentForm) -> Answer {
        let answer = self.send(form);
        self.follow(answer)
    }

    /// Sends a body as it is.
    pub fn ask(&mut self, method: Method, path: &str, media_type: &str, body: Vec<u8>) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, cookies.join("; "));
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        if !media_type.is_empty() {
            request = request.header(header::CONTENT_TYPE, media_type);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer = Answer { path: path.to_owned(), ..self.house.answer(request) };
        self.keep_cookies(&answer);
        answer
    }

    fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            let Some(to) = answer.location() else { return answer };
            answer = self.get(&to);
        }
        panic!("led around in circles, lastly to {:?}", answer.location());
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
