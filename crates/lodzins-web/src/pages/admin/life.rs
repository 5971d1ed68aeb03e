//! From when until when the institution exists, and who comes after it.

use lodzins_service::institution::{
    Institution, institutions,
    structure::{Life, StructureError, institution_live},
};

use super::{
    fields::{day_field, optional, period_now},
    settle::{filled, settle},
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Choice,
};

const PURPOSE: &str = "admin-life";
const OWN: &str = "/desk/admin/institution";

async fn others(page: &DeskPage) -> Result<Vec<Institution>, Stop> {
    let mut all = page.asked.read(institutions).await?;
    all.retain(|other| other.id != page.institution.id);
    Ok(all)
}

fn view(page: &DeskPage, others: &[Institution], form: Form) -> FormView {
    let words = page.asked.words;
    let nobody = Choice::of("", words.t("admin-life-nobody"));
    let choice = |one: &Institution| Choice::of(one.code.as_str(), one.name(words.language()));
    let choices: Vec<Choice> = std::iter::once(nobody).chain(others.iter().map(choice)).collect();
    FormView::of(page, OWN, words.t("admin-life"), form).told(words.t("admin-life-text")).fields(
        |form| {
            let successor = form.select("successor").label(words.t("admin-life-successor"));
            vec![
                day_field(
                    form,
                    "from",
                    words.t("admin-life-from"),
                    words.t("admin-life-from-hint"),
                ),
                day_field(form, "to", words.t("admin-life-to"), words.t("admin-life-to-hint")),
                successor.items(choices).into(),
            ]
        },
    )
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let others = others(&page).await?;
    let institution = &page.institution;
    let now =
        Fields::default().and("successor", institution.successor_code.clone().unwrap_or_default());
    let now = period_now(now, institution.valid_from, institution.valid_to);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &others, form))
}

/// Sets it.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let others = others(&page).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let (valid_from, valid_to) = (form.date("from"), form.date("to"));
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &others, page.asked.again(PURPOSE, form)));
    };
    let new = Life { valid_from, valid_to, successor: optional(&form, "successor") };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| institution_live(tx, at, institution, &new, by))
        .await;
    let again = |form| view(&page, &others, form);
    settle(&page, PURPOSE, form, done, again, |()| format!("{OWN}?done=life"))
}
