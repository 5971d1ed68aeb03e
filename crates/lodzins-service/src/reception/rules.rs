//! What a centre's reception goes by.

use lodzins_core::{
    Moment,
    id::{CentreId, InstitutionId},
    reception::{LATE_MINUTES, Precedence},
    regime::Most,
};
use lodzins_db::{DbError, FromRow, Row, Tx, params};

use super::{ReceptionError, sql};
use crate::{
    Actor,
    institution::structure::{centres, noted},
};

/// The most people that a limit can speak of.
const MOST: u32 = 10_000;
/// The longest that one may have to wait between two calls.
const LONGEST_PAUSE: u32 = 30;
/// The latest that one may come for an appointment.
const LATEST: u32 = 120;
/// The longest that a line may still be served after closing.
const LONGEST_LINGER: u32 = 240;

/// What a centre's reception goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CentreRules {
    /// After so many calls in vain somebody counts as not there.
    pub calls: u32,
    /// So many minutes after a call the next one, or giving up, is possible.
    pub pause_minutes: u32,
    /// So many minutes late one may come for an appointment.
    pub late_minutes: u32,
    /// So many minutes after closing whoever still waits is not received any more.
    pub linger_minutes: u32,
    /// Not more people inside at once, as long as no regime says otherwise; nothing: as many as come.
    pub most_inside: Option<Most>,
    /// Reasons to go first that it respects.
    pub reasons: Vec<Precedence>,
}

impl Default for CentreRules {
    fn default() -> Self {
        let reasons = vec![Precedence::Disability, Precedence::Pregnancy, Precedence::SmallChild];
        Self {
            calls: 2,
            pause_minutes: 0,
            late_minutes: LATE_MINUTES,
            linger_minutes: 30,
            most_inside: None,
            reasons,
        }
    }
}

impl CentreRules {
    fn is_in_range(&self) -> bool {
        (1..=9).contains(&self.calls)
            && self.pause_minutes <= LONGEST_PAUSE
            && self.late_minutes <= LATEST
            && self.linger_minutes <= LONGEST_LINGER
            && !matches!(self.most_inside, Some(Most::Number(most)) if !(1..=MOST).contains(&most))
    }
}

impl FromRow for CentreRules {
    fn from_row(row: &mut Row) -> Result<Self, DbError> {
        let (calls, most_inside): (_, Option<u32>) = (row.next()?, row.next()?);
        let (pause_minutes, late_minutes, linger_minutes) = (row.next()?, row.next()?, row.next()?);
        let reasons: String = row.next()?;
        let by_specialists: bool = row.next()?;
        let specialists = by_specialists.then_some(Most::Specialists);
        let most_inside = specialists.or(most_inside.map(Most::Number));
        let reasons: Result<_, _> = reasons.split_whitespace().map(str::parse).collect();
        let reasons = reasons
            .map_err(|wrong: lodzins_core::code::UnknownCode| DbError::Decode(wrong.to_string()))?;
        Ok(Self { calls, pause_minutes, late_minutes, linger_minutes, most_inside, reasons })
    }
}

/// What a centre's reception goes by; the usual when nobody has said anything.
pub fn centre_rules(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    centre: CentreId,
) -> Result<CentreRules, DbError> {
    Ok(tx.optional(sql::RULES, params![institution, centre])?.unwrap_or_default())
}

/// Says what a centre's reception goes by from now on.
pub fn centre_rules_set(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    centre: CentreId,
    new: &CentreRules,
    by: Actor,
) -> Result<(), ReceptionError> {
    let all = centres(tx, institution)?;
    let of = all.into_iter().find(|one| one.id == centre).ok_or(ReceptionError::NotThere)?;
    if !new.is_in_range() {
        return Err(ReceptionError::OutOfRange);
    }
    if centre_rules(tx, institution, centre)? == *new {
        return Ok(());
    }
    let codes: Vec<&str> = new.reasons.iter().map(|reason| reason.code()).collect();
    let reasons = codes.join(" ");
    let (pause, late, linger) = (new.pause_minutes, new.late_minutes, new.linger_minutes);
    let (by_specialists, number, most) = match new.most_inside {
        None => (false, None, "any number".to_owned()),
        Some(Most::Specialists) => (true, None, "as many as specialists".to_owned()),
        Some(Most::Number(most)) => (false, Some(most), most.to_string()),
    };
    let values = params![
        institution,
        centre,
        new.calls,
        number,
        pause,
        late,
        linger,
        reasons,
        by_specialists
    ];
    tx.exec(sql::RULES_SET, values)?;
    let detail = format!(
        "{}: {} calls every {pause}′, {late}′ late, {linger}′ after closing, {most} inside; {reasons}",
        of.code, new.calls
    );
    noted(tx, at, institution, by, "reception.rules_set", &detail)?;
    Ok(())
}
