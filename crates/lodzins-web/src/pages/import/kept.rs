//! What is kept between the steps: the file and what was said of it, sealed for the session as half-written forms are.
//!
//! The file never lies open in the store: it may be full of people, and nobody has decided yet to hand it in.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use lodzins_db::DbError;
use lodzins_service::{
    draft::Draft,
    import::{Imported, Mapping, Summary, Table, TableError},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::{
    form::Upload,
    pages::{Asked, DeskPage},
    stop::Stop,
};

const FILE: &str = "import-file";
const PLAN: &str = "import-plan";
const CAME: &str = "import-came";

/// A table under way.
pub(super) struct Begun {
    /// What the file was called.
    pub(super) name: String,
    /// What stands in it.
    pub(super) table: Table,
    /// What its rows are.
    pub(super) rows: Imported,
    /// Which column says what, once that was said.
    pub(super) mapping: Option<Mapping>,
}

impl Begun {
    /// What tells one file with its columns from another, for the page that shows what would come of them.
    pub(super) fn seen(&self) -> String {
        let said = serde_json::to_string(&(self.rows, &self.mapping)).unwrap_or_default();
        STANDARD_NO_PAD.encode(Sha256::digest(format!("{} {said}", self.table.file())))
    }
}

/// What was said of the file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Plan {
    pub(super) rows: Option<Imported>,
    pub(super) mapping: Option<Mapping>,
}

/// What came of a table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Came {
    pub(super) rows: Imported,
    pub(super) summary: Summary,
}

/// The table of a file, read away from the threads that answer others.
pub(super) async fn read(bytes: Vec<u8>) -> Result<Result<Table, TableError>, Stop> {
    spawn_blocking(move || Table::read(&bytes)).await.map_err(|_| Stop::Broken)
}

/// Keeps a file in place of the one before.
pub(super) async fn keep_file(page: &DeskPage, upload: &Upload) -> Result<(), DbError> {
    let bytes = STANDARD_NO_PAD.encode(&upload.bytes);
    let fields = vec![("name".to_owned(), upload.name.clone()), ("bytes".to_owned(), bytes)];
    page.asked.keep_draft(FILE, Draft { fields, files: Vec::new() }).await
}

/// The file that is kept: its name and its table.
pub(super) async fn file(page: &DeskPage) -> Result<Option<(String, Table)>, Stop> {
    let Some(draft) = page.asked.draft(FILE).await? else { return Ok(None) };
    let name = draft.field("name").unwrap_or_default().to_owned();
    let Ok(bytes) = STANDARD_NO_PAD.decode(draft.field("bytes").unwrap_or_default()) else {
        return Ok(None);
    };
    // What was read once reads again, unless the program changed meanwhile.
    Ok(read(bytes).await?.ok().map(|table| (name, table)))
}

/// The table under way; nothing before there is a file with a word on what its rows are.
pub(super) async fn begun(page: &DeskPage) -> Result<Option<Begun>, Stop> {
    let plan = plan(&page.asked).await?;
    let (Some(rows), Some((name, table))) = (plan.rows, file(page).await?) else {
        return Ok(None);
    };
    Ok(Some(Begun { name, table, rows, mapping: plan.mapping }))
}

/// What was said so far.
pub(super) async fn plan(asked: &Asked) -> Result<Plan, DbError> {
    Ok(thing(asked, PLAN).await?.unwrap_or_default())
}

/// Keeps what was said.
pub(super) async fn keep_plan(page: &DeskPage, plan: &Plan) -> Result<(), DbError> {
    keep_thing(&page.asked, PLAN, plan).await
}

/// The table was taken: the file goes, and what came of it is kept for its page.
pub(super) async fn finish(page: &DeskPage, came: &Came) -> Result<(), DbError> {
    keep_thing(&page.asked, CAME, came).await?;
    page.asked.forget_draft(FILE).await?;
    page.asked.forget_draft(PLAN).await
}

/// What came of the last table.
pub(super) async fn came(asked: &Asked) -> Result<Option<Came>, DbError> {
    thing(asked, CAME).await
}

async fn keep_thing(asked: &Asked, form: &str, thing: &impl Serialize) -> Result<(), DbError> {
    let json = serde_json::to_string(thing)
        .map_err(|wrong| DbError::Decode(format!("a step of an import cannot be kept: {wrong}")))?;
    let fields = vec![("json".to_owned(), json)];
    asked.keep_draft(form, Draft { fields, files: Vec::new() }).await
}

async fn thing<T: DeserializeOwned>(asked: &Asked, form: &str) -> Result<Option<T>, DbError> {
    let draft = asked.draft(form).await?;
    Ok(draft.and_then(|draft| serde_json::from_str(draft.field("json")?).ok()))
}
