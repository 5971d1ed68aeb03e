//! What the letter to the head says about cases that are late or nearly so.

use jiff::civil::Date;
use lodzins_core::{Language, submission::Kind};

use crate::{institution::Institution, register::EscalationKind};

/// What the letter can say. It leaves the house by mail, so that neither what a submission is about nor whose it is
/// stands in it: its number finds the rest.
#[derive(Debug, Clone)]
pub struct EscalationFacts<'f> {
    /// Whose cases they are.
    pub institution: &'f Institution,
    /// The head's language.
    pub language: Language,
    /// The day of the letter.
    pub written_on: Date,
    /// The cases, soonest due first.
    pub cases: Vec<EscalatedCase>,
    /// Where the list of due dates is.
    pub list_url: &'f str,
}

/// A case in the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalatedCase {
    /// Late, or nearly so.
    pub kind: EscalationKind,
    /// Its number.
    pub number: String,
    /// What it is.
    pub of: Kind,
    /// By when it must be answered.
    pub due_on: Date,
    /// The unit and the person that have it; empty when nobody has.
    pub holder: String,
    /// Where it is.
    pub url: String,
}
