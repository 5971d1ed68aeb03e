// A day is closed for which forty people have booked: the head sees whom it hits before it is switched on, moves them in
// bulk, calls the rest off, and everybody is written to, texted or stands on the list of those to call. By the keyboard alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { leave, open, person } from './browser.mjs';
import { signIn } from './clerk.mjs';
import { check } from './count.mjs';
import { Hands } from './hands.mjs';
import { letter } from './mail.mjs';

const BOOKED = 40;
/** Every fourth has no e-mail. */
const hasEmail = (n) => n % 4 !== 0;
/** So many are not moved but called off. */
const CALLED_OFF = 8;
const DAY = 86_400_000;

const main = ({ page }) => page.locator('main').innerText();

const day = (instant) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date(instant));

/** A key for programs, as an administrator makes one. */
function keyOf(demo, institution) {
  const words = ['key', 'create', '--institution', institution, '--role', 'desk', '--data', demo.data];
  const made = spawnSync(process.env.LODZINS_PROGRAM, words, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`key create: ${made.stderr}`);
  return made.stdout.trim().split(/\s+/).at(-1);
}

function asked(demo, key, path, body) {
  return fetch(`${demo.address}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
}

/** Forty people book for one day, through the programming interface as a telephone centre would; gives the day, which comes
 *  before those that `release.mjs` releases, so that neither is in the other's way. */
async function book(demo, language, [institution, centre, service]) {
  const key = keyOf(demo, institution);
  const place = new URLSearchParams({ institution, centre, service, from: day(Date.now() + 10 * DAY), days: '10' });
  const { items } = await (await asked(demo, key, `/slots?${place}`)).json();
  // A visit covers two starts at most: a day that offers twice as many has places for all.
  const offered = items.flatMap(({ start, places_left: left }) => Array(left).fill(day(start)));
  const date = offered.find((one, n) => offered[n + 2 * BOOKED - 1] === one);
  const people = [];
  for (const { start } of items.filter((one) => day(one.start) === date)) {
    let answer = { status: 201 };
    while (people.length < BOOKED && answer.status === 201) {
      const n = people.length + 1;
      const name = `Testa Persona ${language} ${String(n).padStart(3, '0')}`;
      const reached = hasEmail(n) ? { email: `slegts.${language}.${n}@example.org` } : { phone: `2000${String(n).padStart(4, '0')}` };
      const wanted = { institution, centre, service, start, name, ...reached };
      answer = await asked(demo, key, '/appointments', wanted);
      if (answer.status === 201) people.push(wanted);
      else if (answer.status !== 409) throw new Error(`${answer.status} ${await answer.text()}`);
    }
  }
  check('forty people have booked', people.length === BOOKED, String(people.length));
  return { date, people };
}

/** Down a group of radio buttons until one of them is chosen. */
async function chooses({ page }, hands, name, value) {
  await hands.tabTo(`[name="${name}"]`);
  await hands.press('Space');
  for (let n = 0; n < 10; n += 1) {
    if (await page.locator(`[name="${name}"][value="${value}"]`).isChecked()) return;
    await hands.press('ArrowDown');
  }
  throw new Error(`${name} does not offer ${value}`);
}

/** The form's filled button. */
const presses = (hands) => hands.enter('main form .govuk-button:not(.govuk-button--secondary)');

/** Begins a regime that closes the day, and gives where it is. */
async function closes(head, hands, date, headSees) {
  const [year, month, one] = date.split('-').map((part) => String(Number(part)));
  const fields = { name_lv: 'Slēgtā diena', notice_lv: 'Šajā dienā klātienē nepieņemam.' };
  for (const side of ['from', 'to']) {
    Object.assign(fields, { [`${side}-day`]: one, [`${side}-month`]: month, [`${side}-year`]: year });
  }
  await open(head, '/desk/admin/regimes/new');
  for (const [name, value] of Object.entries(fields)) {
    await hands.tabTo(`[name="${name}"]`);
    await hands.type(value);
  }
  await presses(hands);
  await chooses(head, hands, 'reception', 'closed');
  await presses(hands);
  const path = new URL(head.page.url()).pathname;
  await open(head, `${path}/consequences`);
  const cells = await head.page.locator('main td').allInnerTexts();
  check('the preview counts those who are hit', cells.some((cell) => cell.trim() === String(BOOKED)), await main(head));
  await headSees('regime-hit-preview');
  await presses(hands);
}

/** Takes the ticks away from the first ones. */
async function unticks({ page }, hands, many) {
  const boxes = page.locator('[name="visits"]');
  const values = await boxes.evaluateAll((all) => all.map((box) => box.value));
  for (const value of values.slice(0, many)) {
    await hands.tabTo(`[name="visits"][value="${value}"]`);
    await hands.press('Space');
  }
  check('the others stay ticked', await page.locator('[name="visits"]:checked').count() === values.length - many);
}

/** What the head of a centre does about a day on which nobody can come. */
export async function closesADay(browser, demo, language, where, seen) {
  const [institution] = where;
  const { date, people } = await book(demo, language, where);
  const head = await person(browser, demo, { language });
  const { page } = head;
  const [hands, headSees] = [new Hands(page), seen(head)];
  await signIn(hands, head, institution, 'head');
  await closes(head, hands, date, headSees);

  await open(head, '/desk/visits/hit');
  const hit = await page.locator('[name="visits"]:checked').count();
  check('all forty are on the list, ticked', hit === BOOKED, String(hit));
  for (const { name } of people.slice(0, 3)) check(`${name} is on the list`, (await main(head)).includes(name));
  await headSees('regime-hit-list');
  await unticks(head, hands, CALLED_OFF);
  await chooses(head, hands, 'what', 'move');
  await presses(hands);
  const moved = new URL(page.url()).searchParams;
  check('they are moved in bulk', moved.get('moved') === String(BOOKED - CALLED_OFF), page.url());
  const left = await page.locator('[name="visits"]:checked').count();
  check('the rest are still on the list', left === CALLED_OFF, String(left));
  await headSees('regime-hit-moved');
  await chooses(head, hands, 'what', 'cancel');
  await presses(hands);
  check('the rest are called off', new URL(page.url()).searchParams.get('cancelled') === String(CALLED_OFF), page.url());
  check('nobody is hit any more', await page.locator('[name="visits"]').count() === 0, await main(head));
  await headSees('regime-hit-none');

  await allAreTold(head, people);
  await headSees('regime-hit-calls');
  await leave(head, `the head who closes a day (${language})`);
}

/** Text messages that would have been sent. */
function messages(demo) {
  const folder = join(demo.data, 'sms');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  // One that is being written has another name until it is whole.
  return names.filter((name) => !name.endsWith('.part')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** By a letter; who has no e-mail, by a text message; who can be told neither way stands on the list of those to call. */
async function allAreTold(head, people) {
  let untold = people;
  // The couriers make their rounds every few seconds.
  for (let waited = 0; waited < 300 && untold.length > 0; waited += 1) {
    const [letters, texts] = [head.demo.letters().map((source) => letter(source).to).join(' '), messages(head.demo)];
    await open(head, '/desk/visits/calls');
    const calls = await main(head);
    untold = people.filter(({ email, phone, name }) => !(email ? letters.includes(email) : texts.includes(phone) || calls.includes(name)));
    if (untold.length > 0) await pause(400);
  }
  check('everybody is told', untold.length === 0, untold.map(({ name }) => name).join(', '));
}
