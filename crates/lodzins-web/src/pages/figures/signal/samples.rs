use jiff::civil::date;
use lodzins_core::report::Tenths;

use super::*;
use crate::{
    gallery::{Sample, desk},
    pages::made_up_institution,
    words::Message,
};

fn line(topic: &str, requests: i64, electronic: i64, all: i64) -> SignalLine {
    SignalLine {
        topic: topic.to_owned(),
        requests,
        share: Tenths::percent(requests, all),
        electronic,
        electronic_share: Tenths::percent(electronic, requests),
        signal: lodzins_core::report::signal(requests, all),
    }
}

impl Sample for SignalView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let to = date(2026, 11, 20);
        let signals = |lines: Vec<SignalLine>, all| Signals {
            words,
            institution: made_up_institution(),
            names: Names::default(),
            year: Period::year_to(to),
            lines,
            all,
            made_on: to,
        };
        let all = 52_000;
        let lines = vec![
            line("housing", 12_400, 9_800, all),
            line("property_tax", 5_001, 320, all),
            line("social", 5_200, 0, 60_000),
            line("education", 411, 400, all),
            SignalLine { signal: None, ..line("", 9_000, 17, all) },
        ];
        let frame = |form: &Form| desk(words, PLACE).back("/desk/reports").wrong(form.is_wrong());
        let sample = |signals: Option<&Signals>, form: Form| Self::of(frame(&form), form, signals);
        let form = || Form::of(words, Fields::default().and(TO, "2026-11-20"));
        let mut wrong = Form::of(words, Fields::default().and(TO, "20.11.2026"));
        wrong.wrong(TO, Message::of("form-day-wrong"));
        vec![
            ("e-service-signal", sample(Some(&signals(lines, all)), form())),
            ("e-service-signal-empty", sample(Some(&signals(Vec::new(), 0)), form())),
            ("e-service-signal-wrong", sample(None, wrong)),
        ]
    }
}
