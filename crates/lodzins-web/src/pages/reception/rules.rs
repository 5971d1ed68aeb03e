//! What a centre's reception goes by: calls, lateness, how many inside, who goes first, who is told that their turn is near,
//! and the end of the day.

use askama::Template;
use axum::extract::Query;
use lodzins_core::{reception::Precedence, regime::Most};
use lodzins_db::Tx;
use lodzins_service::{
    institution::structure::{Centre, centres},
    reception::{
        CentreRules, ReceptionError, centre_rules, centre_rules_set,
        nearly::{MOST_PLACES, nearly_rule, nearly_rule_set},
    },
};
use serde::Deserialize;

use super::said;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Checkbox, Content, Fieldset, Input, NavigationItem, NotificationBanner, Radio},
    words::Message,
};

const PATH: &str = "/desk/admin/reception";

/// How many may be inside: as many as come, as many as can be served, or a number.
const NO_LIMIT: &str = "none";
const SPECIALISTS: &str = "specialists";
const NUMBER: &str = "number";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    centre: String,
}

/// The institution's centres, and what the chosen one goes by.
struct Known {
    all: Vec<Centre>,
    centre: Centre,
    goes_by: GoesBy,
}

/// What a centre goes by.
struct GoesBy {
    rules: CentreRules,
    /// With so many people ahead whoever asked for it is told that their turn is near.
    near: u32,
}

#[derive(Template)]
#[template(path = "reception/rules.html")]
pub(crate) struct RulesView {
    pub(super) page: Page,
    /// Its code; empty: there is no centre yet.
    pub(super) centre: String,
    pub(super) name: String,
    pub(super) centres: Vec<NavigationItem>,
    pub(super) form: Form,
}

/// The page, filled with what the centre goes by now.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let Some(known) = known(&page, &which.centre).await? else {
        return page.asked.show(&RulesView::empty(page.frame(), Form::blank(page.asked.words)));
    };
    let form = Form::of(page.asked.words, now(&known.goes_by));
    let form = page.asked.again(&purpose(&known.centre), form);
    let mut view = RulesView::of(&page, &known, form);
    if page.asked.was_done("saved") {
        let words = page.asked.words;
        let saved = NotificationBanner::success(words.t("site-success"), words.t("rules-saved"));
        view.page = view.page.banner(saved);
    }
    page.asked.show(&view)
}

