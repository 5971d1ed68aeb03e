//! A data set's schema: CSV on the Web, <https://www.w3.org/TR/tabular-metadata/>.

use lodzins_core::{Language, open_data::DataSet};
use lodzins_db::DbError;
use lodzins_service::{
    institution::{Institution, Topic, topics},
    open_data::{DataTable, data_table},
};
use serde_json::{Map, Value, json};

use super::{
    catalogue::LICENCE,
    file::{NONE, SUM},
    publisher, said,
    served::File,
};
use crate::{pages::Asked, stop::Stop, words::Words};

pub(super) async fn written(
    asked: &Asked,
    institution: String,
    set: DataSet,
) -> Result<File, Stop> {
    let today = asked.app.moment().date();
    let read = asked
        .read(move |tx| match publisher(tx, &institution)? {
            Some(one) => {
                let known = topics(tx, one.id)?;
                Ok::<_, DbError>(Some((data_table(tx, one.id, set, today)?, known, one)))
            }
            None => Ok(None),
        })
        .await?;
    let (table, topics, institution) = read.ok_or(Stop::NotFound)?;
    let text = described(set, &table, &topics, &institution).to_string();
    Ok(File { media_type: "application/csvm+json", text })
}

/// The same thing in each language.
fn in_each(said: impl Fn(Words) -> String) -> Value {
    let each =
        Language::ALL.iter().map(|one| (one.code().to_owned(), said(Words::of(*one)).into()));
    Value::Object(each.collect::<Map<_, _>>())
}

pub(super) fn described(
    set: DataSet,
    table: &DataTable,
    topics: &[Topic],
    institution: &Institution,
) -> Value {
    let column = |name: &str, datatype: Value, told: &'static str| json!({"name": name, "titles": name, "datatype": datatype, "dc:description": literals(|words| words.t(told))});
    let met = table.columns.iter().filter(|code| !code.is_empty());
    let codes: Map<String, Value> = met
        .map(|code| (code.clone(), in_each(|words| said::code(words, set, topics, code))))
        .chain([
            (NONE.to_owned(), in_each(|words| words.t("report-none"))),
            (SUM.to_owned(), in_each(|words| words.t("report-sum"))),
        ])
        .collect();
    json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": format!("{set}.csv"),
        "dc:title": literals(|words| said::title(words, set)),
        "dc:description": literals(|words| words.t("opendata-hidden")),
        "dc:publisher": institution.name_lv,
        "dc:license": {"@id": LICENCE},
        "dialect": {"header": true, "encoding": "utf-8"},
        "tableSchema": {
            "columns": [
                column("month", json!({"base": "gYearMonth", "format": "yyyy-MM"}), "opendata-column-month"),
                column("code", json!("string"), "opendata-column-code"),
                column("count", json!({"base": "integer", "minimum": 0}), "opendata-column-count"),
                column("hidden", json!("boolean"), "opendata-column-hidden"),
            ],
            "primaryKey": ["month", "code"],
        },
        "notes": [{"column": "code", "codes": codes}],
    })
}

/// Text in each language, as JSON-LD has it.
fn literals(said: impl Fn(Words) -> String) -> Value {
    let each = Language::ALL.iter();
    each.map(|one| json!({"@value": said(Words::of(*one)), "@language": one.code()})).collect()
}
