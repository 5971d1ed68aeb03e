//! The list of the staff as a file for spreadsheets (RFC 4180).

use lodzins_core::csv;
use lodzins_db::DbError;
use lodzins_service::{
    identity::personnel::{StaffCard, staff_cards},
    institution::{Unit, units},
};

use crate::{
    pages::{DeskPage, download, register::said},
    stop::PageResult,
    words::Words,
};

/// The file.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let read = page
        .asked
        .read(move |tx| Ok::<_, DbError>((staff_cards(tx, institution)?, units(tx, institution)?)));
    let (people, units) = read.await?;
    let name = format!("{}-staff.csv", page.institution.code);
    Ok(download::table(&name, &file(words, &people, &units)))
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
    std::iter::once(head)
        .chain(people.iter().map(row))
        .map(|cells| csv::line(cells.iter().map(String::as_str)))
        .collect()
}
