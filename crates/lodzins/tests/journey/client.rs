//! A plain HTTP client that keeps its cookies and runs no script.

use std::{collections::BTreeMap, time::Duration};

use ureq::{Agent, http};

use crate::page::{Answer, Filled};

/// Somebody at the other end of the line.
pub struct Client {
    agent: Agent,
    base: String,
    cookies: BTreeMap<String, String>,
}

impl Client {
    /// A client that has never been here, and prefers a language.
    pub fn of(address: &str, language: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .new_agent();
        let language = ("lodzins_language".to_owned(), language.to_owned());
        Self { agent, base: format!("http://{address}"), cookies: BTreeMap::from([language]) }
    }

    /// The same person with the same cookies, in another window.
    pub fn another_window(&self) -> Self {
        let (agent, base) = (self.agent.clone(), self.base.clone());
        Self { agent, base, cookies: self.cookies.clone() }
    }

    /// Reads a page, and where that leads elsewhere, the page there.
    pub fn get(&mut self, path: &str) -> Answer {
        let answer = self.try_get(path).unwrap_or_else(|| panic!("{path}: the program is away"));
        self.follow(answer)
    }

    /// Reads a page of a program that may not be there; follows nowhere.
    pub fn try_get(&mut self, path: &str) -> Option<Answer> {
        let request = self.request("GET", path).body(()).expect("a request");
        let response = self.agent.run(request).ok()?;
        Some(self.keep(path, response))
    }

    /// Sends a form as its page says, and gives the page that it leads to.
    pub fn send(&mut self, form: &Filled) -> Answer {
        let answer = self.post(form);
        self.follow(answer)
    }

    /// Sends a form and follows nowhere.
    pub fn post(&mut self, form: &Filled) -> Answer {
        let (media_type, body) = form.encoded();
        let request = self.request("POST", &form.action).header("content-type", media_type);
        let request = request.body(body).expect("a request");
        let response = self.agent.run(request).expect("the program answers");
        self.keep(&form.action, response)
    }

    fn request(&self, method: &str, path: &str) -> http::request::Builder {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        let cookies = cookies.collect::<Vec<_>>().join("; ");
        http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("cookie", cookies)
            .header("accept", "text/html")
    }

    fn keep(&mut self, path: &str, mut response: http::Response<ureq::Body>) -> Answer {
        for set in response.headers().get_all("set-cookie") {
            let pair = set.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = response.body_mut().read_to_vec().expect("a whole body");
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            bytes,
            path: path.to_owned(),
        }
    }

    fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            let Some(to) = answer.leads_to() else { return answer };
            answer = self.try_get(&to).expect("the program answers");
        }
        panic!("led around in circles, lastly to {:?}", answer.leads_to());
    }
}
