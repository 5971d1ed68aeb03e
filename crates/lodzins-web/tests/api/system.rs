//! Another system: it has a key, it sends JSON and forms, it reads what comes back.

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use lodzins_core::{
    Role,
    id::{ApiKeyId, InstitutionId},
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{Actor, identity::api_key_create};
use lodzins_web::{App, router};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::support::House;

pub const SUBMISSIONS: &str = "/api/v1/submissions";

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|wrong| {
            panic!("{}: {wrong}: {}", self.status, String::from_utf8_lossy(&self.bytes))
        })
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The submission that was registered.
    pub fn registered(&self) -> Value {
        assert_eq!(self.status, StatusCode::CREATED, "{}", String::from_utf8_lossy(&self.bytes));
        self.json()
    }

    /// The places of all mistakes; the answer must be a problem with this status.
    pub fn mistakes(&self, status: u16) -> Vec<String> {
        let problem = self.problem(status);
        let places = problem["errors"].as_array().into_iter().flatten();
        places.map(|mistake| mistake["pointer"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The problem, which must have this status.
    pub fn problem(&self, status: u16) -> Value {
        let told = String::from_utf8_lossy(&self.bytes);
        assert_eq!(self.status.as_u16(), status, "{told}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{told}");
        let problem = self.json();
        assert_eq!(problem["status"], status, "{told}");
        for field in ["type", "title", "detail"] {
            assert!(
                problem[field].as_str().is_some_and(|text| !text.is_empty()),
                "{field}: {told}"
            );
        }
        problem
    }
}

/// Another system.
#[derive(Clone)]
pub struct System {
    app: App,
    key: Option<String>,
}

impl System {
    /// One that shows this text as its key, or nothing.
    pub fn with_key(house: &House, key: Option<&str>) -> Self {
        Self { app: house.app().clone(), key: key.map(str::to_owned) }
    }

    /// One with a key of this role.
    pub fn of(house: &House, institution: InstitutionId, role: Role) -> Self {
        Self::with_key(house, Some(&key(house.db(), institution, role).1))
    }

    /// The same system at another house.
    pub fn at(&self, house: &House) -> Self {
        Self { app: house.app().clone(), key: self.key.clone() }
    }

    pub fn get(&self, path: &str) -> Answer {
        now(self.ask("GET", path, &[], Vec::new()))
    }

    pub fn post(&self, body: &Value) -> Answer {
        self.post_with(body, &[])
    }

    pub fn post_with(&self, body: &Value, headers: &[(&str, &str)]) -> Answer {
        now(self.send(body, headers))
    }

    pub async fn send(&self, body: &Value, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.ask("POST", SUBMISSIONS, &all, body.to_string().into_bytes()).await
    }

    /// A form; each boundary is another, as with every client.
    pub fn post_form(&self, parts: &[Part<'_>], headers: &[(&str, &str)]) -> Answer {
        use std::sync::atomic::{AtomicU32, Ordering};
        static TURN: AtomicU32 = AtomicU32::new(0);
        let boundary = format!("between-{}", TURN.fetch_add(1, Ordering::Relaxed));
        let mut body = Vec::new();
        for part in parts {
            body.extend_from_slice(format!("--{boundary}\r\n{}\r\n\r\n", part.head()).as_bytes());
            body.extend_from_slice(part.bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let media_type = format!("multipart/form-data; boundary={boundary}");
        let mut all = vec![("content-type", media_type.as_str())];
        all.extend_from_slice(headers);
        now(self.ask("POST", SUBMISSIONS, &all, body))
    }

    pub fn now(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        now(self.ask(method, path, headers, body.to_vec()))
    }

    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response =
            router(self.app.clone()).oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a whole body").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

/// A part of a form.
#[derive(Clone, Copy)]
pub struct Part<'p> {
    pub name: &'p str,
    pub file: Option<&'p str>,
    pub bytes: &'p [u8],
}

impl<'p> Part<'p> {
    pub fn json(text: &'p str) -> Self {
        Self { name: "submission", file: None, bytes: text.as_bytes() }
    }

    pub fn file(name: &'p str, bytes: &'p [u8]) -> Self {
        Self { name: "file", file: Some(name), bytes }
    }

    fn head(&self) -> String {
        let file = self.file.map(|name| format!("; filename=\"{name}\"")).unwrap_or_default();
        let media_type =
            if self.file.is_some() { "application/octet-stream" } else { "application/json" };
        format!(
            "Content-Disposition: form-data; name=\"{}\"{file}\r\nContent-Type: {media_type}",
            self.name
        )
    }
}

/// A new key, its id and its text.
pub fn key(db: &Db, institution: InstitutionId, role: Role) -> (ApiKeyId, String) {
    let made: Result<_, DbError> = db.write_now(institution, move |tx, at| {
        api_key_create(tx, at, Actor::System, institution, role, "test")
    });
    made.expect("a key")
}

/// The least that a submission is.
pub fn question(subject: &str) -> Value {
    json!({ "channel": "portal", "kind": "question", "subject": subject, "text": "Kad būs atbilde?" })
}

/// The same with other fields, or without those that are `null` here.
pub fn with(mut body: Value, fields: &Value) -> Value {
    let all = body.as_object_mut().expect("an object");
    for (name, value) in fields.as_object().expect("an object") {
        all.insert(name.clone(), value.clone());
    }
    body
}

/// What an institution's trail says: who (kind), what, about what, detail.
pub fn trail(db: &Db, institution: InstitutionId) -> Vec<(String, String, String)> {
    const TRAIL: Sql = Sql {
        name: "tests::TRAIL",
        text: "SELECT actor_kind, did, coalesce(detail, '') FROM audit WHERE institution_id = $1 ORDER BY sequence",
    };
    let rows: Result<_, DbError> = db.read_now(move |tx| tx.all(TRAIL, params![institution]));
    rows.expect("the trail")
}

/// Runs on a thread that has nothing else to do.
pub fn now<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(work)
}
