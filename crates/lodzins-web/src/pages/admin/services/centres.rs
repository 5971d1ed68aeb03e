//! What the institution's centres do about services, its own and those of others.

use std::collections::HashMap;

use lodzins_core::{catalogue::Help, id::CentreId};
use lodzins_db::DbError;
use lodzins_service::{
    catalogue::{
        CatalogueError, CentreService, centre_service_set, centre_services, service_title,
    },
    institution::{
        Institution, institutions,
        structure::{Centre, centres},
    },
};

use super::super::{
    settle::{Refused, news, settle},
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Choice, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-service-centres";
const HERE: &str = "/desk/admin/service-centres";

/// What the page needs of the institution.
struct Around {
    centres: Vec<Centre>,
    institutions: Vec<Institution>,
    helps: Vec<CentreService>,
    /// Titles by institution and service.
    titles: HashMap<(String, String), String>,
}

async fn around(page: &DeskPage) -> Result<Around, Stop> {
    let institution = page.institution.id;
    let read = page.asked.read(move |tx| {
        let (helps, institutions) = (centre_services(tx, institution)?, institutions(tx)?);
        let mut titles = HashMap::new();
        for help in &helps {
            if let Some(holder) = institutions.iter().find(|one| one.code == help.holder) {
                let title = service_title(tx, holder.id, &help.service)?;
                titles.insert((help.holder.clone(), help.service.clone()), title);
            }
        }
        Ok::<_, DbError>(Around { centres: centres(tx, institution)?, institutions, helps, titles })
    });
    Ok(read.await?)
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let removing = page.asked.blank(PURPOSE);
    FormView::of(page, super::LIST, words.t("catalogue-centres"), form)
        .told(words.t("catalogue-centres-text"))
        .news(news(page, [("saved", words.t("catalogue-centres-saved"))]))
        .before(table(words, around, &removing))
        .fields(|form| fields(words, around, form))
        .send(words.t("catalogue-centres-add"))
}

fn fields(words: Words, around: &Around, form: &Form) -> Vec<Content> {
    let language = words.language();
    let centres = around.centres.iter();
    let centres = centres.map(|one| Choice::of(one.id.to_string(), one.name(language)));
    let holders = around.institutions.iter();
    let holders = holders.map(|one| Choice::of(one.code.as_str(), one.name(language)));
    let help = |help: &Help| Choice::of(help.code(), help_name(words, *help));
    vec![
        form.select("centre").label(words.t("catalogue-field-centre")).items(centres).into(),
        form.select("holder").label(words.t("catalogue-centres-holder")).items(holders).into(),
        form.input("service")
            .label(words.t("catalogue-centres-service"))
            .autocomplete("off")
            .into(),
        form.select("help")
            .label(words.t("catalogue-centres-help"))
            .items(Help::ALL.iter().map(help))
            .into(),
    ]
}

fn help_name(words: Words, help: Help) -> String {
    words.with("catalogue-help", &[("help", help.code().into())])
}

fn table(words: Words, around: &Around, form: &Form) -> Content {
    if around.helps.is_empty() {
        let empty = Content::from(words.t("catalogue-centres-empty"));
        return Content::html(format_args!("<p class=\"lz-empty\">{empty}</p>"));
    }
    let language = words.language();
    let row = |help: &CentreService| {
        let centre = around.centres.iter().find(|one| one.id == help.centre);
        let holder = around.institutions.iter().find(|one| one.code == help.holder);
        let key = (help.holder.clone(), help.service.clone());
        let title = around.titles.get(&key).unwrap_or(&help.service);
        vec![
            Cell::new().content(centre.map(|one| one.name(language)).unwrap_or_default()),
            Cell::new().content(title.as_str()),
            Cell::new().content(holder.map(|one| one.name(language)).unwrap_or_default()),
            Cell::new().content(help_name(words, help.help)),
            Cell::new().content(remove(words, form, help, title)),
        ]
    };
    Table::called(words.t("catalogue-centres"))
        .head([
            words.t("catalogue-field-centre"),
            words.t("contact-service"),
            words.t("catalogue-centres-holder"),
            words.t("catalogue-centres-help"),
            words.t("catalogue-centres-remove"),
        ])
        .rows(around.helps.iter().map(row))
        .scrolling()
}

/// A form of one button: the same fields, with no help.
fn remove(words: Words, form: &Form, help: &CentreService, title: &str) -> Content {
    let hidden = |name: &str, value: &str| {
        let value = Content::from(value);
        format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
    };
    Content::html(format_args!(
        "<form method=\"post\" action=\"{HERE}\" novalidate>{}{}{}{}\
         <button type=\"submit\" class=\"govuk-button govuk-button--secondary\">{}\
         <span class=\"govuk-visually-hidden\"> {}</span></button></form>",
        form.token_field(),
        hidden("centre", &help.centre.to_string()),
        hidden("holder", &help.holder),
        hidden("service", &help.service),
        Content::from(words.t("catalogue-centres-remove")),
        Content::from(title),
    ))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let around = around(&page).await?;
    let own = Fields::default().and("holder", page.institution.code.as_str());
    let form = page.asked.again(PURPOSE, Form::of(page.asked.words, own));
    page.asked.show(&view(&page, &around, form))
}

/// Says what a centre does about a service, or that it does nothing any more.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let around = around(&page).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let missing = || Message::of("catalogue-centres-missing");
    let centre: Option<CentreId> = form.required("centre", missing()).parse().ok();
    let holder = form.optional("holder");
    let service = form.required("service", Message::of("catalogue-centres-none"));
    let help: Option<Help> = form.optional("help").parse().ok();
    let (Some(token), Some(centre), false) = (token, centre, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &around, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), CatalogueError> = page
        .once(&token, &form, move |tx, at| {
            let what = (holder.as_str(), service.as_str());
            centre_service_set(tx, at, institution, centre, what, help, by)
        })
        .await;
    let done = done.map_err(|error| match error {
        CatalogueError::NotThere => Refused::Said("service", Message::of("catalogue-centres-none")),
        other => other.into(),
    });
    let next = |()| format!("{HERE}?done=saved");
    settle(&page, PURPOSE, form, done, |form| view(&page, &around, form), next)
}
