//! The page with a made-up month.

use jiff::civil::date;
use lodzins_core::{
    fact::FactKind,
    report::{Period, public},
};
use lodzins_service::statistics::digest::{Beside, Calls, Digest, Done, Intake};

use super::page::{PressView, form, question, told};
use crate::{
    gallery::{Sample, desk},
    pages::report::said::Names,
    words::Words,
};

fn march() -> Period {
    Period::month_of(date(2020, 3, 1))
}

fn nothing() -> Digest {
    Digest {
        period: march(),
        visits: Beside::default(),
        submissions: Intake::none(march()),
        submissions_before: 0,
        months: Vec::new(),
        calls: Vec::new(),
        calls_before: 0,
        done: Vec::new(),
        told: Vec::new(),
        published: Vec::new(),
    }
}

fn busy() -> Digest {
    let topics = [("housing", 131), ("construction", 12), ("health", 2)];
    let done = |kind, subject: &str, quantity| Done {
        kind,
        unit: None,
        subject: subject.to_owned(),
        quantity,
    };
    Digest {
        visits: Beside { now: 1021, before: 1430 },
        calls: vec![Calls {
            unit: String::new(),
            phone: 121,
            email: 24,
            topics: public(topics.map(|(topic, count)| (topic.to_owned(), count))),
        }],
        calls_before: 111,
        done: vec![
            done(FactKind::Document, "building_permit", 21),
            done(FactKind::Activity, "tree_planted", 300),
        ],
        ..nothing()
    }
}

impl Sample for PressView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |name, digest: Option<Digest>, from: &str| {
            let language = words.code().to_owned();
            let asked = [("from", from), ("to", "2020-03-31"), ("language", &language)];
            let asked = asked.map(|(name, value)| (name.to_owned(), value.to_owned()));
            let mut form = form(words, &asked, date(2020, 4, 2));
            let _ = question(&mut form);
            let names = Names {
                units: Vec::new(),
                topics: Vec::new(),
                boxes: Vec::new(),
                services: Vec::new(),
            };
            let moment = words.moment(jiff::Timestamp::UNIX_EPOCH);
            let told = digest.map(|it| told(words, "Ķekavas KAC", &moment, &names, &it, true));
            let page = desk(words, "/desk/press").wrong(form.is_wrong());
            (name, Self { page, form, told })
        };
        vec![
            view("press", Some(busy()), "2020-03-01"),
            view("press-nothing", Some(nothing()), "2020-03-01"),
            view("press-wrong", None, "2020-04-01"),
        ]
    }
}
