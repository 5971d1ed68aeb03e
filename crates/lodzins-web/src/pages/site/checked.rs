//! The last run of `cargo xtask ui-check`, which writes its result beside this crate: what the accessibility statement
//! says about how the pages were checked (MK 445/2020: the statement names the day and the way of the assessment).

use jiff::civil::Date;
use serde::Deserialize;

use crate::words::Words;

/// The result as it was written; `null` until a first run.
const WRITTEN: &str = include_str!("../../../accessibility.json");

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Checked {
    /// The day.
    pub on: Date,
    /// So many pages.
    pub pages: u32,
    /// Each in these languages, colours and widths: so many times something was looked at.
    pub views: u32,
    /// So many things were not as they should be.
    pub findings: u32,
    /// The version of axe.
    pub axe: String,
}

impl Checked {
    /// The last run; nothing when there was none.
    pub fn last() -> Option<Self> {
        serde_json::from_str(WRITTEN).ok().flatten()
    }

    /// In a sentence.
    pub fn said(&self, words: Words) -> String {
        let parts = [
            ("day", words.date_on(self.on).into()),
            ("pages", words.with("accessibility-pages", &[("count", self.pages.into())]).into()),
            ("views", words.with("accessibility-views", &[("count", self.views.into())]).into()),
            (
                "findings",
                words.with("accessibility-findings", &[("count", self.findings.into())]).into(),
            ),
            ("axe", self.axe.as_str().into()),
        ];
        words.with("accessibility-last", &parts)
    }
}

#[cfg(test)]
mod tests {
    use lodzins_core::Language;

    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let read: Option<Checked> = serde_json::from_str(WRITTEN).expect("null, or a result");
        assert_eq!(read, Checked::last());
    }

    #[test]
    fn a_result_is_said_in_three_languages() {
        let checked = Checked {
            on: jiff::civil::date(2026, 11, 21),
            pages: 141,
            views: 1692,
            findings: 0,
            axe: "4.10.3".to_owned(),
        };
        let said = |language| checked.said(Words::of(language));
        let lv = said(Language::Lv);
        assert!(lv.contains("2026. gada 21. novembrī") && lv.contains("141 lapa"), "{lv}");
        assert!(lv.contains("trūkumu nav"), "{lv}");
        assert!(said(Language::En).contains("no faults"), "{}", said(Language::En));
        assert!(said(Language::Ru).contains("141 страница"), "{}", said(Language::Ru));
    }
}
