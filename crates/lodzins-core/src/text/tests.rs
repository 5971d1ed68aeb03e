use proptest::prelude::*;

use super::*;

fn latvian(word: &str) -> String {
    latvian::stem(&fold(word)).into_owned()
}

#[test]
fn all_forms_of_a_latvian_word_have_one_stem() {
    for forms in [
        "nodoklis nodokļa nodoklim nodokli nodoklī nodokļi nodokļu nodokļiem nodokļus nodokļos",
        "iesniegums iesnieguma iesniegumam iesniegumu iesniegumā iesniegumi iesniegumiem iesniegumus iesniegumos",
        "māja mājas mājai māju mājā mājām mājās",
        "ceļš ceļa ceļam ceļu ceļā ceļi ceļiem ceļus ceļos",
        "pilsēta pilsētas pilsētai pilsētu pilsētā pilsētām pilsētās",
        "būvniecība būvniecības būvniecībai būvniecību būvniecībā",
        "būvatļauja būvatļaujas būvatļauju būvatļaujām",
        "būve būves būvei būvi būvē būvju būvēm būvēs",
        "zeme zemes zemei zemi zemē zemju zemēm",
        "atbilde atbildes atbildei atbildi atbildē atbilžu atbildēm",
        "karte kartes kartei karti kartē karšu kartēm kartēs",
        "valsts valstij valsti valstī valstis valstu valstīm valstīs",
        "tirgus tirgum tirgu tirgū tirgi tirgiem",
        "iedzīvotājs iedzīvotāja iedzīvotājam iedzīvotāju iedzīvotājā iedzīvotāji iedzīvotājiem iedzīvotājus",
        "sociālais sociālā sociālo sociālajam sociālajai sociālajā sociālie sociālajiem sociālajās sociāls sociāliem",
        "sūdzība sūdzības sūdzībai sūdzību sūdzībā sūdzībām",
        "akmens akmeņa akmenim akmeni akmeņi akmeņu akmeņiem",
        "cirvis cirvja cirvim cirvi cirvji cirvju cirvjiem",
        "iela ielas ielai ielu ielā ielās",
        "ēka ēkas ēkai ēku ēkā ēkām",
        "reģistrēt reģistrē reģistrēties",
        "maksāt maksā maksa maksas maksu",
        "pabalsts pabalsta pabalstu pabalstam pabalsti pabalstiem",
    ] {
        let stems: HashSet<String> = forms.split(' ').map(latvian).collect();
        assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
    }
}

#[test]
fn other_words_keep_other_stems() {
    let words = "nodoklis nodaļa iesniegums iesniegt pilsēta pils pilsonis māja māsa gads gāze vārds vārti ceļš cena \
                 būve būvniecība skola skolotājs zeme ziema dzīve dzīvoklis sēde sēta kase karte";
    let stems: Vec<String> = words.split_whitespace().map(latvian).collect();
    for (at, stem) in stems.iter().enumerate() {
        let same = stems.iter().rposition(|other| other == stem);
        assert_eq!(same, Some(at), "two words share {stem}");
    }
}

#[test]
fn typing_without_latvian_letters_finds_the_same() {
    for word in
        ["būvniecība", "pašvaldība", "ceļš", "nodokļu", "atbilžu", "ģērbtuve", "kāpnes", "žogs"]
    {
        assert_eq!(latvian(word), latvian(&fold(word)), "{word}");
    }
}

fn finds(query: &str, language: Language, text: &str) -> bool {
    let index: HashSet<String> = terms(text).collect();
    let mut asked = query_terms(query, language).peekable();
    asked.peek().is_some() && asked.all(|term| index.contains(&term))
}

#[test]
fn a_query_finds_a_text_by_any_form_in_three_languages() {
    let letter = "Lūdzu atlikt nekustamā īpašuma nodokļa samaksu. Прошу отсрочить уплату налога на ёлки. \
                  Please defer the payments, permits attached. Nr. IES/2026/123";
    for (query, language) in [
        ("nodoklis", Language::Lv),
        ("NODOKLIEM", Language::Ru),
        ("nekustamais īpašums", Language::Lv),
        ("налоги", Language::Lv),
        ("елка", Language::Ru),
        ("permit payment", Language::En),
        ("2026 123", Language::Lv),
        ("ies/2026/123", Language::En),
    ] {
        assert!(finds(query, language, letter), "“{query}” does not find the letter");
    }
    assert!(!finds("būvatļauja", Language::Lv, letter));
    assert!(!finds("   ", Language::Lv, letter), "an empty query finds nothing");
}

