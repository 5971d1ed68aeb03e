//! Counters, for those who arrange what the centre works with: where they are and whose visits they take.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use lodzins_core::id::CounterId;
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    appointment::{Pool, pools},
    institution::structure::{Centre, StructureError, centres},
    reception::{Counter, CounterDetails, ReceptionError, counter_set, counters},
};
use serde::Deserialize;

use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    stop::{PageResult, Stop},
    ui::{Checkbox, Choice, Content, NotificationBanner},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-counters";
const PATH: &str = "/desk/admin/counters";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    counter: String,
}

/// What the institution has.
struct Known {
    today: Date,
    centres: Vec<Centre>,
    counters: Vec<Counter>,
    pools: Vec<Pool>,
    directory: Directory,
}

/// A counter in the list.
pub(crate) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) told: String,
    pub(super) is_used: bool,
}

#[derive(Template)]
#[template(path = "reception/settings.html")]
pub(crate) struct SettingsView {
    pub(super) page: Page,
    pub(super) counters: Vec<Line>,
    pub(super) centres: Vec<Choice>,
    pub(super) units: Vec<Choice>,
    pub(super) pools: Vec<(String, String)>,
    pub(super) form: Form,
    pub(super) summary: Content,
}

/// The page; with a counter in the address, its form is filled with what is known of it.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let known = known(&page).await?;
    let chosen = which.counter.parse::<CounterId>().ok();
    let chosen = known.counters.iter().find(|one| Some(one.id) == chosen);
    let now = chosen.map(|one| known.now(one)).unwrap_or_default();
    let form = page.asked.again(PURPOSE, Form::of(page.asked.words, now));
    let mut view = SettingsView::of(&page, &known, form);
    if page.asked.was_done("saved") {
        let (success, saved) =
            (page.asked.words.t("site-success"), page.asked.words.t("counter-saved"));
        view.page = view.page.banner(NotificationBanner::success(success, saved));
    }
    page.asked.show(&view)
}

/// Enters a counter, or changes the one that has the code.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let known = match known(&page).await {
        Ok(known) => known,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let asked = form.required("centre", Message::of("counter-centre-missing"));
    let code = form.required("code", Message::of("counter-code-missing"));
    let name = form.required("name", Message::of("counter-name-missing"));
    form.at_most("name", 100);
    let centre = known.centres.iter().find(|one| one.code == asked).map(|one| one.id);
    let of_centre = format!("{asked}/");
    let pools = form.fields().all("pool").filter_map(|one| one.strip_prefix(&of_centre));
    let details = CounterDetails {
        name,
        unit: form.optional("unit").parse().ok(),
        pools: pools.map(str::to_owned).collect(),
        closed_from: (form.optional("unused") == "yes").then_some(known.today),
    };
    let (Some(_), Some(centre), false) = (token, centre, form.is_wrong()) else {
        return again(&page, &known, form);
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<CounterId, ReceptionError> = page
        .asked
        .write(institution, move |tx, at| {
            counter_set(tx, at, institution, centre, &code, &details, by)
        })
        .await;
    match done {
        Ok(_) => Ok(page.asked.see_other(&format!("{PATH}?done=saved"))),
        Err(ReceptionError::Structure(StructureError::CodeUnusable)) => {
            form.wrong("code", Message::of("counter-code-unusable"));
            again(&page, &known, form)
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

fn again(page: &DeskPage, known: &Known, form: Form) -> PageResult {
    page.asked.show_wrong(&SettingsView::of(page, known, page.asked.again(PURPOSE, form)))
}

async fn known(page: &DeskPage) -> Result<Known, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let read = move |tx: &mut Tx<'_>| {
        Ok::<_, DbError>(Known {
            today,
            centres: centres(tx, institution)?,
            counters: counters(tx, institution)?,
            pools: pools(tx, institution)?,
            directory: Directory::of(tx, institution)?,
        })
    };
    Ok(page.asked.read(read).await?)
}

impl Known {
    fn centre_of(&self, counter: &Counter) -> Option<&Centre> {
        self.centres.iter().find(|one| one.id == counter.centre)
    }

    fn now(&self, counter: &Counter) -> Fields {
        let centre = self.centre_of(counter).map(|one| one.code.clone()).unwrap_or_default();
        let mut now = Fields::default()
            .and("code", counter.code.as_str())
            .and("name", counter.name.as_str())
            .and("unit", counter.unit.map(|id| id.to_string()).unwrap_or_default())
            .and("unused", if counter.is_used_on(self.today) { "" } else { "yes" });
        for pool in counter.pool_codes() {
            now = now.and("pool", format!("{centre}/{pool}"));
        }
        now.and("centre", centre)
    }

    fn line(&self, words: Words, counter: &Counter) -> Line {
        let centre = self.centre_of(counter);
        let centre = centre.map(|one| one.name(words.language()).to_owned()).unwrap_or_default();
        let pools = if counter.pools.is_empty() {
            words.t("counter-all-pools")
        } else {
            let own = self.pools.iter().filter(|pool| pool.centre == counter.centre);
            let served = own.filter(|pool| counter.pool_codes().any(|code| code == pool.code));
            served.map(|pool| pool.details.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        Line {
            href: format!("{PATH}?counter={}", counter.id),
            name: counter.name.clone(),
            told: format!("{centre} · {} · {pools}", counter.code),
            is_used: counter.is_used_on(self.today),
        }
    }
}

impl SettingsView {
    fn of(page: &DeskPage, known: &Known, form: Form) -> Self {
        let words = page.asked.words;
        let language = words.language();
        let summary = form.summary();
        let centre = |one: &Centre| Choice::of(one.code.as_str(), one.name(language));
        let nobody = Choice::of("", words.t("counter-no-unit"));
        let units = known.directory.units(language, known.today);
        let units = units.into_iter().map(|one| Choice::of(one.id.to_string(), one.name(language)));
        let pool = |one: &Pool| {
            let centre = known.centres.iter().find(|centre| centre.id == one.centre);
            let code = centre.map(|centre| centre.code.as_str()).unwrap_or_default();
            (format!("{code}/{}", one.code), one.details.name.clone())
        };
        Self {
            page: page.frame().wrong(!summary.is_empty()).back("/desk/admin"),
            counters: known.counters.iter().map(|one| known.line(words, one)).collect(),
            centres: known.centres.iter().map(centre).collect(),
            units: std::iter::once(nobody).chain(units).collect(),
            pools: known.pools.iter().map(pool).collect(),
            form,
            summary,
        }
    }

    fn unused(&self) -> Vec<Checkbox> {
        vec![Checkbox::of("yes", self.page.t("counter-unused"))]
    }

    fn pool_boxes(&self) -> Vec<Checkbox> {
        self.pools.iter().map(|(code, name)| Checkbox::of(code.as_str(), name.as_str())).collect()
    }
}
