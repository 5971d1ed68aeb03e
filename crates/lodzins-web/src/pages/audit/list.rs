//! The trail, latest first: asked by days, person, case, client and act; above it, how it stands to what was signed.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{
    Role,
    id::{Id, SubmissionId},
};
use lodzins_db::DbError;
use lodzins_service::{
    audit::{AuditRow, Sought, TrailPage, TrailState, trail_page, trail_state},
    identity::{Person, staff_of_institution},
};

use super::{
    changed::{Changed, changed},
    said,
    sought::Asking,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, clients::reason_path, register::directory::Directory},
    stop::PageResult,
    ui::{Choice, Fieldset, PageLink, Pagination},
    words::Words,
};

/// Where the trail is.
const PATH: &str = "/desk/admin/audit";
/// The purpose of the form that exports.
pub(super) const EXPORT: &str = "audit-export";
/// Rows on a page.
const LINES: u32 = 50;

#[derive(Template)]
#[template(path = "audit/list.html")]
pub(crate) struct TrailView {
    page: Page,
    form: Form,
    export: Form,
    asked: Vec<(&'static str, String)>,
    people: Vec<Choice>,
    acts: Vec<Choice>,
    state: Vec<String>,
    /// The chain is not what was signed.
    broken: bool,
    lines: Vec<Line>,
    rest: Pagination,
}

/// A row of the trail in words.
struct Line {
    n: i64,
    what: String,
    by: String,
    subject: String,
    /// Where its subject is, for those who may go there.
    href: String,
    detail: String,
    changes: Vec<String>,
    denied: bool,
}

impl TrailView {
    fn asks(&self, key: &str) -> Fieldset {
        Fieldset::asking(self.page.t(key))
    }
}

struct Read {
    found: TrailPage,
    changed: Vec<Changed>,
    directory: Directory,
    people: Vec<Person>,
    state: TrailState,
}

async fn read(
    page: &DeskPage,
    sought: Option<Sought>,
    before: Option<i64>,
) -> Result<Read, DbError> {
    let (of, keys) = (page.institution.id, page.asked.app.office().keys.clone());
    page.asked
        .read(move |tx| {
            let found = match sought {
                Some(sought) => trail_page(tx, of, &sought, before, LINES)?,
                None => TrailPage::default(),
            };
            let changed: Result<Vec<_>, DbError> =
                found.rows.iter().map(|row| changed(tx, of, row)).collect();
            Ok(Read {
                changed: changed?,
                directory: Directory::of(tx, of)?,
                people: staff_of_institution(tx, of)?,
                state: trail_state(tx, &keys, of)?,
                found,
            })
        })
        .await
}

/// The page.
pub async fn get(page: DeskPage, Query(pairs): Query<Vec<(String, String)>>) -> PageResult {
    let before = pairs.iter().find(|(name, _)| name == "before");
    let before = before.and_then(|(_, value)| value.parse().ok());
    let fields = pairs
        .iter()
        .fold(Fields::default(), |fields, (name, value)| fields.and(name, value.as_str()));
    let asking = Asking::read(&page, fields).await?;
    if let Some(client) = asking.reason_missing {
        return Ok(page.asked.see_other(&reason_path(client, "trail")));
    }
    let read = read(&page, asking.sought.clone(), before).await?;
    let wrong = asking.form.is_wrong();
    let view = view(&page, asking, before, &read);
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

fn view(page: &DeskPage, asking: Asking, before: Option<i64>, read: &Read) -> TrailView {
    let words = page.asked.words;
    let person = !asking.form.fields().text("client").is_empty();
    let rows = read.found.rows.iter().zip(&read.changed);
    let line = |(row, changed): (&AuditRow, &Changed)| line(page, row, changed, read, person);
    let everybody = Choice::of("", words.t("audit-everybody"));
    let people =
        read.people.iter().map(|person| Choice::of(person.id.to_string(), person.name.clone()));
    let (state, broken) = standing(words, &read.state);
    TrailView {
        page: page.frame().wrong(asking.form.is_wrong()),
        export: page.asked.blank(EXPORT),
        asked: asking.fields(),
        people: std::iter::once(everybody).chain(people).collect(),
        acts: acts(words),
        state,
        broken,
        lines: rows.map(line).collect(),
        rest: rest(words, &asking.query(), before, &read.found),
        form: asking.form,
    }
}

fn acts(words: Words) -> Vec<Choice> {
    let every = Choice::of("", words.t("audit-every-act"));
    let known = said::ACTS.iter().map(|did| Choice::of(*did, said::act(words, did)));
    std::iter::once(every).chain(known).collect()
}

fn line(page: &DeskPage, row: &AuditRow, changed: &Changed, read: &Read, person: bool) -> Line {
    let words = page.asked.words;
    // All ids are written alike.
    let id = SubmissionId::from_bytes(row.subject).to_string();
    let cases = page.reads_the_register();
    let clients = page.is_any(&[Role::Head, Role::Desk, Role::Records, Role::Handler]);
    let href = match row.subject_kind.as_str() {
        "submission" if cases => format!("/desk/submissions/{id}"),
        "client" if clients => format!("/desk/clients/{id}"),
        _ => String::new(),
    };
    Line {
        n: row.sequence,
        what: said::act(words, &row.did),
        by: format!(
            "{} · {}",
            said::actor(words, row, &read.directory),
            words.moment_short(row.at)
        ),
        subject: said::subject(words, row, &read.directory, changed.number.as_deref()),
        href,
        detail: row
            .detail
            .as_ref()
            .filter(|detail| Some(*detail) != changed.number.as_ref())
            .map(|detail| said::detail(words, &row.did, detail))
            .unwrap_or_default(),
        changes: changed.lines(words, &read.directory, person),
        denied: matches!(row.did.as_str(), "denied" | "sign_in_failed"),
    }
}

/// How the chain stands to what was signed last, in sentences; and whether that is bad.
fn standing(words: Words, state: &TrailState) -> (Vec<String>, bool) {
    let rows = words.with("audit-rows", &[("count", state.rows.into())]);
    match &state.head {
        None => (vec![rows, words.t("audit-not-signed")], false),
        Some((head, firm)) => {
            let signed = words.with(
                "audit-signed",
                &[("at", words.moment(head.signed_at).into()), ("row", head.sequence.into())],
            );
            let verdict = if *firm { words.t("audit-holds") } else { words.t("audit-broken") };
            (vec![rows, signed, verdict], !firm)
        }
    }
}

fn rest(words: Words, query: &str, before: Option<i64>, found: &TrailPage) -> Pagination {
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    if before.is_some() {
        let first = format!("{PATH}?{query}");
        rest = rest.previous(PageLink::to(&first, words.t("register-first-page")));
    }
    if let Some(next) = found.next {
        let sign = if query.is_empty() { "" } else { "&" };
        let next = format!("{PATH}?{query}{sign}before={next}");
        rest = rest.next(PageLink::to(&next, words.t("site-next")));
    }
    rest
}

#[cfg(test)]
impl crate::gallery::Sample for TrailView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let line = |n: i64, did: &str, changes: Vec<String>| Line {
            n,
            what: said::act(words, did),
            by: "Testa Persona 001 · 20.11.2026. 09:00".to_owned(),
            subject: words.with(
                "audit-subject",
                &[("kind", "submission".into()), ("name", "IES/2026/1".into())],
            ),
            href: "/desk/submissions/1".to_owned(),
            detail: String::new(),
            changes,
            denied: did == "denied",
        };
        let sample = |lines: Vec<Line>, broken: bool| Self {
            page: crate::gallery::desk(words, PATH),
            form: Form::blank(words),
            export: Form::blank(words),
            asked: Vec::new(),
            people: vec![Choice::of("", words.t("audit-everybody"))],
            acts: acts(words),
            state: vec![
                words.with("audit-rows", &[("count", 1204.into())]),
                if broken { words.t("audit-broken") } else { words.t("audit-holds") },
            ],
            broken,
            lines,
            rest: Pagination::new().landmark_label(words.t("site-pages")),
        };
        let moved = words.with("audit-due", &[("moved", "04.12.2026. → 07.12.2026.".into())]);
        let every: Vec<Line> =
            (1..).zip(said::ACTS).map(|(n, did)| line(n, did, vec![moved.clone()])).collect();
        vec![("audit", sample(every, false)), ("audit-empty", sample(Vec::new(), true))]
    }
}
