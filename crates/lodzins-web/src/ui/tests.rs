//! Our components beside the design kit's own examples: the same options must give the same HTML.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::*;

mod kit_options;
mod normal_html;

#[derive(Deserialize)]
struct Examples {
    fixtures: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    name: String,
    options: Value,
    html: String,
}

type Render = fn(Value) -> Result<String, String>;

fn render<T: DeserializeOwned + ToString>(options: Value) -> Result<String, String> {
    serde_json::from_value::<T>(options)
        .map(|component| component.to_string())
        .map_err(|wrong| wrong.to_string())
}

const COMPONENTS: &[(&str, Render)] = &[
    ("back-link", render::<BackLink>),
    ("breadcrumbs", render::<Breadcrumbs>),
    ("button", render::<Button>),
    ("character-count", render::<CharacterCount>),
    ("checkboxes", render::<Checkboxes>),
    ("date-input", render::<DateInput>),
    ("details", render::<Details>),
    ("error-message", render::<ErrorMessage>),
    ("error-summary", render::<ErrorSummary>),
    ("fieldset", render::<Fieldset>),
    ("file-upload", render::<FileUpload>),
    ("hint", render::<Hint>),
    ("input", render::<Input>),
    ("inset-text", render::<InsetText>),
    ("label", render::<Label>),
    ("language-navigation", render::<LanguageNavigation>),
    ("notification-banner", render::<NotificationBanner>),
    ("pagination", render::<Pagination>),
    ("panel", render::<Panel>),
    ("password-input", render::<PasswordInput>),
    ("radios", render::<Radios>),
    ("select", render::<Select>),
    ("service-navigation", render::<ServiceNavigation>),
    ("skip-link", render::<SkipLink>),
    ("summary-list", render::<SummaryList>),
    ("table", render::<Table>),
    ("tag", render::<Tag>),
    ("task-list", render::<TaskList>),
    ("textarea", render::<Textarea>),
    ("warning-text", render::<WarningText>),
];

fn examples_of(component: &str) -> Vec<Example> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../ui/node_modules/govuk-frontend/dist/govuk/components")
        .join(component)
        .join("fixtures.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("the design kit's examples are missing: run `cargo xtask ui` first")
    });
    serde_json::from_str::<Examples>(&text).expect("examples of the kit").fixtures
}

/// What differs between our HTML and the kit's for one example, if anything does.
fn difference(component: &str, draw: Render, example: &Example) -> Option<String> {
    let options = kit_options::ours(component, &example.options);
    let wanted = normal_html::of(&example.html);
    match draw(options) {
        Err(wrong) => Some(format!("option not known: {wrong}")),
        Ok(html) if normal_html::of(&html) == wanted => None,
        Ok(html) => Some(format!("wanted:\n{wanted}\ngot:\n{}", normal_html::of(&html))),
    }
}

/// Examples that we do not follow, each with its reason, in `unsupported.json`.
fn unsupported() -> BTreeMap<String, String> {
    serde_json::from_str(include_str!("tests/unsupported.json"))
        .expect("a list of examples with reasons")
}

#[test]
fn every_example_of_the_kit_gives_the_same_html() {
    let mut unsupported = unsupported();
    let (mut same, mut wrong, mut listed_for_nothing) = (0, Vec::new(), Vec::new());
    for (component, draw) in COMPONENTS {
        for example in examples_of(component) {
            let title = format!("{component}: {}", example.name);
            match (difference(component, *draw, &example), unsupported.remove(&title)) {
                (None, None) => same += 1,
                (None, Some(_)) => listed_for_nothing.push(title),
                (Some(_), Some(_)) => {}
                (Some(difference), None) => wrong.push(format!("── {title}\n{difference}")),
            }
        }
    }
    println!("{same} examples of {} components give the same HTML", COMPONENTS.len());
    assert!(wrong.is_empty(), "{} examples differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(
        listed_for_nothing.is_empty(),
        "listed as unsupported, yet the same: {listed_for_nothing:?}"
    );
    assert!(unsupported.is_empty(), "no such examples: {:?}", unsupported.keys());
}

#[test]
fn what_a_person_wrote_is_never_markup() {
    let script = "<script>alert('x')</script>\" onfocus=\"x";
    let html = Input::named("n").value(script).label(script).hint(script).to_string();
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("\" onfocus"), "{html}");
    let html = Textarea::named("n").value("</textarea><script>").to_string();
    assert!(!html.contains("<script"), "{html}");
    let html = Attributes::from([("data-x", script)]).to_string();
    assert!(!html.contains("\" onfocus"), "{html}");
}

#[test]
fn a_first_line_break_in_a_text_field_survives() {
    let html = Textarea::named("n").value("\nsecond line").to_string();
    assert!(html.contains(">\n\nsecond line</textarea>"), "{html}");
}
