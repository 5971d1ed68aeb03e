//! The case page: everything about a submission, and what may be done next. Opening it stands in the audit trail.

use askama::Template;
use axum::extract::Query;
use jiff::Timestamp;
use lodzins_core::{
    Role,
    deadline::RuleBook,
    id::{StaffId, SubmissionId},
    moment::date_in_latvia,
    submission::Act,
};
use lodzins_service::{
    calendar::rule_book,
    catalogue::service_title,
    contact::{CallBackRow, ContactRow, call_backs_of_submission, contacts_of_submission},
    identity::client::{ClientRow, client_named},
    outbox::{LetterLine, letters_of},
    register::{
        Case, CorrectionLine, DueMove, EscalationLine, InboxLine, Linked, NoteLine, RegisterError,
        RoutedBy, Seen, SubmissionRow, corrections, due_moves, escalations, links, notes,
        personal_code_masked, routed_by, submission_case, submission_inbox, submission_seen,
    },
    substitution::substitutes_of,
};
use serde::Deserialize;

use super::{
    At,
    case_facts::{self, ByItself, FileView},
    case_story::{self, Paper, Related, Told},
    case_talks::{self, Talk},
    directory::Directory,
    line::{Line, Lines},
    offers::Offers,
    said, start,
    view::{Filter, View},
};
use crate::{
    form::Form,
    layout::{Page, escaped},
    pages::{
        DeskPage,
        letter::{self, LetterLink},
        routing::reason::{Names, why},
    },
    stop::{PageResult, Stop},
    ui::{Content, NotificationBanner, SummaryList, Tag},
    words::Words,
};

/// Lines beside a case: one screen.
const LINES_BESIDE: u32 = 20;

/// What the address says: the list that one came from, and what was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    view: String,
    #[serde(default)]
    done: String,
}

/// Where a case is.
pub fn path(id: SubmissionId) -> String {
    format!("/desk/submissions/{id}")
}

#[derive(Template)]
#[template(path = "register/case.html")]
struct CaseView {
    page: Page,
    /// Where the trail of the case is read; empty for those who do not read it.
    trail: String,
    path: String,
    beside: Vec<Line>,
    beside_title: String,
    beside_all: String,
    number: String,
    subject: String,
    about: String,
    status: Tag,
    escalated: Option<Tag>,
    due: Content,
    holder: String,
    offers: Offers,
    call_back: String,
    start: Form,
    facts: SummaryList,
    submitter: SummaryList,
    text: String,
    /// When everything it said was destroyed; nothing of a case that is whole.
    destroyed: Option<String>,
    language: &'static str,
    files: Vec<FileView>,
    messages: Vec<Told>,
    evidence: Vec<Told>,
    moves: Vec<Told>,
    steps: Vec<Told>,
    letters: Vec<Paper>,
    talks: Vec<Talk>,
    papers: Vec<LetterLink>,
    corrected: Vec<Told>,
    notes: Vec<Told>,
    links: Vec<Related>,
    stands_in: String,
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>, Query(from): Query<From>) -> PageResult {
    let view = View::asked(&page, &from.view);
    let read = read(&page, id, view).await?;
    let (institution, by) = (page.institution.id, page.actor());
    page.asked
        .write(institution, move |tx, at| submission_seen(tx, at, institution, id, Seen::Case, by))
        .await
        .map_err(|error: RegisterError| Stop::from(error))?;
    page.asked.show(&shown(&page, id, view, &from.done, read))
}

fn trail(page: &DeskPage, row: &SubmissionRow) -> String {
    let reads = page.is_any(&[Role::Administrator, Role::Head, Role::Auditor]);
    let path = || format!("/desk/admin/audit?case={}", escaped(&row.number));
    if reads { path() } else { String::new() }
}

struct Read {
    service: Option<String>,
    case: Case,
    directory: Directory,
    book: RuleBook,
    moves: Vec<DueMove>,
    letters: Vec<LetterLine>,
    contacts: Vec<ContactRow>,
    call_backs: Vec<CallBackRow>,
    corrections: Vec<CorrectionLine>,
    client: Option<ClientRow>,
    notes: Vec<NoteLine>,
    links: (Vec<Linked>, Vec<Linked>),
    substitutes: Vec<StaffId>,
    masked: Option<String>,
    beside: Vec<InboxLine>,
    routed: Option<(RoutedBy, Names)>,
    escalations: Vec<EscalationLine>,
}

async fn read(page: &DeskPage, id: SubmissionId, view: View) -> Result<Read, RegisterError> {
    let (institution, inbox) = (page.institution.id, view.inbox(page, Filter::Open));
    let keys = page.asked.app.office().keys.clone();
    let today = page.asked.app.moment().date();
    page.asked
        .read(move |tx| {
            let case = submission_case(tx, institution, id)?;
            Ok(Read {
                masked: personal_code_masked(&keys, &case.submission)?,
                directory: Directory::of(tx, institution)?,
                book: rule_book(tx, institution)?,
                moves: due_moves(tx, institution, id)?,
                letters: letters_of(tx, institution, id)?,
                contacts: contacts_of_submission(tx, institution, id)?,
                call_backs: call_backs_of_submission(tx, institution, id)?,
                corrections: corrections(tx, institution, id)?,
                client: client_named(tx, institution, id)?,
                notes: notes(tx, institution, id)?,
                links: links(tx, institution, id)?,
                escalations: escalations(tx, institution, id)?,
                routed: match routed_by(tx, institution, id)? {
                    Some(by) => Some((by, Names::of(tx, institution)?)),
                    None => None,
                },
                substitutes: match case.submission.handler_id {
                    Some(handler) => substitutes_of(tx, institution, handler, today)?,
                    None => Vec::new(),
                },
                service: match &case.submission.service {
                    Some(code) => {
                        let title = service_title(tx, institution, code)?;
                        Some(case_facts::service(&title, code))
                    }
                    None => None,
                },
                case,
                beside: submission_inbox(tx, institution, inbox, None, LINES_BESIDE)?,
            })
        })
        .await
}

