//! A client's card: contacts, submissions latest first, what the entry has been. Opening it stands in the audit trail.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{
    Role,
    id::{ClientId, SubmissionId},
};
use lodzins_service::identity::client::{
    CardLine, CardPlace, ClientError, ClientRow, CodePurpose, RevealFor, VersionLine, client,
    client_history, client_merged, client_seen, client_submissions, clients_like,
};
use serde::Deserialize;

use super::{client_line, code, purpose, reason::reason_first, same};
use crate::{
    form::Form,
    layout::Page,
    pages::{
        DeskPage,
        register::{At, directory::Directory, said},
    },
    phones,
    stop::{PageResult, Stop},
    ui::{
        Cell, Choice, Content, NotificationBanner, PageLink, Pagination, SummaryList, SummaryRow,
        Table,
    },
    words::Words,
};

/// Submissions on a page.
const LINES: u32 = 20;

/// What the address says: how far one has read, and what was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

/// Where a card is.
pub fn path(id: ClientId) -> String {
    format!("/desk/clients/{id}")
}

/// Another entry beside this one.
pub(super) struct Other {
    pub(super) id: String,
    pub(super) href: String,
    pub(super) line: String,
}

/// A version of the entry, in words.
pub(super) struct Version {
    pub(super) what: String,
    pub(super) by: String,
    pub(super) line: String,
}

#[derive(Template)]
#[template(path = "clients/card.html")]
pub(crate) struct CardView {
    pub(super) page: Page,
    pub(super) path: String,
    /// The person may read who saw it.
    pub(super) trail: bool,
    pub(super) name: String,
    pub(super) facts: SummaryList,
    pub(super) has_code: bool,
    pub(super) reveal: Form,
    pub(super) reasons: Vec<Choice>,
    pub(super) same: Form,
    pub(super) into: Option<Other>,
    pub(super) merged: Vec<Other>,
    pub(super) like: Vec<Other>,
    pub(super) submissions: Content,
    pub(super) rest: Pagination,
    pub(super) versions: Vec<Version>,
}

