//! A data set as CSV (RFC 4180): a line for each month and code, and one for the month's sum.

use lodzins_core::{
    csv::{self, Cell},
    open_data::DataSet,
};
use lodzins_db::DbError;
use lodzins_service::open_data::{DataTable, data_table};

use super::{publisher, served::File};
use crate::{pages::Asked, stop::Stop};

/// The code of what has none, and of a month's sum.
pub(super) const NONE: &str = "none";
pub(super) const SUM: &str = "total";
/// The columns.
pub(super) const HEAD: [&str; 4] = ["month", "code", "count", "hidden"];

pub(super) async fn written(
    asked: &Asked,
    institution: String,
    set: DataSet,
) -> Result<File, Stop> {
    let today = asked.app.moment().date();
    let table = asked
        .read(move |tx| match publisher(tx, &institution)? {
            Some(one) => data_table(tx, one.id, set, today).map(Some),
            None => Ok::<_, DbError>(None),
        })
        .await?
        .ok_or(Stop::NotFound)?;
    Ok(File { media_type: "text/csv; charset=utf-8; header=present", text: text(&table) })
}

/// The whole text: ten years of a few dozen codes at most.
pub(super) fn text(table: &DataTable) -> String {
    let mut text = csv::line(HEAD);
    for (month, shown) in &table.months {
        let codes = table.columns.iter().map(|code| if code.is_empty() { NONE } else { code });
        let cells = codes.zip(shown.cells.iter().copied());
        for (code, count) in cells.chain([(SUM, shown.sum)]) {
            let hidden = if count.is_none() { "true" } else { "false" };
            let count = count.map_or(Cell::Empty, Cell::Number);
            text += &csv::row([Cell::Text(month), Cell::Text(code), count, Cell::Text(hidden)]);
        }
    }
    text
}
