use super::check;
use crate::listing::File;

const PAGE: &str = r#"fn page(w: &Words) { w.t("site-title"); w.with("site-count", &[]); rows.insert("nothing"); }"#;
const LV: &str = "site-title = Lodziņš mājās\nsite-count = { $n ->\n    [one] viens gabals\n   *[other] { $n } gabali\n }\n";
const RU: &str = "site-title = Окошко\nsite-count = { $n ->\n    [one] одна штука\n   *[other] { $n } штуки\n }\n";
const EN: &str = "site-title = The window\nsite-count = { $n } pieces\n";

fn tree(lv: &str, ru: &str, en: &str) -> Vec<File> {
    vec![
        File::planted("crates/lodzins-web/src/page.rs", PAGE),
        File::planted("translations/lv/site.ftl", lv),
        File::planted("translations/ru/site.ftl", ru),
        File::planted("translations/en/site.ftl", en),
    ]
}

fn complaints(files: &[File]) -> Vec<String> {
    check(files).into_iter().map(|one| format!("{} {}", one.rule, one.what)).collect()
}

#[test]
fn three_languages_that_agree_are_welcome() {
    assert_eq!(complaints(&tree(LV, RU, EN)), [""; 0]);
}

#[test]
fn a_key_that_is_asked_for_and_not_said_is_found() {
    let mut files = tree(LV, RU, EN);
    let template =
        "<h1>{{ w.t(\"site-welcome\") }}</h1>\n<p class=\"site-none\">{% if w.t(\"site-title\") %}";
    files.push(File::planted("crates/lodzins-web/templates/a.html", template));
    files.push(File::planted("crates/lodzins-web/src/b.rs", "const K: Key = key!(\"site-gone\");"));
    assert_eq!(
        complaints(&files),
        [
            "missing “site-welcome” is asked for and not said",
            "missing “site-gone” is asked for and not said"
        ]
    );
}

#[test]
fn a_message_that_nobody_uses_is_found_once() {
    let extra = |text: &str, more: &str| format!("{text}{more}");
    let files = tree(
        &extra(LV, "site-old = Vecs\n"),
        &extra(RU, "site-old = Старое\n"),
        &extra(EN, "site-old = Old\n"),
    );
    assert_eq!(complaints(&files), ["unused “site-old” is used nowhere"]);
}

#[test]
fn a_message_of_one_language_is_found_in_the_others() {
    let found = complaints(&tree(&format!("{LV}site-only = Tikai viens\n"), RU, EN));
    assert!(
        found.contains(&"languages “site-only” is in lv and not in ru".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"languages “site-only” is in lv and not in en".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_placeholder_of_one_language_is_found() {
    let en = EN.replace("{ $n } pieces", "{ $count } pieces");
    let found = complaints(&tree(LV, RU, &en));
    assert!(
        found.iter().any(|one| one.contains("takes $count, and in lv it does not")),
        "{found:?}"
    );
}

#[test]
fn the_wrong_alphabet_is_found() {
    let ru = RU.replace("Окошко", "The little window");
    let lv = LV.replace("mājās", "mājāс");
    let found = complaints(&tree(&lv, &ru, EN));
    assert_eq!(
        found,
        [
            "alphabet “site-title” holds the Cyrillic letter “с”",
            "alphabet “site-title” has no Cyrillic letter"
        ]
    );
}

#[test]
fn composed_keys_follow_the_codes() {
    let mut files = tree(
        &format!("{LV}state-open = Atvērts\nstate-in-work = Darbā\n"),
        &format!("{RU}state-open = Открыто\nstate-in-work = В работе\n"),
        &format!("{EN}state-open = Open\nstate-in-work = In work\n"),
    );
    let codes = "codes! {\n  /// A \"state\".\n  pub enum State (\"state\") {\n    Open = \"open\",\n    #[doc(alias = \"x\")]\n    InWork = \"in_work\",\n  }\n}";
    files.push(File::planted("crates/lodzins-core/src/state.rs", codes));
    files.push(File::planted(
        "translations/composed.toml",
        "# put together\n\"state-\" = \"State\"\n",
    ));
    assert_eq!(complaints(&files), [""; 0]);

    files[4] =
        File::planted("crates/lodzins-core/src/state.rs", &codes.replace("in_work", "in_hand"));
    assert_eq!(
        complaints(&files),
        [
            "missing “state-in-hand” is put together and not said",
            "unused “state-in-work” is used nowhere"
        ]
    );
}
