use jiff::Timestamp;
use lodzins_core::{
    retention::{Rule, What},
    submission::Kind,
};
use lodzins_service::retention::{Counts, KeptRule, Preview};

use super::{
    check::CheckView,
    rules::{PATH, Read, RulesView, RunLine},
    said,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    words::{Message, Words},
};

fn counts() -> Counts {
    Counts {
        cases: 12_480,
        files: 30_112,
        contacts: 64_002,
        call_backs: 211,
        visits: 7,
        clients: 3_004,
        letters: 27_551,
        answers: 0,
        waiting: 3,
    }
}

fn kept(what: What, years: u8) -> KeptRule {
    let rule = Rule { journal: None, what, years };
    KeptRule { rule, set_by: None, set_at: Timestamp::UNIX_EPOCH }
}

impl Sample for RulesView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, read: &Read| {
            let page = desk(words, PATH).wrong(form.is_wrong());
            Self::framed((page, words), (form, Form::blank(words)), read)
        };
        let read = Read {
            rules: vec![
                kept(What::Everything, 10),
                kept(What::Kind(Kind::Complaint), 5),
                kept(What::Contacts, 1),
            ],
            ..Read::default()
        };
        let mut full = sample(Form::blank(words), &read);
        full.runs = vec![RunLine {
            by: words.moment_short(Timestamp::UNIX_EPOCH),
            state: words.t("retention-state-scoured"),
            sum: said::sum(words, &counts()),
        }];
        let mut wrong = Form::of(words, Fields::default().and("years", "simts"));
        wrong.wrong("years", Message::of("retention-years-missing"));
        vec![
            ("retention", full),
            ("retention-empty", sample(Form::blank(words), &Read::default())),
            ("retention-wrong", sample(wrong, &read)),
        ]
    }
}

impl Sample for CheckView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, preview: Preview| {
            let page = desk(words, "/desk/admin/retention/check").back(PATH).wrong(form.is_wrong());
            Self::framed(page, words, form, &preview)
        };
        let much = Preview { counts: counts(), whole: false };
        let nothing = Preview { whole: true, ..Preview::default() };
        let mut wrong = Form::of(words, Fields::default().and("word", "jā"));
        let word = words.t("retention-word");
        wrong.wrong("word", Message::of("retention-word-wrong").text("word", word));
        vec![
            ("retention-check", sample(Form::blank(words), much)),
            ("retention-check-nothing", sample(Form::blank(words), nothing)),
            ("retention-check-wrong", sample(wrong, much)),
        ]
    }
}
