//! The first step: what the rows are, and the file.

use askama::Template;
use lodzins_service::import::Imported;

use super::{
    COLUMNS,
    kept::{self, Plan},
    said,
};
use crate::{
    form::{Fields, Form, Upload},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Attributes, Fieldset, FileUpload, Radio, Radios},
    words::{Message, Words},
};

const PURPOSE: &str = "import-begin";

#[derive(Template)]
#[template(path = "import/begin.html")]
pub(crate) struct BeginView {
    pub(super) page: Page,
    pub(super) form: Form,
    /// The file that is kept, in a sentence; empty without one.
    pub(super) kept: String,
    /// Whether it can be gone on with.
    pub(super) further: bool,
}

impl BeginView {
    fn rows(&self) -> Radios {
        let words = self.page.words();
        let of = |rows: &Imported| Radio::of(rows.code(), said::rows(words, *rows));
        self.form
            .radios("rows")
            .fieldset(Fieldset::asking(words.t("import-rows")))
            .items(Imported::ALL.iter().map(of))
    }

    fn file(&self) -> FileUpload {
        let words = self.page.words();
        let label = if self.kept.is_empty() {
            words.t("import-file")
        } else {
            words.t("import-file-other")
        };
        let attributes = Attributes::none().and("accept", ".csv,.txt,.xlsx");
        let field = self.form.files("file").multiple(false).label(label);
        field.hint(words.t("import-file-hint")).attributes(attributes)
    }
}

async fn view(page: &DeskPage, form: Form) -> Result<BeginView, Stop> {
    let words = page.asked.words;
    let (plan, file) = (kept::plan(&page.asked).await?, kept::file(page).await?);
    Ok(BeginView {
        page: page.frame().typed_into().wrong(form.is_wrong()),
        form,
        further: plan.rows.is_some() && file.is_some(),
        kept: file
            .map(|(name, table)| waiting(words, &name, table.rows().len()))
            .unwrap_or_default(),
    })
}

/// “zvani.csv: 120 rindas”.
pub(super) fn waiting(words: Words, name: &str, rows: usize) -> String {
    words.with("import-kept", &[("name", name.into()), ("rows", said::count(rows).into())])
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let mut form = page.form(PURPOSE).await?;
    if let (true, Some(rows)) =
        (form.optional("rows").is_empty(), kept::plan(&page.asked).await?.rows)
    {
        let fields = Fields::default().and("rows", rows.code());
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    page.asked.show(&view(&page, form).await?)
}

/// Keeps the file, and goes on to its columns.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.required("rows", Message::of("import-rows-missing"));
    let rows = form.parsed::<Imported>("rows", Message::of("import-rows-missing"));
    let upload = form.fields().uploads("file").next().cloned();
    if token.is_some() && !is_kept(&page, &mut form, upload).await? {
        form.wrong("", Message::of("register-busy"));
        return page.asked.show_busy(&view(&page, form.under_its_own_token()).await?);
    }
    if let (Some(_), false) = (token, form.is_wrong()) {
        let before = kept::plan(&page.asked).await?;
        // What was said of the columns holds for the same rows only.
        let mapping = before.mapping.filter(|_| before.rows == rows);
        kept::keep_plan(&page, &Plan { rows, mapping }).await?;
        return Ok(page.asked.see_other(COLUMNS));
    }
    form.forget_uploads();
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&view(&page, form).await?)
}

/// Keeps the file that came, if it is a table; false when the database cannot take it now.
async fn is_kept(page: &DeskPage, form: &mut Form, upload: Option<Upload>) -> Result<bool, Stop> {
    let Some(upload) = upload else {
        if kept::file(page).await?.is_none() {
            form.wrong("file", Message::of("import-file-missing"));
        }
        return Ok(true);
    };
    if let Err(wrong) = kept::read(upload.bytes.to_vec()).await? {
        form.wrong("file", said::table_fault(&wrong));
        return Ok(true);
    }
    let kept_now = match kept::keep_file(page, &upload).await {
        Ok(()) => kept::keep_plan(page, &Plan::default()).await,
        Err(error) => Err(error),
    };
    match kept_now {
        Ok(()) => Ok(true),
        Err(error) if error.is_passing() => Ok(false),
        Err(error) => Err(error.into()),
    }
}
