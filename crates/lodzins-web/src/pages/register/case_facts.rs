//! What the case page knows, line by line: the case, its submitter, its files.

use jiff::civil::Date;
use lodzins_core::{
    WorkingCalendar,
    deadline::{self, Duty, LATVIA, RuleBook, rule_for},
    id::SubmissionId,
    ledger::Hash,
    submission::Act,
};
use lodzins_service::{
    identity::client::ClientRow,
    register::{FileLine, SubmissionRow},
};

use super::{directory::Directory, said};
use crate::{
    pages::{due_story::story, due_words::left},
    ui::{Content, Details, SummaryList, SummaryRow},
    words::Words,
};

/// A file as pages show it.
#[derive(Debug, Clone)]
pub struct FileView {
    /// Where it is.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its size.
    pub size: String,
    /// The beginning of its SHA-256, to be compared with a copy.
    pub sha256: String,
}

/// Files of a submission or a message.
pub fn files<'f>(
    words: Words,
    id: SubmissionId,
    files: impl Iterator<Item = &'f FileLine>,
) -> Vec<FileView> {
    let view = |file: &FileLine| FileView {
        href: format!("/desk/submissions/{id}/files/{}/{}", file.message, file.n),
        name: file.name.clone(),
        size: words.file_size(u64::try_from(file.size).unwrap_or_default()),
        sha256: Hash::from_bytes(file.sha256).to_string().chars().take(12).collect(),
    };
    files.map(view).collect()
}

/// What happened to the case without anybody's doing.
#[derive(Debug, Clone, Default)]
pub struct ByItself {
    /// Which rule handed it to its unit, and why.
    pub routed: Option<String>,
    /// What the head was told of its due dates.
    pub escalated: Vec<String>,
}

/// The service that the case is about: its title, with its code.
pub fn service(title: &str, code: &str) -> String {
    if title == code { code.to_owned() } else { format!("{title} ({code})") }
}

/// Who has it.
pub fn holder(words: Words, row: &SubmissionRow, directory: &Directory) -> String {
    let holder = directory.holder(row.unit_id, row.handler_id, words.language());
    if holder.is_empty() { words.t("register-nobody") } else { holder }
}

/// Since when it is here, how it came, how it ended.
pub fn facts(
    words: Words,
    row: &SubmissionRow,
    book: &RuleBook,
    today: Date,
    by_itself: &ByItself,
    service: Option<&str>,
) -> SummaryList {
    let received = words.moment(row.received_at);
    let mut rows = vec![SummaryRow::of(words.t("register-received"), received)];
    if let Some(forward) = forward_until(words, row, &book.calendar, today) {
        rows.push(SummaryRow::of(words.t("casework-forward-until"), forward));
    }
    let told = by_itself.escalated.iter().map(|line| Content::from(line.as_str()).to_string());
    let told = told.collect::<Vec<_>>().join("<br>");
    if !told.is_empty() {
        rows.push(SummaryRow::of(words.t("escalation-tag"), Content::html(told)));
    }
    let mut more = |key: String, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            rows.push(SummaryRow::of(key, value));
        }
    };
    more(words.t("contact-service"), service);
    more(words.t("routing-how"), by_itself.routed.as_deref());
    more(words.t("register-on-behalf"), on_behalf(words, row).as_deref());
    more(words.t("register-author-number"), row.author_number.as_deref());
    more(words.t("register-author-date"), row.author_date.map(|day| words.date(day)).as_deref());
    more(words.t("register-external"), row.external_reference.as_deref());
    more(words.t("register-closing-reason"), closing_reason(words, row).as_deref());
    SummaryList::new().rows(rows)
}

/// By whom it was written down; a system that only says that it was leaves the name empty.
fn on_behalf(words: Words, row: &SubmissionRow) -> Option<String> {
    let by = row.on_behalf.clone()?;
    Some(if by.is_empty() { words.t("register-on-behalf-unnamed") } else { by })
}

/// The reason in words: leaving unexamined keeps the code of its ground.
pub fn closing_reason(words: Words, row: &SubmissionRow) -> Option<String> {
    let reason = row.closing_reason.clone()?;
    Some(in_words(words, &reason))
}

/// A ground by its code, or what somebody wrote.
pub fn in_words(words: Words, reason: &str) -> String {
    if let Ok(ground) = reason.parse() {
        return said::leaving(words, ground);
    }
    reason.parse().map_or_else(|_| reason.to_owned(), |ground| said::ground(words, ground))
}

/// Until when, how long that still is, and how it was counted.
pub fn due(words: Words, row: &SubmissionRow, book: &RuleBook, today: Date) -> Content {
    let date = Content::from(words.date(row.due_on));
    let mut shown = format!("<strong>{date}</strong>");
    if !row.status.is_closed() {
        let left = left(words, &book.calendar, today, row.due_on);
        let class = if left.late { " class=\"lz-late\"" } else { "" };
        shown = format!("{shown} – <span{class}>{}</span>", Content::from(left.words));
    }
    if let Some(due) = book.explain(&row.due_rule, row.received_on, row.due_on) {
        let how = story(words, &due).join(" ");
        let details =
            Details::new().summary(words.t("register-due-how")).content(how).classes("lz-how");
        shown = format!("{shown}{details}");
    }
    Content::html(shown)
}

/// Until when it may be sent on to the institution that is competent; nothing once that is over or nobody asks.
fn forward_until(
    words: Words,
    row: &SubmissionRow,
    calendar: &WorkingCalendar,
    today: Date,
) -> Option<String> {
    let rule = rule_for(LATVIA, row.kind, Duty::Forward, row.received_on)?;
    let due_on = deadline::due(rule, row.received_on, calendar).due_on;
    let open = row.status.may(Act::Forward) && today <= due_on;
    open.then(|| format!("{} – {}", words.date(due_on), left(words, calendar, today, due_on).words))
}

/// Whose it is, and how to reach them.
pub fn submitter(
    words: Words,
    row: &SubmissionRow,
    masked: Option<String>,
    client: Option<&ClientRow>,
) -> SummaryList {
    let name = row.submitter_name.clone().unwrap_or_else(|| words.t("register-anonymous"));
    let mut rows = vec![SummaryRow::of(words.t("intake-name"), name)];
    let contacts = [
        (words.t("register-email"), &row.submitter_email),
        (words.t("register-phone"), &row.submitter_phone),
        (words.t("register-address"), &row.submitter_address),
    ];
    for (key, value) in contacts {
        if let Some(value) = value {
            rows.push(SummaryRow::of(key, value.as_str()));
        }
    }
    if let Some(masked) = masked {
        let purpose = row.personal_code_for.clone().unwrap_or_default();
        let code = words.with(
            "register-personal-code-for",
            &[("code", masked.into()), ("purpose", purpose.into())],
        );
        rows.push(SummaryRow::of(words.t("register-personal-code"), code));
    }
    if let Some(client) = client {
        let name = Content::from(client.name.as_str());
        let card =
            format!("<a class=\"govuk-link\" href=\"/desk/clients/{}\">{name}</a>", client.id);
        rows.push(SummaryRow::of(words.t("clients-client"), Content::html(card)));
    }
    rows.push(SummaryRow::of(words.t("register-segment"), said::segment(words, row.segment)));
    rows.push(SummaryRow::of(words.t("register-mode"), said::answer_mode(words, row.answer_mode)));
    SummaryList::new().rows(rows)
}
