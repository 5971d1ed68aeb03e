//! What happened before, as files tell it: a line of JSON an event.

use serde_json::Value;

/// The events without those of a day at a centre: these need its counters, and no published figure counts them.
///
/// A line that is no event stays, for its reader to complain of.
pub fn without_halls(text: &str) -> String {
    let in_a_hall = |line: &&str| {
        let event: Value = serde_json::from_str(line).unwrap_or_default();
        ["visit", "counter"].map(Some).contains(&event["kind"].as_str())
    };
    text.split_inclusive('\n').filter(|line| !in_a_hall(line)).collect()
}
