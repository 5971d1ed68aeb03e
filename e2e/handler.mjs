// Who works in a unit: two answers, one with a file; one sent on to whose competence it is; one longer term.
import { check } from './count.mjs';
import { signIn } from './clerk.mjs';
import { Hands } from './hands.mjs';
import { pdf } from './samples.mjs';

/** The day of the person to whom the desk routed these. */
export async function handlersWork(someone, words, numbers, seen) {
  const hands = new Hands(someone.page);
  await signIn(hands, someone, words.institution, 'handler');
  const work = [answers, answersWithFile, sendsOn, extends_];
  for (const [n, number] of numbers.entries()) {
    await opens(hands, number, seen);
    await work[n](hands, words, seen);
  }
  check('four cases came to the unit', numbers.length === work.length, numbers.join(', '));
}

/** Own work, down to the case, and in. */
async function opens(hands, number, seen) {
  const { page } = hands;
  await hands.go('h', /\/desk$/);
  await seen('unit-home');
  await hands.downTo(number);
  await hands.send('Enter');
  const main = await page.locator('.lz-split__case').innerText();
  check(`${number} is opened from one’s own work`, main.includes(number), page.url());
}

/** Takes it up: the next act of a case that was routed. */
async function takesUp(hands, seen) {
  await seen('unit-case');
  await hands.visible('t');
  await hands.page.waitForURL(/done=start/);
  await seen('unit-case-started');
}

async function closed(hands, act) {
  const { page } = hands;
  await page.waitForURL(new RegExp(`done=${act}`));
  check(`${act} is said on the case`, await page.locator('.govuk-notification-banner').count() === 1);
}

async function writes(hands, words, seen) {
  await takesUp(hands, seen);
  await hands.go('a', /\/answer$/);
  await seen('unit-answer');
  check('the cursor waits in the answer', await hands.waitsIn('text'), await hands.focused());
  await hands.type(words.answer);
}

async function answers(hands, words, seen) {
  await writes(hands, words, seen);
  await hands.send();
  await closed(hands, 'answer');
  await seen('unit-case-answered');
}

async function answersWithFile(hands, words, seen) {
  await writes(hands, words, seen);
  const chooser = hands.page.waitForEvent('filechooser');
  await hands.tabTo('.govuk-file-upload-button, input[type="file"]');
  await hands.press('Enter');
  await (await chooser).setFiles({ name: 'akts.pdf', mimeType: 'application/pdf', buffer: pdf('The record') });
  await hands.send();
  await closed(hands, 'answer');
  const shown = await hands.page.locator('.lz-split__case').innerText();
  check('the file stands with the answer', shown.includes('akts.pdf'));
}

async function sendsOn(hands, words, seen) {
  await hands.go('x', /\/close$/);
  await seen('unit-close');
  await hands.visible('1');
  await hands.tabTo('[name="to"]');
  await hands.type(words.other);
  await hands.send();
  await closed(hands, 'forward');
}

async function extends_(hands, words, seen) {
  await takesUp(hands, seen);
  await hands.go('e', /\/extend$/);
  await seen('unit-extend');
  await hands.visible('1');
  await hands.tabTo('[name="why"]');
  await hands.type(words.why);
  await hands.send();
  await closed(hands, 'extend');
}