/// Says what it goes by from now on.
pub async fn post(page: DeskPage, Query(which): Query<Which>, fields: Fields) -> PageResult {
    let known = match known(&page, &which.centre).await {
        Ok(known) => known.ok_or(Stop::NotFound)?,
        Err(stop) => return page.busy(stop, &fields),
    };
    let (mut form, token) = page.asked.sent(&purpose(&known.centre), fields);
    let new = typed(&mut form);
    let (Some(_), Some(new), false) = (token, new, form.is_wrong()) else {
        let form = page.asked.again(&purpose(&known.centre), form);
        return page.asked.show_wrong(&RulesView::of(&page, &known, form));
    };
    let (institution, by, centre) = (page.institution.id, page.actor(), known.centre.id);
    let done: Result<(), ReceptionError> = page
        .asked
        .write(institution, move |tx, at| {
            centre_rules_set(tx, at, institution, centre, &new.rules, by)?;
            nearly_rule_set(tx, at, institution, centre, new.near, by)
        })
        .await;
    match done {
        Ok(()) => {
            Ok(page.asked.see_other(&format!("{PATH}?centre={}&done=saved", known.centre.code)))
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

fn purpose(centre: &Centre) -> String {
    format!("reception-rules {}", centre.id)
}

/// The centre that is named, else the first.
async fn known(page: &DeskPage, code: &str) -> Result<Option<Known>, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let code = code.to_owned();
    let read = move |tx: &mut Tx<'_>| {
        let mut all = centres(tx, institution)?;
        all.retain(|one| one.is_open_on(today));
        let Some(centre) = all.iter().find(|one| one.code == code).or_else(|| all.first()).cloned()
        else {
            return Ok(None);
        };
        let rules = centre_rules(tx, institution, centre.id)?;
        let goes_by = GoesBy { rules, near: nearly_rule(tx, institution, centre.id)? };
        Ok::<_, ReceptionError>(Some(Known { all, centre, goes_by }))
    };
    Ok(page.asked.read(read).await?)
}

fn now(GoesBy { rules, near }: &GoesBy) -> Fields {
    let (limit, most) = match rules.most_inside {
        None => (NO_LIMIT, String::new()),
        Some(Most::Specialists) => (SPECIALISTS, String::new()),
        Some(Most::Number(most)) => (NUMBER, most.to_string()),
    };
    let now = Fields::default()
        .and("calls", rules.calls.to_string())
        .and("pause", rules.pause_minutes.to_string())
        .and("late", rules.late_minutes.to_string())
        .and("near", near.to_string())
        .and("linger", rules.linger_minutes.to_string())
        .and("limit", limit)
        .and("inside", most);
    rules.reasons.iter().fold(now, |now, reason| now.and("reason", reason.code()))
}

/// What was typed; what is wrong stands at its field.
fn typed(form: &mut Form) -> Option<GoesBy> {
    let calls = number(form, "calls", 1..=9, Message::of("rules-calls-wrong"));
    let pause = number(form, "pause", 0..=30, Message::of("rules-pause-wrong"));
    let late = number(form, "late", 0..=120, Message::of("rules-late-wrong"));
    let near_wrong = Message::of("rules-near-wrong").number("most", MOST_PLACES);
    let near = number(form, "near", 0..=MOST_PLACES, near_wrong);
    let linger = number(form, "linger", 0..=240, Message::of("rules-linger-wrong"));
    let most_inside = match form.optional("limit").as_str() {
        NO_LIMIT => None,
        SPECIALISTS => Some(Most::Specialists),
        _ => {
            number(form, "inside", 1..=10_000, Message::of("rules-inside-wrong")).map(Most::Number)
        }
    };
    let chosen: Vec<String> = form.fields().all("reason").map(str::to_owned).collect();
    let reasons = Precedence::ALL.iter().copied();
    let rules = CentreRules {
        calls: calls?,
        pause_minutes: pause?,
        late_minutes: late?,
        linger_minutes: linger?,
        most_inside,
        reasons: reasons.filter(|one| chosen.iter().any(|code| code == one.code())).collect(),
    };
    Some(GoesBy { rules, near: near? })
}

fn number(
    form: &mut Form,
    name: &str,
    range: std::ops::RangeInclusive<u32>,
    wrong: Message,
) -> Option<u32> {
    let typed = form.optional(name).parse().ok().filter(|number| range.contains(number));
    if typed.is_none() {
        form.wrong(name, wrong);
    }
    typed
}

impl RulesView {
    fn of(page: &DeskPage, known: &Known, form: Form) -> Self {
        let language = page.asked.words.language();
        let link = |one: &Centre| {
            let href = format!("{PATH}?centre={}", one.code);
            NavigationItem::to(&href, one.name(language)).current(one.id == known.centre.id)
        };
        let several = known.all.len() > 1;
        Self {
            page: page.frame().wrong(form.is_wrong()).back("/desk/admin"),
            centre: known.centre.code.clone(),
            name: known.centre.name(language).to_owned(),
            centres: known.all.iter().filter(|_| several).map(link).collect(),
            form,
        }
    }

    pub(super) fn empty(page: Page, form: Form) -> Self {
        Self {
            page: page.back("/desk/admin"),
            centre: String::new(),
            name: String::new(),
            centres: Vec::new(),
            form,
        }
    }

    fn numbers(&self) -> Vec<Content> {
        let page = &self.page;
        let number = |name: &str, label: String, hint: String| -> Input {
            let input = self.form.input(name).label(label).hint(hint);
            input.classes("govuk-input--width-3 lz-number").inputmode("numeric").autocomplete("off")
        };
        vec![
            number("calls", page.t("rules-calls"), page.t("rules-calls-hint")).into(),
            number("pause", page.t("rules-pause"), page.t("rules-pause-hint")).into(),
            number("late", page.t("rules-late"), page.t("rules-late-hint")).into(),
            self.limit(),
            number("near", page.t("rules-near"), page.t("rules-near-hint")).into(),
            number("linger", page.t("rules-linger"), page.t("rules-linger-hint")).into(),
        ]
    }

    /// How many may be inside.
    fn limit(&self) -> Content {
        let page = &self.page;
        let most = self.form.input("inside").label(page.t("rules-inside-most"));
        let most = most.classes("govuk-input--width-3 lz-number").inputmode("numeric");
        let choices = [
            Radio::of(NO_LIMIT, page.t("rules-inside-none")),
            Radio::of(SPECIALISTS, page.t("rules-inside-specialists")),
            Radio::of(NUMBER, page.t("rules-inside-number")).conditional(most.autocomplete("off")),
        ];
        let radios = self.form.radios("limit").fieldset(Fieldset::asking(page.t("rules-inside")));
        let radios = radios.hint(page.t("rules-inside-hint")).classes("govuk-radios--small");
        radios.items(choices).into()
    }

    fn reasons(&self) -> Vec<Checkbox> {
        let words = self.page.words();
        Precedence::ALL
            .iter()
            .map(|one| Checkbox::of(one.code(), said::reason(words, *one)))
            .collect()
    }
}
