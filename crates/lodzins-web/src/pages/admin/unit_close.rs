//! Closing a unit: from which day, and who has its open cases after it.

use lodzins_core::id::UnitId;
use lodzins_db::DbError;
use lodzins_service::{
    institution::{
        Unit,
        structure::{StructureError, unit_close},
        units,
    },
    workload::{Holder, load_of},
};

use super::{
    entry::one_of,
    fields::{day_field, day_now},
    settle::{filled, settle},
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Choice, Content},
    words::Message,
};

const PURPOSE: &str = "admin-unit-close";

/// What closing needs to know.
struct Around {
    unit: Unit,
    open: u32,
    others: Vec<Unit>,
}

async fn around(page: &DeskPage, id: UnitId) -> Result<Around, Stop> {
    let unit = one_of(page, &id).await?;
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let read = page.asked.read(move |tx| {
        let open = load_of(tx, institution, Holder::Unit(id))?.open();
        let mut others = units(tx, institution)?;
        others.retain(|other| other.id != id && other.is_open_on(today));
        Ok::<_, DbError>((open, others))
    });
    let (open, others) = read.await?;
    Ok(Around { unit, open, others })
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let language = words.language();
    let title =
        words.with("admin-unit-close-title", &[("unit", around.unit.name(language).into())]);
    let first = Choice::of("", words.t("admin-unit-nobody"));
    let choice = |unit: &Unit| Choice::of(unit.id.to_string(), unit.name(language));
    let choices: Vec<Choice> =
        std::iter::once(first).chain(around.others.iter().map(choice)).collect();
    let back = format!("/desk/admin/units/{}", around.unit.id);
    let open = words.with("admin-unit-close-open", &[("count", around.open.into())]);
    let mut view = FormView::of(page, &back, title, form)
        .told(words.t("admin-unit-close-text"))
        .fields(|form| {
            let successor = form
                .select("successor")
                .label(words.t("admin-unit-successor"))
                .hint(words.t("admin-unit-successor-hint"))
                .items(choices);
            let (label, hint) =
                (words.t("admin-unit-close-from"), words.t("admin-unit-close-hint"));
            vec![day_field(form, "from", label, hint), successor.into()]
        })
        .send(words.t("admin-unit-close-send"));
    view = if around.open > 0 && page.reads_the_register() {
        view.before(Content::html(format_args!(
            "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/desk/inbox?view=all\">{}</a></p>",
            Content::from(open)
        )))
    } else {
        view.told(open)
    };
    view
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<UnitId>) -> PageResult {
    let around = around(&page, id).await?;
    if around.unit.closed_from.is_some() {
        return Ok(page.asked.see_other(&format!("/desk/admin/units/{id}")));
    }
    let today = page.asked.app.moment().date();
    let form = filled(&page, PURPOSE, day_now(Fields::default(), "from", Some(today))).await?;
    page.asked.show(&view(&page, &around, form))
}

/// Closes it, with everything that follows.
pub async fn post(page: DeskPage, At(id): At<UnitId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let from = form.required_date("from", Message::of("admin-unit-close-from-missing"));
    let successor = form.parsed::<UnitId>("successor", Message::of("admin-successor-unusable"));
    let (Some(token), Some(from), false) = (token, from, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &around, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<u32, StructureError> = page
        .once(&token, &form, move |tx, at| unit_close(tx, at, institution, id, from, successor, by))
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |_| "/desk/admin/units?done=closed".to_owned())
}
