//! One line of a list of cases.

use jiff::civil::Date;
use lodzins_core::WorkingCalendar;
use lodzins_service::register::InboxLine;

use super::{directory::Directory, said, view::View};
use crate::{
    pages::due_words::{Left, left},
    ui::Tag,
    words::Words,
};

/// A line, in words.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where the case is.
    pub href: String,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Whose it is; empty when nobody said.
    pub submitter: String,
    /// By which channel it came.
    pub channel: String,
    /// Where it stands.
    pub status: Tag,
    /// Its due date.
    pub due: String,
    /// What is left until then; nothing for a closed one.
    pub left: Option<Left>,
    /// The head was told of its due date.
    pub escalated: Option<Tag>,
    /// Who has it.
    pub holder: String,
    /// It is the case beside the list.
    pub current: bool,
}

/// What all lines need.
pub struct Lines<'l> {
    /// The page's words.
    pub words: Words,
    /// Names.
    pub directory: &'l Directory,
    /// The institution's working days.
    pub calendar: &'l WorkingCalendar,
    /// Today.
    pub today: Date,
    /// The list that they stand in.
    pub view: View,
}

impl Lines<'_> {
    /// A line in words.
    pub fn line(&self, line: &InboxLine) -> Line {
        let words = self.words;
        let open = !line.status.is_closed();
        Line {
            href: format!("/desk/submissions/{}?view={}", line.id, self.view),
            number: line.number.clone(),
            subject: line.subject.clone(),
            submitter: line.submitter_name.clone().unwrap_or_default(),
            channel: said::channel(words, line.channel),
            status: said::status_tag(words, line.status),
            due: words.date_short(line.due_on),
            left: open.then(|| left(words, self.calendar, self.today, line.due_on)),
            escalated: line
                .escalated
                .filter(|_| open)
                .map(|kind| said::escalation_tag(words, kind)),
            holder: self.directory.holder(line.unit_id, line.handler_id, words.language()),
            current: false,
        }
    }
}
