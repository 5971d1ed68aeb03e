use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use jiff::civil::{date, time};

use super::*;

/// Every message of a language: its key, its text and the names of its arguments.
fn messages(language: Language) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut all = BTreeMap::new();
    for (room, texts) in bundle::ROOMS {
        let text = texts[bundle::place(language)];
        let parsed = parser::parse(text)
            .unwrap_or_else(|(_, wrong)| panic!("{language}/{room}.ftl: {wrong:?}"));
        for entry in parsed.body {
            if let Entry::Message(message) = entry {
                let pattern =
                    message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
                let (mut words, mut names) = (String::new(), BTreeSet::new());
                read(&pattern, &mut words, &mut names);
                let before = all.insert(message.id.name.to_owned(), (words, names));
                assert!(before.is_none(), "{language}: “{}” stands twice", message.id.name);
            }
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, words: &mut String, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                note(inline, words, names);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                note(selector, words, names);
                for variant in variants {
                    read(&variant.value, words, names);
                }
            }
        }
    }
}

fn note(inline: &InlineExpression<&str>, words: &mut String, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::StringLiteral { value } => words.push_str(value),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                note(argument, words, names);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let latvian = messages(Language::Lv);
    for language in [Language::Ru, Language::En] {
        let other = messages(language);
        let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
        let (missing, more) = (&keys(&latvian) - &keys(&other), &keys(&other) - &keys(&latvian));
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        assert!(more.is_empty(), "only {language} has {more:?}");
        for (key, (_, names)) in &latvian {
            assert_eq!(names, &other[key].1, "{language}: arguments of “{key}”");
        }
    }
}

/// Kinds of files, which are called so in any letters.
const FORMATS: [&str; 1] = ["CSV"];

#[test]
fn each_language_is_written_in_its_own_letters() {
    let cyrillic =
        |text: &str| text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter));
    for (key, (text, _)) in messages(Language::Ru) {
        let has_words = text.chars().any(char::is_alphabetic) && !FORMATS.contains(&text.trim());
        assert!(!has_words || cyrillic(&text), "ru: “{key}” has no Cyrillic: {text}");
    }
    for language in [Language::Lv, Language::En] {
        for (key, (text, _)) in messages(language) {
            assert!(!cyrillic(&text), "{language}: “{key}” has Cyrillic: {text}");
        }
    }
}

/// Residents are addressed with a capital letter, people who work here with a small one: in both languages alike.
#[test]
fn whoever_is_addressed_with_respect_in_latvian_is_so_in_russian() {
    let russian = messages(Language::Ru);
    // What begins a sentence has a capital letter anyway.
    let word = |text: &str, all: &[&str]| {
        text.split(['.', '!', '?']).any(|sentence| {
            let words = sentence.split(|sign: char| !sign.is_alphabetic());
            words.filter(|word| !word.is_empty()).skip(1).any(|word| all.contains(&word))
        })
    };
    for (key, (latvian, _)) in messages(Language::Lv) {
        if !word(&latvian, &["Jūs", "Jums", "Jūsu"]) {
            continue;
        }
        let (text, _) = &russian[&key];
        let small = [
            "вы",
            "вас",
            "вам",
            "вами",
            "ваш",
            "ваша",
            "ваше",
            "ваши",
            "вашего",
            "вашей",
            "вашем",
            "вашу",
        ];
        assert!(!word(text, &small), "ru: “{key}”: {text}");
    }
}

/// Quotation marks, as each language opens and closes them.
#[test]
fn each_language_quotes_in_its_own_way() {
    let foreign = [(Language::Lv, "“«»"), (Language::Ru, "“”„"), (Language::En, "„«»")];
    for (language, marks) in foreign {
        for (key, (text, _)) in messages(language) {
            assert!(!text.contains(|sign| marks.contains(sign)), "{language}: “{key}”: {text}");
        }
    }
}

const FILES: [&str; 3] = [
    "files = { $count ->\n [zero] { $count } failu\n [one] { $count } fails\n *[other] { $count } faili\n }",
    "files = { $count ->\n [one] { $count } файл\n [few] { $count } файла\n [many] { $count } файлов\n *[other] –\n }",
    "files = { $count ->\n [one] { $count } file\n *[other] { $count } files\n }",
];

