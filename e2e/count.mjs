// Counts what was proved, and tells what was not.
import { AsyncLocalStorage } from 'node:async_hooks';
import process from 'node:process';

let passed = 0;
const failures = [];
// Journeys are made side by side: each knows its own failures.
const ownFailures = new AsyncLocalStorage();

/** Notes whether something is as it should be; `what` is a sentence, `why` what was found instead. */
export function check(what, good, why = '') {
  if (good) {
    passed += 1;
    return;
  }
  const failure = `${what}${why ? `: ${why}` : ''}`;
  failures.push(failure);
  ownFailures.getStore()?.push(failure);
  console.log(`  FAILED ${failure}`);
}

/** How many things were not as they should be until now. */
export const found = () => failures.length;

/** Runs a journey; one that cannot go on is a failure like any other, and the next one is made all the same. */
export async function journey(name, steps) {
  const [started, own] = [Date.now(), []];
  await ownFailures.run(own, async () => {
    try {
      await steps();
    } catch (error) {
      check(`${name} can be made to its end`, false, String(error?.stack ?? error));
    }
  });
  const verdict = own.length === 0 ? 'ok' : `${own.length} failed`;
  console.log(`${name}: ${verdict}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** The last line, which the whole check reads, and the exit code. */
export function conclude() {
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
