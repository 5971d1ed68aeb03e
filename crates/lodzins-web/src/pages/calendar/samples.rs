use jiff::civil::date;
use lodzins_core::{
    WorkingCalendar,
    calendar::{
        DayFault, OwnDay,
        import::{Fault, LineFault},
    },
    deadline::Unit,
    id::{Id, OwnTermId, SubmissionId},
    submission::Kind,
};
use lodzins_service::{
    calendar::{Change, DayChange, NewTerm, OwnTerm},
    register::{Preview, RecountMove},
};

use super::{
    check::{CheckView, moves, sums},
    import::{ImportView, fault},
    recount::RecountView,
    said,
    terms::TermsView,
    year::YearView,
};
use crate::{
    form::Form,
    gallery::{Sample, desk},
    ui::Pagination,
    words::{Message, Words},
};

fn own() -> Vec<OwnDay> {
    vec![
        OwnDay {
            off: date(2026, 6, 22),
            worked_instead: Some(date(2026, 6, 27)),
            reason: "MK rīkojums".to_owned(),
        },
        OwnDay {
            off: date(2026, 7, 3),
            worked_instead: None,
            reason: "Inventarizācija".to_owned(),
        },
    ]
}

fn moved() -> Vec<RecountMove> {
    (1..=3)
        .map(|n| RecountMove {
            id: SubmissionId::from_bytes([n; 16]),
            number: format!("IES/2026/{n}"),
            was_on: date(2026, 7, 3),
            is_on: date(2026, 7, 6),
        })
        .collect()
}

impl Sample for YearView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form| {
            let own = own();
            let calendar = WorkingCalendar::latvia().with_own(&own);
            let page = desk(words, "/desk/admin/calendar").wrong(form.is_wrong());
            Self::framed(page, words, form, 2026, (&calendar, &own, false))
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("off", said::fault(words, date(2026, 7, 4), DayFault::NotASaturday));
        wrong.wrong("reason", Message::of("calendar-reason-missing"));
        vec![("calendar", sample(Form::blank(words))), ("calendar-wrong", sample(wrong))]
    }
}

impl Sample for CheckView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let days = own().into_iter().map(|day| DayChange::Set { day }).collect();
        let sample = |preview: &Preview| Self {
            page: desk(words, "/desk/admin/calendar"),
            form: Form::blank(words),
            lines: said::change(words, &Change::Days { days: Vec::clone(&days) }),
            notes: Vec::new(),
            sums: sums(words, preview),
            table: moves(words, &preview.first, true),
            back: "/desk/admin/calendar",
        };
        let some = Preview { moved: 61, later: 60, newly_late: 1, first: moved(), whole: true };
        let none = Preview { whole: true, ..Preview::default() };
        vec![("calendar-check", sample(&some)), ("calendar-check-none", sample(&none))]
    }
}

impl Sample for ImportView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, faults: Vec<String>| Self {
            page: desk(words, "/desk/admin/calendar").wrong(form.is_wrong()),
            form,
            faults,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("list", Message::of("calendar-import-wrong").number("count", 2));
        let faults = [
            LineFault { line: 2, fault: Fault::NotADay("30.02.2026.".to_owned()) },
            LineFault { line: 4, fault: Fault::Twice(3) },
        ];
        let faults = faults.iter().map(|line| fault(words, line)).collect();
        vec![
            ("calendar-import", sample(Form::blank(words), Vec::new())),
            ("calendar-import-wrong", sample(wrong, faults)),
        ]
    }
}

impl Sample for RecountView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let days = own().into_iter().map(|day| DayChange::Set { day }).collect();
        let change = Change::Days { days };
        let sample = |finished: bool| Self {
            page: desk(words, "/desk/admin/recounts"),
            href: "/desk/admin/recounts/1".to_owned(),
            lines: said::change(words, &change),
            by: "Testa Persona 001 · 20.11.2026. 09:00".to_owned(),
            sum: words.with(
                "calendar-moved",
                &[("count", 3.into()), ("later", "3".into()), ("earlier", "0".into())],
            ),
            finished,
            table: moves(words, &moved(), true),
            rest: Pagination::new().landmark_label(words.t("site-pages")),
        };
        vec![("recount", sample(true)), ("recount-under-way", sample(false))]
    }
}

impl Sample for TermsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let term = |n: u8, valid_to| OwnTerm {
            id: OwnTermId::from_bytes([n; 16]),
            term: NewTerm {
                kind: Kind::PressEnquiry,
                amount: 2,
                unit: Unit::WorkingDays,
                reason: "Domes lēmums Nr. 7".to_owned(),
                valid_from: date(2026, 5, 1),
                valid_to,
            },
            set_by: None,
            set_at: "2026-04-20T08:00:00Z".parse().expect("an instant"),
        };
        let sample = |form: Form, terms: &[OwnTerm]| {
            let page = desk(words, "/desk/admin/terms").wrong(form.is_wrong());
            Self::framed(page, words, form, terms)
        };
        let mut wrong = Form::blank(words);
        for field in ["kind", "amount", "from", "reason"] {
            wrong.wrong(field, Message::of("calendar-term-amount-missing"));
        }
        let terms = [term(1, Some(date(2026, 6, 30))), term(2, None)];
        vec![("terms", sample(Form::blank(words), &terms)), ("terms-wrong", sample(wrong, &[]))]
    }
}
