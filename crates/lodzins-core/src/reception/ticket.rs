//! Tickets: the letter of the line and a number that begins anew every day. No name stands on a screen.

use std::{fmt, str::FromStr};

/// Letters of lines, in the order in which they are given: those that are not taken for one another or for a digit.
const LETTERS: &str = "ABCDEFGHJKLMNPRSTUVZ";

/// A ticket: `A12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket {
    /// The line's letter.
    pub letter: char,
    /// Its number of the day, from 1.
    pub number: u32,
}

/// The first letter that no line of a centre has yet; nothing when all twenty are given.
pub fn free_letter(taken: &[char]) -> Option<char> {
    LETTERS.chars().find(|letter| !taken.contains(letter))
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

/// The text is not a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ticket is a letter and a number, like A12")]
pub struct NotATicket;

impl FromStr for Ticket {
    type Err = NotATicket;

    /// Reads a ticket as people type it: any case, with a space or a dash between.
    fn from_str(text: &str) -> Result<Self, NotATicket> {
        let mut signs = text.trim().chars();
        let letter = signs.next().map(|sign| sign.to_ascii_uppercase()).ok_or(NotATicket)?;
        let number = signs.as_str().trim_start_matches([' ', '-']);
        let number: u32 = number.parse().map_err(|_| NotATicket)?;
        if LETTERS.contains(letter) && number > 0 {
            Ok(Self { letter, number })
        } else {
            Err(NotATicket)
        }
    }
}
