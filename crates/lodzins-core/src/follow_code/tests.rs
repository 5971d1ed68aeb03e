use proptest::prelude::*;

use super::*;

#[test]
fn it_is_read_as_people_type_it() {
    let code: FollowCode = "K7QX-3MPB-9TWD".parse().expect("a code");
    for typed in
        ["k7qx3mpb9twd", " K7QX 3MPB 9TWD ", "K7QX–3MPB–9TWD", "К7QХ-3МРВ-9ТWD", "K70X-3MPB-9TWD"]
    {
        assert_eq!(typed.parse(), Ok(code.clone()), "{typed:?}");
    }
    assert_eq!(code.to_string(), "K7QX-3MPB-9TWD");
}

#[test]
fn what_is_too_short_too_long_or_strange_is_refused() {
    for typed in ["", "K7QX-3MPB", "K7QX-3MPB-9TWDX", "K7QX-3MPB-9TW!", "Ķ7QX-3MPB-9TWD"] {
        assert_eq!(typed.parse::<FollowCode>(), Err(NotAFollowCode), "{typed:?}");
    }
}

#[test]
fn debug_output_does_not_print_the_code() {
    let code: FollowCode = "K7QX-3MPB-9TWD".parse().expect("a code");
    assert_eq!(format!("{code:?}"), "FollowCode(…)");
}

#[test]
fn signs_that_are_taken_for_others_never_appear() {
    for sign in "01OILUoilu".bytes() {
        assert!(!ALPHABET.contains(&sign), "{}", char::from(sign));
    }
}

proptest! {
    #[test]
    fn a_shown_code_is_read_back(secret in any::<[u8; 32]>()) {
        let code = FollowCode::from_secret(&secret);
        prop_assert_eq!(code.to_string().parse(), Ok(code.clone()));
        prop_assert_eq!(code.signs().to_lowercase().parse(), Ok(code));
    }

    #[test]
    fn other_secrets_give_other_codes(one in any::<[u8; 32]>(), other in any::<[u8; 32]>()) {
        prop_assume!(one[..16] != other[..16]);
        prop_assert_ne!(FollowCode::from_secret(&one), FollowCode::from_secret(&other));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,30}") {
        let _ = text.parse::<FollowCode>();
    }
}
