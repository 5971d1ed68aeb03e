//! The second factor: a code from an app on the person's telephone. Begun, confirmed with a code, removed with one.

use askama::Template;
use lodzins_service::identity::{
    Asking, ChangeError, CodeError, Enrolment, second_factor_begin, second_factor_confirm,
    second_factor_give_up, second_factor_pending,
};

use super::{
    entry::{apart, try_later},
    qr,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    words::Message,
};

const PURPOSE: &str = "second-factor";
const ACCOUNT: &str = "/desk/account";

#[derive(Template)]
#[template(path = "staff/second_factor.html")]
struct FactorView<'f> {
    page: Page,
    form: &'f Form,
    in_use: bool,
    enrolment: Option<Enrolment>,
}

impl<'f> FactorView<'f> {
    /// With what is begun, if anything.
    async fn of(page: &DeskPage, form: &'f Form) -> Result<Self, Stop> {
        let (office, institution, staff) =
            (page.asked.app.office().clone(), page.institution.id, page.member.id);
        let in_use = page.member.has_second_factor;
        let pending = page
            .asked
            .read(move |tx| second_factor_pending(tx, &office.keys, institution, staff))
            .await;
        let enrolment = pending.map_err(stopped)?.filter(|_| !in_use);
        Ok(Self {
            page: page.frame().wrong(form.is_wrong()).back(ACCOUNT),
            form,
            in_use,
            enrolment,
        })
    }

    /// The secret in groups of four, to be typed into an app.
    fn groups(&self) -> String {
        let secret = self.enrolment.as_ref().map_or("", |enrolment| &enrolment.secret);
        let signs: Vec<char> = secret.chars().collect();
        signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    fn picture(&self) -> Option<String> {
        self.enrolment.as_ref().and_then(|enrolment| qr::picture(&enrolment.uri))
    }

    fn address(&self) -> &str {
        self.enrolment.as_ref().map_or("", |enrolment| &enrolment.uri)
    }
}

fn stopped(error: CodeError) -> Stop {
    match error {
        CodeError::Db(error) => error.into(),
        CodeError::WrongCode | CodeError::NoSecondFactor => Stop::Conflict,
        CodeError::NotOpened => Stop::Broken,
    }
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.asked.blank(PURPOSE);
    page.asked.show(&FactorView::of(&page, &form).await?)
}

/// Begins, confirms or removes.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let what = form.optional("act");
    if token.is_some() && what == "begin" {
        return begin(&page).await;
    }
    let code = form.required("code", Message::of("staff-code-missing"));
    if form.is_wrong() {
        return wrong(&page, form).await;
    }
    match what.as_str() {
        "confirm" => confirm(&page, form, code).await,
        "remove" => remove(&page, form, code).await,
        _ => Err(Stop::BadRequest),
    }
}

async fn wrong(page: &DeskPage, form: Form) -> PageResult {
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&FactorView::of(page, &form).await?)
}

async fn begin(page: &DeskPage) -> PageResult {
    let (office, institution, staff) =
        (page.asked.app.office().clone(), page.institution.id, page.member.id);
    if !page.member.has_second_factor {
        page.asked
            .write(institution, move |tx, at| {
                second_factor_begin(tx, at, &office.keys, institution, staff)
            })
            .await
            .map_err(stopped)?;
    }
    Ok(page.asked.see_other("/desk/account/second-factor"))
}

async fn confirm(page: &DeskPage, mut form: Form, code: String) -> PageResult {
    let (office, institution, staff) =
        (page.asked.app.office().clone(), page.institution.id, page.member.id);
    let confirmed = page
        .asked
        .write(institution, move |tx, at| {
            second_factor_confirm(tx, at, &office.keys, institution, staff, &code)
        })
        .await;
    match confirmed {
        Ok(()) => Ok(page.asked.see_other("/desk/account?done=second-factor")),
        Err(CodeError::WrongCode) => {
            form.wrong("code", Message::of("staff-code-wrong"));
            wrong(page, form).await
        }
        Err(error) => Err(stopped(error)),
    }
}

async fn remove(page: &DeskPage, mut form: Form, code: String) -> PageResult {
    let asking = Asking { member: page.member.clone(), address: page.asked.address };
    let given_up =
        apart(&page.asked, move |db, keys| second_factor_give_up(db, keys, &asking, &code));
    match given_up.await? {
        Ok(()) => Ok(page.asked.see_other("/desk/account?done=no-second-factor")),
        Err(ChangeError::Code(CodeError::WrongCode)) => {
            form.wrong("code", Message::of("staff-code-wrong"));
            wrong(page, form).await
        }
        Err(ChangeError::TryLater { until }) => {
            let mut form = page.asked.again(PURPOSE, form);
            let frame = page.frame().wrong(true).back(ACCOUNT);
            try_later(&page.asked, &mut form, until, |form| {
                page.asked.show(&FactorView { page: frame, form, in_use: true, enrolment: None })
            })
        }
        Err(ChangeError::Code(error)) => Err(stopped(error)),
        Err(ChangeError::Db(error)) => Err(error.into()),
        Err(_) => Err(Stop::Broken),
    }
}
