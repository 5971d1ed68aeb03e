//! The page that asks for a code and for nothing else.

use askama::Template;
use axum::http::StatusCode;

use super::{CodeOf, typed};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::Asked,
    stop::{PageResult, Stop},
    ui::{Button, Content, Input},
};

/// What is behind the code: each has its page with an address of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A submission, followed.
    Submission,
    /// A visit, to be confirmed, moved or called off.
    Visit,
    /// The ticket of a visit: where it stands in the line.
    Ticket,
}

impl Door {
    fn purpose(self) -> &'static str {
        match self {
            Self::Submission => "follow",
            Self::Visit => "visit-code",
            Self::Ticket => "ticket",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Submission => "/follow",
            Self::Visit => "/visits",
            Self::Ticket => "/ticket",
        }
    }

    fn code(self) -> CodeOf {
        match self {
            Self::Submission => CodeOf::Submission,
            Self::Visit | Self::Ticket => CodeOf::Visit,
        }
    }
}

#[derive(Template)]
#[template(path = "pages/code/enter.html")]
pub(crate) struct EnterView {
    page: Page,
    form: Form,
    door: Door,
}

impl EnterView {
    fn of(asked: &Asked, door: Door, form: Form) -> Self {
        let page = asked.page().wrong(form.is_wrong());
        Self { page, form: asked.again(door.purpose(), form), door }
    }

    fn title(&self) -> String {
        match self.door {
            Door::Submission => self.page.t("follow-title"),
            Door::Visit => self.page.t("booking-enter-title"),
            Door::Ticket => self.page.t("ticket-title"),
        }
    }

    fn lead(&self) -> Option<String> {
        match self.door {
            Door::Submission => Some(self.page.t("follow-lead")),
            Door::Visit => Some(self.page.t("booking-enter-lead")),
            Door::Ticket => None,
        }
    }

    fn code(&self) -> Input {
        self.door.code().field(&self.page, &self.form)
    }

    fn open(&self) -> Content {
        let said = match self.door {
            Door::Submission => self.page.t("follow-open"),
            Door::Visit => self.page.t("booking-open"),
            Door::Ticket => self.page.t("ticket-open"),
        };
        Button::saying(said).into()
    }

    /// What to do without the code: a title and a text.
    fn lost(&self) -> Option<(String, String)> {
        let page = &self.page;
        match self.door {
            Door::Submission => Some((page.t("follow-lost-title"), page.t("follow-lost"))),
            Door::Visit => Some((page.t("booking-lost-short"), page.t("booking-lost-where"))),
            Door::Ticket => None,
        }
    }
}

/// The page as it is found.
pub fn blank(asked: &Asked, door: Door) -> PageResult {
    asked.show(&EnterView::of(asked, door, Form::blank(asked.words)))
}

/// The page at an address with a code that opens nothing.
pub fn shut(asked: &Asked, door: Door, code: String, why: Stop) -> PageResult {
    let mut form = Form::of(asked.words, Fields::default().and("code", code));
    door.code().refused(&mut form, why)?;
    let view = EnterView::of(asked, door, form);
    if why == Stop::NotFound {
        // Nothing was typed into this page: it is the address that leads nowhere.
        return asked.show_with(StatusCode::NOT_FOUND, &view);
    }
    asked.show_stopped(&view, why)
}

/// The page as it was sent.
pub struct Entry<'a> {
    asked: &'a Asked,
    door: Door,
    form: Form,
    typed: Option<String>,
}

impl<'a> Entry<'a> {
    /// Reads what was sent.
    pub fn of(asked: &'a Asked, door: Door, fields: Fields) -> Self {
        let (mut form, token) = asked.sent(door.purpose(), fields);
        let typed = Some(typed(&mut form)).filter(|_| token.is_some() && !form.is_wrong());
        Self { asked, door, form, typed }
    }

    /// What was typed, unless the form itself is wrong.
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// The page again, with what is wrong.
    pub fn again(self) -> PageResult {
        self.asked.show_wrong(&EnterView::of(self.asked, self.door, self.form))
    }

    /// The page again: this code opened nothing.
    pub fn refused(mut self, why: Stop) -> PageResult {
        self.door.code().refused(&mut self.form, why)?;
        self.asked.show_stopped(&EnterView::of(self.asked, self.door, self.form), why)
    }
}

#[cfg(test)]
impl crate::gallery::Sample for EnterView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        let view = |door: Door, why: Option<Stop>| {
            let mut form = match why {
                None => Form::blank(words),
                Some(_) => Form::of(words, Fields::default().and("code", "K7QX-3MP")),
            };
            let said = why.map_or(Ok(()), |why| door.code().refused(&mut form, why));
            said.expect("said beside the field");
            let page = crate::gallery::resident(words, door.path()).wrong(form.is_wrong());
            Self { page, form, door }
        };
        vec![
            ("follow-enter", view(Door::Submission, None)),
            ("follow-enter-wait", view(Door::Submission, Some(Stop::TooMany { retry_secs: 120 }))),
            ("visit-enter", view(Door::Visit, None)),
            ("visit-enter-wrong", view(Door::Visit, Some(Stop::NotFound))),
            ("ticket-enter", view(Door::Ticket, None)),
            ("ticket-enter-wrong", view(Door::Ticket, Some(Stop::NotFound))),
        ]
    }
}
