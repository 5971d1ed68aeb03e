//! Routing a case to a unit and, if it is known who, to a person.

use askama::Template;
use axum::http::Method;
use lodzins_core::{
    id::{StaffId, SubmissionId, UnitId},
    submission::Act,
};
use lodzins_service::register::submission_route;

use super::{
    At,
    act::{Deed, stopped},
    meanwhile,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Choice,
    words::Message,
};

const NAME: &str = "route";
const ACTS: &[Act] = &[Act::Route];
const LONGEST_NOTE: u32 = 1000;

#[derive(Template)]
#[template(path = "register/route.html")]
pub(crate) struct RouteView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) caption: String,
    pub(super) units: Vec<Choice>,
    pub(super) people: Vec<Choice>,
}

impl RouteView {
    fn of(deed: &Deed, form: Form) -> Self {
        let (words, directory) = (deed.page.asked.words, &deed.directory);
        let language = words.language();
        let unit = |unit: &&lodzins_service::institution::Unit| {
            Choice::of(unit.id.to_string(), unit.name(language))
        };
        let person = |person: &&lodzins_service::identity::Person| {
            let unit = directory.unit(person.unit, language);
            let shown = if unit.is_empty() {
                person.name.clone()
            } else {
                format!("{unit}: {}", person.name)
            };
            Choice::of(person.id.to_string(), shown)
        };
        let first = |key: &str| Choice::of("", words.t(key));
        let today = deed.page.asked.app.moment().date();
        let (units, people) = (directory.units(language, today), directory.handlers(language));
        Self {
            page: deed.frame(&form),
            form,
            caption: deed.caption(),
            units: std::iter::once(first("register-route-unit-first"))
                .chain(units.iter().map(unit))
                .collect(),
            people: std::iter::once(first("register-route-person-first"))
                .chain(people.iter().map(person))
                .collect(),
        }
    }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<SubmissionId>) -> PageResult {
    let deed = Deed::of(&page, id, NAME, ACTS, &Method::GET).await?;
    if !deed.is_open_to(ACTS) {
        return meanwhile::show(&deed, None).await;
    }
    let form = deed.form().await?;
    page.asked.show(&RouteView::of(&deed, form))
}

/// Gives the case to them.
pub async fn post(page: DeskPage, At(id): At<SubmissionId>, fields: Fields) -> PageResult {
    let deed = match Deed::of(&page, id, NAME, ACTS, &Method::POST).await {
        Ok(deed) => deed,
        Err(stop) => return stopped(&page, id, stop, &fields),
    };
    let (mut form, token) = deed.sent(fields);
    let to = receiver(&deed, &mut form)?;
    form.at_most("note", LONGEST_NOTE);
    let (Some(token), Some((unit, person)), false) = (token, to, form.is_wrong()) else {
        return page.asked.show_wrong(&RouteView::of(&deed, deed.again(form)));
    };
    let (institution, by, note) = (page.institution.id, page.actor(), form.optional("note"));
    let done = deed
        .done(&token, &form, &[], move |tx, at| {
            let note = Some(note.as_str()).filter(|note| !note.is_empty());
            submission_route(tx, at, institution, id, unit, person, by, note)
        })
        .await;
    match done {
        Ok(()) => Ok(deed.to_case(Act::Route.code())),
        Err(error) => {
            deed.refused(form, error, |form| page.asked.show(&RouteView::of(&deed, form))).await
        }
    }
}

/// Unit and person. A person alone brings their unit; ids of another institution are not found.
fn receiver(deed: &Deed, form: &mut Form) -> Result<Option<(UnitId, Option<StaffId>)>, Stop> {
    let language = deed.page.asked.words.language();
    let (unit, person) = (form.optional("unit"), form.optional("person"));
    let person = match person.as_str() {
        "" => None,
        given => {
            let people = deed.directory.handlers(language);
            let known = people.into_iter().find(|person| person.id.to_string() == given);
            Some(known.ok_or(Stop::NotFound)?)
        }
    };
    let unit = match unit.as_str() {
        "" => person.and_then(|person| person.unit),
        given => {
            let today = deed.page.asked.app.moment().date();
            let units = deed.directory.units(language, today);
            let known = units.into_iter().find(|unit| unit.id.to_string() == given);
            Some(known.ok_or(Stop::NotFound)?.id)
        }
    };
    let Some(unit) = unit else {
        form.wrong("unit", Message::of("register-route-unit-missing"));
        return Ok(None);
    };
    if person.is_some_and(|person| person.unit.is_some_and(|own| own != unit)) {
        form.wrong("person", Message::of("register-route-person-elsewhere"));
        return Ok(None);
    }
    Ok(Some((unit, person.map(|person| person.id))))
}
