//! The list of the staff as a file for spreadsheets (RFC 4180).

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use lodzins_db::DbError;
use lodzins_service::{
    identity::personnel::{StaffCard, staff_cards},
    institution::{Unit, units},
};

use crate::{
    pages::{DeskPage, register::said},
    stop::PageResult,
    words::Words,
};

/// The file. It begins with a byte order mark, without which spreadsheets take Latvian letters for something else.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let read = page
        .asked
        .read(move |tx| Ok::<_, DbError>((staff_cards(tx, institution)?, units(tx, institution)?)));
    let (people, units) = read.await?;
    let name = format!("attachment; filename=\"{}-staff.csv\"", page.institution.code);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // A code is small Latin letters and digits, so it is always a header's text.
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, format!("\u{feff}{}", file(words, &people, &units))).into_response())
}

fn file(words: Words, people: &[StaffCard], units: &[Unit]) -> String {
    let head = [
        words.t("staff-name"),
        words.t("staff-user"),
        words.t("admin-staff-unit"),
        words.t("staff-roles"),
        words.t("admin-email"),
        words.t("admin-state"),
    ];
    let row = |person: &StaffCard| {
        let unit = units.iter().find(|unit| Some(unit.id) == person.unit);
        let roles: Vec<String> = person.roles.iter().map(|role| said::role(words, *role)).collect();
        let state = if person.active {
            words.t("admin-staff-active")
        } else {
            words.t("admin-staff-suspended")
        };
        [
            person.name.clone(),
            person.user_name.clone(),
            unit.map(|unit| unit.name(words.language()).to_owned()).unwrap_or_default(),
            words.list(&roles),
            person.email.clone().unwrap_or_default(),
            state,
        ]
    };
    std::iter::once(head).chain(people.iter().map(row)).map(|cells| line(&cells)).collect()
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A quoted cell. One that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let sign = if formula { "'" } else { "" };
    format!("\"{sign}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_quotes_and_lines_stay_inside() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("@SUM(A1)"), "\"'@SUM(A1)\"");
        assert_eq!(cell("+371 64100000"), "\"'+371 64100000\"");
        assert_eq!(cell("Ņina \"Ņ\"\nĶemme"), "\"Ņina \"\"Ņ\"\"\nĶemme\"");
        assert_eq!(line(&["a,b".to_owned(), String::new()]), "\"a,b\",\"\"\r\n");
    }
}
