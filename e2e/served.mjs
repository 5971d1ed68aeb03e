// From home to the question afterwards: a resident books, moves the visit to today, comes, and is served; then they say how
// it was. By the keyboard alone, the resident as well as the clerk.
import { holdStill, leave, open, person, send } from './browser.mjs';
import { dayFields, fill } from './catalogue.mjs';
import { signIn } from './clerk.mjs';
import { check } from './count.mjs';
import * as desk from './desk.mjs';
import { Hands } from './hands.mjs';
import { codeFor } from './mail.mjs';

/** Where each language's resident is served: a centre in whose line nobody else's journey stands. */
export const AT = {
  lv: { institution: 'vsaa', centre: 'valmiera', named: 'Valmierā', service: 'sickness-benefit' },
  ru: { institution: 'vid', centre: 'talejas', named: 'Klientu apkalpošanas centrs', service: 'eds-access' },
  en: { institution: 'pmlp', centre: 'cesis', named: 'Cēsīs', service: 'passport' },
};
const SERVED = { lv: 'apkalpots', ru: 'обслужен', en: 'served' };

const main = ({ page }) => page.locator('main').innerText();

/** Today the centre is open day and night, and takes bookings up to the last moment: whenever the journey is
 *  made, there is a time at which somebody can come. */
async function neverCloses(browser, demo, { institution, named, service }) {
  const administrator = await person(browser, demo, { language: 'lv' });
  const { page } = administrator;
  const line = (path) => page.locator('main tr', { hasText: named }).locator(`a[href^="${path}/"]`).first().getAttribute('href');
  await desk.signIn(administrator, institution, 'administrator');
  await open(administrator, '/desk/admin/hours');
  await open(administrator, `${await line('/desk/admin/hours')}/override`);
  await fill(administrator, { name_lv: 'Atvērto durvju diena', ...dayFields('from'), ...dayFields('to'), osm: '24/7' });
  await send(administrator);
  await send(administrator, 'main form button[value="save"]');
  await open(administrator, '/desk/admin/pools');
  await open(administrator, await line('/desk/admin/pools'));
  await fill(administrator, { lead: '0', [`minutes-${service}`]: '5' });
  await page.selectOption('[name="every"]', '5');
  await send(administrator);
  check('the centre takes bookings up to the last moment', await page.locator('.govuk-error-summary').count() === 0, await main(administrator));
  await leave(administrator, 'the administrator who opens a centre day and night');
}

/** From the service's card to the code out of the letter: a time of tomorrow. */
async function books(resident, hands, { institution, centre, service }, email, sees) {
  const { page, demo } = resident;
  const times = `/i/${institution}/book/${centre}/${service}`;
  await open(resident, `/i/${institution}/services/${service}`);
  await hands.enter('main a[href*="/book"]');
  if (new URL(page.url()).pathname !== times) {
    await sees('book-where');
    await hands.enter(`main a[href="${times}"]`);
  }
  await sees('book-days');
  await hands.enter('.lz-days__one:nth-child(2) a');
  await sees('book-times');
  await hands.enter('[name="start"]');
  await sees('book-details');
  await hands.tabTo('[name="name"]');
  await hands.type('Testa Persona 081');
  await hands.tabTo('[name="email"]');
  await hands.type(email);
  await hands.send('Enter');
  await sees('book-letter');
  const code = await codeFor(demo, email);
  await hands.tabTo('[name="code"]');
  await hands.type(code);
  await hands.send('Enter');
  await page.locator('.lz-code', { hasText: code }).waitFor();
  await sees('book-done');
  return code;
}

/** To the first day of the list, which is today; the next time but one, so that it is still ahead when it is pressed. */
async function movesToToday({ page }, hands, sees) {
  const before = await main({ page });
  await hands.enter('main a[href$="/move"]');
  await sees('visit-move');
  await hands.enter('.lz-days__one:first-child a');
  const start = await page.locator('.lz-times__one').nth(1).getAttribute('value');
  await hands.enter(`[name="start"][value="${start}"]`);
  check('the visit is at another time', (await main({ page })) !== before);
  await sees('visit-moved');
}