fn shown(page: &DeskPage, id: SubmissionId, view: View, done: &str, read: Read) -> CaseView {
    let words = page.asked.words;
    let today = page.asked.app.moment().date();
    let lines =
        Lines { words, directory: &read.directory, calendar: &read.book.calendar, today, view };
    let beside = read
        .beside
        .iter()
        .map(|line| Line { current: line.id == id, ..lines.line(line) })
        .collect();
    let row = &read.case.submission;
    let about = [said::kind(words, row.kind), said::channel(words, row.channel)].join(" · ");
    let mut frame = page.frame().back(&view.href());
    if let Some(news) = news(words, done) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let routed = read.routed.as_ref();
    let why = routed.map(|(by, names)| why(words, by, names, &read.directory));
    let said_now = read.escalations.iter().filter(|line| line.due_on == row.due_on);
    let escalated = said_now.map(|line| line.kind).min().filter(|_| !row.status.is_closed());
    let escalated = escalated.map(|kind| said::escalation_tag(words, kind));
    let by_itself = ByItself {
        routed: why,
        escalated: read.escalations.iter().map(|line| said::escalation(words, line)).collect(),
    };
    let stands_in = stands_in(words, row, &read);
    CaseView {
        page: frame,
        path: path(id),
        trail: trail(page, row),
        beside,
        beside_title: view.title(words),
        beside_all: view.href(),
        number: row.number.clone(),
        subject: subject(words, row),
        destroyed: row.destroyed_at.map(|at| destroyed(words, at)),
        about,
        status: said::status_tag(words, row.status),
        escalated,
        offers: Offers::of(page, row),
        call_back: call_back(page, row),
        start: page.asked.blank(&start::purpose(id)),
        due: case_facts::due(words, row, &read.book, today),
        holder: case_facts::holder(words, row, &read.directory),
        facts: case_facts::facts(
            words,
            row,
            &read.book,
            today,
            &by_itself,
            read.service.as_deref(),
        ),
        submitter: case_facts::submitter(words, row, read.masked, read.client.as_ref()),
        text: row.text.clone(),
        language: row.language.code(),
        files: case_facts::files(words, id, read.case.own_files()),
        messages: case_story::messages(words, &read.case, &read.directory),
        evidence: case_story::evidence(words, &read.case, &read.directory),
        steps: case_story::steps(words, &read.case, &read.directory),
        moves: case_story::due_moves(words, &read.moves, &read.directory),
        letters: case_story::letters(words, &read.letters),
        talks: case_talks::talks(page, &read.contacts, &read.call_backs, &read.directory),
        papers: papers(page, &read.case),
        corrected: case_story::corrected(words, &read.corrections, &read.directory),
        links: case_story::links(words, &read.links),
        notes: case_story::notes(words, &read.notes, &read.directory),
        stands_in,
    }
}

/// Who has the case while its handler is away.
fn stands_in(words: Words, row: &SubmissionRow, read: &Read) -> String {
    let person = |id: &StaffId| read.directory.person(Some(*id));
    let names: Vec<String> = read.substitutes.iter().map(person).collect();
    if names.is_empty() || row.status.is_closed() {
        return String::new();
    }
    words.with("casework-substitutes", &[("names", names.join(", ").into())])
}

/// What the case is about; of one that was destroyed nobody knows any more.
fn subject(words: Words, row: &SubmissionRow) -> String {
    match row.destroyed_at {
        Some(_) => words.t("retention-case-title"),
        None => row.subject.clone(),
    }
}

/// What a case says when nothing is left of it.
fn destroyed(words: Words, at: Timestamp) -> String {
    let on = words.date_on(date_in_latvia(at));
    words.with("retention-case-text", &[("on", on.into())])
}

/// Where a call back of the submitter is asked for, for those who may.
fn call_back(page: &DeskPage, row: &SubmissionRow) -> String {
    if page.may(Act::Register) && row.destroyed_at.is_none() {
        format!("/desk/call-backs/new?submission={}", row.id)
    } else {
        String::new()
    }
}

/// Letters to print, for those who may take them out of the house.
fn papers(page: &DeskPage, case: &Case) -> Vec<LetterLink> {
    let path = path(case.submission.id);
    let whole = case.submission.destroyed_at.is_none();
    if whole && page.may(Act::Route) {
        letter::links(page.asked.words, case, &path)
    } else {
        Vec::new()
    }
}

/// What was done on the page before.
fn news(words: Words, done: &str) -> Option<String> {
    let news = match done.parse::<Act>() {
        Ok(Act::Route) => words.t("register-done-route"),
        Ok(Act::Start) => words.t("register-done-start"),
        Ok(Act::AskSubmitter) => words.t("register-done-ask"),
        Ok(Act::Extend) => words.t("casework-done-extend"),
        Ok(Act::Answer) => words.t("register-done-answer"),
        Ok(_) => words.t("register-done-closed"),
        Err(_) if done == "joint" => words.t("casework-done-joint"),
        Err(_) if done == "part" => words.t("casework-done-part"),
        Err(_) if done == "repeated" => words.t("register-done-closed"),
        Err(_) if done == "note" => words.t("casework-done-note"),
        Err(_) if done == "identity" => words.t("register-done-identity"),
        Err(_) if done == "client" => words.t("clients-done-link"),
        Err(_) if done == "correct" => words.t("intake-done-correct"),
        Err(_) => return None,
    };
    Some(news)
}
