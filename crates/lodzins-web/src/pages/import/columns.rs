//! The second step: which column says what. What the headings seem to say is chosen already.

use askama::Template;
use lodzins_service::import::{Column, Imported, Mapping};

use super::{
    BEGIN, CHECK,
    begin::waiting,
    kept::{self, Begun, Plan},
    said::{self, Called},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::PageResult,
    ui::{Choice, Select},
    words::Words,
};

const PURPOSE: &str = "import-columns";
/// Things that a column says, shown beneath its heading.
const EXAMPLES: usize = 3;
/// The longest of them, in letters.
const LONGEST: usize = 60;

#[derive(Template)]
#[template(path = "import/columns.html")]
pub(crate) struct ColumnsView {
    page: Page,
    form: Form,
    file: String,
    columns: Vec<Select>,
    all: Vec<Select>,
}

impl ColumnsView {
    pub(super) fn framed(page: Page, form: Form, begun: &Begun, called: &Called) -> Self {
        let words = page.words();
        let (table, rows) = (&begun.table, begun.rows);
        let column = |(place, heading): (usize, &String)| {
            let examples = table.examples(place, EXAMPLES);
            // A column that says nothing is asked about by nobody.
            (!examples.is_empty()).then(|| {
                let hint: Vec<String> = examples.into_iter().map(shortened).collect();
                let none = Choice::of("", words.t("import-leave-out"));
                let choice = |column: Column| Choice::of(column.code(), named(words, column, rows));
                form.select(&said::column_field(place))
                    .label(heading.as_str())
                    .hint(words.with("import-examples", &[("said", hint.join(" · ").into())]))
                    .items(std::iter::once(none).chain(said::columns_of(rows).map(choice)))
            })
        };
        let all = said::columns_of(rows).filter(|column| column.is_coded()).filter_map(|column| {
            let choices = called.choices(words, column, rows);
            (!choices.is_empty()).then(|| {
                let none = Choice::of("", words.t("import-all-none"));
                form.select(&said::all_field(column))
                    .label(said::column(words, column))
                    .items(std::iter::once(none).chain(choices))
            })
        });
        Self {
            file: waiting(words, &begun.name, table.rows().len()),
            columns: table.headings().iter().enumerate().filter_map(column).collect(),
            all: all.collect(),
            form,
            page,
        }
    }
}

/// A column's name, with a word on whether it must be there.
fn named(words: Words, column: Column, rows: Imported) -> String {
    let name = said::column(words, column);
    if column.is_needed(rows) {
        words.with("import-needed", &[("column", name.into())])
    } else {
        name
    }
}

fn shortened(example: &str) -> String {
    let mut letters = example.chars();
    let short: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() { format!("{short}…") } else { short }
}

/// The form as the mapping fills it.
fn filled(begun: &Begun) -> Fields {
    let guessed = || Mapping::guessed(&begun.table, begun.rows);
    let mapping = begun.mapping.clone().unwrap_or_else(guessed);
    let mut fields = Fields::default();
    for (place, heading) in begun.table.headings().iter().enumerate() {
        if let Some(column) = mapping.columns.get(heading) {
            fields = fields.and(&said::column_field(place), column.code());
        }
    }
    for (column, code) in &mapping.constants {
        fields = fields.and(&said::all_field(*column), code);
    }
    fields
}

/// The mapping as the form says it; what words mean is kept from before.
fn typed(form: &Form, begun: &Begun) -> Mapping {
    let mut mapping = Mapping::default();
    for (place, heading) in begun.table.headings().iter().enumerate() {
        if let Ok(column) = form.optional(&said::column_field(place)).parse() {
            mapping.columns.insert(heading.clone(), column);
        }
    }
    for column in said::columns_of(begun.rows) {
        let code = form.optional(&said::all_field(column));
        if !code.is_empty() {
            mapping.constants.insert(column, code);
        }
    }
    if let Some(before) = &begun.mapping {
        mapping.values.clone_from(&before.values);
    }
    mapping
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let Some(begun) = kept::begun(&page).await? else { return Ok(page.asked.see_other(BEGIN)) };
    let called = Called::read(&page).await?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().values().is_empty() {
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, filled(&begun)));
    }
    let frame = page.frame().back(BEGIN).typed_into();
    page.asked.show(&ColumnsView::framed(frame, form, &begun, &called))
}

/// Keeps the mapping, and goes on to what would come.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let Some(begun) = kept::begun(&page).await? else { return Ok(page.asked.see_other(BEGIN)) };
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let mapping = typed(&form, &begun);
    if let Err(wrong) = mapping.check(&begun.table, begun.rows) {
        let (field, message) = said::mapping_fault(page.asked.words, &wrong, &begun.table);
        form.wrong(&field, message);
    }
    if let (Some(_), false) = (token, form.is_wrong()) {
        let plan = Plan { rows: Some(begun.rows), mapping: Some(mapping) };
        match kept::keep_plan(&page, &plan).await {
            Ok(()) => return Ok(page.asked.see_other(CHECK)),
            Err(error) => return page.busy(error, form.fields()),
        }
    }
    let called = Called::read(&page).await?;
    let form = page.asked.again(PURPOSE, form);
    let frame = page.frame().back(BEGIN).typed_into().wrong(true);
    page.asked.show_wrong(&ColumnsView::framed(frame, form, &begun, &called))
}
