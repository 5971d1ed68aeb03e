//! Services as a table: a line a service, the first line names the columns. For catalogues that are kept as spreadsheets.
//!
//! The columns are listed in docs/services.schema.json. In a cell with several values `|` stands between them.

use jiff::civil::Date;
use lodzins_core::{
    Channel, Language,
    catalogue::{Card, Longest, Stage, Step, TimeUnit, Translated},
    csv,
};

use super::file::{ImportedService, Misfit, unreadable};

/// The columns that are there once, and those that are there in each language with `_lv`, `_ru`, `_en`.
const ONCE: [&str; 24] = [
    "code",
    "valid_from",
    "valid_to",
    "holder",
    "provider",
    "recipients",
    "topics",
    "request_channels",
    "request_place",
    "receipt_channels",
    "receipt_place",
    "longest",
    "longest_unit",
    "longest_basis",
    "fee_in_person",
    "fee_online",
    "assurance",
    "signature",
    "in_person_only",
    "unit",
    "phone",
    "email",
    "foreign_ground",
    "related",
];
const TRANSLATED: [&str; 7] =
    ["title", "about", "request", "execution", "receipt", "bring", "note"];

/// A line with the names of its columns.
struct Line<'l> {
    number: usize,
    head: &'l [String],
    cells: Vec<String>,
}

pub(super) fn read(text: &str) -> Result<Vec<ImportedService>, Vec<Misfit>> {
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let Some((first, head)) = lines.next() else { return Ok(Vec::new()) };
    let sign = [';', '\t'].into_iter().find(|sign| head.contains(*sign)).unwrap_or(',');
    let open = |number| unreadable(number, "", "a quotation mark is not closed");
    let head = csv::cells(head, sign).ok_or_else(|| vec![open(first)])?;
    let head: Vec<String> = head.iter().map(|name| name.trim().to_lowercase()).collect();
    let strange = head.iter().filter(|name| !is_column(name));
    let strange: Vec<_> =
        strange.map(|name| unreadable(first, "", format!("there is no column “{name}”"))).collect();
    if !strange.is_empty() {
        return Err(strange);
    }
    let (mut services, mut misfits) = (Vec::new(), Vec::new());
    for (number, text) in lines {
        let Some(cells) = csv::cells(text, sign) else {
            misfits.push(open(number));
            continue;
        };
        match (Line { number, head: &head, cells }).service() {
            Ok(service) => services.push(service),
            Err(wrong) => misfits.extend(wrong),
        }
    }
    if misfits.is_empty() { Ok(services) } else { Err(misfits) }
}

fn is_column(name: &str) -> bool {
    let of_language = |name: &str| {
        let (stem, language) = name.rsplit_once('_')?;
        (TRANSLATED.contains(&stem) && language.parse::<Language>().is_ok()).then_some(())
    };
    ONCE.contains(&name) || of_language(name).is_some()
}

