//! A list of days off, pasted or as a file: every wrong line is named, and what would change is shown before it does.

use askama::Template;
use jiff::civil::Date;
use lodzins_core::calendar::import::{Fault, Imported, LineFault, import};
use lodzins_db::DbError;
use lodzins_service::{
    calendar::DayChange,
    institution::{calendar_of_law, days_off, state_calendar},
};

use super::{
    check::{Proposal, offer},
    said,
    year::note,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::FileUpload,
    words::{Message, Words},
};

const PURPOSE: &str = "calendar-import";
/// The longest list, in bytes.
const LONGEST: usize = 256 * 1024;

#[derive(Template)]
#[template(path = "calendar/import.html")]
pub(crate) struct ImportView {
    pub(super) page: Page,
    pub(super) form: Form,
    /// What is wrong, line by line.
    pub(super) faults: Vec<String>,
}

impl ImportView {
    fn of(page: &DeskPage, form: Form, faults: Vec<String>) -> Self {
        let frame = page.frame().back("/desk/admin/calendar").wrong(form.is_wrong());
        Self { page: frame.typed_into(), form, faults }
    }

    fn file(&self) -> FileUpload {
        self.form.files("file").multiple(false).label(self.page.t("calendar-import-file"))
    }
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&ImportView::of(&page, form, Vec::new()))
}

/// Reads the list and shows what it would change.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let mut faults = Vec::new();
    let text = list(&mut form);
    if let (Some(_), Some(text), false) = (token, text, form.is_wrong()) {
        match read(&page, text).await? {
            Ok(found) => match shown(&page, &found).await {
                Ok(Ok(shown)) => return Ok(shown),
                Ok(Err(refused)) => note(&page, &mut form, refused)?,
                Err(stop) => return page.busy(stop, form.fields()),
            },
            Err(wrong) => {
                let count = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
                form.wrong("list", Message::of("calendar-import-wrong").number("count", count));
                faults = wrong.iter().map(|line| fault(page.asked.words, line)).collect();
            }
        }
    }
    form.forget_uploads();
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&ImportView::of(&page, form, faults))
}

/// The list as text: the file, or what was pasted.
fn list(form: &mut Form) -> Option<String> {
    let file = form.fields().uploads("file").next().map(|upload| upload.bytes.clone());
    let pasted = form.fields().text("list").to_owned();
    let (field, bytes) = match file {
        Some(bytes) => ("file", bytes.to_vec()),
        None => ("list", pasted.into_bytes()),
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        form.wrong("list", Message::of("calendar-import-missing"));
        return None;
    }
    if bytes.len() > LONGEST {
        form.wrong(field, Message::of("calendar-import-too-long"));
        return None;
    }
    let text = String::from_utf8(bytes).ok();
    if text.is_none() {
        form.wrong(field, Message::of("calendar-import-not-text"));
    }
    text
}

async fn read(page: &DeskPage, text: String) -> Result<Result<Imported, Vec<LineFault>>, Stop> {
    let of = page.institution.id;
    let (binds, own) = page
        .asked
        .read(move |tx| Ok::<_, DbError>((state_calendar(tx, of)?, days_off(tx, of)?)))
        .await?;
    let without = |named: &[Date]| {
        let others = own.iter().filter(|day| !named.contains(&day.off));
        calendar_of_law(binds).with_own(others)
    };
    Ok(import(&text, without))
}

async fn shown(
    page: &DeskPage,
    found: &Imported,
) -> Result<Result<axum::response::Response, lodzins_service::calendar::CalendarError>, Stop> {
    let words = page.asked.words;
    let changes = found.days.iter().map(|day| DayChange::Set { day: day.clone() }).collect();
    let over = found.passed_over.iter().map(|(line, day, why)| {
        words.with(
            "calendar-import-passed-over",
            &[
                ("line", line.to_string().into()),
                ("day", words.date_short(*day).into()),
                ("why", said::why_off(words, *why).into()),
            ],
        )
    });
    offer(page, Proposal::Days { changes }, over.collect()).await
}

/// What is wrong with a line.
pub(super) fn fault(words: Words, wrong: &LineFault) -> String {
    let what = match &wrong.fault {
        Fault::NoDateColumn => words.t("calendar-line-no-column"),
        Fault::DateMissing => words.t("calendar-line-no-date"),
        Fault::OpenQuotation => words.t("calendar-line-quotation"),
        Fault::NotADay(text) => {
            words.with("calendar-line-not-a-day", &[("text", text.as_str().into())])
        }
        Fault::TooLong => words.t("calendar-line-event-long"),
        Fault::OpenEvent => words.t("calendar-line-event-open"),
        Fault::Repeats => words.t("calendar-line-repeats"),
        Fault::Twice(first) => {
            words.with("calendar-line-twice", &[("first", first.to_string().into())])
        }
        Fault::ReasonTooLong => words.t("calendar-line-reason-long"),
        Fault::TooMany => words.t("calendar-line-too-many"),
        Fault::Empty => words.t("calendar-line-empty"),
        Fault::Day(day, wrong) => words.say(&said::fault(words, *day, *wrong)),
    };
    let line = wrong.line.to_string();
    words.with("calendar-line", &[("line", line.into()), ("what", what.into())])
}
