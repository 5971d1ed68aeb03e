//! What was written to residents.

use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError, Sql, params};

const LETTERS: Sql = Sql {
    name: "test::LETTERS",
    text: "SELECT recipient, subject, text FROM letter WHERE institution_id = $1 AND text IS NOT NULL ORDER BY created_at, id",
};

/// An institution's letters: to whom, about what, and the text. Those of one instant come in no certain order.
pub fn letters(db: &Db, institution: InstitutionId) -> Vec<(String, String, String)> {
    db.read_now(move |tx| tx.all(LETTERS, params![institution]))
        .map_err(|wrong: DbError| wrong)
        .expect("letters")
}

/// The code in a letter.
pub fn code_in(text: &str) -> String {
    let is_code = |word: &&str| {
        word.len() == 9
            && word.as_bytes()[4] == b'-'
            && word.chars().all(|sign| sign == '-' || sign.is_ascii_alphanumeric())
    };
    text.split_whitespace().find(is_code).unwrap_or_else(|| panic!("no code in {text}")).to_owned()
}
