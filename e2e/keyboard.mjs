// The desk by keyboard alone: papers from the box and calls, one after the other.
import { check } from './count.mjs';
import { open } from './browser.mjs';
import * as desk from './desk.mjs';

const number = ({ page }) => page.locator('.lz-given__number').innerText();
const focused = ({ page }) => page.evaluate(() => document.activeElement?.getAttribute('name'));

/** Presses a key that leads elsewhere, once it is seen beside what it does. */
async function go({ page }, key, where) {
  await page.locator('kbd', { hasText: new RegExp(`^${key}$`) }).first().waitFor();
  await Promise.all([page.waitForURL(where), page.keyboard.press(key)]);
}

/** Registers one paper: what it is about, and Enter. */
async function paper(someone, subject) {
  const { page } = someone;
  check('the cursor waits in the subject', await focused(someone) === 'subject', await focused(someone));
  await page.keyboard.type(subject);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return number(someone);
}

/** Enters one call while on any page: its topic by a digit, and the form is sent. */
async function call(someone) {
  const { page } = someone;
  await page.locator('kbd', { hasText: /^c$/ }).first().waitFor();
  await page.keyboard.press('c');
  await page.locator('dialog[open] form').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open] form').waitFor({ state: 'hidden' });
}

/** Papers and calls in turns, without a mouse; `seen` looks at the pages on the way. */
export async function deskByKeyboard(someone, seen) {
  const { page } = someone;
  await desk.signIn(someone, 'cesis', 'desk');
  await open(someone, '/desk/inbox');
  await go(someone, 'n', /\/desk\/register/);
  await seen('intake');
  const given = [];
  for (const subject of ['Par ielas apgaismojumu', 'Par nodokļa atlaidi', 'Par bērnudārzu']) {
    given.push(await paper(someone, subject));
  }
  await seen('intake-given');
  const sequences = given.map((said) => Number(said.split('/').at(-1)));
  const inOrder = sequences.every((sequence, n) => n === 0 || sequence === sequences[n - 1] + 1);
  check('papers get their numbers one after the other', inOrder, given.join(', '));

  await page.keyboard.press('Escape');
  await call(someone);
  await call(someone);
  await go(someone, 'l', /\/desk\/contacts/);
  await seen('contacts');
  const lines = await page.locator('main tbody tr').count();
  check('both calls stand in the day’s list', lines >= 2, String(lines));
}