impl CardView {
    /// The client's id, which ends the card's path.
    fn id(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

struct Read {
    row: ClientRow,
    into: Option<ClientRow>,
    merged: Vec<ClientRow>,
    like: Vec<ClientRow>,
    lines: Vec<CardLine>,
    history: Vec<VersionLine>,
    directory: Directory,
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<ClientId>, Query(from): Query<From>) -> PageResult {
    if let Some(question) = reason_first(&page, id, "card").await? {
        return Ok(question);
    }
    let read = read(&page, id, place(&from.after)).await?;
    let (institution, by) = (page.institution.id, page.actor());
    page.asked
        .write(institution, move |tx, at| client_seen(tx, at, institution, id, by))
        .await
        .map_err(|error: ClientError| Stop::from(error))?;
    page.asked.show(&shown(&page, &from, &read))
}

async fn read(
    page: &DeskPage,
    id: ClientId,
    before: Option<CardPlace>,
) -> Result<Read, ClientError> {
    let institution = page.institution.id;
    page.asked
        .read(move |tx| {
            let row = client(tx, institution, id)?;
            let into = row.merged_into.map(|into| client(tx, institution, into)).transpose()?;
            let merged = client_merged(tx, institution, id)?;
            let like = if into.is_some() { Vec::new() } else { clients_like(tx, &row)? };
            Ok(Read {
                into,
                merged,
                like,
                lines: client_submissions(tx, institution, id, before, LINES)?,
                history: client_history(tx, institution, id)?,
                directory: Directory::of(tx, institution)?,
                row,
            })
        })
        .await
}

fn shown(page: &DeskPage, from: &From, read: &Read) -> CardView {
    let words = page.asked.words;
    let row = &read.row;
    let mut frame = page.frame().back("/desk/clients");
    if let Some(news) = news(words, &from.done) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    CardView {
        page: frame,
        path: path(row.id),
        trail: page.is_any(&[Role::Administrator, Role::Head, Role::Auditor]),
        name: row.name.clone(),
        facts: facts(words, row),
        has_code: row.code.is_some(),
        reveal: page.asked.blank(&code::purpose_of(row.id)),
        reasons: reasons(words),
        same: page.asked.blank(&same::purpose_of(row.id)),
        into: read.into.as_ref().map(other),
        merged: read.merged.iter().map(other).collect(),
        like: read.like.iter().map(other).collect(),
        submissions: table(words, &read.lines),
        rest: rest(words, row.id, from, &read.lines),
        versions: read.history.iter().map(|line| version(words, line, &read.directory)).collect(),
    }
}

fn news(words: Words, done: &str) -> Option<String> {
    match done {
        "new" => Some(words.t("clients-done-new")),
        "changed" => Some(words.t("clients-done-changed")),
        "merged" => Some(words.t("clients-done-merged")),
        "separated" => Some(words.t("clients-done-separated")),
        _ => None,
    }
}

fn other(row: &ClientRow) -> Other {
    Other { id: row.id.to_string(), href: path(row.id), line: client_line(row) }
}

fn facts(words: Words, row: &ClientRow) -> SummaryList {
    let contacts = [
        (words.t("register-email"), row.email.clone()),
        (words.t("register-phone"), row.phone.as_deref().map(phones::written)),
        (words.t("register-address"), row.address.clone()),
    ];
    let given = contacts.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let mut rows: Vec<SummaryRow> = given.map(|(key, value)| SummaryRow::of(key, value)).collect();
    if let Some(Ok(kept_for)) = row.code_for.as_deref().map(str::parse::<CodePurpose>) {
        let kept = words.with("clients-code-kept", &[("purpose", purpose(words, kept_for).into())]);
        rows.push(SummaryRow::of(words.t("clients-code"), kept));
    }
    SummaryList::new().rows(rows)
}

pub(super) fn reasons(words: Words) -> Vec<Choice> {
    let said = |reason: &RevealFor| match reason {
        RevealFor::Identify => words.t("clients-reason-identify"),
        RevealFor::Answer => words.t("clients-reason-answer"),
        RevealFor::OtherRegister => words.t("clients-reason-other-register"),
        RevealFor::OwnRequest => words.t("clients-reason-own-request"),
    };
    RevealFor::ALL.iter().map(|reason| Choice::of(reason.code(), said(reason))).collect()
}

/// Submissions as a table; nothing without any.
pub fn table(words: Words, lines: &[CardLine]) -> Content {
    if lines.is_empty() {
        return Content::default();
    }
    let row = |line: &CardLine| {
        let subject = Content::from(line.subject.as_str());
        let link = Content::html(format_args!(
            "<a class=\"govuk-link\" href=\"/desk/submissions/{}\">{subject}</a>",
            line.id
        ));
        vec![
            Cell::new().content(line.number.as_str()).classes("lz-number"),
            Cell::new().content(link),
            Cell::new().content(words.date_short(line.received_on)),
            Cell::new().content(said::channel(words, line.channel)),
            Cell::new().content(said::status_tag(words, line.status)),
        ]
    };
    let rows: Vec<Vec<Cell>> = lines.iter().map(row).collect();
    Table::called(words.t("clients-submissions"))
        .head([
            words.t("register-number"),
            words.t("register-subject"),
            words.t("register-received"),
            words.t("register-channel"),
            words.t("register-status"),
        ])
        .rows(rows)
        .first_cell_is_header(true)
        .scrolling()
}

/// `1764000000000000.0190…`: when the last one was received, in microseconds, and its id.
fn place(after: &str) -> Option<CardPlace> {
    let (received_at, id) = after.split_once('.')?;
    let received_at = Timestamp::from_microsecond(received_at.parse().ok()?).ok()?;
    Some(CardPlace { received_at, id: id.parse::<SubmissionId>().ok()? })
}

fn rest(words: Words, id: ClientId, from: &From, lines: &[CardLine]) -> Pagination {
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if !from.after.is_empty() {
        rest = rest.previous(PageLink::to(&path(id), words.t("register-first-page")));
    }
    if let (Some(last), true) = (lines.last(), lines.len() == LINES as usize) {
        let next = format!("{}?after={}.{}", path(id), last.received_at.as_microsecond(), last.id);
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    rest
}

fn version(words: Words, line: &VersionLine, directory: &Directory) -> Version {
    let what = match line.did.as_str() {
        "created" => words.t("clients-did-created"),
        "merged" => words.t("clients-did-merged"),
        "separated" => words.t("clients-did-separated"),
        _ => words.t("clients-did-changed"),
    };
    let parts = [
        Some(line.name.clone()),
        line.email.clone(),
        line.phone.as_deref().map(phones::written),
        line.address.clone(),
    ];
    let person = directory.person(line.changed_by);
    Version {
        what,
        by: [person, words.moment_short(line.changed_at)].join(" · "),
        line: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    }
}
