//! A search kept under a name: its first form, its opening, another name, its end.

use askama::Template;
use lodzins_core::id::SavedSearchId;
use lodzins_service::{
    idempotency::RequestKey,
    register::{Filters, Sealed},
    saved_search::{
        NewSavedSearch, SavedSearch, SavedSearchError, Searched, Shared, saved_search,
        saved_search_change, saved_search_delete, saved_search_keep,
    },
};

use super::address::Address;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Fieldset, Legend, Radio, Radios},
    words::{Message, Words},
};

const PURPOSE: &str = "search-keep";
/// The longest name.
const LONGEST_NAME: u32 = 80;

#[derive(Template)]
#[template(path = "search/keep.html")]
pub(crate) struct KeepView {
    pub page: Page,
    pub form: Form,
    pub title: String,
    pub has_unit: bool,
    /// Where the kept search is let go; empty for one that is not kept yet.
    pub delete: String,
}

impl KeepView {
    fn of(page: &DeskPage, form: Form, back: &str) -> Self {
        Self {
            page: page.frame().back(back).wrong(form.is_wrong()),
            title: page.asked.words.t("search-keep-title"),
            has_unit: page.member.unit.is_some(),
            delete: String::new(),
            form,
        }
    }

    fn change(page: &DeskPage, form: Form, id: SavedSearchId) -> Self {
        Self {
            title: page.asked.words.t("search-change-title"),
            delete: format!("/desk/search/views/{id}/delete"),
            ..Self::of(page, form, "/desk/search")
        }
    }

    fn shared(&self) -> Radios {
        let words = self.page.words;
        let legend = Legend::new().content(words.t("search-share"));
        let radios = self.form.radios("shared").fieldset(Fieldset::new().legend(legend));
        radios.items(sharing(words, self.has_unit))
    }
}

/// With whom something that is kept may be shared.
pub(in crate::pages) fn sharing(words: Words, has_unit: bool) -> Vec<Radio> {
    let mut radios = vec![Radio::of("own", words.t("search-share-own"))];
    if has_unit {
        radios.push(Radio::of("unit", words.t("search-share-unit")));
    }
    radios.push(Radio::of("institution", words.t("search-share-institution")));
    radios
}

/// The form for keeping the search of this address.
pub async fn get_new(page: DeskPage, address: Address) -> PageResult {
    let mut form = page.form(PURPOSE).await?;
    if form.fields().text("shared").is_empty() {
        let fields = Fields::default().and("shared", Shared::Own.code());
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    page.asked.show(&KeepView::of(&page, form, &address.on("/desk/search")))
}

/// Keeps it.
pub async fn post_new(page: DeskPage, address: Address, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let named = named(&mut form);
    let words = match address.typed(&page) {
        Sealed::Open(words) => words,
        Sealed::Over => {
            form.wrong("", Message::of("search-over"));
            String::new()
        }
        Sealed::Strange => return Err(Stop::NotFound),
    };
    let back = address.on("/desk/search");
    let (Some(token), Some((name, shared)), false) = (token, named, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&KeepView::of(&page, form, &back));
    };
    let filters = Address { filters: address.filters.clone(), ..Address::default() }.on("");
    let new = NewSavedSearch { of: Searched::Register, name, words, filters, shared };
    let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let keys = page.asked.app.office().keys.clone();
    let kept = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_keep(tx, at, &keys, institution, &key, &new, person, unit)
        })
        .await;
    match kept {
        Ok(_) => Ok(page.asked.see_other(&with_news(&back, "kept"))),
        Err(wrong) => refused(&page, wrong, form, |page, form| KeepView::of(page, form, &back)),
    }
}

/// Leads to the search under an address of today.
pub async fn open(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = seen(&page, Searched::Register, id).await?;
    let filters = read_filters(&saved.filters);
    Ok(page.asked.see_other(&Address::of(&page, &saved.words, filters).on("/desk/search")))
}

