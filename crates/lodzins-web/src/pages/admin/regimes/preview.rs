//! What a regime would change, in words and tables: who is left without, hours, ways of services, what is said at the door.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    catalogue::Stage,
    regime::{Consequences, Lack, Lasting, Regime, SaidChanged, Standing, Support, Way},
};

use crate::{
    pages::{
        hours_words::{named, spans},
        regime::said::{self, Names},
        register::said::channel,
    },
    ui::{Cell, Content, Table, WarningText},
    words::Words,
};

/// From when until when something is.
type Period = (Date, Option<Date>);

/// What would change, with a heading over each table.
pub(super) fn parts(
    words: Words,
    names: &Names,
    regime: &Regime,
    told: &Consequences,
) -> Vec<Content> {
    let whole = (regime.from, regime.to);
    let mut parts = Vec::new();
    for (channel, support) in [("phone", told.phone), ("email", told.email)] {
        let channel = [("channel", channel.into())];
        parts.extend(match support {
            Support::Kept => None,
            Support::NotThere => Some(paragraph(words.with("regime-support-not-there", &channel))),
            Support::Lost => Some(warning(words, words.with("regime-warns-support", &channel))),
        });
    }
    parts.extend(left(words, names, whole, told));
    parts.push(heading(words.t("regime-hours-changed")));
    parts.push(days(words, told));
    parts.push(heading(words.t("regime-ways-changed")));
    parts.extend(ways(words, names, whole, told));
    parts.push(heading(words.t("regime-said-changed")));
    parts.push(doors(words, names, whole, told));
    parts
}

/// Services of which a stage cannot be gone through any more, by stage and by whom.
fn left(words: Words, names: &Names, whole: Period, told: &Consequences) -> Vec<Content> {
    let mut parts = Vec::new();
    for stage in Stage::ALL {
        let which = [("stage", stage.code().into())];
        for (lack, said) in [
            (Lack::NoChannel, words.with("regime-warns-no-channel", &which)),
            (Lack::NoneWithoutComputer, words.with("regime-warns-no-computer", &which)),
        ] {
            let of = told.left.iter().filter(|one| one.what.stage == *stage);
            let lines: Vec<Content> = of
                .filter(|one| one.what.lack == lack)
                .map(|one| match only_then(words, whole, (one.from, one.to)) {
                    Some(then) => format!("{} ({then})", names.service(&one.what.service)),
                    None => names.service(&one.what.service),
                })
                .map(Content::from)
                .collect();
            if !lines.is_empty() {
                parts.push(warning(words, said));
                parts.push(list(lines.into_iter()));
            }
        }
    }
    parts
}

fn days(words: Words, told: &Consequences) -> Content {
    if told.days.is_empty() {
        return paragraph(words.t("regime-hours-same"));
    }
    let rows = told.days.iter().map(|one| {
        let day = format!("{}, {}", words.date_short(one.day), words.weekday(one.day));
        let place = named(words, one.kind, &one.name);
        [place, day, spans(words, &one.before), spans(words, &one.after)]
            .map(|text| Cell::new().content(text))
            .to_vec()
    });
    let head = [
        words.t("regime-place"),
        words.t("regime-day"),
        words.t("regime-before"),
        words.t("regime-after"),
    ];
    let table = Table::new().caption(words.t("regime-hours-window"));
    table.head(head).rows(rows).scrolling()
}

