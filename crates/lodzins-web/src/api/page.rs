//! The parameters of every list: where to go on, and how many.

use super::{
    cursor::{self, Place},
    problem::Mistake,
};

const USUAL: u32 = 50;
const MOST: u32 = 200;

/// The page of a list that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct PageAsked {
    /// Where the page before ended.
    pub after: Option<Place>,
    /// How many at most.
    pub limit: u32,
}

impl PageAsked {
    /// Reads the query of an address.
    pub fn read(query: &str) -> Result<Self, Mistake> {
        let pairs: Vec<(String, String)> =
            serde_html_form::from_str(query).map_err(|_| Mistake::new("?", "cannot be read"))?;
        let (mut after, mut limit) = (None, None);
        for (name, value) in pairs {
            let twice = match name.as_str() {
                "after" => {
                    let wrong = || Mistake::new("?after", "is not a cursor of ours");
                    after.replace(cursor::read(&value).ok_or_else(wrong)?).is_some()
                }
                "limit" => {
                    let number = value.parse().ok().filter(|limit| (1..=MOST).contains(limit));
                    let number = number.filter(|_| value.bytes().all(|sign| sign.is_ascii_digit()));
                    let wrong =
                        || Mistake::new("?limit", format!("is not a number from 1 to {MOST}"));
                    limit.replace(number.ok_or_else(wrong)?).is_some()
                }
                _ => return Err(Mistake::new("?", "after and limit are the only parameters")),
            };
            if twice {
                return Err(Mistake::new(format!("?{name}"), "came twice"));
            }
        }
        Ok(Self { after, limit: limit.unwrap_or(USUAL) })
    }
}
