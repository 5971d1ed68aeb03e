//! What a page tells, once more for search engines: schema.org as JSON-LD in a data block.

use serde_json::Value;

use crate::ui::Content;

/// The block. What is not known is left out.
///
/// A data block is no script (HTML, section 4.12.1), so the content policy lets it be.
pub(super) fn block(mut data: Value) -> Content {
    prune(&mut data);
    // A “</script>” within a name must not end the block.
    let text = data.to_string().replace('<', "\\u003c");
    Content::html(format_args!("<script type=\"application/ld+json\">{text}</script>"))
}

/// Takes out what is nothing: no value, an empty list.
fn prune(data: &mut Value) {
    match data {
        Value::Object(all) => {
            all.retain(|_, value| {
                !value.is_null() && value.as_array().is_none_or(|all| !all.is_empty())
            });
            all.values_mut().for_each(prune);
        }
        Value::Array(all) => all.iter_mut().for_each(prune),
        _ => {}
    }
}
