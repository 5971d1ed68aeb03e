//! The substitutions of today and of days to come, and the form for another one.

use askama::Template;
use axum::{extract::Query, http::StatusCode};
use lodzins_core::{Role, id::StaffId};
use lodzins_db::DbError;
use lodzins_service::{
    idempotency::RequestKey,
    identity::{Person, staff_of_institution},
    institution::{Unit, units},
    substitution::{
        NewSubstitution, SubstitutionError, SubstitutionLine, substitution_set, substitutions,
    },
};
use serde::Deserialize;

use super::end;
use crate::{
    form::{Fields, Form, FormToken},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Choice, Fieldset, NotificationBanner},
    words::Message,
};

const PURPOSE: &str = "substitution-set";
/// The most lines on the page.
const LINES: u32 = 500;

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "substitution/list.html")]
pub(crate) struct ListView {
    page: Page,
    form: Form,
    end: Form,
    lines: Vec<Line>,
    people: Vec<Choice>,
}

/// A substitution in words.
struct Line {
    absent: String,
    substitute: String,
    days: String,
    end: String,
}

struct Read {
    lines: Vec<SubstitutionLine>,
    people: Vec<Person>,
    units: Vec<Unit>,
}

async fn read(page: &DeskPage) -> Result<Read, DbError> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    page.asked
        .read(move |tx| {
            Ok(Read {
                lines: substitutions(tx, institution, today, LINES)?,
                people: staff_of_institution(tx, institution)?,
                units: units(tx, institution)?,
            })
        })
        .await
}

fn view(page: &DeskPage, read: &Read, form: Form, done: &str) -> ListView {
    let words = page.asked.words;
    let mut frame = page.frame().wrong(form.is_wrong());
    let news = match done {
        "set" => Some(words.t("casework-substitution-done-set")),
        "end" => Some(words.t("casework-substitution-done-end")),
        _ => None,
    };
    if let Some(news) = news {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let name = |id: StaffId| {
        let person = read.people.iter().find(|person| person.id == id);
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    let line = |line: &SubstitutionLine| Line {
        absent: name(line.absent),
        substitute: name(line.substitute),
        days: format!("{} – {}", words.date_short(line.from_on), words.date_short(line.to_on)),
        end: format!("/desk/substitutions/{}/end", line.id),
    };
    let first = Choice::of("", words.t("casework-substitution-choose"));
    let workers = read.people.iter().filter(|person| works_on_cases(person));
    let choice = |person: &Person| {
        let unit = read.units.iter().find(|unit| Some(unit.id) == person.unit);
        let unit = unit.map(|unit| format!(" ({})", unit.name(words.language())));
        Choice::of(person.id.to_string(), format!("{}{}", person.name, unit.unwrap_or_default()))
    };
    ListView {
        page: frame,
        form,
        end: page.asked.blank(end::PURPOSE),
        lines: read.lines.iter().map(line).collect(),
        people: std::iter::once(first).chain(workers.map(choice)).collect(),
    }
}

fn works_on_cases(person: &Person) -> bool {
    person.active && person.roles.iter().copied().any(Role::passes_to_a_substitute)
}

/// The page.
pub async fn get(page: DeskPage, Query(done): Query<Done>) -> PageResult {
    let read = read(&page).await?;
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, &read, form, &done.done))
}

/// Sets another one.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let read = match read(&page).await {
        Ok(read) => read,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let new = asked_for(&mut form, &read)?;
    let (Some(token), Some(new), false) = (token, new, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &read, form, ""));
    };
    match set(&page, &token, new).await {
        Ok(()) => Ok(page.asked.see_other("/desk/substitutions?done=set")),
        Err(SubstitutionError::Db(error)) => {
            form.busy(error, Message::of("register-busy"))?;
            page.asked.show_busy(&view(&page, &read, form.under_its_own_token(), ""))
        }
        Err(wrong) => {
            let Some((field, message)) = said(&wrong) else { return Err(stop(wrong)) };
            form.wrong(field, message);
            let form = page.asked.again(PURPOSE, form);
            page.asked.show_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&page, &read, form, ""))
        }
    }
}

/// The people and days of the form. A person of another institution is not found.
fn asked_for(form: &mut Form, read: &Read) -> Result<Option<NewSubstitution>, Stop> {
    let mut person = |name: &str, missing: Message| {
        let given = form.required(name, missing);
        if given.is_empty() {
            return Ok(None);
        }
        let known = read.people.iter().find(|person| person.id.to_string() == given);
        known
            .filter(|person| works_on_cases(person))
            .map(|person| Some(person.id))
            .ok_or(Stop::NotFound)
    };
    let absent = person("absent", Message::of("casework-substitution-absent-missing"))?;
    let substitute = person("substitute", Message::of("casework-substitution-substitute-missing"))?;
    let from_on = form.required_date("from", Message::of("casework-substitution-from-missing"));
    let to_on = form.required_date("to", Message::of("casework-substitution-to-missing"));
    Ok((|| {
        Some(NewSubstitution {
            absent: absent?,
            substitute: substitute?,
            from_on: from_on?,
            to_on: to_on?,
        })
    })())
}

async fn set(
    page: &DeskPage,
    token: &FormToken,
    new: NewSubstitution,
) -> Result<(), SubstitutionError> {
    let (institution, by) = (page.institution.id, page.actor());
    let key = RequestKey::new(&token.idempotency_key(), format!("{new:?}").as_bytes());
    page.asked
        .write(institution, move |tx, at| {
            substitution_set(tx, at, institution, &key, &new, by).map(drop)
        })
        .await
}

/// What is wrong with the form, by its field.
fn said(wrong: &SubstitutionError) -> Option<(&'static str, Message)> {
    match wrong {
        SubstitutionError::SamePerson => {
            Some(("substitute", Message::of("casework-substitution-same")))
        }
        SubstitutionError::EndsBeforeItBegins => {
            Some(("to", Message::of("casework-substitution-order")))
        }
        SubstitutionError::Over => Some(("to", Message::of("casework-substitution-over"))),
        _ => None,
    }
}

fn stop(wrong: SubstitutionError) -> Stop {
    match wrong {
        SubstitutionError::Db(error) => error.into(),
        SubstitutionError::KeyReused(_) => Stop::Conflict,
        _ => Stop::NotFound,
    }
}

impl ListView {
    fn asks_from(&self) -> Fieldset {
        Fieldset::asking(self.page.t("casework-substitution-from"))
    }

    fn asks_to(&self) -> Fieldset {
        Fieldset::asking(self.page.t("casework-substitution-to"))
    }
}

#[cfg(test)]
impl crate::gallery::Sample for ListView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let sample = |lines: Vec<Line>, form: Form| Self {
            page: crate::gallery::desk(words, "/desk/substitutions").wrong(form.is_wrong()),
            form,
            end: Form::blank(words),
            lines,
            people: vec![Choice::of("", words.t("casework-substitution-choose"))],
        };
        let line = Line {
            absent: "Testa Persona 001".to_owned(),
            substitute: "Testa Persona 002".to_owned(),
            days: "01.07.2026. – 14.07.2026.".to_owned(),
            end: "/desk/substitutions/1/end".to_owned(),
        };
        let mut wrong = Form::blank(words);
        for field in ["absent", "substitute", "from", "to"] {
            wrong.wrong(field, Message::of("casework-substitution-same"));
        }
        vec![
            ("substitutions-empty", sample(Vec::new(), Form::blank(words))),
            ("substitutions", sample(vec![line], Form::blank(words))),
            ("substitutions-wrong", sample(Vec::new(), wrong)),
        ]
    }
}
