//! What use cases have at hand: the keys, the wording of letters, the address of the pages.

use std::sync::Arc;

use crate::{Keys, letter::Wording};

/// What use cases have at hand. Cheap to clone.
#[derive(Clone)]
pub struct Office {
    /// The installation's keys.
    pub keys: Arc<Keys>,
    /// Words the letters that leave.
    pub wording: Arc<dyn Wording>,
    /// Where residents reach the pages, without a slash at the end: `https://kac.example.lv`.
    pub public_url: Arc<str>,
}
