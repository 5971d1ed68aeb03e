//! A search kept under a name: its first form, its opening.

use lodzins_core::id::SavedSearchId;
use lodzins_service::{
    register::{Filters, Sealed},
    saved_search::{NewSavedSearch, Searched, Shared},
};

use super::address::Address;
use crate::{
    form::Fields,
    pages::{
        DeskPage,
        kept::{self, KeptView},
        register::At,
    },
    stop::{PageResult, Stop},
    words::Message,
};

/// The form for keeping the search of this address.
pub async fn get_new(page: DeskPage, address: Address) -> PageResult {
    let form = kept::begun(&page, Fields::default().and("shared", Shared::Own.code())).await?;
    let back = address.on("/desk/search");
    page.asked.show(&KeptView::first(&page, form, Searched::Register, &back))
}

/// Keeps it.
pub async fn post_new(page: DeskPage, address: Address, fields: Fields) -> PageResult {
    let (mut form, token) = kept::sent(&page, fields);
    let named = kept::named(&mut form, Searched::Register);
    let words = match address.typed(&page) {
        Sealed::Open(words) => words,
        Sealed::Over => {
            form.wrong("", Message::of("search-over"));
            String::new()
        }
        Sealed::Strange => return Err(Stop::NotFound),
    };
    let back = address.on("/desk/search");
    let view = |form| KeptView::first(&page, form, Searched::Register, &back);
    let (Some(token), Some((name, shared)), false) = (token, named, form.is_wrong()) else {
        return kept::again(&page, form, view);
    };
    let filters = Address { filters: address.filters.clone(), ..Address::default() }.on("");
    let new = NewSavedSearch { of: Searched::Register, name, words, filters, shared };
    kept::keep(&page, &token, form, new, view, &with_news(&back, "kept")).await
}

/// Leads to the search under an address of today.
pub async fn open(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = kept::seen(&page, Searched::Register, id).await?;
    let filters = read_filters(&saved.filters);
    Ok(page.asked.see_other(&Address::of(&page, &saved.words, filters).on("/desk/search")))
}

fn read_filters(kept: &str) -> Filters {
    let pairs: Vec<(&str, &str)> =
        kept.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')).collect();
    Filters::read(|name| {
        pairs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    })
}

fn with_news(path: &str, what: &str) -> String {
    let and = if path.contains('?') { '&' } else { '?' };
    format!("{path}{and}done={what}")
}
