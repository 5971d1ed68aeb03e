//! `cargo xtask test`: the whole check.

mod counting;
mod plan;
mod scratch;
#[cfg(test)]
mod tests;

use anyhow::{Result, bail};

use crate::{Outcome, steps::Steps};

use counting::Count;
use plan::{Done, Place, Step};

/// Makes every step, or those named, until one fails; prints the minutes and the sum of tests.
pub(crate) fn run(names: &[String]) -> Result<Outcome> {
    if names.iter().any(|name| name == "--list") {
        for step in plan::STEPS {
            println!("{:<10} {}", step.name, step.what);
        }
        return Ok(Outcome::Good);
    }
    if let Some(unknown) =
        names.iter().find(|name| plan::STEPS.iter().all(|step| step.name != **name))
    {
        bail!("there is no step “{unknown}”; `cargo xtask test --list` shows them");
    }
    let chosen =
        plan::STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|n| n == step.name));

    let mut place = Place::default();
    let mut steps = Steps::default();
    let mut total = Count::default();
    let mut failed = None;
    for step in chosen {
        let done = steps.step(step.name, || (step.run)(&mut place));
        total = total + counted(&done);
        if !matches!(done, Ok(Done { good: true, .. })) {
            if let Err(trouble) = done {
                eprintln!("{}: {trouble:#}", step.name);
            }
            failed = Some(step);
            break;
        }
    }
    drop(place);
    Ok(concluded(&steps, failed, total))
}

/// What a step counted; a step that fails without a test of its own failing counts as one.
fn counted(done: &Result<Done>) -> Count {
    let one = Count { passed: 0, failed: 1 };
    match done {
        Ok(done) if done.good || done.count.failed > 0 => done.count,
        Ok(done) => done.count + one,
        Err(_) => one,
    }
}

fn concluded(steps: &Steps, failed: Option<&Step>, total: Count) -> Outcome {
    print!("\n{}", steps.table());
    if let Some(step) = failed {
        println!("Step {} failed. To repeat it: cargo xtask test {}", step.name, step.name);
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if failed.is_none() && total.failed == 0 { Outcome::Good } else { Outcome::Found }
}
