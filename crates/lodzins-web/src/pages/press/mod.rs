//! The press digest: a period told in sentences, in the language that is asked for.

mod clause; // a part of a sentence with one number
mod days; // when, in words
mod file; // the text to take along, as plain text and as PDF
mod marked; // numbers that lead somewhere, inside a sentence
mod page; // the page
#[cfg(test)]
mod samples;
mod submissions; // the paragraphs on submissions
mod tell; // what is told, in which order

#[cfg(test)]
pub(crate) use page::PressView;

use lodzins_core::Role;
use lodzins_service::statistics::FactRow;

use crate::{pages::report::said::Names, routes::Routes, words::Words};

/// Those who speak to the public, and who check what is said; the matrix says the same.
pub(super) const SPEAKERS: &[Role] = &[Role::Head, Role::Editor, Role::Auditor];

/// A told figure as a sentence, with whose it is.
pub(super) fn told(words: Words, names: &Names, fact: &FactRow) -> String {
    let teller = clause::Teller { words, names, linked: false, with_year: true };
    let said = teller.told(fact);
    let unit = names.units.iter().find(|unit| Some(unit.id) == fact.unit_id);
    let said = match unit {
        Some(unit) => {
            let unit = unit.name(words.language()).to_owned();
            words.with("press-of-unit", &[("unit", unit.into()), ("what", said.into())])
        }
        None => said,
    };
    marked::sentence(&said)
}

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/desk/press", page::get)
        .get("/desk/press/digest.txt", file::text)
        .get("/desk/press/digest.pdf", file::pdf)
}
