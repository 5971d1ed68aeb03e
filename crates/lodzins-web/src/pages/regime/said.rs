//! Regimes in words: what changes, over what, from when until when.

use std::collections::HashMap;

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    catalogue::Translated,
    hours::{OnHolidays, Pattern},
    id::InstitutionId,
    regime::{Change, Lasting, Most, Opens, Regime, Scope, Standing, Way},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    catalogue::{Version, catalogue_within},
    institution::{
        drop_boxes,
        structure::{Centre, centres},
    },
};

use crate::{pages::register::said::channel as channel_name, ui::Content, words::Words};

/// What the codes in a regime are called.
#[derive(Debug, Clone, Default)]
pub(in crate::pages) struct Names {
    /// Centres by code, in the order of their codes.
    pub centres: Vec<(String, String)>,
    /// Services.
    pub services: Vec<(String, String)>,
    /// Drop boxes.
    pub boxes: Vec<(String, String)>,
}

impl Names {
    /// The names of everything that the institution has.
    pub fn read(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        words: Words,
        on: Date,
    ) -> Result<Self, DbError> {
        Self::read_within(tx, institution, words, (on, Some(on)))
    }

    /// The same with the services that are given on any day from one to another, as the last card of these days calls them.
    pub fn read_within(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        words: Words,
        days: (Date, Option<Date>),
    ) -> Result<Self, DbError> {
        let mut services: Vec<(String, String)> = Vec::new();
        for Lasting { what: Version { code, card, .. }, .. } in
            catalogue_within(tx, institution, days)?
        {
            let title = card.title.said(words.language()).text.to_owned();
            match services.last_mut() {
                Some((same, before)) if *same == code => *before = title,
                _ => services.push((code, title)),
            }
        }
        Ok(Self { services, ..Self::of_places(tx, institution, words)? })
    }

    /// The names of its centres and boxes; no service is asked for.
    pub fn of_places(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        words: Words,
    ) -> Result<Self, DbError> {
        let centre = |one: Centre| {
            let name = one.name(words.language()).to_owned();
            (one.code, name)
        };
        Ok(Self {
            centres: centres(tx, institution)?.into_iter().map(centre).collect(),
            services: Vec::new(),
            boxes: drop_boxes(tx, institution)?
                .into_iter()
                .map(|one| (one.code, one.name))
                .collect(),
        })
    }

    fn of(all: &[(String, String)], codes: &[String]) -> Vec<String> {
        let known: HashMap<&String, &String> =
            all.iter().map(|(code, name)| (code, name)).collect();
        codes.iter().map(|code| (*known.get(code).unwrap_or(&code)).clone()).collect()
    }

    /// What a centre is called.
    pub fn centre(&self, code: &str) -> String {
        Self::of(&self.centres, &[code.to_owned()]).concat()
    }

    /// What a service is called.
    pub fn service(&self, code: &str) -> String {
        Self::of(&self.services, &[code.to_owned()]).concat()
    }
}

/// A change as a sentence, hours as one for each stretch of weekdays.
pub(in crate::pages) fn change(words: Words, names: &Names, change: &Change) -> String {
    let list = |things: Vec<String>| words.list(&things);
    match change {
        Change::Reception { how } => {
            words.with("regime-says-reception", &[("how", how.code().into())])
        }
        Change::Unavoidable => words.t("regime-says-unavoidable"),
        Change::Channels { only } => {
            let names = list(only.iter().map(|one| channel_name(words, *one)).collect());
            words.with("regime-says-channels", &[("channels", names.into())])
        }
        Change::Openings { openings } => {
            let one = |one: &lodzins_core::regime::Opening| {
                let centre = names.centre(&one.centre);
                let day = words.date_on(one.on);
                let arguments = [("centre", centre.into()), ("day", day.into())];
                words.with("regime-says-opening", &arguments)
            };
            let days = openings.iter().map(one).collect::<Vec<_>>().join("; ");
            words.with("regime-says-openings", &[("openings", days.into())])
        }
        Change::People { most: Most::Specialists } => words.t("regime-says-specialists"),
        Change::People { most: Most::Number(count) } => {
            words.with("regime-says-people", &[("count", (*count).into())])
        }
        Change::Doors { doors } => words.with(
            "regime-says-doors",
            &[
                ("in", doors.walk_in.as_str().into()),
                ("out", doors.walk_out.as_str().into()),
                ("booked", doors.booked.as_str().into()),
            ],
        ),
        Change::CommercialZone => words.t("regime-says-shops"),
        Change::Boxes { boxes } => {
            let boxes = list(Names::of(&names.boxes, boxes));
            words.with("regime-says-boxes", &[("boxes", boxes.into())])
        }
        Change::Hours { hours } => {
            words.with("regime-says-hours", &[("hours", week(words, hours).into())])
        }
    }
}

