// For the full grid: rooms that stand by themselves, and those that somebody has to begin something in first.
import { createHmac } from 'node:crypto';
import { leave, open, person, send } from './browser.mjs';
import { dayFields, fill } from './catalogue.mjs';
import * as desk from './desk.mjs';
import { file, pick } from './resident.mjs';
import { FIRST_OF, HALL, PUBLIC, ROOMS } from './rooms.mjs';
import { at, firstLink, wrong } from './seeing.mjs';

const INSTITUTION = 'jelgava';
/** A table whose channels nobody understands at once. */
const CALLS = 'Datums;Kā;Temats;Minūtes\n04.05.2026;zvans;;5\n05.05.2026;Klātienē;;\n';

async function somebody(browser, demo, role, institution = INSTITUTION) {
  const someone = await person(browser, demo, { language: 'lv' });
  if (role) await desk.signIn(someone, institution, role);
  return someone;
}

/** The rooms of an institution, each seen by somebody who works in it. */
export async function seeRoomsOf(eyes, browser, demo, role) {
  const someone = await somebody(browser, demo, role);
  for (const [name, path] of Object.entries(ROOMS[role])) await eyes.see(someone, name, at(path));
  for (const [name, [list, begins, rest = '']] of Object.entries(FIRST_OF[role])) {
    await open(someone, list);
    await eyes.see(someone, name, at(`${await firstLink(someone, begins)}${rest}`));
  }
  await leave(someone, `the ${role}`);
}

/** What everybody may see. */
export async function seePublicPages(eyes, browser, demo) {
  const someone = await somebody(browser, demo);
  for (const [name, path] of Object.entries(PUBLIC)) await eyes.see(someone, name, at(path));
  await open(someone, '/i/ogre');
  await eyes.see(someone, 'regime-notice', at(await firstLink(someone, '/i/ogre/regimes/')));
  await leave(someone, 'whoever looks around');
}

/** Rooms in which something has to be begun before there is anything to see. */
export async function seeBegunThings(eyes, browser, demo) {
  await clientPages(eyes, await somebody(browser, demo, 'desk'));
  await keptPages(eyes, await somebody(browser, demo, 'head'));
  await importPages(eyes, await somebody(browser, demo, 'records'));
  await termPages(eyes, await somebody(browser, demo, 'administrator'));
  await secondFactorPages(eyes, browser, demo);
  const head = await somebody(browser, demo, 'head', 'ogre');
  for (const [name, path] of Object.entries(HALL)) await eyes.see(head, name, at(path));
  await leave(head, 'the head of a hall');
}

async function clientPages(eyes, someone) {
  const { page } = someone;
  await eyes.see(someone, 'client-new-wrong', wrong('/desk/clients/new'));
  await open(someone, '/desk/clients/new');
  await fill(someone, { name: 'Testa Persona 055', phone: '20000055' });
  await send(someone);
  const path = new URL(page.url()).pathname.replace(/\/reason$/, '');
  await eyes.see(someone, 'client-reason', at(`${path}/reason`));
  await eyes.see(someone, 'client-reason-wrong', wrong(`${path}/reason`));
  await open(someone, `${path}/reason`);
  await page.locator('[name="reason"]').first().check();
  await send(someone);
  await eyes.see(someone, 'client', at(path));
  await eyes.see(someone, 'client-edit', at(`${path}/edit`));
  await leave(someone, 'who keeps clients');
}

/** A search and a report kept under names. */
async function keptPages(eyes, someone) {
  const keeps = [
    ['search-keep', 'search-kept', '/desk/search?kind=question', '/desk/search/views/'],
    ['report-keep', 'report-kept', '/desk/reports?kind=contact&rows=channel', '/desk/reports/saved/'],
  ];
  for (const [first, kept, path, begins] of keeps) {
    await open(someone, path);
    const form = await someone.page.locator(`main a[href^="${begins}new"]`).first().getAttribute('href');
    await eyes.see(someone, first, at(form));
    await eyes.see(someone, `${first}-wrong`, wrong(form));
    await open(someone, form);
    await fill(someone, { name: 'Parauga jautājums' });
    await send(someone);
    await open(someone, path);
    const change = someone.page.locator(`main a[href^="${begins}"][href$="/edit"]`).first();
    await eyes.see(someone, kept, at(await change.getAttribute('href')));
  }
  await leave(someone, 'who keeps questions');
}

async function importPages(eyes, someone) {
  const { page } = someone;
  await eyes.see(someone, 'import-wrong', wrong('/desk/import'));
  await open(someone, '/desk/import');
  await pick(page, 'rows', 'contacts');
  await page.setInputFiles('input[type="file"]', [file('zvani.csv', Buffer.from(CALLS))]);
  await send(someone);
  await eyes.see(someone, 'import-begun', at('/desk/import'));
  await eyes.see(someone, 'import-columns', at('/desk/import/columns'));
  await open(someone, '/desk/import/columns');
  await page.selectOption('[name="column-1"]', 'channel');
  await send(someone);
  await eyes.see(someone, 'import-meant', at('/desk/import/check'));
  await open(someone, '/desk/import/check');
  await page.selectOption('[name="means-0"]', 'phone');
  await send(someone, '#import-meant button');
  await eyes.see(someone, 'import-check', at('/desk/import/check'));
  await open(someone, '/desk/import/check');
  await send(someone, '#import-take button');
  await eyes.see(someone, 'import-done', at('/desk/import/done'));
  await leave(someone, 'who reads tables in');
}

/** The institution's own term, what it would move, what it moved, and its end. */
async function termPages(eyes, someone) {
  const { page } = someone;
  const asksForATerm = async () => {
    await open(someone, '/desk/admin/terms');
    await page.selectOption('[name="kind"]', { index: 1 });
    await fill(someone, { amount: '5', ...dayFields('from', 1), reason: 'Iekšējie noteikumi' });
    await send(someone, '#term-add button');
  };
  await eyes.see(someone, 'terms-wrong', wrong('/desk/admin/terms', async () => {}, '#term-add button'));
  await eyes.see(someone, 'term-check', asksForATerm);
  await asksForATerm();
  await send(someone);
  await eyes.see(someone, 'recount', at(new URL(page.url()).pathname));
  await eyes.see(someone, 'recounts-made', at('/desk/admin/recounts'));
  await open(someone, '/desk/admin/terms');
  await eyes.see(someone, 'term-end', at(await firstLink(someone, '/desk/admin/terms/')));
  await leave(someone, 'who keeps the terms');
}

/** What an app shows for a secret (RFC 6238). */
function shownFor(secret) {
  const fives = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign)).filter((five) => five >= 0);
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function secondFactorPages(eyes, browser, demo) {
  const own = '/desk/account/second-factor';
  const someone = await somebody(browser, demo, 'auditor');
  await open(someone, own);
  await send(someone);
  await eyes.see(someone, 'second-factor-begun', at(own));
  await open(someone, own);
  await fill(someone, { code: shownFor(await someone.page.locator('.lz-secret').innerText()) });
  await send(someone);
  await eyes.see(someone, 'second-factor-set', at(own));
  await leave(someone, 'who has a second factor');
  const again = await somebody(browser, demo, 'auditor');
  await eyes.see(again, 'sign-in-code', at('/desk/sign-in/code'));
  await eyes.see(again, 'sign-in-code-wrong', wrong('/desk/sign-in/code'));
  await leave(again, 'who is asked for a code');
}
