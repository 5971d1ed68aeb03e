//! The third step: what would come, row by row, and then all of it or nothing.

use askama::Template;
use lodzins_service::import::{
    Asked as AskedFor, BadRow, Column, ImportError, Imported, Tried, table_check, table_take,
};
use tokio::task::spawn_blocking;

use super::{
    BEGIN, COLUMNS, DONE,
    begin::waiting,
    kept::{self, Begun, Came},
    meant::{self, MOST_WORDS},
    preview,
    said::{self, Called},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    names,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Choice, Content, Select},
    words::{Message, Words},
};

pub(super) const PURPOSE: &str = "import-take";

/// The field that says what the page showed.
const SEEN: &str = "seen";

#[derive(Template)]
#[template(path = "import/check.html")]
pub(crate) struct CheckView {
    page: Page,
    form: Form,
    file: String,
    /// What it comes to, in sentences.
    sums: Vec<String>,
    counts: Vec<Content>,
    /// The first rows, or those that are wrong.
    rows: Content,
    /// Words to be explained: the hidden field and the question.
    unknown: Vec<(Content, Select)>,
    /// What the page is about, so that nothing else is taken by it.
    seen: String,
    /// On the button; empty when there is nothing to take.
    take: String,
}

/// What was found.
pub(super) enum Found {
    /// It can be taken.
    Good(Tried),
    /// These rows cannot.
    Bad(Vec<BadRow>),
}

impl CheckView {
    pub(super) fn framed(
        page: Page,
        form: Form,
        begun: &Begun,
        called: &Called,
        found: &Found,
    ) -> Self {
        let words = page.words();
        let file = waiting(words, &begun.name, begun.table.rows().len());
        let bare = Self {
            page,
            form,
            file,
            sums: Vec::new(),
            counts: Vec::new(),
            rows: Content::default(),
            unknown: Vec::new(),
            seen: begun.seen(),
            take: String::new(),
        };
        match found {
            Found::Good(tried) => bare.good(words, called, begun.rows, tried),
            Found::Bad(rows) => bare.bad(words, called, begun.rows, rows),
        }
    }

    fn good(mut self, words: Words, called: &Called, rows: Imported, tried: &Tried) -> Self {
        let summary = &tried.summary;
        self.sums = vec![told(words, rows, "would", summary.added)];
        if summary.known > 0 {
            self.sums.push(words.with("import-known", &[("count", summary.known.into())]));
        }
        self.rows = preview::first(words, called, rows, &tried.first);
        if summary.added > 0 {
            self.sums.push(preview::span(words, &summary.days));
            self.counts = preview::counted(words, called, summary);
            self.take = words.with("import-take", &[("count", summary.added.into())]);
        }
        self
    }

    fn bad(mut self, words: Words, called: &Called, rows: Imported, bad: &[BadRow]) -> Self {
        let wrong = said::count(bad.len());
        self.sums = vec![words.with("import-bad-sum", &[("count", wrong.into())])];
        if bad.len() > preview::BAD_SHOWN {
            let shown = said::count(preview::BAD_SHOWN);
            self.sums.push(words.with("import-bad-first", &[("count", shown.into())]));
        }
        self.rows = preview::bad(words, bad);
        let unknown = preview::unknown(bad, MOST_WORDS);
        let question = |(place, (column, word)): (usize, (Column, String))| {
            let none = Choice::of("", words.t("import-meant-choose"));
            let nothing = Choice::of(meant::NOTHING, words.t("import-meant-nothing"));
            let nothing = (!column.is_needed(rows)).then_some(nothing);
            let label =
                [("column", said::column(words, column).into()), ("word", word.as_str().into())];
            let select = Select::named(&meant::means_field(place))
                .label(words.with("import-meant-word", &label))
                .items(
                    std::iter::once(none).chain(called.choices(words, column, rows)).chain(nothing),
                );
            (meant::hidden(place, column, &word), select)
        };
        self.unknown = unknown.into_iter().enumerate().map(question).collect();
        self
    }
}

