//! A person: who they are, their roles, and what else can be done.

use std::fmt::Write as _;

use lodzins_core::id::StaffId;
use lodzins_service::{
    identity::{
        AttemptOf, attempts_counted,
        personnel::{PersonnelError, StaffCard, StaffChange, staff_card, staff_change},
    },
    institution::{Unit, unit_by_id},
};

use super::{
    settle::{filled, news, settle},
    staff_acts::{RESUME, UNLOCK},
    staff_fields::{entered, fields, now},
    staff_list::state,
    staff_new::open_units,
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Content, SummaryList, SummaryRow},
};

const PURPOSE: &str = "admin-staff";
const LIST: &str = "/desk/admin/staff";

/// The person of the address.
pub(super) async fn person_of(page: &DeskPage, id: StaffId) -> Result<StaffCard, Stop> {
    let institution = page.institution.id;
    let read = page.asked.read(move |tx| staff_card(tx, institution, id));
    read.await?.ok_or(Stop::NotFound)
}

/// What the page shows beside the person.
struct Around {
    units: Vec<Unit>,
    /// Whether they failed to sign in, and perhaps have to wait.
    failed: bool,
}

/// The open units, and the person's own even when it is closed, so that saving does not move them.
async fn around(page: &DeskPage, person: &StaffCard) -> Result<Around, Stop> {
    let mut units = open_units(page).await?;
    if let Some(own) = person.unit
        && units.iter().all(|unit| unit.id != own)
    {
        let institution = page.institution.id;
        let closed = page.asked.read(move |tx| unit_by_id(tx, institution, own)).await?;
        units.extend(closed);
    }
    let watched = AttemptOf::Account(&person.user_name).watched(&page.asked.app.office().keys);
    let failed = page.asked.read(move |tx| attempts_counted(tx, &watched)).await? > 0;
    Ok(Around { units, failed })
}

fn view(page: &DeskPage, person: &StaffCard, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let factor = if person.has_second_factor {
        words.t("admin-staff-factor-on")
    } else {
        words.t("admin-staff-factor-off")
    };
    let facts = SummaryList::new().rows([
        SummaryRow::of(words.t("staff-user"), person.user_name.as_str()),
        SummaryRow::of(words.t("admin-state"), state(words, person)),
        SummaryRow::of(words.t("admin-staff-sign-in"), factor),
    ]);
    let done = news(
        page,
        [
            ("resumed", words.t("admin-staff-resumed-done")),
            ("unlocked", words.t("admin-staff-unlocked-done")),
        ],
    );
    let mut view = FormView::of(page, LIST, person.name.clone(), form).news(done).before(facts);
    if person.id == page.member.id {
        view = view.told(words.t("admin-staff-oneself-told"));
    }
    view.fields(|form| fields(words, form, &around.units, false)).after(acts(
        page,
        person,
        around.failed,
    ))
}

/// What else can be done with the person: nothing of it is one's own to do.
fn acts(page: &DeskPage, person: &StaffCard, failed: bool) -> Content {
    if person.id == page.member.id {
        return Content::default();
    }
    let words = page.asked.words;
    let mut acts = String::new();
    let link = |acts: &mut String, rest: &str, text: String| {
        // Writing to a String cannot fail.
        let _ = write!(
            acts,
            "<li><a class=\"govuk-link\" href=\"{LIST}/{}/{rest}\">{}</a></li>",
            person.id,
            Content::from(text)
        );
    };
    let button = |acts: &mut String, purpose: &str, rest: &str, text: String| {
        let _ = write!(
            acts,
            "<li><form method=\"post\" action=\"{LIST}/{}/{rest}\" novalidate>{}\
             <button type=\"submit\" class=\"govuk-button govuk-button--secondary\" \
             data-module=\"govuk-button\">{}</button></form></li>",
            person.id,
            page.asked.blank(purpose).token_field(),
            Content::from(text)
        );
    };
    link(&mut acts, "reset", words.t("admin-staff-reset"));
    if person.active {
        link(&mut acts, "suspend", words.t("admin-staff-suspend"));
    } else {
        button(&mut acts, RESUME, "resume", words.t("admin-staff-resume"));
    }
    if failed {
        button(&mut acts, UNLOCK, "unlock", words.t("admin-staff-unlock"));
    }
    Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{}</h2><ul class=\"govuk-list lz-acts\">{acts}</ul>",
        Content::from(words.t("admin-staff-acts"))
    ))
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<StaffId>) -> PageResult {
    let person = person_of(&page, id).await?;
    let form = filled(&page, PURPOSE, now(&person)).await?;
    let around = around(&page, &person).await?;
    page.asked.show(&view(&page, &person, &around, form))
}

/// Changes the person.
pub async fn post(page: DeskPage, At(id): At<StaffId>, fields: Fields) -> PageResult {
    let person = person_of(&page, id).await?;
    let around = around(&page, &person).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = entered(&mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &person, &around, form));
    };
    let change = StaffChange {
        name: new.name,
        email: new.email,
        unit: new.unit,
        roles: new.roles,
        language: new.language,
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), PersonnelError> = page
        .once(&token, &form, move |tx, at| staff_change(tx, at, institution, id, &change, by))
        .await;
    let again = |form| view(&page, &person, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| format!("{LIST}?done=changed"))
}
