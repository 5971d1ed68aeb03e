// Times released at a moment: announced by an administrator, claimed in the first seconds by one more than there are places,
// drawn, and confirmed by the code from the letter. Whoever likes computes the draw again.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { go, leave, open, person, send } from './browser.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { codeFor } from './mail.mjs';

/** In so long it is announced and the forms are filled in beforehand: ten times as long as it took to come, within these bounds. */
const [LEAST_AHEAD, MOST_AHEAD] = [30_000, 120_000];
const HOUR = 3_600_000;
const DAYS = 24 * HOUR;

const inLatvia = (instant, options) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', ...options }).format(new Date(instant));
const day = (instant) => inLatvia(instant, {});
const clock = (instant) => inLatvia(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
/** In autumn an hour of the night comes twice, and what a clock says in it is taken for the first one. Is this in the second? */
const isSaidAgain = (instant) => `${day(instant)} ${clock(instant)}` === `${day(instant - HOUR)} ${clock(instant - HOUR)}`;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const heading = ({ page }) => page.locator('main h1').innerText();

/** The start of the coming weeks that has the fewest places, and how many. */
async function scarce(demo, [institution, centre, service]) {
  const asked = new URLSearchParams({ institution, centre, service, from: day(Date.now() + 20 * DAYS), days: '21' });
  const { items } = await (await fetch(`${demo.address}/api/v1/slots?${asked}`)).json();
  return items.reduce((least, one) => (one.places_left < least.places_left ? one : least));
}

/** The administrator, on the page of the pool that serves what is wanted. */
async function arranges(browser, demo, language, [institution, , service]) {
  const administrator = await person(browser, demo, { language });
  const { page } = administrator;
  await desk.signIn(administrator, institution, 'administrator');
  await open(administrator, '/desk/admin/pools');
  const links = await page.locator('main th a[href^="/desk/admin/pools/"]').all();
  for (const pool of await Promise.all(links.map((link) => link.getAttribute('href')))) {
    await open(administrator, pool);
    if (await page.locator(`[name="minutes-${service}"]`).inputValue() !== '') break;
  }
  await go(administrator, 'main a[href$="/releases"]');
  return administrator;
}

/** Announces the day of a start for a moment. */
async function announces(administrator, start, opens) {
  const { page } = administrator;
  for (const [name, date] of Object.entries({ from: day(start), to: day(start), on: day(opens) })) {
    const [year, month, on] = date.split('-');
    for (const [part, value] of Object.entries({ day: on, month, year })) await page.fill(`[name="${name}-${part}"]`, value);
  }
  await page.fill('[name="at"]', clock(opens));
  await send(administrator);
  check('the release is announced', await page.locator('.govuk-notification-banner--success').count() === 1);
}

/** Somebody looks for times. */
async function comes(browser, demo, { language, script }, [institution, centre, service]) {
  const someone = await person(browser, demo, { language, script });
  await open(someone, `/i/${institution}/book/${centre}/${service}`);
  return someone;
}

/** They fill the form in before the moment. */
async function fillsIn(someone, { start, n }, seen = async () => {}) {
  const { language, page } = someone;
  await page.reload();
  await seen('release-times');
  await go(someone, 'main a[href*="/release/"]');
  await seen('release-ask');
  await page.selectOption('[name="day"]', day(start));
  await page.selectOption('[name="time"]', clock(start).slice(0, 5));
  await page.fill('[name="name"]', `Testa Persona ${String(n).padStart(3, '0')}`);
  await page.fill('[name="email"]', `izloze.${language}.${n}@example.org`);
}

/** It is announced for much later, somebody is too early, and it is withdrawn. */
async function isWithdrawn(browser, demo, speaks, place, [administrator, start], seen) {
  await seen(administrator)('release-admin');
  const later = Date.now() + HOUR;
  await announces(administrator, start, isSaidAgain(later) ? later + HOUR : later);
  await seen(administrator)('release-admin-announced');
  const early = await comes(browser, demo, speaks, place);
  await fillsIn(early, { start, n: 0 }, seen(early));
  await send(early);
  const typed = await early.page.locator('[name="name"]').inputValue();
  check('before the moment nobody claims, and what was typed is still there', typed === 'Testa Persona 000', typed);
  await seen(early)('release-early');
  await leave(early, `whoever is too early (${speaks.language})`);
  await send(administrator, 'main form[action$="/withdraw"] button');
  check('the release is withdrawn', await administrator.page.locator('.govuk-notification-banner--success').count() === 1);
  await seen(administrator)('release-admin-withdrawn');
}

/** What was published beforehand about the seed. */
async function promised(someone) {
  const draw = await someone.page.locator('main a[href*="/releases/"]').getAttribute('href');
  const text = await (await fetch(new URL(draw, someone.page.url()))).text();
  return { draw, hash: /<code>([0-9a-f]{64})<\/code>/.exec(text)[1] };
}

/** Anybody computes the draw again from what the page says. */
async function computedAgain(someone, { draw, hash }, count, seen) {
  await open(someone, draw);
  await seen(someone)('release-drawn');
  const [again, seed] = await someone.page.locator('main dd code').allInnerTexts();
  check('the hash of the seed is the one that was promised', again === hash && sha256(seed) === hash, `${hash} ${again} ${seed}`);
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  const by = (number) => sha256(`${seed}${number}`);
  numbers.sort((one, other) => (by(one) < by(other) ? -1 : 1));
  const said = await someone.page.locator('main').innerText();
  check('the order is the one that follows from the seed', said.includes(numbers.join(', ')), said);
}

/** The page asks anew by itself until the claim is drawn; has it got the place? */
async function drawn({ page }) {
  await page.locator('main form, main ul').first().waitFor({ timeout: 90_000 });
  return await page.locator('main form').count() === 1;
}

/** Whoever got the time confirms it by the code from the letter. */
async function confirms(someone, email, seen) {
  const { page, demo } = someone;
  await seen(someone)('release-held');
  await send(someone);
  await seen(someone)('release-visit');
  await page.fill('[name="code"]', await codeFor(demo, email));
  await send(someone);
  check('the time that was drawn is booked', await page.locator('.lz-code').count() === 1);
}

/** From the announcement to the draw. Those who claim run no script, but where axe is to look at what they see. */
export async function isDrawn(browser, demo, language, place, seen, { script = language === 'lv' } = {}) {
  const { start, places_left: places } = await scarce(demo, place);
  const administrator = await arranges(browser, demo, language, place);
  const speaks = { language, script };
  await isWithdrawn(browser, demo, speaks, place, [administrator, start], seen);
  // Whatever can come before the moment is set does, and tells how busy the machine is.
  const begun = Date.now();
  const people = await Promise.all(Array.from({ length: places + 1 }, () => comes(browser, demo, speaks, place)));
  const ahead = Math.min(Math.max(LEAST_AHEAD, 10 * (Date.now() - begun)), MOST_AHEAD);
  const opens = Math.ceil((Date.now() + ahead) / 1000) * 1000;
  if (isSaidAgain(opens)) {
    console.log(`  The hour in Riga is one that comes twice: no draw is made (${language}).`);
    for (const someone of [administrator, ...people]) await leave(someone, `whoever is not in a draw (${language})`);
    return;
  }
  await announces(administrator, start, opens);
  await Promise.all(people.map((someone, n) => fillsIn(someone, { start, n })));
  const seal = await promised(people[0]);
  check('the forms were filled in before the moment', Date.now() < opens, `${Date.now() - opens} ms late`);
  await pause(opens - Date.now() + 1000);
  await Promise.all(people.map((someone) => send(someone)));
  for (const someone of people) {
    const { pathname } = new URL(someone.page.url());
    check('the claim is taken', /^\/claims\//.test(pathname), `${pathname}: ${await heading(someone)}`);
  }
  const won = await Promise.all(people.map(drawn));
  check('every place was given, and none twice', won.filter(Boolean).length === places, won.join(', '));
  const [winner, loser] = [won.indexOf(true), won.indexOf(false)];
  await seen(people[loser])('release-missed');
  check('whoever missed is told of the waiting list', await people[loser].page.locator('main a[href$="/wait"]').count() === 1);
  await confirms(people[winner], `izloze.${language}.${winner}@example.org`, seen);
  await computedAgain(people[loser], seal, people.length, seen);
  await leave(administrator, `the administrator who releases times (${language})`);
  for (const someone of people) await leave(someone, `whoever was in the draw (${language})`);
}
