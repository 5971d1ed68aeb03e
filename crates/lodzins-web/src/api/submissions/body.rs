//! The body of a new submission: JSON alone, or a form with a part `submission` and parts `file`.

use axum::{
    body::Bytes,
    extract::{
        DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field,
        multipart::MultipartError,
    },
    http::{HeaderMap, StatusCode, header},
};
use bytes::BytesMut;
use lodzins_core::file_type::{Refusal, judge, safe_name};
use lodzins_db::files::FileStore;
use lodzins_service::register::FileRef;

use super::new::New;
use crate::{
    api::{
        fields::json,
        problem::{Mistake, Problem},
    },
    app::App,
    form::FileLimits,
    stop::Stop,
};

/// The longest JSON: the longest text, each of its characters written as `\u1234\u5678`, and room for the rest.
const LONGEST_JSON: usize = 2 << 20;
/// What a form adds to its files.
const AROUND_FILES: usize = LONGEST_JSON + (1 << 20);

/// A new submission with its files, which are in the store already.
pub struct Sent {
    /// The fields.
    pub new: New,
    /// The files.
    pub files: Vec<FileRef>,
    /// What the same request again has in common with this one; a form's boundary is another each time.
    pub fingerprint: Vec<u8>,
}

/// Reads the body.
pub async fn read(app: &App, request: Request) -> Result<Sent, Problem> {
    match media_type(request.headers()).as_str() {
        "application/json" => alone(request).await,
        "multipart/form-data" => with_files(app, request).await,
        _ => Err(Stop::UnsupportedMediaType.into()),
    }
}

fn media_type(headers: &HeaderMap) -> String {
    let value =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

async fn alone(mut request: Request) -> Result<Sent, Problem> {
    DefaultBodyLimit::max(LONGEST_JSON).apply(&mut request);
    let bytes = Bytes::from_request(request, &()).await.map_err(|wrong| broken(wrong.status()))?;
    Ok(Sent { new: New::read(json(&bytes)?)?, files: Vec::new(), fingerprint: bytes.to_vec() })
}

async fn with_files(app: &App, mut request: Request) -> Result<Sent, Problem> {
    DefaultBodyLimit::max(app.limits().total + AROUND_FILES).apply(&mut request);
    let mut parts = Multipart::from_request(request, app).await.map_err(|_| {
        Problem::unreadable("The Content-Type names no boundary between the parts.")
    })?;
    let mut form = Form::begin(app);
    while let Some(part) = parts.next_field().await.map_err(|wrong| broken_part(&wrong))? {
        match part.name() {
            Some("submission") => form.take_submission(part).await?,
            Some("file") => form.take_file(part).await?,
            _ => form.let_go(part).await?,
        }
    }
    form.end()
}

/// A form of which some parts have come.
struct Form {
    files: FileStore,
    limits: FileLimits,
    /// Bytes that may still come.
    room: usize,
    submission: Option<BytesMut>,
    come: usize,
    kept: Vec<FileRef>,
    too_large: Vec<Mistake>,
    mistakes: Vec<Mistake>,
}

impl Form {
    fn begin(app: &App) -> Self {
        Self {
            files: app.files().clone(),
            limits: app.limits(),
            room: app.limits().total,
            submission: None,
            come: 0,
            kept: Vec::new(),
            too_large: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    async fn take_submission(&mut self, part: Field<'_>) -> Result<(), Problem> {
        let bytes = up_to(LONGEST_JSON, part).await?.ok_or(Stop::TooLarge)?;
        if self.submission.replace(bytes).is_some() {
            self.mistakes.push(Mistake::new("#/submission", "came twice"));
        }
        Ok(())
    }

    async fn take_file(&mut self, part: Field<'_>) -> Result<(), Problem> {
        let name = part.file_name().map(safe_name);
        let most = self.limits.file.min(self.room);
        let bytes = up_to(most, part).await?;
        self.come += 1;
        let place = format!("#/file/{}", self.come - 1);
        let (Some(name), Some(bytes)) = (name.clone(), bytes) else {
            match name {
                None => self.mistakes.push(Mistake::new(place, "has no file name")),
                Some(_) => self.too_large.push(Mistake::new(place, self.largest())),
            }
            return Ok(());
        };
        if self.come > self.limits.count {
            self.mistakes.push(Mistake::new(
                place.clone(),
                format!("at most {} files are taken", self.limits.count),
            ));
        }
        // What will be refused anyway is not worth a place on the disk.
        if !self.mistakes.is_empty() || !self.too_large.is_empty() {
            return Ok(());
        }
        self.room -= bytes.len();
        match store(self.files.clone(), name, bytes).await? {
            Ok(file) => self.kept.push(file),
            Err(refusal) => self.mistakes.push(Mistake::new(place, refusal.to_string())),
        }
        Ok(())
    }

    async fn let_go(&mut self, part: Field<'_>) -> Result<(), Problem> {
        let name: String = part.name().unwrap_or_default().chars().take(100).collect();
        up_to(0, part).await?;
        self.mistakes.push(Mistake::new(format!("#/{name}"), "is not a part that is known here"));
        Ok(())
    }

    fn largest(&self) -> String {
        let FileLimits { file, total, .. } = self.limits;
        format!("is too large: at most {file} bytes a file and {total} bytes together are taken")
    }

    fn end(self) -> Result<Sent, Problem> {
        if !self.too_large.is_empty() {
            return Err(Problem::too_large(self.too_large));
        }
        let Some(submission) = self.submission else {
            return Err(super::new::mistake("submission", "is missing"));
        };
        let new = New::read(json(&submission)?)?;
        if !self.mistakes.is_empty() {
            return Err(Problem::wrong(self.mistakes));
        }
        let mut fingerprint = submission.to_vec();
        for file in &self.kept {
            fingerprint.extend_from_slice(file.name.as_bytes());
            fingerprint.push(0);
            fingerprint.extend_from_slice(&file.sha256.to_bytes());
        }
        Ok(Sent { new, files: self.kept, fingerprint })
    }
}

/// Judges a file and keeps it, on a thread that may wait for the disk.
async fn store(
    files: FileStore,
    name: String,
    bytes: BytesMut,
) -> Result<Result<FileRef, Refusal>, Problem> {
    let work = move || {
        let media_type = match judge(&name, &bytes) {
            Ok(known) => known.media_type().to_owned(),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let stored = files.put(&bytes)?;
        Ok(Ok(FileRef { name, media_type, size: stored.size, sha256: stored.sha256 }))
    };
    let done: std::io::Result<_> =
        tokio::task::spawn_blocking(work).await.unwrap_or_else(|wrong| Err(wrong.into()));
    done.map_err(|error| {
        tracing::error!(%error, "a file could not be kept");
        Stop::Broken.into()
    })
}

/// The part's bytes, or nothing when there are more than `most`; the rest is read and let go.
async fn up_to(most: usize, mut part: Field<'_>) -> Result<Option<BytesMut>, Problem> {
    let mut bytes = BytesMut::new();
    let mut within = true;
    while let Some(piece) = part.chunk().await.map_err(|wrong| broken_part(&wrong))? {
        within = within && bytes.len() + piece.len() <= most;
        if within {
            bytes.extend_from_slice(&piece);
        } else {
            bytes = BytesMut::new();
        }
    }
    Ok(within.then_some(bytes))
}

fn broken_part(wrong: &MultipartError) -> Problem {
    broken(wrong.status())
}

fn broken(status: StatusCode) -> Problem {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Stop::TooLarge.into()
    } else {
        Problem::unreadable("The body broke off, or its parts do not fit together.")
    }
}
