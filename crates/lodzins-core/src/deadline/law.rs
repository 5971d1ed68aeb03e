//! The terms of Latvian law that a public service centre lives by.

use std::borrow::Cow;

use jiff::civil::{Date, date};

use super::{Basis, Duty, Rule, Unit};
use crate::submission::Kind;

/// Iesniegumu likums came into force; no register that we keep is older.
const SUBMISSIONS_LAW: Date = date(2008, 1, 1);

/// The built-in rules.
///
/// Iesniegumu likums, section 5: until 28 February 2026 an answer within a month, extendable to four months from
/// receipt, forwarding within seven working days; since 1 March 2026 ten working days, a month from receipt when more
/// data, other institutions or a large volume are involved, forwarding within five working days. Administratīvā
/// procesa likums, section 64: a month, extendable to four. Informācijas atklātības likums, section 14: fifteen days
/// when nothing has to be processed.
pub const LATVIA: &[Rule] = &[
    rule("submission_answer_2008", Duty::Answer, 1, Unit::Months).under(SUBMISSIONS_2008),
    rule("submission_answer_extended_2008", Duty::AnswerExtended, 4, Unit::Months)
        .under(SUBMISSIONS_2008),
    rule("submission_forward_2008", Duty::Forward, 7, Unit::WorkingDays).under(SUBMISSIONS_2008),
    rule("submission_answer_2026", Duty::Answer, 10, Unit::WorkingDays).under(SUBMISSIONS_2026),
    rule("submission_answer_extended_2026", Duty::AnswerExtended, 1, Unit::Months)
        .under(SUBMISSIONS_2026),
    rule("submission_forward_2026", Duty::Forward, 5, Unit::WorkingDays).under(SUBMISSIONS_2026),
    rule("application_answer", Duty::Answer, 1, Unit::Months).under(APPLICATIONS),
    rule("application_answer_extended", Duty::AnswerExtended, 4, Unit::Months).under(APPLICATIONS),
    rule("information_answer", Duty::Answer, 15, Unit::Days).under(INFORMATION_REQUESTS),
    rule("house_answer_2008", Duty::Answer, 1, Unit::Months).under(UNNAMED_2008),
    rule("house_answer_2026", Duty::Answer, 10, Unit::WorkingDays).under(UNNAMED_2026),
];

/// For whom a law's terms hold, and when.
#[derive(Clone, Copy)]
struct Scope {
    kinds: &'static [Kind],
    basis: Basis,
    valid_from: Date,
    valid_to: Option<Date>,
}

const SUBMISSIONS_2008: Scope = Scope {
    kinds: &[Kind::Request, Kind::Complaint, Kind::Proposal, Kind::Question],
    basis: Basis::SubmissionsLaw,
    valid_from: SUBMISSIONS_LAW,
    valid_to: Some(date(2026, 2, 28)),
};
const SUBMISSIONS_2026: Scope = Scope {
    basis: Basis::SubmissionsLaw2026,
    valid_from: date(2026, 3, 1),
    valid_to: None,
    ..SUBMISSIONS_2008
};
const UNNAMED_2008: Scope = Scope {
    kinds: &[Kind::PressEnquiry, Kind::Other],
    basis: Basis::HouseRule,
    ..SUBMISSIONS_2008
};
const UNNAMED_2026: Scope =
    Scope { kinds: UNNAMED_2008.kinds, basis: Basis::HouseRule, ..SUBMISSIONS_2026 };
const APPLICATIONS: Scope = Scope {
    kinds: &[Kind::Application],
    basis: Basis::AdministrativeProcedureLaw,
    valid_from: SUBMISSIONS_LAW,
    valid_to: None,
};
const INFORMATION_REQUESTS: Scope =
    Scope { kinds: &[Kind::InformationRequest], basis: Basis::InformationLaw, ..APPLICATIONS };

/// A term that still needs its scope.
struct Term {
    code: &'static str,
    duty: Duty,
    amount: u16,
    unit: Unit,
}

const fn rule(code: &'static str, duty: Duty, amount: u16, unit: Unit) -> Term {
    Term { code, duty, amount, unit }
}

impl Term {
    const fn under(self, scope: Scope) -> Rule {
        Rule {
            code: Cow::Borrowed(self.code),
            kinds: Cow::Borrowed(scope.kinds),
            duty: self.duty,
            amount: self.amount,
            unit: self.unit,
            basis: scope.basis,
            valid_from: scope.valid_from,
            valid_to: scope.valid_to,
        }
    }
}
