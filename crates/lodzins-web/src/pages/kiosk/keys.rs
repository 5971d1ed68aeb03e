//! Signs to press, for a screen without a keyboard. Each is a button that sends the form, so that no script is needed.

use crate::form::Form;

/// The signs of codes: those that are not taken for one another.
pub(super) const CODE: &str = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
/// Digits.
pub(super) const DIGITS: &str = "1234567890";
/// What the key sends that takes the last sign away.
const BACK: &str = "back";

/// The form after a key of the screen was pressed, with the sign in the field; nothing when none was.
pub(super) fn pressed(form: &Form, field: &str, signs: &str, most: usize) -> Option<String> {
    let press = form.optional("press");
    let mut typed: String = form.optional(field).chars().take(most).collect();
    match press.as_str() {
        "" => return None,
        BACK => drop(typed.pop()),
        sign if signs.contains(sign) && typed.chars().count() < most => typed.push_str(sign),
        _ => {}
    }
    Some(typed)
}
