use proptest::prelude::*;

use super::*;

fn about_a_building_permit() -> Arriving<'static> {
    Arriving {
        kind: Kind::Application,
        channel: Channel::DropBox,
        drop_box: Some("kac"),
        topics: vec!["housing", "construction"],
        service: Some("building-permit"),
        segment: Segment::Business,
        terms: said("Par būvatļauju", "Lūdzam izsniegt būvatļaujas kopiju ceļa remontam."),
    }
}

fn met(conditions: &Conditions) -> Result<Conditions, Condition> {
    conditions.met_by(&about_a_building_permit())
}

fn words(words: &str) -> Conditions {
    Conditions { words: words.to_owned(), ..Conditions::default() }
}

#[test]
fn every_condition_must_be_met_and_the_first_that_is_not_is_named() {
    let all = Conditions {
        kind: Some(Kind::Application),
        channel: Some(Channel::DropBox),
        drop_box: Some("kac".to_owned()),
        topic: Some("construction".to_owned()),
        service: Some("building-permit".to_owned()),
        segment: Some(Segment::Business),
        words: "būvatļauja".to_owned(),
    };
    assert_eq!(met(&all), Ok(all.clone()));
    let wrong = [
        (Condition::Kind, Conditions { kind: Some(Kind::Complaint), ..all.clone() }),
        (Condition::Channel, Conditions { channel: Some(Channel::Post), ..all.clone() }),
        (Condition::Box, Conditions { drop_box: Some("dome".to_owned()), ..all.clone() }),
        (Condition::Topic, Conditions { topic: Some("social".to_owned()), ..all.clone() }),
        (Condition::Service, Conditions { service: Some("tax".to_owned()), ..all.clone() }),
        (Condition::Segment, Conditions { segment: Some(Segment::Resident), ..all.clone() }),
        (Condition::Words, Conditions { words: "pabalsts".to_owned(), ..all }),
    ];
    assert_eq!(wrong.len(), Condition::ALL.len(), "each condition is tried");
    for (condition, conditions) in wrong {
        assert_eq!(met(&conditions), Err(condition));
    }
}

#[test]
fn a_word_is_found_in_any_form_and_the_phrase_that_was_found_is_told() {
    for form in ["būvatļauja", "būvatļaujām", "BŪVATĻAUJU", "buvatlauja"] {
        assert!(met(&words(form)).is_ok(), "{form}");
    }
    assert_eq!(met(&words("pabalsts; ceļu remonts, būvatļauja")), Ok(words("ceļu remonts")));
    assert_eq!(met(&words("ceļa pabalsts")), Err(Condition::Words), "a phrase needs all its words");
}

#[test]
fn nothing_asked_is_nothing_and_signs_are_no_words() {
    assert!(Conditions::default().is_empty());
    assert!(words(" , ;\n – ").is_empty());
    assert!(!words("siets").is_empty());
    assert!(met(&Conditions::default()).is_ok());
}

fn any_conditions() -> impl Strategy<Value = Conditions> {
    let of = |all: &'static [Kind]| prop::option::of(prop::sample::select(all));
    let channel = prop::option::of(prop::sample::select(Channel::ALL));
    let segment = prop::option::of(prop::sample::select(Segment::ALL));
    let code = || {
        prop::option::of(prop::sample::select(vec!["kac".to_owned(), "construction".to_owned()]))
    };
    let words = prop::sample::select(vec!["", "būvatļauja", "pabalsts, ceļš"]);
    let service = prop::option::of(prop::sample::select(vec![
        "building-permit".to_owned(),
        "tax".to_owned(),
    ]));
    (of(Kind::ALL), channel, code(), code(), service, segment, words).prop_map(
        |(kind, channel, drop_box, topic, service, segment, words)| Conditions {
            kind,
            channel,
            drop_box,
            topic,
            service,
            segment,
            words: words.to_owned(),
        },
    )
}

proptest! {
    #[test]
    fn asking_less_never_turns_a_submission_away(conditions in any_conditions()) {
        let less = [
            Conditions { kind: None, ..conditions.clone() },
            Conditions { channel: None, ..conditions.clone() },
            Conditions { drop_box: None, ..conditions.clone() },
            Conditions { topic: None, ..conditions.clone() },
            Conditions { service: None, ..conditions.clone() },
            Conditions { segment: None, ..conditions.clone() },
            Conditions { words: String::new(), ..conditions.clone() },
        ];
        if met(&conditions).is_ok() {
            for fewer in less {
                prop_assert!(met(&fewer).is_ok(), "{fewer:?}");
            }
        } else {
            prop_assert!(!conditions.is_empty());
        }
    }

    #[test]
    fn what_was_met_is_met_again(conditions in any_conditions()) {
        if let Ok(once) = met(&conditions) {
            prop_assert_eq!(met(&once), Ok(once.clone()));
        }
    }
}
