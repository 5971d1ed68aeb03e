//! A new journal, another name or other kinds for one, and its last day.

use lodzins_core::{id::JournalId, submission::Kind};
use lodzins_service::institution::structure::{
    Journal, StructureError, journal_add, journal_change, journal_close, journals,
};

use super::{
    fields::{code_field, day_field, day_now},
    journal_list::LIST,
    settle::{filled, settle},
    view::{FormView, link_below},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        register::{At, said},
    },
    stop::{PageResult, Stop},
    ui::{Checkbox, Content, Fieldset},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-journal";
const CLOSE: &str = "admin-journal-close";

fn view(page: &DeskPage, journal: Option<&Journal>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = journal.map_or_else(|| words.t("admin-journal-add"), |one| one.name.clone());
    let view = FormView::of(page, LIST, title, form).fields(|form| fields(words, journal, form));
    match journal {
        None => view.told(words.t("admin-journal-add-text")),
        Some(journal) => view.caption(journal.code.as_str()).after(closing(words, journal)),
    }
}

fn fields(words: Words, journal: Option<&Journal>, form: &Form) -> Vec<Content> {
    let mut fields = Vec::new();
    if journal.is_none() {
        let hint = words.t("admin-journal-code-hint");
        fields.push(code_field(form, words.t("admin-journal-code"), hint));
    }
    fields.push(form.input("name_lv").label(words.t("admin-name")).into());
    let kind = |kind: &Kind| Checkbox::of(kind.code(), said::kind(words, *kind));
    let kinds = form
        .checkboxes("kinds")
        .fieldset(Fieldset::asking(words.t("admin-journal-kinds")))
        .hint(words.t("admin-journal-kinds-hint"));
    fields.push(kinds.items(Kind::ALL.iter().map(kind)).into());
    if journal.is_none() {
        let hint = words.t("admin-journal-from-hint");
        fields.push(day_field(form, "from", words.t("admin-journal-from"), hint));
    }
    fields
}

/// How it is closed, or until when it takes submissions.
fn closing(words: Words, journal: &Journal) -> Content {
    match journal.valid_to {
        Some(day) => {
            let text = words.with("admin-journal-until", &[("day", words.date(day).into())]);
            Content::html(format_args!("<p class=\"govuk-body\">{}</p>", Content::from(text)))
        }
        None => {
            link_below(&format!("{LIST}/{}/close", journal.id), &words.t("admin-journal-close"))
        }
    }
}

async fn journal_of(page: &DeskPage, id: JournalId) -> Result<Journal, Stop> {
    let institution = page.institution.id;
    let all = page.asked.read(move |tx| journals(tx, institution)).await?;
    all.into_iter().find(|journal| journal.id == id).ok_or(Stop::NotFound)
}

fn entered(form: &mut Form) -> (String, Vec<Kind>) {
    form.at_most("name_lv", 200);
    let name = form.required("name_lv", Message::of("admin-journal-name-missing"));
    let kinds = form.fields().all("kinds").filter_map(|code| code.parse().ok()).collect();
    (name, kinds)
}

fn next(done: &str) -> String {
    format!("{LIST}?done={done}")
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let today = page.asked.app.moment().date();
    let form = filled(&page, PURPOSE, day_now(Fields::default(), "from", Some(today))).await?;
    page.asked.show(&view(&page, None, form))
}

/// Opens a journal.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let (name, kinds) = entered(&mut form);
    let from = form.required_date("from", Message::of("admin-journal-from-missing"));
    let (Some(token), Some(from), false) = (token, from, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, None, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<JournalId, StructureError> = page
        .once(&token, &form, move |tx, at| {
            journal_add(tx, at, institution, &code, &name, &kinds, from, by)
        })
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, None, form), |_| next("saved"))
}

/// The journal as it is.
pub async fn get(page: DeskPage, At(id): At<JournalId>) -> PageResult {
    let journal = journal_of(&page, id).await?;
    let now = Fields::default().and("name_lv", journal.name.as_str());
    let now = journal.kinds.iter().fold(now, |now, kind| now.and("kinds", kind.code()));
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, Some(&journal), form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<JournalId>, fields: Fields) -> PageResult {
    let journal = journal_of(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (name, kinds) = entered(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(
            &page,
            Some(&journal),
            page.asked.again(PURPOSE, form),
        ));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| {
            journal_change(tx, at, institution, id, &name, &kinds, by)
        })
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, Some(&journal), form), |()| next("saved"))
}

fn close_view(page: &DeskPage, journal: &Journal, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, &format!("{LIST}/{}", journal.id), words.t("admin-journal-close"), form)
        .caption(journal.name.as_str())
        .told(words.t("admin-journal-close-text"))
        .fields(|form| {
            vec![day_field(form, "from", words.t("admin-journal-last-day"), String::new())]
        })
        .send(words.t("admin-journal-close"))
}

/// The last day.
pub async fn get_close(page: DeskPage, At(id): At<JournalId>) -> PageResult {
    let journal = journal_of(&page, id).await?;
    let form = page.form(CLOSE).await?;
    page.asked.show(&close_view(&page, &journal, form))
}

/// Closes it after that day.
pub async fn post_close(page: DeskPage, At(id): At<JournalId>, fields: Fields) -> PageResult {
    let journal = journal_of(&page, id).await?;
    let (mut form, token) = page.asked.sent(CLOSE, fields);
    let last = form.required_date("from", Message::of("admin-journal-last-day-missing"));
    let (Some(token), Some(last), false) = (token, last, form.is_wrong()) else {
        return page.asked.show_wrong(&close_view(&page, &journal, page.asked.again(CLOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| journal_close(tx, at, institution, id, last, by))
        .await;
    settle(&page, CLOSE, form, done, |form| close_view(&page, &journal, form), |()| next("closed"))
}
