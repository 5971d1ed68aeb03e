//! What would be different, before it is switched on; and the switch.

use std::collections::BTreeMap;

use lodzins_core::{
    Channel,
    hours::Spans,
    id::RegimeId,
    regime::{Consequences, Lack, RegimeFault, Way},
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
    view::{RegimeView, summary},
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        disruption::preview::bookings_hit,
        regime::said::Names,
        register::{At, said::channel},
    },
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table, WarningText},
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
    for (is, said) in [
        (told.without_phone, words.t("regime-warns-phone")),
        (told.without_email, words.t("regime-warns-email")),
    ] {
        if is {
            parts.push(warning(words, said));
        }
    }
    for (lack, said) in [
        (Lack::NoChannel, words.t("regime-warns-no-channel")),
        (Lack::NoneWithoutComputer, words.t("regime-warns-no-computer")),
    ] {
        let left: Vec<String> = told
            .left
            .iter()
            .filter(|one| one.lack == lack)
            .map(|one| names.service(&one.service))
            .collect();
        if !left.is_empty() {
            parts.push(warning(words, said));
            parts.push(list(left.into_iter().map(Content::from)));
        }
    }
    parts.push(heading(words.t("regime-hours-changed")));
    parts.push(days(words, names, told));
    parts.push(heading(words.t("regime-ways-changed")));
    parts.push(ways(words, names, told));
    parts.push(heading(words.t("regime-bookings")));
    parts.push(bookings_hit(words, names, &looked.hit));
    parts
}

fn days(words: Words, names: &Names, told: &Consequences) -> Content {
    if told.days.is_empty() {
        return paragraph(words.t("regime-hours-same"));
    }
    let hours = |spans: &Spans| {
        if spans.is_closed() { words.t("regime-day-closed") } else { spans.to_string() }
    };
    let rows = told.days.iter().map(|one| {
        let day = format!("{}, {}", words.date_short(one.day), words.weekday(one.day));
        [names.centre(&one.centre), day, hours(&one.before), hours(&one.after)]
            .map(|text| Cell::new().content(text))
            .to_vec()
    });
    let head = [
        words.t("regime-centre"),
        words.t("regime-day"),
        words.t("regime-before"),
        words.t("regime-after"),
    ];
    let caption = words.t("regime-hours-changed");
    let table = Table::new().caption(caption).caption_classes("govuk-visually-hidden");
    table.head(head).rows(rows).scrolling()
}

/// Services that change alike stand in one line.
fn ways(words: Words, names: &Names, told: &Consequences) -> Content {
    if told.ways.is_empty() {
        return paragraph(words.t("regime-ways-same"));
    }
    let mut alike: BTreeMap<(Option<&str>, Channel, Way, Way), Vec<String>> = BTreeMap::new();
    for one in &told.ways {
        let key = (one.centre.as_deref(), one.channel, one.before, one.after);
        alike.entry(key).or_default().push(names.service(&one.service));
    }
    let way = |one: Way| words.with("regime-way", &[("way", one.code().into())]);
    let rows = alike.into_iter().map(|((centre, by, before, after), services)| {
        let place = centre.map_or_else(|| words.t("regime-everywhere"), |code| names.centre(code));
        [channel(words, by), place, way(before), way(after), words.list(&services)]
            .map(|text| Cell::new().content(text))
            .to_vec()
    });
    let head = [
        words.t("regime-channel"),
        words.t("regime-centre"),
        words.t("regime-before"),
        words.t("regime-after"),
        words.t("regime-services"),
    ];
    let caption = words.t("regime-ways-changed");
    let table = Table::new().caption(caption).caption_classes("govuk-visually-hidden");
    table.head(head).rows(rows).scrolling()
}

fn heading(said: String) -> Content {
    Content::html(format_args!("<h2 class=\"govuk-heading-m\">{}</h2>", Content::from(said)))
}

fn paragraph(said: String) -> Content {
    Content::html(format_args!("<p class=\"govuk-body\">{}</p>", Content::from(said)))
}

fn list(items: impl Iterator<Item = Content>) -> Content {
    let items = items.map(|item| format!("<li>{item}</li>")).collect::<Vec<_>>().concat();
    Content::html(format_args!("<ul class=\"govuk-list govuk-list--bullet\">{items}</ul>"))
}

fn warning(words: Words, said: String) -> Content {
    WarningText::new().content(said).icon_fallback_text(words.t("regime-warning")).into()
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
