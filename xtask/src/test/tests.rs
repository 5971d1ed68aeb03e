use anyhow::anyhow;

use super::{counted, counting::Count, plan::Done};

fn count(passed: u32, failed: u32) -> Count {
    Count { passed, failed }
}

#[test]
fn counts_are_read_from_cargo_and_from_journeys() {
    let cargo = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s";
    assert_eq!(Count::read(cargo), Some(count(12, 3)));
    assert_eq!(Count::read("test result: ok. 7 passed; 0 failed; 0 ignored"), Some(count(7, 0)));
    assert_eq!(Count::read("41 passed, 1 failed"), Some(count(41, 1)));
}

#[test]
fn other_lines_count_nothing() {
    for line in
        ["", "running 3 tests", "test a ... ok", "12 passed", "all passed, none failed", "a, b"]
    {
        assert_eq!(Count::read(line), None, "{line}");
    }
}

#[test]
fn a_step_that_fails_is_never_silent_in_the_sum() {
    assert_eq!(counted(&Ok(Done { good: true, count: count(5, 0) })), count(5, 0));
    assert_eq!(counted(&Ok(Done { good: false, count: count(5, 2) })), count(5, 2));
    assert_eq!(counted(&Ok(Done { good: false, count: count(0, 0) })), count(0, 1));
    assert_eq!(counted(&Err(anyhow!("no compiler"))), count(0, 1));
}
