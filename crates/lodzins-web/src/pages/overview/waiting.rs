//! What is open: by stage, and by unit.

use lodzins_core::id::UnitId;
use lodzins_service::workload::Load;

use super::read::{MOST_CALLS, OfUnit, Read};
use crate::{
    ui::{Cell, Content, Table},
    words::Words,
};

/// A number with what it is, and where it is listed; without an address the reader has no such list.
pub(super) struct Stand {
    pub(super) what: String,
    pub(super) number: String,
    pub(super) href: String,
    pub(super) late: bool,
}

/// What waits, in the order of the way of a case.
pub(super) fn stands(words: Words, read: &Read, watches: bool) -> Vec<Stand> {
    let unrouted = read.units.iter().find(|of_unit| of_unit.unit.is_none());
    let all = |of: &dyn Fn(&Load) -> u32| read.units.iter().map(|it| of(&it.load)).sum::<u32>();
    let overdue = all(&|load| load.overdue(read.today));
    let soon = all(&|load| load.between(read.today, read.soon_until));
    let stand = |key: &str, number: u32, href: &str| Stand {
        what: words.t(key),
        number: words.number(number.into()),
        href: href.to_owned(),
        late: false,
    };
    let due = |group: &str, filter: &str| {
        if watches {
            format!("/desk/due?group={group}")
        } else {
            format!("/desk/inbox?view=all&filter={filter}")
        }
    };
    let late = Stand {
        late: overdue > 0,
        ..stand("overview-overdue", overdue, &due("overdue", "overdue"))
    };
    let mut stands = vec![
        stand(
            "overview-unrouted",
            unrouted.map_or(0, |of_unit| of_unit.load.open()),
            "/desk/inbox?view=unrouted",
        ),
        stand("overview-untaken", read.untaken.open(), "/desk/inbox?view=all"),
        stand("overview-in-hands", read.in_hands.open(), "/desk/inbox?view=all"),
        stand("overview-waiting", read.waiting.open(), "/desk/inbox?view=all"),
        stand("overview-soon", soon, "/desk/inbox?view=all&filter=soon"),
        late,
    ];
    stands.extend(calls(words, read));
    stands
}

/// Calls back: how many wait, and how many of them too long.
fn calls(words: Words, read: &Read) -> [Stand; 2] {
    let many = |count: u32| match count {
        MOST_CALLS => words.with("overview-and-more", &[("count", words.number(200).into())]),
        count => words.number(count.into()),
    };
    let href = "/desk/call-backs".to_owned();
    let (waiting, late) = (read.calls.waiting, read.calls.late);
    [
        Stand {
            what: words.t("overview-calls"),
            number: many(waiting),
            href: href.clone(),
            late: false,
        },
        Stand { what: words.t("overview-calls-late"), number: many(late), href, late: late > 0 },
    ]
}

/// What is open with each unit.
pub(super) fn by_unit(words: Words, read: &Read, watches: bool) -> Content {
    if read.units.is_empty() {
        return Content::default();
    }
    let named = Cell::from(words.t("overview-unit"));
    let numbers = ["overview-open", "overview-soon", "overview-overdue"];
    let head = numbers.map(|key| Cell::numeric(words.t(key)));
    Table::new()
        .caption(words.t("overview-by-unit"))
        .caption_classes("govuk-table__caption--s")
        .head([named].into_iter().chain(head))
        .rows(read.units.iter().map(|of_unit| row(words, read, of_unit, watches)))
        .first_cell_is_header(true)
        .scrolling()
}

fn row(words: Words, read: &Read, of_unit: &OfUnit, watches: bool) -> Vec<Cell> {
    let unit = read.names.units.iter().find(|unit| Some(unit.id) == of_unit.unit);
    let name = unit.map_or_else(
        || words.t("overview-unrouted"),
        |unit| unit.name(words.language()).to_owned(),
    );
    let load = &of_unit.load;
    let number = |count: u32, group: &str| {
        let number = words.number(count.into());
        if !watches {
            return Cell::numeric(number);
        }
        let href = Content::from(due_address(of_unit.unit, group));
        Cell::numeric("").content(Content::html(format_args!(
            "<a class=\"govuk-link\" href=\"{href}\">{number}</a>"
        )))
    };
    vec![
        Cell::from(name),
        number(load.open(), ""),
        // The page of due dates has no list of these days alone; it shows the unit's whole list, soonest first.
        number(load.between(read.today, read.soon_until), ""),
        number(load.overdue(read.today), "overdue"),
    ]
}

fn due_address(unit: Option<UnitId>, group: &str) -> String {
    let holder = unit.map_or_else(|| "unrouted".to_owned(), |unit| unit.to_string());
    if group.is_empty() {
        format!("/desk/due?holder={holder}")
    } else {
        format!("/desk/due?holder={holder}&group={group}")
    }
}
