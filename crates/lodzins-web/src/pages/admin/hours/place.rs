//! A counter, a telephone line or a cash desk: entered and changed. Of a drop box, the centre that it is at.

use lodzins_core::{
    hours::{PlaceKind, Told},
    id::{CentreId, PlaceId},
};
use lodzins_service::{
    hours::{HoursError, NewPlace, Place, PlaceDetails, place_add, place_change},
    institution::structure::{Centre, centres},
};

use super::{
    super::{
        fields::{
            code_field, name_fields, name_now, name_of, optional, period_fields, period_now,
            reach_fields, reach_of,
        },
        settle::{filled, settle},
        view::FormView,
    },
    LIST, done,
    other::told,
    path, place_of,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, hours_words::kind, register::At},
    stop::{PageResult, Stop},
    ui::{Choice, Content, Fieldset, Radio},
    words::Message,
};

const PURPOSE: &str = "hours-place";
/// What can be entered here; centres and boxes have pages of their own.
const KINDS: [PlaceKind; 3] = [PlaceKind::Counter, PlaceKind::PhoneLine, PlaceKind::CashDesk];

async fn centres_of(page: &DeskPage) -> Result<Vec<Centre>, Stop> {
    let institution = page.institution.id;
    Ok(page.asked.read(move |tx| centres(tx, institution)).await?)
}

fn view(page: &DeskPage, place: Option<&Place>, centres: &[Centre], form: Form) -> FormView {
    let words = page.asked.words;
    let (back, title) = match place {
        None => (LIST.to_owned(), words.t("hours-add")),
        Some(place) => (path(place.id), place.name.said(words.language()).to_owned()),
    };
    FormView::of(page, &back, title, form).fields(|form| {
        let mut fields: Vec<Content> = Vec::new();
        if place.is_none() {
            let kinds = KINDS.map(|one| Radio::of(one.code(), kind(words, one)));
            let kinds = form.radios("kind").items(kinds);
            fields.push(kinds.fieldset(Fieldset::asking(words.t("hours-kind-head"))).into());
            fields.push(code_field(form, words.t("admin-code"), words.t("hours-code-hint")));
        }
        let is_box = place.is_some_and(|place| place.kind == PlaceKind::Box);
        if !is_box {
            fields.extend(name_fields(words, form));
        }
        let none = std::iter::once(Choice::of("", words.t("hours-centre-none")));
        let each =
            centres.iter().map(|one| Choice::of(one.id.to_string(), one.name(words.language())));
        let centre = form.select("centre").label(words.t("hours-centre"));
        fields.push(centre.items(none.chain(each).collect::<Vec<_>>()).into());
        if !is_box {
            fields.extend(reach_fields(words, form));
            fields.push(form.input("address").label(words.t("hours-address")).into());
            let (first, last) = (words.t("hours-first-day"), words.t("hours-last-day"));
            fields.extend(period_fields(words, form, first, last));
        }
        fields
    })
}

fn centre_typed(form: &mut Form) -> Option<CentreId> {
    optional(form, "centre")?;
    form.parsed("centre", Message::of("hours-no-centre"))
}

fn details(form: &mut Form) -> PlaceDetails {
    form.at_most("address", 500);
    let name = told(name_of(form));
    let (phone, email) = reach_of(form);
    PlaceDetails {
        centre: centre_typed(form),
        name,
        phone,
        email,
        address: optional(form, "address"),
        valid_from: form.date("from"),
        valid_to: form.date("to"),
    }
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let centres = centres_of(&page).await?;
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, None, &centres, form))
}

/// Enters the place, and asks for its week.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let centres = centres_of(&page).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.required("kind", Message::of("hours-kind-missing"));
    let kind: Option<PlaceKind> = form.parsed("kind", Message::of("hours-kind-missing"));
    let kind = kind.filter(|kind| KINDS.contains(kind));
    let code = form.required("code", Message::of("admin-code-missing"));
    let details = details(&mut form);
    let (Some(token), Some(kind), false) = (token, kind, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, None, &centres, form));
    };
    let new = NewPlace { kind, code, details };
    let (institution, by) = (page.institution.id, page.actor());
    let added: Result<PlaceId, HoursError> =
        page.once(&token, &form, move |tx, at| place_add(tx, at, institution, &new, by)).await;
    let again = |form| view(&page, None, &centres, form);
    settle(&page, PURPOSE, form, added, again, |id| format!("{}/week", path(id)))
}

async fn changeable(page: &DeskPage, id: PlaceId) -> Result<Place, Stop> {
    let place = place_of(page, id).await?.place;
    if place.kind == PlaceKind::Centre { Err(Stop::NotFound) } else { Ok(place) }
}

/// The place as it is.
pub async fn get(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let (place, centres) = (changeable(&page, id).await?, centres_of(&page).await?);
    let Told { lv, ru, en } = &place.name;
    let now = name_now(Fields::default(), lv, ru, en)
        .and("centre", place.centre.map(|id| id.to_string()).unwrap_or_default())
        .and("phone", place.phone.clone().unwrap_or_default())
        .and("email", place.email.clone().unwrap_or_default())
        .and("address", place.address.clone().unwrap_or_default());
    let now = period_now(now, place.valid_from, place.valid_to);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, Some(&place), &centres, form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<PlaceId>, fields: Fields) -> PageResult {
    let (place, centres) = (changeable(&page, id).await?, centres_of(&page).await?);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = if place.kind == PlaceKind::Box {
        PlaceDetails { centre: centre_typed(&mut form), ..PlaceDetails::default() }
    } else {
        details(&mut form)
    };
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, Some(&place), &centres, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let changed: Result<(), HoursError> = page
        .once(&token, &form, move |tx, at| place_change(tx, at, institution, id, &new, by))
        .await;
    let again = |form| view(&page, Some(&place), &centres, form);
    settle(&page, PURPOSE, form, changed, again, |()| done(id, "place"))
}
