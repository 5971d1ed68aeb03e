//! Files that come with a form: each is judged, the good ones go into the store at once, the others are named.

use askama::Template;
use lodzins_core::file_type::{FileType, Refusal, judge, safe_name};
use lodzins_service::register::FileRef;

use super::Asked;
use crate::{
    form::{Form, Upload},
    stop::Stop,
    ui::{Button, Content, FileUpload},
    words::{Message, Words},
};

/// The field that files come in.
pub(super) const FILES: &str = "files";

/// Takes the files of a form into the store and onto the list. What is not taken is an error of the field, by name;
/// what is taken stays taken, whatever else is wrong with the form.
pub(super) async fn take(
    asked: &Asked,
    form: &mut Form,
    kept: &mut Vec<FileRef>,
) -> Result<(), Stop> {
    let uploads: Vec<Upload> = form.fields().uploads(FILES).cloned().collect();
    let mut refused = Vec::new();
    for upload in uploads {
        if kept.len() >= asked.app.limits().count {
            refused.push(too_many(asked, &upload.name));
            continue;
        }
        match judge(&upload.name, &upload.bytes) {
            Ok(file_type) => kept.push(store(asked, upload, file_type).await?),
            Err(refusal) => refused.push(refusal_words(&safe_name(&upload.name), &refusal)),
        }
    }
    note(asked.words, form, refused);
    Ok(())
}

/// The field, with what it takes.
pub(super) fn field(asked: &Asked, form: &Form) -> FileUpload {
    let words = asked.words;
    let limits = asked.app.limits();
    let hint = words.with(
        "files-hint",
        &[
            ("count", i64::try_from(limits.count).unwrap_or(i64::MAX).into()),
            ("size", largest(asked).into()),
            ("types", types().into()),
        ],
    );
    let accept: Vec<String> =
        FileType::EXTENSIONS.iter().map(|known| format!(".{known}")).collect();
    form.files(FILES)
        .label(words.t("files-label"))
        .hint(hint)
        .attributes(crate::ui::Attributes::none().and("accept", accept.join(",")))
}

/// How large one file may be, as people read it: the limit is a round number, so it has no places.
pub(super) fn largest(asked: &Asked) -> String {
    let megabytes = asked.app.limits().file >> 20;
    asked.words.with("file-size-mb", &[("size", megabytes.to_string().into())])
}

/// The extensions that are taken, as people read them.
pub(super) fn types() -> String {
    FileType::EXTENSIONS.join(", ")
}

async fn store(asked: &Asked, upload: Upload, file_type: FileType) -> Result<FileRef, Stop> {
    let (files, bytes) = (asked.app.files().clone(), upload.bytes);
    let stored = tokio::task::spawn_blocking(move || files.put(&bytes)).await;
    let stored =
        stored.map_err(std::io::Error::other).and_then(|stored| stored).map_err(|error| {
            tracing::error!(%error, "a file could not be put into the store");
            Stop::Busy
        })?;
    Ok(FileRef {
        name: safe_name(&upload.name),
        media_type: file_type.media_type().to_owned(),
        size: stored.size,
        sha256: stored.sha256,
    })
}

fn too_many(asked: &Asked, name: &str) -> Message {
    let limit = i64::try_from(asked.app.limits().count).unwrap_or(i64::MAX);
    Message::of("files-too-many").text("name", safe_name(name)).number("limit", limit)
}

fn refusal_words(name: &str, refusal: &Refusal) -> Message {
    let message = match refusal {
        Refusal::Empty => Message::of("files-empty"),
        Refusal::NotAccepted { extension } if extension.as_deref() == Some("zip") => {
            Message::of("files-archive")
        }
        Refusal::NotAccepted { .. } => Message::of("files-not-accepted"),
        Refusal::Mismatch { claimed, .. } => {
            Message::of("files-mismatch").text("claimed", claimed.code().to_uppercase())
        }
    };
    message.text("name", name)
}

/// One message for the field: it is one field, and its error stands in one place.
fn note(words: Words, form: &mut Form, mut refused: Vec<Message>) {
    match refused.len() {
        0 => {}
        1 => form.wrong(FILES, refused.remove(0)),
        _ => {
            let all: Vec<String> = refused.iter().map(|message| words.say(message)).collect();
            form.wrong(FILES, Message::of("files-refused").text("all", all.join(" ")));
        }
    }
}

/// Takes a file off the list when its button was pressed; answers whether one was.
///
/// The button names the file by its content, so that a page that is a little old never removes another one.
pub(super) fn remove(form: &Form, kept: &mut Vec<FileRef>) -> bool {
    let pressed = form.optional("remove");
    if pressed.is_empty() {
        return false;
    }
    if let Some(at) = kept.iter().position(|file| file.sha256.to_string() == pressed) {
        kept.remove(at);
    }
    true
}

/// The files so far, each with its size and a button that takes it off.
pub(super) fn list(words: Words, files: &[FileRef]) -> Content {
    if files.is_empty() {
        return Content::default();
    }
    Content::html(AttachedList { words, files })
}

#[derive(Template)]
#[template(path = "pages/attached.html")]
struct AttachedList<'a> {
    words: Words,
    files: &'a [FileRef],
}

impl AttachedList<'_> {
    fn remove(&self, file: &FileRef) -> Content {
        let button = AttachedRemove { words: self.words, name: &file.name };
        Button::saying(Content::html(button))
            .secondary()
            .name("remove")
            .value(file.sha256.to_string())
            .into()
    }
}

#[derive(Template)]
#[template(path = "pages/attached_remove.html")]
struct AttachedRemove<'a> {
    words: Words,
    name: &'a str,
}
