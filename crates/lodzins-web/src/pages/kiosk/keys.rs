//! Signs to press, for a screen without a keyboard. Each is a button that sends the form, so that no script is needed.
//!
//! A page with them has its `KEYS` and the field that is `typed`; both are drawn by `kiosk/keys.html`.

use crate::form::Form;

/// The keys beside a field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys {
    /// A key for each of these signs.
    pub signs: &'static str,
    /// The field takes so many of them.
    pub most: usize,
    /// How they are laid out.
    pub classes: &'static str,
}

/// Those of codes, which are not taken for one another: eight, with a dash.
pub(super) const CODE: Keys =
    Keys { signs: "ABCDEFGHJKMNPQRSTVWXYZ23456789", most: 9, classes: "lz-kiosk__keys" };
/// The last digits of a telephone number.
pub(super) const DIGITS: Keys =
    Keys { signs: "1234567890", most: 4, classes: "lz-kiosk__keys lz-kiosk__keys--digits" };
/// What the key sends that takes the last sign away.
const BACK: &str = "back";

impl Keys {
    /// The field after a key of the screen was pressed; nothing when none was.
    pub fn pressed(self, form: &Form, field: &str) -> Option<String> {
        let press = form.optional("press");
        let mut typed: String = form.optional(field).chars().take(self.most).collect();
        match press.as_str() {
            "" => return None,
            BACK => drop(typed.pop()),
            sign if self.signs.contains(sign) && typed.chars().count() < self.most => {
                typed.push_str(sign);
            }
            _ => {}
        }
        Some(typed)
    }
}