/// A table for each stage; services that change alike stand in one line.
fn ways(words: Words, names: &Names, whole: Period, told: &Consequences) -> Vec<Content> {
    type Key<'k> = (Channel, Option<&'k str>, Way, Way, Period);
    if told.ways.is_empty() {
        return vec![paragraph(words.t("regime-ways-same"))];
    }
    let mut parts = Vec::new();
    for stage in Stage::ALL {
        let mut alike: BTreeMap<Key<'_>, Vec<String>> = BTreeMap::new();
        for one in told.ways.iter().filter(|one| one.what.stage == *stage) {
            let (what, period) = (&one.what, (one.from, one.to));
            let key = (what.channel, what.centre.as_deref(), what.before, what.after, period);
            let (services, name) = (alike.entry(key).or_default(), names.service(&what.service));
            if !services.contains(&name) {
                services.push(name);
            }
        }
        if alike.is_empty() {
            continue;
        }
        let row = |((by, centre, before, after, period), services): (Key<'_>, Vec<String>)| {
            let place =
                centre.map_or_else(|| words.t("regime-everywhere"), |code| names.centre(code));
            let way = |one| words.with("regime-way", &[("way", said::way_code(by, one).into())]);
            let after = match only_then(words, whole, period) {
                Some(then) => format!("{} ({then})", way(after)),
                None => way(after),
            };
            [channel(words, by), place, way(before), after, words.list(&services)]
                .map(|text| Cell::new().content(text))
                .to_vec()
        };
        let head = [
            words.t("regime-channel"),
            words.t("regime-centre"),
            words.t("regime-before"),
            words.t("regime-after"),
            words.t("regime-services"),
        ];
        let caption = words.with("catalogue-stage", &[("stage", stage.code().into())]);
        let rows: Vec<_> = alike.into_iter().map(row).collect();
        parts.push(Table::new().caption(caption).head(head).rows(rows).scrolling());
    }
    parts
}

/// What is said to those who come; places at which it changes alike stand in one line.
fn doors(words: Words, names: &Names, whole: Period, told: &Consequences) -> Content {
    if told.said.is_empty() {
        return paragraph(words.t("regime-said-same"));
    }
    let mut alike: Vec<(&Lasting<SaidChanged>, Vec<String>)> = Vec::new();
    for one in &told.said {
        let centre = one.what.centre.as_deref();
        let mut place =
            centre.map_or_else(|| words.t("regime-everywhere"), |code| names.centre(code));
        if let Some(service) = &one.what.service {
            place = format!("{place}: {}", names.service(service));
        }
        let same = |other: &Lasting<SaidChanged>| {
            (other.from, other.to) == (one.from, one.to)
                && (&other.what.before, &other.what.after) == (&one.what.before, &one.what.after)
        };
        match alike.iter_mut().find(|(other, _)| same(other)) {
            Some((_, places)) => places.push(place),
            None => alike.push((one, vec![place])),
        }
    }
    let said = |standing: &Standing| {
        let sentences = said::standing(words, names, standing);
        match sentences.as_slice() {
            [] => Content::from(words.t("regime-said-nothing")),
            [one] => Content::from(one.as_str()),
            _ => list(sentences.into_iter().map(Content::from)),
        }
    };
    let rows = alike.into_iter().map(|(one, places)| {
        let mut places = places.join("; ");
        if let Some(then) = only_then(words, whole, (one.from, one.to)) {
            places = format!("{places} ({then})");
        }
        [Content::from(places), said(&one.what.before), said(&one.what.after)]
            .map(|content| Cell::new().content(content))
            .to_vec()
    });
    let head = [words.t("regime-place"), words.t("regime-before"), words.t("regime-after")];
    let caption = words.t("regime-said-changed");
    let table = Table::called(caption);
    table.head(head).rows(rows).scrolling()
}

/// From when until when, where that is not as long as the regime holds.
fn only_then(words: Words, whole: Period, period: Period) -> Option<String> {
    (whole != period).then(|| said::days(words, period.0, period.1).to_lowercase())
}

/// A heading over a part.
pub(super) fn heading(said: String) -> Content {
    Content::html(format_args!("<h2 class=\"govuk-heading-m\">{}</h2>", Content::from(said)))
}

fn paragraph(said: String) -> Content {
    Content::html(format_args!("<p class=\"govuk-body\">{}</p>", Content::from(said)))
}

/// A list with points.
pub(super) fn list(items: impl Iterator<Item = Content>) -> Content {
    let items = items.map(|item| format!("<li>{item}</li>")).collect::<Vec<_>>().concat();
    Content::html(format_args!("<ul class=\"govuk-list govuk-list--bullet\">{items}</ul>"))
}

fn warning(words: Words, said: String) -> Content {
    WarningText::new().content(said).icon_fallback_text(words.t("regime-warning")).into()
}