/// “Tiks pievienoti 3 kontakti”, “Pievienoti 3 kontakti”.
pub(super) fn told(words: Words, rows: Imported, when: &'static str, count: u32) -> String {
    let facts = [("when", when.into()), ("count", count.into())];
    match rows {
        Imported::Contacts => words.with("import-contacts-sum", &facts),
        Imported::Submissions => words.with("import-submissions-sum", &facts),
    }
}

/// What is asked of the service; nothing before the columns are mapped.
fn asked_for(page: &DeskPage, begun: &Begun) -> Option<AskedFor> {
    Some(AskedFor {
        table: begun.table.clone(),
        rows: begun.rows,
        mapping: begun.mapping.clone()?,
        institution: page.institution.clone(),
        by: page.actor(),
    })
}

/// Carries it all out and undoes it; nothing when the columns must be mapped first.
async fn looked(page: &DeskPage, begun: &Begun) -> Result<Option<Found>, Stop> {
    let Some(asked) = asked_for(page, begun) else { return Ok(None) };
    let (db, office) = (page.asked.app.db().clone(), page.asked.app.office().clone());
    let looked = spawn_blocking(move || table_check(&db, &office, &names(), &asked)).await;
    match looked.map_err(|_| Stop::Broken)? {
        Ok(tried) => Ok(Some(Found::Good(tried))),
        Err(ImportError::Rows(rows)) => Ok(Some(Found::Bad(rows))),
        Err(ImportError::Mapping(_)) => Ok(None),
        Err(ImportError::KeyReused(_)) => Err(Stop::Conflict),
        Err(ImportError::Db(error)) => Err(error.into()),
    }
}

async fn show(page: &DeskPage, form: Form, begun: &Begun) -> PageResult {
    let Some(found) = looked(page, begun).await? else {
        return Ok(page.asked.see_other(COLUMNS));
    };
    let called = Called::read(page).await?;
    let wrong = form.is_wrong();
    let frame = page.frame().back(COLUMNS).wrong(wrong);
    let view = CheckView::framed(frame, form, begun, &called, &found);
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let Some(begun) = kept::begun(&page).await? else { return Ok(page.asked.see_other(BEGIN)) };
    show(&page, page.asked.blank(PURPOSE), &begun).await
}

/// Shows the page again with what is wrong with a form of it.
pub(super) async fn again(page: &DeskPage, form: Form, begun: &Begun) -> PageResult {
    show(page, page.asked.again(PURPOSE, form), begun).await
}

/// Takes the table.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let Some(begun) = kept::begun(&page).await? else {
        // The second press of the button: the first one has taken it.
        let was_taken = token.is_some() && kept::came(&page.asked).await?.is_some();
        return Ok(page.asked.see_other(if was_taken { DONE } else { BEGIN }));
    };
    let Some(token) = token else { return again(&page, form, &begun).await };
    let Some(asked) = asked_for(&page, &begun) else { return Ok(page.asked.see_other(COLUMNS)) };
    if form.optional(SEEN) != begun.seen() {
        form.wrong("", Message::of("import-other-chosen"));
        return again(&page, form, &begun).await;
    }
    let (office, names) = (page.asked.app.office().clone(), names());
    let came =
        page.once(&token, &form, move |tx, at| table_take(tx, at, &office, &names, &asked)).await;
    match came {
        Ok(summary) => {
            kept::finish(&page, &Came { rows: begun.rows, summary }).await?;
            Ok(page.asked.see_other(DONE))
        }
        Err(ImportError::Db(error)) => page.busy(error, form.fields()),
        Err(ImportError::KeyReused(_)) => Err(Stop::Conflict),
        Err(ImportError::Mapping(_)) => Ok(page.asked.see_other(COLUMNS)),
        Err(ImportError::Rows(_)) => {
            form.wrong("", Message::of("import-changed-meanwhile"));
            again(&page, form, &begun).await
        }
    }
}
