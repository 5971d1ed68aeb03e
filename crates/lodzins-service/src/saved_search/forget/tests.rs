use super::People;

/// Somebody of whom nothing is to be left.
fn forgotten() -> People {
    let mut people = People::default();
    people.see(Some("Ilze Zīle-Ozola"));
    people.reached_at(Some("+37120007731"));
    people.reached_at(Some("Ilze.Z@example.org"));
    people.reached_at(None);
    people
}

#[test]
fn a_short_surname_stands_in_a_name_in_any_form() {
    let people = forgotten();
    for name in ["Zīle", "Par Zīles lietu", "ZĪLEI", "Ilzes iesniegumi", "Ozolas žogs"] {
        assert!(people.stand_in(name), "{name}");
    }
    for name in ["Žogi", "SIA", "Zī", "Kavētie 2020", ""] {
        assert!(!people.stand_in(name), "{name}");
    }
}

#[test]
fn where_somebody_was_reached_stands_in_a_name_however_it_is_written() {
    let people = forgotten();
    for name in ["Zvana no 2000 7731", "+371 20007731", "no ilze.z@example.org"] {
        assert!(people.stand_in(name), "{name}");
    }
    for name in ["Zvana no 2000 7732", "7731", "z@example.org"] {
        assert!(!people.stand_in(name), "{name}");
    }
}

#[test]
fn who_left_nothing_is_nobody() {
    let mut people = People::default();
    people.see(None);
    people.see(Some("Jo"));
    people.reached_at(Some("7731"));
    assert!(people.is_empty() && !people.stand_in("Jo 7731"));
    assert!(!forgotten().is_empty());
}