#[test]
fn folding_takes_marks_and_case_and_leaves_letters() {
    assert_eq!(fold("ĀČĒĢĪĶĻŅŠŪŽ Ё Й ﬁ ①"), "acegiklnsuz е и fi 1");
    assert_eq!(fold("a\u{304}C\u{30c}"), "ac", "letters written with separate marks");
}

#[test]
fn terms_come_once_and_short_and_not_without_end() {
    assert_eq!(
        terms("gads gada gadu GADI gadiem").collect::<Vec<_>>(),
        ["gad", "gada", "gadu", "gadi", "gadiem"]
    );
    assert_eq!(query_terms("gads gada gadu", Language::Lv).collect::<Vec<_>>(), ["gad"]);
    let long = "ж".repeat(500);
    assert!(terms(&long).all(|term| term.len() <= LONGEST_TERM));
    let many: Vec<String> = (0..20_000).map(|number: u32| number.to_string()).collect();
    let many = many.join(" ");
    assert_eq!(terms(&many).count(), MOST_TERMS);
    assert_eq!(query_terms(&many, Language::Lv).count(), MOST_QUERY_TERMS);
}

proptest! {
    #[test]
    fn whatever_stands_in_a_text_can_be_asked_for(text in "\\PC{1,60}", which in any::<prop::sample::Index>()) {
        for language in Language::ALL {
            let index: HashSet<String> = terms(&text).collect();
            let asked: Vec<String> = query_terms(&text, *language).collect();
            if !asked.is_empty() {
                let term = &asked[which.index(asked.len())];
                prop_assert!(index.contains(term), "{:?} is not among {:?}", term, index);
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,60}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}

proptest! {
    #[test]
    fn folding_sign_by_sign_is_folding_the_whole(text in "\\PC{0,40}") {
        let whole: String = text
            .nfkd()
            .filter(|sign| !is_combining_mark(*sign))
            .flat_map(char::to_lowercase)
            .filter(|sign| !is_combining_mark(*sign))
            .collect();
        prop_assert_eq!(fold(&text), whole);
    }

    #[test]
    fn a_settled_text_has_its_form_already(
        text in proptest::collection::vec(proptest::char::range('\0', '\u{2100}'), 0..40)
    ) {
        let text: String = text.into_iter().filter(|sign| super::is_settled(*sign)).collect();
        let formed: String = text.nfkc().flat_map(char::to_lowercase).nfc().collect();
        prop_assert_eq!(super::small_signs(&text).collect::<String>(), formed);
    }
}

fn marked(text: &str, query: &str, begun: bool) -> Vec<String> {
    let terms: Vec<String> = query_terms(query, Language::Lv).collect();
    let places = Places::of(&terms, begun).of_text(text);
    places.into_iter().map(|place| text[place].to_owned()).collect()
}

#[test]
fn the_words_for_which_a_text_was_found_are_known_in_it() {
    for (text, query, begun, expected) in [
        ("Par nekustamā īpašuma nodokli", "nodoklis īpašumam", false, &["īpašuma", "nodokli"][..]),
        ("Par nekustamā īpašuma nodokli", "nek", true, &["nekustamā"]),
        ("Par nekustamā īpašuma nodokli", "nek", false, &[]),
        ("Когда откроют новую Школу?", "школа", false, &["Школу"]),
        ("“Bedre”, bedres un bedrītes", "bedre", false, &["Bedre", "bedres"]),
        ("", "bedre", false, &[]),
        ("Ёлка у дома", "елка", false, &["Ёлка"]),
    ] {
        assert_eq!(marked(text, query, begun), expected, "“{query}” in “{text}”");
    }
}

proptest! {
    #[test]
    fn every_word_of_a_text_finds_itself_and_its_place_is_a_word(text in "[a-zāčēģīķļņšūžа-яё ,.-]{0,60}") {
        for word in words(&text) {
            let found = marked(&text, &word, false);
            prop_assert!(found.iter().any(|found| found.to_lowercase() == word), "{} in {:?}", word, found);
        }
    }
}
