//! What the pages look like, in each state.

use lodzins_core::{IdentityMethod, appointment::VisitStatus, reception::EndedHow};
use lodzins_service::catalogue::ServiceTold;

use super::{
    counter::CounterView,
    ended::{self, EndedView},
    hall::{CounterLink, HallView},
    line::Line,
    rules::RulesView,
    said,
    settings::{self, SettingsView},
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    layout::Page,
    ui::{Choice, Content, NavigationItem},
    words::{Message, Words},
};

fn line(words: Words, ticket: &str, status: VisitStatus) -> Line {
    let waits = said::waits(words, 720);
    Line {
        visit: "0190".to_owned(),
        ticket: ticket.to_owned(),
        name: "Testa Persona 001".to_owned(),
        what: "Novadnieka karte".to_owned(),
        told: vec![waits],
        status: said::status(words, status),
        waits_outside: status == VisitStatus::Arrived,
        is_called: status == VisitStatus::Called,
        acts: Vec::new(),
        called: ticket.to_owned(),
        alert: String::new(),
    }
}

/// Somebody inside, who perhaps could not be told, and somebody who may come in.
fn waiting(words: Words, is_lost: bool) -> Vec<Line> {
    let left = words.t("visits-left");
    let mut inside = line(words, "A12", VisitStatus::Waiting).may("left", left.clone());
    if is_lost {
        inside.alert = words.t("tell-lost-desk");
    }
    vec![
        inside,
        line(words, "B3", VisitStatus::Arrived)
            .may("let-in", words.t("visits-let-in"))
            .may("left", left),
    ]
}

fn expected(words: Words) -> Vec<Line> {
    let one = line(words, "10.15", VisitStatus::Booked);
    let here = one.may("arrive", words.t("visits-here"));
    vec![here.may("missed", words.t("visits-missed"))]
}

/// The desk while somebody calls for help, or nobody does.
fn called(words: Words, calls: bool) -> Page {
    let mut page = desk(words, "/desk/visits");
    page.desk.help = calls.then(|| {
        let told = [
            ("counter", "1. lodziņš".into()),
            ("centre", "Klientu apkalpošanas centrs".into()),
            ("time", "14:05".into()),
        ];
        let said = Content::from(words.with("visit-alarm-told", &told));
        Content::html(format_args!(
            "<ul class=\"lz-help__list\"><li><strong>{said}</strong></li></ul>"
        ))
    });
    page
}

impl Sample for HallView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, full: bool| {
            let summary = form.summary();
            Self {
                page: called(words, full).wrong(!summary.is_empty()),
                books: true,
                path: "/desk/visits?centre=kac".to_owned(),
                centre: "kac".to_owned(),
                centre_name: "Klientu apkalpošanas centrs".to_owned(),
                centres: ["kac", "vpvkac"]
                    .map(|code| NavigationItem::to("/desk/visits", code).current(code == "kac"))
                    .to_vec(),
                counters: [("1. lodziņš", true), ("2. lodziņš", false)]
                    .map(|(name, is_open)| CounterLink {
                        href: "/desk/visits/counter/1".to_owned(),
                        name: name.to_owned(),
                        is_open,
                    })
                    .into(),
                inside: words.with("visit-inside", &[("inside", "3".into())]),
                has_room: !full,
                ended: if full { words.t("visits-ended-title") } else { String::new() },
                manner: if full { words.t("visit-manner-by-appointment") } else { String::new() },
                doors: String::new(),
                alarms: if full {
                    vec![(
                        "1".to_owned(),
                        words.with("visit-alarm-at", &[("counter", "1. lodziņš".into())]),
                    )]
                } else {
                    Vec::new()
                },
                waiting: waiting(words, full),
                at_counters: vec![line(words, "A11", VisitStatus::Serving)],
                expected: expected(words),
                services: vec![Choice::of("", words.t("visit-service-none"))],
                reasons: vec![Choice::of("", words.t("visit-reason-none"))],
                by_phone: !full,
                form,
                summary,
            }
        };
        let mut wrong = Form::of(words, Fields::default().and("who", "Ozol"));
        wrong.wrong("who", Message::of("visit-who-several"));
        let nobody = Self {
            waiting: Vec::new(),
            at_counters: Vec::new(),
            expected: Vec::new(),
            centres: Vec::new(),
            counters: Vec::new(),
            ..sample(Form::blank(words), false)
        };
        let nowhere = Self {
            centre: String::new(),
            centre_name: String::new(),
            ..sample(Form::blank(words), false)
        };
        vec![
            ("visits", sample(Form::blank(words), false)),
            ("visits-full", sample(Form::blank(words), true)),
            ("visits-wrong", sample(wrong, false)),
            ("visits-none", nobody),
            ("visits-no-centre", nowhere),
        ]
    }
}

