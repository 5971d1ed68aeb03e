use super::*;

fn at(seed: u8) -> Moment {
    Moment::new(jiff::Timestamp::UNIX_EPOCH, [seed; 32])
}

#[test]
fn a_password_is_told_from_any_other() {
    let stored = hash(&at(1), "zaļa pļava aiz upes");
    assert!(verify(Some(&stored), "zaļa pļava aiz upes"));
    assert!(!verify(Some(&stored), "zala plava aiz upes"));
    assert!(!verify(Some(&stored), ""));
}

#[test]
fn the_same_password_is_kept_differently_each_time() {
    assert_ne!(hash(&at(1), "viena un tā pati"), hash(&at(2), "viena un tā pati"));
}

#[test]
fn it_is_kept_as_owasp_asks() {
    let stored = hash(&at(1), "kā paredzēts");
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
}

#[test]
fn nobody_costs_as_much_as_somebody_and_never_gets_in() {
    let cost = |phc: &str| phc.rsplitn(3, '$').last().map(str::to_owned);
    assert_eq!(cost(NOBODY), cost(&hash(&at(1), "kāds")));
    let nobody = PasswordHash::new(NOBODY).expect("a PHC string");
    assert_eq!(nobody.salt.map(|salt| salt.len()), Some(16));
    assert_eq!(nobody.hash.map(|hash| hash.len()), Some(32));
    assert!(!verify(None, "kāds"));
}

#[test]
fn a_damaged_hash_lets_nobody_in() {
    for stored in ["", "$argon2id$", "parole", "$2b$12$abcdefghijklmnopqrstuv"] {
        assert!(!verify(Some(stored), "parole"), "{stored}");
        assert!(!verify(Some(stored), stored), "{stored}");
    }
}

#[test]
fn weak_passwords_are_refused_with_the_reason() {
    let cases = [
        ("anna", "īsa parole", Weakness::TooShort),
        ("anna", "ļoti īsais", Weakness::TooShort),
        ("anna.liepa", "Anna.Liepa24", Weakness::LikeUserName),
        ("anna.liepa@example.org", "anna.liepa@example.org", Weakness::LikeUserName),
        ("anna", "Parole2026!!", Weakness::Common),
        ("anna", "Password1234", Weakness::Common),
        ("anna", "123456789012", Weakness::Common),
        ("anna", "210987654321", Weakness::Common),
        ("anna", "qwertyuiopas", Weakness::Common),
        ("anna", "aaaaaaaaaaaaaaaa", Weakness::Common),
        ("anna", "mežsmežsmežs", Weakness::Common),
        ("anna", "йцукенгшщзхъ", Weakness::Common),
        ("anna", "Пароль123456", Weakness::Common),
    ];
    for (user, password, reason) in cases {
        assert_eq!(weakness(user, password), Some(reason), "{password}");
    }
    assert_eq!(weakness("anna", &"vārds ".repeat(60)), Some(Weakness::TooLong));
}

#[test]
fn a_sentence_will_do() {
    for password in
        ["zaļa pļava aiz upes", "divpadsmit:7k", "šodien līst, rīt arī", "anna brauc uz jūru"]
    {
        assert_eq!(weakness("anna", password), None, "{password}");
    }
}
