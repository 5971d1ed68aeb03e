//! When somebody who waits is told that their turn is near.

use super::Estimate;

/// With so many people ahead or fewer, as long as a centre says nothing else.
pub const NEARLY_PLACES: u32 = 2;
/// Or when even the longest wait is no longer than ten minutes.
const NEARLY_SECS: u32 = 600;

/// Is it time to come back to the hall?
pub fn is_nearly(ahead: u32, wait: Option<Estimate>, places: u32) -> bool {
    ahead <= places || wait.is_some_and(|wait| wait.to_secs <= NEARLY_SECS)
}
