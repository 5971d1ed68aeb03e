//! Suspending a person: at once out of every session, and their open cases to a colleague.

use lodzins_core::{
    id::{InstitutionId, StaffId},
    submission::Act,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    identity::{
        Person,
        personnel::{PersonnelError, StaffCard, staff_suspend},
        staff_of_institution,
    },
    register::{Inbox, InboxLine, submission_inbox},
};

use super::{
    settle::settle,
    staff_one::person_of,
    view::{FormView, link_below},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::{Choice, Content},
    words::Message,
};

const PURPOSE: &str = "admin-staff-suspend";
/// The most cases that are listed.
const LINES: u32 = 50;

/// What suspending needs to know.
struct Around {
    person: StaffCard,
    cases: Vec<InboxLine>,
    colleagues: Vec<Person>,
}

fn read(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    id: StaffId,
) -> Result<(Vec<InboxLine>, Vec<Person>), DbError> {
    let cases = submission_inbox(tx, institution, Inbox::Handler(id), None, LINES)?;
    let mut colleagues = staff_of_institution(tx, institution)?;
    colleagues.retain(|other| {
        other.active && other.id != id && other.roles.iter().any(|role| role.may(Act::Start))
    });
    Ok((cases, colleagues))
}

async fn around(page: &DeskPage, id: StaffId) -> Result<Around, crate::stop::Stop> {
    let person = person_of(page, id).await?;
    let institution = page.institution.id;
    let (cases, colleagues) = page.asked.read(move |tx| read(tx, institution, id)).await?;
    Ok(Around { person, cases, colleagues })
}

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let own = format!("/desk/admin/staff/{}", around.person.id);
    let nobody = Choice::of("", words.t("admin-staff-nobody"));
    let choice = |one: &Person| Choice::of(one.id.to_string(), one.name.as_str());
    let choices: Vec<Choice> =
        std::iter::once(nobody).chain(around.colleagues.iter().map(choice)).collect();
    FormView::of(page, &own, words.t("admin-staff-suspend"), form)
        .caption(around.person.name.as_str())
        .told(words.t("admin-staff-suspend-text"))
        .before(Content::html(format_args!(
            "{}{}",
            link_below("/desk/substitutions", &words.t("admin-staff-substitute-instead")),
            cases(page, &around.cases)
        )))
        .fields(|form| {
            let successor = form
                .select("successor")
                .label(words.t("admin-staff-successor"))
                .hint(words.t("admin-staff-successor-hint"));
            vec![successor.items(choices).into()]
        })
        .send(words.t("admin-staff-suspend-send"))
}

/// The person's open cases; links for those who may read them.
fn cases(page: &DeskPage, cases: &[InboxLine]) -> Content {
    let words = page.asked.words;
    if cases.is_empty() {
        let none = Content::from(words.t("admin-staff-no-cases"));
        return Content::html(format_args!("<p class=\"govuk-body\">{none}</p>"));
    }
    let reads = page.reads_the_register();
    let line = |case: &InboxLine| {
        let number = Content::from(case.number.as_str());
        if reads {
            format!(
                "<li><a class=\"govuk-link\" href=\"/desk/submissions/{}\">{number}</a></li>",
                case.id
            )
        } else {
            format!("<li>{number}</li>")
        }
    };
    Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{}</h2><ul class=\"govuk-list govuk-list--bullet\">{}</ul>",
        Content::from(words.t("admin-staff-cases")),
        cases.iter().map(line).collect::<String>()
    ))
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<StaffId>) -> PageResult {
    let around = around(&page, id).await?;
    if !around.person.active {
        return Ok(page.asked.see_other(&format!("/desk/admin/staff/{id}")));
    }
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, &around, form))
}

/// Suspends the person.
pub async fn post(page: DeskPage, At(id): At<StaffId>, fields: Fields) -> PageResult {
    let around = around(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let wrong = Message::of("admin-staff-successor-unusable");
    let successor = form.parsed::<StaffId>("successor", wrong);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &around, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<u32, PersonnelError> = page
        .once(&token, &form, move |tx, at| staff_suspend(tx, at, institution, id, successor, by))
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |_| "/desk/admin/staff?done=suspended".to_owned())
}
