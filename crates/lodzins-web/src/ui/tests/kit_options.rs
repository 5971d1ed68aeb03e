//! The kit's options as ours: two keys for text and markup become one content, English default words become
//! given words (ours have none of their own), and holes in lists disappear.

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// Options that stay numbers; other numbers are texts with us.
const NUMBERS: &[&str] = &[
    "rows",
    "maxlength",
    "maxwords",
    "threshold",
    "headingLevel",
    "titleHeadingLevel",
    "colspan",
    "rowspan",
];

/// Pairs `…Text`, `…Html` that become one content, with its name.
const CONTENTS: &[(&str, &str, &str)] = &[
    ("text", "html", "content"),
    ("titleText", "titleHtml", "title"),
    ("summaryText", "summaryHtml", "summary"),
    ("descriptionText", "descriptionHtml", "description"),
    ("", "startHtml", "start"),
    ("", "endHtml", "end"),
    ("", "navigationStartHtml", "navigationStart"),
    ("", "navigationEndHtml", "navigationEnd"),
];

pub(super) fn ours(component: &str, options: &Value) -> Value {
    let mut options = options.as_object().cloned().unwrap_or_default();
    kit_words(component, &mut options);
    match component {
        "date-input" => date_parts(&mut options),
        "select" => choices(&mut options),
        "service-navigation" => slots(&mut options),
        // The kit takes a value for files and, like every browser, does nothing with it.
        "file-upload" => drop(options.remove("value")),
        _ => {}
    }
    shaped(component, Value::Object(options))
}

/// The words that the kit says when none are given.
fn kit_words(component: &str, options: &mut Object) {
    let success = options.get("type") == Some(&json!("success"));
    let counts =
        if options.contains_key("maxwords") || options.get("countType") == Some(&json!("words")) {
            "You can enter up to %{count} words"
        } else {
            "You can enter up to %{count} characters"
        };
    let limited = options.contains_key("maxlength") || options.contains_key("maxwords");
    let words: &[(&str, &str)] = match component {
        "back-link" => &[("text", "Back")],
        "breadcrumbs" => &[("labelText", "Breadcrumb")],
        "character-count" if limited => &[("textareaDescriptionText", counts)],
        "error-message" => &[("visuallyHiddenText", "Error")],
        "language-navigation" => &[("ariaLabel", "Language")],
        "notification-banner" => &[("titleText", if success { "Success" } else { "Important" })],
        "pagination" => &[("landmarkLabel", "Pagination")],
        "service-navigation" => &[("ariaLabel", "Service information"), ("menuButtonText", "Menu")],
        "warning-text" => &[("iconFallbackText", "Warning")],
        _ => &[],
    };
    for (name, word) in words {
        options.entry(*name).or_insert_with(|| json!(word));
    }
    if let Some(Value::Object(error)) = options.get_mut("errorMessage") {
        error.entry("visuallyHiddenText").or_insert_with(|| json!("Error"));
    }
    match component {
        "pagination" => page_words(options),
        "password-input" => password_words(options),
        _ => {}
    }
}

fn page_words(options: &mut Object) {
    for (side, word) in [("previous", "Previous"), ("next", "Next")] {
        if let Some(Value::Object(link)) = options.get_mut(side)
            && !link.contains_key("text")
            && !link.contains_key("html")
        {
            link.insert(
                "html".into(),
                json!(format!("{word}<span class=\"govuk-visually-hidden\"> page</span>")),
            );
        }
    }
    for item in options.get_mut("items").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(item) = item.as_object_mut().filter(|item| !item.is_empty()) {
            let number = item.get("number").map(text_of).unwrap_or_default();
            item.entry("visuallyHiddenText").or_insert_with(|| json!(format!("Page {number}")));
        }
    }
}

fn password_words(options: &mut Object) {
    let word =
        |name: &str, usual: &str| options.get(name).map_or_else(|| usual.to_owned(), text_of);
    let text = word("showPasswordText", "Show");
    let aria_label = word("showPasswordAriaLabelText", "Show password");
    options.insert("buttonWords".into(), json!({ "text_": text, "ariaLabel": aria_label }));
}

