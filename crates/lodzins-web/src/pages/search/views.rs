//! Kept searches beside the search, after those that everybody has.

use lodzins_core::id::StaffId;
use lodzins_service::{
    register::{DuePeriod, Filters, OfHandler, OfUnit, Received, Standing},
    saved_search::{SavedLine, Shared},
};

use super::address::Address;
use crate::{pages::DeskPage, words::Words};

/// A kept search as a link.
pub struct ViewLink {
    /// Where it is.
    pub href: String,
    /// Its name.
    pub name: String,
    /// With whom it is shared; empty for one's own.
    pub shared: String,
    /// Where it is changed; empty for others' and those that everybody has.
    pub edit: String,
    /// It is the one that is looked at.
    pub current: bool,
}

/// The links, those that everybody has first.
pub fn links(page: &DeskPage, saved: &[SavedLine], now: &Filters) -> Vec<ViewLink> {
    let words = page.asked.words;
    let usual =
        usual(words, page.member.unit.is_some()).into_iter().map(|(name, filters)| ViewLink {
            current: filters == *now,
            href: Address { filters, ..Address::default() }.on("/desk/search"),
            name,
            shared: String::new(),
            edit: String::new(),
        });
    let link = |line| ViewLink::to(words, line, page.member.id, "/desk/search/views");
    usual.chain(saved.iter().map(link)).collect()
}

/// What everybody has, in words and as filters.
fn usual(words: Words, has_unit: bool) -> Vec<(String, Filters)> {
    let open = Filters { standing: Some(Standing::Open), ..Filters::default() };
    let late = Filters { due: Some(DuePeriod::Overdue), ..open.clone() };
    let mut usual = vec![(
        words.t("search-view-my-overdue"),
        Filters { handler: Some(OfHandler::Me), ..late.clone() },
    )];
    if has_unit {
        let filters = Filters { unit: Some(OfUnit::Mine), ..late };
        usual.push((words.t("search-view-unit-overdue"), filters));
    }
    let unit = Some(OfUnit::None);
    let filters = Filters { unit, received: Some(Received::Today), ..open };
    usual.push((words.t("search-view-unrouted-today"), filters));
    usual
}

impl ViewLink {
    /// A link to what somebody kept, below `place`.
    pub(in crate::pages) fn to(
        words: Words,
        line: &SavedLine,
        person: StaffId,
        place: &str,
    ) -> Self {
        let href = format!("{place}/{}", line.id);
        Self {
            edit: if line.owner == person { format!("{href}/edit") } else { String::new() },
            href,
            name: line.name.clone(),
            shared: match line.shared {
                Shared::Own => String::new(),
                Shared::Unit => words.t("search-shared-unit"),
                Shared::Institution => words.t("search-shared-institution"),
            },
            current: false,
        }
    }
}
