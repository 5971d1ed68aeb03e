//! Units in their order, with what is open with each.

use lodzins_core::{Role, id::UnitId};
use lodzins_db::DbError;
use lodzins_service::{
    institution::{
        Unit,
        structure::{StructureError, unit_move},
        units,
    },
    workload::{Holder, load_of},
};

use super::{
    order,
    settle::{Refused, news},
    view::{ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table, Tag},
    words::Words,
};

const PURPOSE: &str = "admin-units-order";

/// A unit with the number of its open cases.
type Line = (Unit, u32);

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let institution = page.institution.id;
    let read = page.asked.read(move |tx| {
        let mut lines: Vec<Line> = Vec::new();
        for unit in units(tx, institution)? {
            let open = load_of(tx, institution, Holder::Unit(unit.id))?.open();
            lines.push((unit, open));
        }
        Ok::<_, DbError>(lines)
    });
    let (lines, words) = (read.await?, page.asked.words);
    let done = news(
        &page,
        [
            ("added", words.t("admin-unit-added")),
            ("changed", words.t("admin-unit-changed")),
            ("closed", words.t("admin-unit-closed")),
        ],
    );
    let order = page.asked.blank(PURPOSE);
    let table = table(words, &lines, &order, page.is_any(&[Role::Administrator]));
    let mut view = ListView::of(&page, words.t("admin-units"), words.t("admin-units-text"), done)
        .table(table, words.t("admin-units-empty"));
    if page.is_any(&[Role::Administrator]) {
        view = view.add("/desk/admin/units/new", words.t("admin-unit-add"));
    }
    page.asked.show(&view)
}

fn table(words: Words, lines: &[Line], form: &Form, editable: bool) -> Content {
    if lines.is_empty() {
        return Content::default();
    }
    let row = |(unit, open): &Line| {
        let name = unit.name(words.language());
        let named: Content = if editable {
            link(&format!("/desk/admin/units/{}", unit.id), name)
        } else {
            name.into()
        };
        let state = unit.closed_from.map(|from| {
            let day = words.date_short(from);
            Tag::coloured("grey", words.with("admin-closed-from", &[("day", day.into())])).into()
        });
        let reach: Vec<&str> =
            [unit.phone.as_deref(), unit.email.as_deref()].into_iter().flatten().collect();
        let buttons =
            order::buttons(words, form, "/desk/admin/units/order", &unit.id.to_string(), name);
        vec![
            Cell::new().content(named),
            Cell::new().content(unit.code.as_str()),
            Cell::new().content(reach.join(", ")),
            Cell::numeric(words.number(i64::from(*open))),
            Cell::new().content(state.unwrap_or_else(|| Content::from(words.t("admin-open")))),
            Cell::new().content(buttons),
        ]
    };
    Table::called(words.t("admin-units"))
        .head([
            Cell::new().content(words.t("admin-name")),
            Cell::new().content(words.t("admin-code")),
            Cell::new().content(words.t("admin-reach")),
            Cell::numeric(words.t("admin-unit-open-cases")),
            Cell::new().content(words.t("admin-state")),
            Cell::new().content(words.t("admin-order")),
        ])
        .rows(lines.iter().map(row))
        .scrolling()
}

/// Moves a unit up or down.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        return Ok(page.asked.see_other("/desk/admin/units"));
    };
    let unit: UnitId = form.optional("which").parse().map_err(|_| Stop::NotFound)?;
    let step = order::step(&form);
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| unit_move(tx, at, institution, unit, step, by))
        .await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other("/desk/admin/units")),
        Err(refused) => order::refused(&refused),
    }
}