/// The form for another name.
pub async fn get(page: DeskPage, At(id): At<SavedSearchId>) -> PageResult {
    let saved = own(&page, Searched::Register, id).await?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().text("name").is_empty() {
        let fields = Fields::default()
            .and("name", saved.line.name.as_str())
            .and("shared", saved.line.shared.code());
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fields));
    }
    page.asked.show(&KeepView::change(&page, form, id))
}

/// Gives it another name.
pub async fn post(page: DeskPage, At(id): At<SavedSearchId>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (Some((name, shared)), Some(_), false) = (named(&mut form), token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&KeepView::change(&page, form, id));
    };
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let changed = page
        .asked
        .write(institution, move |tx, at| {
            saved_search_change(tx, at, institution, id, &name, shared, person, unit)
        })
        .await;
    match changed {
        Ok(()) => Ok(page.asked.see_other("/desk/search?done=changed")),
        Err(wrong) => refused(&page, wrong, form, |page, form| KeepView::change(page, form, id)),
    }
}

/// Lets it go. A second press finds nothing, which is what was wanted.
pub async fn delete(page: DeskPage, At(id): At<SavedSearchId>, fields: Fields) -> PageResult {
    let (_, token) = page.asked.sent(PURPOSE, fields);
    if token.is_none() {
        // The button is on the form: shown again, it has a fresh token.
        return Ok(page.asked.see_other(&format!("/desk/search/views/{id}/edit")));
    }
    let (institution, person) = (page.institution.id, page.member.id);
    let gone = page
        .asked
        .write(institution, move |tx, at| saved_search_delete(tx, at, institution, id, person))
        .await;
    match gone {
        Ok(()) => Ok(page.asked.see_other("/desk/search?done=deleted")),
        Err(SavedSearchError::Db(error)) => Err(error.into()),
        Err(_) => Err(Stop::NotFound),
    }
}

/// The name and who sees it.
fn named(form: &mut Form) -> Option<(String, Shared)> {
    let name = form.required("name", Message::of("search-name-missing"));
    form.at_most("name", LONGEST_NAME);
    let shared = form.parsed("shared", Message::of("search-share-missing"));
    if shared.is_none() && form.optional("shared").is_empty() {
        form.wrong("shared", Message::of("search-share-missing"));
    }
    Some((name, shared?))
}

/// The form again, with why the search was not kept.
fn refused(
    page: &DeskPage,
    wrong: SavedSearchError,
    mut form: Form,
    view: impl FnOnce(&DeskPage, Form) -> KeepView,
) -> PageResult {
    match wrong {
        SavedSearchError::TooMany => form.wrong("", Message::of("search-too-many")),
        SavedSearchError::NoUnit => form.wrong("shared", Message::of("search-share-missing")),
        SavedSearchError::NotFound => return Err(Stop::NotFound),
        SavedSearchError::KeyReused(_) => return Err(Stop::Conflict),
        SavedSearchError::Db(error) if error.is_passing() => {
            form.wrong("", Message::of("register-busy"));
            return page.asked.show_busy(&view(page, form.under_its_own_token()));
        }
        SavedSearchError::Db(error) => return Err(error.into()),
    }
    page.asked.show_wrong(&view(page, page.asked.again(PURPOSE, form)))
}

/// A kept search that the person may use.
pub(in crate::pages) async fn seen(
    page: &DeskPage,
    searched: Searched,
    id: SavedSearchId,
) -> Result<SavedSearch, Stop> {
    let (institution, person, unit) = (page.institution.id, page.member.id, page.member.unit);
    let keys = page.asked.app.office().keys.clone();
    let saved = page
        .asked
        .read(move |tx| saved_search(tx, &keys, institution, searched, id, person, unit))
        .await?;
    saved.ok_or(Stop::NotFound)
}

/// One that the person may change.
pub(in crate::pages) async fn own(
    page: &DeskPage,
    searched: Searched,
    id: SavedSearchId,
) -> Result<SavedSearch, Stop> {
    let saved = seen(page, searched, id).await?;
    if saved.line.owner == page.member.id { Ok(saved) } else { Err(Stop::NotFound) }
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
