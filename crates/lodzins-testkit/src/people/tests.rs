use super::*;

fn check_holds(code: &str) -> bool {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    digits[10..] == check_digit(&digits[..10]).to_string()
}

#[test]
fn the_same_seed_gives_the_same_people() {
    let first: Vec<_> = People::seeded(5).take(20).collect();
    assert_eq!(first, People::seeded(5).take(20).collect::<Vec<_>>());
    assert_ne!(first, People::seeded(6).take(20).collect::<Vec<_>>());
}

#[test]
fn nobody_can_be_taken_for_a_real_person() {
    for person in People::seeded(1).take(200) {
        assert!(
            person.personal_code.starts_with("32") && person.personal_code.len() == 12,
            "{person:?}"
        );
        assert!(person.email.ends_with("@example.org"), "{person:?}");
        assert!(person.phone.starts_with("+371 0000"), "{person:?}");
        assert!(person.name().contains(" Persona "), "{person:?}");
    }
}

#[test]
fn the_check_digit_is_right_or_wrong_as_asked() {
    let mut people = People::seeded(3);
    for _ in 0..200 {
        let right = people.person();
        assert!(check_holds(&right.personal_code), "{right:?}");
        let odd = people.person_with_odd_code();
        assert!(!check_holds(&odd.personal_code), "{odd:?}");
    }
}

#[test]
fn the_check_digit_agrees_with_a_published_test_code() {
    // The example that number checkers publish for the older kind.
    assert!(check_holds("161175-19997"));
}
