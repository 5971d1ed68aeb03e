//! Keys of other systems: which there are, making one, revoking one.

use lodzins_core::{Role, id::ApiKeyId, moment::date_in_latvia};
use lodzins_service::identity::{
    ApiKeyView, api_key_enter, api_key_list, api_key_revoke, api_key_text,
};

use super::{
    revoke,
    settle::{Refused, filled, news, settle_by},
    staff_new::{secret_of, shown_once},
    view::{FormView, ListView},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        register::{At, said},
    },
    stop::PageResult,
    ui::{Cell, Content, Fieldset, Radio, Table, Tag},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-key";
const REVOKE: &str = "admin-key-revoke";
const LIST: &str = "/desk/admin/keys";
/// The roles that open something of the API.
const ROLES: &[Role] = &[Role::Desk, Role::Records, Role::Handler, Role::Head, Role::Auditor];

/// All of them, the revoked ones too.
pub async fn list(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| api_key_list(tx, institution)).await?;
    let done = news(&page, [("revoked", words.t("admin-key-revoked-done"))]);
    let form = page.asked.blank(REVOKE);
    let view = ListView::of(&page, words.t("admin-keys"), words.t("admin-keys-text"), done)
        .add("/desk/admin/keys/new", words.t("admin-key-add"))
        .table(table(words, &all, &form), words.t("admin-keys-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[ApiKeyView], form: &Form) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |key: &ApiKeyView| {
        let day = |at| words.date_short(date_in_latvia(at));
        let used = key.last_used_on.map(|on| words.date_short(on));
        let state: Content = match key.revoked_at {
            Some(at) => {
                let revoked = words.with("admin-key-revoked", &[("day", day(at).into())]);
                Tag::coloured("grey", revoked).into()
            }
            None => {
                let action = format!("{LIST}/{}/revoke", key.id);
                revoke::button(form, &action, words.t("admin-key-revoke"), &key.label)
            }
        };
        vec![
            Cell::new().content(key.label.as_str()),
            Cell::new().content(said::role(words, key.role)),
            Cell::new().content(day(key.created_at)),
            Cell::new().content(used.unwrap_or_else(|| words.t("admin-key-never"))),
            Cell::new().content(state),
        ]
    };
    Table::called(words.t("admin-keys"))
        .head([
            words.t("admin-key-label"),
            words.t("admin-key-role"),
            words.t("admin-key-created"),
            words.t("admin-key-used"),
            words.t("admin-state"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

fn view(page: &DeskPage, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, words.t("admin-key-add"), form)
        .told(words.t("admin-key-add-text"))
        .fields(|form| {
            let label = form.input("label").label(words.t("admin-key-label"));
            let role = |role: &Role| {
                Radio::of(role.code(), said::role(words, *role)).hint(told(words, *role))
            };
            let roles = form.radios("role").fieldset(Fieldset::asking(words.t("admin-key-role")));
            vec![
                label.hint(words.t("admin-key-label-hint")).into(),
                roles.items(ROLES.iter().map(role)).into(),
            ]
        })
        .send(words.t("admin-key-add-send"))
}

/// What a key with the role opens.
fn told(words: Words, role: Role) -> String {
    match role {
        Role::Auditor => words.t("admin-key-reads"),
        _ => words.t("admin-key-writes"),
    }
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = filled(&page, PURPOSE, Fields::default()).await?;
    page.asked.show(&view(&page, form))
}

/// Makes a key and shows it.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.at_most("label", 100);
    let label = form.required("label", Message::of("admin-key-label-missing"));
    let role = form.parsed::<Role>("role", Message::of("admin-key-role-missing"));
    let role = role.filter(|role| ROLES.contains(role));
    if role.is_none() {
        form.wrong("role", Message::of("admin-key-role-missing"));
    }
    let (Some(token), Some(role), false) = (token, role, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, page.asked.again(PURPOSE, form)));
    };
    let text = api_key_text(&secret_of(&page, &token));
    let (institution, by, shown) = (page.institution.id, page.actor(), text.clone());
    let named = label.clone();
    let done: Result<ApiKeyId, Refused> = page
        .once(&token, &form, move |tx, at| {
            Ok(api_key_enter(tx, at, by, institution, role, &named, &text)?)
        })
        .await;
    settle_by(
        &page,
        PURPOSE,
        form,
        done,
        |form| view(&page, form),
        |_| {
            let words = page.asked.words;
            let told = words.with("admin-key-told", &[("label", label.into())]);
            let secret = (words.t("admin-key"), shown);
            shown_once(&page, words.t("admin-key-added"), told, secret, LIST)
        },
    )
}

/// Revokes a key.
pub async fn revoke(page: DeskPage, At(id): At<ApiKeyId>, fields: Fields) -> PageResult {
    let (institution, by) = (page.institution.id, page.actor());
    revoke::revoke(page, REVOKE, LIST, fields, move |tx, at| {
        api_key_revoke(tx, at, by, institution, id)
    })
    .await
}
