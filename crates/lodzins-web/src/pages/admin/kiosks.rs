//! Kiosks: which there are, entering one, revoking one.

use lodzins_core::{id::KioskId, moment::date_in_latvia, reception::KioskCode};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    institution::structure::{Centre, centres},
    kiosk::{Kiosk, kiosk_add, kiosk_revoke, kiosks},
};

use super::{
    revoke,
    settle::{Refused, filled, news, settle_by},
    staff_new::{secret_of, shown_once},
    view::{FormView, ListView},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::{PageResult, Stop},
    ui::{Cell, Choice, Content, Table, Tag},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-kiosk";
const REVOKE: &str = "admin-kiosk-revoke";
const LIST: &str = "/desk/admin/kiosks";

/// What the institution has.
struct Known {
    kiosks: Vec<Kiosk>,
    /// Its centres that are open today.
    centres: Vec<Centre>,
}

async fn known(page: &DeskPage) -> Result<Known, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let read = move |tx: &mut Tx<'_>| {
        let mut centres = centres(tx, institution)?;
        centres.retain(|one| one.is_open_on(today));
        Ok::<_, DbError>(Known { kiosks: kiosks(tx, institution)?, centres })
    };
    Ok(page.asked.read(read).await?)
}

/// All of them, the revoked ones too.
pub async fn list(page: DeskPage) -> PageResult {
    let known = known(&page).await?;
    page.asked.show(&view(&page, &known))
}

fn view(page: &DeskPage, known: &Known) -> ListView {
    let words = page.asked.words;
    let done = news(page, [("revoked", words.t("kiosks-revoked-done"))]);
    let revoke = page.asked.blank(REVOKE);
    ListView::of(page, words.t("kiosks-title"), words.t("kiosks-text"), done)
        .add("/desk/admin/kiosks/new", words.t("kiosks-add"))
        .table(table(words, known, &revoke), words.t("kiosks-empty"))
}

fn table(words: Words, known: &Known, revoke: &Form) -> Content {
    if known.kiosks.is_empty() {
        return Content::default();
    }
    let row = |kiosk: &Kiosk| {
        let day = |at| words.date_short(date_in_latvia(at));
        let centre = known.centres.iter().find(|centre| centre.id == kiosk.centre);
        let centre = centre.map(|centre| centre.name(words.language()).to_owned());
        let state: Content = match (kiosk.revoked_at, kiosk.enrolled_at, kiosk.code_until) {
            (Some(at), ..) => {
                let revoked = words.with("kiosks-revoked", &[("day", day(at).into())]);
                Tag::coloured("grey", revoked).into()
            }
            (None, Some(at), _) => {
                Tag::coloured("green", words.with("kiosks-enrolled", &[("day", day(at).into())]))
                    .into()
            }
            (None, None, until) => {
                let until = until.map(|until| words.moment_short(until)).unwrap_or_default();
                let waits = words.with("kiosks-waits", &[("until", until.into())]);
                Tag::coloured("yellow", waits).into()
            }
        };
        let used = kiosk.last_used_on.map(|on| words.date_short(on));
        vec![
            Cell::new().content(kiosk.label.as_str()),
            Cell::new().content(centre.unwrap_or_default()),
            Cell::new().content(state),
            Cell::new().content(used.unwrap_or_else(|| words.t("admin-key-never"))),
            Cell::new().content(revoking(words, kiosk, revoke)),
        ]
    };
    Table::called(words.t("kiosks-title"))
        .head([
            words.t("kiosks-label"),
            words.t("counter-centre"),
            words.t("admin-state"),
            words.t("admin-key-used"),
            words.t("kiosks-revoke"),
        ])
        .rows(known.kiosks.iter().map(row))
        .scrolling()
}

/// The button that revokes a kiosk; nothing beside one that is revoked.
fn revoking(words: Words, kiosk: &Kiosk, form: &Form) -> Content {
    if kiosk.revoked_at.is_some() {
        return Content::default();
    }
    let action = format!("{LIST}/{}/revoke", kiosk.id);
    revoke::button(form, &action, words.t("kiosks-revoke"), &kiosk.label)
}

fn new_view(page: &DeskPage, centres: &[Centre], form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, words.t("kiosks-add"), form)
        .told(words.t("kiosks-add-text"))
        .fields(|form| {
            let centre = |one: &Centre| Choice::of(one.code.as_str(), one.name(words.language()));
            let label = form.input("label").label(words.t("kiosks-label"));
            let choice = form.select("centre").label(words.t("counter-centre"));
            vec![
                choice.items(centres.iter().map(centre)).into(),
                label.hint(words.t("kiosks-label-hint")).into(),
            ]
        })
        .send(words.t("kiosks-add-send"))
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let known = known(&page).await?;
    let form = filled(&page, PURPOSE, Fields::default()).await?;
    page.asked.show(&new_view(&page, &known.centres, form))
}

/// Enters a kiosk and shows the code with which its device is enrolled.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let known = match known(&page).await {
        Ok(known) => known,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    form.at_most("label", 100);
    let label = form.required("label", Message::of("kiosks-label-missing"));
    let asked = form.required("centre", Message::of("counter-centre-missing"));
    let centre = known.centres.iter().find(|one| one.code == asked).map(|one| one.id);
    let (Some(token), Some(centre), false) = (token, centre, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&new_view(&page, &known.centres, form));
    };
    let code = KioskCode::from_secret(&secret_of(&page, &token));
    let (institution, by, keys) =
        (page.institution.id, page.actor(), page.asked.app.office().keys.clone());
    let (named, entered) = (label.clone(), code.clone());
    let done: Result<KioskId, Refused> = page
        .once(&token, &form, move |tx, at| {
            Ok(kiosk_add(tx, at, &keys, institution, centre, (&named, &entered), by)?)
        })
        .await;
    let again = |form| new_view(&page, &known.centres, form);
    settle_by(&page, PURPOSE, form, done, again, |_| {
        let words = page.asked.words;
        let url = format!("{}/kiosk", page.asked.app.office().public_url);
        let told = words.with("kiosks-code-told", &[("label", label.into()), ("url", url.into())]);
        let secret = (words.t("kiosks-code"), code.to_string());
        shown_once(&page, words.t("kiosks-added"), told, secret, LIST)
    })
}

/// Revokes a kiosk.
pub async fn revoke(page: DeskPage, At(id): At<KioskId>, fields: Fields) -> PageResult {
    let (institution, by) = (page.institution.id, page.actor());
    revoke::revoke(page, REVOKE, LIST, fields, move |tx, at| {
        kiosk_revoke(tx, at, institution, id, by)
    })
    .await
}
