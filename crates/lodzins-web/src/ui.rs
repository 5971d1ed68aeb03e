//! The parts that pages are made of: one file and one template each.
//!
//! They write the HTML of the design kit `govuk-frontend`, whose own examples they are tested against
//! (`tests/conformance.rs`); no word of theirs is fixed, all come from [`crate::words`].

mod attributes;
mod back_link;
mod breadcrumbs;
mod button;
mod character_count;
mod chart;
mod checkboxes;
mod component;
mod content;
mod date_input;
mod details;
mod error_message;
mod error_summary;
mod fieldset;
mod file_upload;
mod hint;
mod input;
mod inset_text;
mod label;
mod language_navigation;
mod notification_banner;
mod pagination;
mod panel;
mod password_input;
mod radios;
mod select;
mod service_navigation;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod textarea;
mod warning_text;

#[cfg(test)]
mod tests;

use component::{choices, component, field};

pub use attributes::Attributes;
pub use back_link::BackLink;
pub use breadcrumbs::{Breadcrumb, Breadcrumbs};
pub use button::Button;
pub use character_count::CharacterCount;
pub use chart::{figure, picture};
pub use checkboxes::{Checkbox, Checkboxes};
pub use content::Content;
pub use date_input::{DateInput, DatePart};
pub use details::Details;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorLine, ErrorSummary};
pub use fieldset::{Fieldset, Legend};
pub use file_upload::FileUpload;
pub use hint::Hint;
pub use input::{Affix, Input};
pub use inset_text::InsetText;
pub use label::Label;
pub use language_navigation::{LanguageLink, LanguageNavigation};
pub use notification_banner::NotificationBanner;
pub use pagination::{PageLink, PageNumber, Pagination};
pub use panel::{Panel, PanelAction, PanelActions};
pub use password_input::{ButtonWords, PasswordInput};
pub use radios::{Radio, Radios};
pub use select::{Choice, Select};
pub use service_navigation::{NavigationItem, ServiceNavigation};
pub use skip_link::SkipLink;
pub use summary_list::{
    SummaryAction, SummaryActions, SummaryCard, SummaryCell, SummaryList, SummaryRow, SummaryTitle,
};
pub use table::{Cell, Table};
pub use tag::Tag;
pub use task_list::{Task, TaskHint, TaskList, TaskStatus, TaskTitle};
pub use textarea::Textarea;
pub use warning_text::WarningText;

/// The ids that describe a field, as `aria-describedby` wants them: `before`, then its hint, then its error.
fn described_by(before: &str, id: &str, hint: bool, error: bool) -> String {
    let hint = if hint { format!("{id}-hint") } else { String::new() };
    let error = if error { format!("{id}-error") } else { String::new() };
    [before, &hint, &error]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
