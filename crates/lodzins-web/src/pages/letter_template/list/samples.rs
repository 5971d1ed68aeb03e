use super::*;
use crate::gallery::{Sample, desk};

impl Sample for ListView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let since = "2026-11-20T08:00:00Z".parse().ok();
        let of = |occasion: &Occasion| {
            let own = |language: &Language| {
                let changed = *occasion == Occasion::Answered && *language == Language::Lv;
                (*occasion, *language, since.filter(|_| changed))
            };
            Language::ALL.iter().map(own).collect::<Vec<_>>()
        };
        let all: Vec<_> = Occasion::ALL.iter().flat_map(of).collect();
        let page = desk(words, "/desk/letters/templates");
        vec![("letter-templates", Self { page, table: table(words, &all) })]
    }
}
