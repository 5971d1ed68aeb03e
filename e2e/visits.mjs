// Visits: somebody books, moves and calls off; somebody walks in, is called and served; the board shows whose turn it is.
import { go, leave, open, person, send } from './browser.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { Hands } from './hands.mjs';
import { codeFor } from './mail.mjs';

/** Where each language's resident books, and where its clerk receives those who walk in. */
export const AT = {
  lv: [['ogre', 'ogre', 'covid-certificate'], 'cesis'],
  ru: [['jelgava', 'kac', 'property-tax-question'], 'pmlp'],
  en: [['cesis', 'kac', 'civil-statement'], 'vsaa'],
};

const main = ({ page }) => page.locator('main').innerText();

/** A resident books, reads the code in the letter, moves the visit and calls it off. */
export async function booksAndMoves(browser, demo, language, [institution, centre, service], seen) {
  const resident = await person(browser, demo, { language });
  const { page } = resident;
  const residentSees = seen(resident);
  const email = `visit.${language}@example.org`;
  const nearest = 'main button[name="start"]:not(.lz-times__one)';
  await open(resident, `/i/${institution}/services/${service}`);
  await go(resident, 'main a[href*="/book"]');
  if (new URL(page.url()).pathname !== `/i/${institution}/book/${centre}/${service}`) {
    await residentSees('book-where');
    await open(resident, `/i/${institution}/book/${centre}/${service}`);
  }
  await residentSees('book-days');
  const times = await page.locator('.lz-days a').last().getAttribute('href');
  await send(resident, nearest);
  await residentSees('book-details');
  await send(resident);
  check('without a name and an address nobody is booked', await page.locator('.govuk-error-summary a').count() === 2);
  await residentSees('book-details-wrong');
  await page.fill('[name="name"]', 'Testa Persona 001');
  await page.fill('[name="email"]', email);
  await send(resident);
  await residentSees('book-letter');
  await page.fill('[name="code"]', await codeFor(demo, email));
  await send(resident);
  await residentSees('book-done');
  check('the page says the code that the letter said', (await page.locator('.lz-code').innerText()) === await codeFor(demo, email));
  const [one, before] = [new URL(page.url()).pathname, await main(resident)];
  await go(resident, 'main a[href$="/move"]');
  await residentSees('visit-move');
  await open(resident, `${one}/move${new URL(times, page.url()).search}`);
  await send(resident, 'main .lz-times__one');
  check('the visit is at another time', (await main(resident)) !== before);
  await residentSees('visit-moved');
  await open(resident, `${one}/cancel`);
  await residentSees('visit-cancel');
  await send(resident);
  check('the visit is called off', await page.locator('.lz-code').count() === 0);
  await residentSees('visit-cancelled');
  await leave(resident, `whoever books (${language})`);
}

/** The board is looked after every second: who was called just now stands there a moment later. */
export async function shows({ page }, ticket) {
  const called = page.locator('main', { hasText: ticket }).first();
  check('the board shows the ticket', await called.waitFor({ timeout: 15_000 }).then(() => true, () => false), ticket);
}

/** Somebody walks in; a clerk gives a ticket, calls, serves and ends the visit by the keyboard alone. */
export async function isServed(browser, demo, language, institution, seen) {
  const clerk = await person(browser, demo, { language });
  const { page } = clerk;
  const clerkSees = seen(clerk);
  const hands = new Hands(page);
  const press = async (key) => {
    await hands.known('Escape');
    await hands.go(key, /\/desk\/visits/);
  };
  await desk.signIn(clerk, institution, 'desk');
  await open(clerk, '/desk/visits');
  await clerkSees('hall');
  await press('w');
  const ticket = /\b[A-Z]\d+\b/.exec(await page.locator('.govuk-notification-banner').innerText())?.[0];
  check('who walks in gets a ticket', ticket !== undefined);
  await clerkSees('hall-ticket');
  const board = await page.locator('main a[href^="/board/"]').getAttribute('href');
  await go(clerk, 'main a[href^="/desk/visits/counter/"]');
  if (await page.locator('main button[value="open"]').count()) await press('s');
  await clerkSees('counter-open');
  await press('t');
  await clerkSees('counter-called');
  const watcher = await person(browser, demo, { language });
  await open(watcher, board);
  await seen(watcher)('board-called');
  await shows(watcher, ticket);
  await leave(watcher, `whoever watches the board (${language})`);
  await press('s');
  await clerkSees('counter-serving');
  await press('s');
  check('the visit is over', await page.locator('.govuk-notification-banner--success').count() === 1);
  await clerkSees('counter-finished');
  await leave(clerk, `the clerk at the counter (${language})`);
}
