//! The keys of the desk: which there are, and switching them off (WCAG 2.1.4). The map is told in `docs/keyboard.md`.

use askama::Template;
use lodzins_service::identity::{StaffError, staff_set_shortcuts};

use crate::{
    form::Fields,
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    words::Words,
};

/// The purpose of the form, which stands on the account's page.
pub const PURPOSE: &str = "account-keys";

/// A key and what it does.
pub(crate) struct Key {
    keys: &'static [&'static str],
    does: String,
}

/// Keys that belong together.
pub(crate) struct Group {
    title: String,
    keys: Vec<Key>,
}

#[derive(Template)]
#[template(path = "staff/keys.html")]
pub(crate) struct KeysView {
    page: Page,
    groups: Vec<Group>,
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let words = page.asked.words;
    page.asked.show(&KeysView { page: page.frame(), groups: groups(words) })
}

/// Switches single keys on or off for the person, on every device.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(PURPOSE, fields);
    if token.is_none() {
        return Ok(page.asked.see_other("/desk/account"));
    }
    let (institution, staff, by) = (page.institution.id, page.member.id, page.actor());
    let on = form.optional("keys") != "off";
    let done = page
        .asked
        .write(institution, move |tx, at| staff_set_shortcuts(tx, at, by, institution, staff, on))
        .await;
    match done {
        Ok(()) => Ok(page.asked.see_other("/desk/account?done=keys")),
        Err(StaffError::Db(error)) => page.busy(error, form.fields()),
        Err(_) => Err(Stop::NotFound),
    }
}

fn groups(words: Words) -> Vec<Group> {
    vec![everywhere(words), lists(words), case(words), contact(words), visits(words), forms(words)]
}

fn key(keys: &'static [&'static str], does: String) -> Key {
    Key { keys, does }
}

fn everywhere(words: Words) -> Group {
    Group {
        title: words.t("keys-everywhere"),
        keys: vec![
            key(&["?"], words.t("keys-help")),
            key(&["/"], words.t("keys-search")),
            key(&["c"], words.t("keys-contact")),
            key(&["h"], words.t("casework-mine")),
            key(&["i"], words.t("keys-inbox")),
            key(&["."], words.t("report-title")),
            key(&["l"], words.t("keys-contacts")),
            key(&["b"], words.t("keys-call-backs")),
            key(&["n"], words.t("desk-register")),
            key(&["f"], words.t("desk-clients")),
            key(&["v"], words.t("keys-letters")),
            key(&["m"], words.t("keys-account")),
            key(&["u"], words.t("keys-back")),
        ],
    }
}

fn lists(words: Words) -> Group {
    Group {
        title: words.t("keys-lists"),
        keys: vec![
            key(&["j", "k"], words.t("keys-next")),
            key(&["Enter"], words.t("keys-open")),
            key(&["1", "9"], words.t("keys-views")),
        ],
    }
}

fn case(words: Words) -> Group {
    Group {
        title: words.t("keys-case"),
        keys: vec![
            key(&["t"], words.t("keys-start")),
            key(&["r"], words.t("keys-route")),
            key(&["a"], words.t("keys-answer")),
            key(&["q"], words.t("keys-ask")),
            key(&["e"], words.t("casework-do-extend")),
            key(&["g"], words.t("casework-do-related")),
            key(&["x"], words.t("keys-close")),
            key(&["w"], words.t("casework-do-note")),
            key(&["d"], words.t("keys-identity")),
            key(&["y"], words.t("clients-do-link")),
            key(&["o"], words.t("intake-do-correct")),
            key(&["p"], words.t("keys-receipt")),
            key(&["z"], words.t("keys-call-back")),
        ],
    }
}

fn contact(words: Words) -> Group {
    Group {
        title: words.t("contact-new-title"),
        keys: vec![
            key(&["x"], words.t("contact-result")),
            key(&["w"], words.t("contact-note")),
            key(&["y"], words.t("contact-more")),
        ],
    }
}

fn visits(words: Words) -> Group {
    Group {
        title: words.t("visits-title"),
        keys: vec![
            key(&["a"], words.t("visits-who")),
            key(&["w"], words.t("visits-walk-in-send")),
            key(&["t"], words.t("visits-next")),
            key(&["r"], words.t("visits-recall")),
            key(&["x"], words.t("visits-missed")),
            key(&["p"], words.t("visits-park")),
            key(&["e"], words.t("visits-hand-over")),
            key(&["a"], words.t("visits-register")),
            key(&["s"], words.t("visits-finish")),
            key(&["!"], words.t("visits-alarm")),
        ],
    }
}

fn forms(words: Words) -> Group {
    Group {
        title: words.t("keys-forms"),
        keys: vec![
            key(&["1", "9"], words.t("keys-choices")),
            key(&["Ctrl", "Enter"], words.t("keys-send")),
            key(&["Esc"], words.t("keys-leave")),
            key(&["s"], words.t("keys-send-outside")),
        ],
    }
}

#[cfg(test)]
impl crate::gallery::Sample for KeysView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = crate::gallery::desk(words, "/desk/keys");
        vec![("keys", Self { page, groups: groups(words) })]
    }
}
