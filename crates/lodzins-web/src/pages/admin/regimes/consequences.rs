//! What would be different, before it is switched on; and the switch.

use lodzins_core::{
    id::RegimeId,
    regime::{Consequences, RegimeFault},
};
use lodzins_service::{
    disruption::BookedVisits,
    regime::{
        BookingHit, Bookings, RegimeError, regime_consequences, regime_faults, regime_switch_on,
    },
};

use super::{
    super::{settle::Refused, view::link},
    Around, draft,
    faults::fault,
    path,
    preview::{self, heading, list},
    view::{RegimeView, summary},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, disruption::preview::bookings_hit, register::At},
    stop::{PageResult, Stop},
    ui::Content,
    words::{Message, Words},
};

const PURPOSE: &str = "admin-regime-on";

struct Looked {
    around: Around,
    faults: Vec<RegimeFault>,
    told: Consequences,
    hit: Vec<BookingHit>,
}

async fn looked(page: &DeskPage, id: RegimeId) -> Result<Looked, Stop> {
    let around = draft(page, id).await?;
    let (institution, regime) = (page.institution.id, around.kept.regime.clone());
    let now = page.asked.app.moment().now();
    let read = page.asked.read(move |tx| {
        let faults = regime_faults(tx, institution, &regime)?;
        let told = regime_consequences(tx, institution, &regime)?;
        let hit = BookedVisits.hit(tx, now, institution, &regime)?;
        Ok::<_, RegimeError>((faults, told, hit))
    });
    let (faults, told, hit) = read.await.map_err(|error| match Refused::from(error) {
        Refused::Stop(stop) => stop,
        Refused::Busy | Refused::Said(..) => Stop::Busy,
    })?;
    Ok(Looked { around, faults, told, hit })
}

fn view(page: &DeskPage, looked: &Looked, form: Form) -> RegimeView {
    let (words, kept) = (page.asked.words, &looked.around.kept);
    let mut parts = vec![summary(words, &looked.around.names, &kept.regime, None)];
    parts.extend(parts_of(words, &path(kept.id, ""), looked));
    let act = looked.faults.is_empty().then(|| (form, words.t("regime-switch-on")));
    RegimeView {
        page: page.frame().back(&path(kept.id, "")),
        title: words.t("regime-consequences-title"),
        caption: kept.regime.name.lv.clone(),
        state: Content::default(),
        parts,
        act,
        links: Vec::new(),
    }
}

fn parts_of(words: Words, under: &str, looked: &Looked) -> Vec<Content> {
    let (names, told) = (&looked.around.names, &looked.told);
    let mut parts = Vec::new();
    if !looked.faults.is_empty() {
        let line = |one: &RegimeFault| {
            let (said, page) = fault(words, one);
            link(&format!("{under}{page}"), &said)
        };
        parts.push(heading(words.t("regime-faults")));
        parts.push(list(looked.faults.iter().map(line)));
    }
    parts.extend(preview::parts(words, names, &looked.around.kept.regime, told));
    parts.push(heading(words.t("regime-bookings")));
    parts.push(bookings_hit(words, names, &looked.hit));
    parts
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let looked = looked(&page, id).await?;
    let form = page.asked.blank(PURPOSE);
    page.asked.show(&view(&page, &looked, form))
}

/// Switches it on.
pub async fn post(page: DeskPage, At(id): At<RegimeId>, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        let looked = looked(&page, id).await?;
        return page.asked.show_wrong(&view(&page, &looked, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), RegimeError> =
        page.once(&token, &form, move |tx, at| regime_switch_on(tx, at, institution, id, by)).await;
    match done.map_err(Refused::from) {
        Ok(()) => Ok(page.asked.see_other(&path(id, "?done=on"))),
        Err(Refused::Stop(stop)) => Err(stop),
        Err(Refused::Busy) => {
            form.wrong("", Message::of("register-busy"));
            let looked = looked(&page, id).await?;
            page.asked.show_busy(&view(&page, &looked, form.under_its_own_token()))
        }
        Err(Refused::Said(_, message)) => {
            form.wrong("", message);
            let looked = looked(&page, id).await?;
            page.asked.show_wrong(&view(&page, &looked, page.asked.again(PURPOSE, form)))
        }
    }
}