/// The kit's three named parts, or its list, as our list.
fn date_parts(options: &mut Object) {
    let values = options.remove("values").unwrap_or_default();
    let prefix =
        options.get("namePrefix").map(|prefix| format!("{}-", text_of(prefix))).unwrap_or_default();
    let mut named = Vec::new();
    for usual in ["day", "month", "year"] {
        match options.remove(usual) {
            Some(Value::Bool(false)) => {}
            Some(mut part) => {
                let part_object = part.as_object_mut().expect("a part of a date");
                part_object.entry("name").or_insert(json!(usual));
                // A renamed year keeps its width.
                if usual == "year"
                    && part["name"] != "year"
                    && !text_of(&part["classes"]).contains("width")
                {
                    part["classes"] =
                        json!(format!("govuk-input--width-4 {}", text_of(&part["classes"])).trim());
                }
                named.push(part);
            }
            None => named.push(json!({ "name": usual, "value": values.get(usual) })),
        }
    }
    let given =
        options.remove("items").and_then(|items| items.as_array().cloned()).unwrap_or_default();
    let named_value = |name: &str| {
        named.iter().find(|part| part["name"] == name).map(|part| part["value"].clone())
    };
    let usual_values: Vec<_> =
        ["day", "month", "year"].map(|name| (name, named_value(name))).into();
    let mut parts = if given.is_empty() { named } else { given };
    let value_of = |name: &str| {
        let usual = usual_values
            .iter()
            .find(|(usual, _)| *usual == name)
            .and_then(|(_, value)| value.clone());
        usual
            .filter(truthy)
            .or_else(|| values.get(format!("{prefix}{name}")).cloned())
            .unwrap_or_default()
    };
    for part in parts.iter_mut().filter_map(Value::as_object_mut) {
        let name = part.get("name").map(text_of).unwrap_or_default();
        part.entry("label").or_insert_with(|| json!(capitalised(&name)));
        if part.get("value").is_none_or(Value::is_null) {
            part.insert("value".into(), value_of(&name));
        }
    }
    options.insert("items".into(), Value::Array(parts));
}

/// A choice of a drop-down list holds text only, and sends `false` as text.
fn choices(options: &mut Object) {
    for choice in options.get_mut("items").and_then(Value::as_array_mut).into_iter().flatten() {
        let Some(choice) = choice.as_object_mut() else { continue };
        if let Some(text) = choice.remove("text") {
            choice.insert("text_".into(), text);
        }
        if let Some(value) = choice.get_mut("value") {
            *value = json!(text_of(value));
        }
    }
}

fn slots(options: &mut Object) {
    let Some(Value::Object(slots)) = options.remove("slots") else { return };
    for (slot, inside) in slots {
        let markup = inside.get("html").unwrap_or(&inside);
        options.insert(format!("{slot}Html"), markup.clone());
        if inside.get("align") == Some(&json!("inline")) {
            options.insert("endInline".into(), json!(true));
        }
    }
}

fn shaped(component: &str, value: Value) -> Value {
    match value {
        Value::Array(list) => {
            list.into_iter().filter(truthy).map(|item| shaped(component, item)).collect()
        }
        Value::Object(object) => Value::Object(shaped_object(component, object)),
        other => other,
    }
}

fn shaped_object(component: &str, mut object: Object) -> Object {
    let mut out = Object::new();
    for (text, html, name) in CONTENTS {
        let (text, html) = (object.remove(*text), object.remove(*html));
        if let Some(html) = html.filter(truthy) {
            out.insert((*name).into(), json!({ "html": text_of(&html) }));
        } else if let Some(text) = text {
            out.insert((*name).into(), json!({ "text": text_of(&text) }));
        }
    }
    for (key, value) in object {
        place(component, &mut out, &key, value);
    }
    out
}

fn place(component: &str, out: &mut Object, key: &str, value: Value) {
    let (key, value) = match (key, value) {
        (_, Value::Null) => return,
        ("for", value) => ("target", value),
        ("type", value) => ("kind", value),
        ("text_", value) => ("text", json!(text_of(&value))),
        ("conditional", value) => match value.get("html").filter(|html| truthy(html)) {
            Some(html) => ("conditional", json!({ "html": text_of(html).trim() })),
            None => return,
        },
        ("formGroup" | "inputWrapper" | "countMessage", Value::Object(inner)) => {
            let name = match key {
                "formGroup" => "group",
                "inputWrapper" => "wrapper",
                other => other,
            };
            for (inner_key, value) in inner {
                out.insert(format!("{name}{}", capitalised(&inner_key)), value);
            }
            return;
        }
        (_, Value::Object(inner))
            if key.to_lowercase().ends_with("attributes") || is_plural(&inner) =>
        {
            (key, inner.iter().map(|(name, value)| (name.clone(), json!(text_of(value)))).collect())
        }
        ("values", Value::Array(list)) => {
            (key, list.iter().map(|value| json!(text_of(value))).collect())
        }
        (_, Value::Number(number)) if !NUMBERS.contains(&key) => (key, json!(number.to_string())),
        (_, value) => (key, shaped(component, value)),
    };
    out.insert(key.into(), value);
}

fn is_plural(inner: &Object) -> bool {
    inner.contains_key("other")
}

fn truthy(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != &json!("") && value != &json!({})
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
