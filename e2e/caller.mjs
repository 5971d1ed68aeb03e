// Somebody calls, and the clerk books for them by the keyboard alone: the service, one of the times by its digit, a name and
// a number; the code is said aloud.
import { leave, open, person } from './browser.mjs';
import { signIn } from './clerk.mjs';
import { check } from './count.mjs';
import { Hands } from './hands.mjs';

/** Where each language's clerk takes the call, and for what is booked. */
export const AT = {
  lv: ['ogre', 'resident-card'],
  ru: ['jelgava', 'property-tax-relief'],
  en: ['cesis', 'submission-to-municipality'],
};
const CALLER = { name: 'Testa Persona 091', phone: '20000091' };

const main = ({ page }) => page.locator('main').innerText();

/** The list offers more than services: each with where it is given. */
const offered = ({ page }, service) => page.locator(`[name="what"] option[value$=" ${service}"]`).first().getAttribute('value');

/** From the ringing to the code. */
export async function booksForACaller(browser, demo, language, [institution, service], seen) {
  const clerk = await person(browser, demo, { language });
  const { page } = clerk;
  const [hands, sees] = [new Hands(page), seen(clerk)];
  await signIn(hands, clerk, institution, 'desk');
  await open(clerk, '/desk/visits');
  await hands.known('Escape');
  await hands.enter('main a[href="/desk/visits/book"]');
  await sees('booking-what');
  await hands.tabTo('[name="what"]');
  await hands.choose(await offered(clerk, service));
  await hands.enter('main form[method="get"] button');
  await sees('booking-times');
  await hands.known('Escape');
  await hands.visible('2');
  const second = page.locator('[name="start"]').nth(1);
  check('the digit chooses the time', await second.isChecked());
  const start = await second.getAttribute('value');
  await hands.tabTo('[name="name"]');
  await hands.type(CALLER.name);
  await hands.send();
  check('without a number nobody is booked', await page.locator('.govuk-error-summary a[href="#phone"]').count() === 1);
  check('the time is still chosen', await page.locator(`[name="start"][value="${start}"]`).isChecked());
  await sees('booking-times-wrong');
  await hands.tabTo('[name="phone"]');
  await hands.type(CALLER.phone);
  await hands.send();
  check('the caller is booked', new URL(page.url()).searchParams.get('done') === 'booked', page.url());
  const told = await main(clerk);
  check('the page names the caller and their number', told.includes(CALLER.name) && told.replace(/\s/g, '').includes(CALLER.phone), told);
  const code = await page.locator('.lz-code').innerText();
  check('the code can be said', /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code), code);
  await sees('booking');
  await leave(clerk, `the clerk who takes a call (${language})`);
}
