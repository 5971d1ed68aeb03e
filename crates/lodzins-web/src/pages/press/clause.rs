//! A part of a sentence with one number: “klātienē apkalpoti 300–400 klienti nedēļā”.

use lodzins_core::{
    contact::Direction,
    fact::{FactKind, Per, Qualifier},
    report::{Period, Tenths},
};
use lodzins_service::statistics::FactRow;

use super::marked::{leading, small};
use crate::{
    pages::{
        figures,
        report::{question::report_address, said::Names},
    },
    words::Words,
};

/// Whoever tells: the language, the institution's names, and whether numbers may lead to the desk's reports.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) words: Words,
    pub(super) names: &'a Names,
    pub(super) linked: bool,
    /// Is everything of one year, so that days need not say it again?
    pub(super) with_year: bool,
}

/// Things whose facts are called by a topic: `calls_about_housing`.
const ABOUT: &str = "calls_about_";

impl Teller<'_> {
    /// A counted number that leads to its report.
    pub(super) fn counted(self, number: i64, address: &str) -> String {
        self.leading(address, &self.words.number(number))
    }

    /// A number that leads to where it is shown.
    pub(super) fn leading(self, address: &str, number: &str) -> String {
        if self.linked { leading(address, number) } else { number.to_owned() }
    }

    /// Of a hundred, to a tenth.
    pub(super) fn percent(self, Tenths(tenths): Tenths, address: &str) -> String {
        let number = figures::articles::number(self.words, Tenths(tenths.abs()));
        let number = self.leading(address, &number);
        self.words.with("press-percent", &[("number", number.into())])
    }

    /// So many of a thing were counted.
    pub(super) fn thing(self, thing: &str, count: i64, address: &str) -> String {
        self.said(thing, "plain", count, self.counted(count, address))
    }

    /// What the institution told, in its words around the number.
    pub(super) fn told(self, fact: &FactRow) -> String {
        let most = fact.quantity_max.unwrap_or(fact.quantity);
        let number = |count: u32| self.words.number(i64::from(count));
        let number = match fact.quantity_max {
            Some(most) => format!("{}–{}", number(fact.quantity), number(most)),
            None => number(fact.quantity),
        };
        let figure = self.leading(&told_address(fact), &number);
        let qualifier = fact.qualifier.code();
        let parts = [("qualifier", qualifier.into()), ("figure", figure.into())];
        let mut figure = self.words.with("figures-qualified", &parts);
        let way = match fact.qualifier {
            Qualifier::Exact | Qualifier::Range => "plain",
            Qualifier::About => "about",
            Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::LessThan => "bound",
        };
        if fact.per != Per::Total && way == "plain" {
            figure = self.words.with("press-average", &[("figure", figure.into())]);
        }
        let what = self.said(&fact.subject, way, i64::from(most), figure);
        let parts = [("per", fact.per.code().into()), ("what", what.into())];
        self.words.with("press-per", &parts)
    }

    fn said(self, thing: &str, way: &str, count: i64, number: String) -> String {
        let (code, name) = match thing.strip_prefix(ABOUT) {
            Some(topic) => ("calls_about", self.topic(topic)),
            None => (thing, thing.replace('_', " ")),
        };
        let parts = [
            ("thing", code.into()),
            ("way", way.into()),
            ("count", count.into()),
            ("number", number.into()),
            ("name", name.into()),
        ];
        self.words.with("press-thing", &parts)
    }

    /// A topic's name inside a sentence.
    pub(super) fn topic(self, code: &str) -> String {
        inside(&crate::pages::contact::said::topic(self.words, &self.names.topics, code))
    }

    /// When something was, then what.
    pub(super) fn when(self, period: Period, what: String) -> String {
        let when = super::days::days(self.words, period, self.with_year);
        self.words.with("press-when", &[("when", when.into()), ("what", what.into())])
    }
}

/// A name inside a sentence begins small, unless it is an abbreviation.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(_), Some(second)) if second.is_lowercase() => small(name),
        _ => name.to_owned(),
    }
}

/// The report of calls and e-mails.
pub(super) fn calls_address(period: Period, unit: &str) -> String {
    let rows = [
        ("rows", if unit.is_empty() { "unit" } else { "topic" }),
        ("columns", "channel"),
        ("groups", "phone+email"),
        ("unit", unit),
        ("subject", Direction::In.code()),
    ];
    let asked: Vec<_> = rows.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    report_address(FactKind::Contact, period, &asked)
}

/// The place in the list of figures where a told one stands.
fn told_address(fact: &FactRow) -> String {
    format!("/desk/figures/articles#{}", figures::anchor(&fact.subject, fact.from_on, fact.to_on))
}
