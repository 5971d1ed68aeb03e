//! A card in the words of a language. What is there in Latvian only says so, to the eye and to a screen reader.

use std::collections::HashMap;

use askama::Template;
use lodzins_core::{
    Assurance, Channel, Language,
    catalogue::{Card, Longest, Said, Stage, Step, TimeUnit, Translated},
};

use crate::{
    phones,
    ui::{Content, SummaryList, SummaryRow},
    words::Words,
};

/// What the codes on a card are called: by code.
#[derive(Debug, Clone, Default)]
pub(in crate::pages) struct Naming {
    /// The address of the institution's services.
    pub services_at: String,
    /// Services that the card names.
    pub services: HashMap<String, String>,
    /// Centres, with their addresses.
    pub centres: HashMap<String, String>,
    /// When they are open, as far as anybody has said so.
    pub hours: HashMap<String, String>,
    /// Institutions.
    pub institutions: HashMap<String, String>,
    /// What the institution's centres do about it: what, and which centre.
    pub helps: Vec<(String, String)>,
    /// What is to be said beside a channel of a step today: by the step's number and the channel.
    pub beside: HashMap<(usize, Channel), String>,
}

/// A card as people see it.
#[derive(Template)]
#[template(path = "pages/catalogue/face.html")]
pub(in crate::pages) struct CardFace {
    words: Words,
    about: Content,
    facts: SummaryList,
    stages: Vec<(String, Vec<StepFace>)>,
    bring: Vec<Content>,
    forms: Vec<(Content, String)>,
    related: Vec<(String, String)>,
    helps: Vec<(String, String)>,
    note: Content,
}

struct StepFace {
    number: usize,
    text: Content,
    channels: String,
    place: String,
    hours: String,
}

impl CardFace {
    /// The card for readers of a language.
    pub fn of(words: Words, card: &Card, naming: &Naming) -> Self {
        let said = |text: &Translated| prose(words, text);
        let name_of = |code: &String| {
            let name = naming.services.get(code)?;
            Some((format!("{}/{code}", naming.services_at), name.clone()))
        };
        let stage = |stage: &Stage| {
            let steps: Vec<_> = card
                .steps_of(*stage)
                .map(|(number, step)| step_face(words, number, step, naming))
                .collect();
            let name = words.with("catalogue-stage", &[("stage", stage.code().into())]);
            (!steps.is_empty()).then_some((name, steps))
        };
        Self {
            words,
            about: said(&card.about),
            facts: SummaryList::new().rows(facts(words, card, naming)),
            stages: Stage::ALL.iter().filter_map(stage).collect(),
            bring: card.bring.iter().map(said).collect(),
            forms: card.forms.iter().map(|form| (said(&form.title), form.link.clone())).collect(),
            related: card.related.iter().filter_map(name_of).collect(),
            helps: naming.helps.clone(),
            note: said(&card.note),
        }
    }

    /// All of it, for a page.
    pub fn drawn(&self) -> Content {
        Content::html(self.render().unwrap_or_default())
    }
}

fn step_face(words: Words, number: usize, step: &Step, naming: &Naming) -> StepFace {
    let channel = |channel: &Channel| {
        let name = channel_name(words, *channel);
        match naming.beside.get(&(number, *channel)) {
            Some(beside) => format!("{name} ({beside})"),
            None => name,
        }
    };
    // By some it can be done for the time being only.
    let beside = naming.beside.keys().filter(|(of, _)| *of == number).map(|(_, channel)| channel);
    let mut for_now: Vec<&Channel> = beside.filter(|one| !step.channels.contains(one)).collect();
    for_now.sort_unstable();
    let channels: Vec<String> = step.channels.iter().chain(for_now).map(channel).collect();
    let place = step.place.as_deref().unwrap_or_default();
    StepFace {
        number,
        text: prose(words, &step.text),
        channels: channels.join(", "),
        place: naming.centres.get(place).cloned().unwrap_or_else(|| place.to_owned()),
        hours: naming.hours.get(place).cloned().unwrap_or_default(),
    }
}

fn facts(words: Words, card: &Card, naming: &Naming) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut fact = |name: String, value: Content| {
        if !value.is_empty() {
            rows.push(SummaryRow::of(name, value));
        }
    };
    let whom = card.recipients.iter();
    let whom = whom.map(|one| words.with("catalogue-recipient", &[("who", one.code().into())]));
    fact(words.t("catalogue-recipients"), words.list(&whom.collect::<Vec<_>>()).into());
    fact(words.t("catalogue-longest"), longest_with_law(words, card.longest.as_ref()));
    fact(words.t("catalogue-fees"), fees(words, card));
    fact(words.t("catalogue-identity"), identity(words, card));
    let institution = |code: &Option<String>| {
        let code = code.as_ref()?;
        Some(naming.institutions.get(code).unwrap_or(code).clone())
    };
    let named = |code| Content::from(institution(code).unwrap_or_default());
    fact(words.t("catalogue-holder"), named(&card.holder));
    fact(words.t("catalogue-provider"), named(&card.provider));
    fact(words.t("catalogue-questions"), reach(card));
    rows
}

