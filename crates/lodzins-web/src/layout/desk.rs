//! The bar on top of a page for staff.

use crate::ui::{Content, NavigationItem};

/// Who works here, and where they can go. Empty on pages for residents.
#[derive(Debug, Clone, Default)]
pub struct DeskBar {
    /// The rooms of the desk.
    pub links: Vec<NavigationItem>,
    /// The person's name.
    pub person: String,
    /// Where the search form leads; empty when there is no search, or the page itself is that form.
    pub search: String,
    /// Where the person's own page is.
    pub account: String,
    /// Where the form that signs out leads.
    pub sign_out: String,
    /// The token of the bar's forms.
    pub form_token: String,
    /// Where a contact is entered; empty for those who enter none.
    pub contact: String,
    /// It opens beside the page, where no script runs: something is being typed here.
    pub contact_apart: bool,
    /// The person has switched single keys off (WCAG 2.1.4).
    pub keys_off: bool,
    /// Who calls for help, for those who are told of it while the page is open.
    pub help: Option<Content>,
}
