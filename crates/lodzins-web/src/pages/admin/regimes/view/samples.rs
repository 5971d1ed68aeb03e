use lodzins_core::{
    Channel,
    calendar::WorkingCalendar,
    catalogue::{Card, Stage, Step, Translated},
    hours::{Pattern, PlaceKind, Schedule, Told, osm},
    regime::{Consequences, Lasting, Procedure, Setting, SettingPlace, consequences},
};

use super::{
    super::{one::due_now, preview},
    *,
};
use crate::{
    gallery::{Sample, desk},
    pages::regime::samples::{example, example_names},
    ui::{Button, NotificationBanner},
};

const JUDGE: &str = "/desk/reports/before-after?day=2020-06-10&weeks=4";

/// What the example would change at a centre that does one thing.
fn told(words: Words) -> Consequences {
    let step = |stage, channels: &[Channel]| Step {
        stage,
        channels: channels.to_vec(),
        place: None,
        text: Translated::default(),
    };
    let steps = vec![
        step(Stage::Request, &[Channel::InPerson, Channel::Portal]),
        step(Stage::Receipt, &[Channel::InPerson, Channel::Post]),
    ];
    let card = Card { steps, in_person_only: true, ..Card::default() };
    let week: Pattern = osm::read("Mo-Fr 09:00-17:00; PH off").expect("a week").pattern;
    let name = words.t("gallery-place");
    let place = SettingPlace {
        kind: PlaceKind::Centre,
        code: "talejas".to_owned(),
        name: Told { lv: name.clone(), ru: name.clone(), en: name },
        centre: Some("talejas".to_owned()),
        schedule: Schedule::always(week),
    };
    let tax = Procedure::of(&words.t("gallery-topic-tax"), &card);
    let setting = Setting {
        centres: vec!["talejas".to_owned()],
        places: vec![place],
        services: vec![Lasting::always(tax)],
        calendar: WorkingCalendar::latvia(),
        phone: true,
        email: true,
    };
    consequences(&setting, &[], &example())
}

impl Sample for RegimeView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |state: RegimeState, under: Option<&str>, act: Option<(Form, String)>| Self {
            page: desk(words, "/desk/admin/regimes/1").back("/desk/admin/regimes"),
            title: example().name.lv,
            caption: words.t("regime-title"),
            state: tag(words, state),
            parts: vec![
                summary(words, &example_names(), &example(), under),
                Button::saying(words.t("regime-see-consequences")).href("/").into(),
            ],
            act,
            links: vec![("/".to_owned(), words.t("regime-drop"))],
        };
        let mut consequences = sample(
            RegimeState::Draft,
            None,
            Some((Form::blank(words), words.t("regime-switch-on"))),
        );
        consequences.parts.truncate(1);
        let told = told(words);
        consequences.parts.extend(preview::parts(words, &example_names(), &example(), &told));
        let draft = || sample(RegimeState::Draft, Some("/desk/admin/regimes/1"), None);
        let mut withdrawn = draft();
        let news =
            NotificationBanner::success(words.t("site-success"), words.t("regime-done-back"));
        withdrawn.page = withdrawn.page.banner(news);
        // One that was switched on is not written at any more: what comes next, and where it is told.
        let on = |state, parts: Vec<Content>| {
            let mut one = sample(state, None, None);
            one.parts.truncate(1);
            one.parts.extend(parts);
            one.links = vec![
                ("/i/paraugi/regimes/1".to_owned(), words.t("regime-see-notice")),
                (JUDGE.to_owned(), words.t("regime-judge")),
            ];
            one
        };
        let button = |said: String| Content::from(Button::saying(said).href("/"));
        let mut planned = on(RegimeState::Coming, vec![button(words.t("regime-take-back"))]);
        planned.links.truncate(1);
        let due = vec![due_now(words, JUDGE), button(words.t("regime-end"))];
        vec![
            ("regime-draft", draft()),
            ("regime-consequences", consequences),
            ("regime-planned", planned),
            ("regime-holding", on(RegimeState::Holding, vec![button(words.t("regime-end"))])),
            ("regime-holding-a-month", on(RegimeState::Holding, due)),
            ("regime-over", on(RegimeState::Over, Vec::new())),
            ("regime-withdrawn", withdrawn),
        ]
    }
}