/** Somebody says their code at the door; the ticket that they are given. */
async function letsIn(clerk, hands, { centre }, code, sees) {
  const { page } = clerk;
  await open(clerk, `/desk/visits?centre=${centre}`);
  check('the cursor waits for who comes', await hands.waitsIn('who'), await hands.focused());
  await hands.type(code);
  await hands.send('Enter');
  await sees('hall-arrived');
  const said = await page.locator('.govuk-notification-banner').innerText();
  const ticket = /\b[A-Z]\d+\b/.exec(said)?.[0];
  check('who has booked and come gets a ticket', ticket !== undefined, said);
  return ticket;
}

/** Called, asked who they are, received, and finished with what was settled and how it ended: the service is ticked, so that
 *  two keys are enough. The ticket on the visitor's telephone follows. */
async function isReceived(clerk, hands, { service }, ticket, [sees, follows]) {
  const { page } = clerk;
  const press = async (key) => {
    await hands.known('Escape');
    await hands.go(key, /\/desk\/visits/);
  };
  await hands.enter('main a[href^="/desk/visits/counter/"]');
  if (await page.locator('main button[value="open"]').count()) await press('s');
  await press('t');
  const called = await page.locator('.lz-visitor').innerText();
  check('whoever booked is called', called.includes(ticket), called);
  await sees('counter-called');
  await follows('ticket-called');
  await hands.known('Escape');
  await hands.visible('1');
  check('the digit says what they show', await page.locator('[name="identity"][value="passport"]').isChecked());
  await press('s');
  await sees('counter-serving');
  await follows('ticket-served');
  check('what was booked is ticked', await page.locator(`[name="service"][value="${service}"]`).isChecked());
  await hands.known('Escape');
  await hands.visible('3');
  check('the digit says how it ended', await page.locator('[name="result"][value="issued"]').isChecked());
  await hands.go('s', /done=finished/);
  await sees('counter-finished');
}

/** The one question, asked where the ticket was. */
async function saysHowItWas({ page }, hands, sees) {
  await hands.enter('main a[href^="/feedback/"]');
  await sees('feedback-asked');
  await hands.tabTo('[name="answer"]');
  await hands.press('Space');
  await hands.enter('main form button');
  check('the answer is taken', new URL(page.url()).pathname === '/feedback/thanks', page.url());
  await sees('feedback-thanks');
}

/** The whole of it. */
export async function booksAndIsServed(browser, demo, language, seen) {
  const where = AT[language];
  await neverCloses(browser, demo, where);
  const [resident, clerk] = [await person(browser, demo, { language }), await person(browser, demo, { language })];
  await holdStill(resident, '*/ticket/*');
  const [hands, clerksHands] = [new Hands(resident.page), new Hands(clerk.page)];
  const [sees, clerkSees] = [seen(resident), seen(clerk)];
  const code = await books(resident, hands, where, `atnak.${language}@example.org`, sees);
  await movesToToday(resident, hands, sees);
  const visit = new URL(resident.page.url()).pathname;

  await signIn(clerksHands, clerk, where.institution, 'desk');
  const ticket = await letsIn(clerk, clerksHands, where, code, clerkSees);
  const follows = async (name) => {
    await open(resident, `/ticket/${code}`);
    await sees(name);
  };
  await follows('ticket-waiting');
  check('the telephone shows the ticket', (await main(resident)).includes(ticket), await main(resident));
  await isReceived(clerk, clerksHands, where, ticket, [clerkSees, follows]);

  await open(resident, visit);
  const status = await resident.page.locator('main .govuk-tag').innerText();
  check('the visit’s page says that it was served', status.toLowerCase() === SERVED[language], status);
  await sees('visit-served');
  await follows('ticket-over');
  await saysHowItWas(resident, hands, sees);
  await leave(resident, `whoever books, comes and is served (${language})`);
  await leave(clerk, `the clerk who serves whoever has booked (${language})`);
}