impl Sample for CounterView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |visitor: Option<VisitStatus>, form: Form| {
            let summary = form.summary();
            Self {
                page: desk(words, "/desk/visits/counter/1").wrong(!summary.is_empty()),
                path: "/desk/visits/counter/1".to_owned(),
                name: "1. lodziņš".to_owned(),
                sits: "Testa Persona 002".to_owned(),
                is_open: true,
                visitor: visitor.map(|status| line(words, "A12", status)),
                note: String::new(),
                bring: vec![ServiceTold {
                    title: "Novadnieka karte".to_owned(),
                    bring: vec!["Pase vai personas apliecība".to_owned()],
                }],
                several: false,
                asks_identity: true,
                shown: String::new(),
                client: None,
                papers: Content::default(),
                services: vec![("card".to_owned(), "Novadnieka karte".to_owned())],
                parked: vec![
                    line(words, "A9", VisitStatus::Parked).may("start", words.t("visits-resume")),
                ],
                waiting: vec![
                    line(words, "A13", VisitStatus::Waiting).may("call", words.t("visits-call")),
                ],
                others: vec![Choice::of("", words.t("visit-to-choose"))],
                topics: vec![("housing".to_owned(), "Mājoklis".to_owned())],
                form,
                summary,
            }
        };
        let blank = || Form::blank(words);
        let mut wrong = Form::blank(words);
        wrong.wrong("identity", Message::of("visit-no-identity"));
        let known = Self {
            shown: crate::pages::register::said::method(words, IdentityMethod::Passport),
            client: Some(("Testa Persona 001".to_owned(), "/desk/clients/1".to_owned())),
            ..sample(Some(VisitStatus::Serving), blank())
        };
        let several = || {
            let mut one = sample(Some(VisitStatus::Serving), blank());
            one.bring.push(ServiceTold {
                title: "Dzimšanas reģistrācija".to_owned(),
                bring: vec!["Dzimšanas apliecība".to_owned()],
            });
            Self { several: true, ..one }
        };
        let closed = Self { is_open: false, sits: String::new(), ..sample(None, blank()) };
        let quiet = Self { parked: Vec::new(), waiting: Vec::new(), ..sample(None, blank()) };
        vec![
            ("counter-called", sample(Some(VisitStatus::Called), blank())),
            ("counter-wrong", sample(Some(VisitStatus::Called), wrong)),
            ("counter-serving", sample(Some(VisitStatus::Serving), blank())),
            ("counter-known", known),
            ("counter-several", several()),
            ("counter-free", sample(None, blank())),
            ("counter-quiet", quiet),
            ("counter-closed", closed),
        ]
    }
}

impl Sample for SettingsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |is_empty: bool, form: Form| {
            let line = settings::Line {
                href: "/desk/admin/counters?counter=1".to_owned(),
                name: "1. lodziņš".to_owned(),
                told: "Klientu apkalpošanas centrs · 1 · kartes".to_owned(),
                is_used: false,
            };
            let summary = form.summary();
            Self {
                page: desk(words, "/desk/admin/counters").wrong(!summary.is_empty()),
                counters: if is_empty { Vec::new() } else { vec![line] },
                centres: vec![Choice::of("kac", "Klientu apkalpošanas centrs")],
                units: vec![Choice::of("", words.t("counter-no-unit"))],
                pools: vec![("kac/kartes".to_owned(), "Kartes".to_owned())],
                form,
                summary,
            }
        };
        let mut wrong = Form::of(words, Fields::default().and("code", "Ā"));
        wrong.wrong("code", Message::of("counter-code-unusable"));
        vec![
            ("admin-counters", sample(false, Form::blank(words))),
            ("admin-counters-none", sample(true, Form::blank(words))),
            ("admin-counters-wrong", sample(false, wrong)),
        ]
    }
}

impl Sample for RulesView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let frame = || desk(words, "/desk/admin/reception").back("/desk/admin");
        let sample = |form: Form| Self {
            page: frame().wrong(form.is_wrong()),
            centre: "kac".to_owned(),
            name: "Klientu apkalpošanas centrs".to_owned(),
            centres: ["kac", "vpvkac"]
                .map(|code| {
                    NavigationItem::to("/desk/admin/reception", code).current(code == "kac")
                })
                .to_vec(),
            form,
        };
        let filled = Fields::default()
            .and("calls", "2")
            .and("pause", "1")
            .and("near", "2")
            .and("reason", "elderly");
        let mut wrong = Form::of(words, Fields::default().and("calls", "12"));
        wrong.wrong("calls", Message::of("rules-calls-wrong"));
        vec![
            ("admin-reception", sample(Form::of(words, filled))),
            ("admin-reception-wrong", sample(wrong)),
            ("admin-reception-none", Self::empty(frame(), Form::blank(words))),
        ]
    }
}

impl Sample for EndedView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |hows: &[EndedHow]| Self {
            page: desk(words, "/desk/visits/ended").back("/desk/visits"),
            centre: "Klientu apkalpošanas centrs".to_owned(),
            day: if hows.is_empty() { String::new() } else { "20.11.2026.".to_owned() },
            rows: hows
                .iter()
                .map(|how| ended::Row {
                    line: line(words, "A12", VisitStatus::Left),
                    how: ended::said(words, *how),
                })
                .collect(),
        };
        vec![("visits-ended", sample(EndedHow::ALL)), ("visits-ended-none", sample(&[]))]
    }
}
