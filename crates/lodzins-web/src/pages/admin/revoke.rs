//! Revoking what opens doors to a machine: a button in a line of a list, and what it does.

use lodzins_core::Moment;
use lodzins_db::{DbError, Tx};

use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Content,
};

/// The button of the line that is named so.
pub(super) fn button(form: &Form, action: &str, word: String, named: &str) -> Content {
    Content::html(format_args!(
        "<form method=\"post\" action=\"{action}\" novalidate>{}<button type=\"submit\" \
         class=\"govuk-button govuk-button--secondary lz-in-line\" data-module=\"govuk-button\">{}\
         <span class=\"govuk-visually-hidden\">: {}</span></button></form>",
        form.token_field(),
        Content::from(word),
        Content::from(named)
    ))
}

/// Does what the button is for. A second press finds nothing to revoke, which is what was wanted.
pub(super) async fn revoke<F>(
    page: DeskPage,
    purpose: &str,
    list: &str,
    fields: Fields,
    work: F,
) -> PageResult
where
    F: Fn(&mut Tx<'_>, &Moment) -> Result<bool, DbError> + Send + 'static,
{
    let (_, token) = page.asked.sent(purpose, fields);
    if token.is_none() {
        return Ok(page.asked.see_other(list));
    }
    if !page.asked.write(page.institution.id, work).await? {
        return Err(Stop::NotFound);
    }
    Ok(page.asked.see_other(&format!("{list}?done=revoked")))
}
