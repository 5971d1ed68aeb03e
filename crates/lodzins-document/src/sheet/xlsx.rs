//! The workbook (Office Open XML, ISO/IEC 29500).

use std::io::Write;

use lodzins_core::report::Tenths;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError, cell_autofit_width,
};

use super::{Cell, Sheet};

/// The workbook could not be written: it has more rows or columns than a workbook holds, or there is no place for it.
#[derive(Debug, thiserror::Error)]
#[error("the workbook was not written: {0}")]
pub struct NotWritten(#[from] XlsxError);

/// The most signs that a cell holds.
const LONGEST: usize = 32_767;
/// The most columns that a sheet has.
const MOST_COLUMNS: usize = 16_384;
/// The widest that a column gets by itself, in pixels.
const WIDEST: u32 = 480;

pub(super) fn written(sheet: &Sheet, out: impl Write + Send) -> Result<(), NotWritten> {
    let mut workbook = Workbook::new();
    // The day of the report and not the machine's clock: the same figures are the same bytes.
    let made = day(sheet.made_on)?;
    let told = DocProperties::new().set_title(&sheet.title).set_creation_datetime(&made);
    workbook.set_properties(&told);
    figures(workbook.add_worksheet_with_constant_memory()?, sheet)?;
    about(workbook.add_worksheet(), sheet)?;
    Ok(workbook.save_to_writer(out)?)
}

fn figures(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    if sheet.headings.len() > MOST_COLUMNS {
        return Err(XlsxError::RowColumnLimitError);
    }
    for (column, width) in (0..).zip(widths(sheet)) {
        page.set_column_width_pixels(column, width)?;
    }
    let head = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    for (column, heading) in (0..).zip(&sheet.headings) {
        let right = sheet.is_of_figures(usize::from(column));
        let align = if right { FormatAlign::Right } else { FormatAlign::Left };
        page.write_string_with_format(0, column, short(heading), &head.clone().set_align(align))?;
    }
    let (usual, sum) = (Formats::of(false), Formats::of(true));
    for (n, cells) in sheet.rows.iter().enumerate() {
        let is_sum = sheet.has_sum && n + 1 == sheet.rows.len();
        let row = u32::try_from(n + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (column, cell) in (0..).zip(&cells) {
            write(page, (row, column), cell, if is_sum { &sum } else { &usual })?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_print_fit_to_pages(1, 0);
    page.set_paper_size(9); // A4
    Ok(())
}

/// How wide each column must be for what stands in it. Rows that are written are no longer there to be measured, so that
/// this comes before.
fn widths(sheet: &Sheet) -> Vec<u32> {
    let mut longest: Vec<String> = sheet.headings.clone();
    for cells in sheet.rows.iter() {
        for (longest, cell) in longest.iter_mut().zip(&cells) {
            let shown = sheet.shown(cell);
            if shown.chars().count() > longest.chars().count() {
                *longest = shown;
            }
        }
    }
    longest.iter().map(|words| cell_autofit_width(words).min(WIDEST)).collect()
}

/// How cells of each kind are shown.
struct Formats {
    text: Format,
    number: Format,
    tenths: Format,
    percent: Format,
    change: Format,
    date: Format,
    empty: Format,
}

impl Formats {
    fn of(is_sum: bool) -> Self {
        let shown = |pattern: &str| {
            let format = Format::new().set_num_format(pattern);
            if is_sum { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
        };
        Self {
            text: shown("@"),
            number: shown("#,##0"),
            tenths: shown("#,##0.0"),
            percent: shown("0.0%"),
            change: shown("+0.0%;-0.0%;0.0%"),
            date: shown("yyyy-mm-dd"),
            empty: shown("General"),
        }
    }
}

fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    shown: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        // Written as a string whatever it begins with: a formula would have to be written as one.
        Cell::Text(words) => {
            page.write_string_with_format(row, column, short(words), &shown.text)?
        }
        Cell::Number(number) => {
            page.write_number_with_format(row, column, float(*number), &shown.number)?
        }
        Cell::Tenths(number) => {
            page.write_number_with_format(row, column, number.value(), &shown.tenths)?
        }
        Cell::Percent(share) => {
            page.write_number_with_format(row, column, hundredth(*share), &shown.percent)?
        }
        Cell::Change(change) => {
            page.write_number_with_format(row, column, hundredth(*change), &shown.change)?
        }
        Cell::Date(on) => page.write_datetime_with_format(row, column, &day(*on)?, &shown.date)?,
        Cell::Empty => page.write_blank(row, column, &shown.empty)?,
    };
    Ok(())
}

/// The title, what was asked, what was assumed.
fn about(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.about)?;
    let (title, term) = (Format::new().set_bold().set_font_size(14), Format::new().set_bold());
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.write_string_with_format(0, 0, short(&sheet.title), &title)?;
    let mut row = 2;
    for (name, value) in &sheet.facts {
        page.write_string_with_format(
            row,
            0,
            short(name),
            &term.clone().set_align(FormatAlign::Top),
        )?;
        page.write_string_with_format(row, 1, short(value), &wrapped)?;
        row += 1;
    }
    for note in &sheet.notes {
        row += 1;
        page.write_string_with_format(row, 1, short(note), &wrapped)?;
    }
    page.set_column_width(0, 30)?;
    page.set_column_width(1, 70)?;
    page.set_paper_size(9);
    Ok(())
}

/// Words as a cell takes them.
fn short(words: &str) -> String {
    words.chars().take(LONGEST).collect()
}

fn day(on: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(on.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(on.month()), part(on.day()))
}

/// A percentage as spreadsheets keep it: half of everything is 0.5.
fn hundredth(share: Tenths) -> f64 {
    share.value() / 100.0
}

#[expect(clippy::cast_precision_loss, reason = "figures are far below 2⁵³")]
fn float(number: i64) -> f64 {
    number as f64
}