#[test]
fn plurals_follow_each_language() {
    let said = |language| {
        let bundle = bundle::read(language, &[("files", FILES)]);
        [0_i64, 1, 2, 5, 10, 11, 21, 22, 25, 111, 112, 121, 1_022, 1_000]
            .map(|n| bundle::say_from(&bundle, language, "files", &[("count", n.into())]).unwrap())
            .join(", ")
    };
    assert_eq!(
        said(Language::Lv),
        "0 failu, 1 fails, 2 faili, 5 faili, 10 failu, 11 failu, 21 fails, 22 faili, 25 faili, 111 failu, 112 failu, 121 fails, 1022 faili, 1000 failu"
    );
    assert_eq!(
        said(Language::Ru),
        "0 файлов, 1 файл, 2 файла, 5 файлов, 10 файлов, 11 файлов, 21 файл, 22 файла, 25 файлов, 111 файлов, 112 файлов, 121 файл, 1\u{a0}022 файла, 1\u{a0}000 файлов"
    );
    assert_eq!(
        said(Language::En),
        "0 files, 1 file, 2 files, 5 files, 10 files, 11 files, 21 files, 22 files, 25 files, 111 files, 112 files, 121 files, 1,022 files, 1,000 files"
    );
}

#[test]
fn a_day_has_its_forms() {
    let day = date(2026, 5, 15);
    let forms = |language| {
        let words = Words::of(language);
        [
            words.date(day),
            words.date_on(day),
            words.date_until(day),
            words.date_short(day),
            words.weekday(day),
        ]
    };
    assert_eq!(
        forms(Language::Lv),
        [
            "2026. gada 15. maijs",
            "2026. gada 15. maijā",
            "līdz 2026. gada 15. maijam",
            "15.05.2026.",
            "piektdiena"
        ]
    );
    assert_eq!(
        forms(Language::Ru),
        [
            "15 мая 2026 года",
            "15 мая 2026 года",
            "до 15 мая 2026 года включительно",
            "15.05.2026",
            "пятница"
        ]
    );
    assert_eq!(
        forms(Language::En),
        ["15 May 2026", "15 May 2026", "by 15 May 2026", "15/05/2026", "Friday"]
    );
}

#[test]
fn every_month_and_weekday_has_its_name() {
    for language in [Language::Lv, Language::Ru, Language::En] {
        let words = Words::of(language);
        let months: BTreeSet<_> =
            (1..=12).map(|month| words.date_on(date(2026, month, 1))).collect();
        let days: BTreeSet<_> = (1..=7).map(|day| words.weekday(date(2026, 6, day))).collect();
        assert_eq!((months.len(), days.len()), (12, 7), "{language}: {months:?} {days:?}");
    }
}

#[test]
fn an_instant_is_shown_on_latvias_clock() {
    let at = "2026-05-15T11:05:00Z".parse().unwrap();
    assert_eq!(Words::of(Language::Lv).moment(at), "2026. gada 15. maijā plkst. 14:05");
    assert_eq!(Words::of(Language::Ru).moment(at), "15 мая 2026 года в 14:05");
    assert_eq!(Words::of(Language::En).moment(at), "15 May 2026 at 14:05");
    assert_eq!(Words::of(Language::Lv).time(time(9, 5, 0, 0)), "09:05");
}

#[test]
fn numbers_and_sizes_are_written_as_the_language_writes_them() {
    let all = |language| {
        let words = Words::of(language);
        [
            words.number(1_234),
            words.number(-1_234_567),
            words.decimal(1_234.55, 1),
            words.file_size(1_572_864),
        ]
    };
    assert_eq!(all(Language::Lv), ["1234", "-1\u{a0}234\u{a0}567", "1234,5", "1,5\u{a0}MB"]);
    assert_eq!(
        all(Language::Ru),
        ["1\u{a0}234", "-1\u{a0}234\u{a0}567", "1\u{a0}234,5", "1,5\u{a0}МБ"]
    );
    assert_eq!(all(Language::En), ["1,234", "-1,234,567", "1,234.5", "1.5\u{a0}MB"]);
    assert_eq!(Words::of(Language::Lv).file_size(1), "1\u{a0}kB");
    assert_eq!(Words::of(Language::Lv).file_size(10 * 1024 * 1024), "10\u{a0}MB");
}

#[test]
fn a_list_ends_with_and() {
    let things: Vec<String> = ["pase", "eID karte", "pilnvara"].map(String::from).into();
    assert_eq!(Words::of(Language::Lv).list(&things), "pase, eID karte un pilnvara");
    assert_eq!(Words::of(Language::En).list(&things[..1]), "pase");
    assert_eq!(Words::of(Language::En).list(&[]), "");
}

#[test]
#[should_panic(expected = "no message “no-such-key”")]
fn a_missing_message_stops_a_test() {
    let _ = Words::of(Language::En).t("no-such-key");
}
