//! A visit at the desk: when, for what, who; its code to be said aloud; and what may be done with it.

use askama::Template;
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use lodzins_core::{appointment::VisitStatus, id::VisitId};
use lodzins_document::pdf::Paper;
use lodzins_service::{appointment::visit_code, catalogue::ServiceTold};

use super::{
    super::{file::on_paper, said, told::Told, visit::facts},
    LIST,
};
use crate::{
    form::Form,
    layout::Page,
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Button, Content, NotificationBanner, SummaryList, Tag},
    words::{Message, Words},
};

/// The purpose of the page's forms.
pub(super) const PURPOSE: &str = "booking-act";

#[derive(Template)]
#[template(path = "pages/booking/desk/one.html")]
pub(crate) struct OneView {
    page: Page,
    form: Form,
    id: String,
    title: String,
    tag: Tag,
    facts: SummaryList,
    services: Vec<ServiceTold>,
    code: String,
    spelled: String,
    /// It waits for a call that confirms it.
    to_confirm: bool,
    /// What to do where nobody called in time.
    lapsed: String,
    /// It is still to come.
    to_come: bool,
    /// Nobody can tell them when something changes.
    unreached: bool,
}

impl OneView {
    /// Is anything to be brought?
    fn asks(&self) -> bool {
        self.services.iter().any(|one| !one.bring.is_empty())
    }

    fn confirm(&self) -> Content {
        Button::saying(self.page.t("bookings-confirm"))
            .attributes([("data-key", "s")])
            .prevent_double_click(true)
            .into()
    }

    fn print(&self) -> Content {
        let paper = format!("{LIST}/{}/files/a5.pdf", self.id);
        Button::saying(self.page.t("booking-a5")).href(paper).into()
    }

    fn move_it(&self) -> Content {
        Button::saying(self.page.t("booking-move"))
            .secondary()
            .href(format!("{LIST}/{}/move", self.id))
            .into()
    }

    fn cancel(&self) -> Content {
        Button::saying(self.page.t("booking-cancel"))
            .secondary()
            .href(format!("{LIST}/{}/cancel", self.id))
            .into()
    }
}

fn view(
    (words, now): (Words, Timestamp),
    page: Page,
    form: Form,
    told: &Told,
    code: (String, String),
) -> OneView {
    let row = &told.row;
    let lapsed = row.held_until.filter(|_| row.hold_is_over(now) && row.name.is_some());
    let lapsed = lapsed.map(|until| {
        words.with("bookings-lapsed-text", &[("until", words.moment_short(until).into())])
    });
    OneView {
        page,
        form,
        id: row.id.to_string(),
        title: row.name.clone().unwrap_or_else(|| words.t("bookings-nobody")),
        tag: said::tag_at(words, row, now),
        facts: facts(told),
        services: told.services.clone(),
        code: code.0,
        spelled: code.1,
        to_confirm: row.status == VisitStatus::Held && row.name.is_some(),
        lapsed: lapsed.unwrap_or_default(),
        to_come: row.status == VisitStatus::Booked,
        unreached: row.phone.is_none() && row.email.is_none(),
    }
}

/// The page, perhaps with why something was not done.
pub(super) async fn shown(page: &DeskPage, id: VisitId, why: Option<Message>) -> PageResult {
    let told = Told::of(&page.asked, page.institution.id, id).await?;
    let words = page.asked.words;
    let mut form = Form::blank(words);
    if let Some(why) = why {
        form.wrong("", why);
    }
    let mut frame = page.frame().back(LIST).wrong(form.is_wrong());
    let news = [
        ("booked", words.t("bookings-done-booked")),
        ("confirmed", words.t("bookings-done-confirmed")),
        ("moved", words.t("booking-moved")),
        ("cancelled", words.t("booking-cancelled")),
    ];
    if let Some((_, said)) = news.into_iter().find(|(what, _)| page.asked.was_done(what)) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), said));
    }
    let code = visit_code(&page.asked.app.office().keys, id);
    let code = (code.to_string(), said::spelled(words, &code));
    let wrong = form.is_wrong();
    let now = page.asked.app.moment().now();
    let view = view((words, now), frame, page.asked.again(PURPOSE, form), &told, code);
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<VisitId>) -> PageResult {
    shown(&page, id, None).await
}

/// The visit on paper, for whoever stands at the window.
pub async fn file(
    page: DeskPage,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let id: VisitId = id.parse().map_err(|_| Stop::NotFound)?;
    let told = Told::of(&page.asked, page.institution.id, id).await?;
    let paper = match file.as_str() {
        "a4.pdf" => Paper::A4Letter,
        "a5.pdf" => Paper::A5Notice,
        _ => return Err(Stop::NotFound),
    };
    on_paper(&page.asked, &told, paper).await
}

#[cfg(test)]
impl crate::gallery::Sample for OneView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        use super::super::samples::{told, told_of_two};
        let sample = |mut told: Told, status: VisitStatus| {
            told.row.status = status;
            let code: lodzins_core::appointment::VisitCode = "K7QX-3MPB".parse().expect("a code");
            let page = crate::gallery::desk(words, LIST).back(LIST);
            let said = (code.to_string(), said::spelled(words, &code));
            let now = told.row.made_at;
            view((words, now), page, Form::blank(words), &told, said)
        };
        let mut lapsed = told(words);
        lapsed.row.held_until = Some(lapsed.row.made_at);
        let mut unreached = told(words);
        (unreached.row.phone, unreached.row.email) = (None, None);
        vec![
            ("bookings-one", sample(told(words), VisitStatus::Booked)),
            ("bookings-one-unreached", sample(unreached, VisitStatus::Booked)),
            ("bookings-one-several", sample(told_of_two(words), VisitStatus::Booked)),
            ("bookings-one-held", sample(told(words), VisitStatus::Held)),
            ("bookings-one-lapsed", sample(lapsed, VisitStatus::Held)),
            ("bookings-one-cancelled", sample(told(words), VisitStatus::Cancelled)),
        ]
    }
}
