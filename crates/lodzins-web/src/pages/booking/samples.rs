//! Pages of residents with made-up data.

use jiff::civil::Date;
use lodzins_core::{
    appointment::{FreeStart, Share, VisitStatus},
    id::{CentreId, Id, InstitutionId, VisitId},
};
use lodzins_service::{
    appointment::VisitRow, catalogue::ServiceTold, institution::structure::Centre,
};

use super::{
    cancel::CancelView,
    choose::{ChooseView, Line},
    details::DetailsView,
    lost::LostView,
    release::Announced,
    said,
    starts::{Frame, StartsView},
    told::Told,
    visit::{State, VisitView, facts},
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, resident},
    layout::Page,
    words::{Message, Words},
};

/// A visit of nobody.
pub fn visit() -> VisitRow {
    let at = |text: &str| Some(text.parse().expect("a time"));
    VisitRow {
        institution_id: InstitutionId::from_bytes([1; 16]),
        id: VisitId::from_bytes([2; 16]),
        centre_id: CentreId::from_bytes([3; 16]),
        pool_id: None,
        services: "card".to_owned(),
        starts_at: at("2026-11-23T07:00:00Z"),
        ends_at: at("2026-11-23T07:15:00Z"),
        frees_at: at("2026-11-23T07:15:00Z"),
        share: Share::Web,
        status: VisitStatus::Booked,
        held_until: None,
        freed_at: None,
        name: Some("Testa Persona 001".to_owned()),
        phone: Some("+37120000001".to_owned()),
        email: Some("testa.persona.001@example.org".to_owned()),
        code_key: [0; 32],
        made_at: "2026-11-20T07:00:00Z".parse().expect("a time"),
        made_by: None,
        edition: 1,
    }
}

/// The same with what belongs to it.
pub fn told(words: Words) -> Told {
    let name = "Klientu apkalpošanas centrs".to_owned();
    let centre = Centre {
        id: CentreId::from_bytes([3; 16]),
        code: "kac".to_owned(),
        name_lv: name.clone(),
        name_ru: name.clone(),
        name_en: name,
        address: "Parauga iela 1".to_owned(),
        phone: None,
        email: None,
        valid_from: None,
        valid_to: None,
    };
    let institution = crate::pages::made_up_institution();
    let services = vec![card()];
    Told { words, row: visit(), institution, centre, services }
}

fn card() -> ServiceTold {
    ServiceTold { title: "Novadnieka karte".to_owned(), bring: vec!["Pase".to_owned()] }
}

/// The same for two services.
pub fn told_of_two(words: Words) -> Told {
    let mut told = told(words);
    let bring = ["Dzimšanas apliecība", "Abu vecāku pases"].map(str::to_owned).to_vec();
    told.services.push(ServiceTold { title: "Dzimšanas reģistrācija".to_owned(), bring });
    "card birth".clone_into(&mut told.row.services);
    told.row.ends_at = "2026-11-23T07:45:00Z".parse().ok();
    told
}

fn page(words: Words, path: &'static str) -> Page {
    resident(words, path).back("/i/cesis")
}

fn starts(words: Words, free: &[&str], day: &str) -> StartsView {
    let start = |text: &&str| FreeStart { start: text.parse().expect("a time"), places_left: 1 };
    let free: Vec<FreeStart> = free.iter().map(start).collect();
    let frame = Frame {
        page: page(words, "/i/cesis/book/kac/card"),
        form: Form::blank(words),
        caption: "Novadnieka karte · Klientu apkalpošanas centrs, Parauga iela 1".to_owned(),
        lasts: String::new(),
        more: Some(("/i/cesis/book/kac/card/more".to_owned(), words.t("several-add"))),
        path: "/i/cesis/book/kac/card".to_owned(),
        wait: "/i/cesis/book/kac/card/wait".to_owned(),
        phone: "64100001".to_owned(),
    };
    StartsView::of(words, frame, &free, Date::constant(2026, 11, 20), day)
}

fn released(words: Words) -> Announced {
    let when = words.moment("2026-11-21T08:00:00Z".parse().expect("a time"));
    let arguments = [("days", "24.11.2026.–28.11.2026.".into()), ("when", when.into())];
    let href = "/i/cesis/book/kac/card/release/x".to_owned();
    Announced { said: words.with("release-announced", &arguments), href }
}

