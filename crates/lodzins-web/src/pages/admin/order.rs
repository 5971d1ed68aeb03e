//! Two buttons in a line of a list: up and down.

use lodzins_service::institution::structure::Step;

use super::settle::Refused;
use crate::{
    form::Form,
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

/// The buttons of one line.
pub(super) fn buttons(
    words: Words,
    form: &Form,
    action: &str,
    which: &str,
    named: &str,
) -> Content {
    let button = |step: &str, sign: &str, word: String| {
        let (word, named) = (Content::from(word), Content::from(named));
        format!(
            "<button type=\"submit\" class=\"lz-order__step\" name=\"step\" value=\"{step}\">\
             <span aria-hidden=\"true\">{sign}</span>\
             <span class=\"govuk-visually-hidden\">{word}: {named}</span></button>"
        )
    };
    Content::html(format_args!(
        "<form method=\"post\" action=\"{action}\" novalidate class=\"lz-order\">{}\
         <input type=\"hidden\" name=\"which\" value=\"{}\">{}{}</form>",
        form.token_field(),
        Content::from(which),
        button("up", "↑", words.t("admin-up")),
        button("down", "↓", words.t("admin-down")),
    ))
}

/// The button that was pressed.
pub(super) fn step(form: &Form) -> Step {
    if form.optional("step") == "up" { Step::Up } else { Step::Down }
}

/// A list has no field to say anything at.
pub(super) fn refused(refused: &Refused) -> PageResult {
    Err(match refused {
        Refused::Busy => Stop::Busy,
        Refused::Stop(stop) => *stop,
        Refused::Said(..) => Stop::Conflict,
    })
}
