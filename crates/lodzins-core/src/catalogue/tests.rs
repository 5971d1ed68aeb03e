use proptest::prelude::*;

use super::*;
use crate::{Channel, Language};

fn step(stage: Stage, channels: &[Channel], text: &str) -> Step {
    Step { stage, channels: channels.to_vec(), place: None, text: Translated::latvian(text) }
}

/// A card with nothing wrong.
fn whole() -> Card {
    Card {
        title: Translated::latvian("Nekustamā īpašuma nodokļa atlaide"),
        about: Translated::latvian("Atvieglojums daudzbērnu ģimenēm."),
        recipients: vec![Segment::Resident],
        steps: vec![
            step(Stage::Request, &[Channel::Portal, Channel::InPerson], "Iesniedziet iesniegumu."),
            step(Stage::Execution, &[], "Pārvalde pārbauda datus."),
            step(Stage::Receipt, &[Channel::Email], "Saņemiet lēmumu."),
        ],
        ..Card::default()
    }
}

fn faults(change: impl FnOnce(&mut Card)) -> Vec<Fault> {
    let known = Known {
        services: ["this", "other"].map(str::to_owned).into(),
        topics: ["property_tax"].map(str::to_owned).into(),
        units: ["finances"].map(str::to_owned).into(),
        institutions: ["jelgava"].map(str::to_owned).into(),
    };
    let mut card = whole();
    change(&mut card);
    card.faults("this", &known)
}

#[test]
fn a_whole_card_has_no_fault() {
    assert_eq!(faults(|_| ()), []);
    let named = |card: &mut Card| {
        card.related.push("other".to_owned());
        card.topics.push("property_tax".to_owned());
        card.unit = Some("finances".to_owned());
        card.holder = Some("jelgava".to_owned());
        card.phone = Some("63 00 55 22".to_owned());
        card.email = Some("pasts@example.org".to_owned());
        card.fees.online_cents = Some(0);
    };
    assert_eq!(faults(named), []);
}

#[test]
fn each_mistake_is_a_fact_of_its_own() {
    let title = faults(|card| card.title.lv.clear());
    assert_eq!(title, [Fault::NoLatvian(Part::Title)]);
    let channels = faults(|card| card.steps[0].channels.clear());
    assert_eq!(channels, [Fault::NoChannel]);
    let receipt = faults(|card| card.steps[2].channels.clear());
    assert_eq!(receipt, [Fault::StepWithoutChannel(3)]);
    assert_eq!(faults(|card| card.recipients.clear()), [Fault::NoRecipient]);
    assert_eq!(faults(|card| card.recipients = vec![Segment::Unknown]), [Fault::NoRecipient]);
    let fee = faults(|card| card.fees.online_cents = Some(-1));
    assert_eq!(fee, [Fault::FeeBelowZero { online: true }]);
    assert_eq!(faults(|card| card.in_person_only = true), [Fault::NotInPerson(1)]);
    let law = |card: &mut Card| card.about.ru = "Льгота.".to_owned();
    assert_eq!(faults(law), [Fault::NoForeignGround]);
    let lines = |card: &mut Card| {
        card.bring.push(Translated { en: "passport".to_owned(), ..Translated::default() });
        card.foreign_ground = Some("Valsts valodas likuma 21. pants".to_owned());
    };
    assert_eq!(faults(lines), [Fault::NoLatvian(Part::Bring)]);
    let form = |card: &mut Card| {
        let (title, link) = (Translated::latvian("Veidlapa"), "javascript:alert(1)".to_owned());
        card.forms.push(FormLink { title, link });
    };
    assert_eq!(faults(form), [Fault::NotALink(1)]);
}

#[test]
fn names_that_nobody_has_are_said() {
    let strange = faults(|card| {
        card.related = vec!["this".to_owned(), "nowhere".to_owned()];
        card.topics.push("weather".to_owned());
        card.unit = Some("moon".to_owned());
        card.provider = Some("atlantis".to_owned());
    });
    let expected = [
        Fault::UnknownRelated("this".to_owned()),
        Fault::UnknownRelated("nowhere".to_owned()),
        Fault::UnknownTopic("weather".to_owned()),
        Fault::UnknownUnit("moon".to_owned()),
        Fault::UnknownInstitution("atlantis".to_owned()),
    ];
    assert_eq!(strange, expected);
}

#[test]
fn a_number_that_nobody_can_call_is_no_telephone() {
    let wrong = |typed: &str| !faults(|card| card.phone = Some(typed.to_owned())).is_empty();
    for typed in ["6720940", "zvaniet rīt", "12345678", "+371 6720940", "67209401 (Anna)"] {
        assert!(wrong(typed), "{typed}");
    }
    for typed in ["67209400", "+371 80001801", "8000 1801", "1189", "112", "+44 20 7946 0000"] {
        assert!(!wrong(typed), "{typed}");
    }
}

