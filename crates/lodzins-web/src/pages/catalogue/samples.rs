//! The pages with a made-up service.

use std::collections::HashMap;

use jiff::{ToSpan, civil::date};
use lodzins_core::{
    Assurance, Channel, Segment,
    catalogue::{Card, Fees, FormLink, Longest, Stage, Step, TimeUnit, Translated},
};

use lodzins_service::catalogue::Currency;

use super::{
    card::{CardView, apply, checked},
    everywhere::{EverywhereView, Group},
    linked,
    list::{Line, ListView},
    said::{self, CardFace, Naming},
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, resident},
    pages::{
        linked_data,
        place::Place,
        regime::{Now, ServiceNow},
    },
    ui::Content,
    words::Words,
};

/// A card that was looked at a year ago.
const CURRENCY: Currency = Currency { checked_on: date(2025, 11, 20), good_to: date(2026, 11, 20) };

/// A card with every part, in Latvian and English.
pub(in crate::pages) fn card() -> Card {
    let text =
        |lv: &str, en: &str| Translated { lv: lv.to_owned(), ru: String::new(), en: en.to_owned() };
    let step = |stage, channels: &[Channel], place: Option<&str>, lv: &str, en: &str| Step {
        stage,
        channels: channels.to_vec(),
        place: place.map(str::to_owned),
        text: text(lv, en),
    };
    Card {
        title: text("Zemes nomas līguma noslēgšana", "Concluding a land lease"),
        about: text(
            "Pašvaldība iznomā zemi sakņu dārziem un apbūvei.",
            "The municipality leases land for allotments and building.",
        ),
        holder: Some("cesis".to_owned()),
        recipients: vec![Segment::Resident, Segment::Business],
        topics: vec!["housing".to_owned()],
        steps: vec![
            step(
                Stage::Request,
                &[Channel::Portal, Channel::InPerson, Channel::DropBox],
                Some("centre"),
                "Iesniedziet iesniegumu un norādiet zemes vienību.",
                "Hand in an application that names the plot.",
            ),
            step(
                Stage::Execution,
                &[],
                None,
                "Pārvalde pārbauda, vai zeme ir brīva.",
                "The board checks whether the plot is free.",
            ),
            step(
                Stage::Receipt,
                &[Channel::InPerson, Channel::Email],
                Some("Parauga iela 1"),
                "Parakstiet līgumu.",
                "Sign the contract.",
            ),
        ],
        longest: Some(Longest {
            amount: 1,
            unit: TimeUnit::Months,
            basis: "Administratīvā procesa likuma 64. pants".to_owned(),
        }),
        fees: Fees {
            in_person_cents: Some(1550),
            online_cents: Some(0),
            note: text("Pensionāriem bez maksas.", ""),
        },
        bring: vec![text("Pase vai personas apliecība", "Passport or identity card")],
        forms: vec![FormLink {
            title: text("Iesnieguma veidlapa", "Application form"),
            link: "https://example.org/veidlapa.pdf".to_owned(),
        }],
        related: vec!["tax".to_owned()],
        assurance: Assurance::ShownInPerson,
        signature: true,
        phone: Some("64100000".to_owned()),
        email: Some("zeme@example.org".to_owned()),
        note: text("Nomas maksu nosaka reizi gadā.", ""),
        foreign_ground: Some("Valsts valodas likuma 21. pants".to_owned()),
        ..Card::default()
    }
}

/// What its codes are called.
pub(in crate::pages) fn naming(words: Words) -> Naming {
    let one = |code: &str, name: &str| [(code.to_owned(), name.to_owned())].into();
    let help = words.with("catalogue-help", &[("help", "assist".into())]);
    Naming {
        services_at: "/i/cesis/services".to_owned(),
        services: one("tax", "Nekustamā īpašuma nodoklis"),
        centres: one("centre", "Klientu centrs, Parauga iela 2"),
        hours: one("centre", "P. 12:00–17:00; O.–C. 09:00–15:00; Pk. 09:00–14:00"),
        institutions: one("cesis", &words.t("gallery-institution")),
        helps: vec![(help, "Nītaures centrs, Parauga iela 3".to_owned())],
        beside: HashMap::new(),
    }
}

/// The card as search engines get it.
fn sample_data(words: Words, card: &Card) -> serde_json::Value {
    let address = "https://example.org/i/cesis/services/land-lease";
    let institution = crate::pages::made_up_institution();
    linked::service(words, card, &naming(words), (address, &institution))
}

