//! The numbers of each journal and year: from one to the last that was given, each once.

use std::cmp::Ordering;

use lodzins_core::id::InstitutionId;
use lodzins_db::{DbError, Tx};

use super::{Chain, Check, Finding, FindingKind, Round, VerifyError};
use crate::register::verify::{JournalYear, highest_numbers, journal_years, numbers_between};

/// Numbers read in one go.
const PIECE: i64 = 2000;

impl Round<'_> {
    pub(super) fn numbers(&mut self, whose: &Chain) -> Result<(), VerifyError> {
        let institution = whose.institution;
        let (given, beyond) = self.db.read_now(move |tx| given_and_beyond(tx, institution))?;
        for what in beyond {
            self.report.add(Finding::new(FindingKind::NumberBeyond, &whose.code, what));
        }
        let mut done = 0;
        for given in given {
            self.numbers_of(whose, &given, &mut done)?;
        }
        Ok(())
    }

    fn numbers_of(
        &mut self,
        whose: &Chain,
        given: &JournalYear,
        done: &mut u64,
    ) -> Result<(), VerifyError> {
        let institution = whose.institution;
        // A number below one is none; the first piece takes in what there is of those.
        let (mut after, mut upto) = (i64::MIN, 0);
        let mut expected = 1;
        while upto < given.last {
            upto = given.last.min(upto + PIECE);
            let asked = given.clone();
            let numbers = self
                .db
                .read_now(move |tx| numbers_between(tx, institution, &asked, after, upto))?;
            after = upto;
            *done += numbers.len() as u64;
            for sequence in numbers {
                self.number(whose, given, sequence, &mut expected);
            }
            self.tell(whose, Check::Numbers, *done);
        }
        if expected <= given.last {
            self.gap(whose, given, expected, given.last);
        }
        Ok(())
    }

    fn number(&mut self, whose: &Chain, given: &JournalYear, sequence: i64, expected: &mut i64) {
        match sequence.cmp(expected) {
            Ordering::Equal => *expected += 1,
            Ordering::Greater => {
                self.gap(whose, given, *expected, sequence - 1);
                *expected = sequence + 1;
            }
            Ordering::Less => {
                let number = format!("{}/{}/{sequence}", given.code, given.year);
                let what = format!("the number {number} stands twice, or is none");
                let double = Finding::new(FindingKind::NumberDouble, &whose.code, what);
                self.report.add(double.submission(number));
            }
        }
    }

    fn gap(&mut self, whose: &Chain, given: &JournalYear, from: i64, to: i64) {
        let (code, year) = (&given.code, given.year);
        let what = format!("the numbers {code}/{year}/{from} to {code}/{year}/{to} are missing");
        let gap = Finding::new(FindingKind::NumberGap, &whose.code, what);
        self.report.add(gap.submission(format!("{code}/{year}/{from}")));
    }
}

/// What the journals say they gave, and what stands above that; both of one snapshot.
fn given_and_beyond(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
) -> Result<(Vec<JournalYear>, Vec<String>), DbError> {
    let given = journal_years(tx, institution)?;
    let mut beyond = Vec::new();
    for (journal, year, highest) in highest_numbers(tx, institution)? {
        match given.iter().find(|known| (known.journal, known.year) == (journal, year)) {
            Some(known) if highest <= known.last => {}
            Some(JournalYear { code, last, .. }) => beyond.push(format!(
                "number {code}/{year}/{highest} stands, and the journal gave none above {last}"
            )),
            None => {
                beyond.push(format!("number {highest} of {year} stands, and no journal gave any"));
            }
        }
    }
    Ok((given, beyond))
}