/// The longest time with the law that says so, which is named in Latvian.
fn longest_with_law(words: Words, of: Option<&Longest>) -> Content {
    let basis = of.map(|longest| longest.basis.as_str()).filter(|basis| !basis.is_empty());
    let time = Content::from(longest(words, of));
    let Some(basis) = basis else { return time };
    let basis = marked(words, Said { text: basis, language: Language::Lv });
    Content::html(format_args!("{time} ({basis})"))
}

/// “10 darba dienas”.
pub(in crate::pages) fn longest(words: Words, longest: Option<&Longest>) -> String {
    let Some(Longest { amount, unit, .. }) = longest else { return String::new() };
    let count = [("count", i64::from(*amount).into())];
    match unit {
        TimeUnit::WorkingDays => words.with("catalogue-working-days", &count),
        TimeUnit::CalendarDays => words.with("catalogue-calendar-days", &count),
        TimeUnit::Months => words.with("catalogue-months", &count),
    }
}

fn fees(words: Words, card: &Card) -> Content {
    let amount = |cents: i64| match cents {
        0 => words.t("catalogue-free"),
        cents => words.language().euro(cents),
    };
    let fees = &card.fees;
    let said = match (fees.in_person_cents, fees.online_cents) {
        (None, None) => Vec::new(),
        (Some(there), Some(online)) if there == online => vec![amount(there)],
        (Some(0), None) | (None, Some(0)) => vec![words.t("catalogue-free")],
        (there, online) => {
            let there = there.map(|cents| ("catalogue-fee-in-person", amount(cents)));
            let online = online.map(|cents| ("catalogue-fee-online", amount(cents)));
            let line = |(key, amount): (&str, String)| words.with(key, &[("fee", amount.into())]);
            [there, online].into_iter().flatten().map(line).collect()
        }
    };
    let lines = said.into_iter().map(Content::from).chain([prose(words, &fees.note)]);
    lines_of(lines)
}

fn identity(words: Words, card: &Card) -> Content {
    let mut lines = Vec::new();
    if card.assurance != Assurance::None || !card.signature {
        let level = [("level", card.assurance.code().into())];
        lines.push(words.with("catalogue-assurance", &level));
    }
    if card.signature {
        lines.push(words.t("catalogue-signature"));
    }
    if card.in_person_only {
        lines.push(words.t("catalogue-in-person-only"));
    }
    lines_of(lines.into_iter().map(Content::from))
}

fn reach(card: &Card) -> Content {
    let mail = |address: &String| {
        let address = Content::from(address.as_str());
        Content::html(format_args!(
            "<a class=\"govuk-link\" href=\"mailto:{address}\">{address}</a>"
        ))
    };
    let phone = card.phone.iter().map(|number| phones::link(number));
    lines_of(phone.chain(card.email.iter().map(mail)))
}

/// By which channel something is done.
pub(in crate::pages) fn channel_name(words: Words, channel: Channel) -> String {
    words.with("catalogue-channel", &[("channel", channel.code().into())])
}

fn lines_of(lines: impl Iterator<Item = Content>) -> Content {
    let lines: Vec<String> =
        lines.filter(|line| !line.is_empty()).map(|line| format!("<div>{line}</div>")).collect();
    if lines.is_empty() { Content::default() } else { Content::html(lines.concat()) }
}

/// A text with its line breaks, and with its language where that is not the page's.
fn prose(words: Words, text: &Translated) -> Content {
    let said = text.said(words.language());
    if said.text.is_empty() { Content::default() } else { marked(words, said) }
}

fn marked(words: Words, said: Said<'_>) -> Content {
    let text = Content::from(said.text);
    if said.language == words.language() {
        return Content::html(format_args!("<span class=\"lz-prose\">{text}</span>"));
    }
    let language = said.language.code();
    Content::html(format_args!("<span class=\"lz-prose\" lang=\"{language}\">{text}</span>"))
}

/// A title, in one line, with its language where that is not the page's.
pub(in crate::pages) fn title(words: Words, text: &Translated) -> Content {
    let said = text.said(words.language());
    let shown = Content::from(said.text);
    if said.language == words.language() {
        return shown;
    }
    let language = said.language.code();
    Content::html(format_args!("<span lang=\"{language}\">{shown}</span>"))
}

/// Whether somebody who reads in this language meets a part that is in Latvian only.
pub(in crate::pages) fn is_partly_latvian(words: Words, card: &Card) -> bool {
    let language = words.language();
    let falls_back = |text: &Translated| !text.is_empty() && text.own(language).is_empty();
    language != Language::Lv
        && (falls_back(&card.title)
            || falls_back(&card.about)
            || card.steps.iter().any(|step| falls_back(&step.text))
            || card.bring.iter().any(falls_back))
}
