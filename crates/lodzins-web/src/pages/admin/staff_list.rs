//! Everybody who works here, by unit; who has gone stands at the end.

use lodzins_core::Language;
use lodzins_db::DbError;
use lodzins_service::{
    identity::personnel::{StaffCard, staff_cards},
    institution::{Unit, units},
};

use super::{
    settle::news,
    view::{ListView, link, link_below},
};
use crate::{
    pages::{DeskPage, register::said},
    stop::PageResult,
    ui::{Cell, Content, Table, Tag},
    words::Words,
};

/// The people of one unit.
type Group<'a> = (String, Vec<&'a StaffCard>);

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let read = page
        .asked
        .read(move |tx| Ok::<_, DbError>((staff_cards(tx, institution)?, units(tx, institution)?)));
    let (people, units) = read.await?;
    let done = news(
        &page,
        [
            ("changed", words.t("admin-staff-changed")),
            ("suspended", words.t("admin-staff-suspended-done")),
        ],
    );
    let tables: String = grouped(words, &people, &units)
        .iter()
        .map(|(title, people)| table(words, title, people).to_string())
        .collect();
    let view = ListView::of(&page, words.t("admin-staff"), words.t("admin-staff-text"), done)
        .add("/desk/admin/staff/new", words.t("admin-staff-add"))
        .table(Content::html(tables), words.t("admin-staff-text"))
        .after(link_below("/desk/admin/staff.csv", &words.t("admin-staff-csv")));
    page.asked.show(&view)
}

/// Units in their order, then those without one, then those who have gone.
fn grouped<'a>(words: Words, people: &'a [StaffCard], units: &[Unit]) -> Vec<Group<'a>> {
    let language: Language = words.language();
    let here = || people.iter().filter(|person| person.active);
    let mut groups: Vec<Group<'a>> = units
        .iter()
        .map(|unit| {
            let members = here().filter(|person| person.unit == Some(unit.id)).collect();
            (unit.name(language).to_owned(), members)
        })
        .collect();
    groups
        .push((words.t("admin-staff-no-unit"), here().filter(|one| one.unit.is_none()).collect()));
    let gone = people.iter().filter(|person| !person.active).collect();
    groups.push((words.t("admin-staff-gone"), gone));
    groups.retain(|(_, members)| !members.is_empty());
    groups
}

fn table(words: Words, title: &str, people: &[&StaffCard]) -> Content {
    let row = |person: &&StaffCard| {
        let roles: Vec<String> = person.roles.iter().map(|role| said::role(words, *role)).collect();
        let href = format!("/desk/admin/staff/{}", person.id);
        vec![
            Cell::new().content(link(&href, &person.name)),
            Cell::new().content(person.user_name.as_str()),
            Cell::new().content(words.list(&roles)),
            Cell::new().content(person.email.clone().unwrap_or_default()),
            Cell::new().content(state(words, person)),
        ]
    };
    Table::new()
        .caption(title)
        .caption_classes("govuk-table__caption--m")
        .head([
            words.t("staff-name"),
            words.t("staff-user"),
            words.t("staff-roles"),
            words.t("admin-email"),
            words.t("admin-state"),
        ])
        .rows(people.iter().map(row))
        .scrolling()
}

/// Whether the person can work, in a word.
pub(super) fn state(words: Words, person: &StaffCard) -> Content {
    if !person.active {
        Tag::coloured("grey", words.t("admin-staff-suspended")).into()
    } else if person.password_given {
        Tag::coloured("yellow", words.t("admin-staff-password-given")).into()
    } else {
        words.t("admin-staff-active").into()
    }
}
