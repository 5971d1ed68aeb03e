//! The four steps with a table of calls: with a file waiting, with wrong rows, with rows to take, and done.

use std::collections::BTreeMap;

use jiff::civil::date;
use lodzins_core::{Channel, contact::Direction};
use lodzins_service::{
    idempotency::RequestKey,
    import::{BadRow, Column, Imported, RowFault, Summary, Table, Tried},
    institution::Topic,
    replay::{ContactEvent, Event, Happened},
};

use super::{
    begin::{BeginView, waiting},
    check::{CheckView, Found},
    columns::ColumnsView,
    done::DoneView,
    kept::{Begun, Came},
    said::Called,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    words::{Message, Words},
};

const CALLS: &str = "Datums;Kanāls;Temats;Minūtes;Piezīmes\n27.03.2020;Tālrunis;NĪN;5;atzvanīt\n\
    28.03.2020;Tālrunis;Mājoklis;;\n";

fn begun() -> Begun {
    Begun {
        name: "zvani-2020.csv".to_owned(),
        table: Table::read(CALLS.as_bytes()).expect("a table"),
        rows: Imported::Contacts,
        mapping: None,
    }
}

fn called() -> Called {
    let topic = |(code, name): (&str, &str)| Topic {
        code: code.to_owned(),
        name_lv: name.to_owned(),
        name_ru: name.to_owned(),
        name_en: name.to_owned(),
        closed_from: None,
    };
    let topics = [("housing", "Mājoklis"), ("property_tax", "Nekustamā īpašuma nodoklis")];
    Called { topics: topics.map(topic).to_vec(), ..Called::default() }
}

fn summary(added: u32, known: u32) -> Summary {
    Summary {
        added,
        known,
        channels: BTreeMap::from([("phone".to_owned(), 2)]),
        topics: BTreeMap::from([("housing".to_owned(), 1), ("property_tax".to_owned(), 1)]),
        days: BTreeMap::from([(date(2020, 3, 27), 1), (date(2020, 3, 28), 1)]),
    }
}

fn row(line: usize, at: &str, topic: &str, seconds: Option<u32>) -> Event {
    Event {
        line,
        key: RequestKey::new("sample", b""),
        institution: "cesis".to_owned(),
        at: at.parse().expect("a moment"),
        happened: Happened::Contact(Box::new(ContactEvent {
            channel: Channel::Phone,
            direction: Some(Direction::In),
            topics: vec![topic.to_owned()],
            service: None,
            unit: None,
            seconds,
            result: None,
            date_assumed: false,
        })),
    }
}

impl Sample for BeginView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, kept: String| Self {
            page: desk(words, "/desk/import"),
            form: form.with_token("x"),
            further: !kept.is_empty(),
            kept,
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("rows", Message::of("import-rows-missing"));
        wrong.wrong("file", Message::of("import-open-quotation").text("line", "17"));
        let rows = Form::of(words, Fields::default().and("rows", "contacts"));
        vec![
            ("import-begin", sample(Form::blank(words), String::new())),
            ("import-begin-wrong", sample(wrong, String::new())),
            ("import-begin-kept", sample(rows, waiting(words, "zvani-2020.csv", 2))),
        ]
    }
}

impl Sample for ColumnsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let fields = Fields::default().and("column-0", "on").and("column-2", "topic");
        let sample = |form: Form| {
            let page = desk(words, "/desk/import");
            Self::framed(page, form.with_token("x"), &begun(), &called())
        };
        let mut wrong = Form::of(words, fields.clone());
        let message =
            Message::of("import-column-or-all").text("column", words.t("register-channel"));
        wrong.wrong("all-channel", message);
        vec![
            ("import-columns", sample(Form::of(words, fields))),
            ("import-columns-wrong", sample(wrong)),
        ]
    }
}

impl Sample for CheckView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |found: &Found| {
            let (page, form) = (desk(words, "/desk/import"), Form::blank(words).with_token("x"));
            Self::framed(page, form, &begun(), &called(), found)
        };
        let first = vec![
            row(2, "2020-03-27T07:05:00Z", "property_tax", Some(300)),
            row(3, "2020-03-27T22:00:00Z", "housing", None),
        ];
        let good = Found::Good(Tried { summary: summary(2, 0), first: first.clone() });
        let known = Found::Good(Tried { summary: summary(0, 2), first });
        let unknown = |line, column, word: &str| BadRow {
            line,
            fault: RowFault::Unknown { column, word: word.to_owned(), known: Vec::new() },
        };
        let faults = [
            RowFault::Empty(Column::On),
            RowFault::NotADay("vakar".to_owned()),
            RowFault::NotATime("25:00".to_owned()),
            RowFault::NotMinutes("daudz".to_owned()),
            RowFault::BoxMisfit,
            RowFault::NotConsulted(Channel::Post),
            RowFault::NoInstitution(date(2008, 1, 2)),
            RowFault::JournalClosed(date(2019, 1, 2)),
            RowFault::InFuture,
            RowFault::Refused(String::new()),
        ];
        let faults = (4..).zip(faults).map(|(line, fault)| BadRow { line, fault });
        let unknown = [unknown(2, Column::Topic, "NĪN"), unknown(3, Column::Channel, "zvans")];
        let bad = Found::Bad(unknown.into_iter().chain(faults).collect());
        vec![
            ("import-check", sample(&good)),
            ("import-check-known", sample(&known)),
            ("import-check-bad", sample(&bad)),
        ]
    }
}

impl Sample for DoneView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |rows, summary: Summary, reads| {
            let came = Came { rows, summary };
            Self::framed(desk(words, "/desk/import"), &called(), &came, reads)
        };
        vec![
            ("import-done", sample(Imported::Contacts, summary(2, 0), true)),
            ("import-done-known", sample(Imported::Submissions, summary(0, 2), false)),
        ]
    }
}