impl Sample for StartsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let free = ["2026-11-23T07:00:00Z", "2026-11-23T12:30:00Z", "2026-11-24T08:00:00Z"];
        let several = Self {
            caption: "Novadnieka karte un Dzimšanas reģistrācija · Klientu apkalpošanas centrs"
                .to_owned(),
            lasts: said::planned(words, 45),
            more: Some(("/i/cesis/book/kac/card,birth/more".to_owned(), words.t("several-change"))),
            ..starts(words, &free, "")
        };
        vec![
            ("booking-days", starts(words, &free, "")),
            ("booking-days-several", several),
            ("booking-times", starts(words, &free, "2026-11-23")),
            ("booking-no-days", starts(words, &[], "")),
            ("booking-released", starts(words, &[], "").with_released(vec![released(words)])),
        ]
    }
}

impl Sample for ChooseView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |lines: Vec<Line>| Self {
            page: page(words, "/i/cesis/book"),
            caption: words.t("booking-title"),
            title: words.t("booking-service-title"),
            lines,
            empty: words.t("booking-no-service"),
        };
        let line = Line {
            href: "/i/cesis/book?service=card".to_owned(),
            name: "Novadnieka karte".to_owned(),
            told: words.t("booking-none"),
        };
        vec![("booking-choose", view(vec![line])), ("booking-choose-none", view(Vec::new()))]
    }
}

impl Sample for DetailsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form, by_phone: bool| Self {
            page: page(words, "/visits/x/details").wrong(form.is_wrong()),
            form,
            caption: "Novadnieka karte · Klientu apkalpošanas centrs".to_owned(),
            when: said::when(words, visit().starts_at.expect("a time")),
            held: words.with("booking-held", &[("time", "14:32".into()), ("minutes", 9.into())]),
            by_phone,
            other: "/i/cesis/book/kac/card".to_owned(),
        };
        let mut wrong = Form::of(words, Fields::default().and("name", "Testa Persona 001"));
        wrong.wrong("email", Message::of("booking-email-missing"));
        vec![
            ("booking-details", view(Form::blank(words), false)),
            ("booking-details-phone", view(Form::blank(words), true)),
            ("booking-details-wrong", view(wrong, false)),
        ]
    }
}

impl Sample for LostView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |done: bool| Self {
            page: page(words, "/i/cesis/lost-visit"),
            form: Form::blank(words),
            done,
        };
        vec![("visit-lost", view(false)), ("visit-lost-done", view(true))]
    }
}

impl Sample for CancelView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let facts = facts(&told(words));
        let page = page(words, "/visits/x/cancel");
        vec![("visit-cancel", Self { page, form: Form::blank(words), facts })]
    }
}

impl Sample for VisitView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view_of = |told: &Told, status: VisitStatus, state: State| Self {
            page: page(words, "/visits/x"),
            form: Form::blank(words),
            id: "x".to_owned(),
            title: said::when(words, visit().starts_at.expect("a time")),
            tag: said::tag(words, status),
            state,
            facts: facts(told),
            services: told.services.clone(),
            map: "https://www.openstreetmap.org/search?query=Parauga".to_owned(),
            again: "/i/cesis/book?service=card".to_owned(),
        };
        let told = told(words);
        let view = |status: VisitStatus, state: State| view_of(&told, status, state);
        let held = words.with("booking-held", &[("time", "14:32".into()), ("minutes", 21.into())]);
        let email = "testa.persona.001@example.org".to_owned();
        let booked = {
            let (done, code) = (words.t("booking-done"), "K7QX-3MPB".to_owned());
            State::Booked { done, code, can_change: true }
        };
        let until = words.moment(visit().made_at);
        let several = view_of(&told_of_two(words), VisitStatus::Booked, booked.clone());
        vec![
            ("visit-booked", view(VisitStatus::Booked, booked)),
            ("visit-booked-several", several),
            ("visit-letter", view(VisitStatus::Held, State::Letter { email, held })),
            ("visit-call", view(VisitStatus::Held, State::Call { held: until })),
            ("visit-over", view(VisitStatus::Cancelled, State::Over)),
        ]
    }
}
