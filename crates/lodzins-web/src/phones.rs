//! Telephone numbers on pages: written alike everywhere, and a link that dials where one may call.

use lodzins_core::phone;

use crate::ui::Content;

pub(crate) use lodzins_core::phone::written;

/// The numbers of a text, each as people read it and as a link wants it.
pub(crate) fn each(text: &str) -> Vec<(String, String)> {
    let numbers = text.split([',', ';']).map(str::trim).filter(|number| !number.is_empty());
    numbers.map(|number| (written(number), phone::normalised(number))).collect()
}

/// A number that is dialled when it is pressed.
pub(crate) fn link(number: &str) -> Content {
    let (written, dialled) = (Content::from(written(number)), phone::normalised(number));
    Content::html(format_args!("<a class=\"govuk-link\" href=\"tel:{dialled}\">{written}</a>"))
}

/// How somebody is reached: by telephone, or else by e-mail.
pub(crate) fn or_email(number: Option<&str>, email: Option<&str>) -> String {
    number.map(written).or_else(|| email.map(str::to_owned)).unwrap_or_default()
}