impl Sample for CardView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let place = Place::out_of_sight("cesis");
        let view = |card: &Card| Self {
            page: resident(words, "/i/cesis/services/land-lease").back("/i/cesis/services"),
            title: card.title.said(words.language()).text.to_owned(),
            heading: said::title(words, &card.title),
            latvian_only: said::is_partly_latvian(words, card),
            notices: Content::default(),
            now: ServiceNow::default(),
            apply: apply(words, &place, "land-lease"),
            book: Content::default(),
            face: CardFace::of(words, card, &naming(words)).drawn(),
            data: linked_data::block(sample_data(words, card)),
            checked: checked(words, CURRENCY, CURRENCY.good_to),
            stale: false,
        };
        let stale = || {
            let day = CURRENCY.good_to.saturating_add(1.day());
            Self { checked: checked(words, CURRENCY, day), stale: true, ..view(&card()) }
        };
        let under_a_regime = || {
            let now = Now::sample().of_service(words, "land-lease", &card());
            let naming = Naming { beside: now.beside.clone(), ..naming(words) };
            let face = CardFace::of(words, &card(), &naming).drawn();
            Self { now, apply: Content::default(), face, ..view(&card()) }
        };
        let mut in_person = card();
        (in_person.in_person_only, in_person.signature) = (true, false);
        in_person.steps.truncate(1);
        in_person.steps[0].channels = vec![Channel::InPerson];
        let mut in_person = view(&in_person);
        in_person.apply = Content::default();
        vec![
            ("service", view(&card())),
            ("service-in-person", in_person),
            ("service-under-a-regime", under_a_regime()),
            ("service-stale", stale()),
        ]
    }
}

/// The service in a list.
fn line(words: Words) -> Line {
    let card = card();
    Line {
        href: "/i/cesis/services/land-lease".to_owned(),
        title: said::title(words, &card.title),
        about: said::title(words, &card.about),
    }
}

impl Sample for ListView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |q: &str, groups, told: String| Self {
            page: resident(words, "/i/cesis/services").back("/i/cesis"),
            form: Form::of(words, Fields::default().and("q", q)),
            groups,
            topics: Vec::new(),
            told,
            more: String::new(),
            elsewhere: Vec::new(),
            at_centres: Vec::new(),
        };
        let found = |count: i64| words.with("catalogue-found", &[("count", count.into())]);
        let mut all = view(
            "",
            vec![(words.t("catalogue-others"), vec![line(words), line(words)])],
            String::new(),
        );
        let help = words.with("catalogue-help", &[("help", "assist".into())]);
        all.at_centres = vec![("/i/vsaa/services/x".to_owned(), "Slimības pabalsts".into(), help)];
        let mut by_topic = view("", Vec::new(), String::new());
        by_topic.topics = vec![("?topic=housing".to_owned(), words.t("catalogue-others"), 1234)];
        let mut ended = view("", Vec::new(), words.t("catalogue-ended"));
        let name = [("name", words.t("gallery-institution").into())];
        let next = words.with("catalogue-successor", &name);
        ended.elsewhere = vec![("/i/cesis/services".to_owned(), next)];
        vec![
            ("services", all),
            ("services-by-topic", by_topic),
            ("services-found", view("noma", vec![(String::new(), vec![line(words)])], found(1))),
            ("services-none", view("ziloņi", vec![(String::new(), Vec::new())], found(0))),
            ("services-empty", view("", Vec::new(), String::new())),
            ("services-ended", ended),
        ]
    }
}

impl Sample for EverywhereView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |q: &str, groups, told: String| Self {
            page: resident(words, "/services").back("/"),
            form: Form::of(words, Fields::default().and("q", q)),
            told,
            groups,
        };
        let said = |key, count: i64| words.with(key, &[("count", count.into())]);
        let group = |more| Group {
            name: words.t("gallery-institution"),
            lines: vec![line(words), line(words)],
            more,
        };
        let more = ("/i/cesis/services?q=noma".to_owned(), said("catalogue-all-here", 12));
        let found = view("noma", vec![group(None), group(Some(more))], said("catalogue-found", 14));
        vec![
            ("services-everywhere", found),
            ("services-everywhere-empty", view("", Vec::new(), String::new())),
        ]
    }
}