/// What is otherwise at a centre, or at the institution where none is named, in sentences.
pub(in crate::pages) fn standing(words: Words, names: &Names, standing: &Standing) -> Vec<String> {
    let opens = match standing.opens {
        Opens::Open => None,
        Opens::On(day) => {
            Some(words.with("regime-now-opens", &[("day", words.date_on(day).into())]))
        }
        Opens::NotSaid => Some(words.t("regime-now-not-open")),
    };
    let changes = standing.changes.iter().map(|one| change(words, names, one));
    opens.into_iter().chain(changes).collect()
}

/// The code of a way for a message: one asks for an appointment only where people are received.
pub(in crate::pages) fn way_code(channel: Channel, way: Way) -> &'static str {
    match (channel, way) {
        (Channel::InPerson | Channel::Window, _) | (_, Way::ByAppointment | Way::No) => way.code(),
        (_, Way::Freely) => "possible",
    }
}

/// A week in a line: “P. 12:00–17:00; O.–C. 09:00–15:00”.
pub(in crate::pages) fn week(words: Words, hours: &Pattern) -> String {
    let day = |n: usize| words.with("regime-day-short", &[("day", n.into())]);
    let mut stretches: Vec<(usize, usize, String)> = Vec::new();
    for (n, (_, spans)) in (1..).zip(hours.week.days()) {
        let said = if spans.is_closed() { words.t("regime-day-closed") } else { spans.to_string() };
        match stretches.last_mut() {
            Some((_, last, same)) if *same == said => *last = n,
            _ => stretches.push((n, n, said)),
        }
    }
    let said = |(first, last, spans): (usize, usize, String)| match last - first {
        0 => format!("{} {spans}", day(first)),
        _ => format!("{}–{} {spans}", day(first), day(last)),
    };
    let mut all: Vec<String> = stretches.into_iter().map(said).collect();
    if let OnHolidays::Own(spans) = &hours.holidays {
        all.push(words.with("regime-on-holidays", &[("hours", spans.to_string().into())]));
    }
    all.join("; ")
}

/// Over what a regime is; the whole institution when nothing is named.
pub(in crate::pages) fn scope(words: Words, names: &Names, scope: &Scope) -> String {
    let channels: Vec<String> =
        scope.channels.iter().map(|one| channel_name(words, *one)).collect();
    let parts = [
        ("centres", Names::of(&names.centres, &scope.centres)),
        ("services", Names::of(&names.services, &scope.services)),
        ("channels", channels),
    ];
    let said = |(what, names): (&str, Vec<String>)| {
        let arguments = [("what", what.into()), ("names", words.list(&names).into())];
        (!names.is_empty()).then(|| words.with("regime-scope-part", &arguments))
    };
    let said: Vec<String> = parts.into_iter().filter_map(said).collect();
    if said.is_empty() { words.t("regime-scope-all") } else { said.join("; ") }
}

/// “No 10.06.2020. līdz 30.06.2020.”
pub(in crate::pages) fn period(words: Words, regime: &Regime) -> String {
    days(words, regime.from, regime.to)
}

/// The same of any first and last day.
pub(in crate::pages) fn days(words: Words, from: Date, to: Option<Date>) -> String {
    let from = words.date_short(from);
    match to {
        Some(to) => {
            let to = words.date_short(to);
            words.with("regime-period", &[("from", from.into()), ("to", to.into())])
        }
        None => words.with("regime-period-open", &[("from", from.into())]),
    }
}

/// Words that an editor wrote, marked as Latvian where they are not there in the reader's language.
pub(in crate::pages) fn written(words: Words, text: &Translated) -> Content {
    let said = text.said(words.language());
    let (language, text) = (said.language, Content::from(said.text));
    Content::html(format_args!("<span class=\"lz-prose\" lang=\"{language}\">{text}</span>"))
}

/// The channels of which a regime may leave some only; the others do not depend on the centre.
pub(in crate::pages) const CHANNELS: [Channel; 10] = [
    Channel::InPerson,
    Channel::Window,
    Channel::Phone,
    Channel::Email,
    Channel::Portal,
    Channel::LatvijaLv,
    Channel::EAddress,
    Channel::Post,
    Channel::DropBox,
    Channel::Video,
];