#[test]
fn a_code_is_snake_or_kebab() {
    for code in ["covid-certificate", "property_tax_relief", "a1"] {
        assert!(is_service_code(code), "{code}");
    }
    for code in ["", "1a", "Covid", "a b", "ā", "-a", &"a".repeat(65)] {
        assert!(!is_service_code(code), "{code}");
    }
}

#[test]
fn what_changed_is_named_by_its_part() {
    let before = whole();
    let mut after = before.clone();
    assert_eq!(after.changed_since(&before), []);
    after.steps.pop();
    after.signature = true;
    after.fees.in_person_cents = Some(427);
    assert_eq!(after.changed_since(&before), [Part::Steps, Part::Fees, Part::Identity]);
}

#[test]
fn a_missing_language_falls_back_to_latvian_and_says_so() {
    let text = Translated { lv: "Pase".to_owned(), en: "Passport".to_owned(), ru: String::new() };
    let said = |language| text.said(language);
    assert_eq!(said(Language::En), Said { text: "Passport", language: Language::En });
    assert_eq!(said(Language::Ru), Said { text: "Pase", language: Language::Lv });
}

fn shelf() -> Shelf {
    let service = |code: &str, lv: &str, about: &str| Shelved {
        code: code.to_owned(),
        card: Card {
            title: Translated { lv: lv.to_owned(), ru: String::new(), en: String::new() },
            about: Translated::latvian(about),
            ..Card::default()
        },
    };
    Shelf::of(vec![
        service("tax", "Nekustamā īpašuma nodokļa atlaide", "Atvieglojums ģimenēm."),
        service("lease", "Zemes noma", "Noma un nodokļa nomaksa."),
        service("covid", "Covid-19 sertifikāta izdruka", "Izdrukājam klātienē."),
    ])
}

#[test]
fn services_are_found_in_any_form_of_their_words_and_while_they_are_typed() {
    let shelf = shelf();
    let found = |query: &str| {
        let found = shelf.find(query, Language::Lv);
        found.iter().map(|one| one.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("nodoklis"), ["tax", "lease"], "the title goes before the description");
    assert_eq!(found("NODOKLI"), ["tax", "lease"]);
    assert_eq!(found("zemju"), ["lease"]);
    assert_eq!(found("serti"), ["covid"]);
    assert_eq!(found("nodoklis ģimene"), ["tax"]);
    assert_eq!(found("covid 19"), ["covid"]);
    assert_eq!(found("pase"), Vec::<String>::new());
    assert_eq!(found(" ! "), Vec::<String>::new());
}

#[test]
fn a_service_is_picked_by_code_by_title_or_by_words_that_fit_only_one() {
    let shelf = shelf();
    let picked = |typed: &str| match shelf.pick(typed, Language::Lv) {
        Pick::One(one) => one.code.clone(),
        Pick::Several(several) => format!("one of {}", several.len()),
        Pick::None => "none".to_owned(),
    };
    assert_eq!(picked("lease"), "lease");
    assert_eq!(picked(" zemes NOMA "), "lease");
    assert_eq!(picked("sertifikātu izdruka"), "covid");
    assert_eq!(picked("nodoklis"), "one of 2");
    assert_eq!(picked("pase"), "none");
}

#[test]
fn the_shelf_is_in_the_order_of_titles() {
    let shelf = shelf();
    let codes: Vec<_> = shelf.services().iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["covid", "tax", "lease"]);
    assert!(shelf.service("tax").is_some() && shelf.service("nothing").is_none());
}

proptest! {
    #[test]
    fn a_card_comes_back_from_its_text(
        lv in "\\PC{0,40}", ru in "\\PC{0,20}", cents in proptest::option::of(-5_i64..100_000), n in 0_usize..4,
    ) {
        let mut card = whole();
        card.title = Translated { lv, ru, en: String::new() };
        card.fees.in_person_cents = cents;
        card.steps.truncate(n);
        let text = serde_json::to_string(&card).expect("written");
        prop_assert_eq!(serde_json::from_str::<Card>(&text).expect("read"), card);
    }

    #[test]
    fn steps_in_order_are_the_same_steps(stages in proptest::collection::vec(0_usize..3, 0..12)) {
        let mut card = whole();
        card.steps = stages.iter().map(|n| step(Stage::ALL[*n], &[], "x")).collect();
        let ordered = card.clone().in_order();
        prop_assert_eq!(ordered.steps.len(), card.steps.len());
        prop_assert!(ordered.steps.is_sorted_by_key(|step| step.stage));
    }
}
