//! What was spoken about a case: contacts and calls back.

use lodzins_core::submission::Act;
use lodzins_service::contact::{CallBackRow, ContactRow};

use super::directory::Directory;
use crate::{
    pages::{
        DeskPage,
        contact::{call, said},
        register::said as register_said,
    },
    ui::Content,
};

/// Something that was spoken, or is to be.
#[derive(Debug, Clone)]
pub struct Talk {
    /// What it is.
    pub title: String,
    /// Where it is; empty for those who may not open it.
    pub href: String,
    /// Where it stands.
    pub status: Content,
    /// When and by whom.
    pub by: String,
    /// What was noted.
    pub note: String,
}

/// Calls back first: they may still be to do.
pub fn talks(
    page: &DeskPage,
    contacts: &[ContactRow],
    call_backs: &[CallBackRow],
    directory: &Directory,
) -> Vec<Talk> {
    let words = page.asked.words;
    let opens = page.may(Act::Register);
    let call_backs = call_backs.iter().map(|row| Talk {
        title: words.t("call-title"),
        href: if opens { call::path(row.id) } else { String::new() },
        status: said::call_status(words, row.status).into(),
        by: format!("{} · {}", words.moment_short(row.due_at), directory.person(row.taker_id)),
        note: row.reason.clone(),
    });
    let contacts = contacts.iter().map(|row| Talk {
        title: format!(
            "{}, {}",
            register_said::channel(words, row.channel),
            said::direction(words, row.direction)
        ),
        href: if opens { format!("/desk/contacts/{}", row.id) } else { String::new() },
        status: Content::from(said::result(words, row.result)),
        by: format!("{} · {}", words.moment_short(row.held_at), directory.person(row.entered_by)),
        note: row.note.clone().unwrap_or_default(),
    });
    call_backs.chain(contacts).collect()
}
