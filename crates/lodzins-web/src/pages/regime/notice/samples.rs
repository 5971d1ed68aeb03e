use jiff::civil::date;
use lodzins_core::{
    Channel,
    hours::{OnHolidays, Pattern},
    regime::{Change, Doors, Most, Opening, Reception, Scope},
};
use lodzins_testkit::centre::opening;

use super::*;
use crate::gallery::{Sample, resident};

fn hours() -> Pattern {
    opening(["12-17", "9-15", "9-15", "9-15", "9-14", "", ""], OnHolidays::Closed)
}

/// A regime that changes everything there is.
pub(in crate::pages) fn example() -> Regime {
    let doors = Doors { walk_in: "1".into(), walk_out: "2".into(), booked: "2".into() };
    let openings = vec![Opening { centre: "talejas".into(), on: date(2020, 6, 10) }];
    Regime {
        name: Translated::latvian("Klātienē pēc pieraksta"),
        notice: Translated {
            lv: "Klientus pieņemam tikai pēc pieraksta. Piesakieties pa tālruni.".into(),
            ru: String::new(),
            en: "We receive people by appointment only. Call us for one.".into(),
        },
        foreign_ground: Some("Valsts valodas likuma 21. pants".into()),
        scope: Scope { centres: vec!["talejas".into()], ..Scope::default() },
        changes: vec![
            Change::Reception { how: Reception::ByAppointment },
            Change::Unavoidable,
            Change::Channels { only: vec![Channel::InPerson, Channel::Phone] },
            Change::Openings { openings },
            Change::People { most: Most::Specialists },
            Change::Doors { doors },
            Change::CommercialZone,
            Change::Boxes { boxes: vec!["foajē".into()] },
            Change::Hours { hours: hours() },
        ],
        from: date(2020, 6, 10),
        to: None,
    }
}

/// What its codes are called.
pub(in crate::pages) fn example_names() -> Names {
    Names {
        centres: vec![("talejas".into(), "Talejas ielas centrs".into())],
        services: Vec::new(),
        boxes: vec![("foajē".into(), "Foajē".into())],
    }
}

impl Sample for NoticeView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |state| {
            let path = "/i/paraugi/regimes/1";
            let page = resident(words, path).back("/i/paraugi");
            let centre = CentreThen {
                name: "Talejas ielas centrs".into(),
                hours: said::week(words, &hours()),
                otherwise: vec![said::change(words, &example_names(), &example().changes[0])],
            };
            let around = (example_names(), vec![centre]);
            view(words, page, around, &example(), (state, date(2020, 6, 15)), path)
        };
        vec![
            ("regime-notice", sample(RegimeState::Holding)),
            ("regime-notice-planned", sample(RegimeState::Coming)),
            ("regime-notice-over", sample(RegimeState::Over)),
        ]
    }
}