impl Line<'_> {
    fn cell(&self, name: &str) -> &str {
        let at = self.head.iter().position(|known| known == name);
        at.and_then(|at| self.cells.get(at)).map(|cell| cell.trim()).unwrap_or_default()
    }

    fn filled(&self, name: &str) -> Option<String> {
        Some(self.cell(name).to_owned()).filter(|cell| !cell.is_empty())
    }

    /// The values of a cell with `|` between them.
    fn several(&self, name: &str) -> Vec<String> {
        let parts = self.cell(name).split('|').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    fn translated(&self, name: &str) -> Translated {
        let of = |language: Language| self.cell(&format!("{name}_{language}")).to_owned();
        Translated { lv: of(Language::Lv), ru: of(Language::Ru), en: of(Language::En) }
    }

    fn service(&self) -> Result<ImportedService, Vec<Misfit>> {
        let mut wrong = Vec::new();
        let service = self.read(&mut wrong);
        if wrong.is_empty() { Ok(service) } else { Err(wrong) }
    }

    fn read(&self, wrong: &mut Vec<Misfit>) -> ImportedService {
        let mut card = Card {
            title: self.translated("title"),
            about: self.translated("about"),
            holder: self.filled("holder"),
            provider: self.filled("provider"),
            recipients: self.codes("recipients", wrong),
            topics: self.several("topics"),
            steps: self.steps(wrong),
            bring: self.bring(),
            related: self.several("related"),
            signature: self.yes("signature", wrong),
            in_person_only: self.yes("in_person_only", wrong),
            unit: self.filled("unit"),
            phone: self.filled("phone"),
            email: self.filled("email"),
            note: self.translated("note"),
            foreign_ground: self.filled("foreign_ground"),
            ..Card::default()
        };
        card.fees.in_person_cents = self.cents("fee_in_person", wrong);
        card.fees.online_cents = self.cents("fee_online", wrong);
        card.assurance = self.parsed("assurance", wrong).unwrap_or(card.assurance);
        card.longest = self.parsed("longest", wrong).map(|amount| Longest {
            amount,
            unit: self.parsed("longest_unit", wrong).unwrap_or(TimeUnit::WorkingDays),
            basis: self.cell("longest_basis").to_owned(),
        });
        ImportedService {
            line: self.number,
            code: self.cell("code").to_owned(),
            valid_from: self.parsed::<Date>("valid_from", wrong),
            valid_to: self.parsed::<Date>("valid_to", wrong),
            card: card.in_order(),
        }
    }

    fn steps(&self, wrong: &mut Vec<Misfit>) -> Vec<Step> {
        let mut steps = Vec::new();
        for stage in Stage::ALL {
            let text = self.translated(stage.code());
            let channels: Vec<Channel> = match stage {
                Stage::Execution => Vec::new(),
                other => self.codes(&format!("{other}_channels"), wrong),
            };
            let place = match stage {
                Stage::Execution => None,
                other => self.filled(&format!("{other}_place")),
            };
            if !text.is_empty() || !channels.is_empty() {
                steps.push(Step { stage: *stage, channels, place, text });
            }
        }
        steps
    }

    /// Lines of a list, the languages beside each other in their order.
    fn bring(&self) -> Vec<Translated> {
        let [lv, ru, en] = ["lv", "ru", "en"].map(|of| self.several(&format!("bring_{of}")));
        let at = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        let lines = lv.len().max(ru.len()).max(en.len());
        (0..lines).map(|n| Translated { lv: at(&lv, n), ru: at(&ru, n), en: at(&en, n) }).collect()
    }

    fn parsed<T: std::str::FromStr<Err: ToString>>(
        &self,
        name: &str,
        wrong: &mut Vec<Misfit>,
    ) -> Option<T> {
        let text = self.filled(name)?;
        text.parse().map_err(|error: T::Err| self.note(name, &error.to_string(), wrong)).ok()
    }

    fn codes<T: std::str::FromStr<Err: ToString>>(
        &self,
        name: &str,
        wrong: &mut Vec<Misfit>,
    ) -> Vec<T> {
        let mut codes = Vec::new();
        for text in self.several(name) {
            match text.parse::<T>() {
                Ok(code) => codes.push(code),
                Err(error) => self.note(name, &error.to_string(), wrong),
            }
        }
        codes
    }

    fn yes(&self, name: &str, wrong: &mut Vec<Misfit>) -> bool {
        match self.cell(name).to_lowercase().as_str() {
            "" | "0" | "no" | "nē" | "false" => false,
            "1" | "yes" | "jā" | "true" => true,
            other => {
                self.note(name, &format!("“{other}” is neither yes nor no"), wrong);
                false
            }
        }
    }

    /// Euro with a comma or a point: `4,27`.
    fn cents(&self, name: &str, wrong: &mut Vec<Misfit>) -> Option<i64> {
        let text = self.filled(name)?;
        let cents = lodzins_core::catalogue::cents_of(&text);
        if cents.is_none() {
            self.note(name, &format!("“{text}” is not an amount in euro"), wrong);
        }
        cents
    }

    fn note(&self, name: &str, what: &str, wrong: &mut Vec<Misfit>) {
        wrong.push(unreadable(self.number, self.cell("code"), format!("{name}: {what}")));
    }
}
